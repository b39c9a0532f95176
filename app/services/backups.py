"""The backups of a register, and going back to one: nobody need have the register open, nor need it still open."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.domain.errors import Trouble
from app.domain.journal.upkeep import Backup, Restored, Return
from app.store.backup import as_taken, backups_in
from app.store.journal import Deed
from app.store.restoring import foresee, restore


@dataclass(eq=False)
class NoWholeBackup(Trouble):
    """None of the backups kept is whole, or there are none."""

    folder: Path


class Backups:
    """The copies kept in one folder, and the register they are of."""

    def __init__(self, register: Path, folder: Path, actor: str, clock: Callable[[], datetime]) -> None:
        self.folder = folder
        self._register = register
        self._actor = actor
        self._clock = clock

    def kept(self) -> tuple[Backup, ...]:
        """Return the backups kept, the one taken last first."""
        return backups_in(self.folder)

    def is_whole(self, backup: Backup) -> bool:
        """Read a backup and say whether it is byte for byte what was verified when it was taken."""
        return as_taken(self.folder / backup.name, backup)

    def foresee(self, backup: Path | None = None) -> Return:
        """Say what going back to a backup would mean, changing nothing.

        A bare name is one of those kept, another path a copy from elsewhere; without one it is the newest whole one.
        Raises NoWholeBackup, and what `app.store.restoring.foresee` does.
        """
        return foresee(self._file(backup), self._register)

    def restore(self, backup: Path | None = None) -> Restored:
        """Put a backup in the place of the register, backing that up and setting it aside first.

        The backup is named as for `foresee`. Raises what `foresee` does; the register is then as it was.
        """
        copy = self._file(backup)
        deed = Deed(f"phục hồi sổ từ bản sao {copy.name}", self._actor, self._clock())
        return restore(copy, self._register, self.folder, deed)

    def _file(self, named: Path | None) -> Path:
        if named is not None:
            return self.folder / named if len(named.parts) == 1 else named
        newest = next(filter(self.is_whole, self.kept()), None)
        if newest is None:
            raise NoWholeBackup(self.folder)
        return self.folder / newest.name
