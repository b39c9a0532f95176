"""The law in force: the tables that ship with the office's own lines laid over them by date."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final, TypeVar

from app.domain.errors import Refusal
from app.domain.language.numbers import grouped
from app.domain.language.text import comparable
from app.domain.law.law import BaseSalary, Instrument, LawTables, LegalRow
from app.domain.law.own_law import BaseSalaryDraft, InstrumentDraft, Own, OwnLine

_FAR: Final = 2
"""How many times the base salary before a new one may be without a second look; no rise has come near it."""
_DAY: Final = timedelta(days=1)
_OWN_CODE: Final = "cq-"

Row = TypeVar("Row", bound=LegalRow)


@dataclass(eq=False)
class BaseSalaryFell(Refusal):
    """Lower than the one before it, which no base salary has been: told, not refused."""

    dong: int
    before: int


@dataclass(eq=False)
class BaseSalaryLeapt(Refusal):
    """So much higher than the one before it that a nought too many is likely: told, not refused."""

    dong: int
    before: int


@dataclass(eq=False)
class BaseSalaryInPlaceOfShipped(Refusal):
    """One that ships begins on the same day, and gives way: told, not refused."""

    begins: date
    shipped: int


def laid_over(
    shipped: LawTables, salaries: Iterable[Own[BaseSalaryDraft]], instruments: Iterable[Own[InstrumentDraft]]
) -> LawTables:
    """Return the tables with the office's lines in them, each marked with its number.

    A base salary ends the one before it the day before it begins and gives way to the next; one that ships and begins
    on the same day is left out. An instrument titled like one that ships stands in its place; any other comes after
    the last of its own kind, a decree after the decrees, and ends the one it replaces.
    """
    return replace(
        shipped,
        salaries=_salaries(shipped.salaries, tuple(salaries)),
        instruments=_instruments(shipped.instruments, tuple(instruments)),
    )


def doubts_of_base_salary(draft: BaseSalaryDraft, law: LawTables, shipped: LawTables) -> tuple[Refusal, ...]:
    """Return what to look at twice before a base salary is believed; `law` is what is known without it."""
    before = law.base_salary(draft.begins - _DAY)
    same = (row.dong for row in shipped.salaries if row.begins == draft.begins and row.dong != draft.dong)
    return (
        *([BaseSalaryFell(draft.dong, before)] if before and draft.dong < before else []),
        *([BaseSalaryLeapt(draft.dong, before)] if before and draft.dong >= _FAR * before else []),
        *(BaseSalaryInPlaceOfShipped(draft.begins, dong) for dong in same),
    )


def _salaries(shipped: Iterable[BaseSalary], own: Iterable[Own[BaseSalaryDraft]]) -> tuple[BaseSalary, ...]:
    laid = {row.begins: row for row in shipped}
    for one in own:
        laid[one.draft.begins] = _salary(one, laid.get(one.draft.begins))
    rows = sorted(laid.values(), key=lambda row: row.begins or date.min)
    nexts = (*(row.begins for row in rows[1:]), None)
    return tuple(_ended_before(row, begins) for row, begins in zip(rows, nexts, strict=True))


def _salary(one: Own[BaseSalaryDraft], shipped: BaseSalary | None) -> BaseSalary:
    instead = f"Thay mức {grouped(shipped.dong)} đồng đi kèm chương trình." if shipped else ""
    return BaseSalary(
        dong=one.draft.dong,
        begins=one.draft.begins,
        source=one.draft.source,
        verified=bool(one.draft.checked_by),
        note=_noted(one.draft, instead),
        own=one.id,
    )


def _instruments(shipped: Iterable[Instrument], own: Sequence[Own[InstrumentDraft]]) -> tuple[Instrument, ...]:
    rows = list(shipped)
    for one in own:
        place = _place(rows, one.draft.title)
        if place is None:
            rows.insert(_after_its_kind(rows, one.draft), _instrument(one, None))
        else:
            rows[place] = _instrument(one, rows[place])
    latest_first = sorted((one.draft for one in own), key=lambda draft: draft.begins, reverse=True)
    ended = {draft.replaces: draft.begins for draft in latest_first if draft.replaces}
    return tuple(_ended_before(row, ended.get(row.code)) for row in rows)


def _instrument(one: Own[InstrumentDraft], shipped: Instrument | None) -> Instrument:
    draft = one.draft
    return Instrument(
        code=shipped.code if shipped else f"{_OWN_CODE}{one.id}",
        title=draft.title,
        is_ground=draft.is_ground,
        begins=draft.begins,
        ends=draft.ends,
        source=draft.source,
        verified=bool(draft.checked_by),
        note=_noted(draft, "Thay dòng đi kèm chương trình." if shipped else ""),
        own=one.id,
    )


def _place(rows: Sequence[Instrument], title: str) -> int | None:
    return next((place for place, row in enumerate(rows) if comparable(row.title) == comparable(title)), None)


def _after_its_kind(rows: Sequence[Instrument], draft: InstrumentDraft) -> int:
    """Return where an instrument goes: after the last cited like it whose title begins alike, else after them all."""
    kind = _kind(draft.title, is_ground=draft.is_ground)
    alike = [place for place, row in enumerate(rows) if _kind(row.title, is_ground=row.is_ground) == kind]
    return alike[-1] + 1 if alike else len(rows)


def _kind(title: str, *, is_ground: bool) -> tuple[bool, str]:
    return is_ground, comparable(title).partition(" ")[0]


def _noted(line: OwnLine, instead: str) -> str:
    return "\n".join(filter(None, (line.note, instead)))


def _ended_before(row: Row, begins: date | None) -> Row:
    """Return the row ending at the latest the day before another begins; None where nothing comes after it."""
    if begins is None:
        return row
    last = begins - _DAY
    return replace(row, ends=last if row.ends is None else min(row.ends, last))
