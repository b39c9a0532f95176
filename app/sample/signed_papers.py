"""The sample office's papers other than decisions: numbered in the outgoing register, kept as they were printed."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from app.documents.ink import drawn
from app.documents.paper import Paper
from app.domain.calendar.period import read_period
from app.domain.council.meeting import Meeting
from app.domain.decisions.decision import Decision
from app.domain.decisions.submission import NONE_CITED, Citation
from app.domain.outgoing.outgoing import Sending
from app.domain.outgoing.sent_articles import SendingWish
from app.domain.papers.document_kind import DocumentKind
from app.domain.papers.numbering import numbered
from app.domain.papers.official_letter import LetterWish
from app.domain.units.agency import Level
from app.office import Office
from app.services.reminders import ReminderWish
from app.services.submissions import Signed


class SignedPapers:
    """Signs the papers a story sets down: each by its `number`, `day`, `recipients` and `copies`."""

    def __init__(self, office: Office, plan: str) -> None:
        self._office = office
        self._plan = plan
        self._agency = office.plans.plan(plan).agency

    def minutes(self, meeting: Meeting, told: Mapping[str, Any]) -> None:
        """Sign the minutes of a meeting whose tally is sealed."""
        paper = self._office.papers.meeting_minutes(meeting.id, told["number"])
        self._sign(told, paper)

    def submission(self, meeting: Meeting, told: Mapping[str, Any]) -> None:
        """Have the council put those who passed before the head; `minutes` is the number of its minutes."""
        signed = Signed(told["number"], told["day"])
        paper = self._office.submissions.council_paper(meeting.id, signed, told["minutes"])
        self._sign(told, paper)

    def cited(self, told: Mapping[str, Any] | None) -> Citation:
        """Return a council's submission as a decision cites it."""
        if told is None:
            return NONE_CITED
        symbol = DocumentKind.SUBMISSION.symbol(self._agency.council_symbol)
        return Citation(numbered(told["number"], symbol), told["day"])

    def submission_up(self, exemplars: tuple[int, ...], told: Mapping[str, Any]) -> None:
        """Put exemplars before the province, and record each as proposed by that paper."""
        signed = Signed(told["number"], told["day"])
        paper = self._office.submissions.higher_paper(self._plan, Level.PROVINCE, exemplars, signed)
        entered = self._sign(told, paper)
        for exemplar in exemplars:
            self._office.exemplars.propose(self._plan, exemplar, Level.PROVINCE, entered, told["day"])

    def reminder(self, told: Mapping[str, Any]) -> None:
        """Remind everybody who is short in a period, in one letter."""
        wish = ReminderWish(as_of=told["day"], by=told["by"], letter=LetterWish(told["number"], told["day"]))
        paper = self._office.reminders.joint(self._plan, read_period(told["period"]), wish)
        self._sign(told, paper)

    def report(self, told: Mapping[str, Any]) -> None:
        """Report on a period."""
        period = read_period(told["period"])
        paper = self._office.papers.report(self._plan, period, None, told["number"], told["day"])
        self._sign(told, paper)

    def best_articles(self, told: Mapping[str, Any]) -> None:
        """Send the best articles up."""
        wish = SendingWish(letter=LetterWish(told["number"], told["day"]))
        self._sign(told, self._office.sent_articles.letter(self._plan, wish))

    def correction(self, decision: int, told: Mapping[str, Any]) -> None:
        """Correct the form of a decision by a letter of its own."""
        symbol = DocumentKind.OFFICIAL_LETTER.symbol(self._agency.symbol, self._agency.drafter)
        letter = numbered(told["number"], symbol)
        self._office.decisions.correct(decision, letter, told["day"], told["text"])
        self._send(letter, told["day"], told["copies"])

    def standards(self, told: Mapping[str, Any]) -> None:
        """Put the unit's own standards in force."""
        paper = self._office.own_standards.paper(self._plan, told["number"], told["day"])
        self._sign(told, paper)

    def hand_over(self, decision: Decision, day: date, copies: int) -> None:
        """Enter that copies of a decision left the office."""
        self._send(decision.facts.reference, day, copies)

    def _send(self, reference: str, day: date, copies: int) -> None:
        lines = self._office.outgoing.of_year(day.year)
        line = next(one for one in lines if one.reference == reference)
        self._office.outgoing.send(line.id, Sending(copies, day))

    def _sign(self, told: Mapping[str, Any], paper: Paper) -> str:
        """Enter a paper with the PDF that was printed of it, and return it as the register cites it."""
        (line,) = paper.lines
        sending = Sending(told["copies"], line.day)
        draft = replace(line, recipients=told["recipients"], sending=sending)
        entered = self._office.outgoing.enter(draft, drawn(paper, ".pdf"))
        return f"{line.kind.label} số {entered.reference}"
