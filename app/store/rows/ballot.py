"""Counts, sealed tallies, and what was set aside. Totals only: no paper, no order, no clock time.

A teller's count exists in the register from the moment it is closed, never before; it and the sealed tally are
immutable in the database itself, and a tally can only rest on two closed counts by two people.
"""

from datetime import date
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.council.ballot import Verdict
from app.domain.topics import Topic
from app.store.rows.ballot_figures import (
    ATTENDANCE,
    BY_PLACE,
    BY_ROUND,
    FIGURES,
    VOTES,
    VOTES_NOT_NEGATIVE,
    Account,
    Votes,
    account_closes,
    found_by_one,
    line_closes,
    over,
    same,
)
from app.store.rows.foundation import Json, Row, Word
from app.store.rows.guards import immutable, refused

_NOT_THE_ROUND = "new.round IS NOT (SELECT count(*) + 1 FROM voiding WHERE voiding.meeting_id = new.meeting_id)"


class OpenedCountRow(Row):
    """A teller has begun to count. Nothing counted is here; without a closed count it was left unfinished."""

    __tablename__ = "opened_count"
    topic = Topic.COUNCIL
    __table_args__ = (UniqueConstraint(*BY_PLACE),)
    extra_ddl = (
        *immutable("opened_count", BY_PLACE),
        refused("opened_count", "INSERT", "after_the_seal", "the count is sealed", over("tally")),
        refused("opened_count", "INSERT", "in_its_round", "rounds follow each other", _NOT_THE_ROUND),
    )

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"))
    round: Mapped[int]
    place: Mapped[int]
    teller: Mapped[str]
    same_name: Mapped[str]


class HeldCountRow(Row):
    """What one teller found, closed, while nobody else has found the same number of valid papers.

    Kept so that a closed count outlives the program, and let go without a trace when its papers turn out to be sorted
    wrong: two counts over papers sorted differently, taken from each other, would be somebody's paper. For the same
    reason it stands outside the journal, whose digests of a few small figures could be guessed back.
    """

    __tablename__ = "held_count"
    topic = Topic.COUNCIL
    journalled = False
    __table_args__ = (
        UniqueConstraint(*BY_PLACE),
        ForeignKeyConstraint(
            BY_PLACE, [f"opened_count.{column}" for column in BY_PLACE], name="fk_held_count_opened_count"
        ),
    )
    extra_ddl = (
        *immutable("held_count", BY_PLACE),
        refused("held_count", "INSERT", "after_the_seal", "the count is sealed", over("tally")),
        refused("held_count", "INSERT", "after_the_voiding", "the count is set aside", over("voiding")),
    )

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"))
    round: Mapped[int]
    place: Mapped[int]
    number: Mapped[int]
    count: Mapped[Any] = mapped_column(Json)


class ClosedCountRow(Account, Row):
    """What one teller found, closed, over papers another sorted alike; the first stay as notes beside the tally.

    `number` is its place among the round's counts in the order they were closed.
    """

    __tablename__ = "closed_count"
    topic = Topic.COUNCIL
    __table_args__ = (
        UniqueConstraint(*BY_PLACE),
        ForeignKeyConstraint(
            BY_PLACE, [f"opened_count.{column}" for column in BY_PLACE], name="fk_closed_count_opened_count"
        ),
        *account_closes(),
    )
    extra_ddl = (
        *immutable("closed_count", BY_PLACE),
        refused("closed_count", "INSERT", "after_the_seal", "the count is sealed", over("tally")),
        refused("closed_count", "INSERT", "after_the_voiding", "the count is set aside", over("voiding")),
    )

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"))
    round: Mapped[int]
    place: Mapped[int]
    number: Mapped[int]


_COUNT_OF_THE_LINE = "SELECT 1 FROM closed_count JOIN {table} USING ({key}) WHERE closed_count.id = new.closed_count_id"
_LINE_OF_A_ROUND_THAT_IS_OVER = " OR ".join(
    f"EXISTS ({_COUNT_OF_THE_LINE.format(table=table, key='meeting_id, round')})" for table in ("tally", "voiding")
)
_NOT_ON_THE_AGENDA = (
    f"NOT EXISTS ({_COUNT_OF_THE_LINE.format(table='agenda', key='meeting_id')}"
    " AND agenda.nomination_id = new.nomination_id AND agenda.position IS NOT NULL)"
)


class ClosedLineRow(Votes, Row):
    """One nominee's line of a closed count."""

    __tablename__ = "closed_line"
    topic = Topic.COUNCIL
    __table_args__ = (
        UniqueConstraint("closed_count_id", "nomination_id"),
        CheckConstraint(VOTES_NOT_NEGATIVE, name="votes_not_negative"),
    )
    extra_ddl = (
        *immutable("closed_line", ("closed_count_id", "nomination_id")),
        line_closes("closed_line", "closed_count"),
        refused("closed_line", "INSERT", "was_voted_on", "nobody voted on this", _NOT_ON_THE_AGENDA),
        refused("closed_line", "INSERT", "when_it_is_over", "the round is over", _LINE_OF_A_ROUND_THAT_IS_OVER),
    )

    closed_count_id: Mapped[int] = mapped_column(ForeignKey("closed_count.id"))
    nomination_id: Mapped[int] = mapped_column(ForeignKey("nomination.id"), index=True)


