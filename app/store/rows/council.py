"""Councils by their decisions, and their meetings.

Once a count of a meeting's papers is closed, who sat, who came and what was voted on stay as they were, in the
database itself.
"""

from collections.abc import Callable
from datetime import date
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.council.council import Role
from app.domain.language.names import Gender
from app.domain.topics import Topic
from app.store.rows.foundation import Json, Row, Struck, Word
from app.store.rows.guards import never_moved, never_replaced, refused

_COUNTS = "(SELECT meeting_id, round FROM closed_count UNION ALL SELECT meeting_id, round FROM held_count) AS counted"
_COUNTED = (
    f"SELECT 1 FROM {_COUNTS} WHERE counted.meeting_id IN ({{meetings}}) AND NOT EXISTS"
    " (SELECT 1 FROM voiding WHERE voiding.meeting_id = counted.meeting_id"
    " AND voiding.round = counted.round)"
)
_SAT_AT_A_COUNT = (
    f"SELECT 1 FROM {_COUNTS} JOIN meeting ON meeting.id = counted.meeting_id"
    " WHERE meeting.council_id IN ({councils})"
)


def _locked(table: str, key: str = "meeting_id") -> tuple[str, ...]:
    """Refuse any change to a meeting's rows while a count of its papers stands."""
    return _locked_while(table, key, lambda meetings: _COUNTED.format(meetings=meetings))


def _locked_composition(table: str, key: str) -> tuple[str, ...]:
    """Refuse any change to a composition once it has sat at a count."""
    return _locked_while(table, key, lambda councils: _SAT_AT_A_COUNT.format(councils=councils))


def _locked_while(table: str, key: str, standing: Callable[[str], str]) -> tuple[str, ...]:
    """Refuse rows to come to, to leave, or to change under an owner of which `standing` finds a count."""
    words = f"{table} is locked by a closed count"
    return tuple(
        refused(table, moment, f"is_locked_by_a_count_{moment}", words, f"EXISTS ({standing(owners)})")
        for moment, owners in (("UPDATE", f"old.{key}, new.{key}"), ("INSERT", f"new.{key}"))
    )


_OF_A_COUNCIL = (("same_decision", "decided"),)
_OF_A_MEMBER = (("council_id", "position"), ("council_id", "same_name"))
_ON_AN_AGENDA = (("meeting_id", "nomination_id"), ("meeting_id", "position"))
_OF_A_LETTER = (("meeting_id", "member", "sha256"),)
_AS_IT_CAME = ("meeting_id", "member", "name", "sha256", "content")
_ANOTHER_LETTER = " OR ".join(f"new.{column} IS NOT old.{column}" for column in _AS_IT_CAME)


class CouncilRow(Struck, Row):
    """One composition of the council, by its establishing decision; `since` where it works from a later day.

    `same_decision` is what the decision is known by: nobody else's once struck out, so that it may be entered again.
    """

    __tablename__ = "council"
    topic = Topic.COUNCIL
    __table_args__ = (
        *(UniqueConstraint(*key) for key in _OF_A_COUNCIL),
        CheckConstraint("since IS NULL OR since >= decided", name="works_after_its_decision"),
    )
    extra_ddl = (
        *_locked_composition("council", "id"),
        never_moved("council", *_OF_A_COUNCIL),
        never_replaced("council", *_OF_A_COUNCIL),
    )

    name: Mapped[str]
    decision: Mapped[str]
    same_decision: Mapped[str]
    decided: Mapped[date]
    since: Mapped[date | None]


class MemberRow(Row):
    """A member of one composition at `position` in the decision; None once taken off it again."""

    __tablename__ = "member"
    topic = Topic.COUNCIL
    __table_args__ = tuple(UniqueConstraint(*key) for key in _OF_A_MEMBER)
    extra_ddl = (
        *_locked_composition("member", "council_id"),
        never_moved("member"),
        never_replaced("member", *_OF_A_MEMBER),
    )

    council_id: Mapped[int] = mapped_column(ForeignKey("council.id"))
    position: Mapped[int | None]
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
    extra_ddl = (*_locked("meeting", "id"), never_moved("meeting"), never_replaced("meeting"))

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
    __table_args__ = tuple(UniqueConstraint(*key) for key in _ON_AN_AGENDA)
    extra_ddl = (*_locked("agenda"), never_moved("agenda"), never_replaced("agenda", *_ON_AN_AGENDA))

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"))
    position: Mapped[int | None]
    nomination_id: Mapped[int] = mapped_column(ForeignKey("nomination.id"), index=True)


class LetterRow(Struck, Row):
    """The scanned letter of a member's written opinion, whole, as it came. It may come at any time.

    Kept by mistake it is struck out, at any time too: no paper rests on it.
    """

    __tablename__ = "letter"
    topic = Topic.COUNCIL
    __table_args__ = (
        *(UniqueConstraint(*key) for key in _OF_A_LETTER),
        CheckConstraint("length(sha256) = 64", name="names_its_content"),
    )
    extra_ddl = (
        never_replaced("letter", *_OF_A_LETTER),
        never_moved("letter", *_OF_A_LETTER),
        refused("letter", "UPDATE", "is_kept_as_it_came", "a letter stays as it came", _ANOTHER_LETTER),
    )

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"))
    member: Mapped[str]
    name: Mapped[str]
    sha256: Mapped[str]
    content: Mapped[bytes] = mapped_column(LargeBinary)
