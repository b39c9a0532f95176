"""Digits typed into a form stay in the form: they do not lead to another desk."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

_DIGITS = frozenset(range(Qt.Key.Key_0, Qt.Key.Key_9 + 1))
_PLAIN = {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}


class _Digits(QObject):
    def __init__(self, form: QWidget) -> None:
        super().__init__(form)
        form.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002, N802
        """Claim a digit that would be a shortcut: Qt then hands it as a key to whatever has the cursor."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if event.key() not in _DIGITS or event.modifiers() not in _PLAIN:
            return False
        event.accept()
        return True


def keep_digits(form: QWidget) -> None:
    """Keep the digits typed anywhere on a form: on a choice, a tick or a list as well as in a line of text."""
    _Digits(form)
