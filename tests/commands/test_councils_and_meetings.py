"""The council by command: who sits on it, when it meets, who comes and what it votes on."""

from datetime import date
from pathlib import Path

import pytest

from tests.commands.conftest import NeuGuong
from tests.commands.spring import COUNCIL, MEMBERS, count, meet
from tests.conftest import WorkbookMaker

DECIDED = ("--decision", "99/QĐ-UBND", "--day", "1/2/2021")
CHAIR, SECRETARY = "Lê Văn An; Ông; Chủ tịch UBND quận; Chủ tịch", "Trần Thị Bình; Bà; Chuyên viên; Thư ký"
SCAN = b"%PDF-1.4 ban quet"


def test_the_council_in_force_on_a_day_is_the_one_shown(spring: NeuGuong) -> None:
    spring("council", "add", *DECIDED, "--since", "1/5/2021", "--member", CHAIR, "--member", SECRETARY)
    assert len(spring("council", "--on", "30/4/2021", "--json").json["council"]["members"]) == 9
    shown = spring("council").out
    assert "quyết định 99/QĐ-UBND ngày 01/02/2021, làm việc từ ngày 01/05/2021, 2 thành viên." in shown
    assert shown == spring("council", "show").out


def test_every_council_is_listed_the_latest_first(spring: NeuGuong) -> None:
    spring("council", "add", *DECIDED, "--member", CHAIR)
    listed = spring("council", "list", "--json").json["councils"]
    assert [one["decision"] for one in listed] == ["99/QĐ-UBND", "215/QĐ-UBND"]
    assert "Lê Văn An" in spring("council", "list").out


def test_a_member_is_typed_with_post_and_role(done: NeuGuong) -> None:
    done("council", "add", *DECIDED, "--member", CHAIR, "--member", SECRETARY, "--member", "Đỗ Đạt;;;Ủy viên")
    known = done("council", "--json").json["council"]
    assert known["name"] == "Hội đồng Thi đua - Khen thưởng quận Ba Đình"
    assert [(one["name"], one["gender"], one["role"]) for one in known["members"]] == [
        ("Lê Văn An", "male", "chair"),
        ("Trần Thị Bình", "female", "secretary"),
        ("Đỗ Đạt", "unknown", "member"),
    ]


def test_members_may_come_from_a_workbook(done: NeuGuong, workbook: WorkbookMaker) -> None:
    rows = [(*row[:4], None, None) for row in MEMBERS]
    done("council", "add", *DECIDED, "--file", workbook("hd.xlsx", COUNCIL, rows))
    assert len(done("council", "--json").json["council"]["members"]) == 9


def test_a_workbook_of_another_decision_is_refused(neu_guong: NeuGuong, workbook: WorkbookMaker) -> None:
    answered = neu_guong("council", "add", *DECIDED, "--file", workbook("hd.xlsx", COUNCIL, MEMBERS))
    assert answered.code == 2
    assert "99/QĐ-UBND" in answered.err
    assert "215/QĐ-UBND" in answered.err


def test_a_workbook_with_an_unknown_role_names_its_row(neu_guong: NeuGuong, workbook: WorkbookMaker) -> None:
    rows = [("Lê Văn An", "Ông", "", "Chủ tịch", None, None), ("Lê Ba", "Ông", "", "Trưởng thôn", None, None)]
    answered = neu_guong("council", "add", *DECIDED, "--file", workbook("hd.xlsx", COUNCIL, rows))
    assert answered.code == 2
    assert "Dòng 3, cột “Chức danh trong Hội đồng”: Không hiểu “Trưởng thôn”." in answered.err
    assert neu_guong("council", "list", "--json").json["councils"] == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "Hội đồng chưa có thành viên nào."),
        (["--member", "Lê Văn An"], "Không hiểu “Lê Văn An”. Hãy ghi thành viên theo mẫu"),
        (["--member", "Lê Văn An; Ông; ; Trưởng thôn"], "Không hiểu “Trưởng thôn”."),
        (["--member", SECRETARY], "Hội đồng phải có đúng một Chủ tịch"),
        (["--member", CHAIR, "--since", "1/1/2021"], "sớm hơn ngày ký quyết định thành lập 01/02/2021"),
    ],
)
def test_a_council_that_cannot_be_is_refused(neu_guong: NeuGuong, words: list[str], said: str) -> None:
    answered = neu_guong("council", "add", *DECIDED, *words)
    assert answered.code == 2
    assert said in answered.err


def test_a_misspelt_command_of_the_council_is_not_taken_for_a_name(neu_guong: NeuGuong) -> None:
    assert "Có phải bạn muốn gõ: neu-guong council list?" in neu_guong("council", "lits").err


def test_the_meeting_says_how_many_must_agree(spring: NeuGuong) -> None:
    meet(spring)
    assert "Cần ít nhất 9 phiếu đồng ý trên 9 thành viên." in spring("meeting", "show", 1).out
    shown = spring("meeting", "show", 1, "--json").json
    assert (shown["needed"], shown["base"], shown["warnings"]) == (9, 9, [])


