"""What one command line stands before: which register, which day, and the office once it has been opened."""

import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Self

from app.commands.answers import complain
from app.domain.errors import Refusal, Trouble
from app.domain.journal.upkeep import Snapshot
from app.domain.plans.plan import Plan
from app.office import Office, backups_of_register, consult_office, open_office
from app.paths import default_register
from app.services.backups import Backups

REGISTER = "NEU_GUONG_REGISTER"
"""The environment variable that names the register where the command line does not."""


@dataclass(eq=False)
class RegisterNotMade(Trouble):
    """There is no register yet where one is looked for."""

    path: Path


class NoPlanYet(Refusal):
    """The register has no plan."""


@dataclass(eq=False)
class PlanNotNamed(Refusal):
    """The register has several plans and the command line names none of them."""

    known: tuple[str, ...]


@dataclass(eq=False)
class PlanNotHere(Refusal):
    code: str
    known: tuple[str, ...]


class Counter:
    """Where the clerk's command is served: opened when first needed, closed at the end of the command line."""

    def __init__(self) -> None:
        self._register: Path | None = None
        self._day: date | None = None
        self._only_reads = False
        self._opened: Office | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._opened is not None:
            self._opened.close()

    def choose_register(self, register: Path) -> None:
        """Work on this register, whatever the environment says."""
        self._register = register

    def choose_day(self, day: date) -> None:
        """Take this day for today."""
        self._day = day

    def only_read(self) -> None:
        """Serve a command that writes nothing into the register: a copy will do while somebody has it."""
        self._only_reads = True

    @property
    def register(self) -> Path:
        """The register to work on: the one named, the environment's, or the usual one."""
        named = os.environ.get(REGISTER)
        return self._register or (Path(named) if named else default_register())

    def today(self) -> date:
        """Return the day that counts as today."""
        return self._day or date.today()  # noqa: DTZ011  # the clerk's own day

    @property
    def office(self) -> Office:
        """The office, with the register open; raises the `Trouble` that keeps it closed."""
        if self._opened is None:
            _check_made(self.register)
            self._opened = (consult_office if self._only_reads else open_office)(self.register, self.today)
            if self._opened.snapshot:
                complain(_instead(self.register, self._opened.snapshot, self._opened.upkeep.head().seq))
        return self._opened

    @property
    def backups(self) -> Backups:
        """The backups of the register, which need not open for that."""
        return backups_of_register(self.register)

    def plan(self, code: str | None) -> Plan:
        """Return the plan of this code, or without one the only plan there is.

        Raises `PlanNotHere`, `PlanNotNamed` or `NoPlanYet`.
        """
        known = tuple(title.code for title in self.office.plans.titles())
        if not known:
            raise NoPlanYet
        if code is None and len(known) > 1:
            raise PlanNotNamed(known)
        if code is not None and code not in known:
            raise PlanNotHere(code, known)
        return self.office.plans.plan(code or known[0])


def _check_made(register: Path) -> None:
    """Raise `RegisterNotMade` where there is certainly nothing; what cannot be seen is for the store to complain of."""
    try:
        made = register.exists()
    except OSError:
        return
    if not made:
        raise RegisterNotMade(register)


def _instead(register: Path, snapshot: Snapshot, seq: int) -> str:
    """Return what the clerk is told of the copy the answer is taken from."""
    holder = f"máy: {snapshot.computer}, người dùng: {snapshot.user}, mã tiến trình: {snapshot.process}"
    kind = f"bản sao lưu {snapshot.backup}" if snapshot.backup else "bản chụp"
    return (
        f"Sổ {register} đang được mở ({holder}). Câu trả lời theo {kind}"
        f" lúc {snapshot.at:%H:%M:%S ngày %d/%m/%Y}, đến hết mục nhật ký {seq}."
    )
