import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from app.documents.ink import NoPenForSuffix
from app.domain.certificates.blanks import NoBlanksKept, NotEnoughBlanks, UnknownBlanks
from app.domain.certificates.certificate import (
    CertificatesNotPrinted,
    NoCertificateGoesWith,
    NotOnTheAwardList,
    ReprintWithoutReason,
)
from app.domain.certificates.certificate_layout import Shift, UnknownLayout
from app.domain.certificates.certificate_print import CertificateWish, PrintedCertificates
from app.domain.decisions.decision import Decision, DecisionNoLongerStands, DecisionNotIssued
from app.domain.decisions.drawn import DecisionLeftItsTally
from app.domain.outgoing.archived import ArchivedPaperChanged
from app.domain.papers.letterhead import LetterheadPart
from app.files import FolderMissing
from tests.documents.reading import sheets
from tests.services.conftest import Story
from tests.services.decided import SIGNED, drafted, issued, voted

FORM, KIND = "giay-khen", "Giấy khen A4"


@pytest.fixture
def list_of_five(binh_phuoc: Story) -> Decision:
    """A decision, issued, on two collectives and three people."""
    draft = drafted(binh_phuoc, voted(binh_phuoc, 2, 3), form=FORM)
    return binh_phuoc.office.decisions.issue(draft.id, 15, SIGNED)


def _print(story: Story, path: Path, decision: int = 1, **asked: object) -> PrintedCertificates:
    return story.office.certificates.print(CertificateWish(decision, **asked), path / "gk.pdf")  # type: ignore[arg-type]


def _stock(story: Story) -> tuple[int, int, int, int]:
    (stock,) = story.office.blanks.stocks()
    return stock.received, stock.used, stock.spoiled, stock.left


def test_each_recipient_has_a_page_in_list_order(binh_phuoc: Story, list_of_five: Decision, tmp_path: Path) -> None:
    done = _print(binh_phuoc, tmp_path)
    pages = sheets((tmp_path / "gk.pdf").read_bytes())
    assert done.numbers == (1, 2, 3, 4, 5)
    for number, (page, line) in enumerate(zip(pages, list_of_five.facts.lines, strict=True), start=1):
        assert line.name.upper() in page.words.upper()
        assert f"Vào sổ khen thưởng số: {number:02}" in page.words


def test_the_award_book_runs_on_over_the_decisions_of_a_year(binh_phuoc: Story, tmp_path: Path) -> None:
    first = issued(binh_phuoc, form=FORM)
    _print(binh_phuoc, tmp_path, first.id)
    replacement = binh_phuoc.office.decisions.replace(first.id, "in sai họ tên")
    binh_phuoc.office.decisions.issue(replacement.id, 16, date(2024, 12, 6))
    assert _print(binh_phuoc, tmp_path, replacement.id).numbers == (2,)
    book = binh_phuoc.office.certificates.award_book(2024)
    assert [(line.number, line.reference) for line in book] == [(1, "15/QĐ-SXD"), (2, "16/QĐ-SXD")]


def test_numbers_are_given_to_the_whole_list_when_the_first_is_printed(
    binh_phuoc: Story, list_of_five: Decision, tmp_path: Path
) -> None:
    assert _print(binh_phuoc, tmp_path, only=4).numbers == (4,)
    assert len(binh_phuoc.office.certificates.award_book(2024)) == len(list_of_five.facts.lines)
    assert binh_phuoc.office.certificates.award_book(2025) == ()


def test_a_draft_has_no_certificates(binh_phuoc: Story, tmp_path: Path) -> None:
    draft = drafted(binh_phuoc, voted(binh_phuoc), form=FORM)
    with pytest.raises(DecisionNotIssued):
        _print(binh_phuoc, tmp_path, draft.id)


def test_a_replaced_decision_is_not_printed_from_any_more(binh_phuoc: Story, tmp_path: Path) -> None:
    first = issued(binh_phuoc, form=FORM)
    binh_phuoc.office.decisions.cancel(first.id, "khai gian")
    with pytest.raises(DecisionNoLongerStands):
        _print(binh_phuoc, tmp_path)


def test_a_bare_recognition_has_no_certificates(binh_phuoc: Story, tmp_path: Path) -> None:
    issued(binh_phuoc)
    with pytest.raises(NoCertificateGoesWith):
        _print(binh_phuoc, tmp_path)


@pytest.mark.usefixtures("list_of_five")
def test_a_certificate_is_printed_again_only_with_the_reason(binh_phuoc: Story, tmp_path: Path) -> None:
    _print(binh_phuoc, tmp_path)
    with pytest.raises(ReprintWithoutReason) as refusal:
        _print(binh_phuoc, tmp_path, only=3)
    assert refusal.value.count == 1
    assert _print(binh_phuoc, tmp_path, only=3, reason="giấy kẹt").numbers == (3,)


