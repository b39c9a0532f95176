"""The last page of the room: this teller's own totals, to be looked at once more before the count is closed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.council.tally_sheet import Votes
from app.domain.listing import Page
from ui.council.room_facts import Nominee
from ui.kit.enter_button import EnterButton
from ui.kit.labels import label
from ui.kit.record_model import Column, RecordModel
from ui.kit.record_table import RecordTable
from ui.kit.sign_label import SignLabel
from ui.kit.signs import Sign

Totals = tuple[Nominee, Votes]
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

_PAPERS: tuple[Column[Totals], ...] = (
    Column("Tập thể, cá nhân", lambda line: line[0].numbered, 320, stretch=1, least=300),
    Column("Đồng ý", lambda line: line[1].agree, 96, least=80, alignment=_RIGHT),
    Column("Không đồng ý", lambda line: line[1].disagree, 144, least=128, alignment=_RIGHT),
    Column("Không hợp lệ", lambda line: line[1].blank, 144, least=120, alignment=_RIGHT),
)
_WRITTEN: tuple[Column[Totals], ...] = (
    Column("Văn bản: đồng ý", lambda line: line[1].written_agree, 152, least=144, alignment=_RIGHT),
    Column("Văn bản: không", lambda line: line[1].written_disagree, 152, least=136, alignment=_RIGHT),
)


class ClosingPage(QWidget):
    """Closes the count, or goes back to what does not add up."""

    closes = Signal()
    goes_back = Signal()

    def __init__(self, wrote: int) -> None:
        super().__init__()
        self._wrote = wrote
        columns = (*_PAPERS, *_WRITTEN) if wrote else _PAPERS
        model = RecordModel(columns, lambda line: line[0].nomination)
        self.table = RecordTable(model, "Tổng của lượt kiểm này", fixed=True)
        self.said = SignLabel("roomComplaint", wraps=True)
        self.warned = SignLabel("roomComplaint", wraps=True)
        self._close = EnterButton("Đóng lượt kiểm")
        self._close.setObjectName("primary")
        self._back = EnterButton("Quay lại")
        self._close.clicked.connect(self.closes)
        self._back.clicked.connect(self.goes_back)
        self._lay_out()

    def show_totals(self, totals: tuple[Totals, ...], complaint: str) -> None:
        """Show what would be closed, and the first equation that does not hold, if one does not."""
        self.table.ask(lambda _after, _size: Page(totals, None))
        words = complaint or "Mọi phép tính đều khớp. Đóng rồi thì không sửa được lượt kiểm này."
        self.said.show_state(Sign.LATE if complaint else Sign.MET, words)
        short = sum(votes.written_agree + votes.written_disagree < self._wrote for _, votes in totals)
        self.warned.show_state(Sign.SHORT, _written_short(short, self._wrote) if short else "")
        self.warned.setVisible(bool(short))
        self._close.setEnabled(not complaint)
        (self._back if complaint else self._close).setFocus()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self._close)
        buttons.addWidget(self._back)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(label("Tổng của lượt kiểm này", "roomTitle"))
        column.addWidget(self.table, 1)
        column.addWidget(self.warned)
        column.addWidget(self.said)
        column.addLayout(buttons)


def _written_short(lines: int, wrote: int) -> str:
    return (
        f"Có {lines} dòng mà ý kiến bằng văn bản đồng ý và không đồng ý cộng lại ít hơn {wrote} văn bản đã nhận. "
        "Hãy xem lại các văn bản trước khi đóng: ý kiến bỏ sót không được tính."
    )
