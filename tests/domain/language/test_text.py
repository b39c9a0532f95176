import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.language.text import clean, clean_block, comparable, finds, fold, has_tones, mixes_scripts, toned

ANY_TEXT = st.text(st.characters(exclude_categories=()))


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Gương \t sáng\r\ntổ  5 ", "Gương sáng tổ 5"),
        ("Phúc\u00a0Xá", "Phúc Xá"),
        ("Gương\u000bsáng", "Gương sáng"),
        ("\ufeffBa\u200b Đình", "Ba Đình"),
        ("quyetdinh\u202exslx.exe", "quyetdinhxslx.exe"),
        ("Tr\u00adường", "Trường"),
        ("a\x00b\x07c\x1bd", "abcd"),
        ("a\ud800b", "ab"),
        ("a\ue000b\uffffc", "abc"),
        ("\u200b \x00", ""),
    ],
)
def test_text_is_kept_on_one_line_without_anything_invisible(typed: str, kept: str) -> None:
    assert clean(typed) == kept


@pytest.mark.parametrize(("typed", "kept"), [("Ð\u1ed7 V\u0103n", "Đỗ Văn"), ("ðạt", "đạt"), ("Ɖinh", "Đinh")])
def test_foreign_letters_that_look_like_the_vietnamese_one_become_it(typed: str, kept: str) -> None:
    assert clean(typed) == kept


def test_a_name_typed_in_loose_marks_is_the_same_name() -> None:
    composed = "Hoàng Thị Diễm"
    loose = unicodedata.normalize("NFD", composed)
    assert len(loose) > len(composed)
    assert clean(loose) == composed


def test_marks_typed_in_the_wrong_order_still_make_the_letter() -> None:
    assert clean("Vie\u0323\u0302t") == clean("Vie\u0302\u0323t") == "Việt"


def test_a_half_and_markup_stay_as_typed() -> None:
    assert clean('½ ngày, Nguyễn <b>A</b> & "B"') == '½ ngày, Nguyễn <b>A</b> & "B"'


@given(ANY_TEXT)
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(ANY_TEXT)
def test_clean_text_can_be_stored_and_printed(text: str) -> None:
    kept = clean(text)
    assert kept.isprintable()
    assert unicodedata.is_normalized("NFC", kept)
    assert kept.encode("utf-8").decode("utf-8") == kept


def test_a_block_keeps_its_lines_and_loses_blank_ends() -> None:
    assert clean_block("\r\n Đoạn  một \r\n\r\nĐoạn hai\u000bdòng dưới\n\n") == "Đoạn một\n\nĐoạn hai\ndòng dưới"


@pytest.mark.parametrize("name", ["Nguyễn Văn Hòa", "NGUYỄN VĂN HOÀ", "nguyen van hoa", " Nguye\u0302\u0303n  Văn Hoa"])
def test_a_search_without_marks_finds_every_spelling(name: str) -> None:
    assert fold(name) == "nguyen van hoa"


@pytest.mark.parametrize("name", ["ĐẶNG", "đặng", "Ðặng", "Dang"])
def test_the_barred_letter_is_found_by_a_plain_one(name: str) -> None:
    assert fold(name) == "dang"


@given(ANY_TEXT)
def test_folding_does_not_depend_on_cleaning_first(text: str) -> None:
    assert fold(clean(text)) == fold(text)


@given(ANY_TEXT)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("newer", "older"),
    [
        ("Hoà", "Hòa"),
        ("hoả", "hỏa"),
        ("thuỷ", "thủy"),
        ("Uỷ ban", "Ủy ban"),
        ("uý", "úy"),
        ("khoẻ", "khỏe"),
        ("loè", "lòe"),
        ("(Hoà-bình)", "(Hòa-bình)"),
    ],
)
def test_both_places_of_a_tone_mark_are_one_spelling(newer: str, older: str) -> None:
    assert toned(newer) == toned(older) == older.lower()


@pytest.mark.parametrize(
    "word",
    [
        *("quý", "quỳnh", "quả", "giá", "giỏi", "gì", "gìn", "giếng", "giữ", "tuyến", "thuở"),
        *("khuỷu", "hoài", "ngoèo", "toàn", "huỳnh", "của", "mía", "rượu", "được", "lửa", "nghĩa"),
    ],
)
def test_a_mark_already_in_its_place_stays(word: str) -> None:
    assert toned(word) == word


@pytest.mark.parametrize(("slip", "word"), [("qúy", "quý"), ("gía", "giá"), ("tuýên", "tuyến"), ("hoaì", "hoài")])
def test_a_mark_on_the_wrong_vowel_is_put_right(slip: str, word: str) -> None:
    assert toned(slip) == word


@pytest.mark.parametrize("word", ["café", "résumé", "niño", "3g"])
def test_foreign_words_are_left_alone(word: str) -> None:
    assert toned(word) == word


def test_a_search_with_marks_tells_dung_from_dung() -> None:
    assert len({toned(name) for name in ("Dung", "Dũng", "Dụng", "Đúng")}) == 4
    assert len({fold(name) for name in ("Dung", "Dũng", "Dụng", "Đúng")}) == 1


@given(ANY_TEXT)
def test_putting_tones_in_place_twice_changes_nothing(text: str) -> None:
    assert toned(toned(text)) == toned(text)


@pytest.mark.parametrize(
    ("query", "marked"), [("dung", False), ("DŨNG", True), ("đung", True), ("tan", False), ("tân", True)]
)
def test_a_search_typed_with_any_mark_is_recognised(query: str, marked: bool) -> None:
    assert has_tones(query) is marked


def test_loose_marks_count_as_marks() -> None:
    assert has_tones(unicodedata.normalize("NFD", "dũng"))


def test_two_titles_that_say_the_same_compare_equal() -> None:
    assert comparable("“Gương sáng” tổ 5 – Hoà Bình.") == comparable("GƯƠNG SÁNG tổ 5 - hòa bình")


def test_different_words_never_compare_equal() -> None:
    assert comparable("Nguyễn Thị Hoa") != comparable("Nguyễn Thị Hòa")
    assert comparable("Lý") != comparable("Lí")


def test_titles_of_punctuation_alone_are_told_apart() -> None:
    assert comparable("???") != comparable("!!!")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("dien bien", True),
        ("bien dien", True),
        ("điện", True),
        ("diễn", False),
        ("ien", False),
        ("%", False),
        ("", False),
    ],
)
def test_words_are_found_by_their_beginnings_and_marks_alone_find_nothing(typed: str, found: bool) -> None:
    assert finds(typed, "Phường Điện Biên") is found


@pytest.mark.parametrize("name", ["Nguyễn Văn \u0410", "\u041doàng", "Ηoàng"])
def test_a_letter_of_another_alphabet_among_latin_ones_is_noticed(name: str) -> None:
    assert mixes_scripts(name)


@pytest.mark.parametrize("name", ["Nguyễn Văn A", "Đỗ Thị Ẩn", "Dự án số 1 ½ m²", "Иванов", ""])
def test_a_text_of_one_alphabet_is_not_suspected(name: str) -> None:
    assert not mixes_scripts(name)
