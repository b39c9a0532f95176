"""The page a composition of the council is entered on, by the decision that makes it."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from app.domain.council import Council, CouncilDraft
from app.domain.errors import Refusal
from app.wording import sentence
from ui.council.members_box import MembersBox
from ui.desk import attempt
from ui.kit.fields import DateField, TextField
from ui.kit.form_page import lay_out
from ui.kit.form_sheet import FormSheet
from ui.kit.labels import label

_WIDTH = 1040
_KEEPS = "Thay đổi thành viên là một thành phần mới theo quyết định mới; các phiên họp cũ giữ thành phần cũ."


class CouncilForm(QWidget):
    """Says `submitted` with a draft; begins from the composition in force, so that a change is quickly typed."""

    submitted = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self._begun = False
        self.fields = FormSheet()
        field = self.fields.with_field
        self.name = field("name", TextField("Tên Hội đồng"))
        self.decision = field("decision", TextField("Số quyết định thành lập", "ví dụ 05/QĐ-UBND"))
        self.decided = field("decided", DateField("Ngày quyết định"))
        self.since = field("since", DateField("Làm việc từ ngày (để trống: từ ngày quyết định)"))
        self.members = field("members", MembersBox(self.fields.go_through))
        self._submit = QPushButton("Ghi Hội đồng")
        self._submit.setObjectName("primary")
        self._leave = QPushButton("Về danh sách")
        self._leave.setObjectName("plain")
        self._lay_out()
        self._connect()

    def begin(self, name: str, known: Council | None) -> None:
        """Enter another composition; `known` is the one in force, whose members are offered."""
        if not self._begun:
            self.name.put(known.draft.name if known else name)
            for field in (self.decision, self.decided, self.since):
                field.put("")
            self.members.show_members(known.draft.members if known else ())
            self.fields.clear_complaints()
        self.decision.setFocus()

    def complain(self, refusal: Refusal) -> None:
        """Show why the office refused, beside its field."""
        self.fields.complain(refusal)

    def forget(self) -> None:
        """Let go of what is typed: the office has taken it."""
        self._begun = False

    @property
    def half_typed(self) -> dict[str, Any]:
        """What stands here and is not in the register, as JSON can hold it; {} for nothing."""
        return self.fields.kept() if self._begun else {}

    def take_up(self, half_typed: Mapping[str, Any]) -> None:
        """Put back what `half_typed` gave."""
        self.fields.restore(half_typed)

    def _give(self) -> None:
        self.fields.clear_complaints()
        decided = attempt(self.decided.day, lambda no: self.decided.complain(sentence(no)))
        typed = self.since.text.strip()
        since = attempt(self.since.day, lambda no: self.since.complain(sentence(no))) if typed else None
        self.fields.go_to_first_complaint()
        if decided is not None and not self.fields.complaints:
            draft = CouncilDraft(self.name.text, self.decision.text, decided, self.members.members, since)
            self.submitted.emit(draft)

    def _note_edit(self) -> None:
        self._begun = True

    def _connect(self) -> None:
        self.fields.edited.connect(self._note_edit)
        self.fields.finished.connect(self._give)
        self._submit.clicked.connect(self._give)
        self._leave.clicked.connect(self.left)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.left)

    def _lay_out(self) -> None:
        grid = QGridLayout(self.fields)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(16)
        grid.addWidget(self.name, 0, 0, 1, 3)
        for place, field in enumerate((self.decision, self.decided, self.since)):
            grid.addWidget(field, 1, place)
        grid.addWidget(self.members, 2, 0, 1, 3)
        grid.addWidget(self.fields.unplaced, 3, 0, 1, 3)
        self.fields.setMaximumWidth(_WIDTH)
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(16)
        column.addWidget(label("Hội đồng Thi đua - Khen thưởng", "section"))
        column.addWidget(label(_KEEPS, "note", wraps=True))
        column.addWidget(self.fields)
        column.addStretch()
        lay_out(self, sheet, (self._submit, self._leave), self.fields)
