"""The front desk: where every screen meets the office, and the only place that catches what it refuses."""

from collections.abc import Callable
from concurrent.futures import Future
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from app.domain.errors import Refusal, Trouble
from app.domain.plans.plan import Plan
from app.domain.topics import Topic
from app.wording import sentence
from ui.background import Background, Errand

if TYPE_CHECKING:  # the window stands before the office has been imported: see ui.front_door
    from app.office import Office

T = TypeVar("T")


def attempt(action: Callable[[], T], say: Callable[[Refusal | Trouble], None]) -> T | None:
    """Return what `action` returns, or None when the office refused or the world failed and `say` was told."""
    try:
        return action()
    except (Refusal, Trouble) as no:
        say(no)
        return None


class Desk(QObject):
    """The office as the window sees it, and the plan the clerk is working on."""

    changed = Signal(object)
    """The topics of a commit, on the window's thread."""
    plan_chosen = Signal()
    """Every screen now shows another plan."""
    troubled = Signal(str)
    """A sentence for the clerk that belongs beside no field."""
    goes_back = Signal(object)
    """The clerk has agreed to go back to a backup, by its Path: the register has to be closed for it."""
    changes_register = Signal()
    """The clerk wants another register, or a new one."""
    _committed = Signal(object)

    def __init__(self, office: "Office", background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.office = office
        self.background = background
        self.plan: Plan | None = None
        self._committed.connect(self.changed, Qt.ConnectionType.QueuedConnection)
        office.changed.subscribe(self._hear)

    @cached_property
    def is_sample(self) -> bool:
        """Whether nothing in the register is real."""
        return bool(self.attempt(self.office.upkeep.is_sample))

    def choose(self, plan: Plan) -> None:
        """Work on another plan from now on."""
        self.plan = plan
        self.plan_chosen.emit()

    def attempt(self, action: Callable[[], T], complain: Callable[[Refusal], None] | None = None) -> T | None:
        """Return what `action` returns; None when the office refused or the world failed, and the clerk has been told.

        A refusal goes to `complain`, where the form puts it beside its field; without one it is shown above the desk.
        """

        def say(no: Refusal | Trouble) -> None:
            if complain and isinstance(no, Refusal):
                complain(no)
            else:
                self._say(no)

        return attempt(action, say)

    def errand(self, doing: str, work: Callable[[Errand], T], then: Callable[[T], None], owner: QObject) -> Errand:
        """Do slow work aside, then hand what it returned to `then`, unless `owner` is gone by that time."""

        def back(done: "Future[T]") -> None:
            self.attempt(lambda: then(done.result()))

        return self.background.send(doing, work, back, owner)

    def _say(self, no: Refusal | Trouble) -> None:
        self.troubled.emit(sentence(no))

    def _hear(self, topics: frozenset[Topic]) -> None:
        self._committed.emit(topics)
