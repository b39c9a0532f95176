"""Words on the window: always plain text, so that a title with `<b>` in it is shown as it was typed."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel

Role = Literal[
    "body",
    "pageTitle",
    "section",
    "heading",
    "caption",
    "note",
    "small",
    "number",
    "complaint",
    "seal",
    "roomTitle",
    "roomNominee",
    "roomBody",
    "roomNote",
    "roomKey",
    "roomComplaint",
]


def label(words: str = "", role: Role = "body", *, wraps: bool = False) -> QLabel:
    """Return a label in one of the roles the style sheet knows."""
    shown = QLabel(words, textFormat=Qt.TextFormat.PlainText, wordWrap=wraps)
    shown.setObjectName(role)
    return shown


def rule() -> QFrame:
    """Return a hair line between two groups."""
    line = QFrame()
    line.setObjectName("rule")
    return line
