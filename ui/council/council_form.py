"""The page a composition of the council is entered on, by the decision that makes it."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal

from app.domain.council.council import Council, CouncilDraft, Member
from app.wording import sentence
from ui.council.members_box import MembersBox
from ui.desk import attempt
from ui.kit.fields import DateField, TextField
from ui.kit.form_page import FormPage
from ui.kit.form_rows import lay_in_rows
from ui.kit.form_sheet import FormSheet

_WIDTH = 1040
_KEEPS = "Thay đổi thành viên là một thành phần mới theo quyết định mới; các phiên họp cũ giữ thành phần cũ."
_FOLLOW = (
    "Chỉ sửa chỗ ghi nhầm so với quyết định. Sai họ tên thì sửa ngay tại dòng của người đó: phiên họp đã ghi theo tên "
    "mới. Thay đổi thành viên phải ghi Hội đồng mới theo quyết định kiện toàn."
)


class CouncilForm(FormPage):
    """Says `submitted` with a draft, and for which composition (None: a new one).

    A new one begins from the composition in force, so that a change is quickly typed.
    """

    submitted = Signal(object, object)

    def __init__(self) -> None:
        super().__init__(FormSheet())
        self._known: Council | None = None
        field = self.fields.with_field
        self.name = field("name", TextField("Tên Hội đồng"))
        self.decision = field("decision", TextField("Số quyết định thành lập", "ví dụ 05/QĐ-UBND"))
        self.decided = field("decided", DateField("Ngày quyết định"))
        self.since = field("since", DateField("Làm việc từ ngày (để trống: từ ngày quyết định)"))
        self.members = field("members", MembersBox(self.fields.go_through))
        rows = ((self.name,), (self.decision, self.decided, self.since), (self.members,))
        lay_in_rows(self.fields, rows)
        self._lay_out(_KEEPS, width=_WIDTH)

    def begin(self, name: str, known: Council | None) -> None:
        """Enter another composition, or go on with the one half typed; `known` is in force, its members are offered."""
        self._name("Ghi Hội đồng Thi đua - Khen thưởng", _KEEPS, "Ghi Hội đồng")
        if not self.fields.is_begun or self._known is not None:
            self._known = None
            self._fill(known.draft.name if known else name, known.draft.members if known else ())
        self.decision.setFocus()

    def correct(self, known: Council) -> None:
        """Show a composition of the register to be put down anew, or go on with its correction half typed."""
        draft = known.draft
        self._name(f"Sửa Hội đồng theo quyết định {draft.decision}", _FOLLOW, "Ghi bản sửa")
        if not self.fields.is_begun or self._known is None or self._known.id != known.id:
            self._known = known
            self._fill(draft.name, draft.members)
            self.decision.put(draft.decision)
            self.decided.put_day(draft.decided)
            if draft.since:
                self.since.put_day(draft.since)
        self.decision.setFocus()

    def forget(self) -> None:
        """Let go of what is typed: the office has taken it."""
        self.fields.take_as_given()
        self._known = None

    @property
    def half_typed(self) -> dict[str, Any]:
        """What stands here and is not in the register, as JSON can hold it; {} for nothing."""
        return {"council": self._known and self._known.id, "fields": self.fields.kept()} if self.fields.is_begun else {}

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
        self.fields.take_as_given()

    def _name(self, heading: str, note: str, verb: str) -> None:
        self._call(heading, verb)
        self._note.setText(note)
