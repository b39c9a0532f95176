"""The articles of a judge's sheet, as they came."""

from typing import Final

from PySide6.QtCore import Qt

from app.domain.articles.judging import SheetLine
from app.domain.listing import Figures
from ui.kit.record_model import Column, RecordModel
from ui.kit.record_table import RecordTable
from ui.kit.signs import Sign

_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_COLUMNS: Final[tuple[Column[SheetLine], ...]] = (
    Column("Số", lambda line: line.article, 72, least=56, alignment=_RIGHT, figures=Figures.GROUPED),
    Column("Tên bài", lambda line: line.title, 260, stretch=3, least=160),
    Column("Tác giả", lambda line: line.authors, 176, stretch=1, least=112),
    Column(
        "Giám khảo này",
        lambda line: line.mark.total if line.mark else "chưa chấm",
        136,
        least=128,
        sign=lambda line: Sign.MET if line.mark else Sign.WAITING,
        figures=Figures.DECIMAL,
    ),
    Column("Số phiếu", lambda line: line.judges, 88, least=80, alignment=_RIGHT, figures=Figures.GROUPED),
    Column("Điểm", lambda line: line.score, 80, least=72, alignment=_RIGHT, figures=Figures.DECIMAL),
)


def sheet_table() -> RecordTable:
    """Return the table of a judge's sheet."""
    return RecordTable(RecordModel(_COLUMNS, lambda line: line.article), "Bài viết cần chấm")
