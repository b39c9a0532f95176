"""What narrows a list, in words: read off the bar the clerk narrows it with, so that it says what the bar does."""

from collections.abc import Iterator

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from ui.kit.fields import DateField, TextField, TickField
from ui.kit.pick import PickField


def words_of(bar: QWidget) -> str:
    """Return what a bar asks for: "“hoa”; Phường Trúc Bạch; Chờ quyết định"; empty while it leaves nothing out."""
    return "; ".join(filter(None, _said(bar)))


def _said(bar: QWidget) -> Iterator[str]:
    row = bar.layout()
    items = [row.itemAt(place) for place in range(row.count())] if row else []
    for item in filter(None, items):
        match part := item.widget():
            case QLineEdit():
                yield f"“{part.text().strip()}”" if part.text().strip() else ""
            case PickField():
                yield part.text if part.value is not None else ""
            case DateField():
                yield _dated(part)
            case QComboBox():
                yield part.currentText() if part.currentIndex() > 0 else ""
            case QCheckBox():
                yield part.text() if part.isChecked() else ""
            case TickField():
                yield part.editor.accessibleName() if part.ticked else ""


def _dated(field: TextField) -> str:
    typed = field.text.strip() if field.editor.isEnabled() else ""
    return f"{field.editor.accessibleName()} {typed}" if typed else ""
