"""The secret ballot by command: counted apart, compared without a number, sealed once, set aside with a reason."""

import re
from pathlib import Path

import pytest

from tests.commands.conftest import NeuGuong
from tests.commands.spring import ODD, TELLERS, count, meet, passed, seal
from tests.conftest import WorkbookMaker

HEAD, SECOND = TELLERS
ALIKE = ("--issued", "9", "--all-agree")
REASON = ("--reason", "Kiểm sót một lá phiếu")
BY_TWO = ("--by", HEAD, "--by", SECOND)


def test_eight_of_eight_present_is_not_ninety_percent_of_nine(spring: NeuGuong) -> None:
    meet(spring, "--absent", "Ủy viên 7: đi công tác")
    seal(spring, "--issued", 8, "--all-agree")
    assert passed(spring("ballot", "show", 1, "--json")) == {1: False, 2: False}
    assert "88,89%" in spring("ballot", "show", 1).out


def test_a_written_opinion_makes_the_ninth(spring: NeuGuong) -> None:
    meet(spring, "--absent-wrote", "Ủy viên 7: đi công tác")
    seal(spring, "--issued", 8, "--all-agree", "--line", "Trần Thị Hiên=8/0+0/1")
    assert passed(spring("ballot", "show", 1, "--json")) == {1: True, 2: False}


def test_nobody_is_counted_twice(spring: NeuGuong, neu_guong: NeuGuong) -> None:
    meet(spring)
    lines = ("--line", "1=9", "--line", "2=9", "--line", "2=8/1")
    refused = neu_guong("ballot", "count", 1, "--teller", HEAD, "--issued", 9, *lines)
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
        (["--issued", "9", "--valid", "7", "--marked", "1", "--all-agree"], "Hợp lệ 7 + không hợp lệ 1 = 8, khác"),
        (["--all-agree"], "Lệnh còn thiếu tùy chọn --issued."),
    ],
)
def test_a_count_that_does_not_close_is_not_even_begun(
    spring: NeuGuong, neu_guong: NeuGuong, words: list[str], said: str
) -> None:
    meet(spring)
    answered = neu_guong("ballot", "count", 1, "--teller", HEAD, *words)
    assert answered.code == 2
    assert said in answered.err
    progress = spring("ballot", "progress", 1, "--json").json
    assert (progress["closed"], progress["unfinished"]) == ([], [])


def test_papers_that_are_not_valid_are_counted_by_why(spring: NeuGuong) -> None:
    meet(spring)
    seal(spring, *ALIKE, "--foreign", 1, "--marked", 2)
    shown = spring("ballot", "show", 1, "--json").json
    assert (shown["valid"], shown["invalid"]) == (6, 3)
    assert shown["spoilt"] == {"foreign": 1, "added": 0, "marked": 2, "unreadable": 0}
    assert "02 phiếu ký tên hoặc có dấu hiệu nhận biết" in spring("ballot", "show", 1).out


def test_a_count_may_come_from_a_file(spring: NeuGuong, tmp_path: Path) -> None:
    meet(spring)
    file = tmp_path / "phieu.toml"
    lines = '[[line]]\nnomination = 1\nagree = 8\n\n[[line]]\nname = "Trần Thị Hiên"\nagree = 7\ndisagree = 1\n'
    file.write_text(f"issued = 9\nvalid = 8\nunreadable = 1\n{lines}", encoding="utf-8")
    seal(spring, "--file", file)
    shown = spring("ballot", "show", 1, "--json").json
    assert [(line["agree"], line["disagree"]) for line in shown["lines"]] == [(8, 0), (7, 1)]
    assert shown["spoilt"]["unreadable"] == 1


def test_a_count_may_come_from_a_workbook(spring: NeuGuong, workbook: WorkbookMaker) -> None:
    meet(spring)
    headings = ("Đề nghị số", "Họ và tên", "Đồng ý", "Không đồng ý")
    file = workbook("phieu.xlsx", headings, [(1, ODD, 9, 0), (2, "Hiên", 8, 1)])
    seal(spring, "--issued", 9, "--file", file)
    assert passed(spring("ballot", "show", 1, "--json")) == {1: True, 2: False}


