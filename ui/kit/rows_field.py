"""A field of rows that are made late and made anew: Tab and Enter go through them and on."""

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from ui.kit.fields import Field


class RowsField(Field):
    """The cursor put into the field comes to its first row.

    A focus proxy would not do: rows made late stand before the field in Qt's chain, and Tab, coming to a field behind
    its own rows, would be sent back to the first of them for ever.
    """

    def __init__(self, caption: str, editor: QWidget, *, captioned: bool = True) -> None:
        super().__init__(caption, editor, captioned=captioned)
        self.setFocusProxy(None)  # type: ignore[arg-type]

    @property
    def first(self) -> QWidget | None:
        """Where the first row begins, None while there is no row."""
        raise NotImplementedError

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        if self.first is not None:
            self.first.setFocus()
