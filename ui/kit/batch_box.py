"""One thing done to several records by one reason: how many and which first is said before it is done."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.errors import Refusal, SeveralRefusals
from app.domain.language.numbers import grouped
from ui.kit.ask_box import AskBox
from ui.kit.fields import ChoiceField, TextField
from ui.kit.labels import label
from ui.kit.sign_label import SignLabel
from ui.kit.signs import Sign

_NAMED: Final = 3
"""How many are named before the rest is only counted."""


@dataclass(frozen=True, slots=True)
class BatchDeed:
    """What can be done to several: its verb, what bars a record from it, and the doing.

    `bars` gives the reason in a few words, empty for none. `act` takes the numbers and the reason; it raises what the
    office refuses.
    """

    verb: str
    bars: Callable[[Any], str]
    act: Callable[[tuple[int, ...], str], object]


@dataclass(frozen=True, slots=True)
class BatchWords:
    """What the records are called, and how one of them is named and numbered."""

    noun: str
    name: Callable[[Any], str]
    number: Callable[[Any], int]


class BatchBox(AskBox):
    """The deed and the reason; what is chosen in the list may change while it is open."""

    wanted = Signal(object, object, str)
    """The BatchDeed, the numbers of the records, and the reason."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Việc hàng loạt")
        self._words: BatchWords | None = None
        self._records: tuple[Any, ...] = ()
        self._numbers: tuple[int, ...] = ()
        self.deed: ChoiceField[BatchDeed | None] = self.with_field("deed", ChoiceField("Việc làm", ((None, "–"),)))
        self.reason = self.with_field("reason", TextField("Lý do", "chung cho mọi dòng được chọn"))
        self.found = SignLabel(wraps=True)
        self.left_out = label("", "note", wraps=True)
        self.lay_out(self._fields_in_a_row(), self.found, self.left_out)
        self.deed.edited.connect(self._say_who)
        self.given.connect(self._give)

    def offer(self, words: BatchWords, deeds: Sequence[BatchDeed]) -> None:
        """Know what can be done to records, and what they are called."""
        self._words = words
        self.deed.offer([(deed, deed.verb) for deed in deeds])

    def ask(self, records: Sequence[Any]) -> None:
        """Ask what is to be done to these records."""
        if self.isHidden():
            self.reason.put("")
        self.show_records(records)
        self.open_at(self.deed)

    def show_records(self, records: Sequence[Any]) -> None:
        """Be about these records from now on."""
        self._records = tuple(records)
        self._say_who()

    def complain(self, refusal: Refusal) -> None:
        """Say that nothing was done, and why: of many refused, the first few."""
        reasons = refusal.reasons if isinstance(refusal, SeveralRefusals) else (refusal,)
        super().complain(SeveralRefusals(reasons[:_NAMED]))
        if self.unplaced.isVisibleTo(self) and self._words:
            more = len(reasons) - _NAMED
            rest = f"\nVà {grouped(more)} {self._words.noun} khác cũng bị từ chối." if more > 0 else ""
            self.unplaced.show_state(Sign.LATE, f"Chưa ghi gì cả.\n{self.unplaced.words}{rest}")

    def _say_who(self) -> None:
        deed, words = self.deed.value, self._words
        if deed is None or words is None:
            return
        barred = [(words.name(one), why) for one in self._records if (why := deed.bars(one))]
        meant = [one for one in self._records if not deed.bars(one)]
        self._numbers = tuple(words.number(one) for one in meant)
        does = f"{deed.verb} {grouped(len(meant))} {words.noun}"
        self.do.setText(does if meant else deed.verb)
        self.do.setEnabled(bool(meant))
        if meant:
            self.found.show_state(Sign.WAITING, f"{does}: {_first_of([words.name(one) for one in meant], words.noun)}.")
        else:
            self.found.show_state(Sign.SHORT, f"Không có {words.noun} nào để {deed.verb.lower()}.")
        without = _first_of([f"{name} ({why})" for name, why in barred], words.noun)
        self.left_out.setText(f"Không gồm {grouped(len(barred))} {words.noun}: {without}.")
        self.left_out.setVisible(bool(barred))

    def _give(self) -> None:
        if self.deed.value and self._numbers:
            self.wanted.emit(self.deed.value, self._numbers, self.reason.text)

    def _fields_in_a_row(self) -> QWidget:
        fields = QWidget()
        row = QHBoxLayout(fields)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.deed)
        row.addWidget(self.reason, 1)
        return fields


def _first_of(names: Sequence[str], noun: str) -> str:
    """Name the first few of many: "A; B; C và 4 bài nữa"."""
    if len(names) <= _NAMED + 1:
        return "; ".join(names)
    return f"{'; '.join(names[:_NAMED])} và {grouped(len(names) - _NAMED)} {noun} nữa"
