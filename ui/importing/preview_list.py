"""The preview of a list under what narrows it: what becomes of a row, and words to be found in it."""

from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.language.numbers import grouped
from app.services.previews import Preview, PreviewRow, RowFate
from ui.importing.preview_table import preview_table
from ui.importing.wording import FATES
from ui.kit.empty_state import EmptyState
from ui.kit.fields import Chooser
from ui.kit.sift_box import SiftBox
from ui.kit.sifted_list import SiftedList

_TO_LOOK_AT: Final = frozenset({RowFate.REFUSED, RowFate.DOUBTFUL})


class PreviewList(QWidget):
    """Every row at first; then the rows to look at, or those of one fate, as far as they have the words typed."""

    def __init__(self, preview: Preview) -> None:
        super().__init__()
        self._rows = preview.rows
        self.table = preview_table(preview)
        self.box = SiftBox(self.table, "Tìm trong bảng", "Tìm chữ trong mọi cột, lý do")
        self.fate = Chooser("Lọc theo kết quả")
        self._body = SiftedList(self.box, EmptyState("Bảng không có dòng nào", ""), "Không có dòng nào khớp")
        self.table.narrowed_by(self.fate, self.box)
        self._offer()
        self.fate.activated.connect(lambda _: self._narrow())
        self._lay_out()
        self._narrow()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in order."""
        return self.box, self.fate, self.table

    def _offer(self) -> None:
        """Offer the fates that some row has, each with how many; those to look at together first."""
        self.fate.addItem("Mọi dòng", frozenset(RowFate))
        for words, fates in (
            ("Từ chối, cần xem lại", _TO_LOOK_AT),
            *((words, frozenset({fate})) for fate, (_, words) in FATES.items()),
        ):
            if count := len(self._of(fates)):
                self.fate.addItem(f"{words} ({grouped(count)})", fates)

    def _of(self, fates: frozenset[RowFate]) -> tuple[PreviewRow, ...]:
        return tuple(row for row in self._rows if row.fate in fates)

    def _narrow(self) -> None:
        self._body.show_rows(self._of(self.fate.currentData()), narrowed=self.fate.currentIndex() > 0)

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(8)
        bar.addWidget(self.box, 1)
        bar.addWidget(self.fate)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(bar)
        column.addWidget(self._body, 1)
