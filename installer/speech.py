"""What the set-up says to the person at the keyboard, and how it stops."""

import io
import sys
from collections.abc import Callable


class Stop(Exception):
    """The set-up cannot go on. Its one argument is the Vietnamese sentence saying why and what to do next."""


def say(line: str) -> None:
    """Print one line of progress at once."""
    print(line, flush=True)


def complain(line: str) -> None:
    """Print one line on the error stream at once."""
    print(line, file=sys.stderr, flush=True)


def complain_of(output: str) -> None:
    """Print the last lines of what a failed command said: its beginning seldom tells why."""
    complain("\n".join(output.splitlines()[-15:]))


def speak(act: Callable[[], int]) -> int:
    """Do `act` and return its exit code: 3 when this machine would not have it, 130 when interrupted."""
    _write_vietnamese_anywhere()
    try:
        return act()
    except Stop as stop:
        complain(str(stop))
        return 3
    except OSError as failure:
        complain(
            f"Máy không cho làm tiếp: {failure}. Hãy đóng chương trình nếu đang mở, kiểm tra quyền ghi "
            "thư mục và chỗ trống trên đĩa rồi chạy lại."
        )
        return 3
    except KeyboardInterrupt:
        complain("Đã dừng theo yêu cầu. Chạy lại lệnh này để làm tiếp.")
        return 130


def _write_vietnamese_anywhere() -> None:
    """Keep our letters when the output is a file or a pipe on a machine with an older code page."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
