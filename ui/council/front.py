"""The front of the council desk: the meetings, the one beside them in full, and the bar above both."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.domain.council.council import Council
from app.domain.council.meeting import MeetingLine
from ui.council.meeting_list import MeetingList
from ui.council.meeting_pane import MeetingPane
from ui.council.seal_code_box import SealCodeBox
from ui.kit.flow_row import FlowRow
from ui.kit.labels import label
from ui.kit.list_and_pane import ListAndPane

_NAMED = 400
"""The width in which the council in force is named in two lines at most."""
_FOUND = "Ghi Hội đồng"
_VOTELESS = "Kế hoạch này không quy định bỏ phiếu của Hội đồng."


class Front(QWidget):
    """Shows the meetings of the plan; says which way the clerk turns."""

    begins = Signal()
    turns_to_councils = Signal()
    asks_for_code = Signal()
    imports = Signal()
    """The council is to come in from a spreadsheet."""

    def __init__(self, fill: Callable[[MeetingLine], bool]) -> None:
        """Have `fill` put a meeting into the pane and say whether it could be read."""
        super().__init__()
        self.list = MeetingList()
        self.pane = MeetingPane()
        self.beside = ListAndPane(self.list, (self.list.table,), self.pane, fill, share=1, stays_open=True)
        self.codes = SealCodeBox()
        self._council = label("", "note", wraps=True)
        self._first = self.list.none.offer("Chuẩn bị phiên họp đầu tiên", self.begins.emit)
        self._import = self.list.none.offer("Nhập Hội đồng từ Excel…", self.imports.emit)
        self._new = QPushButton("Chuẩn bị phiên họp")
        self._new.setObjectName("primary")
        self._new.clicked.connect(lambda _: self.begins.emit())
        self._lay_out()

    def show_meetings(
        self, meetings: tuple[MeetingLine, ...], council: Council | None, *, voteless: bool, founded: bool
    ) -> None:
        """Show the meetings where the list stands, the council in force, and with no meeting the first step.

        An office that never entered a council is to enter it first.
        """
        self._council.setText(_composition(council))
        self.list.show_meetings(meetings)
        if voteless:
            self.list.none.say("Không có bỏ phiếu", _VOTELESS)
        elif council is None:
            self.list.none.say("Chưa có Hội đồng", "Hãy ghi Hội đồng theo quyết định thành lập trước khi họp.")
        else:
            self.list.none.say("Chưa có phiên họp nào", "Phiên họp, phiếu bầu và kết quả kiểm phiếu nằm ở đây.")
        for button in (self._first, self._new):
            button.setEnabled(not voteless)
        self._first.setText("Chuẩn bị phiên họp đầu tiên" if founded else _FOUND)
        self._new.setText("Chuẩn bị phiên họp" if founded else _FOUND)
        self._import.setVisible(council is None and not voteless)

    def _lay_out(self) -> None:
        bar = FlowRow()
        bar.add(self.list.state)
        bar.add(self._council, 1, asks=_NAMED)
        for words, asked in (("Đối chiếu mã…", self.asks_for_code), ("Danh sách Hội đồng", self.turns_to_councils)):
            button = QPushButton(words)
            button.clicked.connect(lambda _, asked=asked: asked.emit())
            bar.add(button)
        bar.add(self._new)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 8)
        column.setSpacing(8)
        column.addLayout(bar)
        column.addWidget(self.codes)
        column.addWidget(self.beside, 1)


def _composition(council: Council | None) -> str:
    if council is None:
        return "Chưa có Hội đồng nào có hiệu lực."
    draft = council.draft
    return f"{draft.name}, quyết định {draft.decision}, {council.size} thành viên"
