"""Picking one thing out of many by typing a part of its name, with or without tone marks."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QListView

from app.domain.language.text import fold
from ui.kit.fields import TextField

V = TypeVar("V")
_PAUSE_MS = 100
_SHOWN = 10


@dataclass(frozen=True, slots=True)
class Pick(Generic[V]):
    """Something that can be picked: `text` stands in the field, `note` tells it from its namesakes in the list."""

    value: V
    text: str
    note: str = ""


Suggest = Callable[[str], Sequence[Pick[V]]]
"""Gives what can be picked for a text, the likeliest first; for an empty text, what to offer before any typing."""


class PickField(TextField, Generic[V]):
    """A line with suggestions under it. Enter takes the only one left; Down opens the list."""

    picked = Signal(object)
    """The pick made, or None when the line was emptied or changed to something unknown."""

    def __init__(self, caption: str, suggest: Suggest[V], hint: str = "", *, captioned: bool = True) -> None:
        super().__init__(caption, hint, captioned=captioned)
        self._suggest = suggest
        self._pick: Pick[V] | None = None
        self._offered: tuple[Pick[V], ...] = ()
        self._model = QStandardItemModel(self)
        self.suggestions = QListView()
        self._completer = self._make_completer()
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._offer)
        self.line.textEdited.connect(self._forget)
        self.line.editingFinished.connect(self.settle)

    @property
    def pick(self) -> Pick[V] | None:
        """What was picked, with its words."""
        return self._pick

    @property
    def value(self) -> V | None:
        """What was picked, None while nothing is or what is typed is unknown."""
        return self._pick.value if self._pick else None

    def put_pick(self, pick: Pick[V] | None) -> None:
        """Fill the field from a record, or empty it of what was offered for the one before too."""
        self._pick = pick
        self.put(pick.text if pick else "")
        if pick is None:
            self._offered = ()
            self._model.clear()

    def restore(self, kept: Any) -> None:
        self._pick = None
        super().restore(kept)
        self.settle()

    def weigh(self) -> None:
        self.settle()
        super().weigh()

    def settle(self) -> None:
        """Take what is typed for the thing it names in full, or for the only thing it can mean."""
        if self._pick or not self.text.strip():
            return
        self._pause.stop()
        self._ask()
        exact = [pick for pick in self._offered if fold(pick.text) == fold(self.text)]
        left = exact or list(self._offered)
        if len(left) == 1:
            self._take(left[0])

    def _forget(self) -> None:
        if self._pick:
            self._pick = None
            self.picked.emit(None)
        self._pause.start()

    def _offer(self) -> None:
        self._ask()
        if self._offered and self.line.hasFocus():
            self._completer.complete()

    def _ask(self) -> None:
        self._offered = tuple(self._suggest(self.text))[:_SHOWN]
        self._model.clear()
        for pick in self._offered:
            self._model.appendRow(_item(pick))

    def _take(self, pick: Pick[V]) -> None:
        self.put_pick(pick)
        self.suggestions.hide()
        self.complain("")
        self.picked.emit(pick)
        self.edited.emit()

    def _take_row(self, index: QModelIndex) -> None:
        self._take(self._offered[index.row()])

    def _make_completer(self) -> QCompleter:
        completer = QCompleter(self._model, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCompletionRole(Qt.ItemDataRole.UserRole)
        completer.setMaxVisibleItems(_SHOWN)
        self.suggestions.setObjectName("suggestions")
        self.suggestions.setAccessibleName(f"Gợi ý: {self.line.accessibleName()}")
        completer.setPopup(self.suggestions)
        completer.activated[QModelIndex].connect(self._take_row)  # type: ignore[index]
        self.line.setCompleter(completer)
        return completer


def _item(pick: Pick[Any]) -> QStandardItem:
    item = QStandardItem(f"{pick.text}  ·  {pick.note}" if pick.note else pick.text)
    item.setData(pick.text, Qt.ItemDataRole.UserRole)
    return item
