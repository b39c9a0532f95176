"""The box of the palette: a line to type in and, under it, what answers; Enter does the first."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QDialog, QListView, QVBoxLayout, QWidget

from ui.kit.deed import Deed
from ui.kit.filter_box import FilterBox
from ui.kit.labels import label

_WIDTH: Final = 640
_HEIGHT: Final = 420
_TOP: Final = 72
_KEYS: Final = "↑ ↓ chọn · Enter làm · Esc đóng"
_TO_THE_LIST: Final = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})

Answer = Callable[[str], Sequence[Deed]]
"""Gives what answers to the words typed, the likeliest first; for none, what is done most."""


class PaletteBox(QDialog):
    """Opens over the window, does what is chosen after it has closed, and is gone."""

    def __init__(self, answer: Answer, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("palette")
        self.setWindowTitle("Tìm và làm")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._answer = answer
        self._typed = ""
        self._deeds: tuple[Deed, ...] = ()
        self.box = FilterBox("Tìm việc cần làm, bài viết, gương, đơn vị", "Gõ vài chữ, có dấu hoặc không dấu")
        self.list = QListView()
        self._model = QStandardItemModel(self)
        self._none = label("Không có việc hay mục nào như vậy. Hãy gõ ít chữ hơn.", "note", wraps=True)
        self._lay_out()
        self._stand_over(parent)
        self.box.asked.connect(self._show)
        self.box.installEventFilter(self)
        self.list.activated.connect(self._do)
        self.list.clicked.connect(self._do)
        self._show("")

    @property
    def offered(self) -> tuple[str, ...]:
        """The words of everything that answers, in the order shown."""
        return tuple(deed.words for deed in self._deeds)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if watched is not self.box or not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in _TO_THE_LIST:
            QApplication.sendEvent(self.list, event)
            return True
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._show(self.box.text())
            self._do(self.list.currentIndex())
            return True
        return False

    def _show(self, typed: str) -> None:
        row = self.list.currentIndex().row() if typed == self._typed else 0
        self._typed = typed
        self._deeds = tuple(self._answer(typed))
        self._model.clear()
        for deed in self._deeds:
            item = QStandardItem(f"{deed.words}  ·  {deed.note}" if deed.note else deed.words)
            item.setEditable(False)
            self._model.appendRow(item)
        self.list.setCurrentIndex(self._model.index(max(row, 0), 0))
        self.list.setVisible(bool(self._deeds))
        self._none.setHidden(bool(self._deeds))

    def _do(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        deed = self._deeds[index.row()]
        self.accept()
        deed.act()

    def _lay_out(self) -> None:
        self.list.setObjectName("suggestions")
        self.list.setAccessibleName("Kết quả tìm")
        self.list.setModel(self._model)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 8)
        column.setSpacing(8)
        column.addWidget(self.box)
        column.addWidget(self.list, 1)
        column.addWidget(self._none)
        column.addStretch()
        column.addWidget(label(_KEYS, "small"))
        self.resize(_WIDTH, _HEIGHT)
        self.box.setFocus()

    def _stand_over(self, window: QWidget) -> None:
        corner = window.mapToGlobal(window.rect().topLeft())
        self.move(corner.x() + (window.width() - _WIDTH) // 2, corner.y() + _TOP)
