import sqlite3
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.language.letters import ALPHABET
from app.domain.language.names import (
    Gender,
    NameOrder,
    addressed,
    bare_name,
    sort_key,
    text_sort_key,
    without_academic_title,
)

OFFICIAL_ORDER = (
    "Lý A",
    "Trần Thị An",
    "Trần Thị Vân Anh",
    "Võ Văn Ảnh",
    "Nguyễn Thị Ánh",
    "Nguyễn Văn Ánh",
    "Lê Văn Ân",
    "Phạm Thị Ẩn",
    "Phạm Thị Diễm",
    "Bùi Thị Dung",
    "Dương Văn Dũng",
    "Võ Tất Dũng",
    "Đỗ Văn Đạt",
    "Hoàng Văn Đức",
    "Ngô Thị Hoa",
    "Nguyễn Thị Hòa",
    "Trần Văn Hoàng",
    "Nguyễn Bá Nguyễn",
)

WORDS = st.sampled_from(
    ("An", "Ân", "Anh", "Ảnh", "Ánh", "ba", "Bà", "la", "Hoà", "Hòa", "Hoàng", "Đức", "Y-Ban", "K'Brơi", "2", "10")
)
NAMES = st.lists(WORDS, min_size=1).map(" ".join)


def shuffled(names: tuple[str, ...]) -> list[str]:
    return sorted(names, key=lambda name: name[::-1])


def test_an_official_list_is_in_its_order() -> None:
    assert tuple(sorted(shuffled(OFFICIAL_ORDER), key=sort_key)) == OFFICIAL_ORDER


def test_the_register_sorts_as_the_program_does() -> None:
    with sqlite3.connect(":memory:") as register:
        register.execute("CREATE TABLE person (name TEXT, sort_key TEXT)")
        people = [(name, sort_key(name)) for name in shuffled(OFFICIAL_ORDER)]
        register.executemany("INSERT INTO person VALUES (?, ?)", people)
        rows = register.execute("SELECT name FROM person ORDER BY sort_key").fetchall()
    register.close()
    assert tuple(name for (name,) in rows) == OFFICIAL_ORDER


def test_both_spellings_of_a_name_have_one_place() -> None:
    assert sort_key("Nguyễn Thị Hoà") == sort_key("Nguyễn Thị Hòa")
    assert sort_key("Lê Thị Thuỷ") == sort_key("Lê Thị Thủy")


def test_loose_marks_and_capitals_do_not_move_a_name() -> None:
    name = "Đỗ Thị Diễm"
    written = (name.upper(), f" {name}\u200b ", unicodedata.normalize("NFD", name))
    assert {sort_key(one) for one in written} == {sort_key(name)}


def test_the_icelandic_letter_does_not_move_a_name() -> None:
    assert sort_key("Ðỗ Văn Ðạt") == sort_key("Đỗ Văn Đạt")


@pytest.mark.parametrize(
    "order",
    [
        ["An", "Anh", "Ảnh", "Ánh", "Ăn", "Ân", "Ẩn"],
        ["ma", "mà", "mả", "mã", "má", "mạ"],
        ["ba la", "bà ba"],
        ["Hoa", "Hoa An", "Hoa Ban", "Hoà", "Hoà An"],
        list(ALPHABET),
        ["1", "2", "10", "a", "b"],
    ],
)
def test_text_is_ordered_syllable_by_syllable_letters_before_tones(order: list[str]) -> None:
    assert sorted(shuffled(tuple(order)), key=text_sort_key) == order


def test_numbers_in_unit_names_go_by_value() -> None:
    order = ("Tổ dân phố số 2", "Tổ dân phố số 10", "Tổ dân phố số 10A", "Tổ dân phố số 11")
    assert tuple(sorted(shuffled(order), key=text_sort_key)) == order


def test_punctuation_does_not_move_a_title() -> None:
    assert text_sort_key("“Văn hoá - Thể thao”") == text_sort_key("Văn hóa, Thể thao")


