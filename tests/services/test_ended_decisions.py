from datetime import date

import pytest

from app.domain.calendar.period import Cadence, Period
from app.domain.decisions.correction import (
    Correction,
    CorrectionAlreadyKept,
    CorrectionBeforeItsDecision,
    CorrectionInTheFuture,
    CorrectionWithoutNumber,
)
from app.domain.decisions.decision import (
    DecisionNoLongerStands,
    DecisionNotIssued,
    DecisionState,
    DraftGivenUp,
    SignedBeforeReplaced,
)
from app.domain.language.names import Gender
from app.domain.plans.plan import Recipient
from app.domain.reports.report import AWARDS
from app.services.decisions import DecisionWish
from tests.services.conftest import Story
from tests.services.decided import RECOGNITION, SIGNED, drafted, issued, voted

WRITTEN = date(2024, 12, 9)


def _awards(story: Story) -> tuple[int, int]:
    """Return how many awards the last quarter's report counts, in its comparison and in its table."""
    figures = story.office.reports.quarterly(story.plan, Period(Cadence.QUARTER, 2024, 4))
    return figures.total(AWARDS), sum(level.recipients for level in figures.awards)


def test_a_wrong_name_is_mended_by_a_replacement_and_both_stay(binh_phuoc: Story) -> None:
    wrong = issued(binh_phuoc)
    exemplar = binh_phuoc.office.exemplars.exemplar(wrong.facts.lines[0].exemplar)
    right = type(exemplar.draft)("Lê Văn Ấn", Recipient.STAFF, exemplar.draft.unit, Gender.MALE)
    binh_phuoc.office.exemplars.correct(exemplar.id, right)
    draft = binh_phuoc.office.decisions.replace(wrong.id, "in sai họ tên")
    assert binh_phuoc.office.decisions.decision(wrong.id).state is DecisionState.ISSUED
    new = binh_phuoc.office.decisions.issue(draft.id, 16, date(2024, 12, 6))
    old = binh_phuoc.office.decisions.decision(wrong.id)
    assert (old.state, old.successor, old.facts.lines[0].name) == (
        DecisionState.REPLACED,
        new.id,
        wrong.facts.lines[0].name,
    )
    assert new.facts.lines[0].name == "Ông Lê Văn Ấn"
    assert "15/QĐ-SXD" in new.facts.replaces
    standing = [one for one in binh_phuoc.office.exemplars.commendations(exemplar.id) if one.stands]
    assert [one.draft.decision for one in standing] == ["16/QĐ-SXD"]


def test_a_replacement_is_not_dated_before_what_it_replaces(binh_phuoc: Story) -> None:
    replacement = binh_phuoc.office.decisions.replace(issued(binh_phuoc).id, "sai tên")
    with pytest.raises(SignedBeforeReplaced):
        binh_phuoc.office.decisions.issue(replacement.id, 16, date(2024, 12, 4))


def test_a_replacement_drafted_another_year_is_drafted_by_the_law_and_the_fund_of_that_year(binh_phuoc: Story) -> None:
    old = issued(binh_phuoc, form="giay-khen")
    binh_phuoc.on(date(2026, 11, 20))
    draft = binh_phuoc.office.decisions.replace(old.id, "in sai họ tên").facts
    assert "152/2025/NĐ-CP" in " ".join(draft.grounds)
    assert "năm 2026" in draft.fund


def test_a_cancelled_decision_stays_and_its_awards_leave_the_counts(binh_phuoc: Story) -> None:
    decision = issued(binh_phuoc)
    binh_phuoc.office.decisions.cancel(decision.id, "gian dối thành tích")
    kept = binh_phuoc.office.decisions.decision(decision.id)
    assert (kept.state, kept.reason) == (DecisionState.CANCELLED, "gian dối thành tích")
    (given,) = binh_phuoc.office.exemplars.commendations(decision.facts.lines[0].exemplar)
    assert not given.stands


def test_a_cancelled_decision_is_not_replaced_afterwards(binh_phuoc: Story) -> None:
    decision = issued(binh_phuoc)
    replacement = binh_phuoc.office.decisions.replace(decision.id, "sai tên")
    binh_phuoc.office.decisions.cancel(decision.id, "gian dối thành tích")
    with pytest.raises(DecisionNoLongerStands):
        binh_phuoc.office.decisions.issue(replacement.id, 16, date(2024, 12, 6))
    assert binh_phuoc.office.decisions.decision(decision.id).state is DecisionState.CANCELLED


