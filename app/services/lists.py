"""Lists the clerk looks at, as workbooks to take away: exactly what is shown."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from app.documents import ink
from app.domain.errors import Trouble
from app.domain.listing import Listing, Row

_STEP: Final = 500
"""How often, in rows, it is said how far the work is."""


@dataclass(eq=False)
class ListBrokenOff(Trouble):
    """The register stopped giving the list before its end."""

    name: str


class Lists:
    """Writes whatever list is handed over; it reads nothing of its own."""

    def write(
        self, listing: Listing, rows: Iterable[Row], path: Path, went: Callable[[int], None] = lambda _: None
    ) -> int:
        """Write the list to `path` as an .xlsx workbook and return how many rows it has.

        `went` hears how many rows are written; what it raises gives the work up. What was at `path` stays until the new
        workbook is whole. Raises what `app.documents.ink.write_list` raises.
        """
        return ink.write_list(listing, _told(rows, went), path)


def _told(rows: Iterable[Row], went: Callable[[int], None]) -> Iterator[Row]:
    for done, row in enumerate(rows):
        if done % _STEP == 0:
            went(done)
        yield row
