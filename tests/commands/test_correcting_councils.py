"""A council or a meeting entered wrong: corrected or struck out by command, until papers were counted."""

import pytest

from tests.commands.conftest import NeuGuong
from tests.commands.spring import TELLERS, count, meet

ALIKE = ("--issued", 9, "--all-agree")
WHY = ("--reason", "ghi nhầm quyết định")
AN_HEALTH = "Lê Văn An (Phòng Y tế); Ông; Trưởng phòng Y tế; Ủy viên"
AN_JUSTICE = "Lê Văn An (Phòng Tư pháp); Ông; Trưởng phòng Tư pháp; Ủy viên"
CHAIR = "Nguyễn Văn Chủ; Ông; Chủ tịch UBND quận; Chủ tịch Hội đồng"


def test_a_mistyped_name_is_corrected_and_the_meeting_follows(spring: NeuGuong) -> None:
    meet(spring, "--absent", "Ủy viên 3: ốm")
    said = spring("council", "edit", 1, "--rename", "ủy viên 3=Lê Văn Ân", "--rename", f"{TELLERS[0]}=Trần Thị An").out
    assert "Đã sửa Hội đồng số 1." in said
    assert "Lê Văn Ân" in said
    shown = spring("meeting", "show", 1, "--json").json
    assert [one["name"] for one in shown["absences"]] == ["Lê Văn Ân"]
    assert [one["name"] for one in shown["tellers"]] == ["Trần Thị An", TELLERS[1]]


def test_what_is_edited_of_a_council_changes_and_the_rest_stays(spring: NeuGuong) -> None:
    before = spring("council", "show", "--json").json["council"]
    spring("council", "edit", 1, "--decision", "216/QĐ-UBND", "--date", "21/1/2021", "--since", "1/2/2021")
    after = spring("council", "show", "--json").json["council"]
    changed = {"decision": "216/QĐ-UBND", "decided": "2021-01-21", "since": "2021-02-01"}
    assert after == before | changed


def test_the_members_may_be_written_anew(spring: NeuGuong) -> None:
    spring("council", "edit", 1, "--member", CHAIR, "--member", AN_HEALTH, "--member", AN_JUSTICE)
    assert "3 thành viên" in spring("council", "show").out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "Chưa ghi điều cần sửa."),
        (("--rename", "Ủy viên 3"), "Hãy ghi theo mẫu “Tên cũ=Tên mới”"),
        (("--rename", "Ủy viên 3="), "Hãy ghi theo mẫu “Tên cũ=Tên mới”"),
        (("--rename", "Lê Thị Kí=Lê Thị Kỷ"), "Hãy ghi đúng tên trong danh sách thành viên: Lê Thị Ký."),
        (("--rename", "Ủy viên 3=Ủy viên 4"), "Danh sách thành viên có hai người tên Ủy viên 4."),
    ],
)
def test_a_correction_that_cannot_be_is_refused(
    spring: NeuGuong, neu_guong: NeuGuong, words: tuple[str, ...], said: str
) -> None:
    before = spring("council", "show", "--json").json
    answered = neu_guong("council", "edit", 1, *words)
    assert answered.code == 2
    assert said in answered.err
    assert spring("council", "show", "--json").json == before


def test_of_two_members_of_one_name_it_is_asked_who_is_meant(spring: NeuGuong, neu_guong: NeuGuong) -> None:
    members = [word for one in (CHAIR, AN_HEALTH, AN_JUSTICE) for word in ("--member", one)]
    spring("council", "edit", 1, *members)
    tellers = ("--teller", "Lê Văn An (Phòng Y tế)", "--teller", "Lê Văn An (Phòng Tư pháp)")
    words = ("meeting", "add", "--held", "15/4/2021", "--purpose", "x", "--agenda", "all", *tellers)
    refused = neu_guong(*words, "--secretary", "Lê Văn An")
    assert refused.code == 2
    assert "Hội đồng có nhiều thành viên mang tên “Lê Văn An”: Lê Văn An (Phòng Y tế), Lê Văn An (Phòng Tư pháp)." in (
        refused.err
    )
    spring(*words, "--secretary", "lê văn an (phòng y tế)")
    assert spring("meeting", "show", 1, "--json").json["secretary"] == "Lê Văn An (Phòng Y tế)"


def test_a_council_struck_out_is_listed_no_more_and_may_be_entered_again(spring: NeuGuong) -> None:
    assert "Đã gạch bỏ Hội đồng số 1, quyết định 215/QĐ-UBND." in spring("council", "strike", 1, *WHY).out
    assert spring("council", "list", "--json").json["councils"] == []
    spring("council", "add", "--decision", "215/QĐ-UBND", "--date", "20/1/2021", "--member", CHAIR)
    assert "1 thành viên" in spring("council", "show").out


def test_once_papers_were_counted_a_council_is_neither_corrected_nor_struck_out(
    spring: NeuGuong, neu_guong: NeuGuong
) -> None:
    meet(spring)
    assert "đang có phiên họp số 1 ngày 15/04/2021" in neu_guong("council", "strike", 1, *WHY).err
    count(spring, *ALIKE)
    for words in (("edit", 1, "--rename", "Ủy viên 3=Lê Văn Ân"), ("strike", 1, *WHY)):
        answered = neu_guong("council", *words)
        assert answered.code == 2
        assert "đã kiểm phiếu ở phiên họp số 1" in answered.err


def test_a_meeting_entered_by_mistake_is_struck_out_like_a_council(spring: NeuGuong) -> None:
    meet(spring)
    assert "Đã gạch bỏ phiên họp số 1." in spring("meeting", "strike", 1, "--reason", "ghi nhầm ngày").out
    assert spring("meeting", "show", 1, "--json").json["called_off"] == "ghi nhầm ngày"


def test_who_counts_without_being_a_member_is_pointed_out(spring: NeuGuong) -> None:
    meet(spring, "--teller", "Lê Thị Kỷ")
    shown = spring("meeting", "show", 1)
    assert (
        "Lưu ý: Lê Thị Kỷ, thành viên Tổ kiểm phiếu, không có tên trong danh sách thành viên Hội đồng; "
        "nếu là Lê Thị Ký thì hãy sửa lại tên." in shown.out
    )
    (outsider,) = spring("meeting", "show", 1, "--json").json["outsiders"]
    assert (outsider["name"], outsider["near"]) == ("Lê Thị Kỷ", ["Lê Thị Ký"])


def test_a_letter_kept_holds_its_writer_on_the_list_of_those_away(
    spring: NeuGuong, neu_guong: NeuGuong, tmp_path_factory: pytest.TempPathFactory
) -> None:
    scan = tmp_path_factory.mktemp("scan") / "thu.pdf"
    scan.write_bytes(b"%PDF-1.7")
    meet(spring, "--absent-wrote", "Ủy viên 7: đi công tác")
    spring("meeting", "letter", 1, "Ủy viên 7", scan)
    refused = neu_guong("meeting", "edit", 1, "--absent-wrote", "")
    assert refused.code == 2
    assert "Phiên họp đang lưu bản quét ý kiến bằng văn bản của Ủy viên 7" in refused.err
