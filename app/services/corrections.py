"""Letters of correction as papers, from what was recorded beside the decisions they mend."""

from collections.abc import Callable
from datetime import date

from app.documents import ink
from app.documents.forms.correction_letter import compose
from app.documents.paper import Paper
from app.domain.decisions.correction import Correction, NotCorrected, UnknownCorrection
from app.domain.decisions.decision import Decision
from app.domain.language.text import comparable
from app.domain.law.law import LawTables
from app.domain.outgoing.archived import ArchivedPaper
from app.domain.papers.official_letter import LetterWish, letter_of
from app.services.entered import kept
from app.services.press import in_own_words, issued
from app.store.database import Database
from app.store.work import Work


class Corrections:
    """Prints the letters of correction the register keeps."""

    def __init__(self, database: Database, law: Callable[[], LawTables], today: Callable[[], date]) -> None:
        self._database = database
        self._law = law
        self._today = today

    def paper(self, decision: int, letter: str = "") -> Paper:
        """Return a letter of correction beside a decision, by its number and symbol; the latest when none is named.

        It comes from the agency and its signer as on the day it bears. Raises `NotCorrected` and `UnknownCorrection`.
        """
        with self._database.reading() as work:
            known = work.decisions.decision(decision)
            return _composed(work, known, _chosen(known, letter), self._law(), self._today())

    def file(self, decision: int, letter: str, suffix: str) -> bytes:
        """Return a letter as the bytes of a file; its PDF is what was kept on the day it was recorded.

        Raises what `paper` raises, and `ArchivedPaperChanged`.
        """
        paper = self.paper(decision, letter)
        archived = self._archived(paper) if suffix.lower() == ".pdf" else None
        return ink.drawn(paper, suffix) if archived is None else archived.content

    def _archived(self, paper: Paper) -> ArchivedPaper | None:
        with self._database.reading() as work:
            return kept(work, paper.lines[0])


def issue_letter(work: Work, corrected: Decision, law: LawTables, today: date) -> None:
    """Enter the letter recorded last beside a decision in the register of outgoing papers, and keep what it says."""
    paper = _composed(work, corrected, corrected.corrections[-1], law, today)
    issued(work, paper.lines[0], paper, today)


def _composed(work: Work, known: Decision, correction: Correction, law: LawTables, today: date) -> Paper:
    agency = work.agencies.on(correction.written) or known.facts.agency
    head = letter_of(agency, LetterWish(day=correction.written, drafter=correction.drafting), law, today)
    with in_own_words(work):
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
