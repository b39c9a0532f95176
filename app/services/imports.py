"""What comes in by workbook: read with suspicion, row by row, and kept as one piece of work or not at all."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from app.domain.errors import Refusal
from app.domain.journal.upkeep import Occasion
from app.domain.law.law import LawTables
from app.domain.plans.plan import Plan, Recipient
from app.domain.units.unit import UnknownUnit
from app.intake.forms import Kind, form
from app.intake.readers import (
    read_articles,
    read_commendations,
    read_council,
    read_exemplars,
    read_nominations,
    read_units,
)
from app.intake.reading import Reading, ReadRow
from app.paths import backups
from app.services.entering import (
    Entering,
    doubts_of_unit,
    enter_article,
    enter_commendation_row,
    enter_council,
    enter_exemplar,
    enter_nomination_row,
    enter_unit,
    waits_for_collectives,
)
from app.services.naming import MisspeltUnit, UnitNames, UnitNotInForce
from app.services.plans import Plans
from app.services.sieve import Imported, Sieve
from app.store.backup import take
from app.store.database import Database

_TEMPLATES = "app.intake.templates"
"""Loaded when first needed: openpyxl takes longer to import than a command may take to answer."""


@dataclass(eq=False)
class WorkbookTakenInBefore(Refusal):
    """The very same file was taken in before, on `day`."""

    file: str
    day: date


@dataclass(eq=False)
class KindNeedsPlan(Refusal):
    """Rows of this kind belong to a plan, and none was named."""

    kind: str


class Keep(StrEnum):
    """What becomes of the good rows when others are refused."""

    GOOD_ROWS = "good-rows"
    ALL_OR_NOTHING = "all-or-nothing"


@dataclass(frozen=True, slots=True)
class _Way:
    """How one kind of workbook comes in.

    `waits` says of an entry whether others must be entered before it, `doubts` what the clerk should look at in it.
    """

    read: Callable[[Path], Reading[Any]]
    enter: Callable[[Entering, Any], None]
    doing: str
    of_a_plan: bool = False
    waits: Callable[[Any], bool] = lambda _entry: False
    doubts: Callable[[Entering, Any], tuple[Refusal, ...]] = lambda _into, _entry: ()
    as_one: bool = False


_WAYS: Final = {
    Kind.UNITS: _Way(read_units, enter_unit, "nhập danh mục đơn vị từ bảng tính", doubts=doubts_of_unit),
    Kind.ARTICLES: _Way(read_articles, enter_article, "nhập bài viết từ bảng tính", of_a_plan=True),
    Kind.EXEMPLARS: _Way(read_exemplars, enter_exemplar, "nhập gương từ bảng tính"),
    Kind.NOMINATIONS: _Way(
        read_nominations,
        enter_nomination_row,
        "nhập đề nghị từ bảng tính",
        of_a_plan=True,
        waits=waits_for_collectives,
    ),
    Kind.COMMENDATIONS: _Way(read_commendations, enter_commendation_row, "nhập khen thưởng từ bảng tính"),
    Kind.COUNCIL: _Way(read_council, enter_council, "nhập Hội đồng từ bảng tính", as_one=True),
}


class _Undone(Exception):
    """Takes back everything a piece of work did, when nothing is to be kept of it."""


class Imports:
    """Workbooks taken in, and the empty ones that units are sent to fill."""

    def __init__(
        self,
        database: Database,
        plans: Plans,
        law: Callable[[], LawTables],
        today: Callable[[], date],
        clock: Callable[[], datetime] = datetime.now,
    ) -> None:
        self._database = database
        self._plans = plans
        self._law = law
        self._today = today
        self._clock = clock

    def take_in(
        self,
        kind: Kind,
        path: Path,
        plan: str | None = None,
        *,
        keep: Keep = Keep.ALL_OR_NOTHING,
        dry_run: bool = False,
        again: bool = False,
    ) -> Imported:
        """Take a workbook in as one unit of work, after a backup; a dry run checks the same and keeps nothing.

        Rows the register has already are counted and left alone. A council is kept whole or not at all, whatever
        `keep` says. Refuses the same file a second time unless `again`, articles and nominations without a plan, and
        what `app.intake` refuses of the file as a whole.
        """
        way = _WAYS[kind]
        rules = self._rules(way, kind, plan)
        reading = way.read(path)
        self._check_new(kind, reading, again=again)
        whole = way.as_one or keep is Keep.ALL_OR_NOTHING
        if reading.rows and not dry_run and not (whole and reading.refused):
            take(self._database.path, backups(self._database.path), Occasion.IMPORT, self._clock())
        sieve = Sieve(kind, reading)
        try:
            self._enter(kind, way, reading, rules, sieve, whole=whole, dry_run=dry_run)
        except _Undone:
            return sieve.imported(kept=False)
        return sieve.imported(kept=sieve.accepted > 0)

    def unknown_units(self, typed: Iterable[str]) -> Mapping[str, Refusal]:
        """Return, of these names, those no unit of the directory answers to on any day, each with why."""
        with self._database.reading() as work:
            names = UnitNames(work.units.all())
        found: dict[str, Refusal] = {}
        for name in typed:
            try:
                names.unit(name, self._today())
            except (UnknownUnit, MisspeltUnit) as unknown:
                found[name] = unknown
            except UnitNotInForce:
                continue
        return found

    def template(self, kind: Kind, path: Path, plan: str | None = None) -> None:
        """Write an empty workbook of a kind, offering today's units and the plan's criteria and papers."""
        templates = import_module(_TEMPLATES)
        with self._database.reading() as work:
            units = tuple(unit.name for unit in work.units.in_force(self._today()))
        criteria, dossier = _codes_of(self._plans.plan(plan)) if plan else ((), ())
        templates.write_template(path, kind, templates.Offered(units, criteria, dossier))

    def _rules(self, way: _Way, kind: Kind, plan: str | None) -> Plan | None:
        if not way.of_a_plan:
            return None
        if plan is None:
            raise KindNeedsPlan(form(kind).sheet.lower())
        return self._plans.plan(plan)

    def _check_new(self, kind: Kind, reading: Reading[Any], *, again: bool) -> None:
        with self._database.reading() as work:
            day = work.workbooks.taken_in(kind.value, reading.digest)
        if day is not None and not again:
            raise WorkbookTakenInBefore(reading.file, day)

    def _enter(
        self,
        kind: Kind,
        way: _Way,
        reading: Reading[Any],
        rules: Plan | None,
        sieve: Sieve,
        *,
        whole: bool,
        dry_run: bool,
    ) -> None:
        with self._database.work(way.doing) as work:
            into = Entering(work, UnitNames(work.units.all()), self._plans, rules, self._law(), self._today())
            for rows in _portions(way, reading):
                entry = tuple(row.entry for row in rows) if way.as_one else rows[0].entry
                try:
                    with work.trying():
                        doubts = way.doubts(into, entry)
                        way.enter(into, entry)
                except Refusal as refusal:
                    sieve.refuse(rows, refusal, whole=way.as_one)
                else:
                    sieve.accept(rows, doubts)
            if dry_run or not sieve.accepted or (whole and sieve.refused):
                raise _Undone
            work.workbooks.put(kind.value, reading.digest, reading.file, self._today(), sieve.accepted)


def _portions(way: _Way, reading: Reading[Any]) -> list[tuple[ReadRow[Any], ...]]:
    """Return the rows as they are entered: one by one, those that wait last; or all as one, if all could be read."""
    if way.as_one:
        return [reading.rows] if reading.rows and not reading.refused else []
    return [(row,) for row in sorted(reading.rows, key=lambda row: way.waits(row.entry))]


def _codes_of(plan: Plan) -> tuple[tuple[tuple[str, str], ...], ...]:
    criteria = {one.code: one.text for kind in Recipient for one in plan.criteria_for(kind) if not one.share_at_least}
    dossier = {one.code: one.text for kind in Recipient for one in plan.dossier_for(kind)}
    return tuple(criteria.items()), tuple(dossier.items())
