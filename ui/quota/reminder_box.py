"""The letter to units short of their quota: for which period, before or after the deadline, joint or one to each."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton

from app.domain.calendar.period import Period
from app.domain.errors import Refusal
from app.domain.quotas.reminder import Notice
from app.services.reminders import ReminderWish
from app.wording import sentence
from ui.kit.escape import leave_with_escape
from ui.kit.field_reading import read
from ui.kit.fields import ChoiceField, DateField
from ui.kit.form_rows import lay_in_box
from ui.kit.form_sheet import FormSheet
from ui.kit.labels import label
from ui.kit.letter_fields import LetterFields
from ui.kit.sign_label import SignLabel
from ui.kit.signs import Sign
from ui.quota.wording import first_of, period_words, units_words

_NOTICES: Final = (
    (None, "Theo ngày số liệu"),
    (Notice.BEFORE, "Nhắc hạn"),
    (Notice.AFTER, "Quá hạn"),
)
_MANNERS: Final = ((False, "Công văn chung"), (True, "Riêng từng đơn vị"))
_VERBS: Final = {Notice.BEFORE: "In công văn nhắc hạn", Notice.AFTER: "In công văn đôn đốc"}


class ReminderBox(QFrame):
    """Says who will be written to before it is pressed; the screen finds out who is short and draws the letter."""

    asked = Signal()
    """Who is short is to be found anew."""
    prints = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setAccessibleName("Công văn đôn đốc")
        self.sheet = FormSheet()
        self.period: ChoiceField[Period | None] = self.sheet.with_field("period", ChoiceField("Kỳ", ((None, "–"),)))
        self.notice: ChoiceField[Notice | None] = self.sheet.with_field(
            "notice", ChoiceField("Loại công văn", _NOTICES)
        )
        self.per_unit = self.sheet.with_field("per_unit", ChoiceField("Cách gửi", _MANNERS))
        self.by = self.sheet.with_field("by", DateField("Hạn mới khi đã quá", "không bắt buộc"))
        self.letter = LetterFields(self.sheet)
        self.found = SignLabel(wraps=True)
        self._left_out = label("", "note", wraps=True)
        self.button = QPushButton(_VERBS[Notice.AFTER])
        self.button.setObjectName("primary")
        self.sheet.end_with(self.button)
        self._leave = QPushButton("Thôi")
        self._leave.setObjectName("plain")
        self.sheet.go_through(self._leave)
        self.units: tuple[int, ...] = ()
        self._notice = Notice.AFTER
        self._issued = SignLabel(wraps=True)
        self._issued.hide()
        self._lay_out()
        self._connect()

    @property
    def begun(self) -> bool:
        """Whether something was typed that would be lost."""
        return self.letter.begun or bool(self.by.text.strip())

    def offer(self, periods: Sequence[Period], usual: Period) -> None:
        """Offer the periods a letter can be about, the usual one chosen unless a letter is under way about another."""
        under_way = self.isVisible() or self.begun
        chosen = self.period.value if under_way and self.period.value in periods else usual
        self.period.offer([(period, period_words(period)) for period in periods])
        self.period.put(chosen)

    def show_found(self, notice: Notice, found: Sequence[tuple[int, str]], left_out: Sequence[str]) -> None:
        """Say who is written to, of those marked, and who of them owes nothing in the period."""
        self.sheet.clear_complaints()
        self.units = tuple(unit for unit, _ in found)
        names = [name for _, name in found]
        self.found.show_state(Sign.SHORT, f"Gửi {units_words(len(found))}: {first_of(names)}.")
        self.found.show()
        self._left_out.setText(
            f"Không gửi {units_words(len(left_out))} vì không thiếu trong kỳ này: {first_of(left_out)}."
        )
        self._left_out.setVisible(bool(left_out))
        self._notice = notice
        self._name_button()

    def show_nobody(self, refusal: Refusal) -> None:
        """Say why there is nobody to write to."""
        self.units = ()
        self._left_out.hide()
        self.found.show_state(Sign.NONE, sentence(refusal))
        self._name_button()

    def show_issued(self, references: Sequence[str]) -> None:
        """Say under which numbers letters were issued, and make room for the next; nothing for a draft."""
        self._issued.setVisible(bool(references))
        if references:
            self._issued.show_state(Sign.MET, f"Đã phát hành và vào sổ văn bản đi: số {'; '.join(references)}.")
            self.letter.number.put("")
            self.letter.day.put("")
            self._name_button()

    def wish(self, as_of: date | None) -> ReminderWish | None:
        """Return what is asked of the letter; None where a field could not be read and says so."""
        self.sheet.clear_complaints()
        by = read(self.by, lambda: self.by.day() if self.by.text.strip() else None)
        letter = self.letter.wish()
        if letter is None or self.by.complaint:
            self.sheet.go_to_first_complaint()
            return None
        return ReminderWish(as_of, self.notice.value, self.units, by, letter)

    def enter(self) -> None:
        """Put the cursor on the first field."""
        self.period.setFocus()

    def _name_button(self) -> None:
        """Say what pressing does, to how many: a letter with its number and its day is issued, any other is a draft."""
        verb = _VERBS[self._notice]
        if self.letter.signed:
            verb = f"Phát hành, {verb[0].lower()}{verb[1:]}"
        self.button.setText(f"{verb} ({units_words(len(self.units))})" if self.units else verb)
        self.button.setEnabled(bool(self.units))

    def _connect(self) -> None:
        for field in (self.period, self.notice):
            field.edited.connect(self.asked)
        self.sheet.edited.connect(self._name_button)
        self.sheet.finished.connect(self.prints)
        self.button.clicked.connect(self.prints)
        self._leave.clicked.connect(self.left)
        leave_with_escape(self, self.left.emit)

    def _lay_out(self) -> None:
        rows = (
            (label("Công văn đôn đốc", "section"),),
            (self.period, self.notice),
            (self.per_unit, self.by),
            (self.found,),
            (self._left_out,),
            (self.letter.number, self.letter.day),
            (self.letter.drafter,),
            (self.letter.signer,),
            (self.sheet.unplaced,),
            (self._issued,),
            (self.button,),
            (self._leave,),
        )
        lay_in_box(self, self.sheet, rows)
