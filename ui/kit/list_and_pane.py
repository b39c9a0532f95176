"""A list, and the record the clerk stands on in full beside it."""

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.kit.beside import Beside
from ui.kit.record_table import RecordTable
from ui.kit.side_pane import SidePane

_AMPLE: Final = 780
"""The width of a list from which nothing it says is missed though the pane stands open."""


class ListAndPane(Beside):
    """Opened once, the pane follows the list until it is left; where there is ample room it is always open.

    `fill` puts a record into the pane and says whether it could be read. `listed` holds the tables, of which one is in
    sight. With `stays_open` the pane is open wherever it can stand beside the list.
    """

    def __init__(
        self,
        listed: QWidget,
        tables: tuple[RecordTable, ...],
        pane: SidePane,
        fill: Callable[[Any], bool],
        *,
        share: int = 0,
        stays_open: bool = False,
    ) -> None:
        super().__init__(listed, pane, self.leave, share=share)
        self._tables, self._in_full, self._fill = tables, pane, fill
        self._stays_open = stays_open
        pane.hide()
        pane.left.connect(self.leave)
        for table in tables:
            table.chosen.connect(self.follow)
            table.opened.connect(self.open)

    def follow(self, record: Any) -> None:
        """Keep the pane in step with the record the clerk stands on, None for none, where it stands open."""
        if record is None:
            self._in_full.hide()
        elif (self._is_ample or not self._in_full.isHidden()) and self._fill(record):
            self._in_full.show()

    def open(self, record: Any) -> None:
        """Show a record in full and go there."""
        if self._fill(record):
            self.enter()

    def enter(self) -> None:
        """Go to the pane, filled as it is."""
        self._in_full.show()
        self._in_full.enter()

    def leave(self) -> None:
        """Go back to the list."""
        table = self._table
        self._in_full.setVisible(self._is_ample and table.current is not None)
        table.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        if self._is_ample and self._in_full.isHidden():
            self.follow(self._table.current)

    @property
    def _is_ample(self) -> bool:
        return self.has_room if self._stays_open else self.room >= _AMPLE

    @property
    def _table(self) -> RecordTable:
        return next((table for table in self._tables if not table.isHidden()), self._tables[0])