@pytest.mark.usefixtures("list_of_five")
def test_those_not_printed_yet_want_no_reason(binh_phuoc: Story, tmp_path: Path) -> None:
    _print(binh_phuoc, tmp_path, only=3)
    assert _print(binh_phuoc, tmp_path, only=4).count == 1
    with pytest.raises(ReprintWithoutReason) as refusal:
        _print(binh_phuoc, tmp_path)
    assert refusal.value.count == 2


@pytest.mark.usefixtures("list_of_five")
def test_a_place_beyond_the_list_is_refused(binh_phuoc: Story, tmp_path: Path) -> None:
    with pytest.raises(NotOnTheAwardList):
        _print(binh_phuoc, tmp_path, only=6)


@pytest.mark.usefixtures("list_of_five")
def test_a_batch_takes_its_blanks_from_the_only_kind_there_is(binh_phuoc: Story, tmp_path: Path) -> None:
    binh_phuoc.office.blanks.receive(KIND, 8)
    assert _print(binh_phuoc, tmp_path, overlay=True).stock == binh_phuoc.office.blanks.stocks()[0]
    assert _stock(binh_phuoc) == (8, 5, 0, 3)


@pytest.mark.usefixtures("list_of_five")
def test_a_reprint_spoils_the_blank_of_the_print_before(binh_phuoc: Story, tmp_path: Path) -> None:
    binh_phuoc.office.blanks.receive(KIND, 8)
    _print(binh_phuoc, tmp_path, overlay=True)
    _print(binh_phuoc, tmp_path, overlay=True, only=2, reason="in lệch")
    assert _stock(binh_phuoc) == (8, 5, 1, 2)


@pytest.mark.usefixtures("list_of_five")
def test_the_first_blank_of_what_was_tried_on_plain_paper_is_not_spoiled(binh_phuoc: Story, tmp_path: Path) -> None:
    binh_phuoc.office.blanks.receive(KIND, 8)
    _print(binh_phuoc, tmp_path)
    _print(binh_phuoc, tmp_path, overlay=True, blank="giấy khen a4", reason="in thử trước trên giấy thường")
    assert _stock(binh_phuoc) == (8, 5, 0, 3)


@pytest.mark.usefixtures("list_of_five")
def test_a_batch_never_takes_more_blanks_than_are_left(binh_phuoc: Story, tmp_path: Path) -> None:
    binh_phuoc.office.blanks.receive(KIND, 4)
    with pytest.raises(NotEnoughBlanks):
        _print(binh_phuoc, tmp_path, overlay=True)
    assert _stock(binh_phuoc) == (4, 0, 0, 4)
    assert binh_phuoc.office.certificates.award_book(2024) == ()
    assert _print(binh_phuoc, tmp_path).stock is None


@pytest.mark.usefixtures("list_of_five")
def test_an_overlay_wants_blanks_of_a_kind_the_register_knows(binh_phuoc: Story, tmp_path: Path) -> None:
    with pytest.raises(NoBlanksKept):
        _print(binh_phuoc, tmp_path, overlay=True)
    binh_phuoc.office.blanks.receive(KIND, 8)
    with pytest.raises(UnknownBlanks):
        _print(binh_phuoc, tmp_path, overlay=True, blank="Giấy khen A3")


@pytest.mark.usefixtures("list_of_five")
def test_what_could_not_be_written_was_not_printed(binh_phuoc: Story, tmp_path: Path) -> None:
    binh_phuoc.office.blanks.receive(KIND, 8)
    before = binh_phuoc.office.upkeep.head()
    with pytest.raises(FolderMissing):
        _print(binh_phuoc, tmp_path / "không có", overlay=True)
    assert binh_phuoc.office.upkeep.head() == before
    assert _print(binh_phuoc, tmp_path, overlay=True).count == 5


@pytest.mark.usefixtures("list_of_five")
def test_certificates_are_written_as_pdf_alone(binh_phuoc: Story, tmp_path: Path) -> None:
    with pytest.raises(NoPenForSuffix):
        binh_phuoc.office.certificates.print(CertificateWish(1), tmp_path / "gk.docx")


@pytest.mark.usefixtures("list_of_five")
def test_a_layout_nobody_made_is_refused(binh_phuoc: Story, tmp_path: Path) -> None:
    with pytest.raises(UnknownLayout):
        _print(binh_phuoc, tmp_path, layout="../a4")


