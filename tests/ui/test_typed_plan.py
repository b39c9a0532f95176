"""The description of a plan as fields: complete, exact both ways, and each field the one of its own value."""

import json
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import fields
from fractions import Fraction
from typing import Any

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox

from app.domain.plans.place import Path
from app.domain.plans.plan import Plan
from app.domain.plans.plan_fault import ValueNotTyped
from tests.shipped import ALL, BA_DINH, BINH_PHUOC, shipped
from ui.plans.holdings import Entry, Group, Holding, Kind, Maybe, PerMember, Several, Typed
from ui.plans.records import VOTE
from ui.plans.sections import WHOLE_PLAN
from ui.plans.typed_plan import read, shown

TRIALS = (" khác", "1", "0/21", "\nThêm một dòng")
"""What is added to a text until it says another value of its kind."""


def groups(holds: Holding) -> Iterator[Group]:
    """Every record described, the whole first."""
    match holds:
        case Group():
            yield holds
            for entry in holds.entries:
                yield from groups(entry.holds)
        case Several():
            yield from groups(holds.item)
        case Maybe():
            yield from groups(holds.group)
        case PerMember():
            yield from groups(holds.holds)


def leaves(holds: Holding, typed: Typed, path: Path = ()) -> Iterator[tuple[Path, Kind]]:
    """The path in what is typed of every value there is, with its kind."""
    match holds:
        case Kind():
            yield path, holds
        case Group():
            for entry in holds.entries:
                yield from leaves(entry.holds, typed[entry.attribute], (*path, entry.attribute))
        case Several():
            for at, one in enumerate(typed):
                yield from leaves(holds.item, one, (*path, at))
        case Maybe() if typed["there"]:
            yield from leaves(holds.group, typed["of"], (*path, "of"))
        case PerMember():
            for at, pair in enumerate(typed):
                yield from leaves(holds.holds, pair[1], (*path, at, 1))


def inside(typed: Typed, path: Path) -> Any:
    for step in path:
        typed = typed[step]
    return typed


def in_order(typed: Typed) -> Typed:
    """The same with its pairs in the order of their names: what is added to them comes after what was there."""
    return {**typed, **{name: sorted(typed[name]) for name in ("addressees", "monthly_limits")}}


def with_other(typed: Typed, path: Path, value: Any) -> Typed:
    other = deepcopy(typed)
    inside(other, path[:-1])[path[-1]] = value
    return other


def other_values(kind: Kind, value: Any) -> Iterator[Any]:
    """What a clerk may change a value to; some of it may not be possible beside the rest of the plan."""
    field = kind.field("Ô", "")
    editor = field.editor
    if isinstance(value, bool):
        yield not value
    elif isinstance(editor, QComboBox):
        yield from (words for at in range(editor.count()) if (words := editor.itemText(at)) != value)
    elif isinstance(value, list):
        words = next(box.text() for box in editor.findChildren(QCheckBox))
        yield [one for one in value if one != words] if words in value else [*value, words]
    else:
        yield from (value + trial for trial in TRIALS)
        yield from ("7/2021", "6/5/2021", "7/5/2024", "8/2024", "50%", "12", "Chữ mới")


def changed(typed: Typed, before: Plan | None, path: Path, kind: Kind) -> tuple[Typed, Plan]:
    """What is typed with another value at a path, and the plan it says, another than before."""
    for value in other_values(kind, inside(typed, path)):
        other = with_other(typed, path, value)
        plan = read(other).plan
        if plan is not None and plan != before:
            return other, plan
    raise AssertionError(path)


def test_every_fact_of_a_plan_has_one_field() -> None:
    for group in groups(WHOLE_PLAN):
        described = [entry.attribute for entry in group.entries]
        assert sorted(described) == sorted(field.name for field in fields(group.record))


def test_every_value_has_its_name_in_the_office_and_a_hint() -> None:
    entries: list[Entry] = [entry for group in groups(WHOLE_PLAN) for entry in group.entries]
    values = [entry for entry in entries if isinstance(entry.holds, Kind)]
    assert [entry.attribute for entry in values if not (entry.caption and entry.hint)] == []


@pytest.mark.parametrize("code", ALL)
def test_a_plan_shown_for_typing_is_read_back_as_it_was(code: str) -> None:
    kept = json.loads(json.dumps(shown(shipped(code))))
    assert read(kept).plan == shipped(code)
    assert shown(shipped(code)) == kept


@pytest.mark.parametrize("code", ALL)
@pytest.mark.usefixtures("qapp")
def test_each_field_changes_its_own_value_and_no_other(code: str) -> None:
    typed = in_order(shown(shipped(code)))
    before = read(typed).plan
    for path, kind in leaves(WHOLE_PLAN, typed):
        _, plan = changed(typed, before, path, kind)
        again = in_order(shown(plan))
        assert inside(again, path) != inside(typed, path), path
        assert with_other(typed, path, inside(again, path)) == again, path


def test_what_cannot_be_read_is_told_with_its_place() -> None:
    typed = shown(shipped(BA_DINH))
    typed["contest"]["first"] = "31/2/21"
    typed["quotas"][2]["minimum"] = ""
    reading = read(typed)
    assert reading.plan is None
    assert [one.path for one in reading.wrongs] == [("contest", "first"), ("quotas", 2, "minimum")]
    assert isinstance(reading.wrongs[1].no, ValueNotTyped)


def test_days_that_run_backwards_are_told_of_their_stretch() -> None:
    typed = shown(shipped(BA_DINH))
    typed["contest"]["last"] = "1/1/2020"
    (wrong,) = read(typed).wrongs
    assert wrong.path == ("contest",)


def test_a_vote_begins_with_the_usual_choices() -> None:
    vote = VOTE.read({**VOTE.blank(), "share": "90%"}, (), [])
    assert vote.share == Fraction(9, 10)
    assert vote.quorum == Fraction(2, 3)
    assert vote.written_opinions
    assert not vote.more_than


def test_what_is_set_aside_stays_typed() -> None:
    typed = shown(shipped(BINH_PHUOC))
    typed["vote"]["there"] = False
    assert read(typed).plan == Plan(**{**_attributes(shipped(BINH_PHUOC)), "vote": None})
    typed["vote"]["there"] = True
    assert read(typed).plan == shipped(BINH_PHUOC)


def test_a_criterion_without_a_code_is_given_one_none_of_the_others_has() -> None:
    typed = shown(shipped(BINH_PHUOC))
    text = "Có sức lan tỏa trong đơn vị và ngoài xã hội"
    for group in typed["criteria"][:2]:
        group["criteria"].append({"code": "", "text": text, "share_at_least": ""})
    plan = read(typed).plan
    assert plan is not None
    codes = [group.criteria[-1].code for group in plan.criteria[:2]]
    assert codes == ["co-suc-lan-toa-trong-don", "co-suc-lan-toa-trong-don-2"]


def _attributes(plan: Plan) -> dict[str, Any]:
    return {field.name: getattr(plan, field.name) for field in fields(plan)}