_COUNTS = (
    "closed_count JOIN opened_count USING (meeting_id, round, place)"
    " WHERE closed_count.meeting_id = new.meeting_id AND closed_count.round = new.round"
)
_NOBODYS_COUNT = (
    "NOT EXISTS (SELECT 1 FROM closed_count WHERE closed_count.meeting_id = new.meeting_id"
    f" AND closed_count.round = new.round AND {same('closed_count', (*ATTENDANCE, *FIGURES))})"
)
_NOT_THE_END = "new.prev IS NOT coalesce((SELECT chain FROM tally ORDER BY id DESC LIMIT 1), zeroblob(32))"


class TallyRow(Account, Row):
    """A sealed tally: the account of the papers, and in `facts` all that its minutes say.

    `digest` is taken of the facts, `chain` of the seal before and the digest; `code` is the beginning of the chain.
    """

    __tablename__ = "tally"
    topic = Topic.COUNCIL
    __table_args__ = (
        UniqueConstraint(*BY_ROUND),
        UniqueConstraint("code"),
        CheckConstraint("length(digest) = 32 AND length(prev) = 32 AND length(chain) = 32", name="hashes_are_sha256"),
        *account_closes(),
    )
    extra_ddl = (
        *immutable("tally", BY_ROUND, ("code",)),
        refused(
            "tally",
            "INSERT",
            "rests_on_two_people",
            "a tally rests on two counts by two people",
            found_by_one(_COUNTS, "closed_count", FIGURES),
        ),
        refused("tally", "INSERT", "is_a_closed_count", "nobody closed this count", _NOBODYS_COUNT),
        refused("tally", "INSERT", "follows_the_last_seal", "seals only grow at their end", _NOT_THE_END),
        refused("tally", "INSERT", "after_the_voiding", "the count is set aside", over("voiding")),
    )

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"))
    round: Mapped[int]
    facts: Mapped[Any] = mapped_column(Json, sort_order=40)
    digest: Mapped[bytes] = mapped_column(LargeBinary, sort_order=41)
    prev: Mapped[bytes] = mapped_column(LargeBinary, sort_order=42)
    chain: Mapped[bytes] = mapped_column(LargeBinary, sort_order=43)
    code: Mapped[str] = mapped_column(sort_order=44)


_LINES = (
    "tally JOIN closed_count USING (meeting_id, round) JOIN opened_count USING (meeting_id, round, place)"
    " JOIN closed_line ON closed_line.closed_count_id = closed_count.id"
    " WHERE tally.id = new.tally_id AND closed_line.nomination_id = new.nomination_id"
)
_NOBODYS_LINE = f"NOT EXISTS (SELECT 1 FROM {_LINES} AND {same('closed_line', VOTES)})"


class TallyLineRow(Votes, Row):
    """The votes on one nominee, and the verdict."""

    __tablename__ = "tally_line"
    topic = Topic.COUNCIL
    __table_args__ = (
        UniqueConstraint("tally_id", "nomination_id"),
        CheckConstraint(VOTES_NOT_NEGATIVE, name="votes_not_negative"),
    )
    extra_ddl = (
        *immutable("tally_line", ("tally_id", "nomination_id")),
        line_closes("tally_line", "tally"),
        refused(
            "tally_line",
            "INSERT",
            "rests_on_two_people",
            "a tally rests on two counts by two people",
            found_by_one(_LINES, "closed_line", VOTES),
        ),
        refused("tally_line", "INSERT", "is_a_closed_line", "nobody closed this line", _NOBODYS_LINE),
    )

    tally_id: Mapped[int] = mapped_column(ForeignKey("tally.id"))
    nomination_id: Mapped[int] = mapped_column(ForeignKey("nomination.id"), index=True)
    base: Mapped[int] = mapped_column(sort_order=40)
    verdict: Mapped[Verdict] = mapped_column(Word(Verdict), sort_order=41)


_UNCOUNTED = f"NOT {over('closed_count')} AND NOT {over('held_count')}"


class VoidingRow(Row):
    """A round of counting set aside, sealed or not, with the reason and the two who answer for it."""

    __tablename__ = "voiding"
    topic = Topic.COUNCIL
    __table_args__ = (
        UniqueConstraint(*BY_ROUND),
        CheckConstraint("length(trim(reason)) >= 10", name="says_why"),
        CheckConstraint("first_same_name <> second_same_name", name="two_people_answer"),
    )
    extra_ddl = (
        *immutable("voiding", BY_ROUND),
        refused("voiding", "INSERT", "of_a_count", "nothing was counted in this round", _UNCOUNTED),
    )

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"))
    round: Mapped[int]
    reason: Mapped[str]
    first: Mapped[str]
    second: Mapped[str]
    first_same_name: Mapped[str]
    second_same_name: Mapped[str]
    day: Mapped[date]
