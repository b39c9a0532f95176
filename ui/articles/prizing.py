"""Joins the prizes of the article shown in full, and the page they are written on, to the office."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from app.domain.articles.article import Article
from app.domain.articles.prize import Prize, PrizeDraft
from ui.articles.prize_box import PrizeBox
from ui.articles.prize_form import Offered, PrizeForm
from ui.desk import Desk


class Prizing(QObject):
    """Turns `pages` to the form when a prize is to be recorded or corrected."""

    left = Signal()
    """Back to the article, the prize written or let be."""

    def __init__(self, desk: Desk, pages: QStackedWidget, box: PrizeBox) -> None:
        super().__init__(pages)
        self._desk, self._pages, self._box = desk, pages, box
        box.begins.connect(self._begin)
        box.corrects.connect(self._correct)
        box.strikes.connect(self._strike)

    @cached_property
    def form(self) -> PrizeForm:
        """The form prizes are written on, made when first asked for."""
        form = PrizeForm()
        form.submitted.connect(self._write)
        form.left.connect(self.left)
        self._pages.addWidget(form)
        return form

    def show_prizes(self, article: Article) -> None:
        """Show what an article won."""
        office = self._desk.office
        won = self._desk.attempt(lambda: office.prizes.of_article(article.id)) or ()
        contest = office.plans.plan(article.plan).subject
        self._box.show_prizes(article, won, office.prizes.levels(article.plan), contest)

    @property
    def half_typed(self) -> dict[str, Any]:
        """What is typed of a prize and not yet in the register; {} for nothing."""
        return next((form.half_typed for form in self._pages.findChildren(PrizeForm)), {})

    def take_up(self, half_typed: Mapping[str, Any]) -> None:
        """Put the half-typed prize back on its form."""
        office, number = self._desk.office, half_typed["prize"]
        article = self._desk.attempt(lambda: office.articles.article(half_typed["article"]))
        prize = None if number is None else self._desk.attempt(lambda: office.prizes.prize(number))
        if article is None or (number is not None and prize is None):
            return
        self._open(article, prize)
        self.form.restore(half_typed)

    def _begin(self, article: Article) -> None:
        self._pages.setCurrentWidget(self.form)
        self._open(article, None)

    def _correct(self, article: Article, prize: Prize) -> None:
        self._pages.setCurrentWidget(self.form)
        self._open(article, prize)

    def _open(self, article: Article, prize: Prize | None) -> None:
        if prize is None:
            self.form.begin(article, self._offered(article))
        else:
            self.form.correct(article, prize, self._offered(article))

    def _offered(self, article: Article) -> Offered:
        office = self._desk.office
        plan = office.plans.plan(article.plan)
        return Offered(office.prizes.levels(plan.code), plan.agency.level, plan.subject, office.prizes.usual_names())

    def _write(self, draft: PrizeDraft, prize: Prize | None) -> None:
        prizes = self._desk.office.prizes
        written = self._desk.attempt(
            lambda: prizes.record(draft) if prize is None else prizes.correct(prize.id, draft), self.form.complain
        )
        if written:
            self.form.forget()
            self.left.emit()

    def _strike(self, prize: int, reason: str) -> None:
        def struck() -> bool:
            self._desk.office.prizes.strike(prize, reason)
            return True

        if self._desk.attempt(struck, self._box.reason.complain):
            self._box.settle()
