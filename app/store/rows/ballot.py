"""Counts, sealed tallies, and what was set aside. Totals only: no paper, no order, no clock time.

A teller's count exists in the register from the moment it is closed, never before; it and the sealed tally are
immutable in the database itself, and a tally can only rest on two closed counts by two people.
"""

from datetime import date
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.ballot import Verdict
from app.domain.topics import Topic
from app.store.rows.foundation import Json, Row, Word
from app.store.rows.guards import immutable, refused

_BY_PLACE = ("meeting_id", "round", "place")
_BY_ROUND = ("meeting_id", "round")
_FIGURES = ("issued", "returned", "valid", "foreign_papers", "added", "marked", "unreadable")
_ATTENDANCE = ("members", "present", "absent", "wrote")
_VOTES = ("agree", "disagree", "blank", "written_agree", "written_disagree")
_LINE_IS_OPEN = (
    "new.agree + new.disagree + new.blank IS NOT (SELECT valid FROM {account} WHERE id = new.{account}_id)"
    " OR new.written_agree + new.written_disagree > (SELECT wrote FROM {account} WHERE id = new.{account}_id)"
)
_ACCOUNT_CLOSES = (
    ("present + absent = members", "attendance_closes"),
    ("wrote BETWEEN 0 AND absent", "only_the_absent_write"),
    ("issued BETWEEN 0 AND present", "issued_to_the_present"),
    ("returned BETWEEN 0 AND issued", "returned_of_the_issued"),
    ("returned = issued OR trim(note) <> ''", "not_returned_is_noted"),
    ("min(valid, foreign_papers, added, marked, unreadable) >= 0", "papers_not_negative"),
    ("valid + foreign_papers + added + marked + unreadable = returned", "papers_close"),
)
_VOTES_NOT_NEGATIVE = "min(agree, disagree, blank, written_agree, written_disagree) >= 0"


def _account_closes() -> tuple[CheckConstraint, ...]:
    return tuple(CheckConstraint(condition, name=name) for condition, name in _ACCOUNT_CLOSES)


_NOT_THE_ROUND = "new.round IS NOT (SELECT count(*) + 1 FROM voiding WHERE voiding.meeting_id = new.meeting_id)"


def _over(table: str) -> str:
    """Tell, in a trigger's WHEN, that the round of the new row is sealed or set aside already."""
    return f"EXISTS (SELECT 1 FROM {table} WHERE {table}.meeting_id = new.meeting_id AND {table}.round = new.round)"


def _line_closes(table: str, account: str) -> str:
    when = _LINE_IS_OPEN.format(account=account)
    return refused(table, "INSERT", "closes", f"{table} does not close", when)


def _same(found: str, figures: tuple[str, ...]) -> str:
    return " AND ".join(f"{found}.{figure} = new.{figure}" for figure in figures)


def _found_by_one(counts: str, found: str, figures: tuple[str, ...]) -> str:
    """Tell, in a trigger's WHEN, that some figure of the new row was not found by two people."""
    people = f"SELECT count(DISTINCT opened_count.same_name) FROM {counts}"
    return " OR ".join(f"({people} AND {_same(found, (figure,))}) < 2" for figure in figures)


class Account:
    """The account of the papers, as columns that close."""

    members: Mapped[int] = mapped_column(sort_order=20)
    present: Mapped[int] = mapped_column(sort_order=21)
    absent: Mapped[int] = mapped_column(sort_order=22)
    wrote: Mapped[int] = mapped_column(sort_order=23)
    issued: Mapped[int] = mapped_column(sort_order=24)
    returned: Mapped[int] = mapped_column(sort_order=25)
    valid: Mapped[int] = mapped_column(sort_order=26)
    foreign_papers: Mapped[int] = mapped_column(sort_order=27)
    added: Mapped[int] = mapped_column(sort_order=28)
    marked: Mapped[int] = mapped_column(sort_order=29)
    unreadable: Mapped[int] = mapped_column(sort_order=30)
    note: Mapped[str] = mapped_column(sort_order=31)


class Votes:
    """The votes on one nominee, as columns."""

    agree: Mapped[int] = mapped_column(sort_order=20)
    disagree: Mapped[int] = mapped_column(sort_order=21)
    blank: Mapped[int] = mapped_column(sort_order=22)
    written_agree: Mapped[int] = mapped_column(sort_order=23)
    written_disagree: Mapped[int] = mapped_column(sort_order=24)


