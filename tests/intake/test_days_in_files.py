"""A day written wrong in a plan file or table is named as the office writes days, with its line and what to do."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.calendar.dates import EARLIEST_YEAR, LATEST_YEAR
from app.domain.errors import Refusal
from app.intake.plan_files import read_plan
from app.intake.toml_syntax import read_toml
from app.wording import sentence
from tests.shipped import BA_DINH, shipped_text

NO_SUCH_DAY = ["31/02/2021", "2021-02-31", "31-02-2021", "31.2.2021", "2021/02/31", '"31/02/2021"', '"2021-02-31"']


def said_of(written: str, key: str = "ngay-ban-hanh = 2020-10-19") -> str:
    """What is said of the plan of Ba Đình with another day written under a key."""
    text = shipped_text(BA_DINH)
    assert key in text
    with pytest.raises(Refusal) as refused:
        read_plan(text.replace(key, key.replace("2020-10-19", written).replace("2021-05-25", written), 1))
    return sentence(refused.value)


def line_of(key: str) -> int:
    text = shipped_text(BA_DINH)
    return text[: text.index(key)].count("\n") + 1


@pytest.mark.parametrize("written", NO_SUCH_DAY)
def test_a_day_the_calendar_does_not_have_is_named_with_its_line(written: str) -> None:
    line = line_of("ngay-ban-hanh")
    assert said_of(written).startswith(f"Dòng {line}: không có ngày 31/02/2021. Hãy viết lại")


@pytest.mark.parametrize("written", ["31/02/2021", "2021-02-31", '"31/02/2021"'])
def test_such_a_day_inside_braces_is_named_with_its_line(written: str) -> None:
    key = "han = { ngay = 2021-05-25"
    assert said_of(written, key).startswith(f"Dòng {line_of(key)}: không có ngày 31/02/2021.")


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2021-13-01", "không có ngày 01/13/2021."),
        ("05/25/2021", "không có ngày 05/25/2021."),
        ("2021-02-30T08:00:00", "không có ngày 30/02/2021."),
        ("25/05/2021", "ngày 25/05/2021 viết chưa đúng kiểu của tệp. Hãy viết 2021-05-25, không có dấu nháy."),
        ('"2021-05-25"', "ngày 25/05/2021 viết chưa đúng kiểu của tệp. Hãy viết 2021-05-25, không có dấu nháy."),
        ("2021-5-25", "ngày 25/05/2021 viết chưa đúng kiểu của tệp. Hãy viết 2021-05-25, không có dấu nháy."),
        ("0202-10-19", "năm của ngày 19/10/0202 phải từ năm 1900 đến năm 2100."),
        ("19/10/0202", "năm của ngày 19/10/0202 phải từ năm 1900 đến năm 2100."),
        ('"hôm qua"', "cần một ngày viết theo thứ tự năm-tháng-ngày"),
    ],
)
def test_each_way_of_writing_a_day_wrong_has_its_own_reason(written: str, said: str) -> None:
    assert said in said_of(written)


@pytest.mark.parametrize(
    "text", ['ten = "họp ngày 31/02/2021', "ten = 'họp ngày 31/02/2021", 'ten = "31/02/2021" "25/05/2021"', "a = 1.2.3"]
)
def test_a_day_that_is_not_what_is_wrong_is_not_complained_of(text: str) -> None:
    with pytest.raises(Refusal) as refused:
        read_toml(text)
    assert "ngày 31/02/2021" not in sentence(refused.value)


def test_a_table_of_the_law_names_its_file_as_well() -> None:
    with pytest.raises(Refusal) as refused:
        read_toml("# Lương cơ sở\n\ntu-ngay = 31/06/2023\n", "base_salary.toml")
    assert sentence(refused.value).startswith("Tệp base_salary.toml, dòng 3: không có ngày 31/06/2023.")


@given(st.dates().filter(lambda day: EARLIEST_YEAR <= day.year <= LATEST_YEAR))
def test_every_day_of_the_calendar_is_told_how_the_file_writes_it(day: date) -> None:
    assert f"Hãy viết {day}" in said_of(f"{day:%d/%m/%Y}")
