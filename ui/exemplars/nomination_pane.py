"""One nomination in full beside the list: what it lacks, which way it went, and what can be done with it."""

from collections.abc import Callable, Iterator
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from app.domain.calendar.dates import short_date
from app.domain.errors import Refusal
from app.domain.nominations.nomination import Nomination, NominationState
from app.domain.stories.exemplar_story import NominationWay
from app.domain.stories.nomination_line import NominationLine
from app.domain.stories.stage import Stage
from ui.exemplars.wording import (
    HEADS,
    Said,
    hearing_said,
    named_in_said,
    noticed,
    review_said,
    share_said,
    state_in_list,
    state_said,
)
from ui.kit.facts import Facts
from ui.kit.labels import label, rule
from ui.kit.reason_box import ReasonBox
from ui.kit.side_pane import SidePane
from ui.kit.sign_label import SignLabel
from ui.kit.sign_lines import SignLines
from ui.kit.signs import Sign

_WIDTH: Final = 400
_COMPLETE, _SUSPEND, _RESUME, _WITHDRAW, _OPEN = "Bổ sung, sửa", "Tạm dừng…", "Xét lại", "Rút đề nghị…", "Trang gương"


_PLACES: Final = {_COMPLETE: (0, 0), _SUSPEND: (0, 1), _RESUME: (0, 1), _WITHDRAW: (1, 0), _OPEN: (1, 1)}
"""Row and column of each button; a nomination is either suspended or taken up again."""


class NominationPane(SidePane):
    """Shows a nomination and asks for the reason of what is done to it; the desk does it."""

    completes = Signal(object)
    """The Nomination to open on the form."""
    suspends = Signal(int, str)
    withdraws = Signal(int, str)
    resumes = Signal(int)
    opens_exemplar = Signal(int)

    def __init__(self) -> None:
        super().__init__("Chi tiết đề nghị", _WIDTH)
        self._known: Nomination | None = None
        self._title = label("", "section", wraps=True)
        self.state, self.noticed, self.way = SignLabel("caption", wraps=True), SignLines(), SignLines()
        self.reason = ReasonBox()
        self._facts = Facts()
        self._criteria_heading, self._dossier_heading = label("Tiêu chí", "heading"), label("Hồ sơ", "heading")
        self.criteria, self.dossier = SignLines(), SignLines()
        self._buttons = {words: self._button(words, act) for words, act in self._acts()}
        self._lay_out()

    @property
    def nomination(self) -> Nomination | None:
        """The nomination shown."""
        return self._known

    def show_way(self, way: NominationWay, collective: str) -> None:
        """Show another nomination, or the same one after a change; `collective` names the one its nominee leads."""
        line, known = way.line, way.line.known
        if self._known is None or self._known.id != known.id:
            self.reason.hide()
        self._known = known
        self._title.setText(known.name)
        self.state.show_state(*_state(line))
        self.noticed.show_lines(noticed(line.lacking) if line.stage in _BEFORE_THE_VOTE else ())
        self.way.show_lines((*map(hearing_said, way.hearings), *map(named_in_said, way.decisions)))
        self._facts.show_facts(_facts(line, collective))
        self.criteria.show_lines(_criteria(line))
        self.dossier.show_lines(_dossier(line))
        self._criteria_heading.setVisible(bool(self.criteria.sentences))
        self._dossier_heading.setVisible(bool(self.dossier.sentences))
        self._offer(_offered(line))

    def complain(self, refusal: Refusal) -> None:
        """Show why the office refused, beside the reason."""
        self.reason.complain(refusal)

    def enter(self) -> None:
        """Put the cursor on the first thing to do."""
        next(button for button in self._buttons.values() if button.isVisibleTo(self)).setFocus()

    def settle(self) -> None:
        """Close what was asked: it is done."""
        self.reason.hide()
        self.enter()

    def _acts(self) -> tuple[tuple[str, Callable[[Nomination], None]], ...]:
        return (
            (_COMPLETE, self.completes.emit),
            (_SUSPEND, lambda known: self._ask("Tạm dừng đề nghị", self.suspends.emit, known)),
            (_RESUME, lambda known: self.resumes.emit(known.id)),
            (_WITHDRAW, lambda known: self._ask("Rút đề nghị", self.withdraws.emit, known)),
            (_OPEN, lambda known: self.opens_exemplar.emit(known.draft.exemplar)),
        )

    def _ask(self, verb: str, act: Callable[[int, str], None], known: Nomination) -> None:
        self.reason.ask(verb, lambda why: act(known.id, why))

    def _offer(self, words: frozenset[str]) -> None:
        for name, button in self._buttons.items():
            button.setVisible(name in words)

    def _button(self, words: str, act: Callable[[Nomination], None]) -> QPushButton:
        button = QPushButton(words)
        button.clicked.connect(lambda _: act(self._known) if self._known else None)
        self.reason.go_through(button)
        return button

    def _lay_out(self) -> None:
        buttons = QGridLayout()
        buttons.setSpacing(8)
        for words, (row, place) in _PLACES.items():
            buttons.addWidget(self._buttons[words], row, place)
        above: tuple[QWidget, ...] = (self._title, self.state)
        below: tuple[QWidget, ...] = (self.reason, self.noticed, self.way)
        lists = (self._criteria_heading, self.criteria, self._dossier_heading, self.dossier)
        for part in above:
            self.column.addWidget(part)
        self.column.addLayout(buttons)
        for part in (*below, rule(), *lists, rule(), self._facts):
            self.column.addWidget(part)
        self.column.addStretch()


