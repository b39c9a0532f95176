"""What is written in Vietnamese needs one font of each face; letters from elsewhere bring a second."""

from io import BytesIO
from typing import Any
from unicodedata import normalize

import pytest
from pypdf import PdfReader

from app.documents.ink.alphabet import ALPHABET
from app.documents.ink.pdf import drawn
from app.documents.paper import Paragraph
from tests.documents.papers import paper
from tests.documents.reading import sheets

PANGRAM = "Do bạch kim rất quý nên sẽ dùng để lắp vô xương, giữ chặt những mảnh vỡ; ỹ, ỵ, ẫ, ẵ, Ở – “Ữ”"
FOREIGN = "Ông Müller, bà Ñandú, phố Œuvre, ký hiệu §"


def _fonts(content: bytes) -> set[str]:
    page: Any = PdfReader(BytesIO(content), strict=True).pages[0]
    return {str(font["/BaseFont"]) for font in page["/Resources"]["/Font"].values()}


def test_the_alphabet_has_every_letter_once_and_fits_one_font() -> None:
    assert len(ALPHABET) == len(set(ALPHABET)) < 256
    assert set(normalize("NFC", PANGRAM)) <= set(ALPHABET)


@pytest.mark.parametrize("text", [ALPHABET[1:], PANGRAM, FOREIGN, f"{FOREIGN} {PANGRAM} {FOREIGN}"])
def test_every_letter_is_read_back_as_it_was_written(text: str) -> None:
    (page,) = sheets(drawn(paper(Paragraph(text))))
    assert "".join(text.split()) in "".join(page.text.split())


def test_vietnamese_needs_one_font_of_a_face_and_foreign_letters_a_second() -> None:
    assert _fonts(drawn(paper(Paragraph(PANGRAM)))) == {"/AAAAAA+Tinos-Regular"}
    assert _fonts(drawn(paper(Paragraph(FOREIGN)))) == {"/AAAAAA+Tinos-Regular", "/AAAAAB+Tinos-Regular"}


def test_a_foreign_letter_in_one_paper_leaves_no_trace_in_the_next() -> None:
    before = drawn(paper(Paragraph(PANGRAM)))
    drawn(paper(Paragraph(FOREIGN)))
    assert drawn(paper(Paragraph(PANGRAM))) == before
