"""How the window is dressed: its typeface, its palette and its style sheet, by day, by night and in high contrast."""

from dataclasses import asdict
from string import Template

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from app.paths import resource
from ui.kit.tokens import Tokens, tokens_of

FAMILY = "Be Vietnam Pro"
STYLE = ("-style", "fusion")
_FACES = ("Regular", "Medium", "SemiBold", "Bold", "Italic")
_BODY_SIZE = 10.5


def open_wardrobe(application: QApplication) -> None:
    """Dress the application and keep it in step when the system goes from day to night.

    The application runs in Qt's own style, Fusion, the same on every system: `STYLE` are the arguments that say so.
    """
    for face in _FACES:
        QFontDatabase.addApplicationFont(str(resource("fonts", f"BeVietnamPro-{face}.ttf")))
    application.setFont(body_font())
    dress(application, application.palette())
    application.styleHints().colorSchemeChanged.connect(
        lambda: dress(application, application.style().standardPalette())
    )


def dress(application: QApplication, system: QPalette) -> None:
    """Put on the colours that go with the system's palette."""
    tokens = tokens_of(system)
    application.setPalette(palette_of(tokens))
    application.setStyleSheet(style_sheet(tokens))


def body_font() -> QFont:
    """Return the typeface of the window."""
    font = QFont(FAMILY)
    font.setPointSizeF(_BODY_SIZE)
    return font


def style_sheet(tokens: Tokens) -> str:
    """Return the style sheet with the colours filled in."""
    return Template(resource("style", "window.qss").read_text("utf-8")).substitute(
        asdict(tokens), folder=resource("style").as_posix()
    )


def palette_of(tokens: Tokens) -> QPalette:
    """Return the palette of the tokens, for all that Qt paints without the style sheet."""
    role = QPalette.ColorRole
    colours = {
        role.Window: tokens.paper,
        role.WindowText: tokens.ink,
        role.Base: tokens.sheet,
        role.AlternateBase: tokens.rail,
        role.Text: tokens.ink,
        role.PlaceholderText: tokens.quiet,
        role.Button: tokens.sheet,
        role.ButtonText: tokens.ink,
        role.BrightText: tokens.late,
        role.Highlight: tokens.accent,
        role.HighlightedText: tokens.on_accent,
        role.Accent: tokens.accent,
        role.Link: tokens.accent_ink,
        role.ToolTipBase: tokens.ink,
        role.ToolTipText: tokens.paper,
        role.Mid: tokens.edge,
        role.Dark: tokens.edge,
        role.Midlight: tokens.line,
        role.Light: tokens.sheet,
        role.Shadow: tokens.edge,
    }
    palette = QPalette()
    for name, colour in colours.items():
        palette.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(tokens.quiet))
    return palette
