"""The plans of the register: one read in full, written as text, taken in, written out, copied to another year."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.domain.plans.plan import Plan, PlanTitle
from app.domain.reports.overview import DueDate
from app.files import read_text, write_whole
from ui.desk import Desk
from ui.directory.plan_boxes import CopyBox, ShippedBox
from ui.directory.plan_findings import odd
from ui.directory.plan_view import PlanView
from ui.directory.plan_writing import PlanWriting
from ui.kit.deed import Deed
from ui.kit.fields import Chooser
from ui.kit.flow_row import FlowRow
from ui.kit.sign_label import SignLabel
from ui.kit.signs import Sign

_KINDS: Final = "Tệp kế hoạch (*.toml)"


class PlansPage(QWidget):
    """Kế hoạch."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.choice = Chooser("Kế hoạch")
        self.view = PlanView()
        self.writing = PlanWriting(desk)
        self.copying, self.shipped = CopyBox(), ShippedBox()
        self.said = SignLabel(wraps=True)
        self.asking: QFileDialog | None = None
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()

    def look(self) -> None:
        """Read the plans again; the one shown stays, at first it is the one being worked on."""
        titles = self._desk.attempt(self._desk.office.plans.titles) or ()
        shown = self.choice.currentData() or (self._desk.plan.code if self._desk.plan else "")
        self.choice.clear()
        for one in titles:
            self.choice.addItem(self._called(one), one.code)
        self._show(shown)
        self.writing.look()

    def show_due(self, due: DueDate) -> None:
        """Show the plan being worked on, where it says that something is due."""
        if self._desk.plan:
            self.show_plan(self._desk.plan.code)
            self.view.mark(due.text)

    def show_plan(self, code: str) -> None:
        """Show a plan."""
        self._pages.setCurrentIndex(0)
        self.look()
        self._show(code)

    @property
    def deeds(self) -> tuple[Deed, ...]:
        """What can be done with plans."""
        acts = (*self._acts, ("Sửa bằng văn bản TOML", self.edit_as_text))
        return tuple(Deed(f"{words.removesuffix('…')}: kế hoạch", act) for words, act in acts)

    @property
    def half_typed(self) -> dict[str, Any]:
        """The plan being written."""
        return self.writing.half_typed

    def take_up(self, half_typed: Mapping[str, Any]) -> None:
        """Put the half-written plan back."""
        self.writing.take_up(half_typed)
        self._pages.setCurrentWidget(self.writing)

    def edit(self) -> None:
        """Edit the plan shown, or go on with the one left half done."""
        self._write(self.writing.edit)

    def edit_as_text(self) -> None:
        """Edit the plan shown as text, or go on with the one left half done."""
        self._write(self.writing.edit_as_text)

    def take_in(self, file: Path) -> None:
        """Open a plan file, as text with what is wrong with it where it is no plan; nothing is kept yet."""
        text = self._desk.attempt(lambda: read_text(file))
        if text is not None:
            self._begin_with(text)

    def write_out(self, file: Path) -> None:
        """Write the plan shown to a file, as it was loaded."""
        code = self._code

        def write() -> None:
            write_whole(file, self._desk.office.plans.text(code).encode())
            self._say(Sign.MET, f"Đã xuất kế hoạch {code} ra {file}.")

        self._desk.attempt(write)

    @property
    def _code(self) -> str:
        return str(self.choice.currentData() or "")

    def _called(self, one: PlanTitle) -> str:
        """Say what a clerk calls a plan: its number where it has one, and what it is about."""
        plan = self._desk.attempt(lambda: self._desk.office.plans.plan(one.code))
        number = plan.number if plan else ""
        return f"Kế hoạch {number or 'dự thảo'} · {one.subject[:1].upper()}{one.subject[1:]}"

    def _show(self, code: str) -> None:
        self.choice.setCurrentIndex(max(self.choice.findData(code), 0))
        sections = self._desk.attempt(lambda: self._desk.office.plans.sections(self._code)) if self._code else None
        self.view.show_plan(sections or ())

    def _begin_with(self, text: str) -> None:
        self._pages.setCurrentWidget(self.writing)
        self.writing.begin_with(text)

    def _write(self, edit: Callable[[str], None]) -> None:
        if self._code or self.writing.is_begun:
            self._pages.setCurrentWidget(self.writing)
            edit(self._code)

    def _show_kept(self, plan: Plan) -> None:
        self._show_loaded(plan, f"Đã ghi kế hoạch {plan.code}: {plan.title}.")

    def _copy(self, year: int) -> None:
        copied = self._desk.attempt(lambda: self._desk.office.plans.copy(self._code, year), self.copying.complain)
        if copied:
            self.copying.hide()
            self._show_loaded(copied, f"Đã chép thành kế hoạch {copied.code}: {copied.title}.")

    def _show_loaded(self, plan: Plan, words: str) -> None:
        """Show a plan just kept, with what is to be looked at in it."""
        warnings = self._desk.attempt(lambda: self._desk.office.plans.warnings(plan.code)) or ()
        self._say(Sign.SHORT if warnings else Sign.MET, "\n".join((words, *(one.words for one in odd(warnings)))))
        self._pages.setCurrentIndex(0)
        self.look()
        self._show(plan.code)

    def _take_shipped(self, code: str) -> None:
        self.shipped.hide()
        self._begin_with(self._desk.office.plans.shipped_text(code))

    def _ask_copy(self) -> None:
        plan = self._desk.attempt(lambda: self._desk.office.plans.plan(self._code))
        if plan:
            self.shipped.hide()
            self.copying.ask(plan.year + 1)

    def _ask_shipped(self) -> None:
        self.copying.hide()
        plans = self._desk.office.plans
        self._desk.errand("Đang đọc kế hoạch mẫu", lambda _: plans.shipped(), self.shipped.ask, self)

    def _ask_which(self) -> None:
        dialog = QFileDialog(self, "Nạp kế hoạch từ tệp", "", _KINDS)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._ask(dialog, self.take_in)

    def _ask_where(self) -> None:
        dialog = QFileDialog(self, "Xuất kế hoạch ra tệp", f"{self._code}.toml", _KINDS)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("toml")
        self._ask(dialog, self.write_out)

    def _ask(self, dialog: QFileDialog, then: Callable[[Path], None]) -> None:
        dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.asking = dialog
        dialog.open()

    def _say(self, sign: Sign, words: str) -> None:
        self.said.show_state(sign, words)
        self.said.show()

    def go_to_front(self) -> None:
        """Leave the form; what is typed on it stays."""
        self._pages.setCurrentIndex(0)
        self.view.setFocus()

    @property
    def _acts(self) -> tuple[tuple[str, Callable[[], None]], ...]:
        return (
            ("Sửa…", self.edit),
            ("Chép sang năm khác…", self._ask_copy),
            ("Nạp từ tệp…", self._ask_which),
            ("Kế hoạch mẫu…", self._ask_shipped),
            ("Xuất ra tệp…", self._ask_where),
        )

    def _connect(self) -> None:
        self.choice.activated.connect(lambda _: self._show(self._code))
        self.writing.kept.connect(self._show_kept)
        self.writing.left.connect(self.go_to_front)
        self.copying.copies.connect(self._copy)
        self.shipped.takes.connect(self._take_shipped)

    def _lay_out(self) -> None:
        self.said.hide()
        bar = FlowRow()
        bar.add(self.choice, 1)
        for words, act in self._acts:
            button = QPushButton(words)
            button.clicked.connect(lambda _, act=act: act())
            bar.add(button)
        front = QWidget()
        column = QVBoxLayout(front)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(bar)
        for part in (self.said, self.copying, self.shipped):
            column.addWidget(part)
        column.addWidget(self.view, 1)
        for page in (front, self.writing):
            self._pages.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)
