"""The headless door: the command `neu-guong`.

Exit codes: 0 done; 2 a rule of the office, or a command line that cannot be understood; 3 the world failed;
130 interrupted; 1 our own mistake, which stands in the log.
"""

import errno
import io
import logging
import os
import sys
from collections.abc import Sequence
from logging.handlers import RotatingFileHandler

import click

from app.commands.answers import complain
from app.commands.counter import Counter
from app.commands.door import door
from app.commands.mistakes import AnswerNotWritten, OurMistake, OurMistakeUnlogged, refusal_of
from app.domain.errors import Refusal, Trouble
from app.paths import logs
from app.wording import sentence

_REFUSED, _TROUBLED, _INTERRUPTED, _OUR_MISTAKE = 2, 3, 130, 1
_LARGEST_LOG, _OLD_LOGS = 1_000_000, 3


def main() -> None:
    """Answer the command line and leave with its exit code."""
    sys.exit(answer(sys.argv[1:]))


def answer(arguments: Sequence[str]) -> int:
    """Do what a command line asks and return its exit code; what goes wrong is said on standard error."""
    _write_vietnamese_anywhere()
    try:
        with Counter() as counter:
            door.main(list(arguments), prog_name="neu-guong", standalone_mode=False, obj=counter)
            sys.stdout.flush()
    except BrokenPipeError:
        _leave_quietly()
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001  # the last catch: a clerk never sees a traceback
        words, code = _why_not(error)
        complain(words)
        return code
    return 0


def _why_not(error: BaseException) -> tuple[str, int]:
    """Return what to say of what stopped a command, and the exit code."""
    match error:
        case click.exceptions.NoArgsIsHelpError():
            said, code = error.ctx.get_help(), _REFUSED
        case click.UsageError():
            said, code = sentence(refusal_of(error)), _REFUSED
        case Refusal():
            said, code = sentence(error), _REFUSED
        case Trouble():
            said, code = sentence(error), _TROUBLED
        case OSError(errno=errno.ENOSPC | errno.EDQUOT | errno.EIO):
            _leave_quietly()
            said, code = sentence(AnswerNotWritten(str(error.strerror))), _TROUBLED
        case click.Abort() | KeyboardInterrupt():
            said, code = "Đã dừng theo yêu cầu.", _INTERRUPTED
        case _:
            said, code = sentence(_logged(error)), _OUR_MISTAKE
    return said, code


def _write_vietnamese_anywhere() -> None:
    """Keep our letters when the output is a file or a pipe on a machine with an older code page."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _leave_quietly() -> None:
    """Let go of an output that takes nothing more, with no complaint when Python flushes what is left."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _logged(error: BaseException) -> OurMistake | OurMistakeUnlogged:
    log = logs() / "neu-guong.log"
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(log, maxBytes=_LARGEST_LOG, backupCount=_OLD_LOGS, encoding="utf-8")
        handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
        handler.handle(_record(error))
        handler.close()
    except OSError:
        return OurMistakeUnlogged(f"{type(error).__name__}: {error}")
    return OurMistake(log)


def _record(error: BaseException) -> logging.LogRecord:
    known = (type(error), error, error.__traceback__)
    return logging.LogRecord("neu-guong", logging.ERROR, __file__, 0, "Lỗi ngoài dự kiến", None, known)


if __name__ == "__main__":
    main()
