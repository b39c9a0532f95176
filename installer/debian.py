"""Debian packages: installed at once when we may, otherwise asked for with the exact command."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence

from installer.speech import Stop, complain_of, say


def require(packages: Sequence[str], purpose: str) -> None:
    """Install the packages when root on a Debian-like system; do nothing when none is asked for.

    `purpose` completes "Máy còn thiếu gói hệ thống để …". Raises `Stop` with the exact command otherwise.
    """
    if not packages:
        return
    refusal = Stop(f"Máy còn thiếu gói hệ thống để {purpose}. {request(packages)}")
    if not _may_install():
        raise refusal
    say(f"Cài gói hệ thống để {purpose}: {' '.join(packages)} …")
    for step in (("update", "-qq"), ("install", "-y", "-qq", "--no-install-recommends", *packages)):
        if not _apt_get(step):
            raise refusal


def request(packages: Sequence[str]) -> str:
    """Return the sentence asking the person at the keyboard to install these packages."""
    return (
        "Hãy chạy lệnh dưới đây (máy không dùng apt thì cài các gói tương ứng bằng công cụ của máy) "
        "rồi làm lại:\n"
        f"  sudo apt update && sudo apt install {' '.join(packages)}"
    )


def _may_install() -> bool:
    if sys.platform == "win32":
        return False
    return os.geteuid() == 0 and shutil.which("apt-get") is not None


def _apt_get(arguments: Sequence[str]) -> bool:
    done = subprocess.run(
        ["apt-get", "-o", "DPkg::Lock::Timeout=300", *arguments],
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode:
        complain_of(done.stdout)
    return done.returncode == 0
