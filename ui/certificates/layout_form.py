"""One layout in figures: its sheet, and the part of it that is chosen."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from app.domain.certificates.certificate_layout import CertificateLayout, Field, Fitting, Part, Side
from app.domain.certificates.layout_check import NotALength, read_length
from app.domain.certificates.layout_moves import field_of, placed
from app.domain.errors import Refusal
from app.domain.language.numbers import read_whole_number
from app.wording import sentence
from ui.certificates.wording import millimetres, name_of
from ui.kit.fields import ChoiceField, NumberField, TextField, TickField
from ui.kit.form_sheet import FormSheet
from ui.kit.labels import rule

_SIDES: Final = ((Side.LEFT, "trái"), (Side.CENTRE, "giữa"), (Side.RIGHT, "phải"))
_FITTINGS: Final = ((Fitting.SHRINKS, "thu nhỏ trước"), (Fitting.WRAPS, "xuống dòng trước"))
_LENGTHS: Final = ("left", "baseline", "width", "size", "floor")
_TICKS: Final = ("bold", "italic", "red", "underlined", "spreads", "on_blanks")


class LayoutForm(FormSheet):
    """Figures to the tenth, as the clerk types them; what is refused while typing is said without moving the cursor."""

    def __init__(self) -> None:
        super().__init__()
        self.title = self.with_field("title", TextField("Tên mẫu"))
        self.sheet_width = self.with_field("sheet_width", TextField("Khổ ngang (mm)"))
        self.sheet_height = self.with_field("sheet_height", TextField("Khổ dọc (mm)"))
        self.part: ChoiceField[Part] = ChoiceField("Phần đang chỉnh", [(part, name_of(part)) for part in Part])
        self.go_through(self.part)
        captions = ("Trái (mm)", "Chân chữ (mm)", "Rộng (mm)", "Cỡ chữ (pt)", "Nhỏ nhất (pt)")
        self.lengths = {
            name: self.with_field(name, TextField(caption)) for name, caption in zip(_LENGTHS, captions, strict=True)
        }
        self.lines = self.with_field("lines", NumberField("Số dòng"))
        self.side: ChoiceField[Side] = self.with_field("side", ChoiceField("Căn", _SIDES))
        self.fitting: ChoiceField[Fitting] = self.with_field("fitting", ChoiceField("Chữ dài thì", _FITTINGS))
        words = ("Đậm", "Nghiêng", "Đỏ", "Gạch chân", "Nới hai phía", "In cả trên phôi")
        self.ticks = {name: self.with_field(name, TickField(said)) for name, said in zip(_TICKS, words, strict=True)}
        self._lay_out()

    def show_layout(self, layout: CertificateLayout, part: Part) -> None:
        """Fill the form; `part` is one the layout has."""
        self.clear_complaints()
        self.title.put(layout.title)
        self.sheet_width.put(millimetres(layout.width))
        self.sheet_height.put(millimetres(layout.height))
        self.part.offer([(field.part, name_of(field.part)) for field in layout.fields])
        self.part.put(part)
        field = field_of(layout, part)
        for name, editor in self.lengths.items():
            editor.put(millimetres(getattr(field, "smallest" if name == "floor" else name)))
        self.lines.put_number(field.lines)
        self.side.put(field.side)
        self.fitting.put(field.fitting)
        for name, tick in self.ticks.items():
            tick.put(getattr(field, name))

    def read(self, layout: CertificateLayout) -> CertificateLayout | None:
        """Return the layout with what stands on the form; None where a figure is refused beside its field."""
        self.clear_complaints()
        sides = self._figures((self.sheet_width, self.sheet_height))
        lengths = self._figures(tuple(self.lengths.values()))
        try:
            lines = read_whole_number(self.lines.text)
        except Refusal as no:
            self.lines.complain(sentence(no))
            return None
        if sides is None or lengths is None:
            return None
        field = field_of(layout, self.part.value)
        sheet = replace(layout, title=self.title.text, width=sides[0], height=sides[1])
        return placed(sheet, self._field(field, lengths, lines))

    def go_to_first_complaint(self) -> None:
        """Leave the cursor where the clerk types."""

    def _field(self, field: Field, lengths: Sequence[float], lines: int) -> Field:
        left, baseline, width, size, floor = lengths
        return Field(
            field.part,
            left,
            baseline,
            width,
            size,
            0 if floor == size else floor,
            lines,
            self.side.value,
            self.fitting.value,
            **{name: tick.ticked for name, tick in self.ticks.items()},
        )

    def _figures(self, editors: Sequence[TextField]) -> list[float] | None:
        figures = [self._figure(editor) for editor in editors]
        known = [figure for figure in figures if figure is not None]
        return known if len(known) == len(figures) else None

    def _figure(self, editor: TextField) -> float | None:
        try:
            return read_length(editor.text)
        except NotALength as no:
            editor.complain(sentence(no))
            return None

    def _lay_out(self) -> None:
        sheet, field = QGridLayout(), QGridLayout()
        for grid in (sheet, field):
            grid.setHorizontalSpacing(8)
            grid.setVerticalSpacing(4)
        sheet.addWidget(self.title, 0, 0, 1, 2)
        sheet.addWidget(self.sheet_width, 1, 0)
        sheet.addWidget(self.sheet_height, 1, 1)
        field.addWidget(self.part, 0, 0, 1, 6)
        left, baseline, width, size, floor = self.lengths.values()
        for row, parts in enumerate(((left, baseline, width), (size, floor, self.lines)), start=1):
            for place, part in enumerate(parts):
                field.addWidget(part, row, 2 * place, 1, 2)
        field.addWidget(self.side, 3, 0, 1, 2)
        field.addWidget(self.fitting, 3, 2, 1, 4)
        for place, tick in enumerate(self.ticks.values()):
            field.addWidget(tick, 4 + place // 3, 2 * (place % 3), 1, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(sheet)
        column.addWidget(rule())
        column.addLayout(field)
        column.addWidget(self.unplaced)