def test_the_awards_of_a_cancelled_decision_leave_the_report(binh_phuoc: Story) -> None:
    decision = issued(binh_phuoc)
    assert _awards(binh_phuoc) == (1, 1)
    binh_phuoc.office.decisions.cancel(decision.id, "gian dối thành tích")
    assert _awards(binh_phuoc) == (0, 0)


def test_the_awards_of_a_replaced_decision_are_counted_once(binh_phuoc: Story) -> None:
    draft = binh_phuoc.office.decisions.replace(issued(binh_phuoc).id, "in sai họ tên")
    assert _awards(binh_phuoc) == (1, 1)
    binh_phuoc.office.decisions.issue(draft.id, 16, date(2024, 12, 6))
    assert _awards(binh_phuoc) == (1, 1)


def test_a_draft_is_given_up_and_its_nominees_are_free_again(binh_phuoc: Story) -> None:
    meeting = voted(binh_phuoc)
    wish = DecisionWish(binh_phuoc.plan, RECOGNITION, meeting)
    wrong = binh_phuoc.office.decisions.draft(wish)
    assert binh_phuoc.office.decisions.cancel(wrong.id, "sai trích yếu").state is DecisionState.GIVEN_UP
    assert binh_phuoc.office.decisions.draft(wish).facts.lines == wrong.facts.lines


def test_a_draft_that_was_given_up_is_neither_issued_nor_given_up_again(binh_phuoc: Story) -> None:
    draft = drafted(binh_phuoc, voted(binh_phuoc))
    binh_phuoc.office.decisions.cancel(draft.id, "sai trích yếu")
    with pytest.raises(DraftGivenUp):
        binh_phuoc.office.decisions.issue(draft.id, 15, SIGNED)
    with pytest.raises(DraftGivenUp):
        binh_phuoc.office.decisions.cancel(draft.id, "bỏ lần nữa")
    assert binh_phuoc.office.decisions.decision(draft.id).reason == "sai trích yếu"


def test_a_letter_of_correction_stands_beside_the_decision(binh_phuoc: Story) -> None:
    decision = issued(binh_phuoc)
    corrected = binh_phuoc.office.decisions.correct(decision.id, " 20/SXD-VP ", WRITTEN, "Nơi nhận thiếu")
    assert corrected.corrections == (Correction("20/SXD-VP", WRITTEN, "Nơi nhận thiếu"),)
    assert corrected.facts == decision.facts


@pytest.mark.parametrize(
    ("letter", "written", "refusal"),
    [
        (" ", WRITTEN, CorrectionWithoutNumber),
        ("20/SXD-VP", date(2025, 1, 1), CorrectionInTheFuture),
        ("20/SXD-VP", date(2024, 12, 4), CorrectionBeforeItsDecision),
    ],
)
def test_a_letter_of_correction_has_a_number_and_a_day_between_the_decision_and_today(
    binh_phuoc: Story, letter: str, written: date, refusal: type[Exception]
) -> None:
    decision = issued(binh_phuoc)
    with pytest.raises(refusal):
        binh_phuoc.office.decisions.correct(decision.id, letter, written, "Nơi nhận thiếu")
    assert binh_phuoc.office.decisions.decision(decision.id).corrections == ()


def test_one_letter_of_correction_is_kept_once(binh_phuoc: Story) -> None:
    decision = issued(binh_phuoc)
    binh_phuoc.office.decisions.correct(decision.id, "20/SXD-VP", WRITTEN, "Nơi nhận thiếu")
    with pytest.raises(CorrectionAlreadyKept):
        binh_phuoc.office.decisions.correct(decision.id, "20/SXD-VP", WRITTEN, "Nơi nhận thiếu")


def test_a_draft_is_not_corrected_by_letter(binh_phuoc: Story) -> None:
    draft = drafted(binh_phuoc, voted(binh_phuoc))
    with pytest.raises(DecisionNotIssued):
        binh_phuoc.office.decisions.correct(draft.id, "20/SXD-VP", WRITTEN, "Nơi nhận thiếu")
