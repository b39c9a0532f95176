"""`start.py`: which door of the program to open, and what that door needs of this machine."""

import os
import subprocess
import sys
from pathlib import Path

from app.paths import sample_register
from installer import system_libraries
from installer.one_at_a_time import one_at_a_time
from installer.speech import Stop, complain, say, speak
from installer.workbench import DAILY, HOUSE, Workbench, furnish, hand_over, spell

COMMAND = r"py installer\start.py" if sys.platform == "win32" else "python3 installer/start.py"
USAGE = f"""Cách dùng:
  {COMMAND}             mở cửa sổ với cơ quan mẫu
  {COMMAND} demo DIR    chạy năm mẫu, ghi mọi văn bản vào thư mục DIR (không cần màn hình)"""


def main(arguments: list[str]) -> int:
    """Do what the command line asks; exit code 2 for words we do not know, 3 for what cannot be done."""
    return speak(lambda: _open_the_door(Workbench(HOUSE), arguments))


def _open_the_door(bench: Workbench, arguments: list[str]) -> int:
    match arguments:
        case []:
            return _open_window(bench)
        case ["demo", folder]:
            return _run_the_sample_year(bench, folder)
        case _:
            complain(USAGE)
            return 2


def _run_the_sample_year(bench: Workbench, folder: str) -> int:
    furnish(bench, DAILY)
    return hand_over(bench, "app", "demo", folder)


def _open_window(bench: Workbench) -> int:
    libraries = system_libraries.for_the_window(os.environ, sys.platform)
    if libraries is None:
        raise Stop(
            "Máy này không có màn hình (không thấy DISPLAY hay WAYLAND_DISPLAY) nên không mở được cửa sổ. "
            f"Hãy chạy trên máy có màn hình, hoặc dùng: {COMMAND} demo DIR"
        )
    system_libraries.require(libraries, "mở cửa sổ")
    furnish(bench, DAILY)
    return hand_over(bench, "ui", "--register", str(_sample(bench)))


def _sample(bench: Workbench) -> Path:
    """Return where the register of the sample office lies, made on the first call."""
    sample = sample_register()
    if not sample.exists():
        sample.parent.mkdir(parents=True, exist_ok=True)
        with one_at_a_time(sample.with_name(f".{sample.name}.lock")):
            if not sample.exists():
                _make_sample(bench, sample)
    return sample


def _make_sample(bench: Workbench, sample: Path) -> None:
    """Have the program make the register, whole or not at all; what it says of the command line is not for here."""
    say("Tạo sổ của cơ quan mẫu …")
    if subprocess.call(spell(bench, "app", "sample", str(sample)), stdout=subprocess.DEVNULL):
        raise Stop("Chưa tạo được sổ của cơ quan mẫu; lý do ghi ở trên. Hãy sửa rồi chạy lại.")
