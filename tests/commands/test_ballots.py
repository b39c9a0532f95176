from pathlib import Path
from typing import Any

import pytest

from tests.commands.conftest import NeuGuong
from tests.commands.spring import ODD, meet
from tests.conftest import WorkbookMaker


def passed(answered: Any) -> dict[int, bool]:
    return {line["nomination"]: line["passed"] for line in answered.json["lines"]}


def test_the_meeting_says_how_many_must_agree(spring: NeuGuong) -> None:
    meet(spring)
    assert "Cần ít nhất 9 phiếu đồng ý." in spring("meeting", "show", 1).out
    assert spring("meeting", "show", 1, "--json").json["needed"] == 9


def test_an_absence_needs_a_member_and_a_reason(spring: NeuGuong, neu_guong: NeuGuong) -> None:
    words = ("meeting", "add", "--held", "15/4/2021", "--purpose", "x", "--teller", "Ủy viên 1")
    for absence in ("Ủy viên 3", "Ủy viên 3:", "Người Lạ: ốm"):
        answered = neu_guong(*words, "--absent", absence)
        assert answered.code == 2
    assert spring("meeting", "list", "--json").json["meetings"] == []


def test_the_chair_and_secretary_are_the_councils_own_unless_named(spring: NeuGuong, neu_guong: NeuGuong) -> None:
    meet(spring)
    shown = spring("meeting", "show", 1, "--json").json
    assert (shown["chair"], shown["secretary"]) == ("Nguyễn Văn Chủ", "Lê Thị Ký")
    words = ("meeting", "add", "--held", "16/4/2021", "--purpose", "x", "--teller", "Ủy viên 1")
    answered = neu_guong(*words, "--absent", "Lê Thị Ký: ốm")
    assert answered.code == 2
    assert "--secretary" in answered.err


def test_eight_of_eight_present_is_not_ninety_percent_of_nine(spring: NeuGuong) -> None:
    meet(spring, "--absent", "Ủy viên 7: đi công tác")
    spring("ballot", "record", 1, "--issued", 8, "--all-agree")
    assert passed(spring("ballot", "show", 1, "--json")) == {1: False, 2: False}
    assert "88,89%" in spring("ballot", "show", 1).out


def test_a_written_opinion_makes_the_ninth(spring: NeuGuong) -> None:
    meet(spring, "--absent-wrote", "Ủy viên 7: đi công tác")
    spring("ballot", "record", 1, "--issued", 8, "--all-agree", "--line", "Trần Thị Hiên=8/0+0/1")
    assert passed(spring("ballot", "show", 1, "--json")) == {1: True, 2: False}


def test_nobody_is_counted_twice(spring: NeuGuong, neu_guong: NeuGuong) -> None:
    meet(spring)
    refused = neu_guong("ballot", "record", 1, "--issued", 9, "--line", "1=9", "--line", "2=9", "--line", "2=8/1")
    assert refused.code == 2
    assert "đúng một dòng" in refused.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--issued", "9", "--line", "1=9"], "còn thiếu: Trần Thị Hiên"),
        (["--issued", "9", "--all-agree", "--line", "7=9"], "7"),
        (["--issued", "9", "--all-agree", "--line", "Ai Đó=9"], "Không có đúng một đề nghị tên “Ai Đó”"),
        (["--issued", "9", "--all-agree", "--line", "1:9"], "Không hiểu “1:9”."),
        (["--issued", "9", "--all-agree", "--line", "1=8"], ODD),
        (["--issued", "9", "--returned", "8", "--all-agree"], "không thu về"),
        (["--issued", "10", "--all-agree"], "10"),
        (["--issued", "9", "--valid", "7", "--invalid", "1", "--all-agree"], "9"),
        (["--all-agree"], "Lệnh còn thiếu tùy chọn --issued."),
    ],
)
def test_a_count_that_does_not_close_is_not_recorded(
    spring: NeuGuong, neu_guong: NeuGuong, words: list[str], said: str
) -> None:
    meet(spring)
    answered = neu_guong("ballot", "record", 1, *words)
    assert answered.code == 2
    assert said in answered.err
    assert neu_guong("ballot", "show", 1).code == 2


def test_a_count_is_recorded_once(spring: NeuGuong, neu_guong: NeuGuong) -> None:
    meet(spring)
    spring("ballot", "record", 1, "--issued", 9, "--all-agree")
    assert neu_guong("ballot", "record", 1, "--issued", 9, "--all-agree").code == 2


def test_a_count_may_come_from_a_file(spring: NeuGuong, tmp_path: Path) -> None:
    meet(spring)
    file = tmp_path / "phieu.toml"
    lines = '[[line]]\nnomination = 1\nagree = 9\n\n[[line]]\nname = "Trần Thị Hiên"\nagree = 8\ndisagree = 1\n'
    file.write_text(f"issued = 9\nvalid = 9\ninvalid = 0\n{lines}", encoding="utf-8")
    spring("ballot", "record", 1, "--file", file)
    assert passed(spring("ballot", "show", 1, "--json")) == {1: True, 2: False}


def test_a_count_may_come_from_a_workbook(spring: NeuGuong, workbook: WorkbookMaker) -> None:
    meet(spring)
    headings = ("Đề nghị số", "Họ và tên", "Đồng ý", "Không đồng ý")
    file = workbook("phieu.xlsx", headings, [(1, ODD, 9, 0), (2, "Hiên", 8, 1)])
    spring("ballot", "record", 1, "--issued", 9, "--file", file)
    assert passed(spring("ballot", "show", 1, "--json")) == {1: True, 2: False}


@pytest.mark.parametrize("content", ["issued = = 9", "issued = -1", "issued = true", "[[line]]\nagree = 9"])
def test_a_tally_sheet_that_cannot_be_read_is_refused(
    spring: NeuGuong, neu_guong: NeuGuong, tmp_path: Path, content: str
) -> None:
    meet(spring)
    (tmp_path / "phieu.toml").write_text(content, encoding="utf-8")
    assert neu_guong("ballot", "record", 1, "--issued", 9, "--file", tmp_path / "phieu.toml").code == 2


def test_a_workbook_of_votes_names_the_cell_it_cannot_read(
    spring: NeuGuong, neu_guong: NeuGuong, workbook: WorkbookMaker
) -> None:
    meet(spring)
    file = workbook("phieu.xlsx", ("Đề nghị số", "Đồng ý"), [(1, "chín"), (2, 9)])
    answered = neu_guong("ballot", "record", 1, "--issued", 9, "--file", file)
    assert answered.code == 2
    assert "dòng 2, cột “Đồng ý”" in answered.err
