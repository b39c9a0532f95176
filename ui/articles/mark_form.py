"""One judge's sheet for one article: a line for each heading, gone through with Enter, the last of which keeps it."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from PySide6.QtWidgets import QPushButton, QVBoxLayout

from app.domain.articles.judging import Mark, PointsAboveHeading
from app.domain.errors import Refusal
from app.domain.language.numbers import decimal, read_score
from app.domain.plans.marking import MarkingItem
from app.wording import sentence
from ui.kit.field_reading import read
from ui.kit.fields import TextField
from ui.kit.form_sheet import FormSheet
from ui.kit.labels import label

_WHOLE: Final = "Tổng điểm"


class MarkForm(FormSheet):
    """The headings of a plan's sheet, or with none one line for the total. Says `finished` to be kept."""

    def __init__(self, sheet: Sequence[MarkingItem], most: int | None) -> None:
        super().__init__()
        headings: list[tuple[str, int | None]] = [(item.text, item.points) for item in sheet]
        asked = headings or [(_WHOLE, most)]
        self.lines = tuple(
            self.with_field(f"points{place}", TextField(_caption(words, points)))
            for place, (words, points) in enumerate(asked)
        )
        self._headings = dict(zip((item.text for item in sheet), self.lines, strict=False))
        self._sum = label("", "note")
        self._keep = QPushButton("Ghi phiếu chấm")
        self._keep.setObjectName("primary")
        self._keep.clicked.connect(self.finished)
        self.end_with(self._keep)
        self.edited.connect(self._add_up)
        self._lay_out()

    @property
    def begun(self) -> bool:
        """Whether any figure stands here."""
        return any(line.text.strip() for line in self.lines)

    def fill(self, mark: Mark | None) -> None:
        """Show what a judge gave; the total alone where the sheet asks for it alone, or knows no more."""
        points = mark.points if mark and len(mark.points) == len(self.lines) else ()
        if mark and len(self.lines) == 1:
            points = (mark.total,)
        for place, line in enumerate(self.lines):
            line.put(decimal(points[place]) if place < len(points) else "")
        self.clear_complaints()
        self._add_up()

    def collect(self) -> tuple[Fraction, ...] | None:
        """Return the figures; None where one cannot be read, each said beside its line."""
        self.clear_complaints()
        points = [read(line, lambda line=line: read_score(line.text)) for line in self.lines]  # type: ignore[misc]
        self.go_to_first_complaint()
        return None if self.complaints else tuple(one for one in points if one is not None)

    def complain(self, refusal: Refusal) -> None:
        super().complain(refusal)
        line = self._headings.get(refusal.heading) if isinstance(refusal, PointsAboveHeading) else None
        if line is not None:
            self.unplaced.hide()
            line.complain(sentence(refusal))
            self.go_to_first_complaint()

    def _add_up(self) -> None:
        """Show the sum of what can be read so far."""
        try:
            total = sum((read_score(line.text) for line in self.lines if line.text.strip()), Fraction())
        except Refusal:
            self._sum.setText("")
            return
        self._sum.setText(f"Cộng: {decimal(total)} điểm" if self.begun and len(self.lines) > 1 else "")

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (*self.lines, self._sum, self.unplaced, self._keep):
            column.addWidget(part)


def _caption(words: str, most: int | None) -> str:
    return words if most is None else f"{words} (tối đa {most})"
