"""How certificates are to be printed: by which layout, on what, on which printer and how far moved."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from app.domain.certificates.blanks import BlankStock
from app.domain.certificates.certificate import CertificateLine
from app.domain.certificates.certificate_layout import LayoutTitle, NotAShift, Shift, read_shift
from app.domain.certificates.certificate_print import CertificateWish
from app.wording import sentence
from ui.certificates.wording import ONLY_CHOSEN, PLAIN_PAPER, millimetres, printed_before
from ui.habits import Habits
from ui.kit.fields import ChoiceField, TextField, TickField
from ui.kit.flow_row import FlowRow
from ui.kit.form_sheet import FormSheet
from ui.kit.labels import label

_NO_PRINTER: Final = "Máy này chưa cài máy in nào; giấy khen vẫn ghi được ra tệp PDF."
_USUAL_LAYOUT: Final = "a4"
_CHOICE_WIDTH: Final = 184
_SHIFT_WIDTH: Final = 112


class PrintForm(FormSheet):
    """Says what is wished; the millimetres stand as they last did for this printer and this kind of blank."""

    def __init__(self, printers: tuple[str, ...], habits: Habits) -> None:
        super().__init__()
        self._habits = habits
        self._any_printer = bool(printers)
        self.layout_code: ChoiceField[str] = self.with_field("layout", ChoiceField("Mẫu trình bày", (("", "–"),)))
        self.blank: ChoiceField[str] = self.with_field("blank", ChoiceField("In trên", (("", PLAIN_PAPER),)))
        named = tuple((name, name) for name in printers) or (("", "–"),)
        self.printer: ChoiceField[str] = self.with_field("printer", ChoiceField("Máy in", named))
        self.right = self.with_field("right", TextField("Dời phải (mm)"))
        self.down = self.with_field("down", TextField("Dời xuống (mm)"))
        self.overlay = self.with_field("overlay", TickField("Chỉ in phần phôi còn thiếu"))
        self.only = self.with_field("only", TickField(ONLY_CHOSEN))
        self.reason = self.with_field("reason", TextField("Lý do in lại", "ví dụ giấy kẹt trong máy in"))
        self.again = label("", "note", wraps=True)
        self.send = QPushButton("In")
        self.send.setObjectName("primary")
        self.send.setEnabled(self._any_printer)
        self.save = QPushButton("Ghi PDF và vào sổ")
        self.ruler = QPushButton("Tờ thước…")
        self.ruler.setToolTip("In ra giấy thường, úp lên phôi rồi soi: lệch bao nhiêu mm thì ghi vào hai ô dời.")
        self._lay_out()
        self.blank.edited.connect(self._take_blank)
        self.printer.edited.connect(self._recall)
        self._recall()

    def offer(self, layouts: Sequence[LayoutTitle], stocks: Sequence[BlankStock]) -> None:
        """Offer these layouts and blanks, those chosen staying chosen where they still are there."""
        chosen, blank = self.layout_code.value or _USUAL_LAYOUT, self.blank.value
        self.layout_code.offer([(one.code, one.title) for one in layouts])
        if chosen in {one.code for one in layouts}:
            self.layout_code.put(chosen)
        kinds = [(one.kind, f"Phôi {one.kind} (còn {one.left})") for one in stocks]
        self.blank.offer([("", PLAIN_PAPER), *kinds])
        if blank in {one.kind for one in stocks}:
            self.blank.put(blank)
        self.overlay.setEnabled(bool(self.blank.value))

    def expect(self, chosen: CertificateLine | None, lines: Sequence[CertificateLine]) -> None:
        """Say who stands chosen on the list; a reason is asked only where something was printed before."""
        asked = [chosen] if self.only.ticked and chosen else lines
        self.again.setText(printed_before(asked))
        for part in (self.again, self.reason):
            part.setVisible(bool(self.again.text()))

    @property
    def shift(self) -> Shift | None:
        """The millimetres typed; None where one is refused, which then stands beside its field."""
        right, down = (self._read(field) for field in (self.right, self.down))
        return None if right is None or down is None else Shift(right, down)

    def wish(self, decision: int, chosen: CertificateLine | None) -> CertificateWish | None:
        """Return what is wished for a decision; None where something typed is refused."""
        shift = self.shift
        if shift is None:
            return None
        blank = self.blank.value
        return CertificateWish(
            decision,
            self.layout_code.value,
            overlay=bool(blank) and self.overlay.ticked,
            shift=shift,
            only=chosen.place if self.only.ticked and chosen else None,
            reason=self.reason.text if self.reason.isVisibleTo(self) else "",
            blank=blank,
        )

    def remember(self, shift: Shift) -> None:
        """Keep the millimetres for this printer and this kind of blank."""
        self._habits.remember_shift(self.printer.value, self.blank.value, shift)

    def _read(self, field: TextField) -> float | None:
        field.complain("")
        try:
            return read_shift(field.text or "0")
        except NotAShift as no:
            field.complain(sentence(no))
            return None

    def _take_blank(self) -> None:
        self.overlay.setEnabled(bool(self.blank.value))
        self.overlay.put(bool(self.blank.value))
        self._recall()

    def _recall(self) -> None:
        kept = self._habits.shift_of(self.printer.value, self.blank.value)
        self.right.put(millimetres(kept.right))
        self.down.put(millimetres(kept.down))

    def _lay_out(self) -> None:
        self.again.hide()
        self.reason.hide()
        self.overlay.setEnabled(False)
        on_what, how = FlowRow(), FlowRow(at_foot=True)
        for choice, share in ((self.layout_code, 2), (self.blank, 1), (self.printer, 1)):
            on_what.add(choice, share, asks=_CHOICE_WIDTH)
        for shift in (self.right, self.down):
            shift.setFixedWidth(_SHIFT_WIDTH)
        for part in (self.right, self.down, self.only, self.overlay):
            how.add(part)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.send, self.save, self.ruler):
            buttons.addWidget(button)
        buttons.addStretch()
        self.end_with(self.send)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(on_what)
        column.addLayout(how)
        column.addWidget(self.again)
        column.addWidget(self.reason)
        if not self._any_printer:
            column.addWidget(label(_NO_PRINTER, "note", wraps=True))
        column.addWidget(self.unplaced)
        column.addLayout(buttons)
