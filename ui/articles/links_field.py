"""The exemplars an article is about: picked by name, listed under the line, taken off again."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui.kit.fields import Field
from ui.kit.icons import icon
from ui.kit.layouts import empty
from ui.kit.pick import Pick, PickField, Suggest


class LinksField(Field):
    """Any number of picks."""

    def __init__(self, caption: str, suggest: Suggest[int], hint: str) -> None:
        self._finder: PickField[int] = PickField(caption, suggest, hint, captioned=False)
        self._picks: tuple[Pick[int], ...] = ()
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        super().__init__(caption, self._laid_out())
        self._finder.picked.connect(self._add)
        self.setFocusProxy(self._finder)

    @property
    def values(self) -> tuple[int, ...]:
        """What is linked, in the order it was picked."""
        return tuple(pick.value for pick in self._picks)

    @property
    def unlinked(self) -> str:
        """What is typed and links to nothing yet."""
        return self._finder.text.strip()

    def settle(self) -> None:
        """Link what is typed, where it can mean only one thing."""
        self._finder.settle()

    def kept(self) -> list[list[Any]]:
        return [[pick.value, pick.text, pick.note] for pick in self._picks]

    def restore(self, kept: Any) -> None:
        self.put(tuple(Pick(*one) for one in kept))

    def put(self, picks: Sequence[Pick[int]]) -> None:
        """Show the links of a record."""
        self._picks = tuple(picks)
        self._finder.put_pick(None)
        self._show()

    def _laid_out(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._finder)
        column.addLayout(self._list)
        return box

    def _add(self, pick: Pick[int] | None) -> None:
        if pick is None:
            return
        if pick.value not in self.values:
            self._picks = (*self._picks, pick)
        self._finder.put_pick(None)
        self._show()
        self.edited.emit()

    def _take_off(self, pick: Pick[int]) -> None:
        self._picks = tuple(one for one in self._picks if one.value != pick.value)
        self._show()
        self.edited.emit()
        self._finder.setFocus()

    def _show(self) -> None:
        empty(self._list)
        for pick in self._picks:
            self._list.addWidget(self._row(pick))

    def _row(self, pick: Pick[int]) -> QPushButton:
        button = QPushButton(icon("x"), "  ·  ".join(filter(None, (pick.text, pick.note))))
        button.setObjectName("link")
        button.setToolTip("Bỏ liên kết")
        button.setAccessibleName(f"Bỏ liên kết với {pick.text}")
        button.clicked.connect(lambda _: self._take_off(pick))
        return button
