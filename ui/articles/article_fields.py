"""The fields of an article, from the paper in the clerk's hand to a draft and back."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Protocol, TypeVar

from PySide6.QtWidgets import QGridLayout, QWidget

from app.domain.articles.article import ArticleWithoutTitle
from app.domain.articles.contest import ArticleDraft, EntryForm
from app.domain.errors import Refusal
from app.domain.exemplars.namesakes import UnknownExemplar
from app.domain.language.numbers import decimal, read_score
from app.domain.units.unit import UnknownUnit
from app.wording import sentence
from ui.articles.authors_box import AuthorsBox
from ui.articles.files_field import FilesField
from ui.articles.links_field import LinksField
from ui.kit.fields import ChoiceField, DateField, Field, NotesField, NumberField, TextField, TickField
from ui.kit.form_sheet import FormSheet
from ui.kit.pick import Pick, PickField, Suggest
from ui.wording import UNIT_NOT_CHOSEN

T = TypeVar("T")
_COLUMNS = 12


class Attempt(Protocol):
    """`Desk.attempt`: returns None when refused, and hands the refusal on."""

    def __call__(self, action: Callable[[], T], complain: Callable[[Refusal], None] | None = None) -> T | None: ...


class ArticleFields(FormSheet):
    """Everything known of an article, in the order the clerk reads it off the paper."""

    def __init__(
        self, attempt: Attempt, units: Callable[[str, date], Sequence[Pick[int]]], exemplars: Suggest[int]
    ) -> None:
        super().__init__()
        self._attempt = attempt
        self._usual_day = date.min
        self.title = self.with_field("title", TextField("Tên bài viết"))
        self.authors = self.with_field("authors", AuthorsBox(self.go_through))
        self.unit: PickField[int] = self.with_field(
            "unit", PickField("Đơn vị gửi bài", lambda typed: units(typed, self._day()), "gõ vài chữ đầu")
        )
        self.received = self.with_field("received", DateField("Ngày nhận"))
        self.words = self.with_field("words", NumberField("Số từ"))
        self.subject = self.with_field("subject", TextField("Viết về ai"))
        self.subject_address = self.with_field("subject_address", TextField("Nơi ở, nơi làm việc của nhân vật"))
        self.exemplars = self.with_field(
            "exemplars", LinksField("Gương đã có trong sổ", exemplars, "gõ tên để tìm gương")
        )
        self.files = self.with_field("files", FilesField("Tệp bài viết"))
        self.form = self.with_field("form", ChoiceField("Thể loại", tuple((form, form.label) for form in EntryForm)))
        self.published_in = self.with_field("published_in", TextField("Đã đăng, phát ở"))
        self.original = self.with_field("original", TickField("Bản gốc, không phải bản photocopy"))
        self.approved = self.with_field("approved", TickField("Đơn vị đã duyệt"))
        self.new_discovery = self.with_field("new_discovery", TickField("Gương mới phát hiện"))
        self.note = self.with_field("note", NotesField("Ghi chú"))
        self.score = self.with_field("score", TextField("Điểm", "không chấm phiếu"))
        self._known_score: Fraction | None = None
        self.received.line.editingFinished.connect(self._write_day_in_full)
        self.unit.read_with(self._known_unit)
        self.score.read_with(self._given_score)
        self._lay_out()
        self.clear()

    def collect(self) -> ArticleDraft | None:
        """Return the draft; None when something typed cannot be read, each said beside its field."""
        self.clear_complaints()
        self.unit.settle()
        self.exemplars.settle()
        draft = self._draft(lambda field: lambda refusal: field.complain(sentence(refusal)))
        if not self.unit.text.strip():
            self.unit.complain(UNIT_NOT_CHOSEN)
        self.go_to_first_complaint()
        return None if self.complaints else draft

    def so_far(self) -> ArticleDraft:
        """Return what is typed so far, what cannot be read left out; nothing is said."""
        return replace(self._draft(lambda _: lambda _: None), authors=self.authors.so_far)

    def expect(self, day: date) -> None:
        """Fill in the day most articles come on, for the clerk to change; it stands for a day that cannot be read."""
        self._usual_day = day
        if not self.is_begun:
            self.received.put_day(day)

    def clear(self, *, keep_bundle: bool = False) -> None:
        """Empty the form; with `keep_bundle` the unit and day stay, for the next article of the same bundle."""
        unit, day = (self.unit.pick, self._day()) if keep_bundle else (None, self._usual_day)
        self.fill(ArticleDraft("", (), 0, day), unit, ())

    def fill(self, draft: ArticleDraft, unit: Pick[int] | None, exemplars: Sequence[Pick[int]]) -> None:
        """Show an article from the register."""
        self.title.put(draft.title)
        self.authors.put(draft.authors)
        self.unit.put_pick(unit)
        self.received.put_day(draft.received)
        self.words.put_number(draft.words)
        self.subject.put(draft.subject)
        self.subject_address.put(draft.subject_address)
        self.exemplars.put(exemplars)
        self.form.put(draft.form)
        self.published_in.put(draft.published_in)
        self.original.put(draft.original)
        self.approved.put(draft.approved)
        self.new_discovery.put(draft.new_discovery)
        self.note.put(draft.note)
        self._known_score = draft.score
        self.score.put(_shown(draft.score))
        self.files.put(())
        self.clear_complaints()
        self.take_as_given()

    def know_score(self, score: Fraction | None) -> None:
        """Keep the exact score that stands for the figures shown, as long as they are left as they are."""
        self._known_score = score

    def _draft(self, told: Callable[[Field], Callable[[Refusal], None]]) -> ArticleDraft:
        def read(field: Field, take: Callable[[], T]) -> T | None:
            return self._attempt(take, told(field))

        return ArticleDraft(
            title=read(self.title, self._given_title) or "",
            authors=read(self.authors, lambda: self.authors.authors) or (),
            unit=read(self.unit, self._known_unit) or 0,
            received=read(self.received, self.received.day) or self._usual_day,
            form=self.form.value,
            words=read(self.words, self.words.number),
            subject=self.subject.text,
            subject_address=self.subject_address.text,
            exemplars=read(self.exemplars, self._linked) or (),
            published_in=self.published_in.text,
            approved=self.approved.ticked,
            new_discovery=self.new_discovery.ticked,
            original=self.original.ticked,
            note=self.note.text,
            score=read(self.score, self._given_score),
        )

    def _day(self) -> date:
        return self._attempt(self.received.day, lambda _: None) or self._usual_day

    def _write_day_in_full(self) -> None:
        if day := self._attempt(self.received.day, lambda _: None):
            self.received.put_day(day)

    def _given_score(self) -> Fraction | None:
        """Return the score typed; one left as it stood stays exact, though fewer figures of it are shown."""
        typed = self.score.text.strip()
        if typed == _shown(self._known_score):
            return self._known_score
        return read_score(typed) if typed else None

    def _given_title(self) -> str:
        if not self.title.text.strip():
            raise ArticleWithoutTitle
        return self.title.text

    def _known_unit(self) -> int:
        if self.unit.value is None and self.unit.text.strip():
            raise UnknownUnit(self.unit.text)
        return self.unit.value or 0

    def _linked(self) -> tuple[int, ...]:
        if self.exemplars.unlinked:
            raise UnknownExemplar(self.exemplars.unlinked)
        return self.exemplars.values

    def _lay_out(self) -> None:
        rows: Sequence[Sequence[tuple[QWidget, int]]] = (
            ((self.title, 12),),
            ((self.authors, 12),),
            ((self.unit, 6), (self.received, 3), (self.words, 3)),
            ((self.subject, 6), (self.subject_address, 6)),
            ((self.exemplars, 6), (self.files, 6)),
            ((self.form, 4), (self.published_in, 8)),
            ((self.original, 5), (self.approved, 3), (self.new_discovery, 4)),
            ((self.note, 9), (self.score, 3)),
            ((self.unplaced, 12),),
        )
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        for row, parts in enumerate(rows):
            column = 0
            for part, span in parts:
                grid.addWidget(part, row, column, 1, span)
                column += span
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)


def _shown(score: Fraction | None) -> str:
    return "" if score is None else decimal(score)
