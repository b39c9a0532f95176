"""What goes up, what mends a decision, what cancels it: printed from the command line."""

from pathlib import Path

from app.services.shipped import shipped_text
from tests.commands.conftest import NeuGuong
from tests.commands.spring import ODD, text_of


def _issue(voted: NeuGuong) -> None:
    voted("decision", "draft", "--meeting", 1, "--form", "Giấy khen")
    voted("decision", "issue", 1, "--number", 120, "--day", "18/4/2021")


def test_a_councils_submission_is_printed_as_a_draft_and_then_signed(voted: NeuGuong, tmp_path: Path) -> None:
    voted("print", "submission", 1, tmp_path / "truoc.pdf")
    voted("print", "submission", 1, tmp_path / "sau.pdf", "--number", 2, "--day", "16/4/2021", "--minutes", 3)
    before, after = text_of(tmp_path / "truoc.pdf"), text_of(tmp_path / "sau.pdf")
    assert "DỰ THẢO" in before
    assert "02/TTr-HĐTĐKT" not in before
    assert "DỰ THẢO" not in after
    assert "Số: 02/TTr-HĐTĐKT" in after.replace("\N{NO-BREAK SPACE}", " ")
    assert "03/BB-HĐTĐKT" in after
    assert ODD in after
    assert "Trần Thị Hiên" not in after


def test_a_submission_dated_before_its_meeting_is_refused(voted: NeuGuong, neu_guong: NeuGuong, tmp_path: Path) -> None:
    answered = neu_guong("print", "submission", 1, tmp_path / "a.pdf", "--day", "14/4/2021")
    assert answered.code == 2
    assert "sớm hơn ngày họp Hội đồng (15/04/2021)" in answered.err
    assert not (tmp_path / "a.pdf").exists()


def test_who_is_recorded_as_proposed_goes_up(voted: NeuGuong, neu_guong: NeuGuong, tmp_path: Path) -> None:
    file = tmp_path / "len-tren.pdf"
    assert "Chưa có gương nào" in neu_guong("print", "submission-up", file, "--level", "Tỉnh, Thành phố").err
    _issue(voted)
    voted("exemplar", "propose", 1, "--level", "Tỉnh, Thành phố", "--paper", "09/TTr-UBND", "--day", "20/4/2021")
    voted("print", "submission-up", file, "--level", "province", "--number", 9, "--day", "20/4/2021")
    printed = text_of(file)
    assert "09/TTr-UBND" in printed
    assert ODD in printed


def test_a_short_list_is_asked_for_when_drafting(voted: NeuGuong) -> None:
    for more in ((), ("--short-list",)):
        voted("decision", "draft", "--meeting", 1, "--form", "Giấy khen", *more)
        voted("decision", "cancel", 1 + len(more), "--reason", "soạn lại")
    assert [one["short_list"] for one in voted("decision", "list", "--json").json["decisions"]] == [False, True]


def test_a_decision_cites_the_submission_it_rests_on(voted: NeuGuong, neu_guong: NeuGuong) -> None:
    cited = ("--submission", "02/TTr-HĐTĐKT", "--submission-day", "16/4/2021")
    assert neu_guong("decision", "draft", "--meeting", 1, *cited[:2]).code == 2
    out = voted("decision", "draft", "--meeting", 1, *cited).out
    assert "tại Tờ trình số 02/TTr-HĐTĐKT ngày 16 tháng 4 năm 2021 (Biên bản họp ngày 15 tháng 4 năm 2021)" in out


def test_a_decision_is_cancelled_by_another_that_is_printed(voted: NeuGuong, tmp_path: Path) -> None:
    _issue(voted)
    drafted = voted("decision", "cancel", 1, "--reason", "khai gian", "--by-decision").out
    assert "Đã dự thảo quyết định số 2 trong sổ để hủy bỏ." in drafted
    voted("print", "decision", 2, tmp_path / "du-thao.pdf")
    assert "DỰ THẢO" in text_of(tmp_path / "du-thao.pdf")
    voted("decision", "issue", 2, "--number", 121, "--day", "20/4/2021")
    voted("print", "decision", 2, tmp_path / "huy-bo.pdf")
    assert "Hủy bỏ Quyết định số 120/QĐ-UBND ngày 18 tháng 4 năm 2021" in text_of(tmp_path / "huy-bo.pdf")
    listed = voted("decision", "list", "--json").json["decisions"]
    assert [(one["state"], one["kind"]) for one in listed] == [
        ("cancelled", "commendation"),
        ("issued", "cancellation"),
    ]
    assert "Bị hủy bỏ bởi" in voted("decision", "show", 1).out


def test_a_letter_of_correction_is_printed(voted: NeuGuong, neu_guong: NeuGuong, tmp_path: Path) -> None:
    _issue(voted)
    file = tmp_path / "dinh-chinh.pdf"
    assert neu_guong("print", "correction", 1, file).code == 2
    voted("decision", "correct", 1, "--letter", "45/UBND-NV", "--day", "1/5/2021", "--text", "Sửa chức vụ")
    voted("print", "correction", 1, file)
    assert "45/UBND-NV" in text_of(file)
    assert "Sửa chức vụ" in text_of(file)


def test_a_units_own_standards_are_printed(done: NeuGuong, neu_guong: NeuGuong, tmp_path: Path) -> None:
    own = 'tieu-chuan-cua-don-vi = """\n1. Gương mẫu\n"""'
    plan, file = tmp_path / "sua.toml", tmp_path / "tieu-chuan.pdf"
    plan.write_text(shipped_text("ha-noi-99-2023").replace('tieu-chuan-cua-don-vi = ""', own), encoding="utf-8")
    done("plan", "load", plan)
    done("print", "standards", file, "--plan", "ha-noi-99-2023")
    assert "1. Gương mẫu./." in text_of(file)
    assert "chưa có tiêu chuẩn của đơn vị" in neu_guong("print", "standards", file, "--plan", "ba-dinh-2021").err
