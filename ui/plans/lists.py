"""A list on the form of a plan: each item with its buttons up, down and out, and under them the one that adds."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from app.domain.plans.place import Path
from ui.kit.labels import label
from ui.plans.entry_grid import COLUMNS
from ui.plans.holdings import Entry, Group, Kind, Several, Typed
from ui.plans.parts import Bench, Holder, card, entries, field, heading, stack
from ui.plans.seats import Heading

UP: Final = "Lên"
DOWN: Final = "Xuống"
OUT: Final = "Bỏ"
_READ_OUT: Final = {UP: "Đưa {} lên", DOWN: "Đưa {} xuống", OUT: "Bỏ {}"}

TakenOut = dict[Path, tuple[int, Typed]]
"""The item last taken out of a list, and where it stood."""


def list_part(
    taken_out: TakenOut, bench: Bench, entry: Entry, several: Several, held: Holder, path: Path, whose: str
) -> QWidget:
    """Return a list with all its items; `taken_out` remembers the last one taken out of any list."""
    change = _Change(bench, several, held.value, path, taken_out)
    items = [_item(bench, change, at, whose) for at in range(len(change.typed))]
    none = () if items else (label(f"Chưa có {several.called} nào.", "note"),)
    return stack(heading(bench, entry, path), *none, *items, _foot(bench, change, whose))


class _Change:
    """What the buttons of one list do."""

    def __init__(self, bench: Bench, several: Several, typed: list[Typed], path: Path, taken_out: TakenOut) -> None:
        self.several, self.typed, self.path, self.taken_out = several, typed, path, taken_out
        self._bench = bench

    def add(self) -> None:
        """Add an empty item at the end."""
        self.typed.append(self.several.item.blank())
        self._reshaped(len(self.typed) - 1)

    def take_out(self, at: int) -> None:
        """Take an item out; the last one so taken can be put back."""
        self.taken_out.clear()
        self.taken_out[self.path] = (at, self.typed.pop(at))
        self._reshaped(min(at, len(self.typed) - 1), OUT)

    def put_back(self) -> None:
        """Put the item last taken out back where it stood."""
        at, item = self.taken_out.pop(self.path)
        self.typed.insert(at, item)
        self._reshaped(at)

    def move(self, at: int, by: int, button: str) -> None:
        """Let an item change places with the one before or after it."""
        self.typed[at], self.typed[at + by] = self.typed[at + by], self.typed[at]
        self._reshaped(at + by, button)

    def _reshaped(self, at: int, button: str = "") -> None:
        path = (*self.path, at) if at >= 0 else self.path
        self._bench.sheet.reshaped.emit(path, button)


def _item(bench: Bench, change: _Change, at: int, whose: str) -> QWidget:
    """Return an item: a value with its buttons beside it, or a record in a frame with its buttons above."""
    name = f"{change.several.called} {at + 1}"
    path = (*change.path, at)
    full = f"{name}, {whose}" if whose else name
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(0)
    item = change.several.item
    if isinstance(item, Kind):
        entry = Entry("", _capital(name), "", item)
        line.addWidget(field(bench, entry, item, Holder(change.typed, at), path, whose), 1)
        _add_buttons(bench, change, at, full, line)
        return row
    above = Heading("" if _is_short(item) else _capital(name), role="heading")
    bench.sheet.spot(path, above)
    if _is_short(item):
        line.addWidget(entries(bench, item.entries, change.typed[at], path, full), 1)
        _add_buttons(bench, change, at, full, line)
        return stack(row, above)
    line.addWidget(above, 1)
    _add_buttons(bench, change, at, full, line)
    return card(row, entries(bench, item.entries, change.typed[at], path, full))


def _is_short(item: Group) -> bool:
    """Whether a record stands in one row, its buttons beside it."""
    return all(isinstance(one.holds, Kind) for one in item.entries) and sum(one.wide for one in item.entries) <= COLUMNS


def _add_buttons(bench: Bench, change: _Change, at: int, name: str, line: QHBoxLayout) -> None:
    acts: dict[str, tuple[Callable[[], None], bool]] = {
        UP: (partial(change.move, at, -1, UP), at > 0),
        DOWN: (partial(change.move, at, 1, DOWN), at < len(change.typed) - 1),
        OUT: (partial(change.take_out, at), True),
    }
    for words, (act, possible) in acts.items():
        button = _button(words, _READ_OUT[words].format(name), act)
        button.setEnabled(possible)
        bench.sheet.button((*change.path, at), button)
        line.addWidget(button, alignment=Qt.AlignmentFlag.AlignTop)


def _foot(bench: Bench, change: _Change, whose: str) -> QWidget:
    """Return the buttons under a list: one adds, one puts back what was taken out last."""
    called = change.several.called
    add = _button(f"Thêm {called}", f"Thêm {called}, {whose}" if whose else f"Thêm {called}", change.add)
    add.setObjectName("")
    buttons = [add]
    if change.path in change.taken_out:
        back = f"Lấy lại {called} vừa bỏ"
        buttons.append(_button(back, back, change.put_back))
    foot = QWidget()
    line = QHBoxLayout(foot)
    line.setContentsMargins(0, 0, 0, 0)
    for button in buttons:
        bench.sheet.button(change.path, button)
        line.addWidget(button)
    line.addStretch()
    return foot


def _button(words: str, name: str, act: Callable[[], None]) -> QPushButton:
    button = QPushButton(words)
    button.setObjectName("plain")
    button.setAccessibleName(name)
    button.clicked.connect(lambda _: act())
    return button


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
