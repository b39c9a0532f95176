"""Lines of law the office enters itself: a base salary from a day on, a legal instrument. They lie over what ships.

A new decree comes before a new edition of the program does: whoever reads it enters it, says where it stands and
whether somebody held it against the text itself.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar, Final, Generic, TypeVar

from app.domain.calendar.dates import read_date
from app.domain.drawable import characters_not_drawn
from app.domain.errors import Refusal, refuse
from app.domain.language.numbers import read_amount
from app.domain.language.text import clean, clean_block, comparable
from app.domain.law.law import LawTables

_LONGEST: Final = 600
_GROUND: Final = "Căn cứ "


@dataclass(eq=False)
class LawWithoutSource(Refusal):
    """Nobody can check a line of law that does not say where it stands."""

    field: ClassVar[str] = "source"


@dataclass(eq=False)
class LawCheckedByNobody(Refusal):
    """A day of checking without whoever checked."""

    field: ClassVar[str] = "checked_by"


@dataclass(eq=False)
class LawCheckedAhead(Refusal):
    checked_on: date
    today: date
    field: ClassVar[str] = "checked_on"


@dataclass(eq=False)
class LawNotDated(Refusal):
    field: ClassVar[str] = "begins"


@dataclass(eq=False)
class BaseSalaryIsNothing(Refusal):
    field: ClassVar[str] = "dong"


@dataclass(eq=False)
class BaseSalaryTooEarly(Refusal):
    """The tables begin later: what held before is not theirs to say."""

    begins: date
    earliest: date
    field: ClassVar[str] = "begins"


@dataclass(eq=False)
class BaseSalaryOfThatDay(Refusal):
    """Another line of the office's begins on the same day."""

    begins: date
    number: int
    dong: int
    field: ClassVar[str] = "begins"


@dataclass(eq=False)
class InstrumentNotNamed(Refusal):
    field: ClassVar[str] = "title"


@dataclass(eq=False)
class InstrumentNameTooLong(Refusal):
    longest: int
    field: ClassVar[str] = "title"


@dataclass(eq=False)
class InstrumentEndsBeforeItBegins(Refusal):
    begins: date
    ends: date
    field: ClassVar[str] = "ends"


@dataclass(eq=False)
class InstrumentEnteredAlready(Refusal):
    """Another line of the office's names the same instrument."""

    number: int
    field: ClassVar[str] = "title"


@dataclass(eq=False)
class UnknownInstrument(Refusal):
    """No instrument has this code."""

    code: str
    field: ClassVar[str] = "replaces"


@dataclass(eq=False)
class InstrumentReplacesItself(Refusal):
    field: ClassVar[str] = "replaces"


@dataclass(eq=False)
class InstrumentReplacesLater(Refusal):
    """An instrument ends the day before the one that replaces it, so it must have begun by then."""

    title: str
    since: date
    field: ClassVar[str] = "replaces"


@dataclass(eq=False)
class NoSuchLawLine(Refusal):
    """The register has no such line of the office's, or it was struck out."""

    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnLine:
    """What every line says: from when it holds, where it stands, and who held it against the text on which day.

    Nobody has checked a line without `checked_by`.
    """

    begins: date
    source: str
    checked_by: str = ""
    checked_on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BaseSalaryDraft(OwnLine):
    """A base salary a month in đồng; it holds until the next one begins."""

    dong: int


@dataclass(frozen=True, slots=True, kw_only=True)
class InstrumentDraft(OwnLine):
    """A legal instrument as grounds cite it; one titled like one that ships takes its place.

    `replaces` is the code of the instrument that ends the day before this one begins, empty for none.
    """

    title: str
    is_ground: bool = True
    ends: date | None = None
    replaces: str = ""


Line = TypeVar("Line", bound=OwnLine)


@dataclass(frozen=True, slots=True)
class Own(Generic[Line]):
    """A line in the register."""

    id: int
    draft: Line


def read_first_day(typed: str) -> date:
    """Return the day from which a line holds; raises `LawNotDated`, or what `read_date` refuses."""
    if not clean(typed):
        raise LawNotDated
    return read_date(typed)


