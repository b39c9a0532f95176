"""The desk of contest articles: joins the list, the article in full and the form to the office."""

from collections.abc import Callable, Mapping
from functools import cached_property, partial
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.domain.articles.article import Article, ArticleLine
from app.domain.articles.contest import Eligibility
from app.domain.reports.overview import Due
from app.domain.topics import Topic
from ui.articles.article_forms import ArticleForms, rules_of
from ui.articles.article_list import ArticleList
from ui.articles.book import in_margins, under_bar
from ui.articles.detail import DetailPane, Shown
from ui.articles.filing import Filing
from ui.articles.filter_bar import FilterBar
from ui.articles.marking_page import MarkingPage
from ui.articles.prizes_page import PrizesPage
from ui.articles.prizing import Prizing
from ui.articles.several import WORDS, deeds_of
from ui.articles.shortlist_page import ShortlistPage
from ui.desk import Desk
from ui.importing.page import ImportPage
from ui.kit.deed import Deed
from ui.kit.list_and_pane import ListAndPane
from ui.kit.names import Names
from ui.kit.screen import Screen
from ui.kit.tabs import Tabs
from ui.wording import COUNTED_TO

_TOPICS: Final = frozenset({Topic.ARTICLES, Topic.EXEMPLARS, Topic.UNITS, Topic.PLANS})


