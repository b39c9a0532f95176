"""Councils by their decisions, and their meetings.

Once a count of a meeting's papers is closed, who sat, who came and what was voted on stay as they were, in the
database itself.
"""

from datetime import date
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.council import Role
from app.domain.names import Gender
from app.domain.topics import Topic
from app.store.rows.foundation import Json, Row, Word

_COUNTED = (
    "SELECT 1 FROM closed_count WHERE closed_count.meeting_id = {meeting} AND NOT EXISTS"
    " (SELECT 1 FROM voiding WHERE voiding.meeting_id = closed_count.meeting_id"
    " AND voiding.round = closed_count.round)"
)
_LOCKED = """CREATE TRIGGER {table}_is_locked_by_a_count_{moment} BEFORE {moment} ON {table}
WHEN EXISTS ({counted})
BEGIN SELECT RAISE(ABORT, '{table} is locked by a closed count'); END"""


_LETTER_STAYS = """CREATE TRIGGER letter_is_never_changed BEFORE UPDATE ON letter
BEGIN SELECT RAISE(ABORT, 'letter is never changed'); END"""


def _locked(table: str, key: str = "meeting_id") -> tuple[str, ...]:
    """Refuse any change to a meeting's rows while a count of its papers stands."""
    return tuple(
        _LOCKED.format(table=table, moment=moment, counted=_COUNTED.format(meeting=f"{side}.{key}"))
        for moment, side in (("UPDATE", "old"), ("INSERT", "new"))
    )


_SAT_AT_A_COUNT = (
    "SELECT 1 FROM closed_count JOIN meeting ON meeting.id = closed_count.meeting_id"
    " WHERE meeting.council_id = {council}"
)


def _locked_composition(table: str, key: str) -> tuple[str, ...]:
    """Refuse any change to a composition once it has sat at a count."""
    return tuple(
        _LOCKED.format(table=table, moment=moment, counted=_SAT_AT_A_COUNT.format(council=f"{side}.{key}"))
        for moment, side in (("UPDATE", "old"), ("INSERT", "new"))
    )


class CouncilRow(Row):
    """One composition of the council, by its establishing decision; `since` where it works from a later day."""

    __tablename__ = "council"
    topic = Topic.COUNCIL
    __table_args__ = (
        UniqueConstraint("decision", "decided"),
        CheckConstraint("since IS NULL OR since >= decided", name="works_after_its_decision"),
    )
    extra_ddl = _locked_composition("council", "id")

    name: Mapped[str]
    decision: Mapped[str]
    decided: Mapped[date]
    since: Mapped[date | None]


class MemberRow(Row):
    """A member of one composition, in the decision's order."""

    __tablename__ = "member"
    topic = Topic.COUNCIL
    __table_args__ = (UniqueConstraint("council_id", "position"), UniqueConstraint("council_id", "same_name"))
    extra_ddl = _locked_composition("member", "council_id")

    council_id: Mapped[int] = mapped_column(ForeignKey("council.id"))
    position: Mapped[int]
    name: Mapped[str]
    gender: Mapped[Gender] = mapped_column(Word(Gender))
    post: Mapped[str]
    role: Mapped[Role] = mapped_column(Word(Role))
    same_name: Mapped[str]


class MeetingRow(Row):
    """A meeting of one composition of the council, with its absences and its agenda as they stand now.

    `absences` and `agenda` are kept with the row, so that a change of attendance is one change in the journal.
    """

    __tablename__ = "meeting"
    topic = Topic.COUNCIL
    __table_args__ = (CheckConstraint("spares >= 0", name="spares_not_negative"),)
    extra_ddl = _locked("meeting", "id")

    council_id: Mapped[int] = mapped_column(ForeignKey("council.id"))
    plan_id: Mapped[int] = mapped_column(ForeignKey("plan.id"))
    held: Mapped[date] = mapped_column(index=True)
    place: Mapped[str]
    purpose: Mapped[str]
    chair: Mapped[str]
    secretary: Mapped[str]
    tellers: Mapped[Any] = mapped_column(Json)
    absences: Mapped[Any] = mapped_column(Json)
    guests: Mapped[Any] = mapped_column(Json)
    spares: Mapped[int]
    quorum_override: Mapped[str]
    called_off: Mapped[str]


class AgendaRow(Row):
    """A nomination on a meeting's agenda at `position`, collectives first; None once it was taken off again."""

    __tablename__ = "agenda"
    topic = Topic.COUNCIL
    __table_args__ = (UniqueConstraint("meeting_id", "nomination_id"), UniqueConstraint("meeting_id", "position"))
    extra_ddl = _locked("agenda")

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"))
    position: Mapped[int | None]
    nomination_id: Mapped[int] = mapped_column(ForeignKey("nomination.id"), index=True)


class LetterRow(Row):
    """The scanned letter of a member's written opinion, whole, as it came. It may come at any time."""

    __tablename__ = "letter"
    topic = Topic.COUNCIL
    __table_args__ = (
        UniqueConstraint("meeting_id", "member", "sha256"),
        CheckConstraint("length(sha256) = 64", name="names_its_content"),
    )
    extra_ddl = (_LETTER_STAYS,)

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"))
    member: Mapped[str]
    name: Mapped[str]
    sha256: Mapped[str]
    content: Mapped[bytes] = mapped_column(LargeBinary)
