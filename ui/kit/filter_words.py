"""What narrows a list, in words: read off the bar the clerk narrows it with, so that it says what the bar does."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from ui.kit.fields import DateField, TextField, TickField
from ui.kit.pick import PickField

_ANY: Final = "Mọi "
"""How choices begin that leave nothing out."""


def words_of(*parts: QWidget) -> str:
    """Return what a bar, or the boxes themselves, ask for: "“hoa”; Phường Trúc Bạch; Chờ quyết định".

    Empty while nothing is left out.
    """
    return "; ".join(filter(None, (said for part in parts for said in _said(part))))


def _said(part: QWidget) -> Iterator[str]:
    match part:
        case QLineEdit():
            yield f"“{part.text().strip()}”" if part.text().strip() else ""
        case PickField():
            yield part.text if part.value is not None else ""
        case DateField():
            yield _dated(part)
        case QComboBox():
            yield _chosen(part)
        case QCheckBox():
            yield part.text() if part.isChecked() else ""
        case TickField():
            yield part.editor.accessibleName() if part.ticked else ""
        case _:
            row = part.layout()
            items = [row.itemAt(place) for place in range(row.count())] if row else []
            for widget in filter(None, (item.widget() for item in items if item)):
                yield from _said(widget)


def _chosen(chooser: QComboBox) -> str:
    words = chooser.currentText()
    return "" if chooser.currentData() in {None, ""} or words.startswith(_ANY) else words


def _dated(field: TextField) -> str:
    typed = field.text.strip() if field.editor.isEnabled() else ""
    return f"{field.editor.accessibleName()} {typed}" if typed else ""
