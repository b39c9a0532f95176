from datetime import date

import pytest

from app.domain.drawable import CharacterNotDrawn
from app.domain.errors import SeveralRefusals
from app.domain.nominations.nomination_entry import (
    ReceivedLaterThanToday,
    StaffDoNotAddUp,
    UnknownCriterion,
    UnknownDossierItem,
    accept_nomination,
)
from app.domain.plans.plan import Recipient
from tests.builders import TODAY, a_nomination_draft, a_plan

PLAN = a_plan()
COLLECTIVES_PAPERS = frozenset({"to-trinh", "bao-cao", "xep-loai"})


def test_a_nomination_is_entered_cleaned() -> None:
    typed = a_nomination_draft(
        deed=" Cứu  người\u200b ", achievements="\nĐã cứu  hai cháu.\r\nKhông nhận tiền. ", new_deed=" "
    )
    kept = accept_nomination(typed, Recipient.STAFF, PLAN, TODAY)
    assert (kept.deed, kept.achievements, kept.new_deed) == ("Cứu người", "Đã cứu hai cháu.\nKhông nhận tiền.", "")


def test_a_nomination_may_come_today_and_not_tomorrow() -> None:
    today = a_nomination_draft(received=TODAY)
    assert accept_nomination(today, Recipient.STAFF, PLAN, TODAY).received == TODAY
    with pytest.raises(ReceivedLaterThanToday) as refused:
        accept_nomination(a_nomination_draft(received=date(2021, 4, 1)), Recipient.STAFF, PLAN, TODAY)
    assert (refused.value.received, refused.value.today) == (date(2021, 4, 1), TODAY)


def test_only_criteria_of_the_plan_can_be_ticked() -> None:
    with pytest.raises(UnknownCriterion) as refused:
        accept_nomination(a_nomination_draft(criteria=frozenset({"dep-trai"})), Recipient.STAFF, PLAN, TODAY)
    assert refused.value.code == "dep-trai"


def test_only_papers_the_plan_asks_of_such_a_nominee_can_be_ticked() -> None:
    of_a_collective = a_nomination_draft(dossier=COLLECTIVES_PAPERS)
    assert accept_nomination(of_a_collective, Recipient.COLLECTIVE, PLAN, TODAY).dossier == COLLECTIVES_PAPERS
    with pytest.raises(UnknownDossierItem) as refused:
        accept_nomination(of_a_collective, Recipient.STAFF, PLAN, TODAY)
    assert refused.value.code == "xep-loai"


@pytest.mark.parametrize(("excellent", "staff"), [(15, 14), (-1, 14), (0, 0), (0, -1), (3, None), (None, 0)])
def test_the_excellent_are_some_of_the_staff(excellent: int | None, staff: int | None) -> None:
    draft = a_nomination_draft(excellent=excellent, staff=staff)
    with pytest.raises(StaffDoNotAddUp) as refused:
        accept_nomination(draft, Recipient.COLLECTIVE, PLAN, TODAY)
    assert (refused.value.excellent, refused.value.staff) == (excellent or 0, staff or 0)


@pytest.mark.parametrize("excellent", [0, 14])
def test_none_or_all_of_the_staff_may_be_excellent(excellent: int) -> None:
    draft = a_nomination_draft(excellent=excellent, staff=14)
    assert accept_nomination(draft, Recipient.COLLECTIVE, PLAN, TODAY).excellent == excellent


def test_everything_wrong_with_a_nomination_is_said_at_once() -> None:
    draft = a_nomination_draft(
        received=date(2022, 1, 1), criteria=frozenset({"b", "a"}), dossier=frozenset({"c"}), excellent=2, staff=1
    )
    with pytest.raises(SeveralRefusals) as refused:
        accept_nomination(draft, Recipient.STAFF, PLAN, TODAY)
    assert [type(reason) for reason in refused.value.reasons] == [
        *(ReceivedLaterThanToday, UnknownCriterion, UnknownCriterion, UnknownDossierItem, StaffDoNotAddUp)
    ]


def test_a_deed_not_told_apart_is_the_first_line_of_the_achievements() -> None:
    typed = a_nomination_draft(deed=" ", achievements="Cứu người đuối nước\nKhông nhận tiền.")
    assert accept_nomination(typed, Recipient.STAFF, PLAN, TODAY).deed == "Cứu người đuối nước"


@pytest.mark.parametrize("field", ["deed", "achievements", "new_deed"])
def test_what_no_paper_could_print_is_refused_with_the_character(field: str) -> None:
    with pytest.raises(CharacterNotDrawn) as refused:
        accept_nomination(a_nomination_draft(**{field: "Cứu người ✔"}), Recipient.STAFF, PLAN, TODAY)
    assert (refused.value.character, refused.value.text) == ("✔", "Cứu người ✔")
