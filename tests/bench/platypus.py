"""The bare floor of everything printed: a reportlab platypus loop, a paragraph to a line."""

from collections.abc import Iterable
from io import BytesIO
from xml.sax.saxutils import escape

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate

from app.documents.ink.fonts import face
from tests.bench.measure import Lines

_SIZE = 14


def platypus(pages: Iterable[Lines], width: float, height: float) -> bytes:
    """Return a PDF of the pages, `width` by `height` points, all in one face and size."""
    file = BytesIO()
    style = ParagraphStyle("bare", fontName=face(bold=False, italic=False), fontSize=_SIZE, leading=1.2 * _SIZE)
    document = SimpleDocTemplate(file, pagesize=(width, height), initialFontName=style.fontName)
    story: list[Flowable] = []
    for lines in pages:
        story += [*(Paragraph(escape(line), style) for line in lines), PageBreak()]
    document.build(story)
    return file.getvalue()
