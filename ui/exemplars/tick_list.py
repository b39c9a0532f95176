"""A checklist of the plan: one point to a line, gone through with the arrows and ticked with Space."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.kit.fields import Field

_BESIDE_WORDS = 44
_AROUND_WORDS = 10
_LEAST_HEIGHT = 30
_FRAME = 4
_BOUNDLESS = 10_000


@dataclass(frozen=True, slots=True)
class Point:
    """A point of a checklist. One that is not `by_hand` is met by figures given elsewhere on the form."""

    code: str
    text: str
    by_hand: bool = True


class TickList(Field):
    """As high as its points; ticks stay with their points when others are shown."""

    def __init__(self, caption: str) -> None:
        self._list = _Points()
        super().__init__(caption, self._list)
        self._points: tuple[Point, ...] = ()
        self._ticked: frozenset[str] = frozenset()
        self._list.itemChanged.connect(self._note)

    @property
    def ticked(self) -> frozenset[str]:
        """The codes of the points ticked, of those shown."""
        return self._ticked & {point.code for point in self._points}

    def kept(self) -> list[str]:
        return sorted(self.ticked)

    def restore(self, kept: Any) -> None:
        self.put(frozenset(kept))

    def offer(self, points: Sequence[Point]) -> None:
        """Show the points of another checklist."""
        if tuple(points) != self._points:
            self._points = tuple(points)
            self._show()

    def put(self, ticked: frozenset[str]) -> None:
        """Tick these points and no other."""
        self._ticked = ticked
        self._show()

    def tick_all(self, codes: frozenset[str]) -> None:
        """Tick these points too."""
        self.put(self._ticked | codes)
        self.edited.emit()

    def _show(self) -> None:
        self.setVisible(bool(self._points))
        self._list.blockSignals(True)
        self._list.clear()
        for point in self._points:
            self._list.addItem(_item(point, on=point.code in self._ticked))
        self._list.setCurrentRow(0)
        self._list.blockSignals(False)
        self._list.grow()

    def _note(self, item: QListWidgetItem) -> None:
        code = self._points[self._list.row(item)].code
        on = item.checkState() is Qt.CheckState.Checked
        self._ticked = self._ticked | {code} if on else self._ticked - {code}
        self.edited.emit()


class _Points(QListWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("ticks")
        self.setWordWrap(True)
        self.setItemDelegate(_WholePoint(self))
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        for policy in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.grow()

    def grow(self) -> None:
        """Take the height of the points, none of them cut off."""
        self.scheduleDelayedItemsLayout()
        self.setFixedHeight(sum(self.sizeHintForRow(row) for row in range(self.count())) + _FRAME)


class _WholePoint(QStyledItemDelegate):
    """Gives each point the lines its words need at the width of the list."""

    def __init__(self, points: QListWidget) -> None:
        super().__init__(points)
        self._points: QWidget = points.viewport()

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        room = QRect(0, 0, max(1, self._points.width() - _BESIDE_WORDS), _BOUNDLESS)
        words = option.fontMetrics.boundingRect(room, Qt.TextFlag.TextWordWrap, str(index.data()))
        return QSize(room.width(), max(_LEAST_HEIGHT, words.height() + _AROUND_WORDS))


def _item(point: Point, *, on: bool) -> QListWidgetItem:
    if point.by_hand:
        item = QListWidgetItem(point.text)
        item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        return item
    item = QListWidgetItem(f"{point.text} (tính theo số liệu đã ghi)")
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    return item
