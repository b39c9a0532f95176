"""The number and the day of a signed decision, with what the number would do in its series."""

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import Signal

from app.domain.decisions.bonus_fund import FundCaution
from app.domain.language.numbers import padded
from app.domain.outgoing.number_place import is_far_off
from app.domain.outgoing.outgoing import SeriesState
from app.wording import sentence
from ui.decisions.wording import caution_words, number_words
from ui.desk import attempt
from ui.kit.ask_box import AskBox
from ui.kit.fields import DateField, NumberField
from ui.kit.labels import label
from ui.kit.sign_label import SignLabel

_VERB: Final = "Ban hành"

SeriesOf = Callable[[int], SeriesState | None]
"""Gives the series the decision takes its number from in a year; None when the world failed and has been told."""


class IssueBox(AskBox):
    """Offers the next number of the series and today; from here on the decision is locked."""

    issued = Signal(int, object)
    """The number and its date."""
    dated = Signal(int)
    """The year of the day as typed."""

    def __init__(self) -> None:
        super().__init__(_VERB)
        self.number = self.with_field("number", NumberField("Số quyết định"))
        self.day = self.with_field("day", DateField("Ngày ký"))
        self.said = SignLabel(wraps=True)
        self.caution = SignLabel(wraps=True)
        self.caution.hide()
        self._series_of: SeriesOf = lambda _: None
        self._looked_at: int | None = None
        told = "Ban hành rồi thì quyết định không sửa được; bản in được lưu đúng từng chữ."
        self.lay_out(label(told, "note", wraps=True), self.number, self.day, self.said, self.caution)
        self.edited.connect(self._weigh)
        self.given.connect(self._give)

    def ask(self, series_of: SeriesOf, today: date) -> None:
        """Ask for the number and day of a decision of the series `series_of` tells of."""
        self._series_of = series_of
        series = series_of(today.year)
        self.number.put_number(series.next_number if series else None)
        self.day.put_day(today)
        self.open_at(self.number)
        self._weigh()

    def show_caution(self, caution: FundCaution | None) -> None:
        """Say above the button why the fund does not cover what would be issued; nothing where it does."""
        self.caution.setVisible(caution is not None)
        if caution is not None:
            self.caution.show_state(*caution_words(caution))

    def _weigh(self) -> None:
        """Say what the number does in the series of its year, once both can be read."""
        self._look_at(None)
        number = attempt(self.number.number, lambda _: None)
        day = attempt(self.day.day, lambda _: None)
        if day:
            self.dated.emit(day.year)
        series = self._series_of(day.year) if day and number else None
        self.said.setVisible(series is not None)
        if series and number:
            self.said.show_state(*number_words(number, series))

    def _give(self) -> None:
        self.clear_complaints()
        number = attempt(self.number.number, lambda no: self.number.complain(sentence(no)))
        day = attempt(self.day.day, lambda no: self.day.complain(sentence(no)))
        if number is None and not self.number.complaint:
            self.number.complain("Chưa có số quyết định. Hãy nhập số do văn thư cấp.")
        self.go_to_first_complaint()
        if number is None or day is None:
            return
        series = self._series_of(day.year)
        if series and is_far_off(number, series) and number != self._looked_at:
            self._look_at(number)
            return
        self.issued.emit(number, day)

    def _look_at(self, number: int | None) -> None:
        """Have a number far off the series looked at again: the second press issues it."""
        self._looked_at = number
        self.do.setText(_VERB if number is None else f"Vẫn ban hành số {padded(number)}")