@pytest.mark.parametrize(
    "content",
    [
        "issued = = 9",
        "issued = -1",
        "issued = true",
        "invalid = 1",
        "[[line]]\nagree = 9",
        "[[line]]\nnomination = 1\nblank = 9",
    ],
)
def test_a_tally_sheet_that_cannot_be_read_is_refused(
    spring: NeuGuong, neu_guong: NeuGuong, tmp_path: Path, content: str
) -> None:
    meet(spring)
    (tmp_path / "phieu.toml").write_text(content, encoding="utf-8")
    words = ("--teller", HEAD, *ALIKE, "--file", tmp_path / "phieu.toml")
    answered = neu_guong("ballot", "count", 1, *words)
    assert answered.code == 2
    assert "không phải bảng kiểm phiếu đọc được" in answered.err


def test_a_workbook_of_votes_names_the_cell_it_cannot_read(
    spring: NeuGuong, neu_guong: NeuGuong, workbook: WorkbookMaker
) -> None:
    meet(spring)
    file = workbook("phieu.xlsx", ("Đề nghị số", "Đồng ý"), [(1, "chín"), (2, 9)])
    answered = neu_guong("ballot", "count", 1, "--teller", HEAD, "--issued", 9, "--file", file)
    assert answered.code == 2
    assert "dòng 2, cột “Đồng ý”" in answered.err


def test_a_difference_is_named_and_never_its_numbers(spring: NeuGuong) -> None:
    meet(spring)
    spring("ballot", "count", 1, "--teller", HEAD, *ALIKE, "--line", "2=7/2")
    closed = spring("ballot", "count", 1, "--teller", SECOND, *ALIKE, "--line", "2=6/3")
    assert "Chưa khớp ở:\n  Trần Thị Hiên: đồng ý\n  Trần Thị Hiên: không đồng ý\n" in closed.out
    asked = spring("ballot", "progress", 1)
    for said in (closed.out, asked.out):
        assert set(re.findall(r"\d+", said)) <= {"1", "2"}
    assert spring("ballot", "progress", 1, "--json").json == {
        "meeting": 1,
        "round": 1,
        "closed": [HEAD, SECOND],
        "unfinished": [],
        "differing": [
            {"what": "agree", "nomination": 2, "label": "Trần Thị Hiên: đồng ý"},
            {"what": "disagree", "nomination": 2, "label": "Trần Thị Hiên: không đồng ý"},
        ],
        "settled": False,
        "code": "",
    }


def test_a_third_count_settles_and_the_first_stay_as_notes(spring: NeuGuong, neu_guong: NeuGuong) -> None:
    meet(spring)
    spring("ballot", "count", 1, "--teller", HEAD, *ALIKE)
    spring("ballot", "count", 1, "--teller", SECOND, *ALIKE, "--line", "2=8/1")
    assert "chưa khớp ở: Trần Thị Hiên: đồng ý" in neu_guong("ballot", "seal", 1, "--teller", HEAD).err
    told = spring("ballot", "count", 1, "--teller", HEAD, *ALIKE, "--line", "2=8/1").out
    assert f'neu-guong ballot seal 1 --teller "{HEAD}"' in told
    spring("ballot", "seal", 1, "--teller", HEAD)
    shown = spring("ballot", "show", 1, "--json").json
    found = [(note["teller"], note["lines"][1]["agree"]) for note in shown["notes"]]
    assert found == [(HEAD, 9), (SECOND, 8), (HEAD, 8)]
    assert "Trần Thị Hiên: ghi 9/0/0; niêm phong 8/1/0." in spring("ballot", "show", 1).out


