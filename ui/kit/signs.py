"""The five states of anything owed, each with its own shape, so that none is told by colour alone."""

from enum import Enum

from PySide6.QtGui import QColor, QPalette

from ui.kit.tokens import tokens_of


class Sign(Enum):
    """A state as shape and as the office of its colour."""

    MET = ("●", "met")
    SHORT = ("▲", "short")
    LATE = ("■", "late")
    WAITING = ("○", "quiet")
    NONE = ("–", "quiet")

    @property
    def shape(self) -> str:
        """The character that stands for the state."""
        return self.value[0]

    @property
    def office(self) -> str:
        """The name of its colour among the tokens."""
        return self.value[1]

    def colour(self, palette: QPalette) -> QColor:
        """Return the colour of the state by day or by night."""
        return QColor(getattr(tokens_of(palette), self.office))