class OpenedCountRow(Row):
    """A teller has begun to count. Nothing counted is here; without a closed count it was left unfinished."""

    __tablename__ = "opened_count"
    topic = Topic.COUNCIL
    __table_args__ = (UniqueConstraint(*_BY_PLACE),)
    extra_ddl = (
        *immutable("opened_count", _BY_PLACE),
        refused("opened_count", "INSERT", "after_the_seal", "the count is sealed", _over("tally")),
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
        UniqueConstraint(*_BY_PLACE),
        ForeignKeyConstraint(
            _BY_PLACE, [f"opened_count.{column}" for column in _BY_PLACE], name="fk_held_count_opened_count"
        ),
    )
    extra_ddl = (
        *immutable("held_count", _BY_PLACE),
        refused("held_count", "INSERT", "after_the_seal", "the count is sealed", _over("tally")),
        refused("held_count", "INSERT", "after_the_voiding", "the count is set aside", _over("voiding")),
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
        UniqueConstraint(*_BY_PLACE),
        ForeignKeyConstraint(
            _BY_PLACE, [f"opened_count.{column}" for column in _BY_PLACE], name="fk_closed_count_opened_count"
        ),
        *_account_closes(),
    )
    extra_ddl = (
        *immutable("closed_count", _BY_PLACE),
        refused("closed_count", "INSERT", "after_the_seal", "the count is sealed", _over("tally")),
        refused("closed_count", "INSERT", "after_the_voiding", "the count is set aside", _over("voiding")),
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
        CheckConstraint(_VOTES_NOT_NEGATIVE, name="votes_not_negative"),
    )
    extra_ddl = (
        *immutable("closed_line", ("closed_count_id", "nomination_id")),
        _line_closes("closed_line", "closed_count"),
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
    f" AND closed_count.round = new.round AND {_same('closed_count', (*_ATTENDANCE, *_FIGURES))})"
)
_NOT_THE_END = "new.prev IS NOT coalesce((SELECT chain FROM tally ORDER BY id DESC LIMIT 1), zeroblob(32))"


class TallyRow(Account, Row):
    """A sealed tally: the account of the papers, and in `facts` all that its minutes say.

    `digest` is taken of the facts, `chain` of the seal before and the digest; `code` is the beginning of the chain.
    """

    __tablename__ = "tally"
    topic = Topic.COUNCIL
    __table_args__ = (
        UniqueConstraint(*_BY_ROUND),
        UniqueConstraint("code"),
        CheckConstraint("length(digest) = 32 AND length(prev) = 32 AND length(chain) = 32", name="hashes_are_sha256"),
        *_account_closes(),
    )
    extra_ddl = (
        *immutable("tally", _BY_ROUND, ("code",)),
        refused(
            "tally",
            "INSERT",
            "rests_on_two_people",
            "a tally rests on two counts by two people",
            _found_by_one(_COUNTS, "closed_count", _FIGURES),
        ),
        refused("tally", "INSERT", "is_a_closed_count", "nobody closed this count", _NOBODYS_COUNT),
        refused("tally", "INSERT", "follows_the_last_seal", "seals only grow at their end", _NOT_THE_END),
        refused("tally", "INSERT", "after_the_voiding", "the count is set aside", _over("voiding")),
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
_NOBODYS_LINE = f"NOT EXISTS (SELECT 1 FROM {_LINES} AND {_same('closed_line', _VOTES)})"


class TallyLineRow(Votes, Row):
    """The votes on one nominee, and the verdict."""

    __tablename__ = "tally_line"
    topic = Topic.COUNCIL
    __table_args__ = (
        UniqueConstraint("tally_id", "nomination_id"),
        CheckConstraint(_VOTES_NOT_NEGATIVE, name="votes_not_negative"),
    )
    extra_ddl = (
        *immutable("tally_line", ("tally_id", "nomination_id")),
        _line_closes("tally_line", "tally"),
        refused(
            "tally_line",
            "INSERT",
            "rests_on_two_people",
            "a tally rests on two counts by two people",
            _found_by_one(_LINES, "closed_line", _VOTES),
        ),
        refused("tally_line", "INSERT", "is_a_closed_line", "nobody closed this line", _NOBODYS_LINE),
    )

    tally_id: Mapped[int] = mapped_column(ForeignKey("tally.id"))
    nomination_id: Mapped[int] = mapped_column(ForeignKey("nomination.id"), index=True)
    base: Mapped[int] = mapped_column(sort_order=40)
    verdict: Mapped[Verdict] = mapped_column(Word(Verdict), sort_order=41)


_UNCOUNTED = f"NOT {_over('closed_count')} AND NOT {_over('held_count')}"


class VoidingRow(Row):
    """A round of counting set aside, sealed or not, with the reason and the two who answer for it."""

    __tablename__ = "voiding"
    topic = Topic.COUNCIL
    __table_args__ = (
        UniqueConstraint(*_BY_ROUND),
        CheckConstraint("length(trim(reason)) >= 10", name="says_why"),
        CheckConstraint("first_same_name <> second_same_name", name="two_people_answer"),
    )
    extra_ddl = (
        *immutable("voiding", _BY_ROUND),
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
