"""The shape of a desk of the window: what every screen promises to the frame around it."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from app.domain.topics import Topic
from ui.desk import Desk
from ui.kit.ask_box import AskBox
from ui.kit.deed import Deed


class Screen(QWidget):
    """One desk. It looks again when what it shows has changed: at once when in sight, else when next looked at.

    A screen says which topics it shows and fills itself in `look`; the rest is offered by the frame and may be left.
    """

    sends = Signal(object, object)
    """The clerk wants to go to another desk (its Place), to see something there."""

    def __init__(self, desk: Desk, topics: frozenset[Topic], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.desk = desk
        self._topics = topics
        self._stale = True
        desk.changed.connect(self._hear)
        desk.plan_chosen.connect(self._look_when_in_sight)

    def look(self) -> None:
        """Read again what this desk shows."""
        raise NotImplementedError

    def receive(self, wanted: object) -> None:
        """Show what another desk sent the clerk here for."""

    def seek(self) -> None:
        """Go to the filter box (Ctrl+F)."""

    def begin(self) -> None:
        """Begin a new record (Ctrl+N)."""

    @property
    def deeds(self) -> tuple[Deed, ...]:
        """What can be done here at this moment, for the palette (Ctrl+K), what is done most first."""
        return ()

    @property
    def half_typed(self) -> Mapping[str, Any]:
        """What stands half typed on the forms of this desk, by form, as JSON can hold it; {} for none."""
        return {}

    def take_up(self, half_typed: Mapping[str, Any]) -> None:
        """Put back on the forms what `half_typed` gave when the window was last closed or cut off."""

    @property
    def unfinished(self) -> str:
        """What would be lost if the window closed now, in a few words; empty when nothing would.

        What a form holds is kept; what is asked beside a record, a reason or a number, is not.
        """
        return next(filter(None, (box.unfinished for box in self.findChildren(AskBox))), "")

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        if self._stale:
            self._look_when_in_sight()

    def _hear(self, topics: frozenset[Topic]) -> None:
        if topics & self._topics:
            self._look_when_in_sight()

    def _look_when_in_sight(self) -> None:
        self._stale = not self.isVisible()
        if not self._stale:
            self.look()
