"""The register of bought blanks: what came, went out, was spoiled and is left, kind by kind."""

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.domain.certificates.blanks import BlankStock
from ui.certificates.wording import NO_BLANKS, figures_of
from ui.desk import Desk
from ui.kit.ask_box import AskBox
from ui.kit.empty_state import EmptyState
from ui.kit.fields import NumberField, TextField
from ui.kit.record_model import Column, RecordModel
from ui.kit.record_table import RecordTable
from ui.kit.sift_box import SiftBox
from ui.kit.sifted_list import SiftedList
from ui.kit.sign_label import SignLabel
from ui.kit.signs import Sign
from ui.kit.tab_order import come_after

_WIDTH: Final = 400
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_COLUMNS: Final[tuple[Column[BlankStock], ...]] = (
    Column("Loại phôi", lambda stock: stock.kind, 200, stretch=1, least=120),
    Column("Đã nhận", lambda stock: stock.received, 96, alignment=_RIGHT, least=80),
    Column("Đã dùng", lambda stock: stock.used, 96, alignment=_RIGHT, least=80),
    Column("Hỏng", lambda stock: stock.spoiled, 88, alignment=_RIGHT, least=64),
    Column("Còn lại", lambda stock: stock.left, 112, sign=lambda stock: Sign.MET if stock.left else Sign.LATE),
)


class ReceivingBox(AskBox):
    """Blanks that came in: of which kind, how many."""

    def __init__(self) -> None:
        super().__init__("Ghi nhận phôi")
        self.kind = self.with_field("kind", TextField("Loại phôi", "ví dụ Giấy khen A4"))
        self.count = self.with_field("count", NumberField("Số tờ nhận về"))
        self.lay_out(self.kind, self.count)


class SpoilingBox(AskBox):
    """Blanks spoiled before anything good was printed on them: how many, and why."""

    def __init__(self) -> None:
        super().__init__("Ghi phôi hỏng")
        self.count = self.with_field("count", NumberField("Số tờ hỏng"))
        self.reason = self.with_field("reason", TextField("Lý do", "ví dụ bị ẩm khi cất kho"))
        self.lay_out(self.count, self.reason)


class BlanksPage(QWidget):
    """Sổ phôi."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.table = RecordTable(RecordModel(_COLUMNS, lambda stock: stock.kind), "Sổ phôi giấy khen")
        self.box = SiftBox(self.table, "Tìm loại phôi", "Tìm loại phôi")
        self.receiving, self.spoiling = ReceivingBox(), SpoilingBox()
        self.said = SignLabel(wraps=True)
        self._receive = QPushButton("Nhận phôi…")
        self._receive.setObjectName("primary")
        self._spoil = QPushButton("Phôi hỏng…")
        self._body = SiftedList(self.box, EmptyState(*NO_BLANKS), "Không có loại phôi nào khớp")
        self._lay_out()
        self._receive.clicked.connect(self.begin)
        self._spoil.clicked.connect(self._ask_spoiled)
        self.receiving.given.connect(self._enter_received)
        self.spoiling.given.connect(self._enter_spoiled)
        self.table.opened.connect(lambda _: self.begin())
        self.table.chosen.connect(lambda stock: self._spoil.setEnabled(stock is not None))
        self._spoil.setEnabled(False)

    def look(self) -> None:
        """Read the register of blanks again."""
        stocks = self._desk.attempt(self._desk.office.blanks.stocks) or ()
        self._body.show_rows(stocks)

    def begin(self) -> None:
        """Enter blanks that came in, of the kind stood on unless another is typed."""
        self.spoiling.hide()
        stock = self.table.current
        self.receiving.kind.put(stock.kind if stock else "")
        self.receiving.count.put("")
        self.receiving.open_at(self.receiving.count if stock else self.receiving.kind)

    @property
    def half_typed(self) -> dict[str, Any]:
        """The blanks being entered, and of which kind those spoiled are; {} for none."""
        if self.receiving.isVisibleTo(self) and self.receiving.count.text:
            return {"receiving": self.receiving.kept()}
        stock = self.table.current
        if self.spoiling.isVisibleTo(self) and self.spoiling.count.text and stock:
            return {"spoiling": self.spoiling.kept(), "kind": stock.kind}
        return {}

    def take_up(self, half_typed: Mapping[str, Any]) -> None:
        """Put back what `half_typed` gave."""
        self.look()
        if received := half_typed.get("receiving"):
            self.begin()
            self.receiving.restore(received)
        elif spoiled := half_typed.get("spoiling"):
            self.table.stand_on(half_typed["kind"])
            self._ask_spoiled()
            self.spoiling.restore(spoiled)

    def _ask_spoiled(self) -> None:
        self.receiving.hide()
        self.spoiling.count.put("")
        self.spoiling.reason.put("")
        self.spoiling.open_at(self.spoiling.count)

    def _enter_received(self) -> None:
        box = self.receiving
        blanks = self._desk.office.blanks
        self._tell(
            box, self._desk.attempt(lambda: blanks.receive(box.kind.text, box.count.number() or 0), box.complain)
        )

    def _enter_spoiled(self) -> None:
        box, stock = self.spoiling, self.table.current
        if stock is None:
            return
        spoil = self._desk.office.blanks.spoil
        done = self._desk.attempt(lambda: spoil(stock.kind, box.count.number() or 0, box.reason.text), box.complain)
        self._tell(box, done)

    def _tell(self, box: AskBox, stock: BlankStock | None) -> None:
        if stock is not None:
            box.hide()
            self.said.show_state(Sign.MET, figures_of(stock))
            self.box.put("")
            self.look()
            self.table.stand_on(stock.kind)
            self.table.setFocus()

    def _lay_out(self) -> None:
        list_part = QVBoxLayout()
        list_part.setSpacing(8)
        list_part.addWidget(self.box)
        list_part.addWidget(self._body, 1)
        side = QWidget()
        side.setFixedWidth(_WIDTH)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._receive)
        buttons.addWidget(self._spoil)
        buttons.addStretch()
        column.addLayout(buttons)
        for part in (self.receiving, self.spoiling, self.said):
            column.addWidget(part)
        column.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addLayout(list_part, 1)
        row.addWidget(side)
        come_after(self.box, (self.table,))
