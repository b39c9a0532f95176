"""What is half typed at the desks: kept on this PC, so that it is there next time even when the program was cut off.

It lies with this user's own files and not in the register: nothing of it has been entered yet. No count of ballots
is ever among it.
"""

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from app.files import FileNotWritten, FolderMissing, write_whole

HALF_TYPED: Final = "phần đang nhập dở"
"""What is half typed, where it is said what would be lost."""
_SHAPE: Final = 1
"""Raised when forms no longer understand what an earlier edition kept of them; that is then forgotten."""


class HalfTyped:
    """One small file for each register, rewritten whole when what is typed has changed."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._kept: dict[str, Any] = _read(file)

    def at(self, desk: str) -> Mapping[str, Any]:
        """Return what is half typed at a desk, by form; empty when nothing."""
        kept = self._kept.get(desk, {})
        return kept if isinstance(kept, dict) else {}

    @property
    def desks(self) -> frozenset[str]:
        """The desks where something is half typed."""
        return frozenset(desk for desk, forms in self._kept.items() if forms)

    def keep(self, typed: Mapping[str, Mapping[str, Any]]) -> None:
        """Keep what is half typed at these desks, in place of what was; the other desks stay as they are kept.

        Raises the `Trouble` that names what the world refused.
        """
        now = {desk: forms for desk, forms in {**self._kept, **typed}.items() if forms}
        if now == self._kept:
            return
        if now:
            self._make_room()
            write_whole(self._file, json.dumps({"shape": _SHAPE, "desks": now}, ensure_ascii=False).encode())
        else:
            self._take_away()
        self._kept = now

    def _take_away(self) -> None:
        try:
            self._file.unlink(missing_ok=True)
        except OSError as error:
            raise FileNotWritten(self._file, error.strerror or str(error)) from error

    def _make_room(self) -> None:
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise FolderMissing(self._file.parent) from error


def _read(file: Path) -> dict[str, Any]:
    with suppress(OSError, ValueError):
        kept = json.loads(file.read_text("utf-8"))
        if isinstance(kept, dict) and kept.get("shape") == _SHAPE and isinstance(kept.get("desks"), dict):
            return dict(kept["desks"])
    return {}
