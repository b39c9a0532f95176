"""Where things lie: the resources that ship with the program, and a user's register with what belongs to it.

Standard library only: the set-up commands look in here before anything is installed. Nothing is created.
"""

import os
import sys
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

_WINDOWS = "win32"


def resource(*parts: str) -> Path:
    """Give the path of a file or folder that ships with the program, from a checkout or a packed folder."""
    packed = getattr(sys, "_MEIPASS", None)
    root = Path(packed) if packed else Path(__file__).resolve().parent.parent
    return root.joinpath("resources", *parts)


def default_register() -> Path:
    """Give the register opened when none is named."""
    return _own_folder() / "so-thi-dua.db"


def sample_register() -> Path:
    """Give the register of the sample office, apart from the office's own."""
    return _own_folder() / "mau" / "co-quan-mau.db"


def logs() -> Path:
    """Give the folder of the program's own notes on what went wrong."""
    return _own_folder() / "logs"


def scratch() -> Path:
    """Give the folder where a copy of a register lies while a command reads it: no other user may enter there."""
    return _own_folder() / "tam"


def half_typed(register: Path) -> Path:
    """Give the file that keeps what is half typed over a register; two registers of one name have one each."""
    return _own_folder() / "dang-nhap" / f"{_told_apart(register)}.json"


def backups(register: Path) -> Path:
    """Give the folder of a register's dated copies: beside it, named after it, so that no two share one."""
    return register.with_name(f"{register.stem}-sao-luu")


def attached(register: Path) -> Path:
    """Give the folder of the files attached to a register's articles: beside it, to be copied wherever it goes."""
    return register.with_name(f"{register.stem}-tep-dinh-kem")


def attached_copies(backups: Path) -> Path:
    """Give the folder of the attached files that the backups in a folder rest on, so that it can be copied whole."""
    return backups / "tep-dinh-kem"


def papers(register: Path) -> Path:
    """Give the folder papers printed from the window are written to: beside the register, named after it.

    Where nothing can be written beside the register, it is among this user's own files: a register that can only be
    read is printed all the same.
    """
    beside = register.with_name(f"{register.stem}-giay-to")
    if os.access(beside if beside.exists() else beside.parent, os.W_OK):
        return beside
    return _own_folder() / "giay-to" / _told_apart(register)


def user_folder(platform: str, environment: Mapping[str, str], home: Path) -> Path:
    """Give the folder where this user's programs keep their files.

    %LOCALAPPDATA% on Windows, which is never synchronised; elsewhere $XDG_DATA_HOME when absolute, as its
    specification asks, else ~/.local/share.
    """
    if platform == _WINDOWS:
        return Path(environment.get("LOCALAPPDATA") or home / "AppData" / "Local")
    named = Path(environment.get("XDG_DATA_HOME", ""))
    return named if named.is_absolute() else home / ".local" / "share"


def _told_apart(register: Path) -> str:
    return f"{register.stem}-{sha256(str(register.absolute()).encode()).hexdigest()[:12]}"


def _own_folder() -> Path:
    name = "NeuGuong" if sys.platform == _WINDOWS else "neu-guong"
    return user_folder(sys.platform, os.environ, Path.home()) / name
