"""Opening and leaving a register: which window stands, and the office behind it.

The office is imported and opened aside, while the window is being drawn: imported here at the top, it would keep the
window from standing for three times as long.
"""

from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.errors import Refusal, Trouble
from app.domain.journal.upkeep import Restored, Return
from app.domain.plans.plan import Plan
from app.wording import sentence
from ui.background import Background
from ui.desk import Desk, attempt
from ui.habits import Habits
from ui.kit.signs import Sign
from ui.main_window import MainWindow
from ui.practice import make_practice_register, practice_register
from ui.start_window import StartWindow
from ui.wording import CHANGE_UNFINISHED, GO_BACK_UNFINISHED, READ_ONLY, restored_words, sample_words

if TYPE_CHECKING:  # imported aside, as said above
    from app.office import Office


class FrontDoor(QObject):
    """One window at a time: the register's, or the one that asks for a register."""

    opened = Signal()
    """The register is open in its window. A sample is not the one to be opened again next time."""

    def __init__(self, habits: Habits, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._habits = habits
        self._background = Background(self)
        self._office: Office | None = None
        self.window: MainWindow | StartWindow | None = None

    def enter(self, register: Path | None) -> None:
        """Open a register in its window; ask for one when there is none or it does not open."""
        if register is None:
            self._ask()
            return
        window = MainWindow(self._habits, register)
        self._stand(window)
        self._background.send(
            "Đang mở sổ",
            lambda _: self._open(register),
            lambda done: self._let_in(window, attempt(done.result, lambda no: self._refuse(register, no))),
            window,
        )

    def leave(self) -> None:
        """Let what is under way end, and let go of a register that no window has closed."""
        self._background.close()
        self._close_office()

    def _create(self, register: Path, plan: str) -> None:
        start = self._ask()
        start.wait(waiting=True)
        self._background.send(
            "Đang tạo sổ",
            lambda _: self._make(register, plan),
            lambda done: self._move_in(attempt(done.result, self._complain)),
            start,
        )

    def _practise(self) -> None:
        """Open the sample register as it stands; where there is none yet, make it first."""
        sample = practice_register()
        if sample.exists():
            self.enter(sample)
            return
        start = self._ask()
        making = self._background.send(
            "Đang tạo sổ mẫu",
            lambda errand: make_practice_register(sample, errand.went),
            lambda done: self._enter_made(attempt(done.result, self._complain)),
            start,
        )
        start.follow(making)

    def _enter_made(self, sample: Path | None) -> None:
        if sample is not None:
            self.enter(sample)

    def _open(self, register: Path) -> "Office":
        from app.office import open_office  # noqa: PLC0415

        self._office = open_office(register)
        return self._office

    def _make(self, register: Path, plan: str) -> "Office":
        from app.office import create_office  # noqa: PLC0415

        self._office = create_office(register, plan)
        return self._office

    def _move_in(self, office: "Office | None") -> None:
        if office is not None:
            window = MainWindow(self._habits, office.path)
            self._stand(window)
            self._let_in(window, office)

    def _let_in(self, window: MainWindow, office: "Office | None") -> None:
        if office is None:
            return
        if not window.isVisible():
            self._close_office()
            return
        window.closed.connect(self._close_office)
        desk = Desk(office, self._background)
        desk.goes_back.connect(self._go_back)
        desk.changes_register.connect(self._change)
        window.receive(desk)
        if desk.is_sample:
            window.say(sample_words(office.path), Sign.SHORT)
        else:
            self._habits.remember_register(office.path)
        if office.read_only:
            window.say(READ_ONLY, Sign.SHORT)
        self.opened.emit()

    def _change(self) -> None:
        """Close the register and ask for another, with this one to come back to."""
        window, office = self.window, self._office
        if not isinstance(window, MainWindow) or office is None:
            return
        if unfinished := window.unfinished:
            window.say(CHANGE_UNFINISHED.format(unfinished=unfinished), Sign.LATE)
            return
        self._ask().offer_former(office.path)

    def _go_back(self, copy: Path) -> None:
        """Close the register, put the backup in its place, and open what stands there then in a fresh window."""
        window, office = self.window, self._office
        if not isinstance(window, MainWindow) or office is None:
            return
        if unfinished := window.unfinished:
            window.say(GO_BACK_UNFINISHED.format(unfinished=unfinished), Sign.LATE)
            return
        window.closed.disconnect(self._close_office)
        window.closed.connect(lambda: self._close_office(backing_up=False))
        self._put_back(office.path, copy)

    def _put_back(self, register: Path, copy: Path) -> None:
        """Restore a register nobody has open, aside, with its window standing already."""
        fresh = MainWindow(self._habits, register)
        self._stand(fresh)
        self._background.send(
            "Đang phục hồi sổ",
            lambda _: _restore(register, copy),
            lambda done: self._open_restored(fresh, register, done),
            fresh,
        )

    def _open_restored(self, window: MainWindow, register: Path, done: Future[Restored]) -> None:
        """Open the register, restored or as it was, and say which."""
        said: list[str] = []
        restored = attempt(done.result, lambda no: said.append(sentence(no)))
        words, sign = (restored_words(restored), _sign_of(restored)) if restored else (said[0], Sign.LATE)

        def let_in(opened: "Future[Office]") -> None:
            self._let_in(window, attempt(opened.result, self._complain))
            window.say(words, sign)

        self._background.send("Đang mở sổ", lambda _: self._open(register), let_in, window)

    def _refuse(self, register: Path, no: Refusal | Trouble) -> None:
        """Say why a register does not open, and offer to go back to the newest whole backup of it, if there is one."""
        start = self._ask()
        start.complain(sentence(no))
        self._background.send(
            "Đang tìm bản sao còn nguyên vẹn",
            lambda _: _foresee(register),
            lambda done: start.offer_return(register, attempt(done.result, lambda _: None)),
            start,
        )

    def _close_office(self, *, backing_up: bool = True) -> None:
        """Close the register with its window; what then goes wrong is said where registers are asked for."""
        office, self._office = self._office, None
        if office is not None:
            attempt(lambda: office.close(backing_up=backing_up), self._complain)

    def _ask(self) -> StartWindow:
        if isinstance(self.window, StartWindow):
            return self.window
        start = StartWindow()
        start.opens.connect(self.enter)
        start.creates.connect(self._create)
        start.goes_back.connect(self._put_back)
        start.practises.connect(self._practise)
        self._background.ended.connect(start.practice.rest)
        self._stand(start)
        self._background.send(
            "Đang đọc kế hoạch mẫu",
            lambda _: _plans_to_begin_from(),
            lambda done: start.offer(done.result()),
            start,
        )
        return start

    def _stand(self, window: MainWindow | StartWindow) -> None:
        former, self.window = self.window, window
        window.show()
        if former:
            former.close()
            former.deleteLater()

    def _complain(self, no: Refusal | Trouble) -> None:
        self._ask().complain(sentence(no))


def _sign_of(restored: Restored) -> Sign:
    return Sign.SHORT if restored.lacking else Sign.MET


def _foresee(register: Path) -> tuple[Path, Return]:
    from app.office import backups_of_register  # noqa: PLC0415

    backups = backups_of_register(register)
    found = backups.foresee()
    return backups.folder / found.backup.name, found


def _restore(register: Path, copy: Path) -> Restored:
    from app.office import backups_of_register  # noqa: PLC0415

    return backups_of_register(register).restore(copy)


def _plans_to_begin_from() -> tuple[Plan, ...]:
    from app.office import plans_to_begin_from  # noqa: PLC0415

    return plans_to_begin_from()
