"""The yearly statistics of a unit's office (Thông tư 02/2023/TT-BNV, biểu 0601.N, 0603.N): figures ready to print."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from app.domain.calendar.period import Span
from app.domain.errors import Refusal
from app.domain.exemplars.exemplar import CommendationKind, RecipientClass
from app.domain.language.text import fold
from app.domain.plans.movement import MovementRow
from app.domain.units.agency import Agency

_CERTIFICATE = "Giấy khen"


@dataclass(eq=False)
class YearNotBegun(Refusal):
    """No statistics can be drawn up of a year whose first day is still to come."""

    year: int
    first: date
    field: ClassVar[str] = "year"


@dataclass(frozen=True, slots=True)
class Granted:
    """How many commendations of one form went to one class of recipient for one kind of merit."""

    form: str
    recipient: RecipientClass
    kind: CommendationKind
    count: int


@dataclass(frozen=True, slots=True)
class AwardRow:
    """A row of biểu 0603.N: its code, and its count form by form in the order of the columns."""

    code: str
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Header:
    """Whose statistics they are, of which year, over which days; `day` is None until they are signed."""

    agency: Agency
    year: int
    span: Span
    day: date | None = None


@dataclass(frozen=True, slots=True)
class MovementStatistics:
    """Biểu 0601.N."""

    header: Header
    rows: tuple[MovementRow, ...]


@dataclass(frozen=True, slots=True)
class AwardStatistics:
    """Biểu 0603.N: a column for each of the unit's own forms, giấy khen first."""

    header: Header
    forms: tuple[str, ...]
    rows: tuple[AwardRow, ...]


_EVERY_CLASS, _EVERY_KIND = frozenset(RecipientClass), frozenset(CommendationKind)
_COLLECTIVES = frozenset({RecipientClass.COLLECTIVE, RecipientClass.ENTERPRISE})
_HOUSEHOLDS = frozenset({RecipientClass.HOUSEHOLD})
_ROWS = (
    ("01", _EVERY_CLASS, _EVERY_KIND),
    ("02", _COLLECTIVES, _EVERY_KIND),
    ("03", frozenset({RecipientClass.ENTERPRISE}), _EVERY_KIND),
    ("04", _HOUSEHOLDS, _EVERY_KIND),
    ("05", _EVERY_CLASS - _COLLECTIVES - _HOUSEHOLDS, _EVERY_KIND),
    ("06", frozenset({RecipientClass.TOP_LEADER}), _EVERY_KIND),
    ("07", frozenset({RecipientClass.DEPARTMENT_LEADER}), _EVERY_KIND),
    ("08", frozenset({RecipientClass.ENTREPRENEUR}), _EVERY_KIND),
    ("09", frozenset({RecipientClass.OTHER_LEADER}), _EVERY_KIND),
    ("10", frozenset({RecipientClass.WORKER}), _EVERY_KIND),
    ("11", _EVERY_CLASS, frozenset({CommendationKind.REGULAR})),
    ("12", _EVERY_CLASS, frozenset({CommendationKind.THEMATIC})),
    ("13", _EVERY_CLASS, frozenset({CommendationKind.UNSCHEDULED})),
    ("14", _EVERY_CLASS, frozenset({CommendationKind.FOREIGN})),
    ("15", _EVERY_CLASS, frozenset({CommendationKind.DEVOTION})),
    ("16", _EVERY_CLASS, frozenset({CommendationKind.SENIORITY})),
    ("17", _EVERY_CLASS, frozenset({CommendationKind.RESISTANCE})),
)


def award_statistics(header: Header, granted: Iterable[Granted]) -> AwardStatistics:
    """Return biểu 0603.N of what was granted; with nothing granted it still has its column of giấy khen."""
    known = tuple(granted)
    forms = tuple(sorted({_CERTIFICATE, *(one.form for one in known)}, key=_column_order))
    rows = (
        AwardRow(code, tuple(_counted(known, form, classes, kinds) for form in forms)) for code, classes, kinds in _ROWS
    )
    return AwardStatistics(header, forms, tuple(rows))


def check_year_begun(year: int, span: Span, today: date) -> None:
    """Raise `YearNotBegun` for a year whose days begin after today."""
    if span.first > today:
        raise YearNotBegun(year, span.first)


def _counted(
    known: tuple[Granted, ...], form: str, classes: frozenset[RecipientClass], kinds: frozenset[CommendationKind]
) -> int:
    return sum(one.count for one in known if one.form == form and one.recipient in classes and one.kind in kinds)


def _column_order(form: str) -> tuple[bool, str]:
    return form != _CERTIFICATE, fold(form)
