"""The half of the desk where nominations lie: their list, each in full beside it, and the form they are written on."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.domain.exemplars.exemplar import Exemplar
from app.domain.listing import Page
from app.domain.nominations.nomination import Nomination, NominationState
from app.domain.stories.exemplar_story import NominationWay
from app.domain.stories.nomination_line import NominationFilter, NominationLine, by_need
from app.domain.stories.stage import Stage
from ui.desk import Desk
from ui.exemplars.columns import NOMINATIONS, is_over
from ui.exemplars.filter_bar import BarWords, FilterBar
from ui.exemplars.filtered_list import FilteredList, ListWords
from ui.exemplars.meeting_box import MeetingBox
from ui.exemplars.nomination_forms import NominationForms
from ui.exemplars.nomination_pane import NominationPane
from ui.exemplars.printing import print_list
from ui.exemplars.several import WORDS, deeds_of
from ui.exemplars.wording import NEEDS_COMPLETING, nominations_counted, stage_said
from ui.kit.form_rows import at_the_left
from ui.kit.list_and_pane import ListAndPane
from ui.kit.names import Names
from ui.kit.sign_label import SignLabel
from ui.kit.signs import Sign
from ui.papers.showing import Showing

_BOX_WIDTH: Final = 720
_ALL: Final = "Mọi trạng thái"
_BAR: Final = BarWords(
    "Tìm đề nghị",
    "Tìm tên, việc làm, đơn vị",
    "Tìm đề nghị: theo trạng thái",
    (
        (None, _ALL, None),
        (NEEDS_COMPLETING, NEEDS_COMPLETING, Sign.SHORT),
        *((stage, stage_said(stage)[1], stage_said(stage)[0]) for stage in Stage),
    ),
    "Ghi đề nghị",
)
_LIST: Final = ListWords(
    "Danh sách đề nghị",
    "Chưa có đề nghị nào",
    "Đề nghị khen thưởng, giới thiệu gương của các đơn vị theo kế hoạch này nằm ở đây, việc cần bổ sung ở trên.",
    "Ghi đề nghị đầu tiên",
    "Không có đề nghị nào khớp",
)
_NO_MEETING: Final = "Chưa có phiên họp nào của kế hoạch này. Hãy chuẩn bị phiên họp ở mục Hội đồng rồi in danh sách."


class NominationHalf(QWidget):
    """Đề nghị."""

    opens_exemplar = Signal(int)
    wants_exemplar = Signal(str)
    """Somebody of this name, empty where none is typed, is to be entered for the nomination half typed."""

    def __init__(self, desk: Desk, names: Names) -> None:
        super().__init__()
        self._desk, self._names = desk, names
        self._lines: tuple[NominationLine, ...] = ()
        self.bar = FilterBar(_BAR, names.units)
        self._print = QPushButton("In danh sách…")
        self.meetings = MeetingBox()
        self.said = SignLabel(wraps=True)
        self.said.hide()
        self.list = FilteredList(self.bar, _LIST, NOMINATIONS, lambda line: line.known.id, is_over)
        self.list.table.narrowed_by(self.bar, of_plan=True)
        self.list.foot.offer(desk, WORDS, deeds_of(desk.office.exemplars))
        self.pane = NominationPane()
        self._beside = ListAndPane(self.list, (self.list.table,), self.pane, lambda line: self._show(line.known.id))
        self.papers = Showing(desk, self)
        self._front = QWidget()
        self._pages = QStackedWidget()
        self.forms = NominationForms(desk, names, self._pages)
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
        """Read the nominations of the plan again, the list where it stands and the one beside it."""
        plan = self._desk.plan
        if plan is None:
            return
        self._lines = by_need(self._desk.attempt(lambda: self._desk.office.nomination_lists.lines(plan.code)) or ())
        self._show_list(keep_place=True)

    def seek(self) -> None:
        """Go to the filter box."""
        self.go_to_list()
        self.bar.box.setFocus()

    def begin(self, exemplar: Exemplar | None = None) -> None:
        """Open the form, on the nomination half typed if there is one."""
        self.forms.begin(exemplar)

    def ask_for(self, state: object) -> None:
        """Show the nominations in one state."""
        self.go_to_list()
        self.bar.ask_for(state)

    def ask_for_incomplete(self) -> None:
        """Show what needs completing."""
        self.ask_for(NEEDS_COMPLETING)

    def open(self, nomination: int) -> None:
        """Show one nomination in full, in the list where it is on it."""
        self.bar.ask_for(None)
        self.go_to_list()
        self.list.table.stand_on(nomination)
        if self._show(nomination):
            self._beside.enter()

    def go_to_list(self) -> None:
        """Leave the form for the list."""
        self._pages.setCurrentWidget(self._front)
        self.list.table.setFocus()

    def _show_list(self, *, keep_place: bool) -> None:
        wanted = self._wanted()
        shown = tuple(line for line in self._lines if wanted.lets_through(line))
        counted = nominations_counted(len(shown), sum(line.needs_completing for line in shown))
        self.list.show_records(lambda _after, _size: Page(shown, None), counted, keep_place=keep_place)

    def _wanted(self) -> NominationFilter:
        state = self.bar.state.currentData()
        return NominationFilter(
            self.bar.box.text(),
            self.bar.unit.value,
            self.bar.recipient,
            state if isinstance(state, Stage) else None,
            needs_completing=state == NEEDS_COMPLETING,
        )

    def _show(self, nomination: int) -> bool:
        shown = self._desk.attempt(lambda: self._told(nomination))
        if shown is not None:
            self.pane.show_way(*shown)
        return shown is not None

    def _told(self, nomination: int) -> tuple[NominationWay, str]:
        way = self._desk.office.nomination_lists.way(nomination)
        led = way.line.known.draft.collective
        return way, self._names.exemplar(led).text if led else ""

    def _show_written(self, written: Nomination) -> None:
        self.look()
        self.open(written.id)

    def _move(self, act: Callable[[], Nomination]) -> None:
        moved = self._desk.attempt(act, self.pane.complain)
        if moved:
            self.look()
            self._beside.follow(self.list.table.current)
            self.pane.settle()
            if moved.state is NominationState.WITHDRAWN or not self.pane.isVisible():
                self.list.table.setFocus()

    def _ask_meeting(self) -> None:
        plan = self._desk.plan
        lines = (self._desk.attempt(lambda: self._desk.office.councils.meetings(plan.code)) or ()) if plan else ()
        standing = tuple(line for line in lines if not line.meeting.called_off)
        self.said.show_state(Sign.SHORT, _NO_MEETING)
        self.said.setVisible(not standing)
        if standing:
            self.meetings.ask(standing)

    def _draw(self, meeting: int, form: str) -> None:
        print_list(self.papers, self._desk.office, meeting, form, self.meetings.hide)

    def _connect(self) -> None:
        exemplars, pane = self._desk.office.exemplars, self.pane
        self.bar.asked.connect(lambda: self._show_list(keep_place=False))
        self.bar.begins.connect(self.begin)
        self.forms.written.connect(self._show_written)
        self.forms.wants_exemplar.connect(self.wants_exemplar)
        self.forms.left.connect(self.go_to_list)
        self._print.clicked.connect(lambda _: self._ask_meeting())
        self.meetings.chosen.connect(self._draw)
        pane.completes.connect(self.forms.complete)
        pane.suspends.connect(lambda number, why: self._move(lambda: exemplars.suspend(number, why)))
        pane.withdraws.connect(lambda number, why: self._move(lambda: exemplars.withdraw(number, why)))
        pane.resumes.connect(lambda number: self._move(lambda: exemplars.take_up_again(number)))
        pane.opens_exemplar.connect(self.opens_exemplar)

    def _lay_out(self) -> None:
        self.bar.add_button(self._print)
        column = QVBoxLayout(self._front)
        column.setContentsMargins(24, 0, 24, 8)
        column.setSpacing(8)
        for part in (self.bar, self.said):
            column.addWidget(part)
        self.meetings.setMaximumWidth(_BOX_WIDTH)
        column.addLayout(at_the_left(self.meetings))
        column.addWidget(self._beside, 1)
        self._pages.addWidget(self._front)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)
