"""A list under its filter box: the rows found, or what to do where there are none."""

from typing import Any

from PySide6.QtWidgets import QStackedWidget

from ui.kit.empty_state import EmptyState
from ui.kit.sift_box import SiftBox


class SiftedList(QStackedWidget):
    """Shows the box's table; `none` while the list has no row at all, other words while none has those typed."""

    def __init__(self, box: SiftBox, none: EmptyState, unfound: str) -> None:
        super().__init__()
        self._box, self._none = box, none
        self._some = False
        self._unfound = EmptyState(unfound, "Hãy bớt chữ trong ô tìm, hoặc bỏ điều kiện lọc.")
        for part in (box.table, none, self._unfound):
            self.addWidget(part)
        box.asked.connect(lambda _: self._turn())

    def show_rows(self, rows: tuple[Any, ...], *, narrowed: bool = False) -> None:
        """Show these rows as far as they have the words typed; `narrowed` where something else left rows out."""
        self._box.show_rows(rows)
        self._some = bool(rows) or narrowed
        self._box.setEnabled(self._some)
        self._turn()

    def _turn(self) -> None:
        self.setCurrentWidget(self._box.table if self._box.found else self._unfound if self._some else self._none)
