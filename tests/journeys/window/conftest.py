"""Whole stories told through the main window, offscreen or on a real display; they end with a paper read back."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.journeys.window.clerk import WindowClerk, at_the_window
from tests.ui.conftest import _own_folder, office_of_today, qapp, register, swept

__all__ = ("_own_folder", "office_of_today", "qapp", "register", "swept")

Opening = Callable[[Path, date], AbstractContextManager[WindowClerk]]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What Qt warns of in these stories is a fault of ours."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@pytest.fixture
def opened(qtbot: QtBot) -> Opening:
    """Open the program on a register as a day begins, and close it as the day ends."""
    return partial(at_the_window, qtbot)
