"""Opening and leaving a register: which window stands, and the office behind it."""

from pathlib import Path

from PySide6.QtCore import QObject

from app.domain.errors import Refusal, Trouble
from app.office import Office, create_office, open_office
from app.wording import sentence
from ui.background import Background
from ui.desk import Desk, attempt
from ui.habits import Habits
from ui.main_window import MainWindow
from ui.start_window import StartWindow


class FrontDoor(QObject):
    """One window at a time: the register's, or the one that asks for a register."""

    def __init__(self, habits: Habits, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._habits = habits
        self._background = Background(self)
        self._office: Office | None = None
        self.window: MainWindow | StartWindow | None = None

    def enter(self, register: Path | None) -> None:
        """Open a register in its window; ask for one when there is none or it does not open."""
        office = attempt(lambda: open_office(register), self._complain) if register else None
        if office:
            self._receive(office)
        else:
            self._ask()

    def leave(self) -> None:
        """Let what is under way end."""
        self._background.close()

    def _create(self, register: Path, plan: str) -> None:
        start = self._ask()
        start.wait(waiting=True)
        self._background.send(
            "Đang tạo sổ",
            lambda _: create_office(register, plan),
            lambda done: self._receive_new(attempt(done.result, self._complain)),
            start,
        )

    def _receive_new(self, office: Office | None) -> None:
        if office:
            self._receive(office)

    def _receive(self, office: Office) -> None:
        self._office = office
        self._habits.remember_register(office.path)
        window = MainWindow(Desk(office, self._background), self._habits)
        window.closed.connect(self._close_office)
        self._stand(window)

    def _close_office(self) -> None:
        """Close the register with its window; what then goes wrong is said where registers are asked for."""
        office, self._office = self._office, None
        if office:
            attempt(office.close, self._complain)

    def _ask(self) -> StartWindow:
        if isinstance(self.window, StartWindow):
            return self.window
        start = StartWindow()
        start.opens.connect(self.enter)
        start.creates.connect(self._create)
        self._stand(start)
        return start

    def _stand(self, window: MainWindow | StartWindow) -> None:
        former, self.window = self.window, window
        window.show()
        if former:
            former.close()
            former.deleteLater()

    def _complain(self, no: Refusal | Trouble) -> None:
        self._ask().complain(sentence(no))
