"""The punctuation, dashes and letters that belong to the blocks."""

import pytest

from app.documents.paper import Addressees, Grounds, Heading, Items, Mark, Signatory, SignatureBlock
from app.documents.words import Gap, Run, joined, plain


def test_each_ground_ends_with_a_semicolon_and_the_last_with_a_full_stop() -> None:
    assert Grounds(("Căn cứ A", "Căn cứ B", "Theo đề nghị C")).punctuated() == (
        "Căn cứ A;",
        "Căn cứ B;",
        "Theo đề nghị C.",
    )


def test_a_ground_with_a_gap_is_punctuated_too() -> None:
    line = (Run("Tờ trình số "), Gap(), Run("/TTr"))
    assert Grounds((line,)).punctuated() == ((*line, Run(".")),)


def test_recipients_stand_after_dashes_and_the_last_ends_the_list() -> None:
    block = SignatureBlock(("Như Điều 3", "Lưu: VT, TĐKT"), Signatory(("GIÁM ĐỐC",), ("Võ Tất Dũng",)))
    assert block.listed() == ("- Như Điều 3;", "- Lưu: VT, TĐKT.")


def test_one_addressee_takes_neither_dash_nor_full_stop() -> None:
    assert Addressees(("Giám đốc Sở Xây dựng",)).lines() == ("Giám đốc Sở Xây dựng",)


def test_several_addressees_stand_each_after_a_dash() -> None:
    assert Addressees(("UBND quận", "Phòng Nội vụ")).lines() == ("- UBND quận;", "- Phòng Nội vụ.")


def test_points_follow_the_vietnamese_alphabet() -> None:
    marked = Items(("",) * 8, Mark.LETTER).marked()
    assert marked == ("a) ", "b) ", "c) ", "d) ", "đ) ", "e) ", "g) ", "h) ")


def test_numbered_items_count_from_one() -> None:
    assert Items(("Ông A;", "Bà B."), Mark.NUMBER).marked() == ("1. Ông A;", "2. Bà B.")


def test_headings_have_two_levels_only() -> None:
    with pytest.raises(ValueError, match="3"):
        Heading(3, "a) Sâu quá")


def test_joining_plain_words_keeps_them_plain() -> None:
    assert joined("Số: ", "15") == "Số: 15"


def test_a_gap_reads_as_dots_where_nothing_can_be_left_free() -> None:
    assert plain((Run("Số: "), Gap(), Run("/QĐ-SXD"))) == "Số: ……/QĐ-SXD"
