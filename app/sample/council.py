"""Councils and ballots as a story sets them down."""

from collections.abc import Mapping, Sequence
from typing import Any

from app.domain.council.council import CouncilDraft, Member, Role
from app.domain.council.meeting import Absence, Meeting, MeetingDraft, Teller
from app.domain.council.tally_sheet import Account, Votes
from app.domain.language.names import Gender
from app.office import Office
from app.sample.dice import Dice

_ONE_AGAINST, _WROTE_AGAINST = 15, 7
"""How many passing lines in a hundred have one vote against, on paper or in writing."""


def council_draft(told: Mapping[str, Any]) -> CouncilDraft:
    """Return the council with the members set down: name, gender, post, role."""
    members = tuple(Member(name, Gender(gender), post, Role(role)) for name, gender, post, role in told["members"])
    return CouncilDraft(told["name"], told["decision"], told["decided"], members)


def meeting_draft(
    told: Mapping[str, Any], council: Mapping[str, Any], plan: str, agenda: Sequence[int]
) -> MeetingDraft:
    """Return a meeting on the agenda, one member absent, the council's chair and secretary in theirs."""
    name, reason = told["absent"]
    by_role = {Role(role): member for member, _, _, role in council["members"]}
    tellers = told.get("tellers") or council["tellers"]
    return MeetingDraft(
        council=0,
        plan=plan,
        held=told["held"],
        place=told["place"],
        purpose=told["purpose"],
        chair=by_role[Role.CHAIR],
        secretary=by_role[Role.SECRETARY],
        absences=(Absence(name, reason, told.get("wrote", True)),),
        tellers=tuple(Teller(teller, Gender(gender)) for teller, gender in tellers),
        agenda=tuple(agenda),
        guests=tuple(told.get("guests", ())),
    )


def all_returned(present: int) -> Account:
    """Return the account of papers when everyone present handed in a valid one."""
    return Account(issued=present, returned=present, valid=present)


def counted_apart(office: Office, meeting: Meeting, votes: tuple[Votes, ...], slip: int = 0) -> None:
    """Have the first two tellers count the papers, each alone, and the first of them seal the tally.

    Where there is a `slip`, the second is one paper out on that line, counted from 1, and another count settles it.
    """
    head, second, *others = meeting.draft.tellers
    _count(office, meeting, head.name, votes)
    _count(office, meeting, second.name, _slipped(votes, slip) if slip else votes)
    if slip:
        _count(office, meeting, (*others, head)[0].name, votes)
    office.ballots.seal(meeting.id, head.name)


def _count(office: Office, meeting: Meeting, teller: str, votes: tuple[Votes, ...]) -> None:
    office.ballots.begin(meeting.id, teller)
    office.ballots.close(meeting.id, teller, all_returned(meeting.present), votes)


def _slipped(votes: tuple[Votes, ...], place: int) -> tuple[Votes, ...]:
    """Return the votes with one paper of a line taken for the other answer."""
    line = votes[place - 1]
    wrong = line._replace(agree=line.agree - 1, disagree=line.disagree + 1)
    return (*votes[: place - 1], wrong, *votes[place:])


def votes(
    agenda: Sequence[int], failing: Sequence[int], present: int, wrote: int, needed: int, dice: Dice
) -> tuple[Votes, ...]:
    """Return the count of every line: those that fail by the agreeing papers set down, the rest reaching `needed`."""
    failed = dict(zip(dice.some(agenda, len(failing)), failing, strict=True))
    spare = present + wrote > needed
    return tuple(
        line_count(one, failed[one], present, wrote) if one in failed else _passing(one, present, wrote, dice, spare)
        for one in agenda
    )


def line_count(nomination: int, agree: int, present: int, wrote: int) -> Votes:
    """Return a line with `agree` papers for it and the rest against, those who wrote agreeing."""
    return Votes(nomination, agree, present - agree, 0, written_agree=wrote)


def _passing(nomination: int, present: int, wrote: int, dice: Dice, spare: bool) -> Votes:
    if spare and dice.per_cent(_ONE_AGAINST):
        return line_count(nomination, present - 1, present, wrote)
    if spare and wrote and dice.per_cent(_WROTE_AGAINST):
        return Votes(nomination, present, 0, 0, written_disagree=wrote)
    return line_count(nomination, present, present, wrote)
