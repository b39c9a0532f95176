"""`neu-guong law`: the base salary and the instruments, and the office's own lines over them."""

from typing import Any

import pytest

from tests.commands.conftest import NeuGuong

SOURCE = ("--from", "1/7/2027", "--source", "Nghị định 9/2027/NĐ-CP")
DECREE = "Nghị định số 9/2027/NĐ-CP ngày 01 tháng 6 năm 2027 của Chính phủ"


@pytest.fixture
def raised(neu_guong: NeuGuong) -> NeuGuong:
    """A base salary the office entered itself."""
    added = neu_guong("law", "add-base-salary", "2.800.000", *SOURCE)
    assert added.out == "Đã thêm mức lương cơ sở số 1: 2.800.000 đồng/tháng, áp dụng từ ngày 01/07/2027.\n", added.err
    return neu_guong


def salaries(neu_guong: NeuGuong, *more: str) -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = neu_guong("law", "list", *more, "--json").json["base_salaries"]
    return listed


def test_the_base_salary_of_a_day_is_listed_in_words_and_as_json(raised: NeuGuong) -> None:
    (before,) = salaries(raised, "--on", "30/6/2027")
    (since,) = salaries(raised, "--on", "1/7/2027")
    assert (before["dong"], before["own"], before["ends"]) == (2_530_000, 0, "2027-06-30")
    assert (since["dong"], since["own"], since["begins"], since["verified"]) == (2_800_000, 1, "2027-07-01", False)
    assert len(salaries(raised, "--all")) == 6
    said = raised("law", "list", "--on", "1/7/2027").out
    assert "●   1        2.800.000  01/07/2027            chưa đối chiếu" in said


def test_a_line_is_corrected_checked_unchecked_and_struck_out(raised: NeuGuong) -> None:
    corrected = raised("law", "correct-base-salary", 1, "--amount", "2.790.000", "--checked-by", "Trần Thị An")
    assert corrected.out.startswith("Đã sửa mức lương cơ sở số 1: 2.790.000 đồng/tháng")
    assert salaries(raised, "--on", "1/7/2027")[0]["verified"] is True
    raised("law", "correct-base-salary", 1, "--unchecked")
    assert salaries(raised, "--on", "1/7/2027")[0]["verified"] is False
    assert raised("law", "correct-base-salary", 1).code == 2
    assert "2.790.000 đồng" in raised("law", "strike-base-salary", 1, "--reason", "ghi nhầm").out
    assert "không có dòng số 1" in raised("law", "strike-base-salary", 1, "--reason", "ghi nhầm").err


def test_an_odd_amount_is_taken_and_told(neu_guong: NeuGuong) -> None:
    added = neu_guong("law", "add-base-salary", "28.000.000", *SOURCE)
    assert (added.code, "thừa chữ số" in added.out) == (0, True)


def test_what_cannot_be_is_refused_in_a_sentence(raised: NeuGuong) -> None:
    again = raised("law", "add-base-salary", "2.900.000", *SOURCE)
    assert (again.code, "Cơ quan đã ghi mức 2.800.000 đồng" in again.err) == (2, True)
    early = raised("law", "add-base-salary", "900.000", "--from", "1/1/2010", "--source", "Nghị định")
    assert "sớm hơn mức lương cơ sở đầu tiên" in early.err


def test_a_decree_is_added_in_place_of_another_corrected_and_struck_out(neu_guong: NeuGuong) -> None:
    added = neu_guong("law", "add-instrument", f"Căn cứ {DECREE};", *SOURCE, "--replaces", "nd-152-2025")
    assert added.out == f"Đã thêm văn bản số 1: {DECREE}, có hiệu lực từ ngày 01/07/2027.\n"
    known = neu_guong("law", "list", "--on", "1/7/2027", "--json").json["instruments"]
    assert [one["title"] for one in known if one["own"]] == [DECREE]
    assert "nd-152-2025" not in {one["code"] for one in known}
    neu_guong("law", "correct-instrument", 1, "--lookup", "--until", "31/12/2030")
    (own,) = [one for one in neu_guong("law", "list", "--all", "--json").json["instruments"] if one["own"]]
    assert (own["is_ground"], own["ends"]) == (False, "2030-12-31")
    assert neu_guong("law", "strike-instrument", 1, "--reason", "ghi nhầm").code == 0
    assert "nd-152-2025" in {one["code"] for one in neu_guong("law", "list", "--all", "--json").json["instruments"]}
