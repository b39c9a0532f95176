"""All that the desk tells of one meeting, read at once."""

from dataclasses import dataclass

from app.domain.council.conflict import Conflict
from app.domain.council.convening import Outsider
from app.domain.council.exposure import Exposure
from app.domain.council.letter import Letter
from app.domain.council.meeting import Meeting
from app.domain.council.minutes import SealedTally
from app.domain.council.quorum import Requirement
from app.domain.council.teller_count import Progress, TellerCount
from app.domain.stories.stage import AgendaNotice
from app.office import Office
from app.wording import sentence
from ui.council.paper_lines import on_paper, without_posts
from ui.council.room_facts import Nominee


@dataclass(frozen=True, slots=True)
class MeetingShown:
    """A meeting with all that is told of it; `tally` and what each teller noted only once it is sealed."""

    meeting: Meeting
    council: str
    requirement: Requirement
    paper: tuple[Nominee, ...]
    notices: tuple[AgendaNotice, ...]
    conflicts: tuple[Conflict, ...]
    outsiders: tuple[Outsider, ...]
    cautions: tuple[str, ...]
    letters: tuple[Letter, ...]
    progress: Progress
    tally: SealedTally | None
    notes: tuple[TellerCount, ...]
    exposures: tuple[Exposure, ...]
    set_aside: tuple[SealedTally, ...]


def read_meeting(office: Office, meeting: int) -> MeetingShown:
    """Read one meeting; raises `UnknownMeeting`, and `TallyDoesNotMatchSeal` for a tally tampered with."""
    councils, ballots = office.councils, office.ballots
    known = councils.meeting(meeting)
    progress = ballots.progress(meeting)
    sealed = bool(progress.code)
    return MeetingShown(
        known,
        councils.council_of(known).draft.name,
        councils.requirement(meeting),
        _paper(office, known),
        councils.notices(meeting),
        councils.conflicts(meeting),
        councils.outsiders(meeting),
        _cautions(office, meeting),
        councils.letters(meeting),
        progress,
        ballots.tally(meeting) if sealed else None,
        ballots.notes(meeting) if sealed else (),
        ballots.exposures(meeting) if sealed else (),
        tuple(one for one in ballots.tallies(meeting) if one.voided),
    )


def _cautions(office: Office, meeting: int) -> tuple[str, ...]:
    lacking = office.councils.lacking_quorum(meeting)
    return (*([sentence(lacking)] if lacking else []), *office.councils.cautions(meeting))


def _paper(office: Office, known: Meeting) -> tuple[Nominee, ...]:
    if known.called_off:
        return without_posts(office.councils.agenda(known.id))
    return on_paper(known.draft.agenda, office.councils.ballot_paper(known.id).lines)