class ArticlesScreen(Screen):
    """Bài viết."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _TOPICS)
        self._names = Names(desk)
        self.bar = FilterBar(self._names.units)
        self.list = ArticleList(self.bar)
        self.list.foot.offer(desk, WORDS, deeds_of(desk.office.articles))
        self.detail = DetailPane()
        self.marking = MarkingPage(desk)
        self.shortlist = ShortlistPage(desk)
        self.tabs = Tabs("Bài viết")
        self.prizes = PrizesPage(desk)
        self._pages = QStackedWidget()
        self.filing = Filing(desk, self.detail)
        self.forms = ArticleForms(desk, self._names, self._pages, self.filing)
        self.prizing = Prizing(desk, self._pages, self.detail.prizes)
        self._beside = ListAndPane(self.list, (self.list.table,), self.detail, lambda line: self._show_in_full(line.id))
        self._lay_out()
        self._connect()

    def look(self) -> None:
        """Read the list again where it stands, and the article beside it."""
        self.forms.look()
        self._show_list(keep_place=True)
        self._look_at(self.tabs.page)

    def receive(self, wanted: object) -> None:
        """Show the articles of one state or all of them, one in full, or the bench of those to be sent."""
        self._go_to_list()
        if isinstance(wanted, Eligibility):
            self.bar.ask_for(wanted)
        if wanted is Due.CONTEST_ENDS:
            self.bar.ask_for(None)
        if wanted is Due.SHORTLIST:
            self._turn_to(self.shortlist)
            self.land()
        if isinstance(wanted, ArticleLine):
            self._beside.open(wanted)

    def seek(self) -> None:
        """Go to the filter box."""
        self._go_to_list()
        self.bar.box.setFocus()

    def begin(self) -> None:
        """Open the form, on the article half typed if there is one."""
        self.forms.begin()

    @property
    def deeds(self) -> tuple[Deed, ...]:
        """What can be done with the article in sight, and the way to each page."""
        return (
            *self.list.foot.deeds,
            *self.filing.deeds,
            Deed("Nhập bài viết từ bảng tính", self._import, "Excel"),
            Deed("Dán bài viết từ Excel", self._paste, "Ctrl+V"),
            Deed("Chấm điểm bài viết", partial(self._turn_to, self.marking)),
            Deed("Chọn bài gửi cấp trên", partial(self._turn_to, self.shortlist), "gửi bài viết lên cấp trên"),
            Deed("Ghi giải thưởng", self.prizing.begin, "tác phẩm đạt giải"),
            Deed("Xem tác phẩm đạt giải", partial(self._turn_to, self.prizes), "giải thưởng, in danh sách"),
        )

    @property
    def half_typed(self) -> Mapping[str, Any]:
        """What is typed of an article logged or corrected, of marks, and of the letter to send the best with."""
        pages = (("marks", self.marking), ("shortlist", self.shortlist), ("prize", self.prizing))
        return {**self.forms.half_typed, **{name: half for name, page in pages if (half := page.half_typed)}}

    def take_up(self, half_typed: Mapping[str, Any]) -> None:
        """Put the half-typed article, correction, marks or letter back on its form."""
        if listed := half_typed.get("shortlist"):
            self.shortlist.take_up(listed)
        if marked := half_typed.get("marks"):
            self.marking.take_up(marked)
        if prized := half_typed.get("prize"):
            self.prizing.take_up(prized)
        self.forms.take_up(half_typed)

    @property
    def unfinished(self) -> str:
        """Files that are being copied, which are in the register only once all are; or a reason half given."""
        return self.filing.unfinished or super().unfinished

    @cached_property
    def importing(self) -> ImportPage:
        """The page lists come in by, made when first asked for."""
        page = ImportPage(self.desk, "articles", "Nhập bài viết từ bảng tính")
        page.left.connect(self._go_to_list)
        self._pages.addWidget(page)
        return page

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

    def _show_in_full(self, article: int) -> bool:
        shown = self.desk.attempt(lambda: self._shown(self.desk.office.articles.article(article)))
        if shown:
            self.detail.show_article(shown)
            self.prizing.show_prizes(shown.article)
            self.filing.show_files(shown.article)
        return shown is not None

    def _shown(self, article: Article) -> Shown:
        exemplars = tuple(pick.text for pick in self._names.exemplars_of(article))
        return Shown(article, self._names.unit_of(article).text, exemplars, rules_of(self.desk.plan))

    def _strike(self, article: int, reason: str) -> None:
        self._settle(lambda: self.desk.office.articles.strike(article, reason))

    def _rule(self, article: int, eligibility: Eligibility, reason: str) -> None:
        self._settle(lambda: self.desk.office.articles.rule(article, eligibility, reason))

    def _settle(self, act: Callable[[], object]) -> None:
        """Do what a reason was given for, let go of the reason, and stand on the list for what comes next."""
        if self.desk.attempt(lambda: (act(),), self.detail.complain):
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

    def _go_to_prizes(self) -> None:
        self._turn_to(self.prizes)
        self.land()

    def _look_at(self, page: QWidget | None) -> None:
        if isinstance(page, MarkingPage | ShortlistPage | PrizesPage):
            page.look()

    def _open_by_number(self, article: int) -> None:
        self._go_to_list()
        if self._show_in_full(article):
            self._beside.enter()

    def _connect(self) -> None:
        self.bar.asked.connect(lambda: self._show_list(keep_place=False))
        self.bar.begins.connect(self.begin)
        self.list.foot.told.connect(self.tell)
        self.detail.corrects.connect(self.forms.correct)
        self.detail.strikes.connect(self._strike)
        self.detail.rules.connect(self._rule)
        self.tabs.turned.connect(self._look_at)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self.list)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste.activated.connect(self._paste)
        self.shortlist.opens.connect(self._open_by_number)
        self.prizes.opens.connect(self._open_by_number)
        self.prizes.begins.connect(self.prizing.begin)
        self.prizing.left.connect(self._go_to_list)
        self.prizing.left_for_prizes.connect(self._go_to_prizes)
        self.forms.left.connect(self._go_to_list)

    def _lay_out(self) -> None:
        self._front = under_bar(self.bar, self._beside)
        self.tabs.add("Sổ bài viết", self._front)
        self.tabs.add("Chấm điểm", self.marking)
        self.tabs.add("Chọn bài gửi", self.shortlist)
        self.tabs.add("Giải thưởng", self.prizes)
        take_in = QPushButton("Nhập từ Excel…")
        take_in.clicked.connect(lambda _: self._import())
        self.tabs.put_beside(take_in)
        self._pages.addWidget(in_margins(self.tabs))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)
