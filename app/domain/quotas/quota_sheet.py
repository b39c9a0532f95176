"""The quota grid laid out to be read: a line for each unit and matter, a cell for each period owed, totals on top."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from app.domain.calendar.period import Period
from app.domain.language.text import finds
from app.domain.plans.obligation import Obligation
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
            (self.kind is None or self.kind == row.unit.kind)
            and (self.matter is None or self.matter == row.matter)
            and (self.state is None or self.state in _states(row))
            and (not self.words.strip() or finds(self.words, f"{row.unit.name} {row.unit.short_name}"))
        )


def lay_out(months: tuple[Period, ...], rows: Iterable[GridRow]) -> tuple[SheetLine, ...]:
    """Return the lines: those of all units, then kind by kind in the order given those of the kind and its units'."""
    columns = _Columns(months)
    by_kind: dict[UnitKind, list[SheetLine]] = {}
    for unit_rows in _together(rows):
        by_kind.setdefault(unit_rows[0].unit.kind, []).extend(_line(columns, row) for row in unit_rows)
    totals = {kind: tuple(_totals(months, kind, lines)) for kind, lines in by_kind.items()}
    of_all = _totals(months, None, [line for lines in totals.values() for line in lines])
    return (*of_all, *(line for kind, lines in by_kind.items() for line in (*totals[kind], *lines)))


def _together(rows: Iterable[GridRow]) -> Iterable[list[GridRow]]:
    """Return the rows unit by unit, in the order the units first come."""
    by_unit: dict[int, list[GridRow]] = {}
    for row in rows:
        by_unit.setdefault(row.unit.id, []).append(row)
    return by_unit.values()


class _Place:
    """Where an obligation stands: `under` the months it is asked for; its period takes in the months `covered`."""

    def __init__(self, obligation: Obligation, months: Mapping[Period, int]) -> None:
        self.under = [months[month] for month in obligation.months if month in months]
        self.covered = frozenset(months[month] for month in obligation.period.months() if month in months)
        self._cells: dict[tuple[int, QuotaState], SheetCell] = {}

    def cell(self, line: QuotaLine) -> SheetCell:
        """Return the cell of the obligation, the same for all units of which as much came."""
        got = counted(line.obligation, line.tally) + line.carried
        cell = self._cells.get((got, line.state))
        if cell is None:
            cell = self._cells[got, line.state] = _owed(line, got, self.under)
        return cell


class _Columns:
    """The months of a sheet, and what stands under them: what many lines share is worked out once."""

    def __init__(self, months: tuple[Period, ...]) -> None:
        self._months = months
        self._at = {month: at for at, month in enumerate(months)}
        self._places: dict[Obligation, _Place] = {}
        self._unasked: dict[tuple[int, int], SheetCell] = {}
        self._cells: dict[tuple[int, tuple[int, ...]], tuple[SheetCell, ...]] = {}

    def cells(self, row: GridRow) -> tuple[SheetCell, ...]:
        """Return the cells of a row in order; rows that hold the very same lines and counts have the same."""
        # The rows keep their lines alive, so that no other lines can come to have their identity.
        alike = (id(row.lines), row.months)
        cells = self._cells.get(alike)
        if cells is None:
            cells = self._cells[alike] = tuple(self._laid_out(row))
        return cells

    def _laid_out(self, row: GridRow) -> list[SheetCell]:
        placed = [(line, self._place(line.obligation)) for line in row.lines]
        cells = [place.cell(line) for line, place in placed if place.under]
        # A month inside a quota that begins later counts there and has no cell.
        asked = set[int]().union(*[place.covered for _, place in placed])
        if len(asked) < len(row.months):
            cells += [self._not_asked(at, got) for at, got in enumerate(row.months) if at not in asked]
            cells.sort(key=lambda cell: cell.first)
        return cells

    def _place(self, obligation: Obligation) -> _Place:
        place = self._places.get(obligation)
        if place is None:
            place = self._places[obligation] = _Place(obligation, self._at)
        return place

    def _not_asked(self, at: int, got: int) -> SheetCell:
        if (at, got) not in self._unasked:
            self._unasked[at, got] = SheetCell(at, at, self._months[at], QuotaState.NO_QUOTA, got)
        return self._unasked[at, got]


def _totals(months: tuple[Period, ...], head: Head, below: list[SheetLine]) -> Iterator[SheetLine]:
    for matter in Matter:
        lines = [line for line in below if line.matter is matter]
        if lines:
            yield SheetLine(
                head,
                matter,
                sum(line.units for line in lines),
                tuple(_added_up(months, lines)),
                received=sum(line.received for line in lines),
                owed=sum(line.owed for line in lines),
                missing=sum(line.missing for line in lines),
                assessment=min({line.assessment for line in lines}, key=_LEAST_DONE_FIRST.index),
            )


def _added_up(months: tuple[Period, ...], lines: Iterable[SheetLine]) -> Iterator[SheetCell]:
    """Yield for each month what the cells that end in it come to: a longer period is added up in its last month."""
    ending: list[list[SheetCell]] = [[] for _ in months]
    for line in lines:
        for cell in line.cells:
            ending[cell.last].append(cell)
    for at, cells in enumerate(ending):
        yield SheetCell(
            at,
            at,
            months[at],
            min({cell.state for cell in cells}, key=_WORST_FIRST.index, default=QuotaState.NO_QUOTA),
            got=sum([cell.got for cell in cells]),
            minimum=sum([cell.minimum for cell in cells]),
            missing=sum([cell.missing for cell in cells]),
            units=sum([cell.units for cell in cells]),
            units_short=sum([cell.units_short for cell in cells]),
        )


def _line(columns: _Columns, row: GridRow) -> SheetLine:
    of = row.summary
    return SheetLine(row.unit, row.matter, 1, columns.cells(row), of.received, of.owed, of.missing, of.assessment)


def _owed(line: QuotaLine, got: int, under: Sequence[int]) -> SheetCell:
    short = line.state is QuotaState.SHORT
    return SheetCell(
        under[0],
        under[-1],
        line.obligation.period,
        line.state,
        got=got,
        minimum=line.obligation.minimum,
        due=line.obligation.due,
        missing=line.missing if short else 0,
        units=1,
        units_short=int(short),
    )


def _states(row: GridRow) -> frozenset[QuotaState]:
    return frozenset(line.state for line in row.lines) or frozenset({QuotaState.NO_QUOTA})
