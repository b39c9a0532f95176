"""Certificates sent to a printer: what was seen is what goes, and only what went is recorded."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.certificates.blanks import NotEnoughBlanks
from app.domain.certificates.certificate import CertificatesNotAsSeen, ReprintWithoutReason
from app.domain.certificates.certificate_layout import Part
from app.domain.certificates.certificate_print import CertificateWish
from app.domain.certificates.layout_moves import moved
from app.domain.decisions.decision import Decision
from app.domain.papers.printing import PrintingFailed
from tests.services.conftest import Story
from tests.services.decided import SIGNED, drafted, voted

FORM, KIND = "giay-khen", "Giấy khen A4"
ON_BLANKS = CertificateWish(1, overlay=True)


@pytest.fixture
def list_of_five(binh_phuoc: Story) -> Decision:
    """A decision, issued, on two collectives and three people; eight blanks."""
    draft = drafted(binh_phuoc, voted(binh_phuoc, 2, 3), form=FORM)
    binh_phuoc.office.blanks.receive(KIND, 8)
    return binh_phuoc.office.decisions.issue(draft.id, 15, SIGNED)


def _send() -> None:
    """The printer's queue takes everything."""


def _recorded(story: Story) -> tuple[int, int, int]:
    """How many numbers the award book has, how many blanks were used and spoiled."""
    (stock,) = story.office.blanks.stocks()
    return len(story.office.certificates.award_book(2024)), stock.used, stock.spoiled


@pytest.mark.usefixtures("list_of_five")
def test_a_proof_is_what_is_printed_and_records_nothing(binh_phuoc: Story, tmp_path: Path) -> None:
    seen = binh_phuoc.office.certificates.proof(ON_BLANKS)
    assert _recorded(binh_phuoc) == (0, 0, 0)
    binh_phuoc.office.certificates.print(ON_BLANKS, tmp_path / "gk.pdf")
    assert (tmp_path / "gk.pdf").read_bytes() == seen


@pytest.mark.usefixtures("list_of_five")
def test_what_the_queue_took_is_recorded(binh_phuoc: Story) -> None:
    certificates = binh_phuoc.office.certificates
    done = certificates.hand_over(ON_BLANKS, certificates.proof(ON_BLANKS), _send)
    assert done.numbers == (1, 2, 3, 4, 5)
    assert _recorded(binh_phuoc) == (5, 5, 0)


@pytest.mark.usefixtures("list_of_five")
def test_what_the_queue_did_not_take_leaves_nothing_recorded(binh_phuoc: Story) -> None:
    def fail() -> None:
        raise PrintingFailed("HP")

    certificates = binh_phuoc.office.certificates
    journal = binh_phuoc.office.upkeep.journal(1)
    with pytest.raises(PrintingFailed):
        certificates.hand_over(ON_BLANKS, certificates.proof(ON_BLANKS), fail)
    assert _recorded(binh_phuoc) == (0, 0, 0)
    assert binh_phuoc.office.upkeep.journal(1) == journal


@pytest.mark.usefixtures("list_of_five")
def test_nothing_goes_out_that_was_not_seen(binh_phuoc: Story) -> None:
    certificates, layouts = binh_phuoc.office.certificates, binh_phuoc.office.certificate_layouts
    seen, sent = certificates.proof(ON_BLANKS), []
    layouts.keep("a4", moved(layouts.layout("a4"), Part.NAME, 1, 0))
    with pytest.raises(CertificatesNotAsSeen):
        certificates.hand_over(ON_BLANKS, seen, lambda: sent.append(True))
    assert sent == []
    assert _recorded(binh_phuoc) == (0, 0, 0)


@pytest.mark.usefixtures("list_of_five")
def test_a_proof_is_refused_for_what_printing_would_be_refused_for(binh_phuoc: Story) -> None:
    certificates = binh_phuoc.office.certificates
    certificates.hand_over(ON_BLANKS, certificates.proof(ON_BLANKS), _send)
    with pytest.raises(NotEnoughBlanks):
        certificates.proof(CertificateWish(1, overlay=True, reason="in lệch cả tập"))


@pytest.mark.usefixtures("list_of_five")
def test_what_was_printed_is_seen_again_without_a_reason_and_goes_out_only_with_one(binh_phuoc: Story) -> None:
    certificates = binh_phuoc.office.certificates
    certificates.hand_over(ON_BLANKS, certificates.proof(ON_BLANKS), _send)
    again = CertificateWish(1, only=2)
    seen, sent = certificates.proof(again), []
    with pytest.raises(ReprintWithoutReason):
        certificates.hand_over(again, seen, lambda: sent.append(True))
    assert sent == []
    certificates.hand_over(replace(again, reason="giấy kẹt"), seen, lambda: sent.append(True))
    assert sent == [True]


def test_each_recipient_is_told_with_number_and_prints(binh_phuoc: Story, list_of_five: Decision) -> None:
    certificates = binh_phuoc.office.certificates
    assert [(line.place, line.number, line.prints) for line in certificates.lines(1)] == [
        (place, None, 0) for place in range(1, 6)
    ]
    certificates.hand_over(ON_BLANKS, certificates.proof(ON_BLANKS), _send)
    again = CertificateWish(1, overlay=True, only=2, reason="giấy kẹt")
    certificates.hand_over(again, certificates.proof(again), _send)
    second = certificates.lines(1)[1]
    assert (second.name, second.number, second.prints) == (list_of_five.facts.lines[1].name, 2, 2)
    assert second.reasons == ("giấy kẹt",)
    assert _recorded(binh_phuoc) == (5, 5, 1)


def test_only_decisions_that_stand_and_grant_an_award_have_certificates(
    binh_phuoc: Story, list_of_five: Decision
) -> None:
    certificates = binh_phuoc.office.certificates
    assert [one.id for one in certificates.decisions(binh_phuoc.plan)] == [list_of_five.id]
    binh_phuoc.office.decisions.cancel(list_of_five.id, "khai gian")
    assert certificates.decisions(binh_phuoc.plan) == ()
