"""The drawer of the award book, and of the certificates printed by it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.domain.language.text import comparable
from app.store.rows.certificates import AwardEntryRow, CertificatePrintRow
from app.store.rows.decisions import DecisionLineRow


@dataclass(frozen=True, slots=True)
class AwardEntry:
    """A line of a decision as the award book has it: `place` on the list, from 1, and `number` in its year."""

    id: int
    place: int
    number: int


class AwardBook:
    """Numbers that run on through a year, each given once to one recipient of one decision."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def of(self, decision: int) -> tuple[AwardEntry, ...]:
        """Return the entries of a decision in list order, none while it has none."""
        entries = (
            select(AwardEntryRow.id, DecisionLineRow.position + 1, AwardEntryRow.number)
            .join(DecisionLineRow, DecisionLineRow.id == AwardEntryRow.line_id)
            .where(DecisionLineRow.decision_id == decision)
            .order_by(DecisionLineRow.position)
        )
        return tuple(AwardEntry(*row) for row in self._session.execute(entries))

    def expected(self, decision: int, year: int) -> tuple[AwardEntry, ...]:
        """Return the entries `enter` would make now; as nothing is entered, their `id` is the place on the list."""
        last = self._last(year)
        lines = select(func.count()).where(DecisionLineRow.decision_id == decision)
        count = self._session.execute(lines).scalar_one()
        return tuple(AwardEntry(place, place, last + place) for place in range(1, count + 1))

    def of_year(self, year: int) -> tuple[tuple[int, int, int], ...]:
        """Return the numbers of a year in order, each with its decision and the place on that decision's list."""
        entries = (
            select(AwardEntryRow.number, DecisionLineRow.decision_id, DecisionLineRow.position + 1)
            .join(DecisionLineRow, DecisionLineRow.id == AwardEntryRow.line_id)
            .where(AwardEntryRow.year == year)
            .order_by(AwardEntryRow.number)
        )
        return tuple((number, decision, place) for number, decision, place in self._session.execute(entries))

    def reprinted(self, year: int) -> Mapping[int, tuple[str, ...]]:
        """Return the numbers of a year whose certificates were printed again, each with the reasons in order."""
        prints = (
            select(AwardEntryRow.number, CertificatePrintRow.reason)
            .join(AwardEntryRow, AwardEntryRow.id == CertificatePrintRow.entry_id)
            .where(AwardEntryRow.year == year, CertificatePrintRow.reason != "")
            .order_by(CertificatePrintRow.id)
        )
        reasons: dict[int, tuple[str, ...]] = {}
        for number, reason in self._session.execute(prints):
            reasons[number] = (*reasons.get(number, ()), reason)
        return reasons

    def enter(self, decision: int, year: int) -> tuple[AwardEntry, ...]:
        """Give the lines of an issued decision the next numbers of its year, in list order."""
        last = self._last(year)
        lines = (
            select(DecisionLineRow.id).where(DecisionLineRow.decision_id == decision).order_by(DecisionLineRow.position)
        )
        self._session.add_all(
            AwardEntryRow(year=year, number=number, line_id=line)
            for number, line in enumerate(self._session.scalars(lines), start=last + 1)
        )
        self._session.flush()
        return self.of(decision)

    def printed(self, decision: int) -> frozenset[int]:
        """Return the entries of a decision whose certificates have been printed."""
        return frozenset(entry for entry, _ in self._prints(decision))

    def printed_on(self, decision: int, kind: str) -> frozenset[int]:
        """Return the entries of a decision whose certificates have been printed on blanks of a kind."""
        wanted = comparable(kind)
        return frozenset(entry for entry, same_kind in self._prints(decision) if same_kind == wanted)

    def last_file(self, decision: int, place: int | None) -> int | None:
        """Return the archived paper certificates of a decision were last printed in, or the one at a place was."""
        paper = select(func.max(CertificatePrintRow.paper_id))
        of_decision = (
            paper.join(AwardEntryRow, AwardEntryRow.id == CertificatePrintRow.entry_id)
            .join(DecisionLineRow, DecisionLineRow.id == AwardEntryRow.line_id)
            .where(DecisionLineRow.decision_id == decision)
        )
        asked = of_decision if place is None else of_decision.where(DecisionLineRow.position + 1 == place)
        return self._session.scalar(asked)

    def record(self, entries: Iterable[tuple[int, str]], paper: int, day: date, kind: str) -> None:
        """Enter that certificates were printed in an archived paper: entries and reasons.

        `kind` is the kind of blank they went on, empty for plain paper.
        """
        self._session.add_all(
            CertificatePrintRow(entry_id=entry, paper_id=paper, day=day, same_kind=comparable(kind), reason=reason)
            for entry, reason in entries
        )
        self._session.flush()

    def prints_of(self, decision: int) -> Mapping[int, tuple[str, ...]]:
        """Return the entries of a decision that were printed, each with the reason of every print, the first empty."""
        prints = (
            select(CertificatePrintRow.entry_id, CertificatePrintRow.reason)
            .join(AwardEntryRow, AwardEntryRow.id == CertificatePrintRow.entry_id)
            .join(DecisionLineRow, DecisionLineRow.id == AwardEntryRow.line_id)
            .where(DecisionLineRow.decision_id == decision)
            .order_by(CertificatePrintRow.id)
        )
        found: dict[int, tuple[str, ...]] = {}
        for entry, reason in self._session.execute(prints):
            found[entry] = (*found.get(entry, ()), reason)
        return found

    def _last(self, year: int) -> int:
        return self._session.scalar(select(func.max(AwardEntryRow.number)).where(AwardEntryRow.year == year)) or 0

    def _prints(self, decision: int) -> Iterable[tuple[int, str]]:
        prints = (
            select(CertificatePrintRow.entry_id, CertificatePrintRow.same_kind)
            .join(AwardEntryRow, AwardEntryRow.id == CertificatePrintRow.entry_id)
            .join(DecisionLineRow, DecisionLineRow.id == AwardEntryRow.line_id)
            .where(DecisionLineRow.decision_id == decision)
        )
        return ((entry, same_kind) for entry, same_kind in self._session.execute(prints))
