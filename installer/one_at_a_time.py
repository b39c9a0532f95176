"""A lock between processes, so that two starts at once prepare one thing once.

The operating system holds it for the open file: it is gone when its holder ends, however that ends.
"""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from installer.speech import say

if sys.platform == "win32":
    import msvcrt

    def _seize(file: BinaryIO) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _seize(file: BinaryIO) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


PATIENCE = 0.3
"""Seconds between two tries at a lock someone else holds."""


@contextmanager
def one_at_a_time(lock: Path) -> Iterator[None]:
    """Hold `lock` (a file made if absent, never removed) for the block, after waiting for its holder."""
    with lock.open("ab") as file:
        if not _seized(file):
            say("Một lần chạy khác đang chuẩn bị, xin chờ …")
            while not _seized(file):
                time.sleep(PATIENCE)
        yield


def _seized(file: BinaryIO) -> bool:
    try:
        _seize(file)
    except OSError:
        return False
    return True
