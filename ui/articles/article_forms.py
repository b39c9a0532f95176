"""The forms an article is logged and corrected on, joined to the office."""

from collections.abc import Mapping
from functools import cached_property, partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from app.domain.articles.article import Article
from app.domain.articles.attachment import Attaching
from app.domain.articles.contest import ArticleDraft
from app.domain.plans.plan import ContestRules, Plan
from ui.articles.article_fields import ArticleFields
from ui.articles.attached_words import Lines, outcome, twins
from ui.articles.filing import Filing
from ui.articles.form import ArticleForm
from ui.desk import Desk
from ui.kit.names import Names


class ArticleForms(QObject):
    """Turns `pages` to a form when one is wanted; each is made when first asked for."""

    left = Signal()
    """Back to the list."""

    def __init__(self, desk: Desk, names: Names, pages: QStackedWidget, filing: Filing) -> None:
        super().__init__(pages)
        self._desk, self._names, self._pages, self._filing = desk, names, pages, filing
        self._made: list[ArticleForm] = []

    @cached_property
    def logging(self) -> ArticleForm:
        """The form new articles are logged on, with their files."""
        form = self._form()
        form.submitted.connect(self._log)
        form.take_drops()
        return form

    @cached_property
    def correcting(self) -> ArticleForm:
        """The form articles are corrected on."""
        form = self._form()
        form.corrected.connect(self._correct)
        form.fields.files.hide()
        return form

    def look(self) -> None:
        """Hold what is typed against the plan as it is now."""
        for form in self._made:
            self._hold_against_plan(form)

    def begin(self) -> None:
        """Open the form, on the article half typed if there is one."""
        if self._desk.plan:
            self._pages.setCurrentWidget(self.logging)
            self.logging.begin()

    def correct(self, article: Article) -> None:
        """Open an article on the form."""
        self._pages.setCurrentWidget(self.correcting)
        self.correcting.correct(article, self._names.unit_of(article), self._names.exemplars_of(article))

    @property
    def half_typed(self) -> dict[str, Any]:
        """What is typed of an article logged, and of one corrected."""
        typed = filter(None, (form.half_typed for form in self._made))
        return {"log" if one["article"] is None else "correct": one for one in typed}

    def take_up(self, half_typed: Mapping[str, Any]) -> None:
        """Put the half-typed article or correction back on its form."""
        if logged := half_typed.get("log"):
            self.logging.take_up(logged, None)
        if corrected := half_typed.get("correct"):
            article = self._desk.attempt(lambda: self._desk.office.articles.article(corrected["article"]))
            if article:
                self.correcting.take_up(corrected, article)

    def _log(self, draft: ArticleDraft) -> None:
        plan, form = self._desk.plan, self.logging
        if plan is None:
            return
        article = self._desk.attempt(lambda: self._desk.office.articles.log(plan.code, draft), form.complain)
        if article is None:
            return
        files = form.fields.files.paths
        form.go_on_after(article)
        if files:
            self._filing.attach(article, files, partial(form.tell_of_files, article), _with_twins)

    def _correct(self, article: int, draft: ArticleDraft) -> None:
        done = self._desk.attempt(lambda: self._desk.office.articles.correct(article, draft), self.correcting.complain)
        if done:
            self.correcting.forget()
            self.left.emit()

    def _form(self) -> ArticleForm:
        form = ArticleForm(ArticleFields(self._desk.attempt, self._names.units_on, self._names.exemplars))
        form.left.connect(self.left)
        self._pages.addWidget(form)
        self._made.append(form)
        self._hold_against_plan(form)
        return form

    def _hold_against_plan(self, form: ArticleForm) -> None:
        plan = self._desk.plan
        if plan is None:
            return
        form.hold_against(
            lambda draft: self._desk.attempt(lambda: self._desk.office.articles.failings(plan.code, draft)) or (),
            rules_of(plan),
            min(max(self._desk.office.today(), plan.contest.first), plan.contest.last),
        )


def _with_twins(done: Attaching) -> Lines:
    """Say what came of the files where no list of them stands beside it."""
    return (*outcome(done), *twins(done.standing))


def rules_of(plan: Plan | None) -> ContestRules:
    """Return the contest rules of a plan, none where it says none."""
    return plan.contest_rules if plan and plan.contest_rules else ContestRules()
