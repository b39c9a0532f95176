from datetime import date

import pytest

from tests.commands.conftest import NeuGuong
from tests.conftest import WorkbookMaker

AUTHOR = ("Tác giả", "Số điện thoại", "Địa chỉ tác giả")
HEADINGS = ("Đơn vị gửi", "Ngày nhận", "Tên bài viết", *AUTHOR, "Nhân vật", "Địa chỉ nhân vật")
WARD = "Phường Điện Biên"
REST = ("Trần Thị An", "0912345678", "12 Đội Cấn", "Bà Hiên", "Tổ 5")


def row(day: date, title: str, unit: str = WARD) -> tuple[object, ...]:
    return (unit, day, title, *REST)


@pytest.fixture
def logged(done: NeuGuong, workbook: WorkbookMaker) -> NeuGuong:
    """January 2, February 1, March 3 articles of the ward; the department one in March."""
    days = [date(2021, 1, 5), date(2021, 1, 20), date(2021, 2, 5), *(date(2021, 3, day) for day in (1, 2, 3))]
    rows = [row(day, f"Bài {number}") for number, day in enumerate(days)]
    rows.append(row(date(2021, 3, 9), "Bài của phòng", "Phòng Tư pháp"))
    done("import", "articles", workbook("bai.xlsx", HEADINGS, rows))
    return done


def ward_line(text: str, name: str = WARD) -> list[str]:
    return next(line for line in text.splitlines() if line.startswith(name)).removeprefix(name).split()


def test_a_surplus_in_march_does_not_make_up_for_february(logged: NeuGuong) -> None:
    shown = logged("quota", "--period", "2021-Q1", "--matter", "bai-viet").out
    assert ward_line(shown) == ["●", "2/2", "▲", "1/2", "●", "3/2", "6/6", "1", "Chưa", "đạt"]


def test_a_quarterly_quota_stands_in_the_last_month_of_its_quarter(logged: NeuGuong) -> None:
    shown = logged("quota", "--period", "2021-Q1", "--matter", "bai-viet").out
    assert ward_line(shown, "Phòng Tư pháp") == ["·", "·", "●", "1/1", "1/1", "Đạt"]


def test_the_totals_add_up(logged: NeuGuong) -> None:
    shown = logged("quota", "--period", "2021-Q1", "--matter", "bai-viet").out
    total = next(line for line in shown.splitlines() if line.startswith("Tổng cộng")).split()
    assert total[2:6] == ["2", "1", "4", "7/19"]


def test_an_earlier_day_sees_only_what_was_known_then(logged: NeuGuong) -> None:
    shown = logged("quota", "--period", "2021-03", "--matter", "bai-viet", "--as-of", "2/3/2021").out
    assert "tính đến hết ngày 02/03/2021" in shown
    assert ward_line(shown)[:2] == ["●", "2/2"]


def test_only_those_short_are_shown_when_asked_for(logged: NeuGuong) -> None:
    shown = logged("quota", "--period", "2021-01", "--matter", "bai-viet", "--short").out
    assert WARD not in shown
    assert "Phường Phúc Xá" in shown


def test_one_unit_is_shown_by_a_name_without_marks(logged: NeuGuong) -> None:
    shown = logged("quota", "--period", "2021-01", "--unit", "phuong dien bien", "--json").json
    assert {one["unit"]["name"] for one in shown["rows"]} == {WARD}


def test_the_grid_as_json_has_codes_dates_and_whole_numbers(logged: NeuGuong) -> None:
    told = logged("quota", "--period", "2021-02", "--unit", WARD, "--matter", "bài viết dự thi", "--json").json
    assert (told["plan"], told["period"], told["as_of"]) == ("ba-dinh-2021", "2021-02", "2021-05-20")
    line = told["rows"][0]["lines"][0]
    assert (line["minimum"], line["received"], line["missing"], line["state"]) == (2, 1, 1, "short")
    assert (told["rows"][0]["matter"], line["due"]) == ("articles", "2021-02-28")


def test_the_whole_plan_is_shown_by_all_or_by_nothing(logged: NeuGuong) -> None:
    assert logged("quota", "--period", "all").out == logged("quota").out


def test_behind_a_cell_lie_its_exemplars_with_their_months_of_review(done: NeuGuong) -> None:
    for name, day in (("Lý A", "9/3/2021"), ("Lê B", "10/3/2021")):
        done("exemplar", "add", name, "--unit", WARD)
        done("nomination", "add", name, "--received", day, "--deed", f"{name} cứu người", "--achievements", "Đã cứu")
    cell = ("quota", "--period", "2021-03", "--unit", WARD, "--matter", "guong", "--items")
    told = done(*cell, "--json").json
    assert [(one["name"], one["counts"], one["late"], one["review"]) for one in told["items"]] == [
        ("Lý A", True, False, "2021-03"),
        ("Lê B", True, True, "2021-04"),
    ]
    assert told["rows"][0]["lines"][0]["state"] == "late"
    assert ward_line(done(*cell).out, " 1")[-6:] == ["có", "09/03/2021", "đúng", "hạn", "tháng", "3/2021"]
    assert ward_line(done(*cell).out, " 2")[-6:] == ["có", "09/03/2021", "quá", "hạn", "tháng", "4/2021"]


