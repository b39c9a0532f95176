"""One article in full beside the list, and what can be done with it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QPushButton

from app.domain.articles.article import Article
from app.domain.articles.contest import Author, Eligibility
from app.domain.calendar.dates import short_date
from app.domain.errors import Refusal
from app.domain.language.numbers import decimal, grouped
from app.domain.plans.plan import ContestRules
from ui.articles.attached_box import AttachedBox
from ui.articles.checklist import Checklist
from ui.articles.prize_box import PrizeBox
from ui.kit.facts import Facts
from ui.kit.labels import label, rule
from ui.kit.reason_box import ReasonBox
from ui.kit.side_pane import SidePane

WIDTH: Final = 384


@dataclass(frozen=True, slots=True)
class Shown:
    """An article with the names its ids stand for, as on the day it is looked at."""

    article: Article
    unit: str
    exemplars: tuple[str, ...]
    rules: ContestRules


class DetailPane(SidePane):
    """Shows an article and asks for the reason of what is done to it; the screen does it."""

    corrects = Signal(object)
    """The Article to open on the form."""
    strikes = Signal(int, str)
    rules = Signal(int, object, str)
    """The article, the Eligibility decided, and the reason."""

    def __init__(self) -> None:
        super().__init__("Chi tiết bài viết", WIDTH, spacing=16)
        self._shown: Shown | None = None
        self._title = label("", "section", wraps=True)
        self.checklist = Checklist()
        self._facts = Facts()
        self._buttons = tuple(
            self._button(words, act)
            for words, act in (
                ("Sửa", self._correct),
                ("Gạch bỏ…", self._ask_strike),
                ("Nhận bài…", lambda: self._ask_ruling("Nhận bài vào cuộc thi", Eligibility.ELIGIBLE)),
                ("Không nhận bài…", lambda: self._ask_ruling("Không nhận bài", Eligibility.INELIGIBLE)),
            )
        )
        self.reason = ReasonBox()
        self.prizes = PrizeBox()
        self.attached = AttachedBox()
        self._lay_out()

    @property
    def article(self) -> Article | None:
        """The article shown."""
        return self._shown.article if self._shown else None

    def show_article(self, shown: Shown) -> None:
        """Show another article, or the same one after a change."""
        article = shown.article
        if self.article is None or self.article.id != article.id:
            self.reason.hide()
        self._shown = shown
        self._title.setText(article.draft.title)
        self.checklist.show_findings(article.eligibility, article.failings, shown.rules, article.ruling)
        self._facts.show_facts(_facts(shown))
        for button in self._buttons:
            button.setVisible(not article.struck)

    def complain(self, refusal: Refusal) -> None:
        """Show why the office refused, beside the reason."""
        self.reason.complain(refusal)

    def enter(self) -> None:
        """Put the cursor on the first thing to do."""
        self._buttons[0].setFocus()

    def _correct(self) -> None:
        if self.article:
            self.corrects.emit(self.article)

    def _ask_strike(self) -> None:
        if article := self.article:
            self.reason.ask("Gạch bỏ", lambda reason: self.strikes.emit(article.id, reason))

    def _ask_ruling(self, verb: str, eligibility: Eligibility) -> None:
        if article := self.article:
            self.reason.ask(verb, lambda reason: self.rules.emit(article.id, eligibility, reason))

    def _button(self, words: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(words)
        button.clicked.connect(lambda _: act())
        return button

    def _lay_out(self) -> None:
        buttons = QGridLayout()
        buttons.setSpacing(8)
        for number, button in enumerate(self._buttons):
            buttons.addWidget(button, *divmod(number, 2))
            self.reason.go_through(button)
        for part in (self._title, self.checklist):
            self.column.addWidget(part)
        self.column.addLayout(buttons)
        self.column.addWidget(self.reason)
        self.column.addWidget(self.prizes)
        self.column.addWidget(rule())
        self.column.addWidget(self.attached)
        self.column.addWidget(rule())
        self.column.addWidget(self._facts)
        self.column.addStretch()


def _facts(shown: Shown) -> tuple[tuple[str, str], ...]:
    article, draft = shown.article, shown.article.draft
    return (
        ("Đã gạch bỏ", article.struck),
        ("Ngày nhận", short_date(draft.received)),
        ("Đơn vị", shown.unit),
        ("Tác giả", "\n".join(map(_author, draft.authors))),
        ("Viết về", draft.subject),
        ("Nơi ở, làm việc", draft.subject_address),
        ("Gương trong sổ", "\n".join(shown.exemplars)),
        ("Thể loại", draft.form.label),
        ("Đã đăng, phát", draft.published_in),
        ("Số từ", "" if draft.words is None else grouped(draft.words)),
        ("Điểm", "" if draft.score is None else decimal(draft.score)),
        ("Gương mới", "Có" if draft.new_discovery else ""),
        ("Ghi chú", draft.note),
    )


def _author(author: Author) -> str:
    born = "" if author.birth_year is None else f"sinh năm {author.birth_year}"
    return " · ".join(filter(None, (author.name, born, author.phone, author.workplace, author.address)))
