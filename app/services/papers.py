"""Papers: the office's facts, put in words and drawn."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from app.documents import ink
from app.documents.forms.ballot_paper import compose as compose_ballot_papers
from app.documents.forms.decision import compose as compose_decision
from app.documents.forms.meeting_minutes import compose as compose_meeting_minutes
from app.documents.forms.quarterly_report import compose as compose_report
from app.documents.forms.quarterly_report import parts as report_parts
from app.documents.forms.tally_minutes import compose as compose_tally_minutes
from app.documents.paper import Paper
from app.domain.calendar.period import Basis
from app.domain.calendar.stretch import Reported
from app.domain.reports.narrative import ReportPart
from app.domain.reports.report import PeriodFigures
from app.services.archive import Archive
from app.services.ballots import Ballots
from app.services.councils import Councils
from app.services.decisions import Decisions
from app.services.press import Press
from app.services.reports import Reports


class Papers:
    """Prints what the other services know. A paper is written whole or not at all."""

    def __init__(
        self,
        decisions: Decisions,
        councils: Councils,
        ballots: Ballots,
        reports: Reports,
        archive: Archive,
        press: Press,
    ) -> None:
        self._press = press
        self._decisions = decisions
        self._archive = archive
        self._councils = councils
        self._ballots = ballots
        self._reports = reports

    def decision(self, decision: int) -> Paper:
        """Return a decision with its attached list; unsigned, with blanks for number and day.

        Raises `DecisionLeftItsTally` where the sealed tally it was drawn from no longer bears it out.
        """
        return self._press.compose(compose_decision, self._decisions.to_print(decision).facts)

    def decision_file(self, decision: int, suffix: str) -> bytes:
        """Return a decision as the bytes of a file; the PDF of an issued one is what was printed on the day.

        Raises what `decision` raises, and `ArchivedPaperChanged`.
        """
        paper = self.decision(decision)
        kept = self._archive.of_decision(decision) if suffix.lower() == ".pdf" else None
        return ink.drawn(paper, suffix) if kept is None else kept.content

    def ballot_papers(self, meeting: int) -> Paper:
        """Return the ballot papers of a meeting, all alike: one for each member present, and the spares asked for."""
        return self._press.compose(compose_ballot_papers, self._councils.ballot_paper(meeting))

    def tally_minutes(self, meeting: int) -> Paper:
        """Return the tally minutes of a meeting whose tally is sealed."""
        return self._press.compose(compose_tally_minutes, self._ballots.tally(meeting))

    def sealed_minutes(self, code: str) -> Paper:
        """Return the tally minutes that carry a seal's code; those of a voided tally say that it is void."""
        return self._press.compose(compose_tally_minutes, self._ballots.verify(code))

    def meeting_minutes(self, meeting: int, number: int | None = None) -> Paper:
        """Return the minutes of a meeting whose tally is sealed; without a number, with room for one."""
        facts = replace(self._ballots.minutes(meeting), number=number)
        return self._press.compose(compose_meeting_minutes, facts)

    def report(
        self,
        plan: str,
        period: Reported,
        basis: Basis | None = None,
        number: int | None = None,
        day: date | None = None,
    ) -> Paper:
        """Return the periodic report, by the plan's own basis unless told; unsigned, with blanks for number and day."""
        figures = self._reports.quarterly(plan, period, basis)
        return self._press.compose(compose_report, self._reports.signed(figures, number, day))

    def report_parts(self, figures: PeriodFigures) -> tuple[ReportPart, ...]:
        """Return the parts of a report whose words may be the office's own, in order."""
        return self._press.compose(report_parts, figures)

    def report_of(
        self, figures: PeriodFigures, narrative: Mapping[str, str], number: int | None = None, day: date | None = None
    ) -> Paper:
        """Return the report of figures already drawn up, with `narrative` by part in place of what they suggest."""
        worded = replace(figures, narrative=tuple(narrative.items()))
        return self._press.compose(compose_report, self._reports.signed(worded, number, day))

    def drawn(self, paper: Paper, suffix: str) -> bytes:
        """Return a paper as the bytes of a file whose name ends in `suffix`; raises `NoPenForSuffix`."""
        return ink.drawn(paper, suffix)

    def draw(self, paper: Paper, path: Path) -> None:
        """Write a paper to `path` in the kind of file its name asks for, and nothing in the register."""
        ink.draw(paper, path)
