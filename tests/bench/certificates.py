"""A thousand certificates in one file, beside a bare reportlab loop that writes the same lines at the same places."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from app.documents.forms.certificate import compose
from app.documents.ink.certificate import drawn
from app.documents.ink.fonts import face
from app.documents.layout import points
from app.domain.certificate import Certificate
from app.domain.certificate_layout import IN_PLACE
from app.intake.certificate_layouts import read_certificate_layout
from app.paths import resource
from tests.bench.measure import Figure, beside
from tests.builders import AGENCY
from tests.documents.reading import Sheet, sheets

_CERTIFICATES = 1_000
_LAYOUT = read_certificate_layout(resource("certificates"), "a4")
_SYLLABLES = ("AN", "BÌNH", "CƯỜNG", "DŨNG", "ĐỨC", "GIANG", "HÒA", "KHÁNH", "LÂM", "MINH", "NGỌC")


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
    lines = [_lines(page) for page in sheets(_ours())]
    yield beside(
        "1,000 certificates to one PDF",
        _ours,
        lambda: _bare(lines),
        floor_is="reportlab canvas loop, same lines and faces",
        promise="≤ 1.5 ×",
        turns=5,
    )


def _ours() -> bytes:
    pages = (compose(_certificate(number)) for number in range(1, _CERTIFICATES + 1))
    return drawn(pages, _LAYOUT, IN_PLACE, "Giấy khen", on_blank=False)


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


def _certificate(number: int) -> Certificate:
    return Certificate(
        authority=AGENCY.authority.upper(),
        form="GIẤY KHEN",
        name=_name(number),
        post=f"Chuyên viên Phòng số {number}, Sở Xây dựng",
        achievement="Đã có thành tích xuất sắc trong phong trào thi đua “Người tốt, việc tốt” năm 2024",
        reference="15/QĐ-SXD",
        decided=date(2024, 12, 5),
        award_number=number,
        place=AGENCY.place,
        signer=AGENCY.signer,
    )


def _name(number: int) -> str:
    given = " ".join(_SYLLABLES[place] for place in (number // 100, number // 10 % 10, number % 10))
    return f"Ông NGUYỄN {given}"
