"""A PDF that lies in its file page by page: all that memory keeps of a finished page is where in the file it begins."""

from array import array
from threading import Lock
from typing import BinaryIO

from reportlab import rl_config
from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFCatalog,
    PDFDocument,
    PDFFile,
    PDFIndirectObject,
    PDFObject,
    PDFObjectReference,
    PDFPage,
    PDFPages,
    PDFTrailer,
)
from reportlab.pdfgen.canvas import Canvas

from app.documents.ink.fonts import REGULAR, loaded

rl_config.useA85 = 0  # bytes stay bytes: a quarter smaller and quicker to write

one_at_a_time = Lock()
"""Fonts read their own file while a paper is finished; two papers must not do so at once."""


def empty_file(file: BinaryIO, title: str, author: str) -> Canvas:
    """Return a PDF of no pages yet, whose same pages make the same bytes; drawn on while `one_at_a_time` is held.

    A page is written to `file` as soon as it is shown, so nothing drawn later can point back to it.
    """
    canvas = _FlowingCanvas(file)
    canvas.setTitle(title)
    canvas.setAuthor(author)
    canvas.setCreator("Nêu Gương")
    return canvas


class _FlowingCanvas(Canvas):
    """A canvas whose pages flow into its file."""

    def __init__(self, file: BinaryIO) -> None:
        super().__init__(
            file,
            pageCompression=1,
            initialFontName=loaded(REGULAR),  # type: ignore[arg-type]  # the stub takes the name for a size
        )
        self._doc = _FlowingDocument(file)


class _FlowingDocument(PDFDocument):
    """reportlab's document, but that every page is written and let go of at once instead of being kept for the end."""

    Catalog: PDFCatalog

    def __init__(self, file: BinaryIO) -> None:
        super().__init__(compression=1, invariant=1, lang="vi")
        self._file = file
        self._length = 0
        self._begins = array("Q")
        """How far into the file each object begins, by its number less one."""
        self.Pages = self.Catalog.Pages = _PageTree()  # type: ignore[attr-defined]  # the stub leaves it out
        self._named(self.Pages)
        self._write(PDFFile().format(self))

    def addPage(self, page: PDFPage) -> None:  # noqa: N802  # reportlab's name
        """Write a finished page and its content."""
        self._named(page, self.thisPageName())
        self.pageCounter += 1
        self.inObject = None
        self.Pages.numbers.append(self.objectcounter)
        for name in self._write_objects(self.objectcounter):
            del self.idToObject[name], self.idToObjectNumberAndVersion[name]

    def format(self) -> bytes:
        """Write all that is left and where everything begins; what reportlab would then write is nothing more."""
        catalog, described = self._named(self.Catalog), self._named(self.info)
        self._write_objects(1)
        table = self._length
        self._write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(self._begins) + 1))
        for begin in self._begins:
            self._write(b"%010d 00000 n \n" % begin)
        size = len(self._begins) + 1
        self._write(PDFTrailer(table, Size=size, Root=catalog, Info=described, ID=self.ID()).format(self))
        return b""

    def _named(self, known: PDFObject, name: str | None = None) -> PDFObjectReference:
        """Give an object a number if it has none; return what stands for it where it is spoken of."""
        return self.Reference(known, name)  # type: ignore[no-untyped-call, no-any-return]

    def _write_objects(self, first: int) -> list[str]:
        """Write the objects numbered from `first` on that are not written yet, and those they bring; return names."""
        names = []
        number = first
        while number <= self.objectcounter:
            if name := self.numberToId.pop(number, ""):
                self._begins.extend([0] * (number - len(self._begins)))
                self._begins[number - 1] = self._length
                self._write(PDFIndirectObject(name, self.idToObject[name]).format(self))
                names.append(name)
            number += 1
        return names

    def _write(self, content: bytes) -> None:
        self._file.write(content)
        self._length += len(content)


class _PageTree(PDFPages):
    """The pages of a document in their order, known by the numbers of their objects."""

    def __init__(self) -> None:
        super().__init__()
        self.numbers = array("Q")

    def check_format(self, document: PDFDocument) -> None:  # noqa: ARG002
        """Name the pages to whoever reads the file."""
        self.Kids = PDFArray(f"{number} 0 R" for number in self.numbers)
        self.Count = len(self.numbers)
