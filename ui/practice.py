"""The sample register to practise on: where it lies among the clerk's documents, and the making of it."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QStandardPaths

from app.files import make_folder

_NAME: Final = "So mau de tap.neu-guong"


def practice_register() -> Path:
    """Give the sample register, made or not: a file of the clerk's, to be deleted by hand when done with."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)) / _NAME


def make_practice_register(register: Path, went: Callable[[int, int], None]) -> Path:
    """Make the sample register, whole or not at all, and return it; raises what `make_sample` does.

    The sample is imported only here: imported above, it would keep the first window from standing.
    """
    from app.sample.registers import make_sample  # noqa: PLC0415

    make_folder(register.parent)
    make_sample(register, went)
    return register
