"""A paper of a past day bears the signer of that day."""

from datetime import date
from pathlib import Path

import pytest

from app.domain.calendar.period import Cadence, Period
from app.domain.nominations.nomination import ReasonMissing
from app.domain.papers.letterhead import LetterheadPart
from app.domain.papers.signer_term import NoSuchTerm, SignerTerm, TermDraft, TermOverlaps
from app.domain.papers.signing import CapacityIncomplete, read_signer
from tests.documents.reading import sheets
from tests.services.conftest import Story
from tests.services.decided import SIGNED, drafted, issued, voted

QUARTER = Period(Cadence.QUARTER, 2024, 3)
ACTING = read_signer("Nguyễn Văn A; Q. GIÁM ĐỐC")
LAST_DAY = date(2024, 11, 30)


def acting(story: Story) -> SignerTerm:
    return story.office.signers.add(TermDraft(ACTING, date(2024, 3, 1), LAST_DAY))


def report(story: Story, day: date | None) -> str:
    office = story.office
    content = office.papers.drawn(office.papers.report(story.plan, QUARTER, number=9, day=day), ".pdf")
    return " ".join(page.words for page in sheets(content))


def test_the_day_says_who_signs_and_on_other_days_the_letterhead_does(binh_phuoc: Story) -> None:
    usual = binh_phuoc.office.agency().signer
    acting(binh_phuoc)
    agency = binh_phuoc.office.plans.agency
    assert [agency(day).signer for day in (date(2024, 2, 29), LAST_DAY, SIGNED)] == [usual, ACTING, usual]
    binh_phuoc.office.letterheads.put(LetterheadPart.SIGNER, "Ngô Thị Hoa; GIÁM ĐỐC")
    assert agency(LAST_DAY).signer == ACTING
    assert agency(SIGNED).signer.name == "Ngô Thị Hoa"


def test_a_report_is_signed_by_who_signs_on_its_own_day_not_on_the_last_of_its_period(binh_phuoc: Story) -> None:
    usual = binh_phuoc.office.agency().signer
    acting(binh_phuoc)
    assert "Nguyễn Văn A" in report(binh_phuoc, LAST_DAY)
    assert usual.name in report(binh_phuoc, SIGNED)


def test_a_decision_takes_the_signer_of_the_day_it_is_signed_and_keeps_it(binh_phuoc: Story) -> None:
    binh_phuoc.office.signers.add(TermDraft(ACTING, begins=SIGNED))
    draft = drafted(binh_phuoc, voted(binh_phuoc))
    binh_phuoc.office.decisions.issue(draft.id, 15, SIGNED)
    (term,) = binh_phuoc.office.signers.terms()
    binh_phuoc.office.signers.strike(term.id, "ghi nhầm")
    assert binh_phuoc.office.decisions.decision(draft.id).facts.signer.name == "Nguyễn Văn A"


def test_a_term_is_put_down_anew_over_its_own_days_and_struck_out_with_a_reason(binh_phuoc: Story) -> None:
    signers, term = binh_phuoc.office.signers, acting(binh_phuoc)
    longer = TermDraft(ACTING, date(2024, 2, 1), LAST_DAY)
    assert signers.correct(term.id, longer).draft == longer
    with pytest.raises(TermOverlaps):
        signers.add(TermDraft(ACTING, begins=LAST_DAY))
    with pytest.raises(ReasonMissing):
        signers.strike(term.id, " ")
    signers.strike(term.id, "ghi nhầm")
    assert signers.terms() == ()
    with pytest.raises(NoSuchTerm):
        signers.strike(term.id, "nhầm")
    with pytest.raises(NoSuchTerm):
        signers.correct(term.id, longer)


def test_a_signer_whose_capacity_is_incomplete_is_refused(binh_phuoc: Story) -> None:
    with pytest.raises(CapacityIncomplete):
        binh_phuoc.office.signers.add(TermDraft(read_signer("Lê Văn B; KT. GIÁM ĐỐC"), begins=SIGNED))


def test_an_issued_paper_keeps_its_bytes_whoever_signs_for_its_day_later(binh_phuoc: Story, tmp_path: Path) -> None:
    decision = issued(binh_phuoc)
    before = binh_phuoc.office.papers.decision_file(decision.id, ".pdf")
    binh_phuoc.office.signers.add(TermDraft(ACTING, begins=date(2020, 1, 1)))
    assert binh_phuoc.office.papers.decision_file(decision.id, ".pdf") == before
