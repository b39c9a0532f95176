"""The judges' marking sheet: its headings, and the most points each of them gives."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MarkingItem:
    """A heading of the judges' marking sheet and the most points it gives."""

    text: str
    points: int


USUAL_SHEET = (
    MarkingItem("Tính phát hiện mới", 30),
    MarkingItem("Nội dung, tính chân thực", 30),
    MarkingItem("Sức lan tỏa, giáo dục", 20),
    MarkingItem("Văn phong, trình bày", 20),
)
"""Our own suggestion, as the contests publish no sheet; a plan may set another."""
