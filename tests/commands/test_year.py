"""A small office's spring by command: from the council's decision to the printed papers."""

import json
import shutil
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from tests.commands.conftest import NeuGuong, must
from tests.conftest import WorkbookMaker, write_workbook

COUNCIL = ("Họ và tên", "Ông/Bà", "Chức vụ", "Chức danh trong Hội đồng", "Quyết định thành lập", "Ngày quyết định")
MEMBERS = (
    ("Nguyễn Văn Chủ", "Ông", "Chủ tịch UBND quận", "Chủ tịch Hội đồng", "215/QĐ-UBND", date(2021, 1, 20)),
    *((f"Ủy viên {number}", "Ông", "Trưởng phòng", "Ủy viên", None, None) for number in range(1, 8)),
    ("Lê Thị Ký", "Bà", "Chuyên viên", "Thư ký", None, None),
)
ODD = 'Nguyễn <b>A</b> & "B"'


def text_of(file: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(file).pages).split())


@pytest.fixture(scope="module")
def spring_register(made_register: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A council of nine, two people nominated with everything in their dossiers. Not to be written to."""
    folder = tmp_path_factory.mktemp("spring")
    register = Path(shutil.copyfile(made_register, folder / "so.db"))
    must(register, "import", "council", write_workbook(folder / "hd.xlsx", COUNCIL, MEMBERS))
    must(register, "exemplar", "add", ODD, "--unit", "Phường Điện Biên", "--gender", "Nam", "--post", "Bảo vệ")
    must(register, "exemplar", "add", "Trần Thị Hiên", "--unit", "Phường Phúc Xá", "--gender", "Nữ")
    for who, deed in (("1", "Cứu người đuối nước"), ("Trần Thị Hiên", "Hiến đất mở ngõ")):
        must(register, "nomination", "add", who, "--received", "5/3/2021", "--deed", deed, "--achievements", deed)
    for number in (1, 2):
        must(register, "nomination", "complete", number, "--all-criteria", "--full-dossier")
    return register


@pytest.fixture(scope="module")
def voted_register(spring_register: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The council has met, and passed the first of the two. Not to be written to."""
    register = Path(shutil.copyfile(spring_register, tmp_path_factory.mktemp("voted") / "so.db"))
    meet(partial(must, register))
    must(register, "ballot", "record", 1, "--issued", 9, "--all-agree", "--line", "2=8/1")
    return register


@pytest.fixture
def spring(spring_register: Path, fresh_register: Path, done: NeuGuong) -> NeuGuong:
    shutil.copyfile(spring_register, fresh_register)
    return done


@pytest.fixture
def voted(voted_register: Path, fresh_register: Path, done: NeuGuong) -> NeuGuong:
    shutil.copyfile(voted_register, fresh_register)
    return done


def meet(spring: NeuGuong, *more: object) -> None:
    tellers = ("--teller", "Ủy viên 1", "--teller", "Ủy viên 2")
    spring("meeting", "add", "--held", "15/4/2021", "--purpose", "khen thưởng gương quý I", *tellers, *more)


def passed(answered: Any) -> dict[int, bool]:
    return {line["nomination"]: line["passed"] for line in answered.json["lines"]}


def test_a_nomination_says_what_it_lacks(done: NeuGuong) -> None:
    done("exemplar", "add", "Lý A", "--unit", "Phường Điện Biên")
    told = done("nomination", "add", "Lý A", "--deed", "Cứu người", "--achievements", "Đã cứu").out
    assert "Còn thiếu: " in told
    shown = done("nomination", "show", 1, "--json").json
    assert shown["complete"] is False
    assert "bao-cao-thanh-tich" in shown["missing_dossier"]
    done("nomination", "complete", 1, "--dossier", "bao-cao-thanh-tich")
    assert "bao-cao-thanh-tich" not in done("nomination", "show", 1, "--json").json["missing_dossier"]


def test_an_incomplete_dossier_does_not_reach_the_council(spring: NeuGuong, neu_guong: NeuGuong) -> None:
    spring("exemplar", "add", "Lý A", "--unit", "Phường Điện Biên")
    spring("nomination", "add", "Lý A", "--received", "5/3/2021", "--deed", "Cứu người", "--achievements", "Đã cứu")
    meet(spring)
    assert spring("meeting", "show", 1, "--json").json["agenda"] == [1, 2]
    words = ("meeting", "add", "--held", "16/4/2021", "--purpose", "x", "--teller", "Ủy viên 1", "--agenda", "3")
    assert neu_guong(*words).code == 2


def test_a_suspended_nomination_waits_and_comes_back(spring: NeuGuong) -> None:
    spring("nomination", "suspend", 2, "--reason", "đang xác minh đơn thư")
    assert spring("nomination", "show", 2, "--json").json["stage"] == "suspended"
    meet(spring)
    assert spring("meeting", "show", 1, "--json").json["agenda"] == [1]
    spring("nomination", "resume", 2)
    waiting = spring("nomination", "list", "--state", "đang xét", "--json").json["nominations"]
    assert [one["id"] for one in waiting] == [1, 2]


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


def test_only_those_who_passed_are_drafted_into_a_decision(voted: NeuGuong, neu_guong: NeuGuong) -> None:
    voted("decision", "draft", "--meeting", 1, "--form", "giay khen")
    shown = voted("decision", "show", 1, "--json").json
    assert [line["name"] for line in shown["lines"]] == [f"Ông {ODD}"]
    assert (shown["state"], shown["number"], shown["total"]) == ("draft", None, 450_000)
    assert neu_guong("decision", "draft", "--meeting", 1, "--nomination", "2").code == 2


def test_a_form_beyond_the_issuer_is_refused(voted: NeuGuong, neu_guong: NeuGuong) -> None:
    answered = neu_guong("decision", "draft", "--meeting", 1, "--form", "Bằng khen")
    assert answered.code == 2
    assert "không có thẩm quyền" in answered.err
    assert "Giấy khen" in neu_guong("decision", "draft", "--meeting", 1, "--form", "cờ").err


def test_a_decision_is_printed_with_blanks_and_then_with_its_number(voted: NeuGuong, tmp_path: Path) -> None:
    voted("decision", "draft", "--meeting", 1, "--form", "Giấy khen")
    voted("print", "decision", 1, tmp_path / "truoc.pdf")
    assert "120/QĐ-UBND" not in text_of(tmp_path / "truoc.pdf")
    voted("decision", "issue", 1, "--number", 120, "--day", "18/4/2021")
    voted("print", "decision", 1, tmp_path / "sau.pdf")
    printed = text_of(tmp_path / "sau.pdf")
    assert "120/QĐ-UBND" in printed
    assert "ngày 18 tháng 4 năm 2021" in printed
    assert ODD in printed


def test_a_replaced_decision_stays_in_the_register(voted: NeuGuong, neu_guong: NeuGuong) -> None:
    voted("decision", "draft", "--meeting", 1, "--form", "Giấy khen")
    voted("decision", "issue", 1, "--number", 120, "--day", "18/4/2021")
    voted("exemplar", "correct", 1, "--name", "Nguyễn Văn Đúng")
    voted("decision", "replace", 1, "--reason", "sai họ tên")
    voted("decision", "issue", 2, "--number", 121, "--day", "20/4/2021")
    listed = voted("decision", "list", "--json").json["decisions"]
    assert [(one["id"], one["state"]) for one in listed] == [(1, "replaced"), (2, "issued")]
    assert listed[1]["lines"][0]["name"] == "Ông Nguyễn Văn Đúng"
    voted("decision", "cancel", 2, "--reason", "khai gian")
    had = voted("exemplar", "show", 1, "--json").json["commendations"]
    assert [one["cancelled"] for one in had] == ["sai họ tên", "khai gian"]
    assert neu_guong("decision", "cancel", 2, "--reason", "nữa").code == 2


def test_a_letter_of_correction_stands_beside_the_decision(voted: NeuGuong) -> None:
    voted("decision", "draft", "--meeting", 1, "--form", "Giấy khen")
    voted("decision", "issue", 1, "--number", 120, "--day", "18/4/2021")
    voted("decision", "correct", 1, "--letter", "45/UBND-NV", "--day", "1/5/2021", "--text", "Sửa chức vụ")
    assert "45/UBND-NV: Sửa chức vụ" in voted("decision", "show", 1).out


def test_the_tally_minutes_are_printed(voted: NeuGuong, tmp_path: Path) -> None:
    voted("print", "tally-minutes", 1, tmp_path / "bb.pdf")
    printed = text_of(tmp_path / "bb.pdf")
    assert "BIÊN BẢN KIỂM PHIẾU" in printed
    assert "88,89%" in printed
    assert ODD in printed


@pytest.mark.parametrize("basis", ["calendar", "nd09"])
def test_the_report_is_written_as_pdf_and_as_workbook(voted: NeuGuong, tmp_path: Path, basis: str) -> None:
    for suffix in ("pdf", "xlsx"):
        file = tmp_path / f"bc.{suffix}"
        voted("report", "--period", "2021-Q1", "--basis", basis, file)
        assert file.stat().st_size > 1_000
    assert "QUÝ I/2021" in text_of(tmp_path / "bc.pdf").upper()


def test_a_signed_report_carries_its_number_and_day(voted: NeuGuong, tmp_path: Path) -> None:
    signed = ("--number", 7, "--day", "15/4/2021")
    voted("print", "report", "--period", "2021-Q1", *signed, tmp_path / "bc.pdf")
    assert "ngày 15 tháng 4 năm 2021" in text_of(tmp_path / "bc.pdf")


def test_the_figures_of_a_report_are_to_be_had_as_json(voted: NeuGuong) -> None:
    told = voted("report", "--period", "2021-Q2", "--json").json
    assert told["counted"] == {"first": "2021-04-01", "last": "2021-06-30"}
    assert told["meetings"][0]["passed"] == 1


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["print", "decision", "9", "a.pdf"], 2),
        (["print", "tally-minutes", "9", "a.pdf"], 2),
        (["print", "tally-minutes", "1", "a.doc"], 2),
        (["print", "tally-minutes", "1", "khong/co/a.pdf"], 3),
        (["report", "--period", "2021-Q1"], 2),
        (["ballot", "show", "9"], 2),
        (["meeting", "show", "9"], 2),
        (["nomination", "show", "9"], 2),
        (["nomination", "suspend", "9", "--reason", "x"], 2),
        (["exemplar", "show", "9"], 2),
        (["exemplar", "show", "Không Ai"], 2),
        (["article", "show", "9"], 2),
        (["decision", "show", "9"], 2),
        (["decision", "draft", "--nomination", "9"], 2),
        (["decision", "draft"], 2),
        (["meeting", "add", "--held", "1/1/2020", "--purpose", "x", "--teller", "y"], 2),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else str(value),
)
def test_what_is_not_there_is_refused_in_a_sentence(
    voted: NeuGuong, neu_guong: NeuGuong, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], code: int
) -> None:
    monkeypatch.chdir(tmp_path)
    before = sorted(tmp_path.glob("*.pdf"))
    answered = neu_guong(*words)
    assert answered.code == code, answered.err
    assert answered.err.strip().endswith(".")
    assert sorted(tmp_path.glob("*.pdf")) == before


def test_every_listing_is_to_be_had_as_json(voted: NeuGuong) -> None:
    lists = [f"{what} list" for what in ("unit", "plan", "exemplar", "nomination", "meeting", "decision", "article")]
    for words in (*lists, "council", "journal", "backup --list", "search hien", "standing", "shortlist"):
        assert json.loads(voted(*words.split(), "--json").out), words
