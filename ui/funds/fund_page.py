"""The bonus fund of a year: how it stands, who approved it, which decisions spend it, and its paper."""

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.domain.decisions.bonus_fund import Spending
from app.domain.decisions.decision_listing import about
from app.domain.decisions.fund_approval import Approval, ApprovalDraft, ApprovalKind
from app.domain.listing import Figures, Page
from ui.desk import Desk
from ui.funds.approval_form import ApprovalForm
from ui.funds.approvals_pane import ApprovalsPane
from ui.funds.fund_figures import FundFigures
from ui.funds.wording import NO_SPENDINGS, counted, day_of
from ui.kit.empty_state import EmptyState
from ui.kit.fields import Chooser
from ui.kit.icons import icon
from ui.kit.labels import label
from ui.kit.record_model import Column, RecordModel
from ui.kit.record_table import RecordTable
from ui.kit.signs import Sign
from ui.papers.showing import Showing

BEGIN: Final = "Ghi duyệt quỹ"
_YEARS: Final = 10
"""How many years back funds are looked into; one year ahead may have been approved already."""
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_COLUMNS: Final[tuple[Column[Spending], ...]] = (
    Column("Số, ký hiệu", lambda one: one.reference, 144),
    Column("Ngày", day_of, 136, sign=lambda one: Sign.MET if one.day else Sign.WAITING),
    Column("Trích yếu", lambda one: about(one.subject), 160, stretch=1, least=136),
    Column("Số lượng", lambda one: one.recipients, 96, least=88, alignment=_RIGHT, figures=Figures.GROUPED, spare=True),
    Column("Tiền thưởng", lambda one: one.total, 120, least=104, alignment=_RIGHT, figures=Figures.GROUPED),
)


