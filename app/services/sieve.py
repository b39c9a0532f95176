"""The account of a workbook taken in: which rows were accepted, repeated or refused, and why."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from app.domain.articles.article import ArticleAlreadyLogged
from app.domain.council.council import CouncilEstablishedBefore
from app.domain.errors import Refusal, SeveralRefusals
from app.domain.exemplars.namesakes import ExemplarAlreadyKnown
from app.domain.nominations.nomination import DeedAlreadyNominated
from app.domain.units.directory import UnitAlreadyKnown, UnitEndedAlready, UnitMergedAlready
from app.intake.forms import Kind, form
from app.intake.reading import Reading, ReadRow, SkippedRow
from app.intake.remarks import Remark
from app.services.entering import CommendationAlreadyEntered

_REPEATS: Final = (
    UnitAlreadyKnown,
    UnitMergedAlready,
    UnitEndedAlready,
    ArticleAlreadyLogged,
    ExemplarAlreadyKnown,
    DeedAlreadyNominated,
    CommendationAlreadyEntered,
    CouncilEstablishedBefore,
)
"""Refusals that say the register has the row already; such rows are counted apart and left alone."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What a workbook gave: `rows` = `accepted` + `repeated` + refused rows.

    `refused` holds every reason, several of one row perhaps; `doubts` what the clerk should look at in rows that were
    accepted; `skipped` the rows that are no entries, such as a total. `kept` is False when nothing was written,
    whatever was accepted.
    """

    kind: Kind
    file: str
    sheet: str
    accepted: int
    repeated: tuple[Remark, ...]
    refused: tuple[Remark, ...]
    doubts: tuple[Remark, ...]
    skipped: tuple[SkippedRow, ...]
    unused: tuple[str, ...]
    hidden: tuple[str, ...]
    stopped_after: int | None
    kept: bool

    @property
    def refused_rows(self) -> int:
        """How many rows were refused, whatever the number of reasons."""
        return len({remark.row for remark in self.refused})

    @property
    def rows(self) -> int:
        """How many rows were entries."""
        return self.accepted + len(self.repeated) + self.refused_rows


class Sieve:
    """What has become of a workbook's rows so far."""

    def __init__(self, kind: Kind, reading: Reading[Any]) -> None:
        self.accepted = 0
        self.refused = list(reading.refused)
        self._kind = kind
        self._reading = reading
        self._repeated = list(reading.repeated)
        self._doubts = list(reading.doubts)

    def accept(self, rows: Iterable[ReadRow[Any]], doubts: Iterable[Refusal]) -> None:
        """Count rows the register took, with what about them the clerk should look at."""
        for row in rows:
            self.accepted += 1
            self._doubts += [Remark(row.number, _heading(self._kind, one), one) for one in doubts]

    def refuse(self, rows: Iterable[ReadRow[Any]], refusal: Refusal, *, whole: bool) -> None:
        """Put rows the register would not take among the repeated or the refused.

        Raises the refusal itself where it is of the `whole` workbook.
        """
        if whole and not isinstance(refusal, _REPEATS):
            raise refusal
        reasons = refusal.reasons if isinstance(refusal, SeveralRefusals) else (refusal,)
        for row in rows:
            if isinstance(refusal, _REPEATS):
                self._repeated.append(Remark(row.number, "", refusal))
            else:
                self.refused += [Remark(row.number, _heading(self._kind, one), one) for one in reasons]

    def imported(self, *, kept: bool) -> Imported:
        """Return the account of the workbook."""
        by_row = _in_order(self.refused)
        refused = {remark.row for remark in by_row}
        return Imported(
            self._kind,
            self._reading.file,
            self._reading.sheet,
            self.accepted,
            _in_order(self._repeated),
            by_row,
            tuple(doubt for doubt in _in_order(self._doubts) if doubt.row not in refused),
            self._reading.skipped,
            self._reading.unused,
            self._reading.hidden,
            self._reading.stopped_after,
            kept,
        )


def _heading(kind: Kind, reason: Refusal) -> str:
    """Return the heading of the column a refusal speaks of, empty where it speaks of the whole row."""
    headings = {column.key: column.heading for column in form(kind).columns}
    key = {"exemplar": "exemplars" if "exemplars" in headings else "name", "members": "name"}
    return headings.get(key.get(reason.field, reason.field), "")


def _in_order(remarks: Iterable[Remark]) -> tuple[Remark, ...]:
    return tuple(sorted(remarks, key=lambda remark: remark.row))
