"""The award book of a year: every certificate by its number, and the file it was last printed in."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.domain.certificates.certificate_print import AwardBookLine
from app.domain.language.text import finds
from app.domain.listing import Figures, Page
from ui.certificates.wording import NO_AWARDS
from ui.desk import Desk
from ui.kit.empty_state import EmptyState
from ui.kit.fields import Chooser
from ui.kit.filter_box import FilterBox
from ui.kit.labels import label
from ui.kit.record_model import Column, RecordModel
from ui.kit.record_table import RecordTable
from ui.papers.showing import Showing

_YEARS: Final = 10
"""How many years back the book is looked into."""
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_COLUMNS: Final[tuple[Column[AwardBookLine], ...]] = (
    Column("Số", lambda line: line.number, 64, alignment=_RIGHT, figures=Figures.PADDED),
    Column("Tập thể, cá nhân", lambda line: line.name, 240, stretch=2, least=144),
    Column("Hình thức", lambda line: line.form, 128, least=96),
    Column("Quyết định", lambda line: line.reference, 144, least=112),
    Column("Ngày", lambda line: line.decided, 112),
    Column("In lại vì", lambda line: "; ".join(line.reprints), 160, stretch=1, least=96),
)


class AwardBookPage(QWidget):
    """Sổ khen thưởng."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.year = Chooser("Năm của sổ khen thưởng")
        this_year = desk.office.today().year
        for year in range(this_year, this_year - _YEARS, -1):
            self.year.addItem(f"Năm {year}", year)
        self.box = FilterBox("Tìm trong sổ khen thưởng", "Tìm tên, quyết định, lý do in lại")
        self.table = RecordTable(RecordModel(_COLUMNS, lambda line: line.number), "Sổ khen thưởng")
        self.table.narrowed_by(self.year, self.box)
        self._none = EmptyState(*NO_AWARDS)
        self._body = QStackedWidget()
        self._count = label("", "small")
        self.papers = Showing(desk, self)
        self.copy = QPushButton("Xem giấy khen đã in")
        self.copy.setToolTip("Đúng tệp đã in lần gần nhất có người này; xem, in từ đây không ghi là in lại.")
        self._lay_out()
        self.year.activated.connect(lambda _: self.look())
        self.box.asked.connect(lambda _: self.look())
        self.copy.clicked.connect(lambda _: self._show_printed(self.table.current))
        self.table.opened.connect(self._show_printed)
        self.table.chosen.connect(lambda line: self.copy.setEnabled(line is not None))

    def look(self) -> None:
        """Read the book of the year chosen again."""
        known = self._desk.attempt(lambda: self._desk.office.certificates.award_book(self.year.currentData())) or ()
        sought = self.box.text().strip()
        told = ((line, f"{line.name} {line.reference} {line.reprints}") for line in known)
        shown = tuple(line for line, text in told if not sought or finds(sought, text))
        self.table.ask_again(lambda _after, _size: Page(shown, None))
        self._body.setCurrentWidget(self.table if known else self._none)
        self._count.setText(f"{len(shown)} lượt khen thưởng")

    def _show_printed(self, line: AwardBookLine | None) -> None:
        """Show the file a certificate was last printed in, byte for byte; nothing is recorded."""
        if line is not None:
            certificates, name = self._desk.office.certificates, f"giay-khen-{line.decision}-{line.place}"
            self.papers.show(name, lambda to: certificates.copy(line.decision, to, line.place), ())

    def _lay_out(self) -> None:
        self._body.addWidget(self.table)
        self._body.addWidget(self._none)
        bar = QHBoxLayout()
        bar.setSpacing(8)
        bar.addWidget(self.box, 1)
        bar.addWidget(self.year)
        bar.addWidget(self.copy)
        self.copy.setEnabled(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(bar)
        column.addWidget(self._body, 1)
        column.addWidget(self._count)
