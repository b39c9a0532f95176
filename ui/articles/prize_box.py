"""The prizes of the article shown in full, each with what can be done with it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.domain.articles.article import Article
from app.domain.articles.prize import Prize
from app.domain.units.agency import Level
from ui.articles.prize_words import prize_notes, prize_said
from ui.kit.entry import Entry
from ui.kit.labels import label
from ui.kit.layouts import empty
from ui.kit.reason_box import ReasonBox
from ui.kit.signs import Sign
from ui.kit.tab_order import come_after


class PrizeBox(QWidget):
    """Asks for the reason of what is struck out; whoever joins it to the office does it."""

    begins = Signal(object)
    """The Article to record a prize of."""
    corrects = Signal(object, object)
    """The Article and the Prize of it to be corrected."""
    strikes = Signal(int, str)
    """A prize, and why."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Giải thưởng")
        self._article: Article | None = None
        self._prizes: tuple[Prize, ...] = ()
        self._told: tuple[Entry, ...] = ()
        self._title = label("Giải thưởng", "caption")
        self._entries = QVBoxLayout()
        self._begin = QPushButton("Ghi giải…")
        self._begin.clicked.connect(lambda _: self.begins.emit(self._article))
        self.reason = ReasonBox()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self.reason)
        column.addLayout(self._entries)
        column.addWidget(self._begin)

    @property
    def told(self) -> tuple[str, ...]:
        """What stands in the box, prize by prize."""
        return tuple(words for one in self._told for words in (one.words, *one.notes))

    def show_prizes(self, article: Article, prizes: Sequence[Prize], levels: Mapping[Level, str], contest: str) -> None:
        """Show the prizes of an article of a plan's contest; one struck out has none and gets none."""
        if self._article is None or self._article.id != article.id:
            self.reason.hide()
        changed = (article, tuple(prizes)) != (self._article, self._prizes)
        self._article, self._prizes = article, tuple(prizes)
        self.setVisible(not article.struck)
        if changed:
            self._tell([self._entry(article, prize, prize_notes(prize, levels, contest)) for prize in prizes])

    def settle(self) -> None:
        """Let go of the reason: what it was given for is done."""
        self.reason.hide()

    def _tell(self, entries: Sequence[Entry]) -> None:
        empty(self._entries)
        self._told = tuple(entries)
        for entry in self._told:
            self._entries.addWidget(entry)
        self._title.setVisible(bool(self._told))
        come_after(self._title, [button for entry in self._told for button in entry.buttons])

    def _entry(self, article: Article, prize: Prize, notes: Sequence[str]) -> Entry:
        choices = (
            ("Sửa giải", lambda: self.corrects.emit(article, prize)),
            ("Gạch bỏ giải…", lambda: self._ask(prize)),
        )
        return Entry(Sign.MET, prize_said(prize), [(Sign.NONE, note) for note in notes], choices)

    def _ask(self, prize: Prize) -> None:
        self.reason.ask(f"Gạch bỏ {prize.draft.name}", lambda reason: self.strikes.emit(prize.id, reason))
