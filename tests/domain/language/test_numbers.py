from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app.domain.language.numbers import (
    AmountTooLarge,
    EmptyTens,
    NoScoreTyped,
    NotAnAmount,
    NotAScore,
    NotAWholeNumber,
    ThousandOrFraction,
    amount_in_words,
    decimal,
    grouped,
    in_words,
    padded,
    percent,
    read_amount,
    read_score,
    read_whole_number,
    roman,
)


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (0, "Không đồng"),
        (702_000, "Bảy trăm linh hai nghìn đồng"),
        (710_000, "Bảy trăm mười nghìn đồng"),
        (1_005_000, "Một triệu không trăm linh năm nghìn đồng"),
        (1_410_000, "Một triệu bốn trăm mười nghìn đồng"),
        (2_340_000, "Hai triệu ba trăm bốn mươi nghìn đồng"),
        (6_370_000, "Sáu triệu ba trăm bảy mươi nghìn đồng"),
        (7_020_000, "Bảy triệu không trăm hai mươi nghìn đồng"),
        (10_500_000, "Mười triệu năm trăm nghìn đồng"),
        (21_000_000, "Hai mươi mốt triệu đồng"),
        (
            1_234_567_890,
            "Một tỷ hai trăm ba mươi tư triệu năm trăm sáu mươi bảy nghìn tám trăm chín mươi đồng",
        ),
    ],
)
def test_an_amount_is_spelled_as_a_decision_prints_it(amount: int, words: str) -> None:
    assert amount_in_words(amount) == words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (4, "bốn"),
        (5, "năm"),
        (10, "mười"),
        (11, "mười một"),
        (14, "mười bốn"),
        (15, "mười lăm"),
        (20, "hai mươi"),
        (21, "hai mươi mốt"),
        (24, "hai mươi tư"),
        (25, "hai mươi lăm"),
        (50, "năm mươi"),
        (55, "năm mươi lăm"),
        (100, "một trăm"),
        (101, "một trăm linh một"),
        (104, "một trăm linh bốn"),
        (105, "một trăm linh năm"),
        (110, "một trăm mười"),
        (115, "một trăm mười lăm"),
        (1_000, "một nghìn"),
        (1_015, "một nghìn không trăm mười lăm"),
        (1_000_005, "một triệu không trăm linh năm"),
        (1_000_000_005, "một tỷ không trăm linh năm"),
        (21_000_000_000, "hai mươi mốt tỷ"),
        (1_005_000_000_000, "một nghìn không trăm linh năm tỷ"),
        (10**18, "một tỷ tỷ"),
    ],
)
def test_a_number_is_spelled_as_it_is_read_aloud(number: int, words: str) -> None:
    assert in_words(number) == words


def test_the_southern_word_for_an_empty_ten_can_be_chosen() -> None:
    assert in_words(1_005, EmptyTens.LE) == "một nghìn không trăm lẻ năm"
    assert amount_in_words(702_000, EmptyTens.LE) == "Bảy trăm lẻ hai nghìn đồng"


def test_no_two_numbers_are_spelled_alike() -> None:
    assert len({in_words(number) for number in range(10_000)}) == 10_000


@pytest.mark.parametrize("spell", [in_words, amount_in_words, roman])
def test_a_negative_number_is_our_mistake(spell: object) -> None:
    assert callable(spell)
    with pytest.raises(ValueError, match="-1"):
        spell(-1)


@pytest.mark.parametrize(
    ("number", "printed"), [(0, "0"), (2, "02"), (7, "07"), (10, "10"), (12, "12"), (1024, "1024")]
)
def test_counts_below_ten_take_a_zero(number: int, printed: str) -> None:
    assert padded(number) == printed


@pytest.mark.parametrize(("number", "printed"), [(0, "0"), (999, "999"), (1_000_000, "1.000.000"), (-1_500, "-1.500")])
def test_thousands_are_parted_by_dots(number: int, printed: str) -> None:
    assert grouped(number) == printed


@pytest.mark.parametrize(
    ("part", "whole", "printed"),
    [
        (8, 9, "88,89%"),
        (26, 29, "89,66%"),
        (9, 10, "90,00%"),
        (7, 14, "50,00%"),
        (6, 13, "46,15%"),
        (9, 9, "100%"),
        (0, 9, "0%"),
        (1, 3, "33,33%"),
        (2, 3, "66,67%"),
        (1, 800, "0,13%"),
        (3, 2, "150,00%"),
        (-2, 9, "-22,22%"),
        (5, 0, "-"),
        (0, 0, "-"),
    ],
)
def test_a_share_is_printed_with_two_decimals(part: int, whole: int, printed: str) -> None:
    assert percent(part, whole) == printed


@pytest.mark.parametrize(
    ("part", "whole", "printed"),
    [(24_999, 25_000, "99,99%"), (89_996, 100_000, "89,99%"), (49_999, 100_000, "49,99%"), (1, 100_000, "0,00%")],
)
def test_a_share_just_short_of_a_threshold_never_reads_as_reaching_it(part: int, whole: int, printed: str) -> None:
    assert percent(part, whole) == printed


