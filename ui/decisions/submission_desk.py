"""Submissions: what the form asks of the office, drawn as a draft or issued under its number."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from app.domain.decisions.decision_listing import SealedMeeting
from app.domain.outgoing.outgoing import SeriesState
from app.domain.papers.document_kind import DocumentKind
from app.domain.units.agency import Agency, Level
from app.services.submissions import Submissions
from ui.decisions.submission_form import Levels, SubmissionForm, SubmissionSources, SubmissionWish
from ui.desk import Desk
from ui.kit.names import Names
from ui.papers.showing import Showing

_INKS: Final = (".docx", ".xlsx")


class SubmissionDesk(QObject):
    """Tờ trình."""

    left = Signal()
    """The clerk is done here, or the submission has been issued."""

    def __init__(
        self,
        desk: Desk,
        pages: QStackedWidget,
        showing: Showing,
        meetings: Callable[[], tuple[SealedMeeting, ...]],
    ) -> None:
        super().__init__(pages)
        self._desk, self._showing = desk, showing
        names = Names(desk)
        self.form = SubmissionForm(SubmissionSources(self._levels, meetings, names.exemplars, self._series))
        self.form.previews.connect(self._preview)
        self.form.issues.connect(self._issue)
        self.form.left.connect(self.left)
        pages.addWidget(self.form)

    def _preview(self, wish: SubmissionWish) -> None:
        self._showing.show(_name(wish), self._drawing(wish), _INKS, self.form.complain)

    def _issue(self, wish: SubmissionWish) -> None:
        """Issue it aside; what is then shown is the very file that was kept."""
        press, compose = self._desk.office.press, self._composing(wish)

        def issue(to: Path) -> None:
            press.issue(compose(), to)

        self._showing.show(_name(wish), self._drawing(wish), _INKS, self.form.complain, issue, self._end)

    def _end(self) -> None:
        self.form.forget()
        self.left.emit()

    def _drawing(self, wish: SubmissionWish) -> Callable[[Path], None]:
        draw, compose = self._desk.office.papers.draw, self._composing(wish)
        return lambda to: draw(compose(), to)

    def _composing(self, wish: SubmissionWish) -> Callable[[], Any]:
        submissions: Submissions = self._desk.office.submissions
        code = self._desk.plan.code if self._desk.plan else ""
        if wish.level is None:
            return partial(submissions.council_paper, wish.meeting or 0, wish.signed, wish.minutes)
        return partial(submissions.higher_paper, code, wish.level, wish.exemplars, wish.signed)

    def _levels(self) -> Levels:
        """Return the levels above the office's own, as its plan or the law of today calls them."""
        office, plan, agency = self._desk.office, self._desk.plan, self._agency()
        if plan is None or agency is None:
            return ()
        every = list(Level)
        known = (
            (level, plan.award_level(level) or office.law.level_label(level, office.today()))
            for level in every[every.index(agency.level) + 1 :]
        )
        return tuple((level, f"{worded.name[:1].upper()}{worded.name[1:]}") for level, worded in known if worded)

    def _series(self, level: Level | None, year: int) -> SeriesState | None:
        agency, outgoing = self._agency(), self._desk.office.outgoing
        if agency is None:
            return None
        issuer = agency.council_symbol if level is None else agency.symbol
        return self._desk.attempt(lambda: outgoing.state_of(DocumentKind.SUBMISSION, issuer, year))

    def _agency(self) -> Agency | None:
        return self._desk.attempt(self._desk.office.agency)


def _name(wish: SubmissionWish) -> str:
    return f"to-trinh-phien-{wish.meeting}" if wish.level is None else f"to-trinh-{wish.level.value}"
