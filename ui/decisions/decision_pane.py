"""One decision in full, and what can be done with it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from app.domain.calendar.dates import short_date
from app.domain.decisions.bonus_fund import FundCaution
from app.domain.decisions.correction import Correction
from app.domain.decisions.decision import Decision, DecisionState
from app.domain.errors import Refusal
from ui.decisions.acts import GROUPS, Act, acts_on
from ui.decisions.cancel_box import CancelBox
from ui.decisions.issue_box import IssueBox
from ui.decisions.recipient_table import RecipientTable
from ui.decisions.wording import KINDS, caution_words, cited, money_words, state_words
from ui.kit.facts import Facts
from ui.kit.flow_row import FlowRow
from ui.kit.labels import label, rule
from ui.kit.reason_box import ReasonBox
from ui.kit.side_pane import SidePane
from ui.kit.sign_label import SignLabel

_LEAST_WIDTH: Final = 440
_MOST_WIDTH: Final = 680


@dataclass(frozen=True, slots=True)
class DecisionShown:
    """A decision with what its ids stand for: the day of its meeting, and the decisions before and after it.

    `unverified` names the law it rests on that nobody has checked yet; `printed` is whether certificates of it were;
    `caution` is why this year's fund does not cover a draft.
    """

    decision: Decision
    held: date | None
    predecessor: Decision | None
    successor: Decision | None
    unverified: tuple[str, ...]
    printed: bool
    caution: FundCaution | None = None


class DecisionPane(SidePane):
    """Shows a decision and says which act the clerk wants; the desk does it."""

    wants = Signal(object)
    """The Act, of the decision shown."""

    def __init__(self) -> None:
        super().__init__("Chi tiết quyết định", _LEAST_WIDTH, _MOST_WIDTH)
        self._shown: DecisionShown | None = None
        self._title = label("", "section", wraps=True)
        self._state = SignLabel(wraps=True)
        self._money = label("", "number", wraps=True)
        self._caution = SignLabel(wraps=True)
        self.recipients = RecipientTable()
        self._facts = Facts()
        self.issuing, self.cancelling, self.reason = IssueBox(), CancelBox(), ReasonBox()
        self._buttons = {act: self._button(act) for act in Act}
        self._groups = [(label(words, "small"), acts) for words, acts in GROUPS]
        self._lay_out()

    @property
    def decision(self) -> Decision | None:
        """The decision shown."""
        return self._shown.decision if self._shown else None

    @property
    def offered(self) -> tuple[Act, ...]:
        """What may be done with it."""
        return acts_on(self._shown.decision, printed=self._shown.printed) if self._shown else ()

    def show_decision(self, shown: DecisionShown) -> None:
        """Show another decision, or the same one after a change."""
        decision = shown.decision
        if self._shown is None or self._shown.decision != decision:
            self.close_boxes()
        self._shown = shown
        self._title.setText(decision.facts.subject)
        self._state.show_state(*state_words(decision))
        self._money.setText(money_words(decision))
        self._money.setVisible(bool(decision.facts.total))
        self.show_caution(shown.caution)
        self.recipients.show_list(decision.facts)
        self._facts.show_facts(_facts(shown))
        self._offer()

    def show_caution(self, caution: FundCaution | None) -> None:
        """Say under the money, and where it is issued, why the fund does not cover it; nothing where it does."""
        self.issuing.show_caution(caution)
        self._caution.setVisible(caution is not None)
        if caution is not None:
            self._caution.show_state(*caution_words(caution))

    def close_boxes(self) -> None:
        """Ask for nothing any more."""
        for box in (self.issuing, self.cancelling, self.reason):
            box.hide()

    def complain(self, refusal: Refusal) -> None:
        """Show why the office refused, in the box that stands open."""
        open_box = next((box for box in (self.issuing, self.cancelling) if box.isVisibleTo(self)), self.reason)
        open_box.complain(refusal)

    def enter(self) -> None:
        """Put the cursor on the next thing to do."""
        if self.offered:
            self._buttons[self.offered[0]].setFocus()

    def _offer(self) -> None:
        """Bring the buttons of what may be done into sight, each group with its words."""
        for act, button in self._buttons.items():
            button.setVisible(act in self.offered)
        for words, acts in self._groups:
            words.setVisible(bool(words.text()) and not set(acts).isdisjoint(self.offered))

    def _name_next_step(self) -> None:
        """Dress the next step as the strong button, until the box that takes it stands open with its own.

        The primary button is the desk's.
        """
        button = self._buttons[Act.ISSUE]
        button.setObjectName("" if self.issuing.isVisibleTo(self) else "strong")
        button.style().unpolish(button)
        button.style().polish(button)

    def _button(self, act: Act) -> QPushButton:
        button = QPushButton(act.value, self)
        button.clicked.connect(lambda _: self.wants.emit(act))
        self.reason.go_through(button)
        return button

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() in {QEvent.Type.ShowToParent, QEvent.Type.HideToParent}:
            self._name_next_step()
        return super().eventFilter(watched, event)

    def _acts(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        for words, acts in self._groups:
            self.column.addWidget(words)
            row = FlowRow()
            for act in acts:
                row.add(self._buttons[act])
            self.column.addLayout(row)
        return column

    def _lay_out(self) -> None:
        self.issuing.do.setObjectName("strong")
        self.issuing.installEventFilter(self)
        self._name_next_step()
        for part in (self._title, self._state, self._money, self._caution):
            self.column.addWidget(part)
        self.column.addLayout(self._acts())
        for box in (self.issuing, self.cancelling, self.reason):
            self.column.addWidget(box)
        for below in (rule(), self._facts, self.recipients):
            self.column.addWidget(below)
        self.column.addStretch()


def _facts(shown: DecisionShown) -> Iterator[tuple[str, str]]:
    decision, facts = shown.decision, shown.decision.facts
    yield "Số, ký hiệu", facts.reference
    yield "Ngày ký", short_date(facts.day) if facts.day else ""
    yield "Loại", KINDS[facts.kind]
    yield "Hình thức", facts.form
    yield "Loại hình", facts.award_kind.label if facts.form else ""
    yield "Người ký", f"{facts.signer.name} ({' / '.join(facts.signer.capacity)})"
    yield "Dựa trên", _basis(shown)
    yield from _kin(shown)
    for letter in decision.corrections:
        yield "Đính chính", _letter(letter)
    yield "Căn cứ", ";\n".join(facts.grounds)
    yield "Thi hành", facts.implementers
    yield "Nguồn tiền", facts.fund if facts.total else ""
    yield (
        "Cần đối chiếu",
        "\n".join(("Chưa kiểm chứng với văn bản gốc:", *shown.unverified) if shown.unverified else ()),
    )


def _basis(shown: DecisionShown) -> str:
    decision, seal = shown.decision, shown.decision.facts.seal
    if shown.held is not None and seal is not None:
        return f"Phiên họp ngày {short_date(shown.held)}, mã niêm phong {seal.code}"
    return "" if decision.facts.cancels else "Khen thưởng không qua bỏ phiếu (thủ tục đơn giản)"


def _kin(shown: DecisionShown) -> Iterator[tuple[str, str]]:
    """Tell what the decision ends, and what ended it."""
    decision = shown.decision
    if shown.predecessor is not None:
        yield "Hủy bỏ" if decision.facts.cancels else "Thay thế", cited(shown.predecessor)
        yield "Lý do", decision.reason if decision.state in {DecisionState.DRAFT, DecisionState.ISSUED} else ""
    if shown.successor is not None:
        ended_by = "Bị hủy bỏ bởi" if decision.state is DecisionState.CANCELLED else "Bị thay bằng"
        yield ended_by, cited(shown.successor)


def _letter(letter: Correction) -> str:
    return f"Công văn {letter.letter} ngày {short_date(letter.written)}: {letter.text}"
