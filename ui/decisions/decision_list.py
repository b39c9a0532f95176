"""The decisions and drafts of the plan, the one drafted last first, and what to say where there is none."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.domain.decisions.decision import DecisionState
from app.domain.decisions.decision_listing import DecisionLine, about
from app.domain.language.numbers import grouped
from app.domain.listing import Figures, Page
from ui.decisions.filter_bar import BEGIN, FilterBar
from ui.decisions.wording import KINDS, STATE_SIGNS
from ui.kit.empty_state import EmptyState
from ui.kit.labels import label
from ui.kit.record_model import Column, RecordModel
from ui.kit.record_table import RecordTable

_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ENDED: Final = frozenset({DecisionState.REPLACED, DecisionState.CANCELLED, DecisionState.GIVEN_UP})
_COLUMNS: Final[tuple[Column[DecisionLine], ...]] = (
    Column("Số, ký hiệu", lambda line: line.reference, 144),
    Column("Ngày", lambda line: line.day, 112),
    Column("Loại", lambda line: KINDS[line.kind], 120, least=112, spare=True),
    Column("Trích yếu", lambda line: about(line.subject), 280, stretch=1, least=160),
    Column(
        "Danh sách", lambda line: len(line.names), 88, least=80, alignment=_RIGHT, figures=Figures.GROUPED, spare=True
    ),
    Column(
        "Tiền thưởng",
        lambda line: line.total or None,
        120,
        least=104,
        alignment=_RIGHT,
        figures=Figures.GROUPED,
        spare=True,
    ),
    Column("Trạng thái", lambda line: line.state.label, 152, least=136, sign=lambda line: STATE_SIGNS[line.state]),
)


class DecisionList(QWidget):
    """Shows lines; when there is none, offers the way out or the first step."""

    def __init__(self, bar: FilterBar) -> None:
        super().__init__()
        self._bar = bar
        model = RecordModel(_COLUMNS, lambda line: line.id, lambda line: line.state in _ENDED)
        self.table = RecordTable(model, "Danh sách quyết định và dự thảo")
        self.table.narrowed_by(bar, of_plan=True)
        self._count = label("", "small")
        self._none = EmptyState("", "")
        self._widen = self._none.offer("Bỏ mọi điều kiện lọc", lambda: bar.ask_for(None))
        self._first = self._none.offer(BEGIN, bar.begins.emit)
        self._body = QStackedWidget()
        self._body.addWidget(self.table)
        self._body.addWidget(self._none)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._body)
        column.addWidget(self._count)

    @property
    def counted(self) -> str:
        """How many there are and how much money they carry, in words."""
        return self._count.text()

    def show_lines(self, lines: tuple[DecisionLine, ...]) -> None:
        """Show these lines where the list stood."""
        self.table.ask_again(lambda _after, _size: Page(lines, None))
        self._body.setCurrentWidget(self.table if lines else self._none)
        issued = sum(line.total for line in lines if line.state is DecisionState.ISSUED)
        money = f" · tiền thưởng đang có hiệu lực: {grouped(issued)} đồng" if issued else ""
        self._count.setText(f"{grouped(len(lines))} quyết định và dự thảo{money}")
        if not lines:
            self._say_none()

    def _say_none(self) -> None:
        narrowed = self._bar.narrows
        if narrowed:
            self._none.say("Không có quyết định nào khớp", "Hãy bớt chữ trong ô tìm, hoặc bỏ điều kiện lọc.")
        else:
            text = "Quyết định được dự thảo từ những người đủ phiếu trong kết quả kiểm phiếu đã niêm phong."
            self._none.say("Chưa có quyết định nào", text)
        self._widen.setVisible(narrowed)
        self._first.setVisible(not narrowed)
