"""Reading a register that is not ours to write: what is read, and why nothing can be written."""

from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import Trouble
from app.domain.journal.upkeep import Snapshot
from app.store.scratch import Scratch


@dataclass(frozen=True, slots=True)
class Unheld:
    """Stands where a lock would; `file` is the register itself, or the copy that `snapshot` describes."""

    file: Path
    refusal: Trouble
    """What whoever wants to write is told."""
    snapshot: Snapshot | None = None
    scratch: Scratch | None = None

    def release(self) -> None:
        """Clear away the copy, if one was made to be read."""
        if self.scratch is not None:
            self.scratch.clear()
