"""A PDF grows in its file page by page, and is as good as one that was kept whole until its end."""

import re
import tracemalloc
from io import BytesIO, RawIOBase

from pypdf import PdfReader
from reportlab.pdfgen.canvas import Canvas

from app.documents.ink.fonts import REGULAR, face, loaded
from app.documents.ink.pdf_file import empty_file
from tests.documents.reading import sheets


class Sink(RawIOBase):
    """A file that keeps nothing but how long it is."""

    length = 0

    def write(self, content: bytes) -> int:  # type: ignore[override]
        self.length += len(content)
        return len(content)


def _write_page(canvas: Canvas, number: int) -> None:
    canvas.setFont(loaded(face(bold=number % 2 == 0, italic=False)), 14)
    canvas.drawString(100, 700, f"Trang số {number}: Nguyễn Thị Ánh")
    canvas.rect(90, 690, 200, 30)
    canvas.showPage()


def _finished(pages: int) -> bytes:
    file = BytesIO()
    canvas = empty_file(file, "Tệp thử", "Sở Xây dựng")
    for number in range(1, pages + 1):
        _write_page(canvas, number)
    canvas.save()
    return file.getvalue()


def test_what_is_read_back_is_what_a_file_kept_to_its_end_would_say() -> None:
    whole = BytesIO()
    canvas = Canvas(whole, initialFontName=loaded(REGULAR))  # type: ignore[arg-type]
    for number in range(1, 8):
        _write_page(canvas, number)
    canvas.save()
    assert sheets(_finished(7)) == sheets(whole.getvalue())


def test_a_reader_that_forgives_nothing_finds_every_page_in_order() -> None:
    reader = PdfReader(BytesIO(_finished(25)), strict=True)
    said = [re.findall(r"\d+", page.extract_text())[0] for page in reader.pages]
    assert said == [str(number) for number in range(1, 26)]


def test_the_file_says_what_it_is_and_in_which_language() -> None:
    reader = PdfReader(BytesIO(_finished(1)), strict=True)
    assert reader.metadata is not None
    assert (reader.metadata.title, reader.metadata.author) == ("Tệp thử", "Sở Xây dựng")
    assert str(reader.root_object["/Lang"]) == "vi"


def test_every_object_begins_where_the_file_says() -> None:
    content = _finished(3)
    table = content[int(content.split(b"startxref")[1].split()[0]) :]
    begins = [int(begin) for begin in re.findall(rb"^(\d{10}) 00000 n", table, re.MULTILINE)]
    assert [content[begin:].split(b" ", 1)[0] for begin in begins] == [
        str(number).encode() for number in range(1, len(begins) + 1)
    ]


def test_the_same_pages_are_the_same_bytes() -> None:
    assert _finished(3) == _finished(3)


def test_a_page_is_in_the_file_as_soon_as_it_is_shown() -> None:
    file = BytesIO()
    canvas = empty_file(file, "Tệp thử", "")
    lengths = []
    for number in range(1, 4):
        _write_page(canvas, number)
        lengths.append(len(file.getvalue()))
    assert 0 < lengths[0] < lengths[1] < lengths[2]


def test_all_that_is_kept_of_a_page_is_where_it_lies() -> None:
    pages, file = 2_000, Sink()
    canvas = empty_file(file, "Tệp thử", "")  # type: ignore[arg-type]
    tracemalloc.start()
    kept = []
    for _ in range(2):
        for number in range(pages):
            _write_page(canvas, number % 100)
        kept.append(tracemalloc.get_traced_memory()[0])
    tracemalloc.stop()
    assert kept[1] - kept[0] < 32 * pages
    assert file.length > 300 * pages
