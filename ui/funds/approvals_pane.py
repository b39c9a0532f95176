"""The approvals of a fund: listed, the one stood on corrected or struck out."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.domain.decisions.fund_approval import Approval
from app.domain.listing import Figures, Page
from ui.funds.wording import NO_APPROVALS, note_of
from ui.kit.empty_state import EmptyState
from ui.kit.labels import label
from ui.kit.reason_box import ReasonBox
from ui.kit.record_model import Column, RecordModel
from ui.kit.record_table import RecordTable

_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_COLUMNS: Final[tuple[Column[Approval], ...]] = (
    Column("Văn bản", lambda one: one.draft.paper, 136, stretch=1),
    Column("Ngày", lambda one: one.draft.day, 112),
    Column("Loại", lambda one: one.draft.kind.label, 128, least=124),
    Column("Số tiền", lambda one: one.draft.change, 116, least=112, alignment=_RIGHT, figures=Figures.GROUPED),
    Column("Ghi chú", note_of, 160, stretch=1, least=96, spare=True),
)


class ApprovalsPane(QWidget):
    """Được duyệt. What was struck out stays, struck through."""

    corrects = Signal(object)
    """The Approval to be corrected."""
    strikes = Signal(object, str)
    """The Approval to be struck out, and why."""

    def __init__(self) -> None:
        super().__init__()
        model = RecordModel(_COLUMNS, lambda one: one.id, lambda one: bool(one.struck))
        self.table = RecordTable(model, "Văn bản duyệt quỹ")
        self.none = EmptyState(*NO_APPROVALS)
        self.note = label("", "small", wraps=True)
        self.reason = ReasonBox()
        self._body = QStackedWidget()
        self._correct, self._strike = QPushButton("Sửa…"), QPushButton("Gạch bỏ…")
        self._lay_out()
        self._connect()

    def show_approvals(self, approvals: tuple[Approval, ...]) -> None:
        """Show the approvals of a year, where the list stood."""
        self.table.ask_again(lambda _after, _size: Page(approvals, None))
        self._body.setCurrentWidget(self.table if approvals else self.none)

    def _offer(self, approval: Approval | None) -> None:
        self.reason.hide()
        self.note.setText(note_of(approval) if approval else "")
        self.note.setVisible(bool(self.note.text()))
        for button in (self._correct, self._strike):
            button.setEnabled(approval is not None and not approval.struck)

    def _ask_correction(self) -> None:
        approval = self.table.current
        if approval is not None and not approval.struck:
            self.corrects.emit(approval)

    def _ask_reason(self) -> None:
        approval = self.table.current
        if approval is not None:
            self.reason.ask("Gạch bỏ", lambda reason: self.strikes.emit(approval, reason))

    def _connect(self) -> None:
        self.table.chosen.connect(self._offer)
        self.table.opened.connect(lambda _: self._ask_correction())
        self.reason.left.connect(self.table.setFocus)
        self._correct.clicked.connect(self._ask_correction)
        self._strike.clicked.connect(self._ask_reason)

    def _lay_out(self) -> None:
        self._body.addWidget(self.table)
        self._body.addWidget(self.none)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(label("Văn bản duyệt quỹ", "section"), 1)
        for button in (self._correct, self._strike):
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.reason)
        column.addWidget(self._body, 1)
        column.addWidget(self.note)
