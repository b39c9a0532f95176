"""The frame around the desks: where to go, which plan, what was saved. Navigation only."""

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from app.domain.errors import Trouble
from app.domain.topics import Topic
from app.paths import half_typed
from ui.desk import Desk
from ui.habits import Habits
from ui.half_typed import HALF_TYPED, HalfTyped
from ui.help_window import HelpWindow
from ui.kit.deed import Deed
from ui.kit.empty_state import EmptyState
from ui.kit.screen import Screen
from ui.kit.signs import Sign
from ui.last_deed import LastDeed
from ui.notice_bar import NoticeBar
from ui.palette.box import PaletteBox
from ui.palette.choices import by_name_first, errands, matching, plan_deeds, record_deeds, ways
from ui.place import SIGNBOARDS, Place
from ui.rail import Rail
from ui.screens import SCREENS
from ui.status_line import StatusLine
from ui.top_bar import TopBar
from ui.unfinished import UnfinishedQuestion
from ui.wording import NO_PLAN, PROGRAM, SAMPLE

_COMFORTABLE = (1366, 768)
_FIRST_PAINT_MS = 20
_KEEPING_MS = 2000
"""How often what is half typed is kept: no more typing than this is lost when the program is cut off."""
_FOUND = 6
"""How many records of each subject the palette shows."""


