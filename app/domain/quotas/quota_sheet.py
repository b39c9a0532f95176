"""The quota grid laid out to be read: a line for each unit and matter, a cell for each period owed, totals on top."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from app.domain.calendar.period import Period
from app.domain.language.text import finds
from app.domain.plans.plan import Matter
from app.domain.quotas.quota import Assessment, QuotaLine, QuotaState, counted
from app.domain.quotas.quota_grid import GridRow
from app.domain.units.unit import Unit, UnitKind

Head: TypeAlias = Unit | UnitKind | None
"""Whose line it is: a unit's own, that of all units of a kind together, or that of all."""

_WORST_FIRST = (QuotaState.SHORT, QuotaState.NOT_DUE, QuotaState.LATE, QuotaState.MET, QuotaState.NO_QUOTA)
_LEAST_DONE_FIRST = (Assessment.NOT_MET, Assessment.NOT_DUE, Assessment.MET, Assessment.NO_QUOTA)


@dataclass(frozen=True, slots=True)
class SheetCell:
    """What was received of what was asked for a period, standing under the months `first` to `last` of the sheet.

    `minimum` is 0 where nothing was asked. `due` is the last valid day of a unit's own quota. `missing` is what is
    wanting though its day is past. `units` are how many units were asked, `units_short` how many of them are short.
    """

    first: int
    last: int
    period: Period
    state: QuotaState
    got: int
    minimum: int = 0
    due: date | None = None
    missing: int = 0
    units: int = 0
    units_short: int = 0


@dataclass(frozen=True, slots=True)
class SheetLine:
    """One matter of a unit, of a kind or of all: its cells in order, and what they come to."""

    head: Head
    matter: Matter
    units: int
    cells: tuple[SheetCell, ...]
    received: int
    owed: int
    missing: int
    assessment: Assessment

    @property
    def unit(self) -> Unit | None:
        """The unit whose own line it is; None for the lines that add up."""
        return self.head if isinstance(self.head, Unit) else None

    def cell_at(self, month: int) -> SheetCell | None:
        """Return the cell under a month of the sheet; None where a longer period has begun but asks for nothing."""
        return next((cell for cell in self.cells if cell.first <= month <= cell.last), None)


@dataclass(frozen=True, slots=True)
class SheetWish:
    """Which rows are wanted: words of the unit's name with or without marks, a kind, a matter, a state."""

    words: str = ""
    kind: UnitKind | None = None
    matter: Matter | None = None
    state: QuotaState | None = None

    def takes(self, row: GridRow) -> bool:
        """Whether a row is wanted; of a state are the rows with a period in it, or with none owed."""
        return (
            self.kind in {None, row.unit.kind}
            and self.matter in {None, row.matter}
            and (self.state is None or self.state in _states(row))
            and (not self.words.strip() or finds(self.words, f"{row.unit.name} {row.unit.short_name}"))
        )


def lay_out(months: tuple[Period, ...], rows: Iterable[GridRow]) -> tuple[SheetLine, ...]:
    """Return the lines: those of all units, then kind by kind in the order given those of the kind and its units'."""
    columns = _Columns(months)
    by_kind: dict[UnitKind, dict[int, list[SheetLine]]] = {}
    for row in rows:
        by_kind.setdefault(row.unit.kind, {}).setdefault(row.unit.id, []).append(_line(columns, row))
    if not by_kind:
        return ()
    of_all = [line for units in by_kind.values() for lines in units.values() for line in lines]
    below = [line for kind, units in by_kind.items() for line in _of_kind(months, kind, units)]
    return (*_totals(months, None, of_all), *below)


