"""The two commands, as they are typed."""

import ast
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from installer.python_version import OLDEST, complaint
from installer.workbench import HOUSE


def start(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run start.py from `folder` with no display to be found."""
    displays = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return subprocess.run(
        [sys.executable, str(HOUSE / "installer" / "start.py"), *arguments],
        cwd=folder,
        env={name: value for name, value in os.environ.items() if name not in displays},
        check=False,
        capture_output=True,
        encoding="utf-8",
    )


@pytest.mark.parametrize("arguments", [("demo",), ("demo", "a", "b"), ("trình", "diễn"), ("--help",)])
def test_words_we_do_not_know_are_answered_with_the_usage(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    ended = start(tmp_path, *arguments)
    assert ended.returncode == 2
    assert "python3 installer/start.py demo DIR" in ended.stderr


def test_without_a_display_the_window_offers_the_demo_instead(tmp_path: Path) -> None:
    ended = start(tmp_path)
    assert ended.returncode == 3
    assert "không có màn hình" in ended.stderr
    assert "start.py demo DIR" in ended.stderr


def test_an_old_python_is_refused_in_a_sentence() -> None:
    assert "cần Python 3.11 trở lên" in complaint((3, 9))
    assert "đang chạy bằng Python 3.9" in complaint((3, 9))


def test_the_oldest_and_the_newer_pythons_are_welcome() -> None:
    assert complaint(OLDEST) == ""
    assert complaint((3, 14)) == ""
    assert complaint((4, 0)) == ""


def test_the_oldest_python_is_the_one_the_project_declares() -> None:
    declared = tomllib.loads((HOUSE / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert declared["requires-python"] == f">={OLDEST[0]}.{OLDEST[1]}"


@pytest.mark.parametrize("door", ["start.py", "test.py", "__init__.py", "python_version.py"])
def test_an_old_python_can_read_what_refuses_it(door: str) -> None:
    ast.parse((HOUSE / "installer" / door).read_text(encoding="utf-8"), feature_version=(3, 6))
