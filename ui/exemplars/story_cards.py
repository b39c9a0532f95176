"""The cards of an exemplar's page: one beside another where there is room, under one another where there is not."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ui.exemplars.story_words import StoryWords, Told
from ui.kit.cards import Card
from ui.kit.entry import Choice, Entry, nothing
from ui.kit.facts import Facts
from ui.kit.labels import rule
from ui.kit.tab_order import come_after

_TWO_COLUMNS: Final = 820


class StoryCards(QWidget):
    """Tells what came of an exemplar, and says which of it the clerk wants to see or to take back."""

    opens_nomination = Signal(int)
    takes_back = Signal(int)
    """A commendation."""
    strikes_follow_up = Signal(int)

    def __init__(self, *, framed: bool) -> None:
        super().__init__()
        self._framed = framed
        self._facts = Facts()
        self._nominations, self._commendations = self._card("Đề nghị"), self._card("Khen thưởng đã có")
        self._articles, self._after = self._card("Bài viết về gương"), self._card("Sau khen thưởng")
        self._shown: dict[Card, tuple[Told, ...]] = {}
        self._told: dict[Card, tuple[Entry, ...]] = {}
        self._columns = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._lay_out()

    @property
    def told(self) -> tuple[str, ...]:
        """Everything told, card by card from top to bottom."""
        return tuple(words for told in self._told.values() for one in told for words in (one.words, *one.notes))

    def show_words(self, words: StoryWords) -> None:
        """Tell another story."""
        self._facts.show_facts(words.facts)
        self._tell(self._articles, words.articles, "Chưa có bài viết nào chọn gương này.")
        self._tell(
            self._after,
            (*words.proposals, *words.follow_ups),
            "Chưa ghi báo chí, giao lưu, in sách hay đề nghị cấp trên.",
            lambda one: [("Gạch bỏ…", lambda: self.strikes_follow_up.emit(one.number))] if one.number else (),
        )
        self._tell(
            self._nominations,
            words.nominations,
            "Chưa có đề nghị nào.",
            lambda one: (
                [(f"Mở đề nghị số {one.number}", lambda: self.opens_nomination.emit(one.number))]
                if one.open_to_clerk
                else ()
            ),
        )
        self._tell(
            self._commendations,
            words.commendations,
            "Chưa có khen thưởng nào, ở cấp nào.",
            lambda one: [("Hủy ghi nhận…", lambda: self.takes_back.emit(one.number))] if one.open_to_clerk else (),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        wide = self.width() >= _TWO_COLUMNS
        self._columns.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    def _tell(
        self, card: Card, told: Sequence[Told], none: str, choices: Callable[[Told], Sequence[Choice]] = lambda _: ()
    ) -> None:
        if self._shown.get(card) == tuple(told):
            return
        self._shown[card] = tuple(told)
        entries = tuple(Entry(one.sign, one.words, one.notes, choices(one)) for one in told)
        self._told[card] = entries
        card.replace_parts(entries or (nothing(none),))
        come_after(card, [button for one in entries for button in one.buttons])

    def _card(self, title: str) -> Card:
        return Card(title, framed=self._framed)

    def _lay_out(self) -> None:
        facts = self._card("Thông tin")
        facts.replace_parts((self._facts,))
        for cards in ((facts, self._articles, self._after), (self._nominations, self._commendations)):
            column = QVBoxLayout()
            column.setSpacing(16)
            for card in cards:
                if not self._framed:
                    column.addWidget(rule())
                column.addWidget(card)
            column.addStretch()
            self._columns.addLayout(column, 1)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(16)
