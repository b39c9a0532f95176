"""One owner at a time: a lock beside the register that names who holds it.

The lock is the operating system's, so it goes with the process that took it, however that process ended. The
lock file itself is removed on an orderly close; one found lying about means the last owner was cut off. On a full
disk the file stays empty: the lock holds all the same, only without a name.
"""

import getpass
import json
import os
import socket
import sys
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from app.domain.errors import Trouble

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

# Windows lets nobody read a locked byte: the one we lock lies far behind the text that names the holder.
_LOCKED_BYTE = 1 << 30
_BINARY = getattr(os, "O_BINARY", 0)


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has the register open."""

    computer: str
    user: str
    process: int

    @classmethod
    def here(cls) -> "Holder":
        """Name the running program."""
        return cls(socket.gethostname(), _user(), os.getpid())


@dataclass(eq=False)
class RegisterInUse(Trouble):
    """Another window or command has the register open; the names are `?` when they cannot be read."""

    path: Path
    computer: str
    user: str
    process: int


class Lock:
    """The hold on one register, from `take` until `release`."""

    def __init__(self, file: Path, descriptor: int, *, left_behind: bool) -> None:
        self._file = file
        self._descriptor = descriptor
        self.left_behind = left_behind
        """Whether the last owner was cut off before it could close."""

    @classmethod
    def take(cls, register: Path) -> "Lock":
        """Hold `register`. Raises RegisterInUse naming who does, OSError where no lock file can be kept."""
        file = _lock_file(register)
        while True:
            left_behind = file.exists()
            descriptor = os.open(file, os.O_RDWR | os.O_CREAT | _BINARY, 0o666)
            if not _seized(descriptor):
                os.close(descriptor)
                raise _in_use(register, file)
            if _still_there(file, descriptor):
                with suppress(OSError):
                    _write_holder(descriptor, Holder.here())
                return cls(file, descriptor, left_behind=left_behind)
            os.close(descriptor)

    def release(self) -> None:
        """Let go and clear the lock file away."""
        if sys.platform == "win32":
            os.close(self._descriptor)
            with suppress(PermissionError):
                self._file.unlink(missing_ok=True)
        else:
            self._file.unlink(missing_ok=True)
            os.close(self._descriptor)


def refuse_if_held(register: Path) -> None:
    """Raise RegisterInUse if someone holds `register`, which lies where we may not keep a lock of our own."""
    file = _lock_file(register)
    try:
        descriptor = os.open(file, os.O_RDONLY | _BINARY)
    except OSError:
        return
    free = _seized(descriptor)
    os.close(descriptor)
    if not free:
        raise _in_use(register, file)


def _lock_file(register: Path) -> Path:
    return register.with_name(register.name + ".lock")


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return ""


def _seized(descriptor: int) -> bool:
    try:
        if sys.platform == "win32":
            os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


def _still_there(file: Path, descriptor: int) -> bool:
    """Whether the file we locked was not cleared away by its last owner between opening and locking."""
    try:
        return os.path.samestat(file.stat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False


def _write_holder(descriptor: int, holder: Holder) -> None:
    os.ftruncate(descriptor, 0)
    os.lseek(descriptor, 0, os.SEEK_SET)
    os.write(descriptor, json.dumps(asdict(holder)).encode())


def _in_use(register: Path, file: Path) -> RegisterInUse:
    try:
        holder = Holder(**json.loads(file.read_bytes()))
    except (OSError, ValueError, TypeError):
        holder = Holder("?", "?", 0)
    return RegisterInUse(register, holder.computer, holder.user, holder.process)
