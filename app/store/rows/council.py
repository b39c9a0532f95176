"""Councils, their meetings, and the one recorded count of each ballot.

A ballot keeps totals only: no paper, no order, no clock time. Once recorded it is immutable in the database itself.
"""

from datetime import date
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.ballot import Verdict
from app.domain.council import Role
from app.domain.names import Gender
from app.domain.topics import Topic
from app.store.rows.foundation import Json, Row, Word
from app.store.rows.locks import immutable

_LINE_CLOSES = """CREATE TRIGGER ballot_line_closes BEFORE INSERT ON ballot_line
WHEN new.agree + new.disagree + new.blank <> (SELECT valid FROM ballot WHERE id = new.ballot_id)
  OR new.written_agree + new.written_disagree > (SELECT wrote FROM ballot WHERE id = new.ballot_id)
BEGIN SELECT RAISE(ABORT, 'ballot line does not close'); END"""


class CouncilRow(Row):
    """One composition of the council, by its establishing decision."""

    __tablename__ = "council"
    topic = Topic.COUNCIL
    __table_args__ = (UniqueConstraint("decision", "decided"),)

    name: Mapped[str]
    decision: Mapped[str]
    decided: Mapped[date]


class MemberRow(Row):
    """A member of one composition, in the decision's order."""

    __tablename__ = "member"
    topic = Topic.COUNCIL
    __table_args__ = (UniqueConstraint("council_id", "position"), UniqueConstraint("council_id", "same_name"))

    council_id: Mapped[int] = mapped_column(ForeignKey("council.id"))
    position: Mapped[int]
    name: Mapped[str]
    gender: Mapped[Gender] = mapped_column(Word(Gender))
    post: Mapped[str]
    role: Mapped[Role] = mapped_column(Word(Role))
    same_name: Mapped[str]


class MeetingRow(Row):
    """A meeting of one composition of the council."""

    __tablename__ = "meeting"
    topic = Topic.COUNCIL

    council_id: Mapped[int] = mapped_column(ForeignKey("council.id"))
    plan_id: Mapped[int] = mapped_column(ForeignKey("plan.id"))
    held: Mapped[date] = mapped_column(index=True)
    place: Mapped[str]
    purpose: Mapped[str]
    chair: Mapped[str]
    secretary: Mapped[str]
    tellers: Mapped[Any] = mapped_column(Json)
    quorum_override: Mapped[str]


class AbsenceRow(Row):
    """A member who did not attend: why, and whether a written opinion came."""

    __tablename__ = "absence"
    topic = Topic.COUNCIL
    __table_args__ = (UniqueConstraint("meeting_id", "name"), CheckConstraint("reason <> ''", name="has_a_reason"))

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"))
    name: Mapped[str]
    reason: Mapped[str]
    wrote: Mapped[bool]


class AgendaRow(Row):
    """A nomination on a meeting's agenda, collectives first."""

    __tablename__ = "agenda"
    topic = Topic.COUNCIL
    __table_args__ = (UniqueConstraint("meeting_id", "nomination_id"), UniqueConstraint("meeting_id", "position"))

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"))
    position: Mapped[int]
    nomination_id: Mapped[int] = mapped_column(ForeignKey("nomination.id"), index=True)


class BallotRow(Row):
    """The account of the papers of one meeting's ballot, and the rule it was judged by."""

    __tablename__ = "ballot"
    topic = Topic.COUNCIL
    __table_args__ = (
        UniqueConstraint("meeting_id"),
        CheckConstraint("present + absent = members", name="attendance_closes"),
        CheckConstraint("wrote BETWEEN 0 AND absent", name="only_the_absent_write"),
        CheckConstraint("issued BETWEEN 0 AND present", name="issued_to_the_present"),
        CheckConstraint("returned BETWEEN 0 AND issued", name="returned_of_the_issued"),
        CheckConstraint("returned = issued OR note <> ''", name="not_returned_is_noted"),
        CheckConstraint("valid >= 0 AND invalid >= 0 AND valid + invalid = returned", name="papers_close"),
    )
    extra_ddl = immutable("ballot", ("meeting_id",))

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"))
    members: Mapped[int]
    present: Mapped[int]
    absent: Mapped[int]
    wrote: Mapped[int]
    issued: Mapped[int]
    returned: Mapped[int]
    valid: Mapped[int]
    invalid: Mapped[int]
    note: Mapped[str]
    rule: Mapped[Any] = mapped_column(Json)


class BallotLineRow(Row):
    """The votes on one nominee, and the verdict."""

    __tablename__ = "ballot_line"
    topic = Topic.COUNCIL
    __table_args__ = (
        UniqueConstraint("ballot_id", "nomination_id"),
        CheckConstraint(
            "agree >= 0 AND disagree >= 0 AND blank >= 0 AND written_agree >= 0 AND written_disagree >= 0",
            name="votes_not_negative",
        ),
    )
    extra_ddl = (_LINE_CLOSES, *immutable("ballot_line", ("ballot_id", "nomination_id")))

    ballot_id: Mapped[int] = mapped_column(ForeignKey("ballot.id"))
    nomination_id: Mapped[int] = mapped_column(ForeignKey("nomination.id"), index=True)
    name: Mapped[str]
    post: Mapped[str]
    agree: Mapped[int]
    disagree: Mapped[int]
    blank: Mapped[int]
    written_agree: Mapped[int]
    written_disagree: Mapped[int]
    base: Mapped[int]
    verdict: Mapped[Verdict] = mapped_column(Word(Verdict))
