"""The measures of an administrative paper, in millimetres and points (Nghị định 30/2020, Phụ lục I, section I and II).

Where the decree leaves a range, the value here is the one working offices use; every ink reads the same record.
"""

from dataclasses import dataclass

POINTS_PER_MILLIMETRE = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Layout:
    """Lengths ending in `_mm` are millimetres, all other numbers are points."""

    page_mm: tuple[int, int] = (210, 297)
    top_mm: int = 20
    bottom_mm: int = 20
    left_mm: int = 30
    right_mm: int = 20
    page_number_from_top_mm: int = 12

    body: float = 14
    line_spacing: float = 1
    """From one line of running text to the next, in lines of single spacing (the decree allows 1 to 1.5)."""
    first_indent_mm: float = 10
    between_paragraphs: float = 6

    letterhead_left_share: float = 70 / 160
    agency: float = 12
    national_title: float = 12
    motto: float = 13
    number: float = 13
    place: float = 13
    about: float = 12
    title: float = 14
    appendix_reference: float = 13
    page_number: float = 13
    capacity: float = 14
    recipients_title: float = 12
    recipients: float = 11
    small_print: float = 12
    signing_room_mm: int = 28
    stamp_room_mm: int = 14

    seal_mm: int = 21
    small_seal_mm: int = 15
    seal_print: float = 12
    small_seal_print: float = 10

    rule_share: float = 0.4
    """Length of the rule under agency and title, as a share of the text above it: between a third and a half."""
    rule_thickness: float = 0.7

    table_sizes: tuple[tuple[int, float], ...] = ((6, 13), (9, 12), (99, 11))
    """(columns up to, size): the more columns, the smaller the print."""
    close_table_size: float = 12
    cell_padding_mm: float = 1.3
    close_padding_mm: float = 0.9
    grid_thickness: float = 0.5
    tick_mm: float = 5.5
    """Side of a square to mark with a pen."""

    chart_height_mm: int = 75
    chart_print: float = 10

    def text_width(self, *, landscape: bool) -> float:
        """Width between the margins, in points."""
        return points(self.page_mm[landscape] - self.left_mm - self.right_mm)

    def text_height(self, *, landscape: bool) -> float:
        """Height between the margins, in points."""
        return points(self.page_mm[not landscape] - self.top_mm - self.bottom_mm)

    def page(self, *, landscape: bool) -> tuple[float, float]:
        """Width and height of the sheet, in points."""
        return points(self.page_mm[landscape]), points(self.page_mm[not landscape])

    def table_print(self, columns: int, *, close: bool = False) -> float:
        """Size of print in a table of so many columns; of one set close, never larger than it has."""
        size = next(size for at_most, size in self.table_sizes if columns <= at_most)
        return min(size, self.close_table_size) if close else size


ND30 = Layout()


def points(millimetres: float) -> float:
    """Return a length in points."""
    return millimetres * POINTS_PER_MILLIMETRE
