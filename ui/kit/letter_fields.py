"""What may be said of any official letter: its number and day, who signs it, which part of the office drafts it."""

from app.domain.papers.official_letter import LetterWish
from app.domain.papers.signing import read_signer
from ui.kit.field_reading import read
from ui.kit.fields import DateField, NumberField, TextField
from ui.kit.form_sheet import FormSheet


class LetterFields:
    """Four fields of a form; what is left empty is a blank on the paper, or the office's usual."""

    def __init__(self, sheet: FormSheet) -> None:
        self.number = sheet.with_field("number", NumberField("Số công văn"))
        self.day = sheet.with_field("day", DateField("Ngày ký", "trống: dự thảo"))
        self.drafter = sheet.with_field("drafter", TextField("Bộ phận soạn", "như VP trong 45/SVHTT-VP"))
        self.signer = sheet.with_field("signer", TextField("Người ký", "Họ tên; TL. GIÁM ĐỐC; CHÁNH VĂN PHÒNG"))

    def expect_number(self, number: int) -> None:
        """Say which number comes next in the series."""
        self.number.line.setPlaceholderText(f"tiếp theo: {number}")

    @property
    def begun(self) -> bool:
        """Whether anything stands here."""
        return any(field.text.strip() for field in (self.number, self.day, self.drafter, self.signer))

    @property
    def signed(self) -> bool:
        """Whether both the number and the day stand here: the letter is then issued, no draft."""
        return bool(self.number.text.strip() and self.day.text.strip())

    def wish(self) -> LetterWish | None:
        """Return what is asked of the letter; None where a field could not be read and says so."""
        number = read(self.number, self.number.number)
        day = read(self.day, lambda: self.day.day() if self.day.text.strip() else None)
        signer = read(self.signer, lambda: read_signer(self.signer.text) if self.signer.text.strip() else None)
        if any(field.complaint for field in (self.number, self.day, self.signer)):
            return None
        return LetterWish(number, day, signer, self.drafter.text)

    def clear(self) -> None:
        """Empty the fields."""
        for field in (self.number, self.day, self.drafter, self.signer):
            field.put("")
