"""A small office's spring by command: from the nominations to the printed papers."""

import json
from pathlib import Path

import pytest

from tests.commands.conftest import ODD, NeuGuong, meet, text_of


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
        (["print", "meeting-minutes", "9", "a.pdf"], 2),
        (["print", "ballot-papers", "9", "a.pdf"], 2),
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
    for words in (
        *lists,
        "council",
        "council list",
        "journal",
        "backup --list",
        "search hien",
        "standing",
        "shortlist",
    ):
        assert json.loads(voted(*words.split(), "--json").out), words
