"""The desk of reports: joins what is typed at the left to the paper at the right, and both to the office."""

from collections.abc import Mapping
from concurrent.futures import Future
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.domain.calendar.period import Period
from app.domain.calendar.stretch import Stretch
from app.domain.errors import Refusal, Trouble
from app.domain.outgoing.outgoing import Outgoing
from app.domain.plans.plan import Plan
from app.domain.reports.overview import Due
from app.domain.topics import Topic
from app.files import make_folder
from app.paths import papers
from app.wording import sentence
from ui.desk import Desk
from ui.kit.cards import BAR_WIDTH, scrolling
from ui.kit.deed import Deed
from ui.kit.fields import ChoiceField
from ui.kit.screen import Screen
from ui.kit.signs import Sign
from ui.papers.showing import Showing
from ui.place import Place
from ui.reports.issued_sheet import IssuedSheet
from ui.reports.paper_pane import PaperPane
from ui.reports.paper_sheet import Order, PaperSheet
from ui.reports.report_sheet import ReportSheet
from ui.reports.sent_up_sheet import SentUpSheet
from ui.reports.standards_sheet import StandardsSheet
from ui.reports.statistics_sheet import StatisticsSheet
from ui.reports.wording import (
    ISSUED,
    NO_PLAN,
    PERIODIC,
    SENT_UP,
    STANDARDS,
    TO_BE_ISSUED,
    YEARLY,
    issued_words,
)

_TOPICS: Final = frozenset(Topic)
"""A report counts whatever the register holds."""
_SIDE: Final = 440