def test_what_lies_behind_the_cells_is_asked_for_unit_by_unit(neu_guong: NeuGuong) -> None:
    answered = neu_guong("quota", "--period", "2021-03", "--items")
    assert answered.code == 2
    assert "--unit" in answered.err


@pytest.mark.parametrize("period", ["2020-09", "2021-Q3", "2023"])
def test_a_period_the_plan_asks_nothing_for_is_pointed_out(logged: NeuGuong, period: str) -> None:
    shown = logged("quota", "--period", period)
    assert "nằm ngoài thời gian giao chỉ tiêu của kế hoạch ba-dinh-2021 (từ tháng 11/2020 đến hết" in shown.out
    assert logged("quota", "--period", period, "--json").json["asked"] == {"first": "2020-11", "last": "2021-05"}


def test_a_period_the_plan_asks_something_for_is_shown_without_remark(logged: NeuGuong) -> None:
    assert "nằm ngoài" not in logged("quota", "--period", "2021-Q1").out + logged("quota").out


def test_a_report_of_a_period_the_register_knows_nothing_of_is_refused(neu_guong: NeuGuong) -> None:
    answered = neu_guong("report", "--period", "2019-Q1", "--json")
    assert answered.code == 2
    assert "thực hiện từ ngày 13/10/2020" in answered.err
    assert "Quý I/2019 nằm ngoài thời gian đó" in answered.err


def test_a_misspelt_unit_is_answered_with_the_likely_one(neu_guong: NeuGuong) -> None:
    answered = neu_guong("quota", "--period", "2021-01", "--unit", "Phường Điện Biện")
    assert answered.code == 2
    assert "Có phải là: Phường Điện Biên?" in answered.err


def test_a_unit_short_of_articles_does_not_earn_the_award_and_hears_why(logged: NeuGuong) -> None:
    told = logged("standing", "--json").json["standings"]
    ward = next(one for one in told if one["unit"]["name"] == WARD)
    assert ward["qualifies"] is False
    quota = next(one for one in ward["reasons"] if one["condition"] == "quota")
    assert (quota["met"], quota["got"], quota["needed"]) == (False, 2, 7)
    assert "mới đạt chỉ tiêu 02/07 kỳ" in quota["sentence"]


def test_a_condition_of_judgement_may_be_found_not_to_hold(logged: NeuGuong) -> None:
    told = logged("standing", "--fails", WARD, "--json").json["standings"]
    met = {one["unit"]["name"]: one["reasons"][0]["met"] for one in told}
    assert (met[WARD], met["Phường Phúc Xá"]) == (False, True)


def test_the_reading_of_the_authors_standard_is_said(logged: NeuGuong) -> None:
    assert "Cách tính: gương được Chủ tịch UBND thành phố khen thưởng là đủ" in logged("standing", "--authors").out


def test_a_tie_at_the_cut_is_put_to_a_person(logged: NeuGuong, neu_guong: NeuGuong) -> None:
    for number, mark in ((1, "9"), (2, "8,5"), (3, "8,5"), (4, "8,5"), (5, "7")):
        logged("article", "score", number, mark)
    answered = neu_guong("shortlist", "--count", 3)
    assert answered.code == 2
    tied = [line.split()[:2] for line in answered.err.splitlines()[2:5]]
    assert sorted(tied) == [["2", "8,5"], ["3", "8,5"], ["4", "8,5"]]
    chosen = logged("shortlist", "--count", 3, "--take", 2, 4, "--json").json["chosen"]
    assert sorted(one["article"] for one in chosen) == [1, 2, 4]
    assert chosen[0] == {"rank": 1, "article": 1, "title": "Bài 0", "score": "9"}
    assert logged("shortlist", "--count", 3, "--take", "2,4", "--json").json["chosen"] == chosen


def test_the_shortlist_says_what_each_unit_sends(logged: NeuGuong) -> None:
    sends = logged("shortlist", "--json").json["units"]
    assert sum(one["sent"] for one in sends) == sum(one["entries"] for one in sends) == 7
    assert "Theo đơn vị:" in logged("shortlist").out


def test_a_shortfall_is_said(logged: NeuGuong) -> None:
    assert "Còn thiếu 43 bài" in logged("shortlist").out


def test_a_quota_by_name_that_no_unit_answers_to_is_pointed_out(neu_guong: NeuGuong) -> None:
    said = neu_guong("quota", "--period", "2021-01").out
    assert "“Hội LHPN quận”" in said
    assert "“Liên đoàn lao động quận”" not in said
