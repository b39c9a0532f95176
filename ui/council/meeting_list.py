"""The meetings of the plan, the latest first, and what to say while there are none."""

from typing import Final

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.domain.calendar.dates import short_date
from app.domain.council.meeting import MeetingLine
from app.domain.listing import Page
from ui.council.wording import sign_of, state_of
from ui.kit.empty_state import EmptyState
from ui.kit.labels import label
from ui.kit.record_model import Column, RecordModel
from ui.kit.record_table import RecordTable

_COLUMNS: Final[tuple[Column[MeetingLine], ...]] = (
    Column("Ngày họp", lambda line: short_date(line.meeting.draft.held), 116, least=112),
    Column("Việc bỏ phiếu", lambda line: line.meeting.draft.purpose, 200, stretch=1, least=88),
    Column("Có mặt", lambda line: f"{line.meeting.present}/{line.meeting.members}", 80, least=72),
    Column("Đề nghị", lambda line: str(len(line.meeting.draft.agenda)), 80, least=76),
    Column("Trạng thái", state_of, 176, least=152, sign=sign_of),
)


class MeetingList(QWidget):
    """Shows meetings; with none it offers the first step."""

    def __init__(self) -> None:
        super().__init__()
        self.table = RecordTable(
            RecordModel(_COLUMNS, lambda line: line.meeting.id, lambda line: bool(line.meeting.called_off)),
            "Danh sách phiên họp",
        )
        self.none = EmptyState("", "")
        self._count = label("", "small")
        self._body = QStackedWidget()
        self._body.addWidget(self.table)
        self._body.addWidget(self.none)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._body)
        column.addWidget(self._count)

    def choose(self, meeting: int) -> None:
        """Make a meeting of the list the one chosen."""
        self.table.stand_on(meeting)

    def show_meetings(self, meetings: tuple[MeetingLine, ...]) -> None:
        """Show these meetings where the list stood."""
        self.table.ask_again(lambda _after, _size: Page(meetings, None))
        self._body.setCurrentWidget(self.table if meetings else self.none)
        self._count.setText(f"{len(meetings)} phiên họp")
