"""A folder of our own for a while: cleared when done with, and by the next who needs one when we were cut off."""

import shutil
from contextlib import suppress
from pathlib import Path
from tempfile import mkdtemp

from app.store.lock import Lock, RegisterInUse

_PREFIX = ".neu-guong-"
_OWNER = "chu"


class Scratch:
    """A fresh folder inside `parent` that only this account may enter, with the name of one `file` to be put there."""

    def __init__(self, parent: Path, name: str) -> None:
        parent.mkdir(parents=True, exist_ok=True)
        for abandoned in parent.glob(f"{_PREFIX}*"):
            with suppress(OSError, RegisterInUse):
                _clear(abandoned, Lock.take(abandoned / _OWNER))
        self._folder, self._owned = _made_in(parent)
        self.file = self._folder / name

    def clear(self) -> None:
        """Take the folder away with all that is in it."""
        _clear(self._folder, self._owned)


def _made_in(parent: Path) -> tuple[Path, Lock]:
    while True:
        folder = Path(mkdtemp(prefix=_PREFIX, dir=parent))
        # Another program may take a folder that has no owner yet for an abandoned one.
        with suppress(FileNotFoundError, RegisterInUse):
            return folder, Lock.take(folder / _OWNER)


def _clear(folder: Path, owned: Lock) -> None:
    """Empty the folder while we own it; Windows lets go of the lock file, and so of the folder, only afterwards."""
    shutil.rmtree(folder, ignore_errors=True)
    owned.release()
    shutil.rmtree(folder, ignore_errors=True)
