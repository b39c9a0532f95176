"""The compositions of the council: listed, entered by a decision, corrected where mistyped, struck out."""

from collections.abc import Mapping
from datetime import date
from functools import cached_property, partial
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.domain.council.council import Council, CouncilDraft
from ui.council.composition_pane import CompositionPane
from ui.council.council_form import CouncilForm
from ui.desk import Desk, attempt
from ui.importing.pages import ImportPages
from ui.kit.escape import leave_with_escape
from ui.kit.flow_row import FlowRow
from ui.kit.labels import label
from ui.kit.list_and_pane import ListAndPane
from ui.kit.record_model import Column, RecordModel
from ui.kit.record_table import RecordTable
from ui.kit.sift_box import SiftBox
from ui.kit.signs import Sign

_NOTE: Final = "Phiên họp theo Hội đồng có hiệu lực vào ngày họp; phiên đã họp giữ Hội đồng cũ."


class Compositions(QStackedWidget):
    """Joins the list and the form to the office; `left` when the clerk goes back to the meetings."""

    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._in_force: int | None = None
        self.pane = CompositionPane()
        self.table = RecordTable(RecordModel(self._columns(), lambda council: council.id), "Danh sách Hội đồng")
        self.box = SiftBox(self.table, "Tìm Hội đồng", "Tìm ngày, quyết định, trạng thái")
        self.importing = ImportPages(desk, self)
        self._beside = ListAndPane(
            self._listed(), (self.table,), self.pane, self._show_in_full, share=1, stays_open=True
        )
        self.addWidget(self._front())
        self._connect()

    def look(self) -> None:
        """Read the list again where it stands."""
        councils = self._desk.office.councils
        listed = self._desk.attempt(councils.compositions) or ()
        sitting = self.council_on(self._desk.office.today())
        self._in_force = sitting.id if sitting else None
        self.box.show_rows(listed)

    def council_on(self, day: date) -> Council | None:
        """Return the composition in force on a day, None where there is none."""
        return attempt(lambda: self._desk.office.councils.council_on(day), lambda _: None)

    def show_list(self) -> None:
        """Turn to the list, or leave where there is none to show."""
        self.look()
        self.setCurrentIndex(0)
        if self.table.current is None:
            self.left.emit()
        else:
            self.table.setFocus()

    def begin(self) -> None:
        """Enter another composition, from the one in force."""
        agency = self._desk.attempt(self._desk.office.agency)
        self.setCurrentWidget(self.entering)
        self.entering.begin(agency.council if agency else "", self.council_on(self._desk.office.today()))

    def import_council(self) -> None:
        """Turn to the page a composition comes in by from a spreadsheet."""
        self.importing.open("council", "Nhập Hội đồng từ bảng tính")

    @cached_property
    def entering(self) -> CouncilForm:
        """The form new compositions are entered on, made when first asked for."""
        return self._form()

    @cached_property
    def correcting(self) -> CouncilForm:
        """The form compositions are corrected on, made when first asked for."""
        return self._form()

    @property
    def half_typed(self) -> dict[str, Any]:
        """The composition half entered and the one half corrected, where what is typed is not yet saved."""
        typed = filter(None, (form.half_typed for form in self.findChildren(CouncilForm)))
        return {"council" if one["council"] is None else "corrected": one for one in typed}

    def take_up(self, half_typed: Mapping[str, Any]) -> None:
        """Put what `half_typed` gave back on the forms."""
        if entered := half_typed.get("council"):
            self.entering.take_up(entered)
        if corrected := half_typed.get("corrected"):
            councils = self._desk.office.councils
            if known := self._desk.attempt(lambda: councils.council(corrected["council"])):
                self.correcting.correct(known)
                self.correcting.take_up(corrected)

    def _form(self) -> CouncilForm:
        form = CouncilForm()
        form.submitted.connect(partial(self._put_down, form))
        form.left.connect(self.show_list)
        self.addWidget(form)
        return form

    def _put_down(self, form: CouncilForm, draft: CouncilDraft, known: Council | None) -> None:
        councils = self._desk.office.councils
        act = partial(councils.correct, known.id, draft) if known else partial(councils.establish, draft)
        if self._desk.attempt(act, form.complain):
            form.forget()
            self.show_list()
            if known is None:
                self.left.emit()

    def _correct(self, council: Council) -> None:
        self.setCurrentWidget(self.correcting)
        self.correcting.correct(council)

    def _strike(self, council: Council, reason: str) -> None:
        def strike() -> bool:
            self._desk.office.councils.strike(council.id, reason)
            return True

        if self._desk.attempt(strike, self.pane.reason.complain):
            self.pane.reason.hide()
            self.show_list()

    def _show_in_full(self, council: Council) -> bool:
        self.pane.show_council(council)
        return True

    def _columns(self) -> tuple[Column[Council], ...]:
        return (
            Column("Làm việc từ", lambda one: one.draft.first_day, 116, least=112),
            Column("Quyết định", lambda one: one.draft.decision, 160, stretch=1, least=112),
            Column("Thành viên", lambda one: one.size, 96, least=88),
            Column("Trạng thái", self._state, 176, least=144, sign=self._sign),
        )

    def _state(self, council: Council) -> str:
        if council.id == self._in_force:
            return "Đang có hiệu lực"
        later = council.draft.first_day > self._desk.office.today()
        return "Chưa đến ngày" if later else "Đã thay"

    def _sign(self, council: Council) -> Sign:
        if council.id == self._in_force:
            return Sign.MET
        return Sign.WAITING if council.draft.first_day > self._desk.office.today() else Sign.NONE

    def _connect(self) -> None:
        self.pane.corrects.connect(self._correct)
        self.pane.strikes.connect(self._strike)
        leave_with_escape(self, self.left.emit)

    def _listed(self) -> QWidget:
        listed = QWidget()
        column = QVBoxLayout(listed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.box)
        column.addWidget(self.table)
        return listed

    def _front(self) -> QWidget:
        bar = FlowRow()
        bar.add(label(_NOTE, "note", wraps=True), 1)
        acts = (
            ("Về phiên họp", self.left.emit),
            ("Nhập từ Excel…", self.import_council),
            ("Ghi Hội đồng mới", self.begin),
        )
        for words, act in acts:
            button = QPushButton(words)
            button.clicked.connect(lambda _, act=act: act())
            bar.add(button)
        button.setObjectName("primary")
        front = QWidget()
        column = QVBoxLayout(front)
        column.setContentsMargins(24, 16, 24, 8)
        column.setSpacing(8)
        column.addLayout(bar)
        column.addWidget(self._beside, 1)
        return front
