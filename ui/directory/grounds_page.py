"""Legal grounds and the base salary: what ships, and the office's own lines over it, entered and corrected here."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Final

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.domain.calendar.dates import short_date
from app.domain.language.numbers import grouped
from app.domain.law.law import BaseSalary, Instrument
from app.domain.law.own_law import BaseSalaryDraft, InstrumentDraft, OwnLine, told_of_decisions
from app.wording import sentence
from ui.desk import Desk
from ui.directory.law_forms import BaseSalaryForm, InstrumentForm
from ui.directory.law_lines import GROUNDS, INSTRUMENTS, SALARIES, LawLine, LawTable
from ui.directory.law_page import LawPage
from ui.kit.cards import BAR_WIDTH, scrolling
from ui.kit.reason_box import ReasonBox
from ui.kit.sign_label import SignLabel
from ui.kit.signs import Sign

_NOTE: Final = (
    "Quyết định lấy dòng có hiệu lực vào ngày ban hành; quyết định đã ban hành giữ nguyên. Dòng đi kèm chương trình "
    "không sửa; khi có văn bản mới, thêm dòng của cơ quan: dòng ấy được dùng từ ngày của nó. Dòng chưa đối chiếu với "
    "văn bản gốc thì chương trình báo khi dùng đến."
)
_TABLE_HEIGHT: Final = 136
_AGAIN: Final = "Nếu đúng như văn bản, nhấn lần nữa để ghi."


class GroundsPage(QWidget):
    """Căn cứ, lương cơ sở."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._line: LawLine | None = None
        self._doubted: BaseSalaryDraft | None = None
        self.law = LawPage(desk, GROUNDS, _NOTE, self._checked)
        self.salary = BaseSalaryForm()
        self.instrument = InstrumentForm(lambda: desk.office.law)
        self.said = SignLabel(wraps=True)
        self.reason = ReasonBox()
        self._correct = QPushButton("Sửa…")
        self._strike = QPushButton("Gạch bỏ…")
        self._rewrite = QPushButton("Ghi lại theo văn bản gốc…")
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()

    def look(self) -> None:
        """Read the tables again."""
        self.law.look()

    def seek(self) -> None:
        """Go to the filter box."""
        self.go_to_front()
        self.law.box.setFocus()

    def begin_base_salary(self) -> None:
        """Open the form of a base salary, on the one half typed if there is one."""
        self._pages.setCurrentWidget(self.salary)
        self.salary.begin()

    def begin_instrument(self) -> None:
        """Open the form of an instrument, on the one half typed if there is one."""
        self._pages.setCurrentWidget(self.instrument)
        self.instrument.begin()

    @property
    def half_typed(self) -> dict[str, Any]:
        """The base salary and the instrument being entered or corrected."""
        typed = {"salary": self.salary.half_typed, "instrument": self.instrument.half_typed}
        return {name: one for name, one in typed.items() if one}

    def take_up(self, half_typed: Mapping[str, Any]) -> None:
        """Put back what `half_typed` gave."""
        for name, form in (("salary", self.salary), ("instrument", self.instrument)):
            if typed := half_typed.get(name):
                form.take_up(typed)

    def _show_line(self, line: LawLine | None) -> None:
        if self._line is None or line is None or line.key != self._line.key:
            self.reason.hide()
        self._line = line
        own = line is not None and bool(line.row.own)
        self._correct.setVisible(own)
        self._strike.setVisible(own)
        self._rewrite.setVisible(line is not None and not own)

    def _open_for_correction(self) -> None:
        lines, row = self._desk.office.own_law, self._line.row if self._line else None
        if isinstance(row, BaseSalary):
            if salary := self._desk.attempt(partial(lines.base_salary, row.own)):
                self._pages.setCurrentWidget(self.salary)
                self.salary.correct(salary.id, salary.draft)
        elif row is not None and (known := self._desk.attempt(partial(lines.instrument, row.own))):
            self._pages.setCurrentWidget(self.instrument)
            self.instrument.correct(known.id, known.draft)

    def _open_for_rewriting(self) -> None:
        row = self._line.row if self._line else None
        if isinstance(row, BaseSalary):
            self._pages.setCurrentWidget(self.salary)
            self.salary.rewrite(row)
        elif isinstance(row, Instrument):
            self._pages.setCurrentWidget(self.instrument)
            self.instrument.rewrite(row)

    def ask_to_strike(self) -> None:
        """Ask why the line of the office's in sight is struck out."""
        row, lines = self._line.row if self._line else None, self._desk.office.own_law
        if isinstance(row, BaseSalary):
            self._ask("Gạch bỏ mức lương cơ sở", partial(lines.strike_base_salary, row.own))
        elif row is not None:
            self._ask("Gạch bỏ căn cứ", partial(lines.strike_instrument, row.own))

    def _ask(self, verb: str, strike: Callable[[str], None]) -> None:
        def struck(reason: str) -> bool:
            strike(reason)
            return True

        def give(reason: str) -> None:
            if self._desk.attempt(partial(struck, reason), self.reason.complain):
                self.reason.hide()
                self.said.hide()
                self.law.table.setFocus()

        self.reason.ask(verb, give)

    def _enter_salary(self, draft: BaseSalaryDraft, number: int) -> None:
        if self._is_doubted(draft, number):
            return
        lines = self._desk.office.own_law
        enter = partial(lines.correct_base_salary, number) if number else lines.add_base_salary
        entered = self._desk.attempt(partial(enter, draft), self.salary.fields.complain)
        if entered is not None:
            self.salary.forget()
            self._tell_salary(entered.draft)
            self._show_entered(SALARIES, BaseSalary, entered.id)

    def _is_doubted(self, draft: BaseSalaryDraft, number: int) -> bool:
        """Whether a base salary is odd and the clerk is told so for the first time."""
        odd = self._desk.attempt(partial(self._desk.office.own_law.doubts, draft, number)) or ()
        first, self._doubted = draft != self._doubted, draft
        if odd and first:
            self.salary.tell(Sign.SHORT, "\n".join((*map(sentence, odd), _AGAIN)))
        return bool(odd) and first

    def _tell_salary(self, draft: BaseSalaryDraft) -> None:
        """Say from when it holds, and which decisions issued since were paid by another."""
        paid = self._desk.attempt(partial(self._desk.office.own_law.paid_otherwise, draft.begins)) or ()
        words = f"Mức {grouped(draft.dong)} đồng/tháng áp dụng từ ngày {short_date(draft.begins)}."
        self._tell(Sign.SHORT if paid else Sign.MET, f"{words} {told_of_decisions(paid)}".strip())

    def _enter_instrument(self, draft: InstrumentDraft, number: int) -> None:
        lines = self._desk.office.own_law
        enter = partial(lines.correct_instrument, number) if number else lines.add_instrument
        entered = self._desk.attempt(partial(enter, draft), self.instrument.fields.complain)
        if entered is not None:
            self.instrument.forget()
            self._tell(Sign.MET, f"{entered.draft.title}: có hiệu lực từ ngày {short_date(entered.draft.begins)}.")
            self._show_entered(INSTRUMENTS, Instrument, entered.id)

    def _show_entered(self, table: LawTable, row: type[BaseSalary | Instrument], number: int) -> None:
        self.go_to_front()
        self.law.show_row(table, (row.__name__, number, 0))

    def _tell(self, sign: Sign, words: str) -> None:
        self.said.show_state(sign, words)
        self.said.show()

    def _checked(self, line: LawLine) -> tuple[tuple[str, str], ...]:
        """Return who held a line of the office's against the text, and when."""
        lines, number = self._desk.office.own_law, line.row.own
        if not number:
            return (("Ai ghi", "đi kèm chương trình, chỉ để đọc"),)
        read = lines.base_salary if isinstance(line.row, BaseSalary) else lines.instrument
        known = self._desk.attempt(lambda: read(number))
        return (("Ai ghi", "cơ quan"), ("Đối chiếu", _mark(known.draft) if known else ""))

    def go_to_front(self) -> None:
        """Come back to the tables from the forms."""
        self._pages.setCurrentIndex(0)
        self.law.table.setFocus()

    def _connect(self) -> None:
        self.law.table.chosen.connect(self._show_line)
        self._correct.clicked.connect(lambda _: self._open_for_correction())
        self._strike.clicked.connect(lambda _: self.ask_to_strike())
        self._rewrite.clicked.connect(lambda _: self._open_for_rewriting())
        self.salary.submitted.connect(self._enter_salary)
        self.instrument.submitted.connect(self._enter_instrument)
        for form in (self.salary, self.instrument):
            form.left.connect(self.go_to_front)

    def _lay_out(self) -> None:
        self.said.hide()
        bar = QHBoxLayout()
        bar.setSpacing(8)
        for words, begin in (
            ("Thêm mức lương cơ sở…", self.begin_base_salary),
            ("Thêm căn cứ…", self.begin_instrument),
        ):
            button = QPushButton(words)
            button.clicked.connect(lambda _, begin=begin: begin())
            bar.addWidget(button)
        bar.addStretch()
        choices = QHBoxLayout()
        choices.setSpacing(8)
        for button in (self._correct, self._strike, self._rewrite):
            button.hide()
            choices.addWidget(button)
        choices.addStretch()
        self.law.source.column.addLayout(choices)
        self.law.source.column.addWidget(self.reason)
        front = QWidget()
        column = QVBoxLayout(front)
        column.setContentsMargins(0, 0, BAR_WIDTH, 0)
        column.setSpacing(8)
        column.addLayout(bar)
        column.addWidget(self.said)
        column.addWidget(self.law, 1)
        self.law.table.setMinimumHeight(_TABLE_HEIGHT)
        for page in (scrolling(front), self.salary, self.instrument):
            self._pages.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)


def _mark(line: OwnLine) -> str:
    if line.checked_on is None:
        return "chưa ai đối chiếu với văn bản gốc"
    return f"{line.checked_by} đã đối chiếu với văn bản gốc, ngày {short_date(line.checked_on)}"
