from pathlib import Path

from tests.commands.conftest import NeuGuong
from tests.commands.spring import ODD, text_of


def _issue(voted: NeuGuong) -> None:
    voted("decision", "draft", "--meeting", 1, "--form", "Giấy khen")
    voted("decision", "issue", 1, "--number", 120, "--day", "18/4/2021")


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
    _issue(voted)
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
    _issue(voted)
    voted("decision", "correct", 1, "--letter", "45/UBND-NV", "--day", "1/5/2021", "--text", "Sửa chức vụ")
    assert "45/UBND-NV ngày 01/05/2021: Sửa chức vụ" in voted("decision", "show", 1).out


def test_a_letter_of_correction_is_told_as_json_with_its_day(voted: NeuGuong) -> None:
    _issue(voted)
    voted("decision", "correct", 1, "--letter", "45/UBND-NV", "--day", "1/5/2021", "--text", "Sửa chức vụ")
    told = voted("decision", "show", 1, "--json").json["corrections"]
    assert told == [{"letter": "45/UBND-NV", "written": "2021-05-01", "text": "Sửa chức vụ"}]


def test_a_letter_of_correction_of_tomorrow_is_refused(voted: NeuGuong, neu_guong: NeuGuong) -> None:
    _issue(voted)
    words = ("decision", "correct", 1, "--letter", "45/UBND-NV", "--day", "21/5/2021", "--text", "Sửa chức vụ")
    answered = neu_guong(*words)
    assert answered.code == 2
    assert answered.err.startswith("Ngày công văn đính chính 21/05/2021 chưa đến")


def test_a_number_out_of_the_order_of_days_is_refused_with_its_neighbours(voted: NeuGuong, neu_guong: NeuGuong) -> None:
    _issue(voted)
    voted("decision", "replace", 1, "--reason", "sai họ tên")
    answered = neu_guong("decision", "issue", 2, "--number", 119, "--day", "20/4/2021")
    assert answered.code == 2
    assert "Số 119/QĐ-UBND ngày 20/04/2021" in answered.err
    assert "120/QĐ-UBND ngày 18/04/2021" in answered.err
    voted("decision", "issue", 2, "--number", 121, "--day", "20/4/2021")


def test_what_a_decision_was_issued_on_is_not_withdrawn(voted: NeuGuong, neu_guong: NeuGuong) -> None:
    _issue(voted)
    answered = neu_guong("nomination", "withdraw", 1, "--reason", "đơn vị xin rút")
    assert answered.code == 2
    assert "Quyết định 120/QĐ-UBND" in answered.err
