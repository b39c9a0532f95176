"""Fields of a form: a caption, what is typed under it, and the complaint beside it.

Reading a field raises the office's own refusal of what was typed, so that the sentence is the same everywhere.
"""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QMargins, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QStyle,
    QStyleOptionComboBox,
    QVBoxLayout,
    QWidget,
)

from app.domain.calendar.dates import read_date, short_date
from app.domain.errors import Refusal
from app.domain.language.numbers import read_whole_number
from app.wording import sentence
from ui.kit.icons import icon
from ui.kit.labels import label
from ui.kit.sign_label import SignLabel
from ui.kit.signs import Sign
from ui.kit.typed_line import TypedBlock, TypedLine
from ui.kit.wrong_mark import mark_wrong

V = TypeVar("V")
_BREATH, _ICON_BREATH = 2, 4
"""What Qt leaves free beside the words of a drop-down list, and beside their icon."""


def refused(read: Callable[[], object]) -> str:
    """Return the sentence of what `read` refuses; empty where it refuses nothing."""
    try:
        read()
    except Refusal as no:
        return sentence(no)
    return ""


class Field(QWidget):
    """A caption above an editor, and under it, when there is one, the complaint with its ■."""

    edited = Signal()
    """The clerk changed what stands here."""
    typed = Signal()
    """The clerk left a line in which something was typed."""

    def __init__(self, caption: str, editor: QWidget, *, captioned: bool = True) -> None:
        super().__init__()
        self.editor = editor
        self._lines: list[TypedLine] = []
        editor.setAccessibleName(caption)
        self._complaint = SignLabel("complaint", wraps=True)
        self._complaint.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        if captioned:
            column.addWidget(label(caption, "caption"))
        column.addWidget(editor)
        column.addWidget(self._complaint)
        column.addStretch()
        self.setFocusProxy(editor)

    def kept(self) -> Any:
        """Give what stands here, as JSON can hold it, to be put back by `restore`; None where nothing is kept."""
        return None

    def restore(self, kept: Any) -> None:
        """Put back what `kept` gave."""

    def weigh(self) -> None:
        """Say at once what cannot be right of what stands here; nothing of what is still empty."""

    @property
    def complaint(self) -> str:
        """The sentence standing beside the field, empty when there is none."""
        return self.editor.accessibleDescription()

    def complain(self, sentence: str) -> None:
        """Put a sentence beside the field; an empty one takes the complaint away.

        What was typed until then is answered: it is not weighed again when the cursor goes to another field.
        """
        for line in self._lines:
            line.answered()
        if sentence == self.complaint:
            return
        self._complaint.show_state(Sign.LATE, sentence)
        self._complaint.setVisible(bool(sentence))
        mark_wrong(self.editor, sentence)

    def _hear_typing(self, line: TypedLine) -> None:
        self._lines.append(line)
        line.typed.connect(self.typed)


class TextField(Field):
    """One line of text."""

    def __init__(self, caption: str, hint: str = "", *, captioned: bool = True) -> None:
        self.line = TypedLine(placeholderText=hint)
        super().__init__(caption, self.line, captioned=captioned)
        self._read: Callable[[], object] = lambda: None
        self.line.textEdited.connect(self.edited)
        self._hear_typing(self.line)

    def read_with(self, read: Callable[[], object]) -> None:
        """Have what stands here weighed by `read`, which raises what is refused of it."""
        self._read = read

    def weigh(self) -> None:
        self.complain(refused(self._read) if self.text.strip() else "")

    @property
    def text(self) -> str:
        """What stands in the field, as typed."""
        return self.line.text()

    def kept(self) -> str:
        return self.text

    def restore(self, kept: Any) -> None:
        self.put(str(kept))

    def put(self, text: str) -> None:
        """Fill the field from a record, its beginning in sight."""
        self.line.setText(text)
        self.line.setCursorPosition(0)


