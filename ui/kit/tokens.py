"""The colours of the window, by their office: read from resources/style and chosen by how light the palette is."""

import tomllib
from dataclasses import dataclass, fields
from functools import cache

from PySide6.QtGui import QColor, QPalette

from app.paths import resource

_LINEAR_BELOW = 0.04045
_STARK = 20.0
"""Contrast of text on window from which a palette is a high-contrast one and is followed to the letter."""
_MOST_KNOWN = 64


@dataclass(frozen=True, slots=True)
class Tokens:
    """One colour for each office it holds, as `#RRGGBB`."""

    paper: str
    sheet: str
    rail: str
    hover: str
    chosen: str
    on_chosen: str
    line: str
    edge: str
    ink: str
    quiet: str
    accent: str
    accent_down: str
    on_accent: str
    accent_ink: str
    gold: str
    met: str
    short: str
    late: str


_KNOWN: "dict[tuple[int, QPalette.ColorGroup], Tokens]" = {}
"""What palettes came to, by the key that tells their contents apart: asked for with every cell that is painted."""


def tokens_of(palette: QPalette) -> Tokens:
    """Return the colours that go with a palette: by day, by night, or its own where it is a high-contrast one."""
    known = (palette.cacheKey(), palette.currentColorGroup())
    if known not in _KNOWN:
        if len(_KNOWN) >= _MOST_KNOWN:
            _KNOWN.clear()
        _KNOWN[known] = _read(palette)
    return _KNOWN[known]


def _read(palette: QPalette) -> Tokens:
    window, text = palette.color(QPalette.ColorRole.Window), palette.color(QPalette.ColorRole.WindowText)
    if contrast(window.name(), text.name()) >= _STARK:
        return _stark(palette)
    return named("dark" if window.lightness() < text.lightness() else "light")


@cache
def named(scheme: str) -> Tokens:
    """Return the colours of the file `scheme`.toml."""
    return Tokens(**tomllib.loads(resource("style", f"{scheme}.toml").read_text("utf-8")))


@cache
def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.1, 1.4.3)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(name: str) -> float:
    red, green, blue = (_linear(value / 255) for value in _rgb(name))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= _LINEAR_BELOW else float(((value + 0.055) / 1.055) ** 2.4)


def _rgb(name: str) -> tuple[int, int, int]:
    colour = QColor(name)
    return colour.red(), colour.green(), colour.blue()


def _stark(palette: QPalette) -> Tokens:
    role = QPalette.ColorRole
    ink, ground = palette.color(role.WindowText).name(), palette.color(role.Window).name()
    mark, on_mark = palette.color(role.Highlight).name(), palette.color(role.HighlightedText).name()
    grounds = dict.fromkeys(("paper", "sheet", "rail", "hover"), ground)
    marks = dict.fromkeys(("chosen", "accent", "accent_down"), mark)
    on_marks = dict.fromkeys(("on_chosen", "on_accent"), on_mark)
    inks = {field.name: ink for field in fields(Tokens)}
    return Tokens(**inks | grounds | marks | on_marks)
