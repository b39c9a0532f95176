"""Letters of correction as papers, from what was recorded beside the decisions they mend."""

from collections.abc import Callable
from datetime import date

from app.documents.forms.correction_letter import compose
from app.documents.paper import Paper
from app.domain.correction import Correction, NotCorrected, UnknownCorrection
from app.domain.decision import Decision
from app.domain.official_letter import LetterWish, letter_of
from app.domain.text import comparable
from app.store.database import Database


class Corrections:
    """Prints the letters of correction the register keeps."""

    def __init__(self, database: Database, today: Callable[[], date]) -> None:
        self._database = database
        self._today = today

    def paper(self, decision: int, letter: str = "") -> Paper:
        """Return a letter of correction beside a decision, by its number and symbol; the latest when none is named.

        It comes from the agency and its signer as on the day it bears. Raises `NotCorrected` and `UnknownCorrection`.
        """
        with self._database.reading() as work:
            known = work.decisions.decision(decision)
            correction = _chosen(known, letter)
            agency = work.agencies.on(correction.written) or known.facts.agency
            head = letter_of(agency, LetterWish(day=correction.written), self._today())
            return compose(known.facts, correction, head)


def _chosen(known: Decision, letter: str) -> Correction:
    if not known.corrections:
        raise NotCorrected(known.facts.reference)
    if not letter:
        return known.corrections[-1]
    wanted = comparable(letter)
    found = [one for one in known.corrections if comparable(one.letter) == wanted]
    if not found:
        raise UnknownCorrection(letter, tuple(one.letter for one in known.corrections))
    return found[-1]
