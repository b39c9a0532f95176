"""The drawer of the tellers' counts: who opened one, and what each found when it was closed. Never a running total."""

from dataclasses import dataclass, replace
from typing import Any, Final

from sqlalchemy import Select, delete, exists, func, select
from sqlalchemy.orm import Session

from app.domain.council.ballot_count import BallotCount, LineCount, SpoiltPapers
from app.domain.council.minutes import TallyLine
from app.domain.council.seal import Voiding
from app.domain.council.teller_count import CountNotOpened, TellerCount
from app.domain.language.text import comparable
from app.store.records import read, spelled
from app.store.rows.ballot import ClosedCountRow, ClosedLineRow, HeldCountRow, OpenedCountRow, VoidingRow

_TWO_PEOPLE: Final = 2


class Counts:
    """The counts of each meeting, round by round; a round ends with its seal or is set aside."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def round(self, meeting: int) -> int:
        """Return the round a meeting's papers are in: one more than were set aside."""
        aside = select(func.count(VoidingRow.id)).where(VoidingRow.meeting_id == meeting)
        return self._session.execute(aside).scalar_one() + 1

    def open(self, meeting: int, teller: str) -> bool:
        """Note that a teller begins to count; return whether the same teller had begun before and not closed."""
        if self._opened(meeting, teller) is not None:
            return True
        current = self.round(meeting)
        placed = select(func.count(OpenedCountRow.id)).where(
            OpenedCountRow.meeting_id == meeting, OpenedCountRow.round == current
        )
        place = self._session.execute(placed).scalar_one() + 1
        row = OpenedCountRow(
            meeting_id=meeting, round=current, place=place, teller=teller, same_name=comparable(teller)
        )
        self._session.add(row)
        self._session.flush()
        return False

    def close(self, meeting: int, teller: str, count: BallotCount) -> None:
        """Keep what a teller found; raises `CountNotOpened`.

        It is held apart until another person has found the same account of the papers. Then both are kept for good,
        and whatever was counted over papers sorted otherwise is let go.
        """
        opened = self._opened(meeting, teller)
        if opened is None:
            raise CountNotOpened(teller)
        number = len(self._found(meeting, opened.round)) + 1
        row = HeldCountRow(
            meeting_id=meeting, round=opened.round, place=opened.place, number=number, count=spelled(count)
        )
        self._session.add(row)
        self._session.flush()
        self._keep_what_two_sorted_alike(meeting, opened.round)

    def closed(self, meeting: int, names: dict[int, str], number: int | None = None) -> tuple[TellerCount, ...]:
        """Return the closed counts of a round, the current one unless `number` says, in the order they were closed.

        `names` gives each nominee's name, by nomination, in the agenda's order.
        """
        found = self._found(meeting, self.round(meeting) if number is None else number)
        return tuple(
            TellerCount(place, one.teller, _renamed(one.count, names)) for place, one in enumerate(found, start=1)
        )

    def let_go_of_held(self, meeting: int) -> None:
        """Let go of the counts nobody confirmed, without a trace."""
        self._session.execute(delete(HeldCountRow).where(HeldCountRow.meeting_id == meeting))

    def has_closed(self, meeting: int) -> bool:
        """Whether a count of the current round is closed."""
        return bool(self._found(meeting, self.round(meeting)))

    def has_ever_closed(self, meeting: int) -> bool:
        """Whether a count of the meeting was ever closed, in whichever round."""
        return any(self._found(meeting, number) for number in range(1, self.round(meeting) + 1))

    def names(self, nomination: int) -> bool:
        """Whether a closed count, sealed or not yet, has a line for the nomination; those set aside are left out."""
        aside = exists().where(
            VoidingRow.meeting_id == ClosedCountRow.meeting_id, VoidingRow.round == ClosedCountRow.round
        )
        lines = select(ClosedLineRow.id).join(ClosedCountRow, ClosedCountRow.id == ClosedLineRow.closed_count_id)
        named = lines.where(ClosedLineRow.nomination_id == nomination, ~aside)
        if self._session.scalars(named.limit(1)).first() is not None:
            return True
        held = (read(BallotCount, kept) for kept in self._session.scalars(select(HeldCountRow.count)))
        return any(line.nomination == nomination for count in held for line in count.lines)

    def unfinished(self, meeting: int) -> tuple[str, ...]:
        """Return the tellers who opened a count in the current round and have not closed it."""
        return tuple(row.teller for row in self._open_rows(meeting))

    def set_aside(self, meeting: int, voiding: Voiding) -> None:
        """Set the current round aside, sealed or not; the next count begins a new one."""
        first, second = voiding.by
        row = VoidingRow(
            meeting_id=meeting,
            round=self.round(meeting),
            reason=voiding.reason,
            first=first,
            second=second,
            first_same_name=comparable(first),
            second_same_name=comparable(second),
            day=voiding.day,
        )
        self._session.add(row)
        self._session.flush()
        self.let_go_of_held(meeting)

    def voidings(self, meeting: int) -> dict[int, Voiding]:
        """Return why each round of a meeting that was set aside was, by round."""
        rows = self._session.scalars(select(VoidingRow).where(VoidingRow.meeting_id == meeting))
        return {row.round: Voiding(row.reason, (row.first, row.second), row.day) for row in rows}

    def _opened(self, meeting: int, teller: str) -> OpenedCountRow | None:
        sought = comparable(teller)
        return next((row for row in self._open_rows(meeting) if row.same_name == sought), None)

    def _open_rows(self, meeting: int) -> list[OpenedCountRow]:
        current = self.round(meeting)
        shut = {one.place for one in self._found(meeting, current)}
        opened = select(OpenedCountRow).where(OpenedCountRow.meeting_id == meeting, OpenedCountRow.round == current)
        rows = self._session.scalars(opened.order_by(OpenedCountRow.place))
        return [row for row in rows if row.place not in shut]

    def _found(self, meeting: int, number: int) -> "list[_Found]":
        """Return a round's counts, confirmed or held, in the order they were closed."""
        confirmed = self._session.execute(_with_teller(ClosedCountRow, meeting, number))
        held = self._session.execute(_with_teller(HeldCountRow, meeting, number))
        found = [_Found(row.number, row.place, opened, self._count(row)) for row, opened in confirmed]
        found += [_Found(row.number, row.place, opened, read(BallotCount, row.count)) for row, opened in held]
        return sorted(found, key=lambda one: one.number)

    def _keep_what_two_sorted_alike(self, meeting: int, number: int) -> None:
        """Keep for good the held counts whose account another person found too, and let go of all others' then."""
        found = self._found(meeting, number)
        held = set(self._session.scalars(_held_places(meeting, number)))
        latest = found[-1]
        alike = [one for one in found if one.account == latest.account]
        if len({comparable(one.teller) for one in alike}) < _TWO_PEOPLE:
            return
        for one in alike:
            if one.place in held:
                self._keep(meeting, number, one)
        self.let_go_of_held(meeting)

    def _keep(self, meeting: int, number: int, one: "_Found") -> None:
        row = ClosedCountRow(
            meeting_id=meeting, round=number, place=one.place, number=one.number, **account_of(one.count)
        )
        self._session.add(row)
        self._session.flush()
        self._session.add_all(
            ClosedLineRow(closed_count_id=row.id, nomination_id=line.nomination, **votes_of(line))
            for line in one.count.lines
        )
        self._session.flush()

    def _count(self, row: ClosedCountRow) -> BallotCount:
        rows = select(ClosedLineRow).where(ClosedLineRow.closed_count_id == row.id).order_by(ClosedLineRow.id)
        return BallotCount(
            row.members,
            row.present,
            row.absent,
            row.wrote,
            row.issued,
            row.returned,
            row.valid,
            SpoiltPapers(row.foreign_papers, row.added, row.marked, row.unreadable),
            tuple(map(_line, self._session.scalars(rows))),
            row.note,
        )