_BEFORE_THE_VOTE = frozenset({Stage.WAITING, Stage.SUSPENDED})


def _state(line: NominationLine) -> Said:
    sign, words = state_said(line)[0], state_in_list(line)
    return sign, f"{words}: {line.known.reason}" if line.known.reason else words


def _offered(line: NominationLine) -> frozenset[str]:
    """Return what can be done now; what is refused for reasons the line does not tell is said when it is tried."""
    if line.known.state is NominationState.WITHDRAWN:
        return frozenset({_OPEN})
    if line.stage is Stage.DECIDED:
        return frozenset({_OPEN})
    held = line.known.state is NominationState.SUSPENDED
    return frozenset({_COMPLETE, _RESUME if held else _SUSPEND, _WITHDRAW, _OPEN})


def _facts(line: NominationLine, collective: str) -> tuple[tuple[str, str], ...]:
    known, draft = line.known, line.known.draft
    return (
        ("Đề nghị số", str(known.id)),
        ("Phân loại", known.recipient.label),
        ("Đơn vị", line.unit),
        ("Ngày nhận", short_date(draft.received)),
        ("Kỳ xét", review_said(line)),
        ("Việc làm", draft.deed),
        ("Thành tích", draft.achievements),
        ("Việc làm mới", draft.new_deed),
        ("Vai trò", dict(HEADS)[draft.heads] if draft.heads else ""),
        ("Tập thể", collective),
        ("Xuất sắc", share_said(line)),
        ("Năm xếp loại", str(draft.rating_year or "")),
        ("Tính chỉ tiêu", "có" if known.counts else "không"),
    )


def _criteria(line: NominationLine) -> Iterator[Said]:
    missing = line.lacking.criteria
    for one in line.plan.criteria_for(line.known.recipient):
        yield (Sign.SHORT, f"{one.text} (chưa đạt)") if one in missing else (Sign.MET, one.text)


def _dossier(line: NominationLine) -> Iterator[Said]:
    held = line.known.draft.dossier
    for one in line.plan.dossier_for(line.known.recipient):
        absent = (
            (Sign.SHORT, f"{one.text} (còn thiếu)") if one.required else (Sign.WAITING, f"{one.text} (không bắt buộc)")
        )
        yield (Sign.MET, one.text) if one.code in held else absent
