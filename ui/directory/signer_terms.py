"""Who signs for the office from one day to another: listed, entered, corrected, struck out."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from app.domain.calendar.dates import short_date
from app.domain.listing import Page
from app.domain.papers.signer_term import SignerTerm, TermDraft
from app.domain.papers.signing import read_signer, written
from ui.desk import Desk
from ui.kit.ask_box import AskBox
from ui.kit.cards import Card
from ui.kit.field_reading import read
from ui.kit.fields import DateField, TextField
from ui.kit.labels import label
from ui.kit.reason_box import ReasonBox
from ui.kit.record_model import Column, RecordModel
from ui.kit.record_table import RecordTable
from ui.kit.signs import Sign

_NOTE: Final = (
    "Văn bản ngày nào thì mang tên người ký của ngày ấy; ngày không có ai ở đây thì người ký thường xuyên ký."
)
_HEIGHT: Final = 136


class TermBox(AskBox):
    """Where a term is put down: who signs, from when, until when."""

    def __init__(self) -> None:
        super().__init__("Ghi người ký")
        self.signer = self.with_field("signer", TextField("Người ký", "Họ tên; KT. GIÁM ĐỐC; PHÓ GIÁM ĐỐC"))
        self.begins = self.with_field("begins", DateField("Từ ngày", "trống: từ trước"))
        self.ends = self.with_field("ends", DateField("Đến hết ngày", "trống: còn ký"))
        self.term: SignerTerm | None = None
        self.lay_out(_in_a_row(((self.signer, 3), (self.begins, 1), (self.ends, 1))))

    def ask(self, term: SignerTerm | None) -> None:
        """Ask for a new term, or for one to be put down anew."""
        self.term = term
        self.signer.put(written(term.draft.signer) if term else "")
        for field, day in ((self.begins, term and term.draft.begins), (self.ends, term and term.draft.ends)):
            field.put(short_date(day) if day else "")
        self.open_at(self.signer)

    @property
    def unfinished(self) -> str:
        """Nothing is lost: what is typed here is kept."""
        return ""

    def draft(self) -> TermDraft | None:
        """Return the term as typed; None where a field cannot be read and says so."""
        self.clear_complaints()
        signer = read(self.signer, lambda: read_signer(self.signer.text))
        begins, ends = (_day(field) for field in (self.begins, self.ends))
        self.go_to_first_complaint()
        return None if signer is None or self.complaints else TermDraft(signer, begins, ends)


class SignerTerms(Card):
    """Người ký theo thời gian."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("Người ký theo thời gian")
        self._desk = desk
        self.table = RecordTable(
            RecordModel(self._columns(), lambda term: term.id), "Người ký theo thời gian", main=True
        )
        self.box, self.reason = TermBox(), ReasonBox()
        self._add, self._correct, self._strike = map(QPushButton, ("Thêm…", "Sửa…", "Gạch bỏ…"))
        self._lay_out()
        self._connect()

    def look(self) -> None:
        """Read the terms again where the list stands."""
        terms = self._desk.attempt(self._desk.office.signers.terms) or ()
        self.table.ask_again(lambda _after, _size: Page(terms, None))
        self.table.setVisible(bool(terms))
        for button in (self._correct, self._strike):
            button.setVisible(bool(terms))

    @property
    def half_typed(self) -> dict[str, Any]:
        """The term being put down; {} for none."""
        if self.box.isHidden() or not self.box.is_begun:
            return {}
        return {"term": self.box.term.id if self.box.term else None, "fields": self.box.kept()}

    def take_up(self, half_typed: Mapping[str, Any]) -> None:
        """Put back what `half_typed` gave, where the term it corrects still stands."""
        number, terms = half_typed["term"], self._desk.attempt(self._desk.office.signers.terms) or ()
        known = next((one for one in terms if one.id == number), None)
        if number is None or known is not None:
            self.box.ask(known)
            self.box.restore(half_typed["fields"])

    def _ask_anew(self) -> None:
        if self.table.current is not None:
            self.reason.hide()
            self.box.ask(self.table.current)

    def _ask_new(self) -> None:
        self.reason.hide()
        self.box.ask(None)

    def _ask_why(self) -> None:
        if (term := self.table.current) is not None:
            self.box.hide()
            self.reason.ask(f"Gạch bỏ {term.draft.signer.name}", lambda reason: self._strike_out(term, reason))

    def _put_down(self) -> None:
        draft, term, signers = self.box.draft(), self.box.term, self._desk.office.signers
        if draft is None:
            return
        known = self._desk.attempt(
            lambda: signers.correct(term.id, draft) if term else signers.add(draft), self.box.complain
        )
        if known is not None:
            self.box.hide()
            self.look()
            self.table.stand_on(known.id)

    def _strike_out(self, term: SignerTerm, reason: str) -> None:
        if self._desk.attempt(lambda: self._desk.office.signers.strike(term.id, reason), self.reason.complain):
            self.reason.hide()
            self.look()

    def _columns(self) -> tuple[Column[SignerTerm], ...]:
        return (
            Column("Người ký", lambda one: one.draft.signer.name, 200, least=136, sign=self._sign),
            Column("Quyền hạn, chức vụ", lambda one: " – ".join(one.draft.signer.capacity), 200, stretch=1, least=136),
            Column("Từ ngày", lambda one: _shown(one.draft.begins), 120),
            Column("Đến hết ngày", lambda one: _shown(one.draft.ends), 136),
        )

    def _sign(self, term: SignerTerm) -> Sign:
        return Sign.MET if term.draft.covers(self._desk.office.today()) else Sign.NONE

    def _connect(self) -> None:
        self._add.clicked.connect(lambda _: self._ask_new())
        self._correct.clicked.connect(lambda _: self._ask_anew())
        self._strike.clicked.connect(lambda _: self._ask_why())
        self.table.opened.connect(lambda _: self._ask_anew())
        self.box.given.connect(self._put_down)
        for box in (self.box, self.reason):
            box.left.connect(self._add.setFocus)

    def _lay_out(self) -> None:
        self.table.setFixedHeight(_HEIGHT)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(label(_NOTE, "note", wraps=True), 1)
        for button in (self._add, self._correct, self._strike):
            buttons.addWidget(button)
        self.column.addLayout(buttons)
        for part in (self.table, self.box, self.reason):
            self.column.addWidget(part)


def _in_a_row(parts: Iterable[tuple[QWidget, int]]) -> QWidget:
    """Return the parts beside one another, each with its share of the width."""
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for part, share in parts:
        row.addWidget(part, share)
    return line


def _day(field: DateField) -> date | None:
    return read(field, field.day) if field.text.strip() else None


def _shown(day: date | None) -> str:
    return short_date(day) if day else ""