def account_of(count: BallotCount) -> dict[str, int | str]:
    """Return the account of the papers as its columns."""
    return {
        "members": count.members,
        "present": count.present,
        "absent": count.absent,
        "wrote": count.wrote,
        "issued": count.issued,
        "returned": count.returned,
        "valid": count.valid,
        "foreign_papers": count.spoilt.foreign,
        "added": count.spoilt.added,
        "marked": count.spoilt.marked,
        "unreadable": count.spoilt.unreadable,
        "note": count.note,
    }


def votes_of(line: LineCount | TallyLine) -> dict[str, int]:
    """Return a line's votes as its columns."""
    return {
        "agree": line.agree,
        "disagree": line.disagree,
        "blank": line.blank,
        "written_agree": line.written_agree,
        "written_disagree": line.written_disagree,
    }


@dataclass(frozen=True, slots=True)
class _Found:
    """One teller's closed count, wherever it is kept; `number` is its place in the order they were closed."""

    number: int
    place: int
    teller: str
    count: BallotCount

    @property
    def account(self) -> tuple[object, ...]:
        """How the papers were sorted."""
        return self.count.issued, self.count.returned, self.count.valid, self.count.spoilt


def _line(row: ClosedLineRow) -> LineCount:
    return LineCount(row.nomination_id, "", row.agree, row.disagree, row.blank, row.written_agree, row.written_disagree)


def _renamed(count: BallotCount, names: dict[int, str]) -> BallotCount:
    """Return a count with its lines in the agenda's order, each under its nominee's name."""
    lines = {line.nomination: line for line in count.lines}
    return replace(count, lines=tuple(replace(lines[one], nominee=name) for one, name in names.items()))


def _held_places(meeting: int, number: int) -> Select[int]:
    return select(HeldCountRow.place).where(HeldCountRow.meeting_id == meeting, HeldCountRow.round == number)


def _with_teller(kind: type[ClosedCountRow] | type[HeldCountRow], meeting: int, number: int) -> Any:
    same_place = (
        (OpenedCountRow.meeting_id == kind.meeting_id)
        & (OpenedCountRow.round == kind.round)
        & (OpenedCountRow.place == kind.place)
    )
    rows = select(kind, OpenedCountRow.teller).join(OpenedCountRow, same_place)
    return rows.where(kind.meeting_id == meeting, kind.round == number)
