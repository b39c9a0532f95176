import re
from pathlib import Path

import pytest

from app.domain.plans.plan_choices import choices_of
from app.intake.plan_files import key_of
from tests.commands.conftest import NeuGuong
from tests.shipped import ALL, BA_DINH, HA_NOI, shipped, shipped_text


def chosen(shown: str, key: str) -> str:
    """What a shown plan says of a choice, by its key in the plan's file."""
    lines = (re.split(" {2,}", line) for line in shown.splitlines())
    (found,) = (cells[1] for cells in lines if cells[-1] == key)
    return found


@pytest.fixture
def edited(done: NeuGuong, tmp_path: Path) -> NeuGuong:
    """The register, its plan loaded again with other choices."""
    file = tmp_path / "sua.toml"
    text = shipped_text(BA_DINH)
    for written, instead in (
        ('"ten-ho-dem"', '"ten-dem-ho"'),
        ('= "linh"', '= "le"'),
        ('"theo-lich"', '"nghi-dinh-09"'),
        ("tu-danh-dau-dong-minh = false", "tu-danh-dau-dong-minh = true"),
        ("ngay = 10\nke-ca-ngay-do = false", "ngay = 10\nke-ca-ngay-do = true"),
    ):
        assert written in text
        text = text.replace(written, instead, 1)
    file.write_text(text, encoding="utf-8")
    done("plan", "load", file)
    return done


CHOICES = [
    ("thu-tu-ho-ten", "tên, rồi họ và đệm", "tên, rồi đệm và họ"),
    ("doc-so-khong-hang-chuc", "linh: một trăm linh năm", "lẻ: một trăm lẻ năm"),
    ("ky-bao-cao", "theo lịch", "theo Nghị định 09/2019 (từ ngày 15 đến ngày 14)"),
    ("bo-phieu.tu-danh-dau-dong-minh", "không", "có"),
    ("han-hang-thang.guong.ngay", "trước ngày 10 hằng tháng", "đến hết ngày 10 hằng tháng"),
]


@pytest.mark.parametrize(("key", "at_first", "_"), CHOICES)
def test_a_plan_is_shown_with_what_was_chosen_in_it(done: NeuGuong, key: str, at_first: str, _: str) -> None:
    assert chosen(done("plan", "show").out, key) == at_first


@pytest.mark.parametrize(("key", "_", "then"), CHOICES)
def test_another_choice_in_the_file_is_shown_once_loaded(edited: NeuGuong, key: str, _: str, then: str) -> None:
    assert chosen(edited("plan", "show", BA_DINH).out, key) == then


def test_a_copied_plan_keeps_what_the_office_chose(edited: NeuGuong) -> None:
    edited("plan", "copy", BA_DINH, 2022)
    assert 'thu-tu-ho-ten = "ten-dem-ho"' in edited("plan", "export", "ba-dinh-2022").out
    assert chosen(edited("plan", "show", "ba-dinh-2022").out, "doc-so-khong-hang-chuc") == "lẻ: một trăm lẻ năm"


def test_a_plan_is_shown_to_other_programs_whole(edited: NeuGuong) -> None:
    plan = edited("plan", "show", "--json").json["plan"]
    assert (plan["code"], plan["name_order"], plan["empty_tens"]) == (BA_DINH, "middle_then_family", "le")
    assert plan["vote"]["nominees_mark_own_line"] is True


def test_quotas_and_deadlines_are_shown_in_the_plans_words(done: NeuGuong) -> None:
    assert re.search(r"Bài viết dự thi +2/tháng +Phường$", done("plan", "show").out, re.MULTILINE)
    done("plan", "load", HA_NOI)
    assert "trước ngày 30/06/2023: ngày cuối 29/06/2023" in done("plan", "show", HA_NOI).out


def test_a_units_own_standards_are_shown_as_they_were_pasted(done: NeuGuong, tmp_path: Path) -> None:
    own = 'tieu-chuan-cua-don-vi = """\n1. Gương mẫu\n2. Có sức lan tỏa\n"""'
    file = tmp_path / "sua.toml"
    file.write_text(shipped_text(HA_NOI).replace('tieu-chuan-cua-don-vi = ""', own), encoding="utf-8")
    done("plan", "load", file)
    assert "của đơn vị:\n1. Gương mẫu\n2. Có sức lan tỏa\n\n" in done("plan", "show", HA_NOI).out


def test_a_plan_that_is_not_in_the_register_is_not_shown(neu_guong: NeuGuong) -> None:
    answered = neu_guong("plan", "show", "ba-dinh-1921")
    assert answered.code == 2
    assert BA_DINH in answered.err


@pytest.mark.parametrize("code", ALL)
def test_every_choice_shown_has_a_key_in_the_plans_file(code: str) -> None:
    choices = tuple(choices_of(shipped(code)))
    assert len(choices) > 6
    assert [one for one in choices if len(key_of(one.path).split(".")) != len(one.path)] == []
