"""What the meeting votes on, in the order of the ballot paper."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from app.domain.text import finds
from ui.council.room_facts import Nominee
from ui.kit.fields import Field
from ui.kit.filter_box import FilterBox
from ui.kit.labels import label

_HEIGHT = 240


class AgendaBox(Field):
    """Every nomination that may come on the agenda; those ticked are on it. Space ticks, arrows move.

    Until the clerk ticks something everything is on it, what another day brings too; from then on only what is chosen.
    """

    def __init__(self) -> None:
        self._list = QListWidget()
        self._list.setFixedHeight(_HEIGHT)
        self.filter = FilterBox("Tìm trong các đề nghị", "Tên, chức vụ, đơn vị: gõ không dấu cũng được")
        self._count = label("", "small")
        self._shown: tuple[Nominee, ...] = ()
        self._chosen: frozenset[int] | None = None
        super().__init__("Đề nghị đưa ra bỏ phiếu", self._lay_out())
        self._list.setAccessibleName("Đề nghị đưa ra bỏ phiếu")
        self.setFocusProxy(self._list)
        self._list.itemChanged.connect(self._note_ticks)
        self.filter.textChanged.connect(self._narrow)

    @property
    def agenda(self) -> tuple[int, ...]:
        """The nominations ticked, in the order of the paper."""
        return tuple(one.nomination for one in self._shown if self._chosen is None or one.nomination in self._chosen)

    @property
    def chosen(self) -> frozenset[int] | None:
        """What the clerk has chosen, on this day's list or not; None while everything is left ticked."""
        return self._chosen

    @property
    def in_sight(self) -> tuple[str, ...]:
        """The lines the filter leaves, as they are shown."""
        return tuple(item.text() for item in self._items() if not item.isHidden())

    def kept(self) -> list[int] | None:
        return None if self._chosen is None else sorted(self._chosen)

    def restore(self, kept: Any) -> None:
        self.show_candidates(self._shown, frozenset(kept))

    def show_candidates(self, candidates: Sequence[Nominee], chosen: frozenset[int] | None) -> None:
        """Show what may come on the agenda; `chosen` is ticked, everything where it is None."""
        self._shown, self._chosen = tuple(candidates), chosen
        ticked = frozenset(self.agenda)
        self._list.blockSignals(True)
        self._list.clear()
        for one in self._shown:
            item = QListWidgetItem(one.described)
            item.setCheckState(_state(on=one.nomination in ticked))
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
        """Remember what is ticked; what another day's list had chosen stays chosen."""
        listed = {one.nomination for one in self._shown}
        ticked = {
            one.nomination
            for one, item in zip(self._shown, self._items(), strict=True)
            if item.checkState() is Qt.CheckState.Checked
        }
        elsewhere = (self._chosen or frozenset()) - listed
        self._chosen = None if ticked == listed else frozenset(ticked | elsewhere)
        self._say_count()
        self.edited.emit()

    def _say_count(self) -> None:
        if self._shown:
            self._count.setText(f"Bỏ phiếu về {len(self.agenda)} trên {len(self._shown)} đề nghị đủ hồ sơ.")
        else:
            self._count.setText("Chưa có đề nghị nào đủ hồ sơ, chờ xét vào ngày này.")

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


def _state(*, on: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
