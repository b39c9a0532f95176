"""One exemplar, on a page or in the pane beside the list: everything ever known, and what can be written down next."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QWidget

from app.domain.errors import Refusal
from app.domain.exemplars.exemplar import Exemplar
from app.domain.exemplars.follow_up import FollowUpDraft, FollowUpKind
from app.domain.stories.exemplar_story import ExemplarStory
from app.domain.units.agency import Level
from ui.exemplars.doubts_box import Doubt, DoubtsBox
from ui.exemplars.follow_up_box import FollowUpBox
from ui.exemplars.proposing_box import ProposingBox
from ui.exemplars.story_cards import StoryCards
from ui.exemplars.story_words import StoryWords
from ui.exemplars.wording import name_doubt_said
from ui.kit.flow_row import FlowRow
from ui.kit.form_rows import at_the_left
from ui.kit.labels import label
from ui.kit.reason_box import ReasonBox
from ui.kit.side_pane import SidePane
from ui.kit.sign_label import SignLabel
from ui.kit.signs import Sign

_BESIDE: Final = 520
_BOUNDLESS: Final = 16_777_215
"""The most Qt lets a widget have."""
_BOX_WIDTH: Final = 560


@dataclass(frozen=True, slots=True)
class Shown:
    """A story with what is needed to tell it: the levels by name, the plans by their subject, the one worked on."""

    story: ExemplarStory
    levels: Mapping[Level, str]
    plans: Mapping[str, str]
    plan: str
    today: date


class StoryPage(SidePane):
    """Tells a story and says what the clerk wants done; the desk does it.

    Standing alone it takes the place of the list, offers the way back to it, and its parts are cards of their own.
    """

    corrects = Signal(object)
    nominates = Signal(object)
    commends = Signal(object)
    """The Exemplar."""
    strikes = Signal(int, str)
    proposes = Signal(int, object, str, object)
    """The exemplar, the Level, the paper and its date."""
    follows = Signal(object)
    """A FollowUpDraft."""
    takes_back = Signal(int, str)
    """The commendation and the reason."""
    strikes_follow_up = Signal(int, str)
    tells_apart = Signal(int, int)
    opens = Signal(int)
    """Another exemplar."""

    def __init__(self, *, alone: bool) -> None:
        if alone:
            super().__init__("Trang của gương", 0, _BOUNDLESS, spacing=8)
            self.setObjectName("alone")
        else:
            super().__init__("Chi tiết gương", _BESIDE)
        self._is_alone = alone
        self._shown: Shown | None = None
        self._title = label("", "section", wraps=True)
        self._under = label("", "note", wraps=True)
        self.struck = SignLabel(wraps=True)
        self.reason, self.proposing, self.following = ReasonBox(), ProposingBox(), FollowUpBox()
        self._back = QPushButton("← Về danh sách")
        self._back.setAccessibleName("Về danh sách")
        self._back.setObjectName("plain")
        if not alone:
            self._back.hide()
        self._buttons = tuple(self._button(words, act) for words, act in self._acts())
        self.doubts = DoubtsBox(self._buttons[-1])
        self.cards = StoryCards(framed=alone)
        self._lay_out()
        self._connect()

    @property
    def exemplar(self) -> Exemplar | None:
        """The exemplar shown."""
        return self._shown.story.exemplar if self._shown else None

    def show_story(self, shown: Shown) -> None:
        """Show another exemplar, or the same one after a change."""
        if self.exemplar is None or self.exemplar.id != shown.story.exemplar.id:
            self._close_boxes()
        self._shown = shown
        words = StoryWords(shown.story, shown.levels, shown.plans, shown.plan)
        self._title.setText(shown.story.exemplar.name)
        self._under.setText(words.under_the_name)
        self.struck.show_state(Sign.NONE, words.struck)
        self.struck.setVisible(bool(words.struck))
        for button in self._buttons:
            button.setVisible(not words.struck)
        self.doubts.show_doubts(self._doubts(shown.story))
        self.cards.show_words(words)

    def complain(self, refusal: Refusal) -> None:
        """Show why the office refused, in the box that asked."""
        boxes = (self.proposing, self.following, self.reason)
        next((box for box in boxes if box.isVisibleTo(self)), self.reason).complain(refusal)

    def enter(self) -> None:
        """Put the cursor on the first thing to do."""
        first = self._back if self.struck.words and self._is_alone else self._buttons[0]
        first.setFocus()

    def settle(self) -> None:
        """Close what was asked: it is done."""
        self._close_boxes()
        self.enter()

    def _acts(self) -> tuple[tuple[str, Callable[[Exemplar], None]], ...]:
        return (
            ("Lập đề nghị", self.nominates.emit),
            ("Ghi khen thưởng", self.commends.emit),
            ("Đề nghị cấp trên…", lambda _: self._ask_proposal()),
            ("Ghi việc nhân rộng…", lambda _: self._ask_follow_up()),
            ("Sửa", self.corrects.emit),
            ("Gạch bỏ…", lambda known: self._ask("Gạch bỏ gương", lambda why: self.strikes.emit(known.id, why))),
        )

    def _doubts(self, story: ExemplarStory) -> tuple[Doubt, ...]:
        return tuple(
            Doubt(name_doubt_said(doubt), self._choices(story.exemplar.id, doubt.exemplar.id)) for doubt in story.doubts
        )

    def _choices(self, own: int, other: int) -> tuple[tuple[str, Callable[[], None]], ...]:
        return (
            ("Mở gương này", lambda: self.opens.emit(other)),
            ("Là người khác", lambda: self.tells_apart.emit(own, other)),
        )

    def _ask(self, verb: str, act: Callable[[str], None]) -> None:
        self._close_boxes()
        self.reason.ask(verb, act)

    def _ask_to_take_back(self, commendation: int) -> None:
        self._ask("Hủy ghi nhận khen thưởng", lambda why: self.takes_back.emit(commendation, why))

    def _ask_to_strike(self, follow_up: int) -> None:
        self._ask("Gạch bỏ việc nhân rộng", lambda why: self.strikes_follow_up.emit(follow_up, why))

    def _ask_proposal(self) -> None:
        if self._shown:
            self._close_boxes()
            self.proposing.ask(tuple(self._shown.levels.items()), self._shown.today)

    def _ask_follow_up(self) -> None:
        if self._shown:
            self._close_boxes()
            self.following.ask(self._shown.today)

    def _close_boxes(self) -> None:
        for box in (self.reason, self.proposing, self.following):
            box.hide()

    def _propose(self, level: Level, paper: str, day: date) -> None:
        if self.exemplar:
            self.proposes.emit(self.exemplar.id, level, paper, day)

    def _follow(self, kind: FollowUpKind, day: date, told: str) -> None:
        if self.exemplar:
            self.follows.emit(FollowUpDraft(self.exemplar.id, kind, day, told))

    def _button(self, words: str, act: Callable[[Exemplar], None]) -> QPushButton:
        button = QPushButton(words)
        button.clicked.connect(lambda _: act(self.exemplar) if self.exemplar else None)
        self.reason.go_through(button)
        return button

    def _connect(self) -> None:
        self.proposing.proposed.connect(self._propose)
        self.following.followed.connect(self._follow)
        self.cards.takes_back.connect(self._ask_to_take_back)
        self.cards.strikes_follow_up.connect(self._ask_to_strike)
        self._back.clicked.connect(self.left)

    def _lay_out(self) -> None:
        if self._is_alone:
            self.column.setContentsMargins(0, 0, 8, 16)
        self.column.addWidget(self._back, alignment=Qt.AlignmentFlag.AlignLeft)
        above: tuple[QWidget, ...] = (self._title, self._under, self.struck)
        for part in above:
            self.column.addWidget(part)
        self.column.addWidget(self._in_a_row() if self._is_alone else self._in_pairs())
        for box in (self.reason, self.proposing, self.following):
            self.column.addLayout(self._row_of(box))
        self.column.addWidget(self.doubts)
        self.column.addWidget(self.cards)
        self.column.addStretch()

    def _row_of(self, part: QWidget) -> QHBoxLayout:
        """Keep a part as narrow as it reads well, at the left."""
        part.setMaximumWidth(_BOX_WIDTH)
        return at_the_left(part)

    def _in_a_row(self) -> QWidget:
        """Lay the buttons out in one row, what is done most as the primary one."""
        self._buttons[0].setObjectName("primary")
        box = QWidget()
        row = FlowRow(box)
        for button in self._buttons:
            row.add(button)
        return box

    def _in_pairs(self) -> QWidget:
        """Lay the buttons out two by two, all of one width."""
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        for number, button in enumerate(self._buttons):
            grid.addWidget(button, *divmod(number, 2))
        return box
