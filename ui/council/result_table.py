"""What a sealed tally decided, nominee by nominee."""

from fractions import Fraction

from PySide6.QtCore import Qt

from app.domain.council.ballot import Verdict
from app.domain.council.minutes import TallyFacts, TallyLine
from app.domain.listing import Figures, Page
from ui.kit.record_cell import ROW_HEIGHT
from ui.kit.record_model import Column, RecordModel
from ui.kit.record_table import RecordTable
from ui.kit.signs import Sign

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_SIGNS = {Verdict.PASSED: Sign.MET, Verdict.FAILED: Sign.SHORT, Verdict.HELD_BACK: Sign.LATE}
_MOST_ROWS = 100
"""Beyond so many rows the table scrolls by itself; below, only the pane it stands in does."""


def _described(line: TallyLine) -> str:
    """Return the name, and the post that tells namesakes apart; whole in the tip where the column is too narrow."""
    return ", ".join(filter(None, (line.name, line.post)))


def _share(line: TallyLine) -> Fraction | str:
    return Fraction(line.agreeing, line.base) if line.base else "-"


_COLUMNS: tuple[Column[TallyLine], ...] = (
    Column("Tập thể, cá nhân", _described, 176, stretch=1, least=112, sign=lambda line: _SIGNS[line.verdict]),
    Column("Đồng ý", lambda line: f"{line.agreeing}/{line.base}", 72, alignment=_RIGHT),
    Column("Tỷ lệ", _share, 88, alignment=_RIGHT, figures=Figures.PERCENT),
    Column("Kết quả", lambda line: line.verdict.label, 160, least=128),
)


class ResultTable(RecordTable):
    """The lines of a tally in the order of the paper."""

    def __init__(self) -> None:
        super().__init__(RecordModel(_COLUMNS, lambda line: line.nomination), "Kết quả bỏ phiếu")

    def show_tally(self, facts: TallyFacts) -> None:
        """Show the lines of a tally, as high as they need up to a dozen."""
        self.ask(lambda _after, _size: Page(facts.rows, None))
        self.setFixedHeight((min(len(facts.rows), _MOST_ROWS) + 1) * ROW_HEIGHT + 8)