@pytest.mark.usefixtures("list_of_five")
def test_certificates_say_the_offices_own_phrases(binh_phuoc: Story, tmp_path: Path) -> None:
    binh_phuoc.office.wordings.put("certificate", "award_number", "Số vào sổ vàng: {award}")
    _print(binh_phuoc, tmp_path)
    assert "Số vào sổ vàng: 03" in sheets((tmp_path / "gk.pdf").read_bytes())[2].words


def test_a_decision_that_has_left_its_tally_is_not_printed_from(
    binh_phuoc: Story, list_of_five: Decision, tmp_path: Path
) -> None:
    voiding = f"{list_of_five.meeting}, 1, 'kiểm nhầm phiếu', 'A', 'B', 'a', 'b', '2024-12-06'"
    columns = "meeting_id, round, reason, first, second, first_same_name, second_same_name, day"
    with closing(sqlite3.connect(binh_phuoc.office.path, isolation_level=None)) as register:
        register.execute(f"INSERT INTO voiding ({columns}) VALUES ({voiding})")
    with pytest.raises(DecisionLeftItsTally):
        _print(binh_phuoc, tmp_path)


@pytest.mark.usefixtures("list_of_five")
def test_the_award_book_tells_why_a_certificate_was_printed_again(binh_phuoc: Story, tmp_path: Path) -> None:
    _print(binh_phuoc, tmp_path)
    for reason in ("giấy kẹt", "in lệch"):
        _print(binh_phuoc, tmp_path, only=3, reason=reason)
    told = [line.reprints for line in binh_phuoc.office.certificates.award_book(2024)]
    assert told == [(), (), ("giấy kẹt", "in lệch"), (), ()]


@pytest.mark.usefixtures("list_of_five")
def test_what_was_printed_is_had_again_byte_for_byte_whatever_was_changed_since(
    binh_phuoc: Story, tmp_path: Path
) -> None:
    _print(binh_phuoc, tmp_path, shift=Shift(-1.5, 2))
    binh_phuoc.office.wordings.put("certificate", "award_number", "Số trong sổ vàng: {award}")
    binh_phuoc.office.letterheads.put(LetterheadPart.PLACE, "Đồng Xoài")
    binh_phuoc.office.certificates.copy(1, tmp_path / "again.pdf")
    assert (tmp_path / "again.pdf").read_bytes() == (tmp_path / "gk.pdf").read_bytes()


@pytest.mark.usefixtures("list_of_five")
def test_one_printed_again_is_had_from_its_own_file(binh_phuoc: Story, tmp_path: Path) -> None:
    _print(binh_phuoc, tmp_path)
    batch = (tmp_path / "gk.pdf").read_bytes()
    _print(binh_phuoc, tmp_path, only=3, reason="giấy kẹt")
    single = (tmp_path / "gk.pdf").read_bytes()
    for only, kept in ((2, batch), (3, single), (None, single)):
        binh_phuoc.office.certificates.copy(1, tmp_path / "again.pdf", only)
        assert (tmp_path / "again.pdf").read_bytes() == kept


@pytest.mark.usefixtures("list_of_five")
def test_what_was_not_printed_is_not_had_again(binh_phuoc: Story, tmp_path: Path) -> None:
    _print(binh_phuoc, tmp_path, only=3)
    again = tmp_path / "again.pdf"
    with pytest.raises(CertificatesNotPrinted):
        binh_phuoc.office.certificates.copy(1, again, 4)
    with pytest.raises(NotOnTheAwardList):
        binh_phuoc.office.certificates.copy(1, again, 6)
    with pytest.raises(NoPenForSuffix):
        binh_phuoc.office.certificates.copy(1, again.with_suffix(".docx"))
    assert not again.exists()


@pytest.mark.usefixtures("list_of_five")
def test_certificates_changed_with_a_database_tool_are_found_and_not_had_again(
    binh_phuoc: Story, tmp_path: Path
) -> None:
    _print(binh_phuoc, tmp_path)
    assert binh_phuoc.office.upkeep.examine().archive.checked == 2
    with closing(sqlite3.connect(binh_phuoc.office.path)) as stranger:
        stranger.execute("DROP TRIGGER paper_bytes_is_never_changed")
        stranger.execute("UPDATE paper_bytes SET content = x'255044462D' WHERE id = 2")
        stranger.commit()
    assert binh_phuoc.office.upkeep.examine().archive.broken == ("01-05/2024 (giấy khen)",)
    with pytest.raises(ArchivedPaperChanged):
        binh_phuoc.office.certificates.copy(1, tmp_path / "again.pdf")
