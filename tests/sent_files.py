"""Files as units send them: real ones of every kind that may be attached, and some that may not."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from docx import Document
from openpyxl import Workbook

PNG = b"\x89PNG\r\n\x1a\n" + bytes(64)
JPEG = b"\xff\xd8\xff\xe0" + bytes(64)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)
MEGABYTE = 1024**2


def a_pdf(words: str = "Người giữ lửa phố nhỏ") -> bytes:
    """A PDF; other words make another file."""
    return b"%PDF-1.4\n% " + words.encode()


def a_docx(words: str = "Người giữ lửa phố nhỏ") -> bytes:
    """A document as Word writes it."""
    file, document = BytesIO(), Document()
    document.add_paragraph(words)
    document.save(file)
    return file.getvalue()


def an_xlsx(words: str = "Người giữ lửa phố nhỏ") -> bytes:
    """A workbook as Excel writes it."""
    file, book = BytesIO(), Workbook()
    book.worksheets[0].append([words])
    book.save(file)
    book.close()
    return file.getvalue()


def with_part(document: bytes, part: str) -> bytes:
    """The same document with another part in it, as Word has its macros."""
    file = BytesIO(document)
    with ZipFile(file, "a") as archive:
        archive.writestr(part, b"?")
    return file.getvalue()


def sent(folder: Path, name: str, content: bytes = b"") -> Path:
    """Lay a file where the clerk has it; a PDF unless other bytes are given."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_bytes(content or a_pdf(name))
    return path
