"""The half of the desk where exemplars lie: their list, each in full beside it or on a page, and their forms."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.domain.errors import Refusal
from app.domain.exemplars.exemplar_listing import ExemplarFilter, ExemplarLine
from app.domain.units.agency import Level
from ui.desk import Desk
from ui.exemplars.columns import EXEMPLARS
from ui.exemplars.exemplar_forms import ExemplarForms
from ui.exemplars.filter_bar import BarWords, FilterBar
from ui.exemplars.filtered_list import FilteredList, ListWords
from ui.exemplars.story_page import Shown, StoryPage
from ui.exemplars.wording import exemplars_counted, level_names
from ui.kit.list_and_pane import ListAndPane
from ui.kit.names import Names
from ui.wording import COUNTED_TO

_BAR: Final = BarWords(
    "Tìm gương",
    "Tìm tên, chức vụ, địa chỉ",
    "Cả gương đã gạch bỏ hay không",
    ((False, "Gương đang có", None), (True, "Cả gương đã gạch bỏ", None)),
    "Ghi gương",
)
_LIST: Final = ListWords(
    "Danh sách gương",
    "Chưa có gương nào",
    "Cá nhân, tập thể, hộ gia đình các đơn vị giới thiệu được ghi ở đây, theo thứ tự tên gọi.",
    "Ghi gương đầu tiên",
    "Không có gương nào khớp",
)


class _ListAndStory(ListAndPane):
    """An exemplar opened from the list takes its place."""

    opens = Signal(object)

    def open(self, record: ExemplarLine) -> None:
        """Ask for the page of an exemplar."""
        self.opens.emit(record)


class ExemplarHalf(QWidget):
    """Gương."""

    nominates = Signal(object)
    """Put this Exemplar forward."""
    opens_nomination = Signal(int)
    entered = Signal(object)
    """An Exemplar has just been entered."""

    def __init__(self, desk: Desk, names: Names) -> None:
        super().__init__()
        self._desk, self._names = desk, names
        self.bar = FilterBar(_BAR, names.units)
        self.list = FilteredList(self.bar, _LIST, EXEMPLARS, lambda line: line.id, lambda line: line.struck)
        self.pane, self.page = StoryPage(alone=False), StoryPage(alone=True)
        self._beside = _ListAndStory(self.list, (self.list.table,), self.pane, self._tell_beside)
        self._front = QWidget()
        self._pages = QStackedWidget()
        self.forms = ExemplarForms(desk, names, self._pages)
        self._lay_out()
        self._connect()

    @property
    def half_typed(self) -> dict[str, Any]:
        """What is typed on the forms and not yet in the register, by form."""
        return self.forms.half_typed

    def take_up(self, half_typed: Mapping[str, Any]) -> None:
        """Put back what `half_typed` gave."""
        self.forms.take_up(half_typed)

    def look(self) -> None:
        """Read the list again where it stands, and the exemplar in full beside it or in its place."""
        self._show_list(keep_place=True)
        if self._pages.currentWidget() is self.page and self.page.exemplar:
            self._show(self.page, self.page.exemplar.id)

    def seek(self) -> None:
        """Go to the filter box."""
        self.go_to_list()
        self.bar.box.setFocus()

    def begin(self, name: str = "") -> None:
        """Open the form, on the exemplar half typed if there is one."""
        self.forms.begin(name)

    def open(self, exemplar: int) -> None:
        """Show the page of an exemplar, in the place of the list."""
        if self._show(self.page, exemplar):
            self._pages.setCurrentWidget(self.page)
            self.page.enter()

    def go_to_list(self) -> None:
        """Leave form and page for the list."""
        self._pages.setCurrentWidget(self._front)
        self._beside.follow(self.list.table.current)
        self.list.table.setFocus()

    def _show_list(self, *, keep_place: bool) -> None:
        wanted = self._wanted()
        stories = self._desk.office.exemplar_stories
        count = self._desk.attempt(lambda: stories.count(wanted, COUNTED_TO + 1)) or 0
        self.list.show_records(
            lambda after, size: self._desk.attempt(lambda: stories.page(wanted, after, size)),
            exemplars_counted(count),
            keep_place=keep_place,
        )

    def _wanted(self) -> ExemplarFilter:
        bar = self.bar
        return ExemplarFilter(bar.box.text(), bar.unit.value, bar.recipient, with_struck=bool(bar.state.currentData()))

    def _tell_beside(self, line: ExemplarLine) -> bool:
        return self._pages.currentWidget() is self._front and self._show(self.pane, line.id)

    def _show(self, page: StoryPage, exemplar: int) -> bool:
        shown = self._desk.attempt(lambda: self._told(exemplar))
        if shown is not None:
            page.show_story(shown)
        return shown is not None

    def _told(self, exemplar: int) -> Shown:
        office = self._desk.office
        plans = {title.code: title.subject for title in office.plans.titles()}
        plan = self._desk.plan.code if self._desk.plan else ""
        return Shown(office.exemplar_stories.story(exemplar), level_names(office.law), plans, plan, office.today())

    def _do(self, act: Callable[[], object], complain: Callable[[Refusal], None] | None = None) -> bool:
        """Have the office do what returns nothing of use; whether it did."""

        def done() -> bool:
            act()
            return True

        return self._desk.attempt(done, complain) is True

    def _tell_apart(self, exemplar: int, other: int) -> None:
        self._do(lambda: self._desk.office.exemplar_stories.tell_apart(exemplar, other))

    def _settle(self, page: StoryPage, act: Callable[[], object]) -> None:
        if self._do(act, page.complain):
            page.settle()

    def _strike(self, page: StoryPage, exemplar: int, reason: str) -> None:
        """Strike an exemplar out, and stand on the one that comes next in the list."""
        if self._do(lambda: self._desk.office.exemplars.strike(exemplar, reason), page.complain):
            page.settle()
            self.go_to_list()

    def _connect(self) -> None:
        self.bar.asked.connect(lambda: self._show_list(keep_place=False))
        self.bar.begins.connect(self.begin)
        self.forms.entered.connect(self.entered)
        self.forms.written.connect(self.open)
        self.forms.left.connect(self.go_to_list)
        self._beside.opens.connect(lambda line: self.open(line.id))
        self.page.left.connect(self.go_to_list)
        for page in (self.pane, self.page):
            self._hear(page)

    def _hear(self, page: StoryPage) -> None:
        """Do what the clerk wants done on the page, or in the pane."""
        exemplars, stories = self._desk.office.exemplars, self._desk.office.exemplar_stories
        page.opens.connect(self.open)
        page.corrects.connect(self.forms.correct)
        page.nominates.connect(self.nominates)
        page.commends.connect(self.forms.commend)
        page.cards.opens_nomination.connect(self.opens_nomination)
        page.tells_apart.connect(self._tell_apart)
        page.strikes.connect(lambda number, why: self._strike(page, number, why))
        page.takes_back.connect(lambda number, why: self._settle(page, lambda: exemplars.take_back(number, why)))
        page.follows.connect(lambda draft: self._settle(page, lambda: stories.record_follow_up(draft)))
        page.strikes_follow_up.connect(
            lambda number, why: self._settle(page, lambda: stories.strike_follow_up(number, why))
        )
        page.proposes.connect(lambda *proposed: self._propose(page, *proposed))

    def _propose(self, page: StoryPage, exemplar: int, level: Level, paper: str, day: date) -> None:
        plan = self._desk.plan
        if plan is not None:
            self._settle(page, lambda: self._desk.office.exemplars.propose(plan.code, exemplar, level, paper, day))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._front)
        column.setContentsMargins(24, 0, 24, 8)
        column.setSpacing(8)
        column.addWidget(self.bar)
        column.addWidget(self._beside, 1)
        self.page.setContentsMargins(24, 0, 24, 8)
        for page in (self._front, self.page):
            self._pages.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)
