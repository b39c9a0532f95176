"""A thousand certificates in one file, beside two bare reportlab loops and LibreOffice's mail merge of the words."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import BinaryIO

from reportlab.pdfgen.canvas import Canvas

from app.documents.certificates import draw_certificates
from app.documents.forms.certificate import compose
from app.documents.ink.fonts import face
from app.documents.layout import points
from app.domain.certificates.certificate import Certificate
from app.domain.certificates.certificate_layout import IN_PLACE
from app.intake.certificate_layouts import read_certificate_layout
from app.paths import resource
from tests.bench.measure import Figure, Lines, beside
from tests.bench.merging import Letter, beside_merge, plain
from tests.bench.platypus import platypus
from tests.builders import AGENCY
from tests.documents.reading import Sheet, sheets

_CERTIFICATES = 1_000
_LAYOUT = read_certificate_layout(resource("certificates"), "a4")
_SYLLABLES = ("AN", "BÌNH", "CƯỜNG", "DŨNG", "ĐỨC", "GIANG", "HÒA", "KHÁNH", "LÂM", "MINH")
_NUMBER = 7777
_NAME = "XYZ"
"""What stands in the merged document where each certificate has its own number and name."""


@dataclass(frozen=True, slots=True)
class _Written:
    """A line of text as a page has it, in points."""

    text: str
    x: float
    y: float
    font: str
    size: float


def figures_of_certificates() -> Iterator[Figure]:
    """Yield the figure of a thousand certificates in full print, composed and drawn."""
    words = [_words(number, honoured(number)) for number in range(1, _CERTIFICATES + 1)]
    lines = [_lines(page) for page in sheets(_ours())]
    figure = beside(
        "1,000 certificates to one PDF",
        _ours,
        lambda: platypus(words, points(_LAYOUT.width), points(_LAYOUT.height)),
        floor_is="platypus loop, same words, one face",
        promise="≤ 1.5 ×",
    )
    yield figure
    yield beside(
        "… at the same places",
        _ours,
        lambda: _bare(lines),
        floor_is="reportlab canvas loop, same lines and faces",
        promise="≤ 1.5 ×",
    )
    records = [(str(number), honoured(number)) for number in range(1, _CERTIFICATES + 1)]
    document = plain(_words(_NUMBER, _NAME), (_LAYOUT.width, _LAYOUT.height))
    yield beside_merge(figure, Letter(document, (str(_NUMBER), _NAME), records), one_file=True)


def _ours() -> bytes:
    file = BytesIO()
    draw_numbered(file, _CERTIFICATES)
    return file.getvalue()


def draw_numbered(file: BinaryIO, certificates: int) -> None:
    """Draw so many certificates in full print, no two alike."""
    pages = (compose(_certificate(number, honoured(number))) for number in range(1, certificates + 1))
    draw_certificates(file, pages, _LAYOUT, IN_PLACE, "Giấy khen", on_blank=False)


def _bare(pages: list[list[_Written]]) -> bytes:
    file = BytesIO()
    regular = face(bold=False, italic=False)
    canvas = Canvas(file, pageCompression=1, invariant=1, initialFontName=regular)  # type: ignore[arg-type]
    for page in pages:
        canvas.setPageSize((points(_LAYOUT.width), points(_LAYOUT.height)))
        for line in page:
            canvas.setFont(line.font, line.size)
            canvas.drawString(line.x, line.y, line.text)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def _lines(page: Sheet) -> list[_Written]:
    """Return the lines of one of our pages, so that the loop writes the very same."""
    return [_Written(ink.text, points(ink.x), points(page.height - ink.y), ink.font, ink.size) for ink in page.inks]


def _words(number: int, name: str) -> Lines:
    return tuple(compose(_certificate(number, name)).values())


def _certificate(number: int, name: str) -> Certificate:
    return Certificate(
        authority=AGENCY.authority.upper(),
        form="GIẤY KHEN",
        name=f"Ông NGUYỄN {name}",
        post=f"Chuyên viên Phòng số {number}, Sở Xây dựng",
        achievement="Đã có thành tích xuất sắc trong phong trào thi đua “Người tốt, việc tốt” năm 2024",
        reference="15/QĐ-SXD",
        decided=date(2024, 12, 5),
        award_number=number,
        place=AGENCY.place,
        signer=AGENCY.signer,
    )


def honoured(number: int) -> str:
    """Return a given name for each number, the same again after a thousand."""
    return " ".join(_SYLLABLES[place] for place in (number // 100 % 10, number // 10 % 10, number % 10))
