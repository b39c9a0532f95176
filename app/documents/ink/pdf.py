"""The PDF pen: a paper on A4 sheets, as Nghị định 30/2020 lays it out, the same bytes for the same paper."""

from io import BytesIO
from itertools import groupby

from reportlab.pdfgen.canvas import Canvas

from app.documents.ink.fonts import REGULAR
from app.documents.ink.pages import Placed, poured
from app.documents.ink.pdf_file import empty_file, one_at_a_time
from app.documents.ink.setting import set_section
from app.documents.layout import ND30, Layout, points
from app.documents.paper import Paper, Section


def drawn(paper: Paper, layout: Layout = ND30) -> bytes:
    """Return the paper as a PDF file.

    Raises `UnprintableCharacter` for a character the font lacks and `TallerThanAPage` for what no page can hold.
    """
    with one_at_a_time:
        return _drawn(paper, layout)


def _drawn(paper: Paper, layout: Layout) -> bytes:
    file = BytesIO()
    canvas = empty_file(file, paper.title, paper.author)
    for section, copies in groupby(paper.sections):
        # Copies are poured once: papers of a ballot are many, long and all alike.
        pages = _poured(section, layout, paper.title)
        for _ in copies:
            _draw_section(canvas, section, pages, layout)
    canvas.save()
    return file.getvalue()


def _poured(section: Section, layout: Layout, title: str) -> tuple[tuple[Placed, ...], ...]:
    return tuple(poured(set_section(section, layout), layout.text_height(landscape=section.landscape), title))


def _draw_section(canvas: Canvas, section: Section, pages: tuple[tuple[Placed, ...], ...], layout: Layout) -> None:
    for number, page in enumerate(pages, start=1):
        canvas.setPageSize(layout.page(landscape=section.landscape))
        if number > 1:
            _number(canvas, number, section, layout)
        _draw_page(canvas, page, section, layout)
        canvas.showPage()


def _draw_page(canvas: Canvas, page: tuple[Placed, ...], section: Section, layout: Layout) -> None:
    _, height = layout.page(landscape=section.landscape)
    top = height - points(layout.top_mm)
    for placed in page:
        placed.piece.draw(canvas, points(layout.left_mm), top - placed.down)


def _number(canvas: Canvas, number: int, section: Section, layout: Layout) -> None:
    """Write the page number in the top margin, over the middle of the text."""
    _, height = layout.page(landscape=section.landscape)
    middle = points(layout.left_mm) + layout.text_width(landscape=section.landscape) / 2
    canvas.setFont(REGULAR, layout.page_number)
    canvas.drawCentredString(middle, height - points(layout.page_number_from_top_mm), str(number))
