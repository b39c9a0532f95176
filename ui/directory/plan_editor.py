"""A plan written as text, what is wrong with it beside it, line by line, while it is typed."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFont, QFontDatabase, QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from app.domain.listing import Page
from ui.directory.plan_findings import Finding
from ui.kit.digits import keep_digits
from ui.kit.escape import leave_with_escape
from ui.kit.flow_row import FlowRow
from ui.kit.labels import label
from ui.kit.record_model import Column, RecordModel
from ui.kit.record_table import RecordTable
from ui.kit.sign_label import SignLabel
from ui.kit.signs import Sign

_PAUSE_MS: Final = 300
_SIDE: Final = 448
_LEAST_SIDE: Final = 320
_RIGHT: Final = "Kế hoạch không có chỗ nào sai."
_KEYS: Final = "Ctrl+Enter để ghi · Enter ở danh sách bên phải đến dòng cần sửa · Esc về kế hoạch"
_COLUMNS: Final[tuple[Column[Finding], ...]] = (
    Column("Dòng", lambda one: one.line, 80, sign=lambda one: one.sign),
    Column("Điều cần sửa, cần xem lại", lambda one: one.words, 300, stretch=1),
)

Check = Callable[[str], Sequence[Finding]]
"""Says what is wrong with a text, or worth a look in it."""


class PlanEditor(QWidget):
    """Says `written` with the text; what was typed stays until the office has taken it."""

    written = Signal(str)
    wants_form = Signal(str, str)
    """The text, to go on with it on the form, and what the register has of it."""
    left = Signal()

    def __init__(self, check: Check) -> None:
        super().__init__()
        self._check = check
        self._kept = ""
        self.text = QPlainTextEdit(tabChangesFocus=True, lineWrapMode=QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setAccessibleName("Nội dung tệp kế hoạch")
        self.text.setFont(_even_font(self.font().pointSizeF()))
        self.findings = RecordTable(RecordModel(_COLUMNS, lambda one: (one.sign, one.number)), "Kết quả kiểm tra")
        self.verdict, self.said = SignLabel(wraps=True), SignLabel(wraps=True)
        self._whole = label("", wraps=True)
        self._line = label("", "small")
        self.save = QPushButton("Ghi kế hoạch")
        self.save.setObjectName("primary")
        self._drop = QPushButton("Bỏ phần đang sửa")
        self.as_form = QPushButton("Sửa trên biểu mẫu")
        self._leave = QPushButton("Về kế hoạch")
        self._leave.setObjectName("plain")
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._lay_out()
        self._connect()

    def write(self, text: str, kept: str, said: str) -> None:
        """Begin with a text; `kept` is what the register has of it, `said` what the clerk should know first."""
        self._kept = kept
        self.text.setPlainText(text)
        self.say(said)
        self._look()

    def say(self, words: str) -> None:
        """Say what the clerk should know of the text before anything else."""
        self.said.show_state(Sign.SHORT, words)
        self.said.setVisible(bool(words))

    def enter(self) -> None:
        """Go to the text."""
        self.text.setFocus()

    @property
    def is_begun(self) -> bool:
        """Whether anything stands here that the register does not have."""
        return bool(self.text.toPlainText()) and self.text.toPlainText() != self._kept

    @property
    def text_begun_from(self) -> str:
        """What the register had of the text when it was begun."""
        return self._kept

    @property
    def is_checked(self) -> bool:
        """Whether the findings are those of the text as it stands."""
        return not self._pause.isActive()

    @property
    def half_typed(self) -> dict[str, Any]:
        """What stands here and is not in the register; {} for nothing."""
        return {"text": self.text.toPlainText(), "kept": self._kept} if self.is_begun else {}

    def take_up(self, half_typed: Mapping[str, Any]) -> None:
        """Put back what `half_typed` gave."""
        self.write(half_typed["text"], half_typed["kept"], "")

    def forget(self) -> None:
        """Let go of what is typed."""
        self._kept = ""
        self.text.clear()
        self._pause.stop()

    def _look(self) -> None:
        """Hold the text against the rules of plans."""
        self._pause.stop()
        found = tuple(self._check(self.text.toPlainText()))
        wrongs = sum(one.sign is Sign.LATE for one in found)
        words = f"{wrongs} chỗ sai; sửa hết mới ghi được." if wrongs else _RIGHT
        self.verdict.show_state(Sign.LATE if wrongs else Sign.MET, words)
        self.save.setEnabled(not wrongs)
        self.findings.ask(lambda _after, _size: Page(found, None))
        self.findings.setVisible(bool(found))

    def _show_whole(self, finding: Finding | None) -> None:
        self._whole.setText(finding.words if finding else "")

    def _go_to(self, finding: Finding) -> None:
        if finding.line is not None:
            block = self.text.document().findBlockByNumber(finding.line - 1)
            cursor = QTextCursor(block)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            self.text.setTextCursor(cursor)
            self.text.setFocus()

    def _say_line(self) -> None:
        self._line.setText(f"Dòng {self.text.textCursor().blockNumber() + 1}")

    def _submit(self) -> None:
        self._look()
        if self.save.isEnabled():
            self.written.emit(self.text.toPlainText())

    def _turn_into_form(self) -> None:
        self._look()
        if self.save.isEnabled():
            self.wants_form.emit(self.text.toPlainText(), self._kept)
        else:
            self.say("Hãy sửa hết chỗ sai rồi mới sang biểu mẫu được.")

    def _give_up(self) -> None:
        self.forget()
        self.left.emit()

    def _connect(self) -> None:
        self._pause.timeout.connect(self._look)
        self.text.textChanged.connect(self._pause.start)
        self.text.cursorPositionChanged.connect(self._say_line)
        self.findings.chosen.connect(self._show_whole)
        self.findings.opened.connect(self._go_to)
        self.save.clicked.connect(self._submit)
        self._drop.clicked.connect(self._give_up)
        self.as_form.clicked.connect(self._turn_into_form)
        self._leave.clicked.connect(self.left)
        submit = QShortcut(QKeySequence("Ctrl+Return"), self)
        submit.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        submit.activated.connect(self._submit)
        leave_with_escape(self, self.left.emit)
        keep_digits(self)

    def _lay_out(self) -> None:
        side = QWidget()
        side.setMinimumWidth(_LEAST_SIDE)
        side.setMaximumWidth(_SIDE)
        beside = QVBoxLayout(side)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(8)
        for part in (self.said, self.verdict, self.findings, self._whole):
            beside.addWidget(part)
        beside.setStretch(2, 1)
        beside.addStretch()
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addWidget(self.text, 1)
        columns.addWidget(side)
        footer = FlowRow()
        for shown in (self.save, self._drop, self.as_form, self._leave, label(_KEYS, "small"), self._line):
            footer.add(shown)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(columns, 1)
        column.addLayout(footer)


def _even_font(size: float) -> QFont:
    """Return the system's typeface of even width, in which the columns of a file line up."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPointSizeF(size)
    return font