@given(st.integers(0, 10**6), st.integers(1, 10**6), st.integers(1, 100))
def test_no_printed_share_crosses_a_whole_percent(part: int, whole: int, threshold: int) -> None:
    assume(part <= whole)
    shown = Fraction(percent(part, whole).rstrip("%").replace(",", "."))
    assert (shown >= threshold) == (part * 100 >= threshold * whole)
    assert abs(shown - Fraction(100 * part, whole)) < Fraction(1, 100)


@pytest.mark.parametrize(
    ("number", "numeral"), [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (90, "XC"), (2021, "MMXXI")]
)
def test_headings_are_numbered_in_roman(number: int, numeral: str) -> None:
    assert roman(number) == numeral


@pytest.mark.parametrize("number", [0, 4000])
def test_romans_had_neither_nought_nor_four_thousand(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        roman(number)


@pytest.mark.parametrize(("typed", "count"), [("7", 7), (" 12 ", 12), ("0", 0), ("５", 5), ("1.234.567", 1_234_567)])
def test_a_count_is_read_as_typed(typed: str, count: int) -> None:
    assert read_whole_number(typed) == count


@pytest.mark.parametrize(
    "typed",
    [
        *("", "-1", "-0", "+3", "12.0", "1,5", "1_000", "1e3", "1E+11", "7,9123E+10", "NaN", "inf", "½", "٣"),
        *("7 điểm", "7%", "#REF!", "#N/A", "1 000", "1.23", "01.234.567", "9" * 16, "9" * 5_000, "<b>1</b>"),
    ],
)
def test_what_is_not_a_plain_count_is_refused(typed: str) -> None:
    with pytest.raises(NotAWholeNumber):
        read_whole_number(typed)


@pytest.mark.parametrize("read", [read_whole_number, read_score])
def test_one_dot_before_three_figures_is_asked_about(read: object) -> None:
    assert callable(read)
    with pytest.raises(ThousandOrFraction) as refusal:
        read(" 1.234")
    assert refusal.value.typed == "1.234"


@pytest.mark.parametrize(("typed", "dong"), [("710000", 710_000), ("710.000", 710_000), (" 1.000.000 ", 1_000_000)])
def test_dots_in_an_amount_part_its_thousands(typed: str, dong: int) -> None:
    assert read_amount(typed) == dong


@pytest.mark.parametrize(
    ("typed", "dong"), [("10,000,000", 10_000_000), ("710,000", 710_000), ("1,234", 1_234), ("1.234", 1_234)]
)
def test_commas_part_the_thousands_of_an_amount_taken_from_a_workbook(typed: str, dong: int) -> None:
    assert read_amount(typed) == dong


@pytest.mark.parametrize("typed", ["3.000.000đ", "3.000.000 đồng", "3000000 Đồng", "3,000,000 đ", "3.000.000 ₫"])
def test_an_amount_may_name_its_dong(typed: str) -> None:
    assert read_amount(typed) == 3_000_000


@pytest.mark.parametrize("typed", ["1000000000000000", "1.000.000.000.000.000 đồng", "9" * 5_000])
def test_an_amount_of_more_than_fifteen_figures_is_too_large(typed: str) -> None:
    with pytest.raises(AmountTooLarge) as refusal:
        read_amount(typed)
    assert refusal.value.most == 15


@pytest.mark.parametrize(
    "typed",
    [
        *("", "710,5", "1,5", "7.10.000", "-5", "0.125", "0,125", "1.000,000", "1,000.000", "đồng"),
        *("5 triệu", "250tr", "3.000.000 đồng chẵn", "3 USD"),
    ],
)
def test_what_is_not_an_amount_is_refused(typed: str) -> None:
    with pytest.raises(NotAnAmount):
        read_amount(typed)


@given(st.integers(0, 10**15 - 1))
def test_a_printed_amount_is_read_back(dong: int) -> None:
    assert read_amount(grouped(dong)) == dong


@pytest.mark.parametrize(
    ("typed", "score"),
    [
        ("8", Fraction(8)),
        ("5,5", Fraction(11, 2)),
        ("5.5", Fraction(11, 2)),
        ("０,125", Fraction(1, 8)),
        ("0.125", Fraction(1, 8)),
    ],
)
def test_a_score_is_read_exactly_with_either_decimal_mark(typed: str, score: Fraction) -> None:
    assert read_score(typed) == score


def test_no_score_at_all_is_told_apart_from_what_is_none() -> None:
    with pytest.raises(NoScoreTyped):
        read_score(" ")


@pytest.mark.parametrize("typed", ["", "5,5,5", "5.", ",5", "-1", "1e3", "½", "٣", "8 điểm", "8/10", "NaN", "1234567"])
def test_what_is_not_a_score_is_refused(typed: str) -> None:
    with pytest.raises(NotAScore):
        read_score(typed)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (Fraction(0), "0"),
        (Fraction(8), "8"),
        (Fraction(17, 2), "8,5"),
        (Fraction(25, 3), "8,33"),
        (Fraction(65, 8), "8,13"),
        (Fraction(100), "100"),
    ],
)
def test_a_mark_is_written_to_two_decimals_at_most(value: Fraction, written: str) -> None:
    assert decimal(value) == written


def test_a_mark_below_nothing_is_not_written() -> None:
    with pytest.raises(ValueError, match="-1"):
        decimal(Fraction(-1))
