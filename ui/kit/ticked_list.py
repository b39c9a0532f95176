"""Choosing several of many: a list ticked line by line, narrowed by typing a part of a name."""

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.domain.language.text import finds
from ui.kit.fields import Field
from ui.kit.filter_box import FilterBox
from ui.kit.labels import label

_HEIGHT = 240
_ROW_HEIGHT = 28

Line: TypeAlias = tuple[int, str]
"""The id of what may be chosen, and its words."""


class TickedList(Field):
    """Those ticked are chosen. Space ticks, arrows move; what is out of the filter's sight stays as it is.

    Until the clerk ticks something everything is chosen, what another list brings too; from then on only what is
    ticked. `count` says in words how many are chosen, of how many.
    """

    def __init__(self, caption: str, hint: str, count: Callable[[int, int], str]) -> None:
        self._list = QListWidget()
        self._list.setObjectName("ticks")
        self._list.setFixedHeight(_HEIGHT)
        self._list.setItemDelegate(_OneLine(self._list))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.filter = FilterBox(f"Tìm trong: {caption}", hint)
        self._count_words = count
        self._count = label("", "small")
        self._shown: tuple[Line, ...] = ()
        self._chosen: frozenset[int] | None = None
        super().__init__(caption, self._lay_out())
        self._list.setAccessibleName(caption)
        self.setFocusProxy(self.filter)
        self._list.itemChanged.connect(self._note_ticks)
        self.filter.textChanged.connect(self._narrow)

    @property
    def ticked(self) -> tuple[int, ...]:
        """The ids ticked, in the order of the list."""
        return tuple(one for one, _ in self._shown if self._chosen is None or one in self._chosen)

    @property
    def chosen(self) -> frozenset[int] | None:
        """What the clerk has chosen, on the list shown or not; None while everything is left ticked."""
        return self._chosen

    @property
    def counted(self) -> str:
        """How many are chosen, in words."""
        return self._count.text()

    @property
    def in_sight(self) -> tuple[str, ...]:
        """The lines the filter leaves, as they are shown."""
        return tuple(item.text() for item in self._items() if not item.isHidden())

    def kept(self) -> list[int] | None:
        return None if self._chosen is None else sorted(self._chosen)

    def restore(self, kept: Any) -> None:
        self.offer(self._shown, frozenset(kept))

    def offer(self, lines: Sequence[Line], chosen: frozenset[int] | None) -> None:
        """Show what may be chosen; `chosen` is ticked, everything where it is None."""
        self._shown, self._chosen = tuple(lines), chosen
        ticked = frozenset(self.ticked)
        self._list.blockSignals(True)
        self._list.clear()
        for one, words in self._shown:
            item = QListWidgetItem(words)
            item.setToolTip(words)
            item.setCheckState(_state(on=one in ticked))
            self._list.addItem(item)
        self._list.blockSignals(False)
        self._narrow(self.filter.text())
        self._say_count()

    def _items(self) -> list[QListWidgetItem]:
        return [self._list.item(row) for row in range(self._list.count())]

    def _narrow(self, typed: str) -> None:
        for item in self._items():
            item.setHidden(bool(typed.strip()) and not finds(typed, item.text()))

    def _tick_in_sight(self, *, on: bool) -> None:
        self._list.blockSignals(True)
        for item in self._items():
            if not item.isHidden():
                item.setCheckState(_state(on=on))
        self._list.blockSignals(False)
        self._list.viewport().update()
        self._note_ticks()

    def _note_ticks(self) -> None:
        """Remember what is ticked; what another list had chosen stays chosen."""
        listed = {one for one, _ in self._shown}
        ticked = {
            one
            for (one, _), item in zip(self._shown, self._items(), strict=True)
            if item.checkState() is Qt.CheckState.Checked
        }
        elsewhere = (self._chosen or frozenset()) - listed
        self._chosen = None if ticked == listed else frozenset(ticked | elsewhere)
        self._say_count()
        self.edited.emit()

    def _say_count(self) -> None:
        self._count.setText(self._count_words(len(self.ticked), len(self._shown)))

    def _lay_out(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.filter, 1)
        for words, on in (("Chọn hết", True), ("Bỏ hết", False)):
            button = QPushButton(words)
            button.setObjectName("plain")
            button.setToolTip(f"{words} các dòng đang hiện")
            button.clicked.connect(lambda _, on=on: self._tick_in_sight(on=on))
            row.addWidget(button)
        column.addLayout(row)
        column.addWidget(self._list)
        column.addWidget(self._count)
        return holder


class _OneLine(QStyledItemDelegate):
    """Gives each line the width of the list: words that are longer end in dots."""

    def sizeHint(  # noqa: N802
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002
    ) -> QSize:
        return QSize(0, _ROW_HEIGHT)


def _state(*, on: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
