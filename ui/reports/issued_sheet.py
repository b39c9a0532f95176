"""The reports already issued: each can be read and printed again as it was, byte for byte."""

from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QVBoxLayout

from app.domain.listing import Page
from app.domain.outgoing.outgoing import Outgoing
from app.domain.plans.plan import Plan
from app.files import write_whole
from ui.desk import Desk
from ui.kit.labels import label
from ui.kit.record_model import Column, RecordModel
from ui.kit.record_table import RecordTable
from ui.reports.paper_sheet import Order, PaperSheet
from ui.reports.wording import CHOOSE_ISSUED, NONE_ISSUED, reported_words, reports_counted

_COLUMNS: Final[tuple[Column[Outgoing], ...]] = (
    Column("Số, ký hiệu", lambda line: line.reference, 136, least=96),
    Column("Ngày", lambda line: line.day, 112, spare=True),
    Column("Kỳ, cách tính ngày", reported_words, 240, stretch=1, least=80),
)


class IssuedSheet(PaperSheet):
    """The list of the office's reports, the latest first; the one chosen is shown from the archive."""

    fills = True
    opening, waiting = CHOOSE_ISSUED, NONE_ISSUED

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.table = RecordTable(RecordModel(_COLUMNS, lambda line: line.id), "Báo cáo đã phát hành")
        self._count = label("", "small")
        self.table.chosen.connect(lambda _: self.edited.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.table, 1)
        column.addWidget(self._count)

    def look(self, _plan: Plan) -> None:
        """Read the list again where it stands."""
        lines = self.desk.attempt(self.desk.office.outgoing.reports) or ()
        self.table.ask_again(lambda _after, _size: Page(lines, None))
        self._count.setText(reports_counted(len(lines)))

    def order(self, _plan: Plan) -> Order | None:
        """Return what was printed of the report chosen; None where there is none."""
        line = self.table.current
        if line is None:
            return None
        archive = self.desk.office.archive

        def printed() -> bytes:
            return archive.paper(line.id).content

        def write(to: Path) -> None:
            write_whole(to, printed())

        return Order(f"ban-luu-{line.id}", printed, write, issue=lambda _: (), inks=(".pdf",))
