"""A real queue of CUPS, whose printer makes a PDF of what it is sent."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtWidgets import QApplication

PRINTER = f"NeuGuongThuMayIn{os.getpid()}"
"""A queue of its own for every run of the tests: two may run at once."""


@contextmanager
def set_up() -> Iterator[Path]:
    """Have the printer there, and give the folder in which its finished jobs arrive."""
    ppd = Path("/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd")
    if not (shutil.which("cupsd") and shutil.which("lpadmin") and ppd.exists() and os.geteuid() == 0):
        pytest.skip("máy này không có CUPS với máy in cups-pdf, hoặc không phải quyền root")
    if subprocess.run(["lpstat", "-r"], capture_output=True, check=False).returncode or not _running():
        subprocess.run(["cupsd"], check=True)
    made = subprocess.run(
        ["lpadmin", "-p", PRINTER, "-E", "-v", "cups-pdf:/", "-P", ppd], capture_output=True, check=False
    )
    assert made.returncode == 0, made.stderr
    yield Path("~root").expanduser() / "PDF"
    subprocess.run(["lpadmin", "-x", PRINTER], check=True)


def jobs() -> str:
    return subprocess.run(
        ["lpstat", "-W", "all", "-o", PRINTER], capture_output=True, encoding="utf-8", check=True
    ).stdout


def arrived(queue: Path, title: str = "") -> Path:
    """Wait for the newest job whose title begins so to have been made into a file, and take it out of the folder."""
    deadline = monotonic() + 30
    while monotonic() < deadline:
        finished = [one for one in queue.rglob(f"{title}*.pdf") if one.stat().st_size]
        done = (
            PRINTER
            not in subprocess.run(
                ["lpstat", "-W", "not-completed", "-o", PRINTER], capture_output=True, encoding="utf-8", check=True
            ).stdout
        )
        if finished and done:
            newest = max(finished, key=lambda one: one.stat().st_mtime)
            kept = Path(shutil.move(newest, newest.with_suffix(".read.pdf.done")))
            return kept.rename(kept.with_suffix(""))
        QApplication.processEvents()
    raise TimeoutError(queue)


def _running() -> bool:
    told = subprocess.run(["lpstat", "-r"], capture_output=True, encoding="utf-8", check=False).stdout
    return "not running" not in told
