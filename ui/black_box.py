"""What is written down when the program itself is wrong, so that a mistake can be found without the clerk's memory.

Nothing of a ballot and nothing the clerk types is ever logged: only where the program was, and what Qt said.
"""

import faulthandler
import logging
import sys
import threading
import traceback
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import Final

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_LARGEST: Final = 1_000_000
_KEPT: Final = 3
_LOG: Final = logging.getLogger("neu-guong")
_LEVELS: Final = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}

Mishap = Callable[[str], None]
"""Told, on whichever thread it happened, the trace of what went wrong."""


def install(folder: Path, mishap: Mishap) -> None:
    """Write down every unexpected error under `folder`, then tell `mishap`; catch crashes below Python as well."""
    folder.mkdir(parents=True, exist_ok=True)
    _write_to(folder / "neu-guong.log")
    faulthandler.enable((folder / "crash.log").open("a", encoding="utf-8"))
    sys.excepthook = _hook(mishap)
    threading.excepthook = lambda told: _hook(mishap)(
        told.exc_type, told.exc_value or told.exc_type(), told.exc_traceback
    )
    qInstallMessageHandler(_hear_qt)


def _write_to(file: Path) -> None:
    hand = RotatingFileHandler(file, maxBytes=_LARGEST, backupCount=_KEPT, encoding="utf-8", delay=True)
    hand.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    _LOG.addHandler(hand)
    _LOG.setLevel(logging.INFO)
    _LOG.propagate = False


def _hook(mishap: Mishap) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        told = "".join(traceback.format_exception(kind, error, trace))
        _LOG.error("%s", told)
        mishap(told)

    return hook


def _hear_qt(kind: QtMsgType, _where: QMessageLogContext, words: str) -> None:
    _LOG.log(_LEVELS.get(kind, logging.WARNING), "Qt: %s", words)
