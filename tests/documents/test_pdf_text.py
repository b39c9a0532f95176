"""What was typed is what is printed: no markup, no lost character, no box in place of a letter."""

import unicodedata
from collections.abc import Callable
from functools import partial
from io import BytesIO

import pytest
from pypdf import PdfReader

from app.documents.ink.fonts import UnprintableCharacter
from app.documents.ink.pdf import drawn
from app.documents.paper import Block, Clause, Paragraph
from app.documents.table import Column, Row, Table
from app.documents.unbroken import NO_BREAK
from tests.documents.papers import LONG_NAME, decision, paper, table, words
from tests.documents.reading import sheets

HOSTILE = [
    "Bài <Tuổi trẻ> số 1",
    "A <a@b.vn>",
    "<b>đậm",
    "abc</b>",
    "<b><i>x</b></i>",
    "<!-- x",
    "<![CDATA[x]]>",
    "<?php ?>",
    '<img src="/etc/passwd"/>',
    '<a href="http://evil">Quyết định</a>',
    "<font color=\"[[getattr(pow, '__globals__')['os'].system('x')]]\">",
    '<font color="white" size="1">ẩn</font>',
    "<para fontSize=60>",
    '<font size="100000" name="khongco">',
    "a&nbsp;b &copy; &khongco;",
    'Nguyễn <b>A</b> & "B"',
    "=HYPERLINK(1)",
    r"(a) \n \( %PDF",
]


@pytest.mark.parametrize("typed", HOSTILE)
@pytest.mark.parametrize("block", [Paragraph, partial(Clause, "Điều 1."), lambda typed: table((1, typed, ""))])
def test_what_looks_like_markup_prints_as_typed(typed: str, block: Callable[[str], Block]) -> None:
    (page,) = sheets(drawn(paper(block(typed))))
    assert "".join(typed.split()) in "".join(page.text.split())


def test_no_file_is_read_and_no_link_is_made_for_markup() -> None:
    reader = PdfReader(BytesIO(drawn(paper(*(Paragraph(typed) for typed in HOSTILE)))))
    assert all("/Annots" not in page and not page.images for page in reader.pages)


@pytest.mark.parametrize("letter", ["漢", "😀", "☐", "✓"])
def test_a_character_the_font_lacks_is_refused_and_named(letter: str) -> None:
    with pytest.raises(UnprintableCharacter) as refusal:
        drawn(paper(Paragraph(f"Ông Nguyễn {letter}.")))
    assert refusal.value.character == letter
    assert letter in refusal.value.text


def test_every_vietnamese_letter_with_every_tone_can_be_printed() -> None:
    letters = "".join(
        unicodedata.normalize("NFC", vowel + tone)
        for vowel in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
        for tone in ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
    )
    (page,) = sheets(drawn(paper(Paragraph(letters + "đĐ“”–…≥"))))
    assert "".join(page.text.split()) == letters + "đĐ“”–…≥"


def test_loose_tone_marks_are_put_on_their_letters() -> None:
    (page,) = sheets(drawn(paper(Paragraph(unicodedata.normalize("NFD", "Hoàng Thị Diễm")))))
    assert page.text == "Hoàng Thị Diễm"


def test_the_text_layer_reads_in_order_and_composed() -> None:
    text = PdfReader(BytesIO(drawn(decision()))).pages[0].extract_text()
    assert unicodedata.is_normalized("NFC", text)
    assert text.index("Căn cứ Luật") < text.index("QUYẾT ĐỊNH:") < text.index("Điều 2.") < text.index("Nơi nhận:")


def test_a_long_name_and_a_long_achievement_wrap_inside_their_cells() -> None:
    (first, *rest) = sheets(drawn(paper(table((1, LONG_NAME, words(600))))))
    pages = [first, *rest]
    read = " ".join(page.text.replace("\n", " ") for page in pages)
    assert all(f"chữ{place}" in read for place in range(600))
    assert all(ink.x >= 30 and ink.right <= 190 for page in pages for ink in page.inks if ink.y > 20)


def test_a_word_wider_than_its_column_is_broken_not_cut() -> None:
    (page,) = sheets(drawn(paper(table((1, "A" * 300, "x")))))
    assert "".join(page.text.split()).count("A") == 300
    assert max(ink.right for ink in page.inks) <= 190


def test_a_broken_word_gains_no_space_and_ends_where_it_ended() -> None:
    (page,) = sheets(drawn(paper(Paragraph("Trước " + "A" * 101 + " sau."))))
    assert "".join(page.text.splitlines()) == "Trước" + "A" * 101 + " sau."


def test_words_bound_together_part_when_no_line_can_hold_them() -> None:
    columns = (Column("Ngày", 1), Column("Nội dung", 30))
    date = "Số 1/QĐ-UBND ngày 05 tháng 12 năm 2024"
    (page,) = sheets(drawn(paper(Table("", columns, (Row((date.replace(" ", NO_BREAK), "X" * 80)),)))))
    assert all(word in page.words.split() for word in ("1/QĐ-UBND", "tháng", "2024"))
    assert page.words.count("X") == 80


def test_lines_end_only_at_spaces_and_labels_keep_their_numbers() -> None:
    text = "Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ tại Điều 1 khoản 2. " * 6
    (page,) = sheets(drawn(paper(Paragraph(text))))
    ends = [line.split()[-1] for line in page.text.splitlines()]
    assert not {"Điều", "khoản", "ngày", "tháng", "năm", "số"} & set(ends)
    assert all(end in text.split() for end in ends)


def test_a_written_line_end_ends_the_line() -> None:
    (page,) = sheets(drawn(paper(Paragraph("Dòng một\nDòng hai"))))
    assert page.text.splitlines() == ["Dòng một", "Dòng hai"]
