import re
from itertools import product
from typing import get_args

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

from app.paths import resource
from ui.kit.dress import dress, palette_of, style_sheet
from ui.kit.icons import icon
from ui.kit.labels import Role, label
from ui.kit.signs import Sign
from ui.kit.tokens import contrast, named, tokens_of
from ui.place import SIGNBOARDS

READ = ("ink", "quiet", "met", "short", "late", "accent_ink")
GROUNDS = ("paper", "sheet", "rail", "hover")
SCHEMES = ("light", "dark")
_QUIET = QPalette.ColorRole.PlaceholderText


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("ink", "ground"), list(product(READ, GROUNDS)))
def test_what_is_read_stands_out_from_its_ground(scheme: str, ink: str, ground: str) -> None:
    tokens = named(scheme)
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_primary_button_and_the_chosen_row_can_be_read(scheme: str) -> None:
    tokens = named(scheme)
    assert contrast(tokens.on_accent, tokens.accent) >= 4.5
    assert contrast(tokens.on_accent, tokens.accent_down) >= 4.5
    assert contrast(tokens.on_chosen, tokens.chosen) >= 4.5
    assert contrast(tokens.quiet, tokens.chosen) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("ground", ["paper", "sheet"])
def test_the_edge_of_a_field_can_be_seen(scheme: str, ground: str) -> None:
    tokens = named(scheme)
    assert contrast(tokens.edge, getattr(tokens, ground)) >= 3


def test_a_dark_system_gets_the_dark_window() -> None:
    assert tokens_of(_palette("#202020", "#ffffff")) == named("dark")
    assert tokens_of(_palette("#efefef", "#000000")) == named("light")


def test_a_high_contrast_system_is_followed_to_the_letter() -> None:
    tokens = tokens_of(_palette("#000000", "#ffffff"))
    assert (tokens.paper, tokens.ink, tokens.late, tokens.line) == ("#000000", "#ffffff", "#ffffff", "#ffffff")


def test_the_window_keeps_its_colours_once_it_wears_them() -> None:
    for scheme in SCHEMES:
        assert tokens_of(palette_of(named(scheme))) == named(scheme)


def test_the_style_sheet_names_no_colour_of_its_own() -> None:
    written = resource("style", "window.qss").read_text("utf-8")
    assert re.findall(r":[^;{}]*#[0-9A-Fa-f]{3}", written) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_style_sheet_is_filled_in_to_the_last_word(scheme: str) -> None:
    assert "$" not in style_sheet(named(scheme))


def test_each_state_has_a_shape_of_its_own() -> None:
    assert len({sign.letter for sign in Sign}) == len(Sign)
    assert len({bytes(_drawn(sign).constBits()) for sign in Sign}) == len(Sign)


def test_an_icon_is_drawn_in_the_ink_of_the_palette(qapp: QApplication) -> None:
    dress(qapp, _palette("#202020", "#ffffff"))
    by_night = _inks(icon("search").pixmap(QSize(40, 40)).toImage())
    dress(qapp, _palette("#efefef", "#000000"))
    by_day = _inks(icon("search").pixmap(QSize(40, 40)).toImage())
    assert (by_night, by_day) == ({named("dark").ink.lower()}, {named("light").ink.lower()})


def test_every_desk_has_its_icon() -> None:
    for board in SIGNBOARDS.values():
        assert resource("icons", f"{board.icon}.svg").is_file()


def test_the_digits_lead_to_the_desks_in_the_order_of_the_work() -> None:
    assert [board.key for board in SIGNBOARDS.values()] == list("1234567890")


def _palette(ground: str, ink: str) -> QPalette:
    palette = QPalette(QColor(ground))
    palette.setColor(QPalette.ColorRole.Window, QColor(ground))
    palette.setColor(QPalette.ColorRole.WindowText, QColor(ink))
    return palette


def _drawn(sign: Sign) -> QImage:
    image = QImage(20, 20, QImage.Format.Format_Alpha8)
    image.fill(0)
    painter = QPainter(image)
    sign.draw(painter, QRectF(0, 0, 20, 20))
    painter.end()
    return image


def _inks(image: QImage) -> set[str]:
    places = product(range(image.width()), range(image.height()))
    pixels = (image.pixelColor(x, y) for x, y in places)
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


@pytest.mark.parametrize("part", [QLineEdit, QPlainTextEdit, QComboBox, QTableView])
def test_what_is_quiet_can_be_read_in_fields_and_lists_too(part: type[QWidget], qtbot: QtBot) -> None:
    shown = part()
    qtbot.addWidget(shown)
    shown.show()
    ink, ground = (shown.palette().color(role) for role in (_QUIET, QPalette.ColorRole.Base))
    assert ink.alpha() == 255
    assert contrast(ink.name(), ground.name()) >= 4.5


@pytest.mark.parametrize("to_copy", [False, True])
@pytest.mark.parametrize("role", get_args(Role))
def test_no_label_cuts_off_the_marks_over_a_capital(role: Role, to_copy: bool, qtbot: QtBot) -> None:
    page = QWidget()
    page.setObjectName("page")
    qtbot.addWidget(page)
    shown = label("Ổ", role, to_copy=to_copy)
    shown.setParent(page)
    as_made = _ink(shown)
    shown.setContentsMargins(0, 40, 0, 0)
    assert as_made == _ink(shown) > 0


def _ink(shown: QLabel) -> int:
    """Return how many dots stand out from the page."""
    shown.adjustSize()
    page = shown.parentWidget()
    assert page is not None
    image = page.grab(shown.geometry()).toImage()
    ground = image.pixelColor(0, image.height() - 1).lightness()
    dots = product(range(image.width()), range(image.height()))
    return sum(abs(image.pixelColor(x, y).lightness() - ground) > 40 for x, y in dots)
