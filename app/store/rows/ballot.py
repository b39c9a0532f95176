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

_NEVER_CHANGED = """CREATE TRIGGER {table}_is_never_changed BEFORE UPDATE ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is never changed'); END"""
_NEVER_REPLACED = """CREATE TRIGGER {table}_is_never_replaced BEFORE INSERT ON {table}
WHEN EXISTS (SELECT 1 FROM {table} WHERE id = new.id)
BEGIN SELECT RAISE(ABORT, '{table} is never replaced'); END"""
_REFUSED = """CREATE TRIGGER {name} BEFORE INSERT ON {table}
WHEN {when}
BEGIN SELECT RAISE(ABORT, '{words}'); END"""
_LINE_CLOSES = """CREATE TRIGGER {table}_closes BEFORE INSERT ON {table}
WHEN new.agree + new.disagree + new.blank IS NOT (SELECT valid FROM {account} WHERE id = new.{account}_id)
  OR new.written_agree + new.written_disagree > (SELECT wrote FROM {account} WHERE id = new.{account}_id)
BEGIN SELECT RAISE(ABORT, '{table} does not close'); END"""
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


def _immutable(table: str) -> tuple[str, ...]:
    return _NEVER_CHANGED.format(table=table), _NEVER_REPLACED.format(table=table)


def _refused(table: str, name: str, when: str, words: str) -> str:
    return _REFUSED.format(name=f"{table}_{name}", table=table, when=when, words=words)


def _account_closes() -> tuple[CheckConstraint, ...]:
    return tuple(CheckConstraint(condition, name=name) for condition, name in _ACCOUNT_CLOSES)


def _over(table: str) -> str:
    """Tell, in a trigger's WHEN, that the round of the new row is sealed or set aside already."""
    return f"EXISTS (SELECT 1 FROM {table} WHERE {table}.meeting_id = new.meeting_id AND {table}.round = new.round)"


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
    __table_args__ = (UniqueConstraint("meeting_id", "round", "place"),)
    extra_ddl = (
        *_immutable("opened_count"),
        _refused("opened_count", "after_the_seal", _over("tally"), "the count is sealed"),
    )

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"))
    round: Mapped[int]
    place: Mapped[int]
    teller: Mapped[str]
    same_name: Mapped[str]


class ClosedCountRow(Account, Row):
    """What one teller found, closed; the first ones stay as notes beside the tally that was sealed."""

    __tablename__ = "closed_count"
    topic = Topic.COUNCIL
    __table_args__ = (
        UniqueConstraint("meeting_id", "round", "place"),
        ForeignKeyConstraint(
            ["meeting_id", "round", "place"],
            ["opened_count.meeting_id", "opened_count.round", "opened_count.place"],
            name="fk_closed_count_opened_count",
        ),
        *_account_closes(),
    )
    extra_ddl = (
        *_immutable("closed_count"),
        _refused("closed_count", "after_the_seal", _over("tally"), "the count is sealed"),
        _refused("closed_count", "after_the_voiding", _over("voiding"), "the count is set aside"),
    )

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"))
    round: Mapped[int]
    place: Mapped[int]


class ClosedLineRow(Votes, Row):
    """One nominee's line of a closed count."""

    __tablename__ = "closed_line"
    topic = Topic.COUNCIL
    __table_args__ = (
        UniqueConstraint("closed_count_id", "nomination_id"),
        CheckConstraint(_VOTES_NOT_NEGATIVE, name="votes_not_negative"),
    )
    extra_ddl = (_LINE_CLOSES.format(table="closed_line", account="closed_count"), *_immutable("closed_line"))

    closed_count_id: Mapped[int] = mapped_column(ForeignKey("closed_count.id"))
    nomination_id: Mapped[int] = mapped_column(ForeignKey("nomination.id"))


_TWO_PEOPLE = (
    "(SELECT count(DISTINCT same_name) FROM opened_count JOIN closed_count USING (meeting_id, round, place)"
    " WHERE meeting_id = new.meeting_id AND round = new.round) < 2"
)
_NOBODYS_COUNT = (
    "NOT EXISTS (SELECT 1 FROM closed_count AS found WHERE found.meeting_id = new.meeting_id"
    " AND found.round = new.round AND found.members = new.members AND found.present = new.present"
    " AND found.wrote = new.wrote AND found.issued = new.issued AND found.returned = new.returned"
    " AND found.valid = new.valid)"
)
_NOT_THE_END = "new.prev IS NOT coalesce((SELECT chain FROM tally ORDER BY id DESC LIMIT 1), zeroblob(32))"


class TallyRow(Account, Row):
    """A sealed tally: the account of the papers, and in `facts` all that its minutes say.

    `digest` is taken of the facts, `chain` of the seal before and the digest; `code` is the beginning of the chain.
    """

    __tablename__ = "tally"
    topic = Topic.COUNCIL
    __table_args__ = (
        UniqueConstraint("meeting_id", "round"),
        UniqueConstraint("code"),
        CheckConstraint("length(digest) = 32 AND length(prev) = 32 AND length(chain) = 32", name="hashes_are_sha256"),
        *_account_closes(),
    )
    extra_ddl = (
        *_immutable("tally"),
        _refused("tally", "rests_on_two_people", _TWO_PEOPLE, "a tally rests on two counts by two people"),
        _refused("tally", "is_a_closed_count", _NOBODYS_COUNT, "nobody closed this count"),
        _refused("tally", "follows_the_last_seal", _NOT_THE_END, "seals only grow at their end"),
        _refused("tally", "after_the_voiding", _over("voiding"), "the count is set aside"),
    )

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"))
    round: Mapped[int]
    facts: Mapped[Any] = mapped_column(Json, sort_order=40)
    digest: Mapped[bytes] = mapped_column(LargeBinary, sort_order=41)
    prev: Mapped[bytes] = mapped_column(LargeBinary, sort_order=42)
    chain: Mapped[bytes] = mapped_column(LargeBinary, sort_order=43)
    code: Mapped[str] = mapped_column(sort_order=44)


class TallyLineRow(Votes, Row):
    """The votes on one nominee, and the verdict."""

    __tablename__ = "tally_line"
    topic = Topic.COUNCIL
    __table_args__ = (
        UniqueConstraint("tally_id", "nomination_id"),
        CheckConstraint(_VOTES_NOT_NEGATIVE, name="votes_not_negative"),
    )
    extra_ddl = (_LINE_CLOSES.format(table="tally_line", account="tally"), *_immutable("tally_line"))

    tally_id: Mapped[int] = mapped_column(ForeignKey("tally.id"))
    nomination_id: Mapped[int] = mapped_column(ForeignKey("nomination.id"), index=True)
    base: Mapped[int] = mapped_column(sort_order=40)
    verdict: Mapped[Verdict] = mapped_column(Word(Verdict), sort_order=41)


class VoidingRow(Row):
    """A round of counting set aside, sealed or not, with the reason and the two who answer for it."""

    __tablename__ = "voiding"
    topic = Topic.COUNCIL
    __table_args__ = (
        UniqueConstraint("meeting_id", "round"),
        CheckConstraint("length(trim(reason)) >= 10", name="says_why"),
        CheckConstraint("first_same_name <> second_same_name", name="two_people_answer"),
    )
    extra_ddl = _immutable("voiding")

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"))
    round: Mapped[int]
    reason: Mapped[str]
    first: Mapped[str]
    second: Mapped[str]
    first_same_name: Mapped[str]
    second_same_name: Mapped[str]
    day: Mapped[date]
