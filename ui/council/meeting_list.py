"""The meetings of the plan, the latest first, and what to say while there are none."""

from typing import Final

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.domain.council.meeting import MeetingLine
from ui.council.wording import meetings_counted, sign_of, state_of
from ui.kit.empty_state import EmptyState
from ui.kit.fields import Chooser
from ui.kit.labels import label
from ui.kit.record_model import Column, RecordModel
from ui.kit.record_table import RecordTable
from ui.kit.sift_box import SiftBox

_COLUMNS: Final[tuple[Column[MeetingLine], ...]] = (
    Column("Ngày họp", lambda line: line.meeting.draft.held, 116, least=112),
    Column("Việc bỏ phiếu", lambda line: line.meeting.draft.purpose, 200, stretch=1, least=176),
    Column("Có mặt", lambda line: f"{line.meeting.present}/{line.meeting.members}", 80, least=72, spare=True),
    Column("Đề nghị", lambda line: len(line.meeting.draft.agenda), 80, least=76, spare=True),
    Column("Trạng thái", state_of, 176, least=152, sign=sign_of),
)


class MeetingList(QWidget):
    """Shows meetings, all or those that wait for their tally; with none it offers the first step."""

    def __init__(self) -> None:
        super().__init__()
        self.table = RecordTable(
            RecordModel(_COLUMNS, lambda line: line.meeting.id, lambda line: bool(line.meeting.called_off)),
            "Danh sách phiên họp",
        )
        self.box = SiftBox(self.table, "Tìm phiên họp", "Tìm ngày họp, nội dung, trạng thái")
        self.none = EmptyState("", "")
        self.state = Chooser("Lọc theo trạng thái")
        for words in ("Mọi phiên họp", "Chưa niêm phong"):
            self.state.addItem(words, words)
        self.state.activated.connect(lambda _: self._narrow())
        self.table.narrowed_by(self.state, self.box, of_plan=True)
        self.box.asked.connect(lambda _: self._say_count())
        self._meetings: tuple[MeetingLine, ...] = ()
        self._count = label("", "small")
        self._body = QStackedWidget()
        self._body.addWidget(self.table)
        self._body.addWidget(self.none)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.box)
        column.addWidget(self._body)
        column.addWidget(self._count)

    def choose(self, meeting: int) -> None:
        """Make a meeting the one chosen, whatever the list was narrowed to."""
        self.box.put("")
        self._show(self._lines(meeting))
        self.table.stand_on(meeting)

    def ask_for_waiting(self) -> None:
        """Show only the meetings whose tally is not sealed."""
        self.state.setCurrentIndex(1)
        self._narrow()

    def show_meetings(self, meetings: tuple[MeetingLine, ...]) -> None:
        """Show these meetings where the list stood; the one chosen stays though its tally has just been sealed."""
        self._meetings = meetings
        chosen = self.table.current
        self._show(self._lines(chosen.meeting.id if chosen else None))

    def _narrow(self) -> None:
        self._show(self._lines(None))

    def _lines(self, chosen: int | None) -> tuple[MeetingLine, ...]:
        """Return the meetings wanted, and the one chosen."""
        every = self.state.currentIndex() == 0
        return tuple(one for one in self._meetings if every or one.waits or one.meeting.id == chosen)

    def _show(self, shown: tuple[MeetingLine, ...]) -> None:
        self.box.show_rows(shown)
        self._body.setCurrentWidget(self.table if self._meetings else self.none)
        self._say_count()

    def _say_count(self) -> None:
        self._count.setText(meetings_counted(self.box.found, len(self._meetings)))