class ReportsScreen(Screen):
    """Báo cáo."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _TOPICS)
        self.report = ReportSheet(desk)
        self.statistics = StatisticsSheet(desk)
        self.standards = StandardsSheet(desk)
        self.issued = IssuedSheet(desk)
        self.sent_up = SentUpSheet(desk)
        self.pane = PaperPane(desk.background)
        self.papers = Showing(desk, self)
        self._sheets: Mapping[str, PaperSheet] = {
            PERIODIC: self.report,
            YEARLY: self.statistics,
            STANDARDS: self.standards,
            ISSUED: self.issued,
            SENT_UP: self.sent_up,
        }
        self.paper: ChoiceField[str] = ChoiceField("Văn bản", tuple((name, name) for name in self._sheets))
        self._stack = QStackedWidget()
        self._order: Order | None = None
        self._issued: Path | None = None
        self._plan: Plan | None = None
        self._lay_out()
        self._connect()

    @property
    def sheet(self) -> PaperSheet:
        """The form in sight."""
        return self._sheets[self.paper.value]

    @property
    def landing(self) -> QWidget:
        """What is being typed, else the choice of the paper."""
        landing = super().landing
        return self.paper if landing is self else landing

    def look(self) -> None:
        """Read again what the paper in sight rests on; one that was issued here stays as it was printed."""
        plan = self.desk.plan
        if plan is None:
            self.pane.pages.say(NO_PLAN)
            return
        if plan != self._plan:
            self._plan, self._issued = plan, None
        self.sheet.look(plan)
        self._show_next_number()
        if self._issued is None:
            self._expect()

    def receive(self, wanted: object) -> None:
        """Show the report of a period."""
        if isinstance(wanted, Period | Stretch) and self.desk.plan:
            self.turn_to(PERIODIC)
            self.report.look(self.desk.plan)
            self.report.period.put(wanted)
            self._expect()

    def begin(self) -> None:
        """Begin a periodic report at the choice of its period."""
        self.turn_to(PERIODIC)
        self.report.period.extent.setFocus()

    def turn_to(self, paper: str) -> None:
        """Turn to one of the papers of this desk, by its name."""
        self.paper.put(paper)
        self._turn()

    @property
    def deeds(self) -> tuple[Deed, ...]:
        """The way to each paper, and to where the articles sent up are chosen."""
        drawn_up = (PERIODIC, YEARLY, STANDARDS)
        return (
            *(Deed(f"Lập {name[:1].lower()}{name[1:]}", partial(self.turn_to, name)) for name in drawn_up),
            Deed(f"Xem {ISSUED[:1].lower()}{ISSUED[1:]}", partial(self.turn_to, ISSUED)),
            Deed("Gửi bài viết lên cấp trên", self._send_up),
        )

    @property
    def half_typed(self) -> Mapping[str, Any]:
        """What stands on each form and is kept nowhere else."""
        typed = {name: sheet.half_typed for name, sheet in self._sheets.items()}
        return {name: one for name, one in typed.items() if one}

    def take_up(self, half_typed: Mapping[str, Any]) -> None:
        """Put back what `half_typed` gave."""
        for name, typed in half_typed.items():
            if name in self._sheets:
                self._sheets[name].take_up(typed)

    def _send_up(self) -> None:
        self.sends.emit(Place.ARTICLES, Due.SHORTLIST)

    def _turn(self) -> None:
        self._stack.setCurrentWidget(self._pages[self.paper.value])
        self._issued = None
        self.pane.pages.say(self.sheet.opening)
        self.look()

    def _edit(self) -> None:
        self._issued = None
        self._expect()

    def _expect(self) -> None:
        """Draw what the form now asks for; while it cannot be read the old page stays and nothing can be printed."""
        if self._plan is None:
            return
        self._order = self.sheet.ask(self._plan)
        if self._order is None:
            self.pane.offer(())
            self.pane.say(Sign.SHORT if self.sheet.unread else Sign.WAITING, self.sheet.unread or self.sheet.waiting)
            return
        self.pane.offer(self._order.inks, to_be_issued=self._order.signed)
        self.pane.say(Sign.SHORT, TO_BE_ISSUED if self._order.signed else "")
        self.pane.pages.draw(self._order.drawn)

    def _refuse(self, no: Refusal | Trouble) -> None:
        self._order = None
        self.pane.offer(())
        self.pane.say(Sign.NONE, "")
        self.pane.pages.say(sentence(no))
        if isinstance(no, Refusal):
            self.sheet.hear(no)

    def _print(self) -> None:
        """Show the paper in the window that prints it, exactly as it stands here."""
        if order := self._order:
            as_issued = (lambda _: None) if self._issued else None
            self.papers.show(order.stem, order.draw, inks=(), issue=as_issued)

    def _save(self, suffix: str) -> None:
        if order := self._order:
            file = (self._issued or self._file(order)).with_suffix(suffix)
            draw = (lambda _: None) if file == self._issued else order.draw
            self.desk.errand(f"Đang ghi {file.name}", lambda _: draw(file), lambda _: self._show_saved(file), self)

    def _show_saved(self, file: Path) -> None:
        self.pane.say(Sign.MET, f"Đã ghi {file}")
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))

    def _issue(self) -> None:
        if order := self._order:
            file = self._file(order)
            then = partial(self._take_issued, order, file)
            self.pane.offer(())
            self.desk.background.send(f"Đang phát hành {file.name}", lambda _: order.issue(file), then, self)

    def _take_issued(self, order: Order, file: Path, done: "Future[tuple[Outgoing, ...]]") -> None:
        try:
            lines = done.result()
        except (Refusal, Trouble) as no:
            self._expect()
            self.pane.say(Sign.LATE, sentence(no))
            if isinstance(no, Refusal):
                self.sheet.complain(no)
            return
        self._order, self._issued = order, file
        self.sheet.forget()
        self.pane.offer(order.inks)
        self.pane.say(Sign.MET, " ".join(map(issued_words, lines)))
        self.pane.pages.draw(file.read_bytes)

    def _file(self, order: Order) -> Path:
        folder = papers(self.desk.office.path)
        make_folder(folder)
        return folder / f"{order.stem}.pdf"

    def _show_next_number(self) -> None:
        kind, office = self.sheet.kind, self.desk.office
        if kind is None:
            return
        year = office.today().year
        state = self.desk.attempt(lambda: office.outgoing.state_of(kind, office.agency().symbol, year))
        if state is not None:
            self.sheet.expect_number(state.next_number)

    def _connect(self) -> None:
        self.paper.edited.connect(self._turn)
        self.sent_up.leads.connect(self._send_up)
        self.standards.leads.connect(lambda: self.sends.emit(Place.DIRECTORY, self.desk.plan))
        for sheet in self._sheets.values():
            sheet.edited.connect(self._edit)
        self.report.refused.connect(self._refuse)
        self.pane.pages.refused.connect(self._refuse)
        self.pane.prints.connect(self._print)
        self.pane.saves.connect(self._save)
        self.pane.issues.connect(self._issue)

    def _lay_out(self) -> None:
        self._pages = {name: scrolling(_page(sheet)) for name, sheet in self._sheets.items()}
        for page in self._pages.values():
            self._stack.addWidget(page)
        side = QWidget()
        side.setFixedWidth(_SIDE)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        chooser = QHBoxLayout()
        chooser.setContentsMargins(0, 0, BAR_WIDTH, 0)
        chooser.addWidget(self.paper)
        column.addLayout(chooser)
        column.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 16, 24, 8)
        row.setSpacing(16)
        row.addWidget(side)
        row.addWidget(self.pane, 1)


def _page(sheet: PaperSheet) -> QWidget:
    """Return the form with room at its right for the scroll bar, as tall as it needs unless it has use for more."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, BAR_WIDTH, 0)
    if sheet.fills:
        column.addWidget(sheet)
    else:
        column.addWidget(sheet, alignment=Qt.AlignmentFlag.AlignTop)
    return page
