"""The page a submission is drawn on: from the council to the head, or from the office to a higher level."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from app.domain.decisions.decision_listing import SealedMeeting
from app.domain.exemplars.namesakes import UnknownExemplar
from app.domain.outgoing.outgoing import SeriesState
from app.domain.units.agency import Level
from app.services.submissions import Signed
from app.wording import sentence
from ui.articles.links_field import LinksField
from ui.decisions.draft_form import meeting_named
from ui.decisions.wording import number_words, series_words
from ui.desk import attempt
from ui.kit.field_reading import read
from ui.kit.fields import ChoiceField, DateField, NumberField
from ui.kit.form_page import FormPage
from ui.kit.form_rows import lay_in_rows
from ui.kit.form_sheet import FormSheet
from ui.kit.pick import Suggest

Levels: TypeAlias = tuple[tuple[Level, str], ...]

_TO_THE_HEAD = (None, "Thủ trưởng cơ quan (tờ trình của Hội đồng)")
_TOLD = "Xem trước là bản dự thảo, chưa có số. Phát hành thì tờ trình vào sổ đăng ký văn bản đi, bản in được lưu."
_ALL_PROPOSED = "để trống: mọi gương đã ghi đề nghị lên cấp đó"


@dataclass(frozen=True, slots=True)
class SubmissionWish:
    """What is asked: to which `level`, None for the head; of a meeting, or of exemplars; signed or not."""

    level: Level | None
    meeting: int | None
    minutes: int | None
    exemplars: tuple[int, ...]
    signed: Signed


@dataclass(frozen=True, slots=True)
class SubmissionSources:
    """What the form asks of the office: the levels above, the sealed meetings, names, and the series of its number.

    `series` is of the council's submissions for no level, else of the agency's, in a year.
    """

    levels: Callable[[], Levels]
    meetings: Callable[[], tuple[SealedMeeting, ...]]
    exemplars: Suggest[int]
    series: Callable[[Level | None, int], SeriesState | None]


class SubmissionForm(FormPage):
    """Says what is to be shown as a draft, and what is to be issued; what is typed stays until it is issued."""

    previews = Signal(object)
    issues = Signal(object)

    def __init__(self, sources: SubmissionSources) -> None:
        super().__init__(FormSheet(), heading="Tờ trình", verb="Xem trước")
        self._sources = sources
        self._today = date.min
        field = self.fields.with_field
        self.to: ChoiceField[Level | None] = field("level", ChoiceField("Trình", (_TO_THE_HEAD,)))
        self.meeting: ChoiceField[int | None] = field("meeting", ChoiceField("Kết quả kiểm phiếu của", ((None, "–"),)))
        self.minutes = field("minutes", NumberField("Số biên bản họp"))
        self.exemplars = field("exemplars", LinksField("Gương được đề nghị", sources.exemplars, _ALL_PROPOSED))
        self.number = field("number", NumberField("Số tờ trình"))
        self.day = field("day", DateField("Ngày ký"))
        self._issue = QPushButton("Phát hành")
        self._issue.clicked.connect(self._ask_issue)
        rows = ((self.to,), (self.meeting,), (self.exemplars,), (self.number, self.day, self.minutes), (self.said,))
        lay_in_rows(self.fields, rows)
        self.fields.edited.connect(self._follow)
        self._lay_out(_TOLD, more=(self._issue,), says_above=False)

    def begin(self, today: date) -> None:
        """Draw a submission, or go on with the one half typed."""
        self._today = today
        if not self.fields.is_begun:
            self._offer()
            self.forget()
        self._follow()
        self.to.setFocus()

    def forget(self) -> None:
        """Let go of what is typed: it has been issued."""
        for field in (self.minutes, self.number, self.day):
            field.put("")
        self.exemplars.put(())
        self.fields.clear_complaints()
        self.fields.take_as_given()

    @property
    def half_typed(self) -> dict[str, Any]:
        """What stands here and has not been issued, as JSON can hold it; {} for nothing."""
        return {"fields": self.fields.kept()} if self.fields.is_begun else {}

    def take_up(self, half_typed: Mapping[str, Any], today: date) -> None:
        """Put back what `half_typed` gave."""
        self._today = today
        self._offer()
        self.fields.restore(half_typed["fields"])
        self._follow()

    def _offer(self) -> None:
        self.to.offer((_TO_THE_HEAD, *self._sources.levels()))
        sealed = [(one.meeting, meeting_named(one)) for one in self._sources.meetings()]
        self.meeting.offer(sealed or [(None, "Chưa có phiên họp nào niêm phong kết quả")])

    def _follow(self) -> None:
        """Ask what belongs to whoever it goes to, and say what the number would do in its series."""
        to_the_head = self.to.value is None
        for field, shown in (
            (self.meeting, to_the_head),
            (self.minutes, to_the_head),
            (self.exemplars, not to_the_head),
        ):
            field.setVisible(shown)
        number = attempt(self.number.number, lambda _: None)
        day = attempt(self.day.day, lambda _: None) or self._today
        series = self._sources.series(self.to.value, day.year)
        self.said.setVisible(series is not None)
        if series is not None:
            self.said.show_state(*(number_words(number, series) if number else (None, series_words(series))))

    def _give(self) -> None:
        self.fields.clear_complaints()
        wish = self._wish(Signed())
        if wish is not None:
            self.previews.emit(wish)

    def _ask_issue(self) -> None:
        """Ask to issue it where number and day are both there."""
        self.fields.clear_complaints()
        number = read(self.number, self.number.number)
        day = read(self.day, self.day.day)
        if number is None and not self.number.complaint:
            self.number.complain("Chưa có số tờ trình. Hãy nhập số do văn thư cấp.")
        wish = self._wish(Signed(number, day))
        if wish is not None:
            self.issues.emit(wish)

    def _wish(self, signed: Signed) -> SubmissionWish | None:
        minutes = read(self.minutes, self.minutes.number)
        self.exemplars.settle()
        if self.exemplars.unlinked:
            self.exemplars.complain(sentence(UnknownExemplar(self.exemplars.unlinked)))
        if self.to.value is None and self.meeting.value is None:
            self.meeting.complain("Chưa có phiên họp nào niêm phong kết quả. Hãy kiểm phiếu và niêm phong trước.")
        self.fields.go_to_first_complaint()
        if self.fields.complaints:
            return None
        return SubmissionWish(self.to.value, self.meeting.value, minutes, self.exemplars.values, signed)
