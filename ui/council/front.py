"""The front of the council desk: the meetings, the one beside them in full, and the bar above both."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.domain.council.council import Council
from app.domain.council.meeting import MeetingLine
from ui.council.meeting_list import MeetingList
from ui.council.meeting_pane import MeetingPane
from ui.council.seal_code_box import SealCodeBox
from ui.kit.labels import label

_VOTELESS = "Kế hoạch này không quy định bỏ phiếu của Hội đồng."


class Front(QWidget):
    """Shows the meetings of the plan; says which way the clerk turns."""

    begins = Signal()
    turns_to_councils = Signal()
    asks_for_code = Signal()
    imports = Signal()
    """The council is to come in from a spreadsheet."""

    def __init__(self) -> None:
        super().__init__()
        self.list = MeetingList()
        self.pane = MeetingPane()
        self.codes = SealCodeBox()
        self._council = label("", "note", wraps=True)
        self._first = self.list.none.offer("Chuẩn bị phiên họp đầu tiên", self.begins.emit)
        self._import = self.list.none.offer("Nhập Hội đồng từ Excel…", self.imports.emit)
        self._new = QPushButton("Chuẩn bị phiên họp")
        self._new.setObjectName("primary")
        self._new.clicked.connect(lambda _: self.begins.emit())
        self._lay_out()

    def show_meetings(self, meetings: tuple[MeetingLine, ...], council: Council | None, *, voteless: bool) -> None:
        """Show the meetings where the list stands, the council in force, and with no meeting the first step."""
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
        self._import.setVisible(council is None and not voteless)

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(8)
        bar.addWidget(self.list.state)
        bar.addWidget(self._council, 1)
        for words, asked in (("Đối chiếu mã…", self.asks_for_code), ("Danh sách Hội đồng", self.turns_to_councils)):
            button = QPushButton(words)
            button.clicked.connect(lambda _, asked=asked: asked.emit())
            bar.addWidget(button)
        bar.addWidget(self._new)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.list, 1)
        row.addWidget(self.pane, 1)
        self.pane.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 8)
        column.setSpacing(8)
        column.addLayout(bar)
        column.addWidget(self.codes)
        column.addLayout(row, 1)


def _composition(council: Council | None) -> str:
    if council is None:
        return "Chưa có Hội đồng nào có hiệu lực."
    draft = council.draft
    return f"{draft.name}, quyết định {draft.decision}, {council.size} thành viên"
