"""Codes made from texts: fit for files and commands, and never one that another line has."""

from app.domain.plans.codes import code_from


def test_a_code_is_the_first_words_of_the_text_without_marks() -> None:
    assert code_from("Báo cáo thành tích có xác nhận của đơn vị", ()) == "bao-cao-thanh-tich-co-xac"


def test_a_code_another_line_has_is_numbered() -> None:
    assert code_from("Đạt chuẩn", {"dat-chuan", "dat-chuan-2"}) == "dat-chuan-3"


def test_a_text_without_letters_still_gets_a_code() -> None:
    assert code_from(" … ", ()) == "muc"
