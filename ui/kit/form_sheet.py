"""A form: fields by name, gone through with Enter, refused beside the field the refusal names."""

from collections.abc import Mapping
from typing import Any, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QListWidget, QPushButton, QWidget

from app.domain.errors import Refusal, SeveralRefusals
from app.wording import sentence
from ui.kit.digits import keep_digits
from ui.kit.fields import Field
from ui.kit.sign_label import SignLabel
from ui.kit.signs import Sign

F = TypeVar("F", bound=Field)
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class FormSheet(QWidget):
    """Fields a clerk goes through from first to last without the mouse.

    Enter moves on to the next field and presses a button; Ctrl+Enter submits from anywhere; digits stay on the
    form. `unplaced` shows what is refused of the whole.
    """

    edited = Signal()
    """Something on the form changed."""
    finished = Signal()
    """The clerk pressed Ctrl+Enter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: dict[str, Field] = {}
        self._last: QPushButton | None = None
        self._begun = False
        self.unplaced = SignLabel("complaint", wraps=True)
        self.unplaced.hide()
        submit = QShortcut(QKeySequence("Ctrl+Return"), self)
        submit.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        submit.activated.connect(self.finished)
        keep_digits(self)
        self.edited.connect(self._note_edit)

    @property
    def is_begun(self) -> bool:
        """Whether the clerk changed anything since the form was last filled or emptied."""
        return self._begun

    def take_as_given(self) -> None:
        """Take what stands here now as no typing of the clerk's."""
        self._begun = False

    def with_field(self, name: str, field: F) -> F:
        """Make a field part of the form under the name refusals call it by, and return it."""
        self._fields[name] = field
        field.edited.connect(self.edited)
        field.typed.connect(field.weigh)
        self.go_through(field)
        return field

    def kept(self) -> dict[str, Any]:
        """Give what stands in every field, as JSON can hold it."""
        return {name: field.kept() for name, field in self._fields.items()}

    def restore(self, kept: Mapping[str, Any]) -> None:
        """Put back what `kept` gave and say what cannot be right of it; a field it does not know stays as it is."""
        put_back = [(field, kept[name]) for name, field in self._fields.items() if kept.get(name) is not None]
        for field, text in put_back:
            field.restore(text)
        for field, _ in put_back:
            field.weigh()
        self.edited.emit()

    def go_through(self, part: QWidget) -> None:
        """Let Enter move on from every editor of a part."""
        for editor in (part, *part.findChildren(QWidget)):
            if isinstance(editor, QLineEdit | QComboBox | QCheckBox | QListWidget | QPushButton):
                editor.installEventFilter(self)

    def end_with(self, button: QPushButton) -> None:
        """Let Enter come to a button on the sheet itself after the last field, and press it."""
        self._last = button
        self.go_through(button)

    def complain(self, refusal: Refusal) -> None:
        """Show each reason beside its field, or under the form, and go to the first field refused."""
        self.clear_complaints()
        reasons = refusal.reasons if isinstance(refusal, SeveralRefusals) else (refusal,)
        self.unplaced.show_state(
            Sign.LATE, "\n".join(sentence(one) for one in reasons if one.field not in self._fields)
        )
        self.unplaced.setVisible(bool(self.unplaced.words))
        refused = [(one, self._fields[one.field]) for one in reasons if one.field in self._fields]
        for one, field in refused:
            field.complain("\n".join(filter(None, (field.complaint, sentence(one)))))
        self.go_to_first_complaint()

    def go_to_first_complaint(self) -> None:
        """Put the cursor in the first field that stands refused."""
        refused = next((field for field in self._fields.values() if field.complaint), None)
        if refused:
            refused.setFocus()

    def clear_complaints(self) -> None:
        """Take every complaint away."""
        self.unplaced.hide()
        for field in self._fields.values():
            field.complain("")

    @property
    def complaints(self) -> tuple[str, ...]:
        """Every sentence standing on the form, in the order of the fields."""
        beside = [field.complaint for field in self._fields.values() if field.complaint]
        return (*beside, *([self.unplaced.words] if self.unplaced.isVisibleTo(self) else ()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() not in _ENTER or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        if isinstance(watched, QPushButton):
            watched.click()
            return True
        self._move_on()
        return True

    def _note_edit(self) -> None:
        self._begun = True

    def _move_on(self) -> None:
        """Go to the next field; the buttons between two fields are for Tab.

        The window is asked where the cursor is: the sheet itself remembers the last of its own parts for ever.
        """
        self.focusNextChild()
        while self._is_passed_by(self.window().focusWidget()):
            if not self.focusNextChild():
                return

    def _is_passed_by(self, part: QWidget | None) -> bool:
        return isinstance(part, QPushButton) and part is not self._last and self.isAncestorOf(part)
