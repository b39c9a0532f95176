"""Moving a finished file to its name so that a power cut leaves the one there before or the new one."""

import os
import secrets
from pathlib import Path

PART = ".part"


def part_beside(path: Path) -> Path:
    """Name a temporary file in the folder of `path`, unlike any other."""
    return path.with_name(f".{secrets.token_hex(6)}{PART}")


def move_in(part: Path, path: Path) -> None:
    """Flush `part` to the disk and give it the name `path`, in place of what stood there."""
    _flush(part, os.O_RDWR)
    part.replace(path)
    if os.name == "posix":
        _flush(path.parent, os.O_RDONLY)


def _flush(path: Path, flags: int) -> None:
    descriptor = os.open(path, flags)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