@pytest.mark.parametrize(
    ("teller", "said"),
    [(HEAD, "Lượt thứ hai phải do người khác"), ("Ủy viên 3", "không thuộc Tổ kiểm phiếu (Ủy viên 1, Ủy viên 2)")],
)
def test_the_second_count_is_another_tellers(spring: NeuGuong, neu_guong: NeuGuong, teller: str, said: str) -> None:
    meet(spring)
    spring("ballot", "count", 1, "--teller", HEAD, *ALIKE)
    answered = neu_guong("ballot", "count", 1, "--teller", teller, *ALIKE)
    assert answered.code == 2
    assert said in answered.err


def test_a_teller_is_written_as_the_meeting_writes_them(spring: NeuGuong) -> None:
    meet(spring)
    spring("ballot", "count", 1, "--teller", "ỦY VIÊN 1", *ALIKE)
    assert spring("ballot", "progress", 1, "--json").json["closed"] == [HEAD]


def test_only_the_head_seals_and_only_two_counts_that_agree(spring: NeuGuong, neu_guong: NeuGuong) -> None:
    meet(spring)
    spring("ballot", "count", 1, "--teller", HEAD, *ALIKE)
    assert "Mới có 1 lượt kiểm đã đóng" in neu_guong("ballot", "seal", 1, "--teller", HEAD).err
    spring("ballot", "count", 1, "--teller", SECOND, *ALIKE)
    assert f"Tổ trưởng {HEAD} niêm phong" in neu_guong("ballot", "seal", 1, "--teller", SECOND).err
    assert neu_guong("ballot", "show", 1).code == 2
    spring("ballot", "seal", 1, "--teller", HEAD)
    again = neu_guong("ballot", "count", 1, "--teller", HEAD, *ALIKE)
    assert again.code == neu_guong("ballot", "seal", 1, "--teller", HEAD).code == 2
    assert "đã niêm phong, mã" in again.err


def test_the_code_is_told_and_found_again_however_it_is_typed(spring: NeuGuong, neu_guong: NeuGuong) -> None:
    meet(spring)
    code = seal(spring, *ALIKE)
    assert re.fullmatch(r"([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}", code)
    assert code in spring("ballot", "show", 1).out
    assert code in spring("meeting", "list").out
    assert spring("ballot", "verify", code.lower().replace("-", " "), "--json").json["code"] == code
    assert "còn nguyên như khi niêm phong" in spring("ballot", "verify", code).out
    assert neu_guong("ballot", "verify", "0000-0000-0000-0000").code == 2
    assert "không phải là mã niêm phong" in neu_guong("ballot", "verify", "abc").err


def test_totals_that_show_a_choice_are_warned_of(spring: NeuGuong) -> None:
    meet(spring)
    seal(spring, *ALIKE, "--line", "2=8/1")
    shown = spring("ballot", "show", 1)
    assert f"Giữ bí mật: Mọi lá phiếu đều đồng ý nên ai cũng biết từng người đã chọn gì: {ODD}." in shown.out
    exposures = spring("ballot", "show", 1, "--json").json["exposures"]
    assert [one["exposing"] for one in exposures] == ["all_agreed", "one_apart"]


def test_a_count_set_aside_stays_and_the_next_says_what_it_replaces(spring: NeuGuong) -> None:
    meet(spring)
    first = seal(spring, *ALIKE)
    spring("ballot", "void", 1, *REASON, *BY_TWO)
    second = seal(spring, *ALIKE, "--line", "2=8/1")
    shown = spring("ballot", "show", 1, "--json").json
    assert (shown["code"], shown["round"], shown["replaces"]) == (second, 2, first)
    assert [(one["code"], one["voided"]["reason"]) for one in shown["replaced"]] == [(first, REASON[1])]
    assert "đã bị hủy, không còn giá trị" in spring("ballot", "verify", first).out
    assert first in spring("ballot", "show", 1).out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((*REASON, "--by", HEAD), "hai người khác nhau"),
        ((*REASON, "--by", HEAD, "--by", "ủy viên 1"), "hai người khác nhau"),
        ((*REASON, *BY_TWO, "--by", "Ủy viên 3"), "hai người khác nhau"),
        (("--reason", "nhầm", *BY_TWO), "ít nhất 10 ký tự"),
    ],
)
def test_setting_a_count_aside_takes_a_reason_and_two_people(
    spring: NeuGuong, neu_guong: NeuGuong, words: tuple[str, ...], said: str
) -> None:
    meet(spring)
    code = seal(spring, *ALIKE)
    answered = neu_guong("ballot", "void", 1, *words)
    assert answered.code == 2
    assert said in answered.err
    assert spring("ballot", "show", 1, "--json").json["code"] == code


