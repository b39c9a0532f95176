"""The last deed of the register, and its undoing with Ctrl+Z: offered beside what was saved last."""

from PySide6.QtCore import QObject

from app.domain.journal.journal import undoing
from ui.desk import Desk
from ui.status_line import StatusLine


class LastDeed(QObject):
    """Offers on the status line to undo what was done last, or to do again what was undone last."""

    def __init__(self, line: StatusLine) -> None:
        super().__init__(line)
        self._desk: Desk | None = None
        self._line = line
        line.undoes.connect(self.undo)

    @property
    def offered(self) -> str:
        """What would be undone, by its name; empty when nothing can be."""
        return self._line.undo_offered

    def work_at(self, desk: Desk | None) -> None:
        """Offer the deeds of another register from now on; of none where there is no desk."""
        self._desk = desk

    def offer(self) -> None:
        """Offer what can be undone now."""
        if self._desk:
            last = self._desk.attempt(self._desk.office.upkeep.undoable)
            self._line.offer_undo(undoing(last.doing) if last else "")

    def undo(self) -> None:
        """Undo it, where it is offered."""
        if self._desk and self.offered:
            upkeep = self._desk.office.upkeep
            last = self._desk.attempt(upkeep.undoable)
            if last:
                self._desk.attempt(lambda: upkeep.undo(last.seq))
