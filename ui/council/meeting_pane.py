"""One meeting in full, and the next thing to be done with it."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout

from app.domain.calendar.dates import short_date
from app.domain.council.meeting import Meeting
from app.domain.errors import Refusal
from ui.council.letters_box import LettersBox
from ui.council.meeting_shown import MeetingShown
from ui.council.meeting_steps import AMEND, CALL_OFF, COUNT, MINUTES, PAPERS, SEAL, TALLY, VOID, next_step, offered
from ui.council.meeting_words import facts, teller_names, warnings
from ui.council.minutes_box import MinutesBox
from ui.council.result_table import ResultTable
from ui.council.room_facts import required
from ui.council.seal_box import SealBox
from ui.council.teller_box import TellerBox
from ui.council.voiding_box import VoidingBox
from ui.council.wording import progress_words
from ui.kit.ask_box import AskBox
from ui.kit.facts import Facts
from ui.kit.labels import label, rule
from ui.kit.layouts import empty
from ui.kit.reason_box import ReasonBox
from ui.kit.side_pane import SidePane
from ui.kit.sign_label import SignLabel
from ui.kit.signs import Sign

_LEAST_WIDTH: Final = 440
_MOST_WIDTH: Final = 600


class MeetingPane(SidePane):
    """Shows a meeting and says what the clerk wants done; the screen does it."""

    amends = Signal(object)
    prints_papers = Signal(int)
    counts = Signal(int, str, object)
    """The meeting, the teller and the Way."""
    seals = Signal(int)
    prints_tally = Signal(int)
    prints_minutes = Signal(int, object)
    """The meeting, and the number of its minutes or None."""
    voids = Signal(int, str, str, str)
    calls_off = Signal(int, str)
    keeps_letter = Signal(int, str)
    """The meeting and the member whose letter it is."""
    strikes_letter = Signal(int, object, str)
    """The meeting, the Letter kept by mistake, and the reason."""

    def __init__(self) -> None:
        super().__init__("Chi tiết phiên họp", _LEAST_WIDTH, _MOST_WIDTH)
        self._shown: MeetingShown | None = None
        self._title = label("", "section", wraps=True)
        self._needed = label("", "number", wraps=True)
        self._stages = QVBoxLayout()
        self._warnings = QVBoxLayout()
        self.said = SignLabel(wraps=True)
        self.results = ResultTable()
        self._grid = QGridLayout()
        self._facts = Facts()
        self.reason, self.tellers, self.voiding, self.sealing = ReasonBox(), TellerBox(), VoidingBox(), SealBox()
        self.minutes, self.letters = MinutesBox(), LettersBox()
        self._buttons = {words: self._button(words, act) for words, act in self._acts()}
        self._lay_out()
        self._connect()

    @property
    def meeting(self) -> Meeting | None:
        """The meeting shown."""
        return self._shown.meeting if self._shown else None

    @property
    def _boxes(self) -> tuple[AskBox, ...]:
        return (self.tellers, self.sealing, self.voiding, self.reason, self.minutes, self.letters.reason)

    def show_meeting(self, shown: MeetingShown) -> None:
        """Show another meeting, or the same one after a change."""
        known = self._shown
        if known is None or (known.meeting.id, known.progress) != (shown.meeting.id, shown.progress):
            # What was said of the count as it stood may be true no more.
            self.say(Sign.NONE, "")
            self.letters.say(Sign.NONE, "")
        if known is None or known.meeting.id != shown.meeting.id:
            for box in self._boxes:
                box.hide()
        self._shown = shown
        self._title.setText(f"{shown.meeting.draft.purpose}, ngày {short_date(shown.meeting.draft.held)}")
        self._needed.setText(f"{required(shown.requirement)}.")
        self._show_lines(self._stages, progress_words(shown.progress))
        self._show_lines(self._warnings, tuple(warnings(shown)))
        self._facts.show_facts(facts(shown))
        self.letters.show_letters(shown)
        self.results.setVisible(shown.tally is not None)
        if shown.tally is not None:
            self.results.show_tally(shown.tally.facts)
        self._offer(offered(shown))
        self._name_next_step(shown)

    def say(self, sign: Sign, words: str) -> None:
        """Say what came of the last thing done."""
        self.said.show_state(sign, words)
        self.said.setVisible(bool(words))

    def complain_of_teller(self, refusal: Refusal) -> None:
        """Show why the room does not open, beside the teller."""
        self.tellers.show()
        self.tellers.complain(refusal)

    def enter(self) -> None:
        """Put the cursor on the next thing to do; nothing is to be done with a meeting called off."""
        wanted = next_step(self._shown) if self._shown else ""
        if wanted in self._buttons and self._buttons[wanted].isVisibleTo(self):
            self._buttons[wanted].setFocus()

    @property
    def words(self) -> tuple[str, ...]:
        """Every sentence said of the meeting, from top to bottom."""
        lines = [line.words for line in self.findChildren(SignLabel) if line.isVisibleTo(self)]
        return (self._needed.text(), *filter(None, lines))

    def _acts(self) -> tuple[tuple[str, Callable[[Meeting], None]], ...]:
        return (
            (COUNT, lambda meeting: self.tellers.ask(teller_names(meeting), self._closed())),
            (SEAL, lambda meeting: self.sealing.ask(teller_names(meeting)[0])),
            (PAPERS, lambda meeting: self.prints_papers.emit(meeting.id)),
            (TALLY, lambda meeting: self.prints_tally.emit(meeting.id)),
            (MINUTES, lambda _: self.minutes.ask()),
            (AMEND, self.amends.emit),
            (VOID, lambda _: self.voiding.ask()),
            (CALL_OFF, lambda meeting: self._ask_call_off(meeting.id)),
        )

    def _ask_call_off(self, meeting: int) -> None:
        self.reason.ask("Bỏ phiên họp", lambda reason: self.calls_off.emit(meeting, reason))

    def _closed(self) -> tuple[str, ...]:
        return self._shown.progress.closed if self._shown else ()

    def _button(self, words: str, act: Callable[[Meeting], None]) -> QPushButton:
        button = QPushButton(words, self)
        button.clicked.connect(lambda _: act(self.meeting) if self.meeting else None)
        return button

    def _offer(self, offered: frozenset[str]) -> None:
        """Stand the buttons of what may be done side by side, the others out of sight."""
        while self._grid.takeAt(0):
            pass
        for words, button in self._buttons.items():
            button.setVisible(words in offered)
        for number, words in enumerate(words for words in self._buttons if words in offered):
            self._grid.addWidget(self._buttons[words], *divmod(number, 2))

    def _name_next_step(self, shown: MeetingShown) -> None:
        """Dress the one button of the next step as the strong one; the primary one is the desk's."""
        wanted = next_step(shown)
        for words, button in self._buttons.items():
            button.setObjectName("strong" if words == wanted else "")
            button.style().unpolish(button)
            button.style().polish(button)

    def _show_lines(self, column: QVBoxLayout, lines: tuple[tuple[Sign, str], ...]) -> None:
        empty(column)
        for sign, words in lines:
            line = SignLabel(wraps=True)
            line.show_state(sign, words)
            column.addWidget(line)

    def _connect(self) -> None:
        self.minutes.prints.connect(lambda number: self._tell(self.prints_minutes, number))
        self.tellers.begins.connect(lambda teller, way: self._tell(self.counts, teller, way))
        self.sealing.given.connect(lambda: self._tell(self.seals))
        self.voiding.voids.connect(lambda *given: self._tell(self.voids, *given))
        self.letters.keeps.connect(lambda member: self._tell(self.keeps_letter, member))
        self.letters.strikes.connect(lambda *given: self._tell(self.strikes_letter, *given))

    def _tell(self, signal: SignalInstance, *given: object) -> None:
        if self.meeting:
            signal.emit(self.meeting.id, *given)

    def _lay_out(self) -> None:
        self._grid.setSpacing(8)
        for button in self._buttons.values():
            self.reason.go_through(button)
        for part in (self._title, self._needed):
            self.column.addWidget(part)
        self.column.addLayout(self._stages)
        self.column.addWidget(self.said)
        self.column.addLayout(self._grid)
        for box in (self.tellers, self.sealing, self.voiding, self.reason, self.minutes):
            self.column.addWidget(box)
        self.column.addLayout(self._warnings)
        self.column.addWidget(self.letters)
        for below in (rule(), self._facts, self.results):
            self.column.addWidget(below)
        self.column.addStretch()
        self.said.hide()
