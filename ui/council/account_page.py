"""The first page of the room: the papers as papers, before anything on them is read."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from app.domain.council.ballot_count import SpoiltPapers
from app.domain.council.tally_sheet import Account
from app.domain.errors import Refusal
from ui.council.account_panel import AccountSoFar
from ui.desk import attempt
from ui.kit.fields import NumberField, TextField
from ui.kit.form_sheet import FormSheet
from ui.kit.labels import label

_WIDTH = 560
_SPOILT = "Phiếu không hợp lệ: ghi số phiếu của từng lý do vào bốn ô dưới đây"


class AccountPage(FormSheet):
    """Issued and returned, and why some did not come back; counted by totals, the valid and the invalid ones too."""

    counted = Signal(object)
    """The AccountSoFar, whenever a figure changes."""
    taken = Signal(object)
    """The Account, once the teller goes on."""

    def __init__(self, present: int, *, by_totals: bool) -> None:
        super().__init__()
        self._present = present
        self._by_totals = by_totals
        self.issued = self.with_field("issued", NumberField("Số phiếu phát ra"))
        self.returned = self.with_field("returned", NumberField("Số phiếu thu về"))
        self.note = self.with_field("note", TextField("Lý do có phiếu không thu về", "khi thu về ít hơn phát ra"))
        self.valid = self.with_field("valid", NumberField("Số phiếu hợp lệ"))
        self.spoilt = tuple(
            self.with_field(name, NumberField(caption))
            for name, caption in (
                ("foreign", "Không do Tổ kiểm phiếu phát ra"),
                ("added", "Ghi thêm tên"),
                ("marked", "Ký tên, có dấu hiệu nhận biết"),
                ("unreadable", "Không đọc được"),
            )
        )
        self._on = QPushButton("Tiếp tục")
        self._on.setObjectName("primary")
        self._lay_out()
        self.edited.connect(self._tell)
        self.finished.connect(self._take)
        self._on.clicked.connect(self._take)
        self.end_with(self._on)

    def begin(self) -> None:
        """Offer what is likeliest: as many papers handed out as members are present."""
        self.issued.put_number(self._present)
        self.issued.setFocus()
        self.issued.line.selectAll()
        self._tell()

    def _tell(self) -> None:
        self.counted.emit(self._so_far())

    def _so_far(self) -> AccountSoFar:
        invalid = sum(_figure(field) or 0 for field in self.spoilt)
        return AccountSoFar(_figure(self.issued), _figure(self.returned), _figure(self.valid), invalid)

    def _take(self) -> None:
        self.clear_complaints()
        account = attempt(self._account, lambda no: self.complain(no) if isinstance(no, Refusal) else None)
        if account is not None:
            self.taken.emit(account)

    def _account(self) -> Account:
        issued, returned = self.issued.number() or 0, self.returned.number() or 0
        spoilt = SpoiltPapers(*(field.number() or 0 for field in self.spoilt))
        valid = self.valid.number() or 0
        return Account(issued, returned, valid, spoilt, self.note.text)

    def _lay_out(self) -> None:
        fields = QGridLayout()
        fields.setHorizontalSpacing(24)
        fields.setVerticalSpacing(8)
        fields.addWidget(self.issued, 0, 0)
        fields.addWidget(self.returned, 0, 1)
        fields.addWidget(self.note, 1, 0, 1, 2)
        by_totals = QWidget()
        grid = QGridLayout(by_totals)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        grid.addWidget(self.valid, 0, 0)
        grid.addWidget(label(_SPOILT, "roomNote", wraps=True), 0, 1, Qt.AlignmentFlag.AlignBottom)
        for place, field in enumerate(self.spoilt, start=2):
            grid.addWidget(field, *divmod(place, 2))
        by_totals.setVisible(self._by_totals)
        fields.addWidget(by_totals, 2, 0, 1, 2)
        column = QVBoxLayout(self)
        column.setSpacing(16)
        column.addWidget(label("Đếm phiếu trước khi đọc nội dung", "roomTitle"))
        column.addLayout(fields)
        column.addWidget(self.unplaced)
        column.addWidget(self._on)
        column.addStretch()
        self.setMaximumWidth(_WIDTH * 2)


def _figure(field: NumberField) -> int | None:
    return int(field.text) if field.text.strip().isdecimal() else None
