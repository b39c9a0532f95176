"""The drawer of the tellers' counts: who opened one, and what each found when it was closed. Never a running total."""

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session

from app.domain.ballot_count import BallotCount, LineCount, SpoiltPapers
from app.domain.minutes import TallyLine
from app.domain.seal import Voiding
from app.domain.teller_count import CountNotOpened, TellerCount
from app.domain.text import comparable
from app.store.rows.ballot import ClosedCountRow, ClosedLineRow, OpenedCountRow, VoidingRow


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
        """Keep what a teller found; raises `CountNotOpened`."""
        opened = self._opened(meeting, teller)
        if opened is None:
            raise CountNotOpened(teller)
        row = ClosedCountRow(meeting_id=meeting, round=opened.round, place=opened.place, **account_of(count))
        self._session.add(row)
        self._session.flush()
        self._session.add_all(
            ClosedLineRow(closed_count_id=row.id, nomination_id=line.nomination, **votes_of(line))
            for line in count.lines
        )
        self._session.flush()

    def closed(self, meeting: int, names: dict[int, str], number: int | None = None) -> tuple[TellerCount, ...]:
        """Return the closed counts of a round, the current one unless `number` says, in the order they were closed.

        `names` gives each nominee's name, by nomination, in the agenda's order.
        """
        found = (
            select(ClosedCountRow, OpenedCountRow.teller)
            .join(
                OpenedCountRow,
                (OpenedCountRow.meeting_id == ClosedCountRow.meeting_id)
                & (OpenedCountRow.round == ClosedCountRow.round)
                & (OpenedCountRow.place == ClosedCountRow.place),
            )
            .where(
                ClosedCountRow.meeting_id == meeting,
                ClosedCountRow.round == (self.round(meeting) if number is None else number),
            )
            .order_by(ClosedCountRow.id)
        )
        return tuple(
            TellerCount(place, teller, self._count(row, names))
            for place, (row, teller) in enumerate(self._session.execute(found), start=1)
        )

    def has_closed(self, meeting: int) -> bool:
        """Whether a count of the current round is closed."""
        closed = select(ClosedCountRow.id).where(
            ClosedCountRow.meeting_id == meeting, ClosedCountRow.round == self.round(meeting)
        )
        return self._session.scalars(closed.limit(1)).first() is not None

    def has_ever_closed(self, meeting: int) -> bool:
        """Whether a count of the meeting was ever closed, in whichever round."""
        closed = select(ClosedCountRow.id).where(ClosedCountRow.meeting_id == meeting)
        return self._session.scalars(closed.limit(1)).first() is not None

    def names(self, nomination: int) -> bool:
        """Whether a closed count, sealed or not yet, has a line for the nomination; those set aside are left out."""
        aside = exists().where(
            VoidingRow.meeting_id == ClosedCountRow.meeting_id, VoidingRow.round == ClosedCountRow.round
        )
        lines = select(ClosedLineRow.id).join(ClosedCountRow, ClosedCountRow.id == ClosedLineRow.closed_count_id)
        named = lines.where(ClosedLineRow.nomination_id == nomination, ~aside)
        return self._session.scalars(named.limit(1)).first() is not None

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

    def voidings(self, meeting: int) -> dict[int, Voiding]:
        """Return why each round of a meeting that was set aside was, by round."""
        rows = self._session.scalars(select(VoidingRow).where(VoidingRow.meeting_id == meeting))
        return {row.round: Voiding(row.reason, (row.first, row.second), row.day) for row in rows}

    def _opened(self, meeting: int, teller: str) -> OpenedCountRow | None:
        sought = comparable(teller)
        return next((row for row in self._open_rows(meeting) if row.same_name == sought), None)

    def _open_rows(self, meeting: int) -> list[OpenedCountRow]:
        current = self.round(meeting)
        shut = select(ClosedCountRow.place).where(ClosedCountRow.meeting_id == meeting, ClosedCountRow.round == current)
        open_ones = select(OpenedCountRow).where(
            OpenedCountRow.meeting_id == meeting, OpenedCountRow.round == current, OpenedCountRow.place.not_in(shut)
        )
        return list(self._session.scalars(open_ones.order_by(OpenedCountRow.place)))

    def _count(self, row: ClosedCountRow, names: dict[int, str]) -> BallotCount:
        rows = select(ClosedLineRow).where(ClosedLineRow.closed_count_id == row.id)
        lines = {line.nomination_id: line for line in self._session.scalars(rows)}
        return BallotCount(
            row.members,
            row.present,
            row.absent,
            row.wrote,
            row.issued,
            row.returned,
            row.valid,
            SpoiltPapers(row.foreign_papers, row.added, row.marked, row.unreadable),
            tuple(_line(lines[nomination], name) for nomination, name in names.items()),
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


def _line(row: ClosedLineRow, name: str) -> LineCount:
    return LineCount(
        row.nomination_id, name, row.agree, row.disagree, row.blank, row.written_agree, row.written_disagree
    )
