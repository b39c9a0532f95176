"""Words on the window: always plain text, so that a title with `<b>` in it is shown as it was typed."""

from collections.abc import Mapping
from typing import Final, Literal

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextOption
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

_HEADROOM: Final = 4
_HEADROOM_OF: Final[Mapping[str, int]] = {
    "pageTitle": 5,
    "section": 5,
    "number": 5,
    "seal": 5,
    "heading": 3,
    "small": 3,
    "roomTitle": 6,
    "roomNominee": 9,
    "roomBody": 5,
    "roomNote": 5,
    "roomKey": 5,
    "roomComplaint": 5,
}
"""Pixels by which a capital with two marks, as in Ổ or Ủ, stands out above the line the typeface asks for.

A label shows nothing above its line: without them Ủy would read Úy.
"""


class _ToCopy(QLabel):
    """Words the mouse may select.

    Qt cuts such words off at the top of their line whatever room there is above, so they are drawn here while none is
    selected.
    """

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self.hasSelectedText():
            super().paintEvent(event)
            return
        option = QTextOption(self.alignment())
        option.setWrapMode(
            QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere if self.wordWrap() else QTextOption.WrapMode.NoWrap
        )
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(QRectF(self.contentsRect()), self.text(), option)


def label(words: str = "", role: Role = "body", *, wraps: bool = False, to_copy: bool = False) -> QLabel:
    """Return a label in one of the roles the style sheet knows; what is `to_copy` the mouse may select."""
    shown = (_ToCopy if to_copy else QLabel)(words, textFormat=Qt.TextFormat.PlainText, wordWrap=wraps)
    if to_copy:
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    shown.setObjectName(role)
    shown.setContentsMargins(0, _HEADROOM_OF.get(role, _HEADROOM), 0, 0)
    return shown


def on_line_with(name: QLabel, words: QLabel) -> QLabel:
    """Bring a name in small print down to the line the first of the words stand on; both stand at the top of a row."""
    for one in (name, words):
        one.ensurePolished()
    above = words.contentsMargins().top() + words.fontMetrics().ascent() - name.fontMetrics().ascent()
    name.setContentsMargins(0, max(0, above), 0, 0)
    return name


def rule() -> QFrame:
    """Return a hair line between two groups."""
    line = QFrame()
    line.setObjectName("rule")
    return line
