"""The first day with the program: nothing is in the register yet, and every desk says in full what belongs there."""

import pytest
from PySide6.QtWidgets import QLabel

from tests.ui.drivers import WindowDriver
from ui.place import Place


@pytest.mark.parametrize("place", Place)
def test_every_sentence_of_an_empty_desk_stands_there_to_its_last_line(window: WindowDriver, place: Place) -> None:
    window.frame.resize(1366, 768)
    window.frame.show()
    window.go(place)
    window.qtbot.wait(150)
    wrapped = [part for part in window.frame.findChildren(QLabel) if part.wordWrap() and part.isVisible()]
    assert [part.text() for part in wrapped if part.height() < part.heightForWidth(part.width())] == []
