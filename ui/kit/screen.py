"""The shape of a desk of the window: what every screen promises to the frame around it."""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import Any, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractButton, QPlainTextEdit, QTableView, QWidget

from app.domain.topics import Topic
from ui.background import Errand
from ui.desk import Desk
from ui.kit.ask_box import AskBox
from ui.kit.deed import Deed
from ui.kit.escape import left_with_escape
from ui.kit.form_page import FormPage
from ui.kit.form_sheet import FormSheet
from ui.kit.list_export import EXPORT, NOTHING_TO_EXPORT, ListExport, list_in_sight
from ui.kit.record_table import RecordTable
from ui.kit.signs import Sign

T = TypeVar("T")


class Screen(QWidget):
    """One desk. It looks again when what it shows has changed: at once when in sight, else when next looked at.

    A screen says which topics it shows and fills itself in `look`; the rest is offered by the frame and may be left.
    """

    sends = Signal(object, object)
    """The clerk wants to go to another desk (its Place), to see something there."""
    says = Signal(str, object)
    """A sentence for the clerk on what was done here, and its Sign."""
    tells = Signal(str)
    """A quiet word on what was done here that changed nothing, for the line under the desk."""

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
    def landing(self) -> QWidget:
        """Where the cursor lands when the clerk comes here: on what is being typed, else on the list in sight.

        Where neither is, it lands inside the page that Escape leaves, so that Escape leaves it at once.
        Never in a line to type in that is no form's: the next digit leads on to another desk.
        """
        typed: QWidget | None = self.focusWidget()
        if typed is not None and typed.isVisibleTo(self) and _on_a_form(typed):
            return typed
        lists = (one for one in self.findChildren(QTableView) if one.isVisibleTo(self) and not _on_a_form(one))
        return next(lists, None) or next(_ways_in(self), self)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """No: a desk fills what height there is. Else the frame would measure all desks whenever one is gone to."""
        return False

    def land(self) -> None:
        """Put the cursor where it lands on arrival."""
        self.landing.setFocus()

    @property
    def deeds(self) -> tuple[Deed, ...]:
        """What can be done here at this moment, for the palette (Ctrl+K), what is done most first."""
        return ()

    @property
    def all_deeds(self) -> tuple[Deed, ...]:
        """What can be done here, and with the list in sight."""
        table = list_in_sight(self)
        if table is None:
            return tuple(self.deeds)
        columns = Deed("Chọn cột của danh sách đang xem", table.offer, "Shift+F10")
        return (*self.deeds, Deed(EXPORT, self.export, "Ctrl+E"), columns)

    def export(self) -> None:
        """Write the list in sight to a workbook of the clerk's (Ctrl+E)."""
        table = list_in_sight(self)
        if table is None:
            self.says.emit(NOTHING_TO_EXPORT, Sign.SHORT)
        else:
            self.take_away(table)

    def take_away(self, table: RecordTable) -> None:
        """Write a list to a workbook of the clerk's."""
        self.exporting.ask(table)

    def aside(self, doing: str, work: Callable[[Errand], T], then: Callable[[T], None]) -> None:
        """Do slow work for a list here aside, and hand what it returned to `then`."""
        self.desk.errand(doing, work, then, self)

    def tell(self, sentence: str) -> None:
        """Say quietly what was done with a list here."""
        self.tells.emit(sentence)

    @cached_property
    def exporting(self) -> ListExport:
        """What writes lists to files, made when first asked for."""
        export = ListExport(self.desk, self)
        export.told.connect(lambda sentence: self.says.emit(sentence, Sign.MET))
        return export

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


def _ways_in(screen: Screen) -> Iterator[QWidget]:
    """Yield the buttons the cursor can stand on inside the pages in sight that Escape leaves."""
    for page in left_with_escape(screen):
        buttons = page.findChildren(QAbstractButton)
        yield from (one for one in buttons if one.isVisibleTo(screen) and one.isEnabled() and not _on_a_form(one))


def _on_a_form(part: QWidget) -> bool:
    """Return whether a part stands on a form, or is several lines of text."""
    around: QWidget | None = part
    while around and not isinstance(around, FormSheet | FormPage | QPlainTextEdit):
        around = around.parentWidget()
    return around is not None
