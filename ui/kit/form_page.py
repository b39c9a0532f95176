"""The page a form stands on: the sheet scrolls, the buttons stay in sight however long it is."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.kit.cards import scrolling
from ui.kit.form_sheet import FormSheet
from ui.kit.labels import label

_KEYS = "Enter sang ô kế tiếp · Ctrl+Enter để ghi · Esc về danh sách"


def lay_out(page: QWidget, sheet: QWidget, buttons: Sequence[QPushButton], fields: FormSheet) -> None:
    """Fill `page` with the scrolling `sheet` and under it the line of buttons, which Enter goes through too."""
    footer = QWidget()
    footer.setObjectName("footer")
    footer.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    row = QHBoxLayout(footer)
    row.setContentsMargins(24, 8, 24, 8)
    row.setSpacing(8)
    for button in buttons:
        row.addWidget(button)
        fields.go_through(button)
    row.addWidget(label(_KEYS, "small"))
    row.addStretch()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(scrolling(sheet), 1)
    column.addWidget(footer)
