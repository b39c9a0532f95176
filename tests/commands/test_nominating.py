from tests.commands.conftest import NeuGuong
from tests.commands.spring import meet


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
    waiting = spring("nomination", "list", "--stage", "chờ xét", "--json").json["nominations"]
    assert [one["id"] for one in waiting] == [1, 2]


def test_several_nominations_are_held_back_by_one_command_or_none_of_them(
    spring: NeuGuong, neu_guong: NeuGuong
) -> None:
    said = spring("nomination", "suspend", 1, 2, "--reason", "đang xác minh đơn thư").out
    assert said.count("Tạm dừng") == 2
    spring("nomination", "resume", 2)
    assert neu_guong("nomination", "suspend", 1, 2, "--reason", "đơn thư").code == 2
    assert spring("nomination", "show", 2, "--json").json["stage"] == "waiting"


def test_a_nomination_that_is_not_suspended_has_nothing_to_resume(spring: NeuGuong, neu_guong: NeuGuong) -> None:
    answered = neu_guong("nomination", "resume", 2)
    assert answered.code == 2
    assert "không tạm dừng" in answered.err
    spring("nomination", "withdraw", 2, "--reason", "đơn vị xin rút")
    answered = neu_guong("nomination", "resume", 2)
    assert answered.code == 2
    assert "đã rút (lý do: đơn vị xin rút)" in answered.err


def test_an_exemplar_entered_twice_is_struck_out(done: NeuGuong, neu_guong: NeuGuong) -> None:
    done("exemplar", "add", "Lý A", "--unit", "Phường Điện Biên")
    assert "Đã gạch bỏ gương số 1" in done("exemplar", "strike", "1", "--reason", "ghi trùng").out
    assert done("exemplar", "list", "--json").json["exemplars"] == []
    assert neu_guong("nomination", "add", "1", "--deed", "Cứu người").code == 2


def test_a_commendation_recorded_by_mistake_is_taken_back(done: NeuGuong, neu_guong: NeuGuong) -> None:
    done("exemplar", "add", "Lý A", "--unit", "Phường Điện Biên")
    given = ("--level", "Tỉnh, Thành phố", "--form", "Bằng khen", "--decision", "9/QĐ-UBND", "--day", "2/2/2021")
    done("exemplar", "commend", "Lý A", *given, "--deed", "Cứu người")
    done("exemplar", "follow-up", "Lý A", "--kind", "In trong sách", "--told", "Những bông hoa đẹp")
    done("exemplar", "take-back", "1", "--reason", "ghi nhầm người")
    assert "Đã hủy: ghi nhầm người" in done("exemplar", "show", "Lý A").out
    told = neu_guong("exemplar", "follow-up", "Lý A", "--kind", "Việc khác", "--told", "x")
    assert (told.code, "chưa có gì để nhân rộng" in told.err) == (2, True)


def test_bearers_of_one_name_are_doubted_until_they_are_told_apart(done: NeuGuong) -> None:
    done("exemplar", "add", "Lý Thị Hòa", "--unit", "Phường Điện Biên")
    done("exemplar", "add", "Lí Thị Hoà", "--unit", "Phòng Tư pháp")
    assert "Nghi trùng: gương số 2, Lí Thị Hoà, Phòng Tư pháp." in done("exemplar", "show", "1").out
    done("exemplar", "apart", "1", "2")
    assert done("exemplar", "show", "1", "--json").json["perhaps_the_same"] == []
