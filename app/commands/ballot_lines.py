"""A nominee's votes as a clerk types them, and a whole tally sheet read from a file."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from app.commands.typed import Typed
from app.domain.council.ballot_count import Spoiling
from app.domain.errors import Refusal
from app.domain.language.text import clean
from app.files import read_text
from app.intake.forms import Column, Form, Kind, Shape, plain
from app.intake.line import Line
from app.intake.reading import read_table
from app.wording import sentence

_WORKBOOK: Final = ".xlsx"
_LINE: Final = re.compile(
    r"(?P<whose>[^=]+)=\s*(?P<papers>[0-9]{1,4}(?:\s*/\s*[0-9]{1,4}){0,2})"
    r"(?:\s*\+\s*(?P<written>[0-9]{1,4}(?:\s*/\s*[0-9]{1,4})?))?"
)
_FIGURES: Final = ("issued", "returned", "valid", *(spoiling.name.lower() for spoiling in Spoiling))
_ON_PAPERS: Final = ("agree", "disagree", "invalid")
_WRITTEN: Final = ("written_agree", "written_disagree")


@dataclass(eq=False)
class BallotLineNotUnderstood(Refusal):
    typed: str


@dataclass(eq=False)
class NomineeUnclear(Refusal):
    """A line's name is nobody's on the agenda, or the name of several."""

    typed: str
    agenda: str


@dataclass(eq=False)
class WrittenOpinionsLeftOut(Refusal):
    """Absent members wrote, and a line says nothing of what; left out in silence they would count as not agreeing."""

    nominee: str
    nomination: int
    wrote: int


@dataclass(eq=False)
class TallySheetNotUnderstood(Refusal):
    """The file is no tally sheet; `what` is the first thing that could not be read."""

    path: Path
    what: str


@dataclass(eq=False)
class TallyRowNotUnderstood(Refusal):
    """A row of a tally sheet kept as a workbook cannot be read; `why` is the sentence of the first reason."""

    row: int
    column: str
    why: str


@dataclass(frozen=True, slots=True)
class Counted:
    """What was counted for one nominee, named by the number of the nomination or by name."""

    whose: str
    agree: int
    disagree: int = 0
    invalid: int = 0
    written_agree: int | None = None
    written_disagree: int | None = None

    @property
    def says_what_was_written(self) -> bool:
        """Whether the line has a figure for the written opinions, be it 0."""
        return self.written_agree is not None or self.written_disagree is not None

    @property
    def votes(self) -> tuple[int, int, int, int, int]:
        """The five figures, in the order of a tally sheet."""
        return self.agree, self.disagree, self.invalid, self.written_agree or 0, self.written_disagree or 0


@dataclass(frozen=True, slots=True)
class TallySheet:
    """A count as a file has it; `figures` are those of the papers that it gives."""

    figures: Mapping[str, Any] = field(default_factory=dict)
    lines: tuple[Counted, ...] = ()


def read_line(typed: str) -> Counted:
    """Read "12=8/1", "12=8/0/1" or "Trần Thị An=8/0+1/0"; raises `BallotLineNotUnderstood`."""
    line = _LINE.fullmatch(clean(typed))
    if line is None:
        raise BallotLineNotUnderstood(clean(typed))
    papers = _figures_of(line["papers"])
    written = (*_figures_of(line["written"]), 0)[:2] if line["written"] else (None, None)
    return Counted(clean(line["whose"]), *(*papers, 0, 0)[:3], *written)


BALLOT_LINE = Typed("DÒNG", read_line)


def _column(key: str, heading: str, *also: str, required: bool = False) -> Column:
    names = frozenset(map(plain, (heading, *also)))
    return Column(key, heading, names, (), required, 0, Shape.TEXT, "", "", "")


_FORM: Final = Form(
    Kind.COUNCIL,
    "Kiểm phiếu",
    "KẾT QUẢ KIỂM PHIẾU",
    (
        _column("nomination", "Đề nghị số", "Số đề nghị", "Số"),
        _column("name", "Họ và tên/Tên tập thể", "Họ và tên", "Họ tên", "Tên", "Tập thể, cá nhân"),
        _column("agree", "Đồng ý", "Số phiếu đồng ý", required=True),
        _column("disagree", "Không đồng ý", "Số phiếu không đồng ý"),
        _column("invalid", "Không hợp lệ", "Phiếu không hợp lệ", "Phiếu trắng"),
        _column("written_agree", "Văn bản đồng ý", "Ý kiến bằng văn bản đồng ý"),
        _column("written_disagree", "Văn bản không đồng ý", "Ý kiến bằng văn bản không đồng ý"),
    ),
)


def read_tally_sheet(path: Path) -> TallySheet:
    """Read a tally sheet from TOML or from the first visible sheet of a workbook.

    Raises `TallySheetNotUnderstood`, and what keeps the file from being read.
    """
    if path.suffix.lower() == _WORKBOOK:
        return TallySheet({}, _lines_of_workbook(path))
    try:
        return _sheet_of(path, tomllib.loads(read_text(path)))
    except tomllib.TOMLDecodeError as error:
        raise TallySheetNotUnderstood(path, str(error)) from error


def _lines_of_workbook(path: Path) -> tuple[Counted, ...]:
    reading = read_table(path, _FORM, _row)
    for remark in reading.refused:
        raise TallyRowNotUnderstood(remark.row, remark.column, sentence(remark.reason))
    return tuple(row.entry for row in reading.rows)


def _row(line: Line) -> Counted:
    whose = line.text("nomination") or line.needed("name")
    return Counted(whose, *(line.whole(name) or 0 for name in _ON_PAPERS), *(line.whole(name) for name in _WRITTEN))


def _figures_of(typed: str) -> tuple[int, ...]:
    return tuple(int(figure) for figure in typed.split("/"))


def _sheet_of(path: Path, written: Mapping[str, Any]) -> TallySheet:
    _check_names(path, written, (*_FIGURES, "note", "line"))
    figures: dict[str, Any] = {name: _whole(path, name, written[name]) for name in _FIGURES if name in written}
    if "note" in written:
        figures["note"] = str(written["note"])
    return TallySheet(figures, tuple(_line_of(path, line) for line in written.get("line", ())))


def _line_of(path: Path, line: Mapping[str, Any]) -> Counted:
    _check_names(path, line, ("nomination", "name", *_ON_PAPERS, *_WRITTEN))
    whose = clean(str(line.get("nomination", line.get("name", ""))))
    if not whose:
        raise TallySheetNotUnderstood(path, "nomination")
    written = (_whole(path, name, line[name]) if name in line else None for name in _WRITTEN)
    return Counted(whose, *(_whole(path, name, line.get(name, 0)) for name in _ON_PAPERS), *written)


def _check_names(path: Path, written: Mapping[str, Any], known: Iterable[str]) -> None:
    """Refuse a figure nobody would read: left out in silence it would be counted as none."""
    for name in written.keys() - set(known):
        raise TallySheetNotUnderstood(path, name)


def _whole(path: Path, name: str, value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise TallySheetNotUnderstood(path, f"{name} = {value}")
    return value
