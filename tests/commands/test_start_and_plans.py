from pathlib import Path

import pytest

from tests.commands.conftest import NeuGuong
from tests.shipped import ALL, BA_DINH, BINH_PHUOC, shipped_text


def test_a_new_register_begins_with_a_shipped_plan(bare: NeuGuong, tmp_path: Path) -> None:
    register = tmp_path / "mới.db"
    answered = bare("--register", register, "init", BA_DINH)
    assert answered.code == 0
    assert [plan["code"] for plan in bare("--register", register, "plan", "list", "--json").json["plans"]] == [BA_DINH]


def test_a_new_register_begins_with_the_plan_of_a_file(bare: NeuGuong, tmp_path: Path) -> None:
    file = tmp_path / "kế hoạch.toml"
    file.write_text(shipped_text(BA_DINH).replace(BA_DINH, "ke-hoach-rieng"), encoding="utf-8")
    assert bare("--register", tmp_path / "a.db", "init", file).code == 0
    assert "ke-hoach-rieng" in bare("--register", tmp_path / "a.db", "plan", "list").out


def test_the_usual_register_is_made_in_a_folder_that_was_not_there(bare: NeuGuong) -> None:
    assert bare("init", BA_DINH).code == 0
    assert BA_DINH in bare("plan", "list").out


def test_a_new_register_says_whom_its_plan_calls_by_name(bare: NeuGuong, tmp_path: Path) -> None:
    said = bare("--register", tmp_path / "mới.db", "init", BA_DINH).out
    assert "giao chỉ tiêu riêng cho “Liên đoàn lao động quận”, “Hội LHPN quận”," in said


def test_shipped_plans_are_listed(bare: NeuGuong) -> None:
    listed = bare("init", "--list")
    assert listed.code == 0
    assert [code for code in ALL if code not in listed.out] == []


def test_without_a_plan_no_register_is_made(bare: NeuGuong, tmp_path: Path) -> None:
    answered = bare("--register", tmp_path / "a.db", "init")
    assert answered.code == 2
    assert BA_DINH in answered.err
    assert not (tmp_path / "a.db").exists()


def test_an_unknown_plan_makes_no_register(bare: NeuGuong, tmp_path: Path) -> None:
    answered = bare("--register", tmp_path / "a.db", "init", "ba-dinh-1921")
    assert answered.code == 2
    assert "Không có kế hoạch mẫu mã “ba-dinh-1921”" in answered.err
    assert not (tmp_path / "a.db").exists()


def test_a_wrong_plan_file_makes_no_register_and_names_the_line(bare: NeuGuong, tmp_path: Path) -> None:
    file = tmp_path / "sai.toml"
    file.write_text(shipped_text(BA_DINH).replace("toi-thieu = 2", "toi-thieu = 0", 1), encoding="utf-8")
    answered = bare("--register", tmp_path / "a.db", "init", file)
    assert answered.code == 2
    assert "Dòng " in answered.err
    assert sorted(tmp_path.iterdir()) == [file]


def test_a_register_is_never_made_over_another(bare: NeuGuong, fresh_register: Path) -> None:
    before = fresh_register.read_bytes()
    assert bare("--register", fresh_register, "init", BA_DINH).code == 3
    assert fresh_register.read_bytes() == before


def test_a_register_in_a_missing_folder_is_a_trouble(bare: NeuGuong, tmp_path: Path) -> None:
    answered = bare("--register", tmp_path / "không" / "a.db", "init", BA_DINH)
    assert answered.code == 3
    assert "Không tìm thấy thư mục" in answered.err


def test_a_plan_goes_out_to_a_file_and_comes_back(done: NeuGuong, tmp_path: Path) -> None:
    file = tmp_path / "ra.toml"
    done("plan", "export", BA_DINH, file)
    assert file.read_text(encoding="utf-8") == shipped_text(BA_DINH)
    assert "Đã nạp kế hoạch ba-dinh-2021" in done("plan", "load", file).out


def test_an_exported_plan_is_never_written_over_unasked(neu_guong: NeuGuong, tmp_path: Path) -> None:
    file = tmp_path / "ra.toml"
    file.write_text("bản đang sửa", encoding="utf-8")
    assert neu_guong("plan", "export", BA_DINH, file).code == 2
    assert file.read_text(encoding="utf-8") == "bản đang sửa"
    assert neu_guong("plan", "export", BA_DINH, file, "--overwrite").code == 0


