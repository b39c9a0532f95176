"""A long ordered list to look at, of nothing in particular."""

from dataclasses import dataclass

from app.domain.listing import Page
from ui.kit.record_model import Column
from ui.kit.signs import Sign


@dataclass(frozen=True, slots=True)
class Entry:
    id: int
    title: str
    struck: bool = False


COLUMNS: tuple[Column[Entry], ...] = (
    Column("Số", lambda entry: str(entry.id), 80),
    Column("Tên", lambda entry: entry.title, 160, stretch=1, least=80),
    Column("Ghi chú", lambda _: "a\tb\nc", 160, least=60),
    Column("Trạng thái", lambda _: "Đạt", 120, sign=lambda _: Sign.MET),
)


class Shelf:
    """An ordered list of entries that can grow at the front, the newest first."""

    def __init__(self, length: int) -> None:
        self.newest = length

    def read(self, after: int | None, size: int) -> Page[Entry]:
        top = self.newest if after is None else after - 1
        rows = tuple(Entry(number, f"Bài {number}", number % 7 == 0) for number in range(top, max(0, top - size), -1))
        return Page(rows, rows[-1].id if rows and rows[-1].id > 1 else None)