def read_base_salary(typed: str) -> int:
    """Return a base salary in đồng; raises `BaseSalaryIsNothing` where nothing is typed, or what the amount refuses."""
    if not clean(typed):
        raise BaseSalaryIsNothing
    return read_amount(typed)


def told_of_decisions(references: Sequence[str]) -> str:
    """Say which decisions granted the money of another base salary, empty for none; they stay as they are."""
    if not references:
        return ""
    return (
        f"Đã ban hành với tiền thưởng theo mức khác: {', '.join(references)}. Các quyết định này giữ nguyên; hãy xem "
        "có cần ban hành quyết định thay thế."
    )


def accept_base_salary(
    draft: BaseSalaryDraft, others: Iterable[Own[BaseSalaryDraft]], shipped: LawTables, today: date
) -> BaseSalaryDraft:
    """Return the line cleaned, or raise every reason to refuse it; `others` are the office's besides this one."""
    tidy = _tidied(draft, today)
    earliest = min((row.begins for row in shipped.salaries if row.begins), default=tidy.begins)
    early = [BaseSalaryTooEarly(tidy.begins, earliest)] if tidy.begins < earliest else []
    same = (one for one in others if one.draft.begins == tidy.begins)
    refuse(
        [
            *([BaseSalaryIsNothing()] if tidy.dong <= 0 else []),
            *early,
            *(BaseSalaryOfThatDay(tidy.begins, one.id, one.draft.dong) for one in same),
            *_faults_of_line(tidy, today),
        ]
    )
    return tidy


def accept_instrument(
    draft: InstrumentDraft, others: Iterable[Own[InstrumentDraft]], known: LawTables, today: date
) -> InstrumentDraft:
    """Return the instrument cleaned, its title without "Căn cứ" before and a mark after, or raise every reason not to.

    `others` are the office's besides this one, `known` the tables without it.
    """
    tidy = replace(_tidied(draft, today), title=_title(draft.title), replaces=clean(draft.replaces))
    entered = (one for one in others if comparable(one.draft.title) == comparable(tidy.title))
    refuse(
        [
            *_faults_of_title(tidy),
            *(InstrumentEnteredAlready(one.id) for one in entered),
            *_faults_of_days(tidy),
            *(_faults_of_replacing(tidy, known) if tidy.replaces else ()),
            *_faults_of_line(tidy, today),
        ]
    )
    return tidy


def _tidied(draft: Line, today: date) -> Line:
    by = clean(draft.checked_by)
    on = draft.checked_on or (today if by else None)
    return replace(draft, source=clean(draft.source), checked_by=by, checked_on=on, note=clean_block(draft.note))


def _title(typed: str) -> str:
    return f"{clean(typed)} ".removeprefix(_GROUND).rstrip(" ;,.")


def _faults_of_line(line: OwnLine, today: date) -> Iterator[Refusal]:
    if not line.source:
        yield LawWithoutSource()
    if line.checked_on and not line.checked_by:
        yield LawCheckedByNobody()
    if line.checked_on and line.checked_on > today:
        yield LawCheckedAhead(line.checked_on, today)
    yield from characters_not_drawn(line.source, line.checked_by, line.note)


def _faults_of_title(draft: InstrumentDraft) -> Iterator[Refusal]:
    if not draft.title:
        yield InstrumentNotNamed()
    if len(draft.title) > _LONGEST:
        yield InstrumentNameTooLong(_LONGEST)
    yield from characters_not_drawn(draft.title)


def _faults_of_days(draft: InstrumentDraft) -> Iterator[Refusal]:
    if draft.ends is not None and draft.ends < draft.begins:
        yield InstrumentEndsBeforeItBegins(draft.begins, draft.ends)


def _faults_of_replacing(draft: InstrumentDraft, known: LawTables) -> Iterator[Refusal]:
    replaced = next((row for row in known.instruments if row.code == draft.replaces), None)
    if replaced is None:
        yield UnknownInstrument(draft.replaces)
    elif comparable(replaced.title) == comparable(draft.title):
        yield InstrumentReplacesItself()
    elif replaced.begins is not None and replaced.begins >= draft.begins:
        yield InstrumentReplacesLater(replaced.title, replaced.begins)