def test_names_of_the_highlands_keep_their_apostrophe_out_of_the_order() -> None:
    assert text_sort_key("K'Brơi") == text_sort_key("K’Brơi") == text_sort_key("KBrơi")


def test_a_name_that_ends_where_another_goes_on_comes_first() -> None:
    assert sort_key("A") < sort_key("Lý A") < sort_key("Lý Thị A")


def test_people_of_one_given_name_can_be_ordered_by_middle_name_first() -> None:
    by_middle = ["Trần An", "Vũ Bá An", "Lê Thị An"]
    assert sorted(by_middle, key=sort_key) == ["Lê Thị An", "Trần An", "Vũ Bá An"]
    assert sorted(by_middle, key=lambda name: sort_key(name, NameOrder.MIDDLE_THEN_FAMILY)) == by_middle


def test_a_name_of_nothing_visible_has_no_place() -> None:
    assert sort_key(" \u200b -") == ""


@given(st.text(st.characters(exclude_categories=())))
def test_every_key_can_be_stored(text: str) -> None:
    assert sort_key(text).encode("utf-8").decode("utf-8") == sort_key(text)


@given(NAMES, NAMES)
def test_words_put_behind_never_bring_a_text_forward(text: str, more: str) -> None:
    assert text_sort_key(text) < text_sort_key(f"{text} {more}")


@given(WORDS, WORDS, NAMES)
def test_the_first_word_decides_before_what_follows(one: str, other: str, tail: str) -> None:
    if text_sort_key(one) < text_sort_key(other):
        assert text_sort_key(f"{one} {tail}") < text_sort_key(other)


@pytest.mark.parametrize(
    ("gender", "printed"),
    [(Gender.MALE, "Ông Lý A"), (Gender.FEMALE, "Bà Lý A"), (Gender.UNKNOWN, "Ông (Bà) Lý A")],
)
def test_people_are_addressed_by_gender(gender: Gender, printed: str) -> None:
    assert addressed("Lý A", gender) == printed


@pytest.mark.parametrize(
    "written",
    [
        "TS. Nguyễn Văn A",
        "TS.Nguyễn Văn A",
        "TS Nguyễn Văn A",
        "ThS. Nguyễn Văn A",
        "Th.S Nguyễn Văn A",
        "Ths. Nguyễn Văn A",
        "PGS.TS Nguyễn Văn A",
        "PGS. TS. Nguyễn Văn A",
        "PGS-TS Nguyễn Văn A",
        "GS.TS. Nguyễn Văn A",
        "GSTS. Nguyễn Văn A",
        "GS, TSKH Nguyễn Văn A",
        "BS. Nguyễn Văn A",
        "BSCKII. Nguyễn Văn A",
        "BS.CKI Nguyễn Văn A",
        "ThS. BS CK II Nguyễn Văn A",
        "CN. Nguyễn Văn A",
        "KS. Nguyễn Văn A",
        "NGƯT.TS Nguyễn Văn A",
        "Tiến sĩ Nguyễn Văn A",
        "Phó Giáo sư, Tiến sỹ Nguyễn Văn A",
        "Nhà giáo Ưu tú Nguyễn Văn A",
        "  TS.  Nguyễn  Văn A",
    ],
)
def test_a_signature_has_no_academic_title(written: str) -> None:
    assert without_academic_title(written) == "Nguyễn Văn A"


@pytest.mark.parametrize(
    "name", ["Tsàn A Sáng", "Cn Văn A", "Cnlê Văn B", "Bsia Thị C", "Lê Thị TS", "Tiến Sơn", "TS."]
)
def test_a_name_that_begins_like_a_title_is_not_damaged(name: str) -> None:
    assert without_academic_title(name) == name


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Lê Văn An (Phòng Y tế)", "Lê Văn An"),
        (" Lê  Văn An ", "Lê Văn An"),
        ("(Phòng Y tế)", "(Phòng Y tế)"),
        ("Lê Văn (An) Bình", "Lê Văn (An) Bình"),
    ],
)
def test_what_tells_namesakes_apart_is_left_out_of_the_bare_name(name: str, bare: str) -> None:
    assert bare_name(name) == bare