def test_an_absence_needs_a_member_and_a_reason(spring: NeuGuong, neu_guong: NeuGuong) -> None:
    tellers = ("--teller", "Ủy viên 1", "--teller", "Ủy viên 2")
    words = ("meeting", "add", "--held", "15/4/2021", "--purpose", "x", *tellers, "--agenda", "all")
    form = "theo mẫu “Họ tên: lý do”, nhiều người thì cách nhau bằng dấu chấm phẩy"
    for absence, said in (
        ("Ủy viên 3", form),
        ("Ủy viên 3:", form),
        ("Ủy viên 3 (ốm)", form),
        ("Ủy viên 3: ốm; có đơn", "Không hiểu “có đơn”."),
        ("Người Lạ: ốm", "Người Lạ không phải là thành viên Hội đồng."),
        ("Lê Thị Kí: ốm", "Hãy ghi đúng tên trong danh sách thành viên: Lê Thị Ký."),
    ):
        answered = neu_guong(*words, "--absent", absence)
        assert answered.code == 2
        assert said in answered.err
    assert spring("meeting", "list", "--json").json["meetings"] == []


def test_the_chair_and_secretary_are_the_councils_own_unless_named(spring: NeuGuong, neu_guong: NeuGuong) -> None:
    meet(spring)
    shown = spring("meeting", "show", 1, "--json").json
    assert (shown["chair"], shown["secretary"]) == ("Nguyễn Văn Chủ", "Lê Thị Ký")
    words = ("meeting", "add", "--held", "16/4/2021", "--purpose", "x", "--teller", "Ủy viên 1", "--agenda", "1")
    answered = neu_guong(*words, "--absent", "Lê Thị Ký: ốm")
    assert answered.code == 2
    assert "--secretary" in answered.err


def test_what_is_edited_changes_and_the_rest_stays(spring: NeuGuong) -> None:
    meet(spring, "--guest", "Bà Vũ Thị Mời", "--spares", 2)
    spring("meeting", "edit", 1, "--absent", "Ủy viên 7: ốm", "--absent-wrote", "Ủy viên 6: đi công tác")
    shown = spring("meeting", "show", 1, "--json").json
    assert [(one["name"], one["wrote"]) for one in shown["absences"]] == [("Ủy viên 7", False), ("Ủy viên 6", True)]
    assert (shown["guests"], shown["spares"], shown["printed"]) == (["Bà Vũ Thị Mời"], 2, 9)
    spring("meeting", "edit", 1, "--absent", "", "--guest", "", "--spares", 0)
    shown = spring("meeting", "show", 1, "--json").json
    assert (shown["absences"], shown["guests"], shown["printed"]) == ([], [], 9)


def test_who_is_away_serves_in_nothing(spring: NeuGuong, neu_guong: NeuGuong) -> None:
    meet(spring)
    answered = neu_guong("meeting", "edit", 1, "--absent", "Ủy viên 2: ốm")
    assert answered.code == 2
    assert "Ủy viên 2 vắng mặt nên không thể giữ vai trò thành viên Tổ kiểm phiếu." in answered.err


def test_an_edit_of_nothing_is_refused(spring: NeuGuong, neu_guong: NeuGuong) -> None:
    meet(spring)
    assert "Chưa ghi điều cần sửa." in neu_guong("meeting", "edit", 1).err


def test_an_agenda_is_chosen_and_opened_again_to_all(spring: NeuGuong, neu_guong: NeuGuong) -> None:
    meet(spring, "--agenda", "2")
    assert "chưa có đề nghị nào để bỏ phiếu" in neu_guong("meeting", "edit", 1, "--agenda", "").err
    assert spring("meeting", "show", 1, "--json").json["agenda"] == [2]
    spring("meeting", "edit", 1, "--agenda", "all")
    assert spring("meeting", "show", 1, "--json").json["agenda"] == [1, 2]


def test_a_meeting_whose_papers_are_counted_stays_as_it_is(spring: NeuGuong, neu_guong: NeuGuong) -> None:
    meet(spring)
    count(spring, "--issued", 9, "--all-agree")
    for words in (("edit", 1, "--place", "Hội trường"), ("call-off", 1, "--reason", "hoãn họp")):
        answered = neu_guong("meeting", *words)
        assert answered.code == 2
        assert "đã có lượt kiểm được đóng" in answered.err


def test_a_meeting_called_off_frees_its_nominees(spring: NeuGuong, neu_guong: NeuGuong) -> None:
    meet(spring)
    spring("meeting", "call-off", 1, "--reason", "hoãn họp")
    meet(spring)
    listed = spring("meeting", "list", "--json").json["meetings"]
    assert {one["id"]: (one["called_off"], one["agenda"]) for one in listed} == {
        1: ("hoãn họp", [1, 2]),
        2: ("", [1, 2]),
    }
    assert "hoãn họp" in neu_guong("ballot", "count", 1, "--teller", "Ủy viên 1", "--issued", 9, "--all-agree").err


