from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.language.text import fold
from tests.ui.drivers import compose, type_text
from ui.kit.pick import Pick, PickField

PEOPLE = (
    Pick(1, "Nguyễn Văn Hoà", "Phường Trúc Bạch"),
    Pick(2, "Nguyễn Văn Hoà", "Phường Đội Cấn"),
    Pick(3, "Trần Thị Vân Anh", "Phường Trúc Bạch"),
)


@pytest.fixture
def field(qtbot: QtBot) -> Iterator[PickField[int]]:
    field = PickField("Gương", lambda typed: [one for one in PEOPLE if fold(typed) in fold(one.text)])
    qtbot.addWidget(field)
    field.show()
    qtbot.waitExposed(field)
    field.line.setFocus()
    yield field
    field.suggestions.hide()


def suggestions(field: PickField[int]) -> list[str]:
    model = field.suggestions.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_what_is_typed_without_tone_marks_finds_the_name(field: PickField[int], qtbot: QtBot) -> None:
    type_text(field.line, "van anh")
    qtbot.waitUntil(field.suggestions.isVisible)
    assert suggestions(field) == ["Trần Thị Vân Anh  ·  Phường Trúc Bạch"]


def test_enter_takes_the_only_name_left(field: PickField[int]) -> None:
    type_text(field.line, "van anh")
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert (field.value, field.text) == (3, "Trần Thị Vân Anh")


def test_namesakes_are_told_apart_by_a_person(field: PickField[int], qtbot: QtBot) -> None:
    type_text(field.line, "hoa")
    popup = field.suggestions
    qtbot.waitUntil(popup.isVisible)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert (field.value, field.text) == (2, "Nguyễn Văn Hoà")


def test_namesakes_are_never_picked_by_chance(field: PickField[int]) -> None:
    type_text(field.line, "hoa")
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert field.value is None


def test_a_pick_is_forgotten_when_its_name_is_changed(field: PickField[int]) -> None:
    field.put_pick(PEOPLE[2])
    type_text(field.line, "x")
    assert field.value is None


def test_half_a_syllable_suggests_nothing(field: PickField[int], qtbot: QtBot) -> None:
    compose(field.line, "V", "Vâ", "Vân", commits="")
    qtbot.wait(150)
    assert not field.suggestions.isVisible()
