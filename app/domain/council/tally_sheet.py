"""A teller's sheet: the figures as written down, before anything has held them against each other."""

from dataclasses import dataclass
from typing import ClassVar, Final, NamedTuple

from app.domain.council.ballot import CountMissesNominees, CountNamesStrangers
from app.domain.council.ballot_count import BallotCount, LineCount, SpoiltPapers
from app.domain.council.council import Council
from app.domain.council.meeting import Meeting
from app.domain.errors import Refusal
from app.domain.language.names import bare_name
from app.domain.language.text import clean, comparable, fold
from app.domain.nominations.nomination import Nomination

_ADDRESSES: Final = ("ông", "bà", "anh", "chị", "cô", "chú", "đồng chí", "đ c")


@dataclass(eq=False)
class NoteNamesMember(Refusal):
    """The note on the papers names a member; beside the totals that could tell how they voted."""

    name: str
    field: ClassVar[str] = "note"


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


def check_note(note: str, council: Council) -> None:
    """Raise `NoteNamesMember` where the note has a member's name: whole, marks or none, or as "ông An" or "bà Thu Hà".

    The minutes print the note beside the totals, and a paper not returned or spoilt by somebody known tells how that
    member, and with few papers how the others, voted.
    """
    said, bare = f" {comparable(note)} ", f" {fold(comparable(note))} "
    for member in council.draft.members:
        name = comparable(bare_name(member.name))
        whole = f" {name} " in said or f" {fold(name)} " in bare
        if whole or any(f" {address} {tail} " in said for address in _ADDRESSES for tail in _called_by(name)):
            raise NoteNamesMember(member.name)


def _called_by(name: str) -> tuple[str, ...]:
    """Return the ends of a name people are called by: the tên, and the tên after a đệm."""
    words = name.split()
    return " ".join(words[-1:]), " ".join(words[-2:])


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
