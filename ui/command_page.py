"""What stands where a desk is still to come: which desk it will be, and the command that does its work today."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.domain.period import Cadence, period_of
from app.domain.topics import Topic
from ui.desk import Desk
from ui.kit.cards import Card
from ui.kit.labels import label
from ui.kit.screen import Screen
from ui.place import SIGNBOARDS, Place

_WIDTH = 720
_WAY = (
    "Bàn này sẽ có trong cửa sổ ở phiên bản sau. Trong phiên bản này, cùng những việc ấy làm bằng dòng lệnh "
    "trên cùng một sổ; hãy đóng cửa sổ này trước khi chạy lệnh."
)


class CommandPage(Screen):
    """Calm and useful: each command is shown whole, ready to be copied."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, frozenset({Topic.PLANS}))
        self._place = place
        board = SIGNBOARDS[place]
        self._card = Card(board.name)
        self._card.setMaximumWidth(_WIDTH)
        page = QVBoxLayout(self)
        page.setContentsMargins(24, 24, 24, 24)
        row = QHBoxLayout()
        row.addWidget(self._card, 1)
        row.addStretch()
        page.addLayout(row)
        page.addStretch()

    def look(self) -> None:
        """Write the commands for the plan being worked on."""
        grid = QWidget()
        rows = QGridLayout(grid)
        rows.setContentsMargins(0, 8, 0, 0)
        rows.setHorizontalSpacing(16)
        rows.setVerticalSpacing(4)
        rows.setColumnStretch(0, 1)
        for number, (command, purpose) in enumerate(self._commands()):
            shown = label(command, "command", wraps=True)
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            rows.addWidget(label(f"{purpose[0].upper()}{purpose[1:]}", "caption"), 2 * number, 0)
            rows.addWidget(shown, 2 * number + 1, 0)
            rows.addWidget(self._copier(command), 2 * number + 1, 1)
        belongs = label(SIGNBOARDS[self._place].belongs, wraps=True)
        self._card.replace_parts((belongs, label(_WAY, "note", wraps=True), grid))

    def _commands(self) -> tuple[tuple[str, str], ...]:
        plan = self.desk.plan
        words = {
            "plan": plan.code if plan else "MÃ-KẾ-HOẠCH",
            "period": period_of(self.desk.office.today(), Cadence.QUARTER).code,
        }
        return tuple(
            (_command(self.desk.office.path, command.format(**words)), purpose)
            for command, purpose in SIGNBOARDS[self._place].commands
        )

    def _copier(self, command: str) -> QPushButton:
        button = QPushButton("Chép")
        button.setAccessibleName(f"Chép lệnh: {command}")
        button.clicked.connect(lambda _: QGuiApplication.clipboard().setText(command))
        return button


def _command(register: Path, words: str) -> str:
    asks_for_help = words.startswith("help ")
    return f"neu-guong {words}" if asks_for_help else f'neu-guong --register "{register}" {words}'
