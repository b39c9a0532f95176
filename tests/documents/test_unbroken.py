"""Which words a line may not part."""

import pytest

from app.documents.unbroken import unbroken


@pytest.mark.parametrize(
    "text",
    [
        "Điều 1",
        "khoản 2",
        "điểm đ",
        "ngày 05",
        "tháng 12",
        "năm 2024",
        "Quý I/2021",
        "số 15/QĐ-SXD",
        "710.000 đồng",
        "05 phiếu",
    ],
)
def test_a_label_keeps_its_number(text: str) -> None:
    assert " " not in unbroken(text)


@pytest.mark.parametrize(("text", "last_words"), [("Phụ lục IV", "lục IV"), ("02 tập thể", "02 tập")])
def test_a_label_of_two_words_keeps_its_number_at_the_near_one(text: str, last_words: str) -> None:
    assert last_words.replace(" ", "\N{NO-BREAK SPACE}") in unbroken(text)


def test_a_dash_between_words_stays_with_the_word_before() -> None:
    assert unbroken("Sở Nội vụ - Hà Nội") == "Sở Nội vụ\N{NO-BREAK SPACE}- Hà Nội"


def test_a_line_of_the_councils_name_ends_after_its_dash() -> None:
    assert unbroken("Hội đồng Thi đua - Khen thưởng").split(" ") == [
        "Hội",
        "đồng",
        "Thi\N{NO-BREAK SPACE}đua\N{NO-BREAK SPACE}-",
        "Khen\N{NO-BREAK SPACE}thưởng",
    ]


def test_ordinary_words_may_part() -> None:
    assert unbroken("điểm mới của năm nay, số lượng bài") == "điểm mới của năm nay, số lượng bài"