def test_a_tally_a_decision_rests_on_is_not_set_aside(voted: NeuGuong, neu_guong: NeuGuong) -> None:
    voted("decision", "draft", "--meeting", 1, "--form", "Giấy khen")
    answered = neu_guong("ballot", "void", 1, *REASON, *BY_TWO)
    assert answered.code == 2
    assert "đang căn cứ vào kết quả kiểm phiếu này" in answered.err


def test_counts_that_were_never_sealed_may_be_set_aside(spring: NeuGuong) -> None:
    meet(spring)
    count(spring, *ALIKE)
    spring("ballot", "void", 1, *REASON, *BY_TWO)
    progress = spring("ballot", "progress", 1, "--json").json
    assert (progress["round"], progress["closed"]) == (2, [])


def test_written_opinions_are_not_left_out_in_silence(spring: NeuGuong, neu_guong: NeuGuong) -> None:
    meet(spring, "--absent-wrote", "Ủy viên 7: đi công tác")
    lines = ("--line", "1=8+1", "--line", "2=8/0")
    refused = neu_guong("ballot", "count", 1, "--teller", HEAD, "--issued", 8, *lines)
    assert refused.code == 2
    assert "dòng của Trần Thị Hiên chưa ghi các ý kiến đó" in refused.err
    assert "“2=8/1+1/0”" in refused.err
    seal(spring, "--issued", 8, "--line", "1=8+1", "--line", "2=8/0+0/0")
    assert passed(spring("ballot", "show", 1, "--json")) == {1: True, 2: False}


def test_a_note_that_names_a_member_is_refused_before_the_count_is_begun(spring: NeuGuong, neu_guong: NeuGuong) -> None:
    meet(spring)
    words = ("--issued", 9, "--returned", 8, "--all-agree", "--note", "Ủy viên 3 không nộp lại phiếu")
    refused = neu_guong("ballot", "count", 1, "--teller", HEAD, *words)
    assert refused.code == 2
    assert "Ghi chú nêu tên thành viên Ủy viên 3" in refused.err
    assert spring("ballot", "progress", 1, "--json").json["unfinished"] == []


def test_nominees_of_one_name_are_told_apart_in_the_result(spring: NeuGuong, neu_guong: NeuGuong) -> None:
    spring("exemplar", "add", "Trần Thị Hiên", "--unit", "Phường Điện Biên", "--gender", "Nữ", "--post", "Y tá")
    deed = ("--deed", "Cứu người", "--achievements", "Đã cứu", "--unit", "Phường Điện Biên")
    spring("nomination", "add", 3, "--received", "5/3/2021", *deed)
    spring("nomination", "complete", 3, "--all-criteria", "--full-dossier")
    meet(spring)
    refused = neu_guong("ballot", "count", 1, "--teller", HEAD, *ALIKE, "--line", "Trần Thị Hiên=8/1")
    assert "Không có đúng một đề nghị tên “Trần Thị Hiên”" in refused.err
    seal(spring, *ALIKE, "--line", "3=8/1")
    shown = spring("ballot", "show", 1).out
    assert "Bà Trần Thị Hiên (Phường Phúc Xá)" in shown
    assert "Bà Trần Thị Hiên (Y tá, phường Điện Biên)" in shown
