"""The page of one exemplar: everything ever known of them, and what can be written down next."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

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
from ui.kit.cards import scrolling
from ui.kit.escape import leave_with_escape
from ui.kit.form_rows import at_the_left
from ui.kit.labels import label
from ui.kit.reason_box import ReasonBox
from ui.kit.sign_label import SignLabel
from ui.kit.signs import Sign

_BUTTONS_IN_A_ROW: Final = 3
_BOX_WIDTH: Final = 560


@dataclass(frozen=True, slots=True)
class Shown:
    """A story with what is needed to tell it: the levels by name, the plans by their subject, the one worked on."""

    story: ExemplarStory
    levels: Mapping[Level, str]
    plans: Mapping[str, str]
    plan: str
    today: date


class StoryPage(QWidget):
    """Tells a story and says what the clerk wants done; the desk does it."""

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
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Trang của gương")
        self._shown: Shown | None = None
        self._title = label("", "section", wraps=True)
        self._under = label("", "note", wraps=True)
        self.struck = SignLabel(wraps=True)
        self.reason, self.proposing, self.following = ReasonBox(), ProposingBox(), FollowUpBox()
        self._back = QPushButton("Về danh sách")
        self._back.setObjectName("plain")
        self._buttons = tuple(self._button(words, act) for words, act in self._acts())
        self.doubts = DoubtsBox(self._buttons[-1])
        self.cards = StoryCards()
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

    def stand_alone(self, *, alone: bool) -> None:
        """Offer the way back to the list where the page has taken its place."""
        self._back.setVisible(alone)

    def complain(self, refusal: Refusal) -> None:
        """Show why the office refused, in the box that asked."""
        boxes = (self.proposing, self.following, self.reason)
        next((box for box in boxes if box.isVisibleTo(self)), self.reason).complain(refusal)

    def enter(self) -> None:
        """Put the cursor on the first thing to do."""
        (self._back if self.struck.words else self._buttons[0]).setFocus()

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
        leave_with_escape(self, self.left.emit)

    def _lay_out(self) -> None:
        buttons = QGridLayout()
        buttons.setSpacing(8)
        for number, button in enumerate(self._buttons):
            buttons.addWidget(button, *divmod(number, _BUTTONS_IN_A_ROW))
        buttons.setColumnStretch(_BUTTONS_IN_A_ROW, 1)
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 8, 16)
        column.setSpacing(8)
        column.addWidget(self._back, alignment=Qt.AlignmentFlag.AlignLeft)
        above: tuple[QWidget, ...] = (self._title, self._under, self.struck)
        for part in above:
            column.addWidget(part)
        column.addLayout(buttons)
        for box in (self.reason, self.proposing, self.following):
            box.setMaximumWidth(_BOX_WIDTH)
            column.addLayout(at_the_left(box))
        column.addWidget(self.doubts)
        column.addWidget(self.cards)
        column.addStretch()
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(scrolling(sheet))
