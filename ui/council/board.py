"""What the other screens of the room show while papers are counted: how many are entered, nothing of what they say."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.council.room_facts import RoomFacts, required
from ui.kit.labels import label


class Board(QWidget):
    """Covers a whole screen, so that nothing left open there is seen."""

    def __init__(self, facts: RoomFacts) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setObjectName("room")
        self.setWindowTitle("Kiểm phiếu")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.words = label("Đang kiểm phiếu", "roomNominee", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(64, 64, 64, 64)
        column.setSpacing(32)
        column.addStretch()
        for part in (
            label(facts.title, "roomTitle", wraps=True),
            self.words,
            label(required(facts.requirement), "roomTitle"),
        ):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(part)
        column.addStretch()

    def show_entered(self, entered: int, returned: int) -> None:
        """Say how many papers have been entered."""
        self.words.setText(f"Đã nhập {entered} trên {returned} lá phiếu")


def boards_beside(room: QWidget, facts: RoomFacts) -> tuple[Board, ...]:
    """Cover every screen but the one the room stands on."""
    return tuple(_covering(screen, facts) for screen in QGuiApplication.screens() if screen != room.screen())


def _covering(screen: QScreen, facts: RoomFacts) -> Board:
    board = Board(facts)
    board.setGeometry(screen.geometry())
    board.showFullScreen()
    return board