def test_a_plan_is_printed_on_the_screen_when_no_file_is_named(done: NeuGuong) -> None:
    assert done("plan", "export", BA_DINH).out.rstrip("\n") == shipped_text(BA_DINH).rstrip("\n")


def test_a_plan_is_copied_to_next_year_with_what_to_look_at(done: NeuGuong) -> None:
    copied = done("plan", "copy", BA_DINH, 2022)
    assert "Đã chép thành kế hoạch ba-dinh-2022" in copied.out
    assert "rà soát hiệu lực" in copied.out
    listed = {plan["code"]: plan for plan in done("plan", "list", "--json").json["plans"]}
    assert listed["ba-dinh-2022"]["contest"]["first"] == "2021-10-13"
    assert listed["ba-dinh-2022"]["number"] == ""


def test_every_fault_of_a_plan_is_named_with_its_line(bare: NeuGuong, tmp_path: Path) -> None:
    file = tmp_path / "sai.toml"
    text = shipped_text(BA_DINH).replace("toi-thieu = 2", "toi-thieu = 0", 1).replace("nam = 2021", "nam = 1999")
    file.write_text(text, encoding="utf-8")
    answered = bare("plan", "check", file)
    assert answered.code == 2
    assert len([line for line in answered.err.splitlines() if line.startswith("Dòng ")]) == 2


@pytest.mark.parametrize("content", ["= = =", "ma = 1", ""], ids=["no toml", "wrong kind", "empty"])
def test_what_is_no_plan_at_all_is_refused(bare: NeuGuong, tmp_path: Path, content: str) -> None:
    file = tmp_path / "la.toml"
    file.write_text(content, encoding="utf-8")
    assert bare("plan", "check", file).code == 2


def test_a_plan_in_an_old_encoding_is_refused(bare: NeuGuong, tmp_path: Path) -> None:
    file = tmp_path / "cu.toml"
    file.write_bytes(b'ten = "K\xd5 ho\xb9ch"')
    answered = bare("plan", "check", file)
    assert answered.code == 2
    assert "UTF-8" in answered.err


def test_a_plan_file_that_is_not_there_is_a_trouble(bare: NeuGuong, tmp_path: Path) -> None:
    answered = bare("plan", "check", tmp_path / "khong.toml")
    assert answered.code == 3
    assert "Không tìm thấy tệp" in answered.err


def test_a_path_is_never_taken_for_the_code_of_a_shipped_plan(bare: NeuGuong) -> None:
    assert bare("plan", "check", f"../plans/{BA_DINH}").code == 3


def test_with_several_plans_the_line_must_name_one(neu_guong: NeuGuong) -> None:
    neu_guong("plan", "load", BINH_PHUOC)
    answered = neu_guong("quota", "--period", "2021-01")
    assert answered.code == 2
    assert BA_DINH in answered.err
    assert BINH_PHUOC in answered.err
    assert neu_guong("quota", "--plan", BA_DINH, "--period", "2021-01").code == 0


def test_an_unknown_plan_is_refused_with_those_there_are(neu_guong: NeuGuong) -> None:
    answered = neu_guong("quota", "--plan", "x", "--period", "2021-01")
    assert answered.code == 2
    assert f"Các mã đang có: {BA_DINH}." in answered.err


def test_the_sample_register_is_never_made_over_another(bare: NeuGuong, fresh_register: Path) -> None:
    before = fresh_register.read_bytes()
    assert bare("sample", fresh_register).code == 3
    assert fresh_register.read_bytes() == before


def test_an_empty_workbook_is_written_only_under_a_workbooks_name(neu_guong: NeuGuong, tmp_path: Path) -> None:
    refused = neu_guong("template", "articles", tmp_path / "bai-viet")
    assert (refused.code, list(tmp_path.glob("bai-viet*"))) == (2, [])
    assert ".xlsx" in refused.err


def test_a_copy_does_not_take_the_place_of_a_plan(neu_guong: NeuGuong) -> None:
    assert neu_guong("plan", "copy", BA_DINH, 2022).code == 0
    refused = neu_guong("plan", "copy", BA_DINH, 2022)
    assert (refused.code, "đã có kế hoạch" in refused.err) == (2, True)
