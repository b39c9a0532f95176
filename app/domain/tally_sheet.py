"""A teller's sheet: the figures as written down, before anything has held them against each other."""

from typing import NamedTuple

from app.domain.ballot import CountMissesNominees, CountNamesStrangers
from app.domain.ballot_count import BallotCount, LineCount, SpoiltPapers
from app.domain.meeting import Meeting
from app.domain.nomination import Nomination
from app.domain.text import clean


class Votes(NamedTuple):
    """What a teller counted for one nominee: on the papers, and in the written opinions."""

    nomination: int
    agree: int
    disagree: int
    blank: int = 0
    written_agree: int = 0
    written_disagree: int = 0


class Account(NamedTuple):
    """What a teller counted of the papers as papers."""

    issued: int
    returned: int
    valid: int
    spoilt: SpoiltPapers = SpoiltPapers()
    note: str = ""


def counted(held: Meeting, account: Account, votes: tuple[Votes, ...], agenda: tuple[Nomination, ...]) -> BallotCount:
    """Return the count a sheet makes, a line for each nominee in the agenda's order.

    Raises `CountMissesNominees`, `CountNamesStrangers`, and the first equation that does not hold.
    """
    by_nomination = {line.nomination: line for line in votes}
    missing = [nomination.name for nomination in agenda if nomination.id not in by_nomination]
    if missing:
        raise CountMissesNominees("; ".join(missing))
    known = [nomination.id for nomination in agenda]
    for line in votes:
        if line.nomination not in known:
            raise CountNamesStrangers(line.nomination)
        known.remove(line.nomination)
    return BallotCount(
        held.members,
        held.present,
        len(held.draft.absences),
        held.wrote,
        account.issued,
        account.returned,
        account.valid,
        account.spoilt,
        tuple(LineCount(nomination.id, nomination.name, *by_nomination[nomination.id][1:]) for nomination in agenda),
        clean(account.note),
    )
