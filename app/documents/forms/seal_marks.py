"""The seal of a counted ballot as papers carry it: in full on minutes, small on what is drawn from them.

What the square says is kept to capitals, figures and a few signs: a QR symbol holds those in the fewest modules.
"""

from app.documents.paper import SealMark
from app.documents.wording import wording
from app.domain.council.minutes import SealedTally
from app.domain.council.seal import Seal

_PROGRAM = "NEU GUONG"


def sealed(tally: SealedTally) -> SealMark:
    """Return the mark on minutes: it tells the day of the meeting and the account of the papers, never a vote."""
    words = wording("council")
    facts, seal = tally.facts, tally.seal
    before = (words.say("seal_before", code=facts.previous),) if facts.previous else ()
    caption = words.say("seal_voided" if tally.voided else "seal")
    return SealMark(caption, seal.code, _witness(seal, facts.held.isoformat(), *_account(tally)), before)


def drawn_from(seal: Seal) -> SealMark:
    """Return the mark on a paper drawn from a sealed tally; what leaves the council says nothing of its count."""
    return SealMark(wording("council").say("seal"), seal.code, _witness(seal), small=True)


def _witness(seal: Seal, *said: str) -> str:
    return " ".join((_PROGRAM, seal.code, *said, seal.digest.upper()))


def _account(tally: SealedTally) -> tuple[str, ...]:
    count = tally.facts.count
    return (
        f"N:{count.members}",
        f"P:{count.present}",
        f"PHAT:{count.issued}",
        f"THU:{count.returned}",
        f"HOPLE:{count.valid}",
    )
