from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.language.numbers import percent
from app.domain.nominations.nomination import (
    NominationIncomplete,
    NominationNotOpen,
    NominationState,
    ReasonMissing,
    check_deed_told,
    completeness,
    excellent_share,
    may_be_voted_on,
    read_reason,
)
from app.domain.plans.plan import Recipient
from tests.builders import a_nomination, a_nomination_draft, a_plan

PLAN = a_plan()
SHARE_OF_STAFF = "Có từ 50% hoàn thành xuất sắc nhiệm vụ"
COLLECTIVES_PAPERS = frozenset({"to-trinh", "bao-cao", "xep-loai"})


def test_a_new_exemplar_with_achievements_counts_towards_the_quota() -> None:
    assert a_nomination().counts


def test_an_introduction_that_states_no_achievements_does_not_count() -> None:
    assert not a_nomination(achievements="").counts


def test_an_exemplar_of_the_register_counts_again_only_for_something_new() -> None:
    assert not replace(a_nomination(), is_new=False).counts
    assert replace(a_nomination(new_deed="Tiếp tục hiến máu"), is_new=False).counts


@pytest.mark.parametrize(
    ("state", "counts"),
    [(NominationState.OPEN, True), (NominationState.SUSPENDED, True), (NominationState.WITHDRAWN, False)],
)
def test_a_nomination_taken_back_by_its_unit_counts_no_more(state: NominationState, counts: bool) -> None:
    assert replace(a_nomination(), state=state).counts == counts


@pytest.mark.parametrize(
    ("excellent", "staff", "printed", "enough"),
    [
        (7, 14, "50,00%", True),
        (6, 13, "46,15%", False),
        (499, 999, "49,95%", False),
        (500, 999, "50,05%", True),
        (1, 1, "100%", True),
    ],
)
def test_exactly_half_of_the_staff_is_from_half_on(excellent: int, staff: int, printed: str, enough: bool) -> None:
    collective = a_nomination(Recipient.COLLECTIVE, excellent=excellent, staff=staff, dossier=COLLECTIVES_PAPERS)
    found = completeness(collective, PLAN)
    assert (found.is_complete, found.share) == (enough, Fraction(excellent, staff))
    assert percent(excellent, staff) == printed


@given(st.integers(1, 2000).flatmap(lambda staff: st.tuples(st.integers(0, staff), st.just(staff))))
def test_a_collective_has_its_share_when_the_excellent_are_no_fewer_than_the_others(numbers: tuple[int, int]) -> None:
    excellent, staff = numbers
    collective = a_nomination(Recipient.COLLECTIVE, excellent=excellent, staff=staff, dossier=COLLECTIVES_PAPERS)
    assert completeness(collective, PLAN).is_complete == (excellent >= staff - excellent)


def test_a_tick_does_not_stand_for_the_numbers() -> None:
    ticked = a_nomination(
        Recipient.COLLECTIVE, criteria=frozenset({"guong-mau", "xuat-sac"}), dossier=COLLECTIVES_PAPERS
    )
    found = completeness(ticked, PLAN)
    assert (found.missing, found.share) == (SHARE_OF_STAFF, None)


@pytest.mark.parametrize(("excellent", "staff"), [(None, None), (None, 14), (3, None), (0, 0)])
def test_there_is_no_share_without_both_numbers_and_somebody_to_rate(excellent: int | None, staff: int | None) -> None:
    assert excellent_share(a_nomination_draft(excellent=excellent, staff=staff)) is None


def test_what_a_nomination_lacks_is_said_in_the_plans_words() -> None:
    bare = a_nomination(Recipient.COLLECTIVE, criteria=frozenset(), dossier=frozenset({"to-trinh"}))
    assert completeness(bare, PLAN).missing == (
        f"Gương mẫu chấp hành pháp luật; {SHARE_OF_STAFF}; Báo cáo thành tích; Danh sách đánh giá, xếp loại"
    )


def test_a_paper_that_is_only_welcome_is_not_missed() -> None:
    assert completeness(a_nomination(), PLAN).is_complete


def test_the_collectives_criteria_are_not_asked_of_a_person() -> None:
    assert completeness(a_nomination(), PLAN).criteria == ()


@pytest.mark.parametrize(("rated_in", "differs"), [(2020, True), (2021, False), (None, False)])
def test_a_rating_of_another_year_is_a_warning_and_no_hindrance(rated_in: int | None, differs: bool) -> None:
    found = completeness(a_nomination(rating_year=rated_in), a_plan(rating_year=2021))
    assert (found.rating_year_differs, found.is_complete) == (differs, True)


def test_a_plan_without_a_rating_year_warns_of_none() -> None:
    assert not completeness(a_nomination(rating_year=2020), a_plan(rating_year=None)).rating_year_differs


def test_a_complete_open_nomination_may_be_voted_on() -> None:
    may_be_voted_on(a_nomination(), PLAN)


def test_a_nominee_under_disciplinary_review_enters_no_ballot() -> None:
    suspended = replace(a_nomination(), state=NominationState.SUSPENDED, reason="đang xem xét kỷ luật")
    with pytest.raises(NominationNotOpen) as refused:
        may_be_voted_on(suspended, PLAN)
    assert (refused.value.name, refused.value.reason) == ("Trần Thị Vân Anh", "đang xem xét kỷ luật")


def test_a_nomination_taken_back_enters_no_ballot() -> None:
    with pytest.raises(NominationNotOpen):
        may_be_voted_on(replace(a_nomination(), state=NominationState.WITHDRAWN, reason="xin rút"), PLAN)


def test_a_collective_below_half_enters_no_ballot_and_hears_why() -> None:
    collective = a_nomination(Recipient.COLLECTIVE, excellent=6, staff=13, dossier=COLLECTIVES_PAPERS)
    with pytest.raises(NominationIncomplete) as refused:
        may_be_voted_on(collective, PLAN)
    assert refused.value.missing == SHARE_OF_STAFF


def test_a_reason_is_kept_cleaned() -> None:
    assert read_reason(" đơn thư\u200b khiếu nại \n") == "đơn thư khiếu nại"


@pytest.mark.parametrize("typed", ["", " \n ", "\u200b"])
def test_a_reason_says_something(typed: str) -> None:
    with pytest.raises(ReasonMissing):
        read_reason(typed)


def test_nobody_is_commended_for_nothing() -> None:
    check_deed_told(a_nomination())
    with pytest.raises(NominationIncomplete) as refused:
        check_deed_told(a_nomination(deed=""))
    assert refused.value.missing == "thành tích đề nghị khen thưởng"
