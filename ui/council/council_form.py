"""The page a composition of the council is entered on, by the decision that makes it."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from app.domain.council.council import Council, CouncilDraft, Member
from app.domain.errors import Refusal
from app.wording import sentence
from ui.council.members_box import MembersBox
from ui.desk import attempt
from ui.kit.escape import leave_with_escape
from ui.kit.fields import DateField, TextField
from ui.kit.form_page import lay_out
from ui.kit.form_sheet import FormSheet
from ui.kit.labels import label

_WIDTH = 1040
_KEEPS = "Thay đổi thành viên là một thành phần mới theo quyết định mới; các phiên họp cũ giữ thành phần cũ."
_FOLLOW = (
    "Chỉ sửa chỗ ghi nhầm so với quyết định. Sai họ tên thì sửa ngay tại dòng của người đó: phiên họp đã ghi theo tên "
    "mới. Thay đổi thành viên phải ghi Hội đồng mới theo quyết định kiện toàn."
)


class CouncilForm(QWidget):
    """Says `submitted` with a draft, and for which composition (None: a new one).

    A new one begins from the composition in force, so that a change is quickly typed.
    """

    submitted = Signal(object, object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self._begun = False
        self._known: Council | None = None
        self._heading, self._note = label("", "section"), label("", "note", wraps=True)
        self.fields = FormSheet()
        field = self.fields.with_field
        self.name = field("name", TextField("Tên Hội đồng"))
        self.decision = field("decision", TextField("Số quyết định thành lập", "ví dụ 05/QĐ-UBND"))
        self.decided = field("decided", DateField("Ngày quyết định"))
        self.since = field("since", DateField("Làm việc từ ngày (để trống: từ ngày quyết định)"))
        self.members = field("members", MembersBox(self.fields.go_through))
        self._submit = QPushButton()
        self._submit.setObjectName("primary")
        self._leave = QPushButton("Về danh sách")
        self._leave.setObjectName("plain")
        self._lay_out()
        self._connect()

    def begin(self, name: str, known: Council | None) -> None:
        """Enter another composition, or go on with the one half typed; `known` is in force, its members are offered."""
        self._name("Ghi Hội đồng Thi đua - Khen thưởng", _KEEPS, "Ghi Hội đồng")
        if not self._begun or self._known is not None:
            self._known = None
            self._fill(known.draft.name if known else name, known.draft.members if known else ())
        self.decision.setFocus()

    def correct(self, known: Council) -> None:
        """Show a composition of the register to be put down anew, or go on with its correction half typed."""
        draft = known.draft
        self._name(f"Sửa Hội đồng theo quyết định {draft.decision}", _FOLLOW, "Ghi bản sửa")
        if not self._begun or self._known is None or self._known.id != known.id:
            self._known = known
            self._fill(draft.name, draft.members)
            self.decision.put(draft.decision)
            self.decided.put_day(draft.decided)
            if draft.since:
                self.since.put_day(draft.since)
        self.decision.setFocus()

    def complain(self, refusal: Refusal) -> None:
        """Show why the office refused, beside its field."""
        self.fields.complain(refusal)

    def forget(self) -> None:
        """Let go of what is typed: the office has taken it."""
        self._begun = False
        self._known = None

    @property
    def half_typed(self) -> dict[str, Any]:
        """What stands here and is not in the register, as JSON can hold it; {} for nothing."""
        return {"council": self._known and self._known.id, "fields": self.fields.kept()} if self._begun else {}

    def take_up(self, half_typed: Mapping[str, Any]) -> None:
        """Put back what `half_typed` gave, over the empty form or the composition it corrects."""
        self.fields.restore(half_typed["fields"])

    def _give(self) -> None:
        self.fields.clear_complaints()
        decided = attempt(self.decided.day, lambda no: self.decided.complain(sentence(no)))
        typed = self.since.text.strip()
        since = attempt(self.since.day, lambda no: self.since.complain(sentence(no))) if typed else None
        self.fields.go_to_first_complaint()
        if decided is not None and not self.fields.complaints:
            draft = CouncilDraft(self.name.text, self.decision.text, decided, self.members.members, since)
            self.submitted.emit(draft, self._known)

    def _fill(self, name: str, members: tuple[Member, ...]) -> None:
        """Show these and an empty decision, as nothing yet typed."""
        self.name.put(name)
        for field in (self.decision, self.decided, self.since):
            field.put("")
        self.members.show_members(members)
        self.fields.clear_complaints()
        self._begun = False

    def _name(self, heading: str, note: str, verb: str) -> None:
        self._heading.setText(heading)
        self._note.setText(note)
        self._submit.setText(verb)

    def _note_edit(self) -> None:
        self._begun = True

    def _connect(self) -> None:
        self.fields.edited.connect(self._note_edit)
        self.fields.finished.connect(self._give)
        self._submit.clicked.connect(self._give)
        self._leave.clicked.connect(self.left)
        leave_with_escape(self, self.left.emit)

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
        column.addWidget(self._heading)
        column.addWidget(self._note)
        column.addWidget(self.fields)
        column.addStretch()
        lay_out(self, sheet, (self._submit, self._leave), self.fields)
