from datetime import date
from pathlib import Path

import pytest

from app.domain.errors import Refusal
from app.domain.units.agency import Level
from app.intake.law_tables import read_law_tables
from app.intake.toml_record import KeyMissing, WrongValue
from app.paths import resource
from app.wording import sentence

FILES = ("instruments.toml", "levels.toml", "base_salary.toml", "award_forms.toml", "signing.toml")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The tables that ship, in a folder where a clerk may spoil them."""
    for name in FILES:
        (tmp_path / name).write_text(resource("law", name).read_text(encoding="utf-8"), encoding="utf-8")
    return tmp_path


def spoil(file: Path, old: str, new: str) -> int:
    """Change one passage of a file and return the line it stands on."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def test_the_tables_that_ship_are_read_whole(folder: Path) -> None:
    tables = read_law_tables(folder)
    assert tables == read_law_tables(resource("law"))
    assert (len(tables.salaries), len(tables.levels)) == (5, 7)


def test_an_office_may_correct_a_row(folder: Path) -> None:
    spoil(folder / "base_salary.toml", "muc = 2530000", "muc = 2600000")
    assert read_law_tables(folder).base_salary(date(2026, 7, 1)) == 2_600_000


def test_a_row_may_be_given_an_end(folder: Path) -> None:
    spoil(folder / "levels.toml", 'cap = "co-so"', 'cap = "co-so"\nden-ngay = 2026-12-31')
    assert read_law_tables(folder).label(Level.GRASSROOTS, date(2027, 1, 1)) == ""


def test_a_wrong_row_is_refused_by_file_and_line(folder: Path) -> None:
    line = spoil(folder / "levels.toml", 'cap = "huyen"', 'cap = "quan"')
    with pytest.raises(WrongValue) as refused:
        read_law_tables(folder)
    assert sentence(refused.value).startswith(f"Tệp levels.toml, dòng {line}: ")


def test_a_power_nobody_knows_is_refused_by_file_and_line(folder: Path) -> None:
    line = spoil(folder / "signing.toml", 'quyen-han = ["", "Q.", "KT."]', 'quyen-han = ["", "PP."]')
    with pytest.raises(WrongValue) as refused:
        read_law_tables(folder)
    assert sentence(refused.value).startswith(f"Tệp signing.toml, dòng {line}: ")


def test_a_row_must_say_where_it_was_found(folder: Path) -> None:
    spoil(folder / "base_salary.toml", 'nguon = "muthibiscus; sonoivu.namdinh.gov.vn"\n', "")
    with pytest.raises(KeyMissing, check=lambda missing: missing.key == "nguon"):
        read_law_tables(folder)


def test_a_row_must_say_whether_it_was_checked(folder: Path) -> None:
    spoil(folder / "base_salary.toml", "da-kiem-chung = false", 'da-kiem-chung = "chưa"')
    with pytest.raises(WrongValue):
        read_law_tables(folder)


def test_a_torn_table_is_refused(folder: Path) -> None:
    (folder / "award_forms.toml").write_text("[[hinh-thuc]\n", encoding="utf-8")
    with pytest.raises(Refusal):
        read_law_tables(folder)
