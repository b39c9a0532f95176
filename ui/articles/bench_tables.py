"""The two tables of the bench: the articles by rank, and what each unit sends of what it has."""

from typing import Final

from PySide6.QtCore import Qt

from app.domain.articles.shortlist_bench import BenchLine, UnitShare
from app.domain.listing import Figures
from ui.articles.wording import FATES, score_of
from ui.kit.record_model import Column, RecordModel
from ui.kit.record_table import RecordTable

_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LINES: Final[tuple[Column[BenchLine], ...]] = (
    Column("Hạng", lambda line: line.rank, 64, least=56, alignment=_RIGHT, figures=Figures.GROUPED),
    Column("Điểm", score_of, 96, least=88, alignment=_RIGHT, figures=Figures.DECIMAL),
    Column("Tên bài", lambda line: line.candidate.title, 240, stretch=4, least=176),
    Column("Tác giả", lambda line: line.candidate.authors, 160, stretch=1, spare=True),
    Column("Đơn vị", lambda line: line.candidate.unit, 224, stretch=2, least=160),
    Column("Kết quả", lambda line: FATES[line.fate][1], 136, least=128, sign=lambda line: FATES[line.fate][0]),
)
_SHARES: Final[tuple[Column[UnitShare], ...]] = (
    Column("Đơn vị", lambda share: share.unit, 224, stretch=1, least=144),
    Column("Gửi", lambda share: share.sent, 64, least=56, alignment=_RIGHT, figures=Figures.GROUPED),
    Column("Dự thi", lambda share: share.entries, 72, least=64, alignment=_RIGHT, figures=Figures.GROUPED),
)


def bench_table() -> RecordTable:
    """Return the table of the articles by rank."""
    return RecordTable(RecordModel(_LINES, lambda line: line.candidate.article), "Bài viết theo điểm")


def shares_table() -> RecordTable:
    """Return the table of the units' shares."""
    return RecordTable(RecordModel(_SHARES, lambda share: share.unit), "Số bài gửi theo đơn vị")