class _Columns:
    """The months of a sheet, and which of them a period's days fall in: what many lines share is worked out once."""

    def __init__(self, months: tuple[Period, ...]) -> None:
        self.months = months
        self.place = {month: at for at, month in enumerate(months)}
        self._touched: dict[Period, frozenset[int]] = {}
        self._under: dict[tuple[Period, ...], list[int]] = {}
        self._unasked: dict[tuple[int, int], SheetCell] = {}

    def touched(self, period: Period) -> frozenset[int]:
        """Return the places of the months with a day in the period."""
        if period not in self._touched:
            self._touched[period] = frozenset(self.place[one] for one in period.months() if one in self.place)
        return self._touched[period]

    def under(self, months: tuple[Period, ...]) -> list[int]:
        """Return the places of those of these months that are shown, in order."""
        if months not in self._under:
            self._under[months] = [self.place[month] for month in months if month in self.place]
        return self._under[months]

    def unasked(self, at: int, got: int) -> SheetCell:
        """Return the cell of a month nothing was asked for in which so many came."""
        if (at, got) not in self._unasked:
            self._unasked[at, got] = SheetCell(at, at, self.months[at], QuotaState.NO_QUOTA, got)
        return self._unasked[at, got]


def _of_kind(months: tuple[Period, ...], kind: UnitKind, units: Mapping[int, list[SheetLine]]) -> Iterator[SheetLine]:
    own = [line for lines in units.values() for line in lines]
    yield from _totals(months, kind, own)
    yield from own


def _totals(months: tuple[Period, ...], head: Head, below: list[SheetLine]) -> Iterator[SheetLine]:
    for matter in Matter:
        lines = [line for line in below if line.matter is matter]
        if lines:
            yield SheetLine(
                head,
                matter,
                len(lines),
                tuple(_added_up(months, lines)),
                received=sum(line.received for line in lines),
                owed=sum(line.owed for line in lines),
                missing=sum(line.missing for line in lines),
                assessment=min((line.assessment for line in lines), key=_LEAST_DONE_FIRST.index),
            )


def _added_up(months: tuple[Period, ...], lines: Iterable[SheetLine]) -> Iterator[SheetCell]:
    """Yield for each month what the cells that end in it come to: a longer period is added up in its last month."""
    ending: dict[int, list[SheetCell]] = {}
    for line in lines:
        for cell in line.cells:
            ending.setdefault(cell.last, []).append(cell)
    for at, month in enumerate(months):
        cells = ending.get(at, [])
        yield SheetCell(
            at,
            at,
            month,
            min((cell.state for cell in cells), key=_WORST_FIRST.index, default=QuotaState.NO_QUOTA),
            got=sum([cell.got for cell in cells]),
            minimum=sum([cell.minimum for cell in cells]),
            missing=sum([cell.missing for cell in cells]),
            units=sum([cell.units for cell in cells]),
            units_short=sum([cell.units_short for cell in cells]),
        )


def _line(columns: _Columns, row: GridRow) -> SheetLine:
    summary = row.summary
    cells = sorted((*_asked(columns, row), *_unasked(columns, row)), key=lambda cell: cell.first)
    return SheetLine(
        row.unit, row.matter, 1, tuple(cells), summary.received, summary.owed, summary.missing, summary.assessment
    )


def _asked(columns: _Columns, row: GridRow) -> Iterator[SheetCell]:
    for line in row.lines:
        under = columns.under(line.obligation.months)
        if under:
            yield _owed(line, under[0], under[-1])


def _owed(line: QuotaLine, first: int, last: int) -> SheetCell:
    short = line.state is QuotaState.SHORT
    return SheetCell(
        first,
        last,
        line.obligation.period,
        line.state,
        got=counted(line.obligation, line.tally) + line.carried,
        minimum=line.obligation.minimum,
        due=line.obligation.due,
        missing=line.missing if short else 0,
        units=1,
        units_short=int(short),
    )


def _unasked(columns: _Columns, row: GridRow) -> Iterator[SheetCell]:
    """Yield the months outside every quota; one inside a quota that begins later counts there and has no cell."""
    asked = {at for line in row.lines for at in columns.touched(line.obligation.period)}
    for at, got in enumerate(row.months):
        if at not in asked:
            yield columns.unasked(at, got)


def _states(row: GridRow) -> frozenset[QuotaState]:
    return frozenset(line.state for line in row.lines) or frozenset({QuotaState.NO_QUOTA})
