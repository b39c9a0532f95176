"""One meeting in full, and the next thing to be done with it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QVBoxLayout, QWidget

from app.domain.conflict import Conflict
from app.domain.convening import Outsider
from app.domain.dates import short_date
from app.domain.errors import Refusal
from app.domain.exposure import Exposure
from app.domain.meeting import Meeting
from app.domain.minutes import SealedTally
from app.domain.quorum import Requirement
from app.domain.stage import AgendaNotice
from app.domain.teller_count import Progress
from ui.council.result_table import ResultTable
from ui.council.room_facts import Nominee, required
from ui.council.seal_box import SealBox
from ui.council.teller_box import TellerBox
from ui.council.voiding_box import VoidingBox
from ui.council.wording import differing_words, exposure_words, progress_words
from ui.kit.cards import scrolling
from ui.kit.facts import Facts
from ui.kit.labels import label, rule
from ui.kit.layouts import empty
from ui.kit.reason_box import ReasonBox
from ui.kit.sign_label import SignLabel
from ui.kit.signs import Sign

_LEAST_WIDTH: Final = 440
_MOST_WIDTH: Final = 600


@dataclass(frozen=True, slots=True)
class MeetingShown:
    """A meeting with all that is told of it; `tally` once it is sealed."""

    meeting: Meeting
    council: str
    requirement: Requirement
    paper: tuple[Nominee, ...]
    notices: tuple[AgendaNotice, ...]
    conflicts: tuple[Conflict, ...]
    outsiders: tuple[Outsider, ...]
    cautions: tuple[str, ...]
    progress: Progress
    tally: SealedTally | None
    exposures: tuple[Exposure, ...]


class MeetingPane(QFrame):
    """Shows a meeting and says what the clerk wants done; the screen does it."""

    amends = Signal(object)
    prints_papers = Signal(int)
    counts = Signal(int, str, object)
    """The meeting, the teller and the Way."""
    seals = Signal(int)
    prints_tally = Signal(int)
    prints_minutes = Signal(int)
    voids = Signal(int, str, str, str)
    calls_off = Signal(int, str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setMinimumWidth(_LEAST_WIDTH)
        self.setMaximumWidth(_MOST_WIDTH)
        self.setAccessibleName("Chi tiết phiên họp")
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
        self._buttons = {words: self._button(words, act) for words, act in self._acts()}
        self._lay_out()
        self._connect()

    @property
    def meeting(self) -> Meeting | None:
        """The meeting shown."""
        return self._shown.meeting if self._shown else None

    def show_meeting(self, shown: MeetingShown) -> None:
        """Show another meeting, or the same one after a change."""
        if self.meeting is None or self.meeting.id != shown.meeting.id:
            self.said.hide()
            for box in (self.reason, self.tellers, self.voiding, self.sealing):
                box.hide()
        self._shown = shown
        self._title.setText(f"{shown.meeting.draft.purpose}, ngày {short_date(shown.meeting.draft.held)}")
        self._needed.setText(f"{required(shown.requirement)}.")
        self._show_lines(self._stages, progress_words(shown.progress))
        self._show_lines(self._warnings, tuple(_warnings(shown)))
        self._facts.show_facts(_facts(shown))
        self.results.setVisible(shown.tally is not None)
        if shown.tally is not None:
            self.results.show_tally(shown.tally.facts)
        self._offer(_offered(shown))
        self._name_primary(shown)

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
        wanted = _next_step(self._shown) if self._shown else ""
        if wanted in self._buttons and self._buttons[wanted].isVisibleTo(self):
            self._buttons[wanted].setFocus()

    @property
    def words(self) -> tuple[str, ...]:
        """Every sentence said of the meeting, from top to bottom."""
        lines = [line.words for line in self.findChildren(SignLabel) if line.isVisibleTo(self)]
        return (self._needed.text(), *filter(None, lines))

    def _acts(self) -> "tuple[tuple[str, Callable[[Meeting], None]], ...]":
        return (
            (COUNT, lambda meeting: self.tellers.ask(_names(meeting), self._closed())),
            (SEAL, lambda meeting: self.sealing.ask(_names(meeting)[0])),
            (PAPERS, lambda meeting: self.prints_papers.emit(meeting.id)),
            (TALLY, lambda meeting: self.prints_tally.emit(meeting.id)),
            (MINUTES, lambda meeting: self.prints_minutes.emit(meeting.id)),
            (AMEND, self.amends.emit),
            (VOID, lambda _: self.voiding.ask()),
            (CALL_OFF, lambda meeting: self._ask_call_off(meeting.id)),
        )

    def _ask_call_off(self, meeting: int) -> None:
        self.reason.ask("Bỏ phiên họp", lambda reason: self.calls_off.emit(meeting, reason))

    def _closed(self) -> tuple[str, ...]:
        return self._shown.progress.closed if self._shown else ()

    def _button(self, words: str, act: Callable[[Meeting], None]) -> QPushButton:
        button = QPushButton(words)
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

    def _name_primary(self, shown: MeetingShown) -> None:
        """Dress the one button of the next step as the primary one."""
        wanted = _next_step(shown)
        for words, button in self._buttons.items():
            button.setObjectName("primary" if words == wanted else "")
            button.style().unpolish(button)
            button.style().polish(button)

    def _show_lines(self, column: QVBoxLayout, lines: tuple[tuple[Sign, str], ...]) -> None:
        empty(column)
        for sign, words in lines:
            line = SignLabel(wraps=True)
            line.show_state(sign, words)
            column.addWidget(line)

    def _connect(self) -> None:
        for box in (self.tellers, self.sealing, self.voiding, self.reason):
            box.left.connect(self.enter)
        self.tellers.begins.connect(lambda teller, way: self._tell(self.counts, teller, way))
        self.sealing.given.connect(lambda: self._tell(self.seals))
        self.voiding.voids.connect(lambda *given: self._tell(self.voids, *given))

    def _tell(self, signal: SignalInstance, *given: object) -> None:
        if self.meeting:
            signal.emit(self.meeting.id, *given)

    def _lay_out(self) -> None:
        self._grid.setSpacing(8)
        for button in self._buttons.values():
            self.reason.go_through(button)
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        for part in (self._title, self._needed):
            column.addWidget(part)
        column.addLayout(self._stages)
        column.addWidget(self.said)
        column.addLayout(self._grid)
        for box in (self.tellers, self.sealing, self.voiding, self.reason):
            column.addWidget(box)
        column.addLayout(self._warnings)
        column.addWidget(self.results)
        column.addWidget(rule())
        column.addWidget(self._facts)
        column.addStretch()
        self.said.hide()
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(scrolling(sheet))


COUNT: Final = "Kiểm phiếu…"
SEAL: Final = "Niêm phong"
PAPERS: Final = "In phiếu bầu"
TALLY: Final = "In biên bản kiểm phiếu"
MINUTES: Final = "In biên bản họp"
AMEND: Final = "Sửa phiên họp"
VOID: Final = "Hủy để kiểm lại…"
CALL_OFF: Final = "Bỏ phiên họp…"


def _offered(shown: MeetingShown) -> frozenset[str]:
    """Return what may be done with the meeting now."""
    if shown.meeting.called_off:
        return frozenset()
    if shown.tally is not None:
        return frozenset({TALLY, MINUTES, VOID})
    if shown.progress.settled:
        return frozenset({SEAL, VOID})
    if shown.progress.closed:
        return frozenset({COUNT, VOID})
    return frozenset({COUNT, PAPERS, AMEND, CALL_OFF})


def _next_step(shown: MeetingShown) -> str:
    if shown.tally is not None:
        return TALLY
    return SEAL if shown.progress.settled else COUNT


def _names(meeting: Meeting) -> tuple[str, ...]:
    return tuple(teller.name for teller in meeting.draft.tellers)


def _warnings(shown: MeetingShown) -> Iterator[tuple[Sign, str]]:
    if words := differing_words(shown.progress, shown.paper):
        yield Sign.LATE, words
    if shown.meeting.called_off:
        yield Sign.NONE, f"Phiên họp đã bỏ: {shown.meeting.called_off}"
    for conflict in shown.conflicts:
        yield Sign.SHORT, f"{conflict.sentence}."
    if shown.tally is None and not shown.meeting.called_off:
        for notice in shown.notices:
            yield Sign.SHORT, f"{notice.sentence}."
        for outsider in shown.outsiders:
            yield Sign.SHORT, f"{outsider.sentence}."
        for caution in shown.cautions:
            yield Sign.SHORT, caution
    for words in exposure_words(shown.exposures):
        yield Sign.SHORT, words


def _facts(shown: MeetingShown) -> tuple[tuple[str, str], ...]:
    draft = shown.meeting.draft
    away = [f"{one.name}: {one.reason}{', có ý kiến bằng văn bản' if one.wrote else ''}" for one in draft.absences]
    return (
        ("Hội đồng", shown.council),
        ("Nơi họp", draft.place),
        ("Chủ trì", draft.chair),
        ("Thư ký", draft.secretary),
        ("Có mặt", f"{shown.meeting.present} trên {shown.meeting.members} thành viên"),
        ("Vắng mặt", "\n".join(away)),
        ("Họp khi chưa đủ", draft.quorum_override),
        ("Tổ kiểm phiếu", "\n".join(_names(shown.meeting))),
        ("Khách mời", "\n".join(draft.guests)),
        ("Phiếu in", f"{shown.meeting.printed}, trong đó {draft.spares} phiếu dự phòng" if draft.spares else ""),
        ("Bỏ phiếu về", "\n".join(one.numbered for one in shown.paper)),
    )
