from pathlib import Path

import pytest

from tests.commands.conftest import NeuGuong


@pytest.fixture
def own(done: NeuGuong, tmp_path: Path) -> Path:
    """The shipped A4 layout as a file, its title and its signer changed."""
    file = tmp_path / "rieng.toml"
    done("certificate", "layout", "export", "a4", file)
    text = file.read_text("utf-8").replace("Giấy khen khổ A4 ngang", "Phôi Hợp Phát")
    file.write_text(text.replace("trai = 149", "trai = 151"), "utf-8")
    return file


def test_a_layout_goes_out_is_changed_and_comes_in(done: NeuGuong, own: Path) -> None:
    said = done("certificate", "layout", "import", "phoi-hop-phat", own).out
    assert said == "Đã ghi mẫu riêng phoi-hop-phat: Phôi Hợp Phát.\n"
    listed = done("certificate", "layout", "list", "--json").json["layouts"]
    assert [(one["code"], one["own"], one["ships"]) for one in listed] == [
        ("a3", False, True),
        ("a4", False, True),
        ("phoi-hop-phat", True, False),
    ]
    shown = done("certificate", "layout", "show", "phoi-hop-phat")
    assert "họ tên người ký" in shown.out
    assert "151" in shown.out


def test_the_shipped_layout_is_given_back(done: NeuGuong, own: Path) -> None:
    done("certificate", "layout", "import", "a4", own)
    assert "Phôi Hợp Phát" in done("certificate", "layout", "list").out
    done("certificate", "layout", "reset", "a4")
    assert "Phôi Hợp Phát" not in done("certificate", "layout", "list").out


def test_a_broken_file_is_refused_with_its_line(done: NeuGuong, neu_guong: NeuGuong, own: Path) -> None:
    own.write_text(own.read_text("utf-8").replace("trai = 151", 'trai = "151"'), "utf-8")
    answered = neu_guong("certificate", "layout", "import", "a4", own)
    assert answered.code == 2
    assert "Dòng 115" in answered.err
    assert done("certificate", "layout", "show", "a4", "--json").json["layout"]["title"] == "Giấy khen khổ A4 ngang"


def test_a_ruler_is_drawn_for_the_offices_own_layout(done: NeuGuong, own: Path, tmp_path: Path) -> None:
    done("certificate", "layout", "import", "phoi", own)
    done("certificate", "ruler", tmp_path / "thuoc.pdf", "--layout", "phoi")
    assert (tmp_path / "thuoc.pdf").read_bytes().startswith(b"%PDF")


def test_a_layout_nobody_made_is_refused_with_those_there_are(neu_guong: NeuGuong) -> None:
    answered = neu_guong("certificate", "layout", "reset", "khong-co")
    assert answered.code == 2
    assert "a3" in answered.err