class MainWindow(QMainWindow):
    """One register. Each desk is made when it is first gone to and stays as it was left.

    The window stands, and takes keys, before its register has been opened: `receive` gives it the desk to work at.
    """

    closed = Signal()
    """The clerk is done with this register."""

    def __init__(self, habits: Habits, register: Path) -> None:
        super().__init__()
        self._desk: Desk | None = None
        self._register = register
        self._habits = habits
        self._half_typed = HalfTyped(half_typed(register))
        self._keeping = QTimer(self, interval=_KEEPING_MS)
        self._keeping.timeout.connect(self._keep_half_typed)
        self._screens: dict[Place, Screen] = {}
        self._at = Place.OVERVIEW
        self._leaving = False
        self._rail = Rail(self)
        self._bar = TopBar()
        self._notice = NoticeBar()
        self._pages = QStackedWidget()
        self._pages.currentChanged.connect(self._notice.turn)
        self._line = StatusLine(f"sổ: {register.stem}")
        self._last = LastDeed(self._line)
        self._lay_out()
        self._learn_keys()
        self._rail.chosen.connect(self._show)
        self._bar.seeks.connect(self.open_palette)
        self._bar.exports.connect(partial(self._at_desk, lambda screen: screen.export()))
        self._bar.chosen.connect(self._choose)
        self.go(Place.OVERVIEW)
        self.resize(*_COMFORTABLE)
        self.restoreGeometry(habits.geometry)
        QTimer.singleShot(_FIRST_PAINT_MS, self._rail.dress)

    @property
    def desk(self) -> Desk:
        """Where the screens meet the office; LookupError while the register is still being opened."""
        if self._desk is None:
            raise LookupError(self._register)
        return self._desk

    def receive(self, desk: Desk) -> None:
        """Begin to work: the register is open. The desk the clerk has gone to in the meantime is shown."""
        self._desk = desk
        self._last.work_at(desk)
        desk.changed.connect(self._hear)
        desk.troubled.connect(self._notice.say)
        self._line.work_at(desk)
        if desk.is_sample:
            self._bar.say_sample()
            self.setWindowTitle(f"{self.windowTitle()} – {SAMPLE}")
        self._show_plans()
        self.go(self._at)
        self._rail.mark_half_typed(self._half_typed.desks)
        self._keeping.start()

    @property
    def screen_shown(self) -> Screen:
        """The desk in sight; LookupError while the register is still being opened."""
        return self._screens[self._at]

    @property
    def title_shown(self) -> str:
        """The name over the desk in sight."""
        return self._bar.title

    @property
    def saved_shown(self) -> str:
        """What the status line says of the last save."""
        return self._line.saved

    @property
    def undo_offered(self) -> str:
        """What the status line offers to undo or to do again, empty when nothing."""
        return self._last.offered

    @property
    def notice_shown(self) -> str:
        """The sentence above the desk, empty when there is none."""
        return self._notice.words if self._notice.isVisible() else ""

    def go(self, place: Place, wanted: object = None) -> None:
        """Go to a desk, and show there what is wanted; else the cursor lands where work begins."""
        screen = self._show(place)
        if screen and wanted is None:
            screen.land()
        elif screen:
            screen.receive(wanted)

    def _show(self, place: Place) -> Screen | None:
        """Bring a desk into sight, the cursor left on the rail if it is there; None before the register is open."""
        self._at = place
        self._rail.show_place(place)
        self._bar.show_title(SIGNBOARDS[place].name)
        if self._desk and place not in self._screens:
            self._screens[place] = self._make(place)
        if screen := self._screens.get(place):
            self._pages.setCurrentWidget(screen)
        return screen

    def open_palette(self) -> None:
        """Offer everything that can be done and found (Ctrl+K)."""
        if self._desk:
            PaletteBox(self._answer, self).open()

    def open_help(self) -> None:
        """Open the help page of the desk in sight (F1)."""
        self._manual.open_at(self._at)

    @property
    def unfinished(self) -> str:
        """What would be lost if the window closed now, in a few words; empty when nothing would."""
        kept = self._keep_half_typed()
        return next(filter(None, (screen.unfinished for screen in self._screens.values())), kept)

    def say(self, sentence: str, sign: Sign) -> None:
        """Say a sentence above the desk."""
        self._notice.say(sentence, sign)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        if (unfinished := self.unfinished) and not self._leaving:
            event.ignore()
            self._ask_about(unfinished)
            return
        self._habits.remember_geometry(self.saveGeometry())
        self._keeping.stop()
        self._desk = None
        self._last.work_at(None)
        self.closed.emit()

    def _keep_half_typed(self) -> str:
        """Keep what is half typed at every desk; where that fails, return what would be lost, else nothing."""
        typed = {place.value: screen.half_typed for place, screen in self._screens.items()}
        try:
            self._half_typed.keep(typed)
        except Trouble as trouble:
            self._line.say_unkept(trouble)
            return HALF_TYPED
        self._line.say_unkept(None)
        self._rail.mark_half_typed(self._half_typed.desks)
        return ""

    def _make(self, place: Place) -> Screen:
        screen = SCREENS[place](self.desk)
        screen.take_up(self._half_typed.at(place))
        screen.sends.connect(self.go)
        screen.says.connect(self._notice.tell)
        screen.tells.connect(self._line.tell)
        self._pages.addWidget(screen)
        return screen

    def _ask_about(self, unfinished: str) -> None:
        question = UnfinishedQuestion(unfinished, self)
        question.given_up.connect(self._leave)
        question.open()

    def _leave(self) -> None:
        self._leaving = True
        self.close()

    def _hear(self, topics: frozenset[Topic]) -> None:
        if self._desk is None:
            return
        self._line.say_saved()
        self._last.offer()
        if topics & {Topic.PLANS, Topic.OFFICE}:
            self._show_plans()

    def _show_plans(self) -> None:
        titles = self.desk.attempt(self.desk.office.plans.titles) or ()
        if not titles:
            self._notice.say(NO_PLAN)
            return
        usual = self.desk.plan.code if self.desk.plan else self._habits.plan_of(self.desk.office.path)
        codes = [title.code for title in titles]
        code = usual if usual in codes else codes[0]
        self._bar.show_plans(titles, code)
        self._turn_to(code)
        if agency := self.desk.attempt(self.desk.office.agency):
            self._rail.show_agency(agency.name)

    def _choose(self, code: str) -> None:
        self._habits.remember_plan(self.desk.office.path, code)
        self._bar.mark(code)
        self._turn_to(code)

    def _turn_to(self, code: str) -> None:
        plan = self.desk.attempt(lambda: self.desk.office.plans.plan(code))
        if plan and plan != self.desk.plan:
            self.desk.choose(plan)

    def _learn_keys(self) -> None:
        for place, board in SIGNBOARDS.items():
            self._learn(board.key, partial(self.go, place))
        self._learn("Ctrl+K", self.open_palette)
        self._learn("F1", self.open_help)
        self._learn("Ctrl+Z", self._last.undo)
        self._learn("Ctrl+E", self._bar.exports.emit)
        self._learn("Ctrl+F", partial(self._at_desk, lambda screen: screen.seek()))
        self._learn("Ctrl+N", self._begin_here)

    def _learn(self, keys: str, act: Callable[[], None]) -> None:
        QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _at_desk(self, act: Callable[[Screen], None]) -> None:
        if self._desk:
            act(self.screen_shown)

    def _begin_here(self) -> None:
        self._begin(self._at if SIGNBOARDS[self._at].begins else Place.ARTICLES)

    def _begin(self, place: Place) -> None:
        self.go(place)
        self._at_desk(lambda screen: screen.begin())

    @cached_property
    def _manual(self) -> HelpWindow:
        return HelpWindow(self)

    def _answer(self, typed: str) -> tuple[Deed, ...]:
        if self._desk is None:
            return ()
        plans = plan_deeds(self.desk.attempt(self.desk.office.plans.titles) or (), self._choose)
        there = (*ways(self.go, self._begin), *plans, *self._frame_deeds(), *errands(self._at, self._do_at))
        matched = matching((*self.screen_shown.all_deeds, *there), typed)
        found = self.desk.attempt(lambda: self.desk.office.finding.find(typed, _FOUND)) if typed.strip() else None
        return by_name_first((*matched, *(record_deeds(found, self.go) if found else ())), typed)

    def _do_at(self, place: Place, words: str) -> None:
        """Go to a desk and do there what it calls by these words."""
        self.go(place)
        if deed := next((one for one in self.screen_shown.deeds if one.words == words), None):
            deed.act()

    def _frame_deeds(self) -> tuple[Deed, ...]:
        return (
            *([Deed(self._last.offered, self._last.undo)] if self._last.offered else ()),
            Deed("Trợ giúp về bàn này", self.open_help, "F1"),
            Deed("Mở sổ khác, tạo sổ mới", self.desk.changes_register.emit, "sổ này được sao lưu rồi đóng"),
        )

    def _lay_out(self) -> None:
        self.setWindowTitle(f"{PROGRAM} – {self._register.stem}")
        self._pages.addWidget(EmptyState(f"Đang mở sổ {self._register.stem}…", ""))
        body = QWidget()
        body.setObjectName("frame")
        row, column = QHBoxLayout(body), QVBoxLayout()
        for layout in (row, column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        for part, share in ((self._bar, 0), (self._notice, 0), (self._pages, 1), (self._line, 0)):
            column.addWidget(part, share)
        row.addWidget(self._rail)
        row.addLayout(column, 1)
        self.setCentralWidget(body)