def test_the_warnings_of_a_meeting_say_what_stands_in_its_way(spring: NeuGuong) -> None:
    words = ("--held", "15/4/2021", "--purpose", "x", "--teller", "Ủy viên 1", "--teller", "Ủy viên 2")
    away = [word for number in range(4, 8) for word in ("--absent", f"Ủy viên {number}: đi công tác")]
    spring("meeting", "add", *words, "--agenda", "all", *away, "--absent-wrote", "Ủy viên 3: ốm")
    shown = spring("meeting", "show", 1).out
    for said in (
        "Cảnh báo: Chưa đủ 2/3 thành viên dự họp: có mặt 4 trên tổng số 9 người, cần ít nhất 6.",
        "Cảnh báo: Dù tất cả 05 người tham gia đều đồng ý cũng không ai đủ 09 phiếu.",
        "Cảnh báo: Ý kiến bằng văn bản không bí mật",
        "Cảnh báo: Chưa lưu bản quét ý kiến bằng văn bản của Ủy viên 3.",
    ):
        assert said in shown


def test_a_member_who_is_nominated_is_told_of(spring: NeuGuong) -> None:
    spring("exemplar", "add", "Ủy viên 5", "--unit", "Phường Điện Biên", "--gender", "Nam")
    spring(
        "nomination", "add", "Ủy viên 5", "--received", "5/3/2021", "--deed", "Cứu người", "--achievements", "Đã cứu"
    )
    spring("nomination", "complete", 3, "--all-criteria", "--full-dossier")
    meet(spring)
    assert (
        "Ủy viên 5 là thành viên Hội đồng đồng thời là người được đề nghị, không đánh dấu"
        in spring("meeting", "show", 1).out
    )
    (conflict,) = spring("meeting", "show", 1, "--json").json["conflicts"]
    assert (conflict["member"], conflict["nomination"], conflict["stake"]) == ("Ủy viên 5", 3, "nominated")


def test_the_letter_of_who_wrote_is_kept_and_given_back(spring: NeuGuong, neu_guong: NeuGuong, tmp_path: Path) -> None:
    meet(spring, "--absent-wrote", "Ủy viên 7: đi công tác")
    (tmp_path / "thu.pdf").write_bytes(SCAN)
    spring("meeting", "letter", 1, "Ủy viên 7", tmp_path / "thu.pdf")
    assert spring("meeting", "show", 1, "--json").json["letters"] == [{"member": "Ủy viên 7", "name": "thu.pdf"}]
    spring("meeting", "letters", 1, tmp_path)
    assert (tmp_path / "01-thu.pdf").read_bytes() == SCAN
    assert neu_guong("meeting", "letters", 1, tmp_path).code == 2


def test_a_letter_kept_by_mistake_is_struck_out_and_may_be_kept_again(
    spring: NeuGuong, neu_guong: NeuGuong, tmp_path: Path
) -> None:
    meet(spring, "--absent-wrote", "Ủy viên 7: đi công tác")
    (tmp_path / "thu.pdf").write_bytes(SCAN)
    keep = ("meeting", "letter", 1, "Ủy viên 7", tmp_path / "thu.pdf")
    spring(*keep)
    assert "thứ 1: Ủy viên 7, tệp thu.pdf" in spring("meeting", "show", 1).out
    refused = neu_guong("meeting", "strike-letter", 1, 2, "--reason", "nhầm")
    assert (refused.code, "không có bản quét thứ 2: đang lưu 1 bản" in refused.err) == (2, True)
    assert neu_guong("meeting", "strike-letter", 1, 1, "--reason", " ").code == 2
    spring("meeting", "strike-letter", 1, 1, "--reason", "lưu nhầm")
    assert spring("meeting", "show", 1, "--json").json["letters"] == []
    assert "lưu nhầm" in spring("journal", "--json").out
    spring(*keep)
    assert len(spring("meeting", "show", 1, "--json").json["letters"]) == 1


@pytest.mark.parametrize(
    ("member", "content", "code"), [("Ủy viên 6", SCAN, 2), ("Ủy viên 7", b"docx", 2), ("Ủy viên 7", None, 3)]
)
def test_a_letter_that_cannot_be_kept_is_refused(
    spring: NeuGuong, neu_guong: NeuGuong, tmp_path: Path, member: str, content: bytes | None, code: int
) -> None:
    meet(spring, "--absent-wrote", "Ủy viên 7: đi công tác")
    if content is not None:
        (tmp_path / "thu.pdf").write_bytes(content)
    assert neu_guong("meeting", "letter", 1, member, tmp_path / "thu.pdf").code == code
    assert spring("meeting", "show", 1, "--json").json["letters"] == []


def test_old_meetings_keep_the_council_they_were_held_by(spring: NeuGuong) -> None:
    meet(spring)
    spring("council", "add", *DECIDED, "--since", date(2021, 5, 1).isoformat(), "--member", CHAIR)
    assert spring("meeting", "show", 1, "--json").json["members"] == 9