class FundPage(QWidget):
    """Quỹ thưởng. The form stands on `pages`, whose first page holds this one."""

    opens = Signal(int)
    """The decision the clerk wants to see."""

    def __init__(self, desk: Desk, pages: QStackedWidget, showing: Showing) -> None:
        super().__init__()
        self.setAccessibleName("Quỹ thưởng")
        self._desk, self._pages, self._showing = desk, pages, showing
        self.year = Chooser("Năm của quỹ")
        this_year = desk.office.today().year
        for year in range(this_year + 1, this_year - _YEARS, -1):
            self.year.addItem(f"Năm {year}", year)
        self.year.setCurrentIndex(1)
        self.figures, self.approvals = FundFigures(), ApprovalsPane()
        model = RecordModel(_COLUMNS, lambda one: one.decision)
        self.spendings = RecordTable(model, "Quyết định chi từ quỹ", main=True)
        for table in (self.approvals.table, self.spendings):
            table.narrowed_by(self.year)
        self._likely = ApprovalKind.INITIAL
        self._none = EmptyState(*NO_SPENDINGS)
        self._counted = label("", "section")
        self._open = QPushButton("Mở quyết định")
        self._body = QStackedWidget()
        self._lay_out()
        self._connect()

    def look(self) -> None:
        """Read the fund of the year chosen again."""
        fund = self._desk.attempt(lambda: self._desk.office.bonus_funds.fund(self._year))
        if fund is None:
            return
        self._likely = fund.likely_kind
        self.figures.show_fund(fund)
        self.approvals.show_approvals(fund.approvals)
        listed = (*fund.spendings, *fund.drafts)
        self.spendings.ask_again(lambda _after, _size: Page(listed, None))
        self._body.setCurrentWidget(self.spendings if listed else self._none)
        self._open.setEnabled(bool(listed))
        self._counted.setText(counted(fund))

    def begin(self) -> None:
        """Open the form an approval is entered on."""
        self._pages.setCurrentWidget(self.entering)
        self.entering.begin(self._year, self._likely)

    def print_use(self) -> None:
        """Draw how the fund of the year chosen was used, and show it."""
        office, year = self._desk.office, self._year

        def draw(to: Path) -> None:
            office.papers.draw(office.bonus_funds.printed(year), to)

        self._showing.show(f"quy-thi-dua-khen-thuong-{year}", draw, (".docx", ".xlsx"))

    @cached_property
    def entering(self) -> ApprovalForm:
        """The form approvals are entered on, made when first asked for."""
        return self._form()

    @cached_property
    def correcting(self) -> ApprovalForm:
        """The form approvals are corrected on, made when first asked for."""
        return self._form()

    @property
    def half_typed(self) -> Mapping[str, Any]:
        """The approval half entered and the one half corrected; {} for none."""
        typed = filter(None, (form.half_typed for form in self._pages.findChildren(ApprovalForm)))
        return {"approval" if one["approval"] is None else "approval_corrected": one for one in typed}

    def take_up(self, half_typed: Mapping[str, Any]) -> None:
        """Put back what `half_typed` gave."""
        if entered := half_typed.get("approval"):
            self.entering.begin(self._year, self._likely)
            self.entering.take_up(entered)
        if corrected := half_typed.get("approval_corrected"):
            funds = self._desk.office.bonus_funds
            if known := self._desk.attempt(lambda: funds.approval(corrected["approval"])):
                self.correcting.correct(known)
                self.correcting.take_up(corrected)

    @property
    def _year(self) -> int:
        return int(self.year.currentData())

    def _form(self) -> ApprovalForm:
        form = ApprovalForm()
        form.submitted.connect(lambda draft, known: self._put_down(form, draft, known))
        form.left.connect(self._come_back)
        self._pages.addWidget(form)
        return form

    def _correct(self, approval: Approval) -> None:
        self._pages.setCurrentWidget(self.correcting)
        self.correcting.correct(approval)

    def _put_down(self, form: ApprovalForm, draft: ApprovalDraft, known: Approval | None) -> None:
        funds = self._desk.office.bonus_funds
        kept = self._desk.attempt(
            lambda: funds.correct(known.id, draft) if known else funds.record(draft), form.complain
        )
        if kept:
            form.forget()
            if (place := self.year.findData(kept.draft.year)) >= 0:
                self.year.setCurrentIndex(place)
            self._come_back()
            self.approvals.table.stand_on(kept.id)

    def _strike(self, approval: Approval, reason: str) -> None:
        funds, box = self._desk.office.bonus_funds, self.approvals.reason
        if self._desk.attempt(lambda: funds.strike(approval.id, reason), box.complain):
            box.hide()
            self.look()
            self.approvals.table.setFocus()

    def _show(self, spending: Spending | None) -> None:
        if spending is not None:
            self.opens.emit(spending.decision)

    def _come_back(self) -> None:
        self._pages.setCurrentIndex(0)
        self.look()
        self.approvals.table.setFocus()

    def _connect(self) -> None:
        self.year.activated.connect(lambda _: self.look())
        self.approvals.corrects.connect(self._correct)
        self.approvals.strikes.connect(self._strike)
        self.approvals.none.offer(BEGIN, self.begin)
        self.spendings.opened.connect(self._show)
        self._open.clicked.connect(lambda _: self._show(self.spendings.current))

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(8)
        bar.addWidget(self.year)
        bar.addStretch()
        printed = QPushButton("In tình hình sử dụng quỹ")
        printed.clicked.connect(self.print_use)
        new = QPushButton(icon("plus", QPalette.ColorRole.HighlightedText), BEGIN)
        new.setObjectName("primary")
        new.clicked.connect(self.begin)
        bar.addWidget(printed)
        bar.addWidget(new)
        self._body.addWidget(self.spendings)
        self._body.addWidget(self._none)
        spent = QVBoxLayout()
        spent.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(self._counted, 1)
        head.addWidget(self._open)
        spent.addLayout(head)
        spent.addWidget(self._body, 1)
        lists = QHBoxLayout()
        lists.setSpacing(16)
        lists.addWidget(self.approvals, 10)
        lists.addLayout(spent, 11)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(bar)
        column.addWidget(self.figures)
        column.addLayout(lists, 1)
