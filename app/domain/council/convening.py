"""Preparing a meeting: what it must say before it can be entered, and who serves at it that is no member.

Who presides and who writes are named because the minutes are signed by both (Nghị định 30/2020, Phụ lục III, mẫu 1.9).
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar, Final

from app.domain.council.ballot import WrittenOpinionsNotAllowed
from app.domain.council.council import Council
from app.domain.council.meeting import Absence, MeetingDraft, Teller
from app.domain.council.teller_count import FEWEST_TELLERS, TooFewTellers
from app.domain.drawable import characters_not_drawn
from app.domain.errors import Refusal, refuse
from app.domain.language.text import clean, clean_block, comparable
from app.domain.plans.plan import VoteRule

_MOST_SPARES: Final = 20
_LONGEST_PURPOSE: Final = 500
_MOST_NOMINEES: Final = 200
"""How many nominees one ballot paper is laid out for."""
_CHAIR, _SECRETARY, _TELLER = "chủ trì", "thư ký", "thành viên Tổ kiểm phiếu"


@dataclass(eq=False)
class EmptyAgenda(Refusal):
    field: ClassVar[str] = "agenda"


@dataclass(eq=False)
class AgendaTooLong(Refusal):
    """More nominees than one ballot paper stands."""

    nominees: int
    most: int = _MOST_NOMINEES
    field: ClassVar[str] = "agenda"


@dataclass(eq=False)
class MeetingWithoutPurpose(Refusal):
    """The ballot paper and the minutes say what is voted on."""

    field: ClassVar[str] = "purpose"


@dataclass(eq=False)
class PurposeTooLong(Refusal):
    """The ballot paper, the minutes and the list of meetings all show what is voted on."""

    longest: int
    field: ClassVar[str] = "purpose"


@dataclass(eq=False)
class MeetingWithoutChair(Refusal):
    field: ClassVar[str] = "chair"


@dataclass(eq=False)
class MeetingWithoutSecretary(Refusal):
    field: ClassVar[str] = "secretary"


@dataclass(eq=False)
class ChairNotAMember(Refusal):
    """A member presides; `members` are those whose names are most like the one given, or else everybody."""

    name: str
    members: tuple[str, ...]
    field: ClassVar[str] = "chair"


@dataclass(eq=False)
class MeetingBeforeCouncil(Refusal):
    """A council cannot meet before the day from which it works."""

    held: date
    established: date
    field: ClassVar[str] = "held"


@dataclass(eq=False)
class UnknownMember(Refusal):
    """Nobody on the council answers to the name; `members` are those most like it, or else everybody."""

    name: str
    members: tuple[str, ...]
    field: ClassVar[str] = "absences"


@dataclass(eq=False)
class MemberAbsentTwice(Refusal):
    name: str
    field: ClassVar[str] = "absences"


@dataclass(eq=False)
class AbsentWithoutReason(Refusal):
    name: str
    field: ClassVar[str] = "absences"


@dataclass(eq=False)
class AbsentButServing(Refusal):
    """Someone who did not attend cannot chair, write the minutes or count papers."""

    name: str
    post: str
    field: ClassVar[str] = "absences"


@dataclass(eq=False)
class TellerNamedTwice(Refusal):
    name: str
    field: ClassVar[str] = "tellers"


@dataclass(eq=False)
class TooManySpares(Refusal):
    """Spare ballot papers are minuted and destroyed; nobody needs many."""

    spares: int
    most: int = _MOST_SPARES
    field: ClassVar[str] = "spares"


@dataclass(frozen=True, slots=True)
class Outsider:
    """Somebody who serves at a meeting as `post` and is no member; `near` the members of nearly the same name."""

    name: str
    post: str
    near: tuple[str, ...] = ()

    @property
    def sentence(self) -> str:
        """What to look at, without closing punctuation."""
        said = f"{self.name}, {self.post}, không có tên trong danh sách thành viên Hội đồng"
        return f"{said}; nếu là {' hoặc '.join(self.near)} thì hãy sửa lại tên" if self.near else said


def accept_meeting(draft: MeetingDraft, council: Council, rule: VoteRule) -> MeetingDraft:
    """Return the meeting cleaned, its members by their names on the council, each nomination once on its agenda.

    Raises every reason why it cannot be held so; where the rule lets only those present vote, a written opinion is
    one. A quorum is asked for when the papers are counted, by `quorum.check_quorum`, not while the meeting is being
    prepared. Raises `NamesakesOnCouncil` for a name several members answer to.
    """
    tidy = _as_members(_tidied(draft), council)
    refuse([*_faults_of_meeting(tidy, council), *_faults_of_absences(tidy, council, rule), *_faults_of_serving(tidy)])
    return tidy


def outsiders(draft: MeetingDraft, council: Council) -> tuple[Outsider, ...]:
    """Return who writes or counts at the meeting and is no member: often a name mistyped, so the clerk is told."""
    serving = [(draft.secretary, _SECRETARY), *((teller.name, _TELLER) for teller in draft.tellers)]
    return tuple(
        Outsider(name, post, council.near(name)) for name, post in serving if name and not council.bearers(name)
    )


def _tidied(draft: MeetingDraft) -> MeetingDraft:
    return replace(
        draft,
        place=clean(draft.place),
        purpose=clean(draft.purpose),
        chair=clean(draft.chair),
        secretary=clean(draft.secretary),
        absences=tuple(replace(one, name=clean(one.name), reason=clean(one.reason)) for one in draft.absences),
        tellers=tuple(replace(one, name=clean(one.name)) for one in draft.tellers),
        agenda=tuple(dict.fromkeys(draft.agenda)),
        quorum_override=clean_block(draft.quorum_override),
        guests=tuple(filter(None, map(clean, draft.guests))),
    )


def _as_members(draft: MeetingDraft, council: Council) -> MeetingDraft:
    """Name the members as the council does, so that one person has one name; outsiders keep theirs."""
    return replace(
        draft,
        chair=_named(draft.chair, council),
        secretary=_named(draft.secretary, council),
        absences=tuple(_absent_member(one, council) for one in draft.absences),
        tellers=tuple(_counting_member(one, council) for one in draft.tellers),
    )


def _named(name: str, council: Council) -> str:
    member = council.member(name)
    return member.name if member else name


def _absent_member(absence: Absence, council: Council) -> Absence:
    member = council.member(absence.name)
    return replace(absence, name=member.name, gender=member.gender) if member else absence


def _counting_member(teller: Teller, council: Council) -> Teller:
    member = council.member(teller.name)
    return Teller(member.name, member.gender) if member else teller


def _faults_of_meeting(draft: MeetingDraft, council: Council) -> Iterator[Refusal]:
    if draft.held < council.draft.first_day:
        yield MeetingBeforeCouncil(draft.held, council.draft.first_day)
    if not draft.purpose:
        yield MeetingWithoutPurpose()
    if len(draft.purpose) > _LONGEST_PURPOSE:
        yield PurposeTooLong(_LONGEST_PURPOSE)
    if not draft.agenda:
        yield EmptyAgenda()
    if len(draft.agenda) > _MOST_NOMINEES:
        yield AgendaTooLong(len(draft.agenda))
    if not 0 <= draft.spares <= _MOST_SPARES:
        yield TooManySpares(draft.spares)
    if not draft.chair:
        yield MeetingWithoutChair()
    elif not council.bearers(draft.chair):
        yield ChairNotAMember(draft.chair, _meant(draft.chair, council))
    if not draft.secretary:
        yield MeetingWithoutSecretary()
    yield from characters_not_drawn(draft.place, draft.purpose, *_printed_names(draft))


def _printed_names(draft: MeetingDraft) -> Iterator[str]:
    """Yield the names and words the minutes print."""
    yield from (draft.chair, draft.secretary, *(one.name for one in draft.tellers))
    yield from (f"{one.name}: {one.reason}" for one in draft.absences)
    yield from draft.guests


def _faults_of_absences(draft: MeetingDraft, council: Council, rule: VoteRule) -> Iterator[Refusal]:
    seen: set[str] = set()
    for absence in draft.absences:
        if not council.bearers(absence.name):
            yield UnknownMember(absence.name, _meant(absence.name, council))
        elif absence.name in seen:
            yield MemberAbsentTwice(absence.name)
        elif not absence.reason:
            yield AbsentWithoutReason(absence.name)
        seen.add(absence.name)
    wrote = sum(absence.wrote for absence in draft.absences)
    if wrote and not rule.written_opinions:
        yield WrittenOpinionsNotAllowed(wrote)


def _meant(name: str, council: Council) -> tuple[str, ...]:
    return council.near(name) or tuple(one.name for one in council.draft.members)


def _faults_of_serving(draft: MeetingDraft) -> Iterator[Refusal]:
    away = {comparable(absence.name) for absence in draft.absences}
    counting = [comparable(teller.name) for teller in draft.tellers]
    if len(draft.tellers) < FEWEST_TELLERS:
        yield TooFewTellers(len(draft.tellers))
    for place, teller in enumerate(draft.tellers):
        if counting[place] in counting[:place]:
            yield TellerNamedTwice(teller.name)
    serving = [(draft.chair, _CHAIR), (draft.secretary, _SECRETARY)]
    serving += [(teller.name, _TELLER) for teller in draft.tellers]
    yield from (AbsentButServing(name, post) for name, post in serving if comparable(name) in away)
