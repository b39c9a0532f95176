"""The file around the words of a Word paper: its font and language, what it says of itself, and its bytes."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.rel import Relationships
from docx.oxml.ns import qn

from app.documents.ink.word_xml import FONT, Element, cleaned, element, sized
from app.documents.paper import Paper

_LANGUAGE = "vi-VN"
_LONGEST_PROPERTY = 255
_NOT_OURS = (
    RELATIONSHIP_TYPE.EXTENDED_PROPERTIES,
    RELATIONSHIP_TYPE.THUMBNAIL,
    RELATIONSHIP_TYPE.CUSTOM_XML,
    "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects",
)
"""What the library's blank file brings along of the machine it was made on."""


def dress(document: Document, paper: Paper, size: float) -> None:
    """Give a blank file the papers' font at a size, their language, and its title and author alone."""
    styles = document.styles.element
    styles.replace(styles.find(qn("w:docDefaults")), _defaults(size))
    for normal in (style for style in styles.style_lst if style.styleId == "Normal"):
        for look in normal.findall(qn("w:rPr")) + normal.findall(qn("w:pPr")):
            normal.remove(look)
    for relationships in (document.part.package.rels, document.part.rels):
        _forget(relationships)
    _settle(document.settings.element)
    _sign(document, paper)


def _settle(settings: Element) -> None:
    """Have Word leave a line ended by hand as short as it is, and take no picture of the first page."""
    far_east = settings.find(f"{qn('w:compat')}/{qn('w:useFELayout')}")
    far_east.getparent().replace(far_east, element("doNotExpandShiftReturn"))
    settings.remove(settings.find(qn("w:savePreviewPicture")))
    settings.find(qn("w:themeFontLang")).attrib.update({qn("w:val"): _LANGUAGE, qn("w:eastAsia"): _LANGUAGE})


def _defaults(size: float) -> Element:
    return element(
        "docDefaults",
        element(
            "rPrDefault",
            element(
                "rPr",
                element("rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT),
                *sized(size),
                element("lang", val=_LANGUAGE, eastAsia=_LANGUAGE, bidi=_LANGUAGE),
            ),
        ),
        element("pPrDefault", element("pPr", element("spacing", before=0, after=0, line=240, lineRule="auto"))),
    )


def _forget(relationships: Relationships) -> None:
    for name in [name for name, one in relationships.items() if one.reltype in _NOT_OURS]:
        del relationships[name]


def _sign(document: Document, paper: Paper) -> None:
    properties = document.core_properties
    properties.title = cleaned(paper.title)[:_LONGEST_PROPERTY]
    properties.author = cleaned(paper.author)[:_LONGEST_PROPERTY]
    properties.comments = ""
    dates = properties._element
    for day in [one for one in dates if one.tag in {qn("dcterms:created"), qn("dcterms:modified")}]:
        dates.remove(day)


def packed(document: Document) -> bytes:
    """Return the file's bytes, the same at any hour."""
    written, timeless = BytesIO(), BytesIO()
    document.save(written)
    with ZipFile(written) as parts, ZipFile(timeless, "w", ZIP_DEFLATED) as file:
        for part in parts.infolist():
            file.writestr(ZipInfo(part.filename), parts.read(part), ZIP_DEFLATED)
    return timeless.getvalue()
