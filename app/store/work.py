"""One unit of work: a transaction, with a drawer for each subject of the register.

To add a drawer: write its class in a module of its own, taking the `Session`, and give it a property here.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property

from sqlalchemy.orm import Session

from app.domain.law.own_law import BaseSalaryDraft, InstrumentDraft
from app.store.drawers.archive import Archive
from app.store.drawers.articles import Articles
from app.store.drawers.attachments import Attachments
from app.store.drawers.award_book import AwardBook
from app.store.drawers.awards import Awards
from app.store.drawers.blanks import Blanks
from app.store.drawers.certificate_layouts import CertificateLayouts
from app.store.drawers.councils import Councils
from app.store.drawers.counts import Counts
from app.store.drawers.decision_list import DecisionList
from app.store.drawers.decisions import Decisions
from app.store.drawers.doubles import Doubles
from app.store.drawers.entries import Entries
from app.store.drawers.exemplar_list import ExemplarList
from app.store.drawers.exemplars import Exemplars
from app.store.drawers.follow_ups import FollowUps
from app.store.drawers.funds import Funds
from app.store.drawers.law import LawLines, base_salaries, instruments
from app.store.drawers.marks import Marks
from app.store.drawers.meetings import Meetings
from app.store.drawers.narratives import Narratives
from app.store.drawers.nominations import Nominations
from app.store.drawers.outgoing import OutgoingPapers
from app.store.drawers.phrases import Phrases
from app.store.drawers.plans import Agencies, Plans
from app.store.drawers.prizes import Prizes
from app.store.drawers.receipts import Receipts
from app.store.drawers.signers import Signers
from app.store.drawers.stories import Stories
from app.store.drawers.tallies import Tallies
from app.store.drawers.units import Units
from app.store.drawers.workbooks import Workbooks
from app.store.history import History
from app.store.journal import Journal
from app.store.rows.law import BaseSalaryRow, InstrumentRow
from app.store.undoing import Undoing


class Work:
    """What a service holds between the first read and the commit. Valid inside its `with` only."""

    def __init__(self, session: Session) -> None:
        self.session = session

    @contextmanager
    def trying(self) -> Iterator[None]:
        """Do a part of the work that may be refused: what is raised inside takes back that part, and no more."""
        with self.session.begin_nested():
            yield

    @cached_property
    def journal(self) -> Journal:
        return Journal(self.session)

    @cached_property
    def history(self) -> History:
        return History(self.session.connection())

    @cached_property
    def undoing(self) -> Undoing:
        return Undoing(self.session.connection(), self.journal)

    @cached_property
    def agencies(self) -> Agencies:
        return Agencies(self.session)

    @cached_property
    def archive(self) -> Archive:
        return Archive(self.session)

    @cached_property
    def articles(self) -> Articles:
        return Articles(self.session)

    @cached_property
    def attachments(self) -> Attachments:
        return Attachments(self.session)

    @cached_property
    def award_book(self) -> AwardBook:
        return AwardBook(self.session)

    @cached_property
    def awards(self) -> Awards:
        return Awards(self.session)

    @cached_property
    def base_salaries(self) -> LawLines[BaseSalaryRow, BaseSalaryDraft]:
        return base_salaries(self.session)

    @cached_property
    def blanks(self) -> Blanks:
        return Blanks(self.session)

    @cached_property
    def certificate_layouts(self) -> CertificateLayouts:
        return CertificateLayouts(self.session)

    @cached_property
    def councils(self) -> Councils:
        return Councils(self.session)

    @cached_property
    def counts(self) -> Counts:
        return Counts(self.session)

    @cached_property
    def decision_list(self) -> DecisionList:
        return DecisionList(self.session)

    @cached_property
    def decisions(self) -> Decisions:
        return Decisions(self.session)

    @cached_property
    def doubles(self) -> Doubles:
        return Doubles(self.session)

    @cached_property
    def entries(self) -> Entries:
        return Entries(self.session)

    @cached_property
    def exemplar_list(self) -> ExemplarList:
        return ExemplarList(self.session)

    @cached_property
    def exemplars(self) -> Exemplars:
        return Exemplars(self.session)

    @cached_property
    def marks(self) -> Marks:
        return Marks(self.session)

    @cached_property
    def follow_ups(self) -> FollowUps:
        return FollowUps(self.session)

    @cached_property
    def funds(self) -> Funds:
        return Funds(self.session)

    @cached_property
    def instruments(self) -> LawLines[InstrumentRow, InstrumentDraft]:
        return instruments(self.session)

    @cached_property
    def meetings(self) -> Meetings:
        return Meetings(self.session)

    @cached_property
    def narratives(self) -> Narratives:
        return Narratives(self.session)

    @cached_property
    def nominations(self) -> Nominations:
        return Nominations(self.session)

    @cached_property
    def outgoing(self) -> OutgoingPapers:
        return OutgoingPapers(self.session)

    @cached_property
    def phrases(self) -> Phrases:
        return Phrases(self.session)

    @cached_property
    def signers(self) -> Signers:
        return Signers(self.session)

    @cached_property
    def plans(self) -> Plans:
        return Plans(self.session)

    @cached_property
    def prizes(self) -> Prizes:
        return Prizes(self.session)

    @cached_property
    def receipts(self) -> Receipts:
        return Receipts(self.session)

    @cached_property
    def stories(self) -> Stories:
        return Stories(self.session)

    @cached_property
    def tallies(self) -> Tallies:
        return Tallies(self.session)

    @cached_property
    def units(self) -> Units:
        return Units(self.session)

    @cached_property
    def workbooks(self) -> Workbooks:
        return Workbooks(self.session)
