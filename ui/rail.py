"""The list of desks at the left of the window."""

from collections.abc import Collection

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from app.paths import resource
from ui.kit.icons import SIZE, icon
from ui.kit.labels import label
from ui.place import SIGNBOARDS, Place
from ui.wording import PROGRAM

WIDTH = 208
FOLDED = 56
"""The width of the icons alone."""
_SEAL = QSize(32, 32)
_ROOMY = 1150
"""The width of the window from which the desks are named beside their icons."""
_DOT = "•"
_HALF_TYPED = ", còn phần đang nhập dở"


class Rail(QWidget):
    """The ten desks in their order, each with its digit."""

    chosen = Signal(object)
    """The Place to go to."""

    def __init__(self, window: QWidget) -> None:
        """Fold and unfold as `window` is made narrower and wider."""
        super().__init__()
        window.installEventFilter(self)
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(FOLDED)
        self.setMaximumWidth(WIDTH)
        self._is_folded = False
        self._half_typed: Collection[str] = ()
        self._name = label(PROGRAM, "seal")
        self._agency = label("", "small", wraps=True)
        self._blank = QPixmap(SIZE)
        self._blank.fill(Qt.GlobalColor.transparent)
        self._buttons = {place: self._button(place) for place in Place}
        self._group = QButtonGroup(self)
        for button in self._buttons.values():
            self._group.addButton(button)
        self.mark_half_typed(())
        self._lay_out()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(FOLDED if self._is_folded else WIDTH, super().sizeHint().height())

    @property
    def is_folded(self) -> bool:
        """Whether only the icons stand here."""
        return self._is_folded

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QResizeEvent):
            self.fold(folded=event.size().width() < _ROOMY)
        return super().eventFilter(watched, event)

    def fold(self, *, folded: bool) -> None:
        """Show the icons alone, or the names beside them; what a desk is called is read out either way."""
        self._is_folded = folded
        self.setMaximumWidth(FOLDED if folded else WIDTH)
        self.mark_half_typed(self._half_typed)
        for part in (self._name, self._agency):
            part.setHidden(folded)
        self.updateGeometry()

    def show_agency(self, name: str) -> None:
        """Say whose register is open."""
        self._agency.setText(name)

    def show_place(self, place: Place) -> None:
        """Mark the desk the clerk is at: the one stop of Tab on the rail, from which the arrows lead to the others."""
        if any(button.hasFocus() for button in self._buttons.values()):
            self._buttons[place].setFocus()
        self._buttons[place].setChecked(True)
        for there, button in self._buttons.items():
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if there is place else Qt.FocusPolicy.ClickFocus)

    def mark_half_typed(self, desks: Collection[str]) -> None:
        """Put a dot after the desks where something is half typed, and say so."""
        self._half_typed = desks
        for place, button in self._buttons.items():
            board, open_there = SIGNBOARDS[place], place in desks
            words = "" if self._is_folded else f"  {board.key}  {board.name}  "
            button.setText(f"{words}{_DOT if open_there else ''}".rstrip())
            shown = (
                Qt.ToolButtonStyle.ToolButtonTextBesideIcon if button.text() else Qt.ToolButtonStyle.ToolButtonIconOnly
            )
            button.setToolButtonStyle(shown)
            button.setAccessibleName(f"{board.name}, phím {board.key}{_HALF_TYPED if open_there else ''}")

    def _button(self, place: Place) -> QToolButton:
        board = SIGNBOARDS[place]
        button = QToolButton()
        button.setObjectName("place")
        button.setToolTip(f"{board.name}. {board.belongs} Phím {board.key}.")
        button.setIconSize(SIZE)
        button.setIcon(QIcon(self._blank))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setCheckable(True)
        button.clicked.connect(lambda _: self.chosen.emit(place))
        return button

    def dress(self) -> None:
        """Hang the icons in the room kept for them, once the window stands."""
        for place, button in self._buttons.items():
            button.setIcon(icon(SIGNBOARDS[place].icon))

    def _lay_out(self) -> None:
        seal = QLabel()
        seal.setPixmap(QIcon(str(resource("icons", "neu-guong.svg"))).pixmap(_SEAL))
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(seal)
        head.addWidget(self._name, 1)
        top = QVBoxLayout()
        top.setContentsMargins(12, 16, 12, 8)
        top.setSpacing(4)
        top.addLayout(head)
        top.addWidget(self._agency)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(0)
        column.addLayout(top)
        column.addSpacing(8)
        for button in self._buttons.values():
            column.addWidget(button)
        column.addStretch()
