"""What is written down when the program itself is wrong, so that a mistake can be found without the clerk's memory.

Nothing of a ballot and nothing the clerk types is ever logged: only where the program was, and what Qt said.
"""

import faulthandler
import logging
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
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


@contextmanager
def recording(folder: Path, mishap: Mishap) -> Iterator[None]:
    """Write down every unexpected error under `folder`, then tell `mishap`; crashes below Python are caught as well."""
    folder.mkdir(parents=True, exist_ok=True)
    hook, thread_hook = sys.excepthook, threading.excepthook
    with _log_in(folder / "neu-guong.log"), (folder / "crash.log").open("a", encoding="utf-8") as crashes:
        faulthandler.enable(crashes)
        sys.excepthook = told = _hook(mishap)
        threading.excepthook = lambda met: told(met.exc_type, met.exc_value or met.exc_type(), met.exc_traceback)
        qInstallMessageHandler(_hear_qt)
        try:
            yield
        finally:
            qInstallMessageHandler(None)
            sys.excepthook, threading.excepthook = hook, thread_hook
            faulthandler.disable()


@contextmanager
def _log_in(file: Path) -> Iterator[None]:
    hand = RotatingFileHandler(file, maxBytes=_LARGEST, backupCount=_KEPT, encoding="utf-8", delay=True)
    hand.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    _LOG.addHandler(hand)
    _LOG.setLevel(logging.INFO)
    _LOG.propagate = False
    try:
        yield
    finally:
        _LOG.removeHandler(hand)
        hand.close()


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
