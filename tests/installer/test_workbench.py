"""The environment: furnished once and whole, whoever asks and however the last attempt ended."""

import subprocess
from pathlib import Path

import pytest

from installer.speech import Stop
from installer.workbench import DAILY, TESTS, Workbench, furnish, is_furnished


def run(command: Path) -> str:
    return subprocess.run([str(command)], check=True, capture_output=True, encoding="utf-8").stdout.strip()


def test_two_starts_at_once_furnish_once(two_starts: tuple[Workbench, list[str]]) -> None:
    _, said = two_starts
    assert sorted("Đã chuẩn bị xong." in each for each in said) == [False, True]
    assert any("đang chuẩn bị, xin chờ" in each for each in said)


def test_the_command_of_the_project_runs_from_a_folder_with_spaces_and_vietnamese_letters(
    furnished: Workbench,
) -> None:
    assert run(furnished.command("chao")) == "xin chao"


def test_the_first_start_finds_the_program_already_compiled(furnished: Workbench) -> None:
    assert list((furnished.root / "app" / "__pycache__").glob("loi_chao.*.pyc"))


def test_a_later_start_says_and_changes_nothing(furnished: Workbench, capsys: pytest.CaptureFixture[str]) -> None:
    stamped = furnished.stamp.stat().st_mtime_ns
    furnish(furnished, DAILY)
    assert capsys.readouterr().out == ""
    assert furnished.stamp.stat().st_mtime_ns == stamped


def test_the_daily_outfit_does_not_stand_for_the_outfit_of_the_tests(furnished: Workbench) -> None:
    assert is_furnished(furnished, DAILY)
    assert not is_furnished(furnished, TESTS)


def test_a_moved_house_is_not_taken_for_furnished(house: Workbench, furnished: Workbench) -> None:
    (house.venv / "bin").mkdir(parents=True)
    house.python.symlink_to(furnished.python)
    house.stamp.write_bytes(furnished.stamp.read_bytes())
    assert not is_furnished(house, DAILY)


def test_an_environment_that_a_link_leads_to_is_left_alone(house: Workbench, tmp_path: Path) -> None:
    theirs = tmp_path / "cua-nguoi-khac"
    theirs.mkdir()
    (theirs / "thu-vien").touch()
    house.venv.symlink_to(theirs, target_is_directory=True)
    furnish(house, DAILY)
    assert [part.name for part in theirs.iterdir()] == ["thu-vien"]
    assert run(house.command("chao")) == "xin chao"


def test_a_package_whose_hash_differs_is_refused_and_the_next_attempt_starts_afresh(
    house: Workbench, pin: str, capsys: pytest.CaptureFixture[str]
) -> None:
    lock = house.root / "installer" / "lock.txt"
    lock.write_text(f"ke-sach==2.0 --hash=sha256:{'0' * 64}\n", encoding="utf-8")
    with pytest.raises(Stop, match="bước trên không thành"):
        furnish(house, DAILY)
    assert "HASH" in capsys.readouterr().err.upper()
    assert not is_furnished(house, DAILY)

    leftover = house.venv / "leftover"
    leftover.touch()
    lock.write_text(pin, encoding="utf-8")
    furnish(house, DAILY)
    assert is_furnished(house, DAILY)
    assert not leftover.exists()


def test_a_changed_lock_is_installed_over_what_is_there(house: Workbench, pin: str) -> None:
    furnish(house, TESTS)
    assert is_furnished(house, DAILY), "the lock of the tests holds the daily one"
    kept = house.venv / "kept"
    kept.touch()

    (house.root / "installer" / "lock.txt").write_text(pin, encoding="utf-8")
    assert not is_furnished(house, DAILY)
    furnish(house, DAILY)
    assert is_furnished(house, DAILY)
    assert list(house.venv.rglob("ke_sach-2.0.dist-info"))
    assert kept.exists()
    assert not is_furnished(house, TESTS), "nobody knows whether the two locks still agree"
