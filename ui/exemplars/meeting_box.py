"""Which meeting's list of nominations is printed, and what form of commendation it proposes."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from app.domain.calendar.dates import short_date
from app.domain.council.meeting import MeetingLine
from ui.kit.ask_box import AskBox
from ui.kit.fields import ChoiceField, TextField


class MeetingBox(AskBox):
    """Says `chosen` with the meeting and the form proposed for every line, empty where none is."""

    chosen = Signal(int, str)

    def __init__(self) -> None:
        super().__init__("Xem danh sách trước khi in")
        self.meeting: ChoiceField[int] = self.with_field("meeting", ChoiceField("Danh sách đề nghị của phiên họp", ()))
        self.form = self.with_field(
            "form", TextField("Hình thức đề nghị, ghi cho mọi dòng", "ví dụ Giấy khen; để trống nếu chưa rõ")
        )
        self.lay_out(self.meeting, self.form)
        self.given.connect(lambda: self.chosen.emit(self.meeting.value, self.form.text))

    def ask(self, meetings: Sequence[MeetingLine]) -> None:
        """Ask which of these meetings, of which there is one at least."""
        self.meeting.offer(tuple((line.meeting.id, _described(line)) for line in meetings))
        self.open_at(self.meeting)


def _described(line: MeetingLine) -> str:
    draft = line.meeting.draft
    return f"{short_date(draft.held)}: {draft.purpose}, {len(draft.agenda)} đề nghị"