class DateField(TextField):
    """A day typed as 5/3/21 or 05-03-2021; a record's is shown as 05/03/2021."""

    def __init__(self, caption: str, hint: str = "ngày/tháng/năm, ví dụ 5/3/21", *, captioned: bool = True) -> None:
        super().__init__(caption, hint, captioned=captioned)
        self.read_with(self.day)

    def day(self) -> date:
        """Return the day; raises what `read_date` refuses."""
        return read_date(self.text)

    def put_day(self, day: date) -> None:
        """Fill the field from a record."""
        self.put(short_date(day))


class NumberField(TextField):
    """A whole number, or nothing."""

    def __init__(self, caption: str, hint: str = "", *, captioned: bool = True) -> None:
        super().__init__(caption, hint, captioned=captioned)
        self.read_with(self.number)

    def number(self) -> int | None:
        """Return the number, None where nothing is typed; raises what `read_whole_number` refuses."""
        return read_whole_number(self.text) if self.text.strip() else None

    def put_number(self, number: int | None) -> None:
        """Fill the field from a record."""
        self.put("" if number is None else str(number))


class NotesField(Field):
    """Several lines of text; Enter begins a new one."""

    def __init__(self, caption: str, lines: int = 2) -> None:
        self._block = TypedBlock()
        super().__init__(caption, self._block)
        self._block.setFixedHeight(lines * self._block.fontMetrics().lineSpacing() + 20)
        self._block.textChanged.connect(self.edited)

    @property
    def text(self) -> str:
        """What stands in the field, as typed."""
        return self._block.toPlainText()

    def kept(self) -> str:
        return self.text

    def restore(self, kept: Any) -> None:
        self.put(str(kept))

    def put(self, text: str) -> None:
        """Fill the field from a record."""
        self._block.setPlainText(text)


class Chooser(QComboBox):
    """A drop-down list with our own arrow, which the mouse wheel cannot change in passing."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._arrow = icon("chevron-down", QPalette.ColorRole.Text)

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:  # noqa: N802
        super().initStyleOption(option)
        option.currentText = self.words_shown

    def sizeHint(self) -> QSize:  # noqa: N802
        return super().sizeHint().grownBy(QMargins(0, 0, _BREATH, 0))

    @property
    def words_shown(self) -> str:
        """The words of the choice made, shortened where there is no room for all of them."""
        option = QStyleOptionComboBox()
        super().initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self).width() - _BREATH
        icon_room = 0 if option.currentIcon.isNull() else option.iconSize.width() + _ICON_BREATH
        return self.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideRight, room - icon_room)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        place = self.rect().adjusted(0, 0, -6, 0)
        self._arrow.paint(QPainter(self), place.right() - 16, place.center().y() - 8, 16, 16)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class ChoiceField(Field, Generic[V]):
    """One of a few values, each shown by its words."""

    def __init__(self, caption: str, choices: Sequence[tuple[V, str]]) -> None:
        self._list = Chooser(caption)
        super().__init__(caption, self._list)
        self.offer(choices)
        self._list.activated.connect(lambda _: self.edited.emit())

    def offer(self, choices: Sequence[tuple[V, str]]) -> None:
        """Offer other values, the first of them chosen."""
        self._values = [value for value, _ in choices]
        self._list.clear()
        self._list.addItems([words for _, words in choices])

    @property
    def value(self) -> V:
        """The value chosen."""
        return self._values[self._list.currentIndex()]

    def kept(self) -> str:
        return self._list.currentText()

    def restore(self, kept: Any) -> None:
        self._list.setCurrentIndex(max(self._list.findText(str(kept)), 0))

    def put(self, value: V) -> None:
        """Choose a value from a record."""
        self._list.setCurrentIndex(self._values.index(value))


class TickField(Field):
    """Yes or no."""

    def __init__(self, caption: str) -> None:
        self._box = QCheckBox(caption)
        super().__init__(caption, self._box, captioned=False)
        self._box.clicked.connect(lambda _: self.edited.emit())

    @property
    def ticked(self) -> bool:
        """Whether it says yes."""
        return self._box.isChecked()

    def kept(self) -> bool:
        return self.ticked

    def restore(self, kept: Any) -> None:
        self.put(bool(kept))

    def put(self, ticked: bool) -> None:
        """Tick or untick it from a record."""
        self._box.setChecked(ticked)
