"""The outgoing papers of a year, the next number of each series, and what to say where there is none."""

from typing import Final

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.domain.language.numbers import grouped
from app.domain.listing import Page
from app.domain.outgoing.outgoing import Outgoing, SeriesState
from ui.decisions.outgoing_bar import BEGIN, OutgoingBar
from ui.decisions.wording import next_numbers
from ui.kit.empty_state import EmptyState
from ui.kit.labels import label
from ui.kit.record_model import Column, RecordModel
from ui.kit.record_table import RecordTable
from ui.kit.signs import Sign

_COLUMNS: Final[tuple[Column[Outgoing], ...]] = (
    Column("Số, ký hiệu", lambda line: line.reference, 152, least=144),
    Column("Ngày", lambda line: line.day, 112),
    Column("Tên loại, trích yếu", lambda line: f"{line.kind.label} {line.subject}", 280, stretch=1, least=160),
    Column("Người ký", lambda line: line.signer, 160, least=128, spare=True),
    Column("Ngày chuyển", lambda line: line.sending.handed_over, 116, spare=True),
    Column(
        "Bản lưu",
        lambda line: line.ended or ("Có bản lưu" if line.archived else "Chưa lưu"),
        136,
        least=128,
        sign=lambda line: Sign.NONE if line.ended else Sign.MET if line.archived else Sign.WAITING,
    ),
)


class OutgoingList(QWidget):
    """Shows lines; when there is none, offers the way out or the first step."""

    def __init__(self, bar: OutgoingBar) -> None:
        super().__init__()
        self._bar = bar
        self.table = RecordTable(
            RecordModel(_COLUMNS, lambda line: line.id, lambda line: bool(line.ended)), "Sổ đăng ký văn bản đi"
        )
        self._count = label("", "small", wraps=True)
        self._none = EmptyState("", "")
        self.table.narrowed_by(bar)
        self._widen = self._none.offer("Bỏ mọi điều kiện lọc", bar.widen)
        self._first = self._none.offer(BEGIN, bar.begins.emit)
        self._body = QStackedWidget()
        self._body.addWidget(self.table)
        self._body.addWidget(self._none)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._body, 1)
        column.addWidget(self._count)

    @property
    def counted(self) -> str:
        """How many papers there are, and the number that comes next in each series, in words."""
        return self._count.text()

    def show_lines(self, lines: tuple[Outgoing, ...], series: tuple[SeriesState, ...]) -> None:
        """Show these lines where the list stood, and what number comes next in the series of their year."""
        self.table.ask_again(lambda _after, _size: Page(lines, None))
        self._body.setCurrentWidget(self.table if lines else self._none)
        count = f"{grouped(len(lines))} văn bản đi"
        self._count.setText(f"{count}. {next_numbers(series)}" if series else count)
        if not lines:
            self._say_none()

    def _say_none(self) -> None:
        narrowed = self._bar.narrows
        if narrowed:
            self._none.say("Không có văn bản nào khớp", "Hãy bớt chữ trong ô tìm, hoặc bỏ điều kiện lọc.")
        else:
            text = "Quyết định, tờ trình, công văn vào sổ này khi phát hành; văn bản khác thì ghi tại đây."
            self._none.say("Năm này chưa có văn bản đi", text)
        self._widen.setVisible(narrowed)
        self._first.setVisible(not narrowed)
