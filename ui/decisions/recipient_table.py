"""Whom a decision names, in the order of its attached list."""

from typing import Final, TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.decisions.decision import AwardLine, DecisionFacts
from app.domain.listing import Figures, Page
from ui.kit.record_cell import ROW_HEIGHT
from ui.kit.record_model import Column, RecordModel
from ui.kit.record_table import RecordTable

Placed: TypeAlias = tuple[int, AwardLine]

_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_MOST_ROWS: Final = 100
"""Beyond so many rows the table scrolls by itself; below, only the pane it stands in does."""
_COLUMNS: Final[tuple[Column[Placed], ...]] = (
    Column("TT", lambda one: one[0], 44, alignment=_RIGHT),
    Column("Tập thể, cá nhân", lambda one: one[1].name, 184, stretch=2, least=168),
    Column("Chức vụ, đơn vị", lambda one: one[1].post, 144, stretch=2, least=96),
    Column("Thành tích", lambda one: one[1].achievement, 128, stretch=3, least=80),
    Column("Tiền thưởng", lambda one: one[1].amount or None, 108, alignment=_RIGHT, figures=Figures.GROUPED),
)


class RecipientTable(QWidget):
    """As high as its rows, so that the pane alone scrolls; copied with Ctrl+C like any list."""

    def __init__(self) -> None:
        super().__init__()
        self.table = RecordTable(RecordModel(_COLUMNS, lambda one: one[0]), "Danh sách kèm theo quyết định")
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)

    def show_list(self, facts: DecisionFacts) -> None:
        """Show another list; nothing is in sight where a decision names nobody."""
        rows = tuple(enumerate(facts.lines, start=1))
        self.table.ask(lambda _after, _size: Page(rows, None))
        self.table.setFixedHeight((min(len(rows), _MOST_ROWS) + 1) * ROW_HEIGHT + 8)
        self.setVisible(bool(rows))
