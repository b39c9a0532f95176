"""Correcting a composition of the council that was mistyped, or striking it out: until it has sat at a count."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from app.domain.council.council import Council, CouncilDraft
from app.domain.council.meeting import Meeting
from app.domain.errors import Refusal
from app.domain.language.text import comparable


@dataclass(eq=False)
class CouncilSatAtACount(Refusal):
    """Papers of this meeting of the council were counted: who its members were stays as it is."""

    decision: str
    meeting: int
    held: date


@dataclass(eq=False)
class CouncilHasMeetings(Refusal):
    """A meeting of the council stands, so it is not struck out."""

    decision: str
    meeting: int
    held: date


@dataclass(eq=False)
class MemberServesAtMeeting(Refusal):
    """A member who is to be taken off presides at a meeting that stands, or is put down as absent from it."""

    name: str
    meeting: int
    held: date
    field: ClassVar[str] = "members"


def names_corrected(before: CouncilDraft, after: CouncilDraft) -> Mapping[str, str]:
    """Return the new names of members respelt in their places, by their old ones, comparable.

    Where the number of members changed nobody is taken for another: names then came and went.
    """
    if len(before.members) != len(after.members):
        return {}
    old, new = _names(before), _names(after)
    return {
        was: now.name
        for was, now in zip(old, after.members, strict=True)
        if was not in new and comparable(now.name) not in old
    }


def check_nobody_left_out(meeting: Meeting, council: Council) -> None:
    """Raise `MemberServesAtMeeting` where a meeting, its names corrected, needs somebody the council has no more."""
    for name in (meeting.draft.chair, *(one.name for one in meeting.draft.absences)):
        if name and not council.bearers(name):
            raise MemberServesAtMeeting(name, meeting.id, meeting.draft.held)


def _names(draft: CouncilDraft) -> list[str]:
    return [comparable(one.name) for one in draft.members]
