"""The environment `.venv` the program runs in: made once, from the lock, and known whole by its stamp."""

import hashlib
import importlib.util
import os
import subprocess
import sys
import sysconfig
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from installer import debian, project_wheel
from installer.one_at_a_time import one_at_a_time
from installer.speech import Stop, complain_of, say

HOUSE = Path(__file__).resolve().parent.parent
"""The checkout this file belongs to."""


@dataclass(frozen=True, slots=True)
class Outfit:
    """What one use of the program needs installed: a lock, and the locks whose pins it holds as well."""

    lock: str
    contains: tuple[str, ...] = ()


DAILY = Outfit("lock.txt")
TESTS = Outfit("lock-dev.txt", contains=("lock.txt",))


@dataclass(frozen=True, slots=True)
class Workbench:
    """The environment of the checkout at `root`."""

    root: Path

    @property
    def venv(self) -> Path:
        return self.root / ".venv"

    @property
    def stamp(self) -> Path:
        """Says what the environment holds. Written last and whole: where it stands nothing is half done."""
        return self.venv / "neu-guong.stamp"

    @property
    def python(self) -> Path:
        return self.command("python")

    def command(self, name: str) -> Path:
        """Return where the environment keeps the command of this name."""
        if sys.platform == "win32":
            return self.venv / "Scripts" / f"{name}.exe"
        return self.venv / "bin" / name


def furnish(bench: Workbench, outfit: Outfit) -> None:
    """Make sure the environment holds the outfit, installing only when its stamp does not say so.

    Safe to call from two processes at once and after a call cut short. Raises `Stop` when it cannot be done.
    """
    if is_furnished(bench, outfit):
        return
    with one_at_a_time(bench.root / ".venv.lock"):
        if not is_furnished(bench, outfit):
            _furnish(bench, outfit)


def is_furnished(bench: Workbench, outfit: Outfit) -> bool:
    """Whether the stamp says this very outfit was installed here by this very Python."""
    return {_maker(bench), _entry(bench, outfit.lock)} <= _stamped(bench)


def spell(bench: Workbench, module: str, *arguments: str) -> list[str]:
    """Return the command that runs one of our modules in the environment, whatever folder we are called from."""
    # -P: a file there that is named like one of our packages must not be taken for it. utf8: Vietnamese text
    # sent into a file or a pipe must not be lost to the code page of Windows.
    return [str(bench.python), "-P", "-X", "utf8", "-m", module, *arguments]


def hand_over(bench: Workbench, module: str, *arguments: str) -> int:
    """Run `python -m module arguments` in place of this process; on Windows wait and return its exit code."""
    command = spell(bench, module, *arguments)
    sys.stdout.flush()
    if sys.platform == "win32":
        return subprocess.call(command)
    return os.execv(command[0], command)  # noqa: S606  # our own interpreter, and no shell


def _furnish(bench: Workbench, outfit: Outfit) -> None:
    if _maker(bench) in _stamped(bench):
        bench.stamp.unlink()
    else:
        _make_environment(bench)
    say("Cài các thư viện đã khoá phiên bản, lần đầu có thể mất vài phút …")
    lock = bench.root / "installer" / outfit.lock
    _pip(bench, "--require-hashes", "--only-binary", ":all:", "-r", str(lock))
    _install_the_house(bench)
    _run([str(bench.python), "-I", "-m", "compileall", "-q", "app", "ui"], cwd=bench.root)
    _write_stamp(bench, outfit)
    say("Đã chuẩn bị xong.")


def _make_environment(bench: Workbench) -> None:
    if importlib.util.find_spec("ensurepip") is None:
        package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
        debian.require([package], "tạo môi trường Python")
    say(f"Tạo môi trường chạy {bench.venv} …")
    if bench.venv.is_symlink():
        bench.venv.unlink()  # the environment it leads to is somebody else's: making ours there would empty it
    _run([sys.executable, "-I", "-m", "venv", "--clear", str(bench.venv)])


def _install_the_house(bench: Workbench) -> None:
    site_packages = sysconfig.get_path("purelib", "venv", {"base": str(bench.venv)})
    with TemporaryDirectory() as folder:
        wheel = project_wheel.pack(bench.root, os.path.relpath(bench.root, site_packages), Path(folder))
        _pip(bench, "--no-index", "--no-deps", "--force-reinstall", str(wheel))


def _pip(bench: Workbench, *arguments: str) -> None:
    quietly = ["--quiet", "--no-input", "--disable-pip-version-check"]
    _run([str(bench.python), "-I", "-m", "pip", "install", *quietly, *arguments])


def _run(command: Sequence[str], cwd: Path | None = None) -> None:
    """Run a step in silence; when it fails show its last lines and raise `Stop`."""
    # A person's own pip settings may send everything to their home folder: PIP_USER keeps it here.
    done = subprocess.run(
        command,
        cwd=cwd,
        env={**os.environ, "PIP_USER": "0"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode:
        complain_of(done.stdout)
        raise Stop(
            "Chưa chuẩn bị được môi trường chạy: bước trên không thành. Hãy kiểm tra mạng và chỗ trống "
            "trên đĩa rồi chạy lại; phần dở dang sẽ được làm lại."
        )


def _maker(bench: Workbench) -> str:
    """Return the stamp's line for which Python made the environment, and where: moved, it is useless."""
    return f"python {sys.version_info.major}.{sys.version_info.minor} {sys.base_prefix} {bench.venv}"


def _entry(bench: Workbench, lock: str) -> str:
    """Return the stamp's line for a lock as it is now, together with the commands pyproject.toml names."""
    digest = hashlib.sha256((bench.root / "installer" / lock).read_bytes())
    digest.update((bench.root / "pyproject.toml").read_bytes())
    return f"{lock} {digest.hexdigest()}"


def _stamped(bench: Workbench) -> frozenset[str]:
    """Return the lines of the stamp; none when it is absent or the environment's Python is gone."""
    if not bench.python.exists():
        return frozenset()
    try:
        return frozenset(bench.stamp.read_text(encoding="utf-8", errors="surrogateescape").splitlines())
    except FileNotFoundError:
        return frozenset()


def _write_stamp(bench: Workbench, outfit: Outfit) -> None:
    lines = [_maker(bench), *(_entry(bench, lock) for lock in (outfit.lock, *outfit.contains))]
    fresh = bench.stamp.with_suffix(".new")
    fresh.write_text("\n".join(lines), encoding="utf-8", errors="surrogateescape")
    fresh.replace(bench.stamp)
