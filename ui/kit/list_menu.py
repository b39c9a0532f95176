"""What can be done with a list: taken to Excel, copied, its columns chosen."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from ui.kit.column_heading import ColumnHeading
from ui.kit.deed import Deed


class ListMenu(QMenu):
    """Stays open while columns are ticked; goes when something else is chosen."""

    def __init__(self, heading: ColumnHeading, titles: Sequence[str], deeds: Sequence[Deed], parent: QWidget) -> None:
        super().__init__("Danh sách", parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._heading = heading
        self.columns: tuple[QAction, ...] = ()
        for deed in deeds:
            self._add(f"{deed.words}\t{deed.note}", deed.act)
        self.addSeparator()
        self.addAction("Cột hiển thị").setEnabled(False)
        self.columns = tuple(map(self._tick, titles))
        self.addSeparator()
        self._reset = self._add("Trả các cột về như ban đầu", self._put_back)
        self._mark()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if not self._ticked(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        chooses = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
        if not (chooses and self._ticked(self.activeAction())):
            super().keyPressEvent(event)

    def _ticked(self, action: QAction | None) -> bool:
        """Tick or untick a column without closing."""
        if action not in self.columns:
            return False
        if action.isEnabled():
            action.trigger()
        return True

    def _tick(self, title: str) -> QAction:
        action = self.addAction(title)
        action.setCheckable(True)
        action.triggered.connect(lambda shown: self._show(title, shown=shown))
        return action

    def _show(self, title: str, *, shown: bool) -> None:
        self._heading.show_column(title, shown=shown)
        self._mark()

    def _put_back(self) -> None:
        self._heading.put_back()

    def _mark(self) -> None:
        shown = {column.title for column in self._heading.shown}
        for action in self.columns:
            action.setChecked(action.text() in shown)
            action.setEnabled(action.text() not in shown or len(shown) > 1)
        self._reset.setEnabled(bool(self._heading.arranged.kept()))

    def _add(self, words: str, act: Callable[[], None]) -> QAction:
        action = self.addAction(words)
        action.triggered.connect(lambda _: act())
        return action
