"""Where a part of a plan stands on the form, and what is said beside it: what is wrong, what is odd."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.fields import Field
from ui.kit.labels import Role, label
from ui.kit.sign_label import SignLabel
from ui.kit.signs import Sign
from ui.plans.fields import TicksField
from ui.plans.findings import Finding


class Spot(Protocol):
    """Anything on the form findings can be said beside."""

    def say(self, findings: Sequence[Finding]) -> None:
        """Show these findings, and no others."""
        ...


def _words(findings: Sequence[Finding], sign: Sign) -> str:
    return "\n".join(dict.fromkeys(one.words for one in findings if one.sign is sign))


class Seat(QWidget):
    """A field, under it its hint and what a person should look at."""

    def __init__(self, field: Field, hint: str, name: str) -> None:
        super().__init__()
        self.field = field
        self._odd = SignLabel("small", wraps=True)
        self._odd.hide()
        _call(field, name)
        field.setToolTip(hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(field)
        if hint:
            column.addWidget(label(hint, "small", wraps=True))
        column.addWidget(self._odd)
        column.addStretch()

    def say(self, findings: Sequence[Finding]) -> None:
        self.field.complain(_words(findings, Sign.LATE))
        odd = _words(findings, Sign.SHORT)
        self._odd.show_state(Sign.SHORT, odd)
        self._odd.setVisible(bool(odd))


class Heading(QWidget):
    """The name of a part with fields of its own, its hint, and what is said of the part as a whole.

    Without a name it takes no room until something is said.
    """

    def __init__(self, words: str, hint: str = "", role: Role = "caption") -> None:
        super().__init__()
        self._called = bool(words or hint)
        self._wrong, self._odd = SignLabel("complaint", wraps=True), SignLabel("small", wraps=True)
        if not self._called:
            self.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        if words:
            column.addWidget(label(words, role, wraps=True))
        if hint:
            column.addWidget(label(hint, "small", wraps=True))
        for said in (self._wrong, self._odd):
            said.hide()
            column.addWidget(said)

    def say(self, findings: Sequence[Finding]) -> None:
        for said, sign in ((self._wrong, Sign.LATE), (self._odd, Sign.SHORT)):
            words = _words(findings, sign)
            said.show_state(sign, words)
            said.setVisible(bool(words))
        self.setVisible(self._called or bool(findings))


def _call(field: Field, name: str) -> None:
    """Have a field read out by its name and whose it is: "Tối thiểu, chỉ tiêu 3"."""
    if isinstance(field, TicksField):
        field.call(name)
    else:
        field.editor.setAccessibleName(name)
