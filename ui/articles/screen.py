"""The desk of contest articles: joins the list, the article in full and the form to the office."""

from collections.abc import Mapping
from functools import cached_property, partial
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.domain.articles.article import Article, ArticleLine
from app.domain.articles.contest import ArticleDraft, Eligibility
from app.domain.plans.plan import ContestRules, Plan
from app.domain.reports.overview import Due
from app.domain.topics import Topic
from ui.articles.article_fields import ArticleFields
from ui.articles.article_list import ArticleList
from ui.articles.book import beside_one_another
from ui.articles.detail import DetailPane, Shown
from ui.articles.filter_bar import FilterBar
from ui.articles.form import ArticleForm
from ui.articles.marking_page import MarkingPage
from ui.articles.shortlist_page import ShortlistPage
from ui.desk import Desk
from ui.importing.page import ImportPage
from ui.kit.deed import Deed
from ui.kit.names import Names
from ui.kit.screen import Screen
from ui.kit.tabs import Tabs
from ui.wording import COUNTED_TO

_TOPICS: Final = frozenset({Topic.ARTICLES, Topic.EXEMPLARS, Topic.UNITS, Topic.PLANS})
_WIDE: Final = 1280
"""Width of the desk from which the article in full stays open beside the list."""


class ArticlesScreen(Screen):
    """Bài viết."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _TOPICS)
        self._names = Names(desk)
        self.bar = FilterBar(self._names.units)
        self.list = ArticleList(self.bar)
        self.detail = DetailPane()
        self.marking = MarkingPage(desk)
        self.shortlist = ShortlistPage(desk)
        self.tabs = Tabs("Bài viết")
        self._forms: list[ArticleForm] = []
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()

    def look(self) -> None:
        """Read the list again where it stands, and the article beside it."""
        for form in self._forms:
            self._hold_against_plan(form)
        self._show_list(keep_place=True)
        self._look_at(self.tabs.page)

    def receive(self, wanted: object) -> None:
        """Show the articles of one state, one article in full, or the bench of those to be sent."""
        self._go_to_list()
        if isinstance(wanted, Eligibility):
            self.bar.ask_for(wanted)
        if wanted is Due.SHORTLIST:
            self.tabs.turn_to(self.shortlist)
        if isinstance(wanted, ArticleLine):
            self._open(wanted)

    def seek(self) -> None:
        """Go to the filter box."""
        self._go_to_list()
        self.bar.box.setFocus()

    def begin(self) -> None:
        """Open the form, on the article half typed if there is one."""
        if self.desk.plan:
            self._pages.setCurrentWidget(self.logging)
            self.logging.begin()

    @property
    def deeds(self) -> tuple[Deed, ...]:
        """The way to each page."""
        return (
            Deed("Nhập bài viết từ bảng tính", self._import),
            Deed("Dán bài viết từ Excel", self._paste, "Ctrl+V"),
            Deed("Chấm điểm bài viết", partial(self._turn_to, self.marking)),
            Deed("Chọn bài gửi cấp trên", partial(self._turn_to, self.shortlist)),
        )

    @property
    def half_typed(self) -> Mapping[str, Any]:
        """What is typed of an article logged or corrected, of marks, and of the letter to send the best with."""
        typed = filter(None, (form.half_typed for form in self._forms))
        articles = {"log" if one["article"] is None else "correct": one for one in typed}
        pages = {"marks": self.marking.half_typed, "shortlist": self.shortlist.half_typed}
        return {**articles, **{name: typed for name, typed in pages.items() if typed}}

    def take_up(self, half_typed: Mapping[str, Any]) -> None:
        """Put the half-typed article, correction, marks or letter back on its form."""
        if listed := half_typed.get("shortlist"):
            self.shortlist.take_up(listed)
        if marked := half_typed.get("marks"):
            self.marking.take_up(marked)
        if logged := half_typed.get("log"):
            self.logging.take_up(logged, None)
        if corrected := half_typed.get("correct"):
            article = self.desk.attempt(lambda: self.desk.office.articles.article(corrected["article"]))
            if article:
                self.correcting.take_up(corrected, article)

    @cached_property
    def logging(self) -> ArticleForm:
        """The form new articles are logged on, made when first asked for."""
        form = self._form()
        form.submitted.connect(self._log)
        return form

    @cached_property
    def importing(self) -> ImportPage:
        """The page lists come in by, made when first asked for."""
        page = ImportPage(self.desk, "articles", "Nhập bài viết từ bảng tính")
        page.left.connect(self._go_to_list)
        self._pages.addWidget(page)
        return page

    @cached_property
    def correcting(self) -> ArticleForm:
        """The form articles are corrected on, made when first asked for."""
        form = self._form()
        form.corrected.connect(self._correct)
        return form

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        if self._is_wide and self.detail.isHidden():
            self._show_chosen(self.list.table.current)

    @property
    def _is_wide(self) -> bool:
        return self.width() >= _WIDE

    def _show_list(self, *, keep_place: bool) -> None:
        plan = self.desk.plan
        if plan is None:
            return
        wanted = self.bar.filter(plan.code)
        articles = self.desk.office.articles
        self.list.show_articles(
            lambda after, size: self.desk.attempt(lambda: articles.page(wanted, after, size)), keep_place=keep_place
        )
        count = self.desk.attempt(lambda: articles.count(wanted, COUNTED_TO + 1))
        self.list.show_count(count or 0)

    def _show_chosen(self, line: ArticleLine | None) -> None:
        if line is None:
            self.detail.hide()
        elif self._is_wide or self.detail.isVisible():
            self._show_in_full(line.id)

    def _open(self, line: ArticleLine) -> None:
        self._show_in_full(line.id)
        self.detail.enter()

    def _show_in_full(self, article: int) -> None:
        shown = self.desk.attempt(lambda: self._shown(self.desk.office.articles.article(article)))
        if shown:
            self.detail.show_article(shown)
            self.detail.show()

    def _shown(self, article: Article) -> Shown:
        exemplars = tuple(pick.text for pick in self._names.exemplars_of(article))
        return Shown(article, self._names.unit_of(article).text, exemplars, _rules(self.desk.plan))

    def _log(self, draft: ArticleDraft) -> None:
        plan = self.desk.plan
        if plan is None:
            return
        article = self.desk.attempt(
            lambda: self.desk.office.articles.log(plan.code, draft), self.logging.fields.complain
        )
        if article:
            self.logging.go_on_after(article)

    def _open_for_correction(self, article: Article) -> None:
        self._pages.setCurrentWidget(self.correcting)
        self.correcting.correct(article, self._names.unit_of(article), self._names.exemplars_of(article))

    def _correct(self, article: int, draft: ArticleDraft) -> None:
        done = self.desk.attempt(
            lambda: self.desk.office.articles.correct(article, draft), self.correcting.fields.complain
        )
        if done:
            self.correcting.forget()
            self._go_to_list()

    def _strike(self, article: int, reason: str) -> None:
        def strike() -> Article:
            self.desk.office.articles.strike(article, reason)
            return self.desk.office.articles.article(article)

        if self.desk.attempt(strike, self.detail.complain):
            self._go_on()

    def _rule(self, article: int, eligibility: Eligibility, reason: str) -> None:
        rule = self.desk.office.articles.rule
        if self.desk.attempt(lambda: rule(article, eligibility, reason), self.detail.complain):
            self._go_on()

    def _go_on(self) -> None:
        """Close what was asked, now that it is done, and stand on the list for what comes next."""
        self.detail.reason.hide()
        self.land()

    def _go_to_list(self) -> None:
        self._pages.setCurrentIndex(0)
        self.tabs.turn_to(self._front)
        self.list.table.setFocus()

    def _import(self) -> None:
        self._pages.setCurrentWidget(self.importing)
        self.importing.begin()

    def _paste(self) -> None:
        self._import()
        self.importing.paste()

    def _turn_to(self, page: QWidget) -> None:
        self._pages.setCurrentIndex(0)
        self.tabs.turn_to(page)

    def _look_at(self, page: QWidget | None) -> None:
        if isinstance(page, MarkingPage | ShortlistPage):
            page.look()

    def _open_by_number(self, article: int) -> None:
        self._go_to_list()
        self._show_in_full(article)
        self.detail.enter()

    def _leave_detail(self) -> None:
        self.detail.setVisible(self._is_wide)
        self.list.table.setFocus()

    def _form(self) -> ArticleForm:
        form = ArticleForm(ArticleFields(self.desk.attempt, self._names.units_on, self._names.exemplars))
        form.left.connect(self._go_to_list)
        self._pages.addWidget(form)
        self._forms.append(form)
        self._hold_against_plan(form)
        return form

    def _hold_against_plan(self, form: ArticleForm) -> None:
        plan = self.desk.plan
        if plan is None:
            return
        form.hold_against(
            lambda draft: self.desk.attempt(lambda: self.desk.office.articles.failings(plan.code, draft)) or (),
            _rules(plan),
            min(max(self.desk.office.today(), plan.contest.first), plan.contest.last),
        )

    def _connect(self) -> None:
        self.bar.asked.connect(lambda: self._show_list(keep_place=False))
        self.bar.begins.connect(self.begin)
        self.list.table.chosen.connect(self._show_chosen)
        self.list.table.opened.connect(self._open)
        self.detail.corrects.connect(self._open_for_correction)
        self.detail.strikes.connect(self._strike)
        self.detail.rules.connect(self._rule)
        self.detail.left.connect(self._leave_detail)
        self.tabs.turned.connect(self._look_at)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self.list)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste.activated.connect(self._paste)
        self.shortlist.opens.connect(self._open_by_number)

    def _lay_out(self) -> None:
        self.detail.hide()
        self._front = beside_one_another(self.bar, self.list, self.detail)
        self.tabs.add("Sổ bài viết", self._front)
        self.tabs.add("Chấm điểm", self.marking)
        self.tabs.add("Chọn bài gửi", self.shortlist)
        take_in = QPushButton("Nhập từ Excel…")
        take_in.clicked.connect(lambda _: self._import())
        self.tabs.put_beside(take_in)
        book = QWidget()
        whole_book = QVBoxLayout(book)
        whole_book.setContentsMargins(24, 8, 24, 8)
        whole_book.addWidget(self.tabs)
        self._pages.addWidget(book)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)


def _rules(plan: Plan | None) -> ContestRules:
    return plan.contest_rules if plan and plan.contest_rules else ContestRules()
