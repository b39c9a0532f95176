from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ui.kit.facts import Facts
from ui.kit.icons import icon


def test_a_name_stands_on_the_line_of_its_words(qtbot: QtBot) -> None:
    facts = Facts()
    qtbot.addWidget(facts)
    facts.show_facts((("Đơn vị", "Phường Trúc Bạch"), ("Địa chỉ", "")))
    facts.resize(400, 40)
    facts.show()
    words, name = sorted(facts.findChildren(QLabel), key=lambda one: one.font().pointSizeF(), reverse=True)
    assert _line(name) == _line(words)


def test_an_icon_keeps_its_distance_from_words_when_it_has_room_for_it() -> None:
    image = icon("plus").pixmap(QSize(24, 16)).toImage()
    inked = {x for x in range(24) for y in range(16) if image.pixelColor(x, y).alpha()}
    assert max(inked) < 16


def _line(shown: QLabel) -> int:
    """Return where the first line of a label stands."""
    return shown.y() + shown.contentsMargins().top() + shown.fontMetrics().ascent()
