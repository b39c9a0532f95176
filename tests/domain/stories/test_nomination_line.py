from dataclasses import replace
from datetime import date
from typing import Any

from app.domain.plans.plan import Recipient
from app.domain.stories.nomination_line import NominationFilter, NominationLine, by_need
from app.domain.stories.stage import Stage
from tests.builders import a_nomination, a_plan


def a_line(number: int = 1, stage: Stage = Stage.WAITING, **changes: Any) -> NominationLine:
    return NominationLine(replace(a_nomination(**changes), id=number), a_plan(), stage, "Phường Điện Biên")


def test_what_needs_completing_comes_first_then_what_waits_the_latest_first() -> None:
    lines = (
        a_line(1, Stage.DECIDED),
        a_line(2, received=date(2021, 3, 1)),
        a_line(3, received=date(2021, 3, 9)),
        a_line(4, dossier=frozenset()),
    )
    assert [line.known.id for line in by_need(lines)] == [4, 3, 2, 1]


def test_a_suspended_nomination_does_not_ask_to_be_completed() -> None:
    assert not a_line(1, Stage.SUSPENDED, dossier=frozenset()).needs_completing


def test_a_list_is_narrowed_by_name_deed_or_unit_without_tone_marks() -> None:
    assert all(NominationFilter(text).lets_through(a_line()) for text in ("van anh", "duoi nuoc", "dien bien"))
    assert not NominationFilter("trúc bạch").lets_through(a_line())


def test_a_list_is_narrowed_by_stage_kind_and_need() -> None:
    line = a_line(dossier=frozenset())
    assert NominationFilter(stage=Stage.WAITING, recipient=Recipient.STAFF, needs_completing=True).lets_through(line)
    assert not NominationFilter(stage=Stage.DECIDED).lets_through(line)
    assert not NominationFilter(recipient=Recipient.COLLECTIVE).lets_through(line)
    assert not NominationFilter(needs_completing=True).lets_through(a_line())
