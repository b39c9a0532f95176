"""Joins the prizes of the article shown in full, and the page they are written on, to the office."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from app.domain.articles.article import Article, ArticleFilter, ArticleLine
from app.domain.articles.contest import Eligibility
from app.domain.articles.prize import Prize, PrizeDraft
from app.domain.plans.plan import Plan
from ui.articles.prize_box import PrizeBox
from ui.articles.prize_form import Offered, PrizeForm
from ui.desk import Desk
from ui.kit.pick import Pick

_SUGGESTED: Final = 8


class Prizing(QObject):
    """Turns `pages` to the form when a prize is to be recorded or corrected."""

    left = Signal()
    """Back to the article, the prize written or let be."""
    left_for_prizes = Signal()
    """Back to the prizes, where one was begun for no article."""

    def __init__(self, desk: Desk, pages: QStackedWidget, box: PrizeBox) -> None:
        super().__init__(pages)
        self._desk, self._pages, self._box = desk, pages, box
        box.begins.connect(self._begin)
        box.corrects.connect(self._correct)
        box.strikes.connect(self._strike)

    @cached_property
    def form(self) -> PrizeForm:
        """The form prizes are written on, made when first asked for."""
        form = PrizeForm(self._suggested)
        form.submitted.connect(self._write)
        form.left.connect(self._go_back)
        self._pages.addWidget(form)
        return form

    def begin(self) -> None:
        """Record a prize of an article to be chosen on the form."""
        if self._desk.plan:
            self._pages.setCurrentWidget(self.form)
            self._open(None, None)

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
        office, number, of = self._desk.office, half_typed["prize"], half_typed["article"]
        article = None if of is None else self._desk.attempt(lambda: office.articles.article(of))
        prize = None if number is None else self._desk.attempt(lambda: office.prizes.prize(number))
        gone = (of is not None and article is None) or (number is not None and prize is None)
        if gone or self._desk.plan is None:
            return
        self._open(article, prize)
        self.form.restore(half_typed)

    def _begin(self, article: Article) -> None:
        self._pages.setCurrentWidget(self.form)
        self._open(article, None)

    def _correct(self, article: Article, prize: Prize) -> None:
        self._pages.setCurrentWidget(self.form)
        self._open(article, prize)

    def _open(self, article: Article | None, prize: Prize | None) -> None:
        office = self._desk.office
        plan = office.plans.plan(article.plan) if article else self._desk.plan
        if plan is None:
            return
        if article is not None and prize is not None:
            self.form.correct(article, prize, self._offered(plan))
        else:
            self.form.begin(article, self._offered(plan))

    def _offered(self, plan: Plan) -> Offered:
        office = self._desk.office
        return Offered(office.prizes.levels(plan.code), plan.agency.level, plan.subject, office.prizes.usual_names())

    def _write(self, draft: PrizeDraft, prize: Prize | None) -> None:
        prizes = self._desk.office.prizes
        written = self._desk.attempt(
            lambda: prizes.record(draft) if prize is None else prizes.correct(prize.id, draft), self.form.complain
        )
        if written and self.form.asks_which:
            self.form.go_on_after(written)
        elif written:
            self.form.forget()
            self.left.emit()

    def _go_back(self) -> None:
        (self.left_for_prizes if self.form.asks_which else self.left).emit()

    def _suggested(self, typed: str) -> list[Pick[int]]:
        """Return the newest articles accepted for the contest that answer to what is typed."""
        plan, articles = self._desk.plan, self._desk.office.articles
        if plan is None:
            return []
        wanted = ArticleFilter(plan.code, typed, None, Eligibility.ELIGIBLE)
        page = self._desk.attempt(lambda: articles.page(wanted, None, _SUGGESTED))
        return [Pick(one.id, one.title, _told_apart(one)) for one in (page.rows if page else ())]

    def _strike(self, prize: int, reason: str) -> None:
        def struck() -> bool:
            self._desk.office.prizes.strike(prize, reason)
            return True

        if self._desk.attempt(struck, self._box.reason.complain):
            self._box.settle()


def _told_apart(line: ArticleLine) -> str:
    return " · ".join(filter(None, (line.authors, line.unit, line.prizes)))
