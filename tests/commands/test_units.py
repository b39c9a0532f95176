import pytest

from tests.commands.conftest import NeuGuong
from tests.conftest import WorkbookMaker
from tests.shipped import BA_DINH

UNIT = ("Tên đơn vị", "Loại đơn vị")
WOMEN = "Hội Liên hiệp Phụ nữ quận Ba Đình"
MISSED = f"kế hoạch {BA_DINH} giao chỉ tiêu riêng cho “Hội LHPN quận”"


def quota_of(done: NeuGuong, unit: str) -> list[tuple[str, int]]:
    rows = done("quota", "--period", "2021-Q1", "--unit", unit, "--matter", "bai-viet", "--json").json["rows"]
    return [(line["period"], line["minimum"]) for row in rows for line in row["lines"]]


def test_a_unit_is_added_and_listed(done: NeuGuong) -> None:
    done("unit", "add", "Phường Kim Mã", "--kind", "phường", "--short-name", "P. Kim Mã")
    (unit,) = [one for one in done("unit", "list", "--json").json["units"] if one["name"] == "Phường Kim Mã"]
    assert (unit["kind"], unit["short_name"]) == ("ward", "P. Kim Mã")


def test_a_unit_that_may_be_meant_by_a_name_in_the_plan_is_asked_about(done: NeuGuong) -> None:
    said = done("unit", "add", WOMEN, "--kind", "đoàn thể").out
    assert MISSED in said
    assert f"“Hội LHPN quận” có phải là “{WOMEN}” không?" in said
    assert '--stands-for "Hội LHPN quận"' in said


def test_a_unit_that_stands_for_a_name_in_the_plan_has_the_quota_of_that_name(done: NeuGuong) -> None:
    done("unit", "add", WOMEN, "--kind", "đoàn thể")
    assert quota_of(done, WOMEN) == [("2021-Q1", 1)]
    said = done("unit", "correct", WOMEN, "--stands-for", "Hội LHPN quận").out
    assert "“Hội LHPN quận”" not in said
    assert quota_of(done, "Hội LHPN quận") == [("2021-01", 1), ("2021-02", 1), ("2021-03", 1)]


def test_a_unit_may_cease_to_stand_for_a_name(done: NeuGuong) -> None:
    done("unit", "add", WOMEN, "--kind", "đoàn thể", "--stands-for", "Hội LHPN quận")
    assert MISSED in done("unit", "correct", WOMEN, "--stands-for-nobody").out


def test_a_correction_changes_what_it_names_and_no_more(done: NeuGuong, neu_guong: NeuGuong) -> None:
    done("unit", "add", "Phường Kim Ma", "--kind", "phường", "--address", "Số 1 Kim Mã")
    done("unit", "correct", "Phường Kim Ma", "--name", "Phường Kim Mã")
    (unit,) = [one for one in done("unit", "list", "--json").json["units"] if one["name"] == "Phường Kim Mã"]
    assert unit["address"] == "Số 1 Kim Mã"
    assert neu_guong("unit", "correct", "Phường Kim Mã").code == 2


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("phường điện biên", "Danh mục đã có đơn vị “Phường Điện Biên”"),
        ("Phuong Dien Bien", "Nghi trùng: “Phuong Dien Bien” chỉ khác “Phường Điện Biên”"),
    ],
)
def test_a_twin_is_not_added(neu_guong: NeuGuong, name: str, said: str) -> None:
    answered = neu_guong("unit", "add", name, "--kind", "phường")
    assert (answered.code, answered.err.startswith(said)) == (2, True)


def test_a_name_like_another_is_added_and_pointed_out(done: NeuGuong) -> None:
    assert (
        "Nghi trùng: “Phường Phúc Xã” gần giống “Phường Phúc Xá”"
        in done("unit", "add", "Phường Phúc Xã", "--kind", "phường").out
    )


def test_a_merged_unit_is_not_added_again(done: NeuGuong, neu_guong: NeuGuong) -> None:
    done("unit", "merge", "Phường Phúc Xá", "Phường Điện Biên", "--last-day", "28/2/2021")
    answered = neu_guong("unit", "add", "Phường Phúc Xá", "--kind", "phường")
    assert "đã sáp nhập vào “Phường Điện Biên” từ ngày 01/03/2021" in answered.err


def test_names_of_a_plan_that_nobody_answers_to_are_told_after_an_import(
    done: NeuGuong, workbook: WorkbookMaker
) -> None:
    said = done("import", "units", workbook("a.xlsx", UNIT, [(WOMEN, "Đoàn thể")])).out
    assert f"“Hội LHPN quận” có phải là “{WOMEN}” không?" in said


def test_what_is_no_entry_is_told_of(done: NeuGuong, workbook: WorkbookMaker) -> None:
    file = workbook("a.xlsx", UNIT, [("Phường Kim Mã", "Phường"), ("Tổng cộng", "01 phường")])
    assert "Không phải mục nhập, đã bỏ qua: dòng 3 (“Tổng cộng”)." in done("import", "units", file).out
