"""A workbook, or what was copied out of one, looked at before it comes in: row by row, and what would become of it."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from importlib import import_module
from pathlib import Path
from secrets import token_hex
from typing import Final

from app.domain.errors import Refusal
from app.files import make_folder
from app.intake.forms import UNITS_OF_THE_DIRECTORY, Kind, form, plain
from app.intake.remarks import Remark
from app.intake.seen import SeenRow, look_at
from app.paths import papers
from app.services.imports import Imports, Keep
from app.services.sieve import Imported

_PASTED = "app.intake.pasted"
"""Loaded when first needed: openpyxl takes longer to import than a window may take to open."""
_MOST_SHOWN: Final = 2_000


class RowFate(StrEnum):
    """What becomes of a row."""

    TAKEN = "nhan"
    DOUBTFUL = "can-xem"
    REPEATED = "trung"
    REFUSED = "tu-choi"
    NO_ENTRY = "khong-phai-muc"


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """A row with what is remarked of its cells; `remarks` name the columns by their headings in the form."""

    number: int
    cells: tuple[str, ...]
    fate: RowFate
    remarks: tuple[Remark, ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """What a workbook would give, and its first rows.

    `plan` is the one its rows would belong to; a `pasted` one lies in a file of ours until it is taken in or dropped.
    """

    file: Path
    kind: Kind
    plan: str | None
    again: bool
    pasted: bool
    imported: Imported
    headings: tuple[str, ...]
    rows: tuple[PreviewRow, ...]


class Previews:
    """Looks at a workbook and takes in what is right of it, both through the same import."""

    def __init__(self, imports: Imports, register: Path) -> None:
        self._imports = imports
        self._register = register

    def look(self, kind: str, file: Path, plan: str | None = None, *, again: bool = False) -> Preview:
        """Return what a workbook of a kind ("articles", "units" …) would give; nothing is kept.

        Raises what `Imports.take_in` raises.
        """
        return self._looked_at(Kind(kind), file, plan, again=again, pasted=False)

    def paste(self, kind: str, text: str, plan: str | None) -> Preview:
        """Return what a table copied out of a spreadsheet would give; raises `NothingPasted` and what `look` raises."""
        folder = papers(self._register)
        make_folder(folder)
        file = folder / f"dan-{token_hex(6)}.xlsx"
        import_module(_PASTED).write_pasted(text, form(Kind(kind)), file)
        try:
            return self._looked_at(Kind(kind), file, plan, again=True, pasted=True)
        except BaseException:
            file.unlink(missing_ok=True)
            raise

    def take_in(self, preview: Preview) -> Imported:
        """Take in the rows of a preview that are right, as one piece of work, after a backup."""
        imported = self._imports.take_in(
            preview.kind, preview.file, preview.plan, keep=Keep.GOOD_ROWS, again=preview.again
        )
        self.drop(preview)
        return imported

    def template(self, kind: str, file: Path, plan: str | None) -> None:
        """Write an empty workbook of a kind for units to fill in."""
        self._imports.template(Kind(kind), file, plan)

    def drop(self, preview: Preview) -> None:
        """Let go of a preview; the clerk's own file stays."""
        if preview.pasted:
            preview.file.unlink(missing_ok=True)

    def _looked_at(self, wanted: Kind, file: Path, plan: str | None, *, again: bool, pasted: bool) -> Preview:
        imported = self._imports.take_in(wanted, file, plan, keep=Keep.GOOD_ROWS, dry_run=True, again=again)
        seen = look_at(file, form(wanted), _MOST_SHOWN)
        fates = _Fates(imported)
        rows = self._marked(tuple(fates.row(row) for row in seen.rows), seen.headings, _unit_headings(wanted))
        return Preview(file, wanted, plan, again, pasted, imported, seen.headings, rows)

    def _marked(
        self, rows: tuple[PreviewRow, ...], headings: tuple[str, ...], called: frozenset[str]
    ) -> tuple[PreviewRow, ...]:
        """Return the rows, those refused already with their unknown units remarked too: one look finds every fault."""
        named = [(place, heading) for place, heading in enumerate(headings) if plain(heading) in called]
        refused = [row for row in rows if row.fate is RowFate.REFUSED]
        typed = {row.cells[place] for row in refused for place, _ in named if row.cells[place].strip()}
        unknown = self._imports.unknown_units(typed) if typed else {}
        return tuple(_with_unknown(row, named, unknown) if row.fate is RowFate.REFUSED else row for row in rows)


def _with_unknown(row: PreviewRow, named: list[tuple[int, str]], unknown: Mapping[str, Refusal]) -> PreviewRow:
    known = {remark.column for remark in row.remarks}
    more = (
        Remark(row.number, heading, unknown[row.cells[place]])
        for place, heading in named
        if heading not in known and row.cells[place] in unknown
    )
    return replace(row, remarks=(*row.remarks, *more))


def _unit_headings(kind: Kind) -> frozenset[str]:
    """Return what columns of units are called; a list of units names some that it brings itself."""
    if kind is Kind.UNITS:
        return frozenset()
    named = (one.names for one in form(kind).columns if one.words == UNITS_OF_THE_DIRECTORY)
    return frozenset().union(*named)


class _Fates:
    """What an account says of each row."""

    def __init__(self, imported: Imported) -> None:
        self._refused = _by_row(imported.refused)
        self._repeated = _by_row(imported.repeated)
        self._doubts = _by_row(imported.doubts)
        self._skipped = {row.number for row in imported.skipped}

    def row(self, seen: SeenRow) -> PreviewRow:
        for fate, remarks in (
            (RowFate.REFUSED, self._refused),
            (RowFate.REPEATED, self._repeated),
            (RowFate.DOUBTFUL, self._doubts),
        ):
            if seen.number in remarks:
                return PreviewRow(seen.number, seen.cells, fate, tuple(remarks[seen.number]))
        fate = RowFate.NO_ENTRY if seen.number in self._skipped else RowFate.TAKEN
        return PreviewRow(seen.number, seen.cells, fate, ())


def _by_row(remarks: tuple[Remark, ...]) -> Mapping[int, list[Remark]]:
    found: dict[int, list[Remark]] = defaultdict(list)
    for remark in remarks:
        found[remark.row].append(remark)
    return found
