"""The Word pen: a paper as a .docx file that breaks into the pages it is printed on, the same bytes for the same paper.

It writes the pieces the PDF pen draws, so that sizes, spacing and order are those of one layout.
"""

from collections.abc import Sequence

import docx
from docx.document import Document
from docx.oxml.ns import qn

from app.documents.ink.lines import Style
from app.documents.ink.setting import set_section
from app.documents.ink.word_breaks import with_breaks
from app.documents.ink.word_file import dress, packed
from app.documents.ink.word_flow import Flow
from app.documents.ink.word_pictures import Pictures
from app.documents.ink.word_xml import Element, element, is_paragraph, paragraph, run, twips
from app.documents.layout import ND30, Layout, points
from app.documents.paper import Paper, Section

_FIRST_GUESS = "2"
"""What stands for the number of a page until Word counts: the first page that bears one is the second."""

_NEXT_TO_NOTHING = 0.1


def drawn(paper: Paper, layout: Layout = ND30) -> bytes:
    """Return the paper as a Word file; raises as the PDF pen does."""
    document = docx.Document()
    dress(document, paper, layout.body)
    header, pictures = _header(document, layout), Pictures(document.part)
    body = document.element.body
    body.clear_content()
    body.remove(body.sectPr)
    last = len(paper.sections) - 1
    for place, section in enumerate(paper.sections):
        properties = _properties(section, header, layout)
        text = _flowing(pictures, section, layout, paper.title)
        body.extend((*text, *_ended(text, properties, last=place == last)))
    return packed(document)


def _flowing(pictures: Pictures, section: Section, layout: Layout, title: str) -> list[Element]:
    height, width = (size(landscape=section.landscape) for size in (layout.text_height, layout.text_width))
    return Flow(pictures, height, width).written(with_breaks(set_section(section, layout), height, title))


def _ended(text: Sequence[Element], properties: Element, *, last: bool) -> Sequence[Element]:
    """Return what ends a section: its properties, within a paragraph of their own unless it is the last.

    That paragraph takes next to no room, or a full page that ends in a table would be followed by an empty one.
    """
    closing = paragraph(line=_NEXT_TO_NOTHING)
    if not last:
        closing.pPr.append(properties)
        return (closing,)
    return (properties,) if text and is_paragraph(text[-1]) else (closing, properties)


def _properties(section: Section, header: str, layout: Layout) -> Element:
    """Return the sheet of a section and its margins; its pages are numbered anew, the first one without a number."""
    width, height = layout.page(landscape=section.landscape)
    reference = element("headerReference", type="default")
    reference.set(qn("r:id"), header)
    size = element("pgSz", w=twips(width), h=twips(height))
    if section.landscape:
        size.set(qn("w:orient"), "landscape")
    return element(
        "sectPr",
        reference,
        size,
        element(
            "pgMar",
            top=twips(points(layout.top_mm)),
            right=twips(points(layout.right_mm)),
            bottom=twips(points(layout.bottom_mm)),
            left=twips(points(layout.left_mm)),
            header=twips(points(layout.page_number_from_top_mm) - Style(layout.page_number).baseline),
            footer=0,
            gutter=0,
        ),
        element("pgNumType", start=1),
        element("titlePg"),
    )


def _header(document: Document, layout: Layout) -> str:
    """Write the page number in the middle of the top margin; return the name sections know it by."""
    section = document.sections[0]
    section.header.is_linked_to_previous = False
    style = Style(layout.page_number)
    number = element("fldSimple", run(_FIRST_GUESS, style.size), instr=" PAGE ")
    header = section.header.part.element
    header[:] = [paragraph(number, line=style.line_height, align="center")]
    return str(document.element.body.sectPr.find(qn("w:headerReference")).get(qn("r:id")))
