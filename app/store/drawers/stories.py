"""The drawer in which what came of an exemplar is found: meetings, decisions, articles, proposals."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from app.domain.articles.article import ArticleLine
from app.domain.council.ballot import Verdict
from app.domain.nominations.nomination import NominationState
from app.domain.papers.numbering import numbered
from app.domain.stories.exemplar_story import Hearing, NamedIn, Proposal
from app.store.drawers.tallies import stands
from app.store.rows.articles import ArticleRow, SubjectRow
from app.store.rows.ballot import TallyLineRow, TallyRow
from app.store.rows.council import AgendaRow, MeetingRow
from app.store.rows.decisions import DecisionLineRow, DecisionRow
from app.store.rows.exemplars import NominationRow, ProposalRow
from app.store.rows.office import PlanRow, UnitRow

T = TypeVar("T")


class Stories:
    """What other drawers hold of an exemplar and of their nominations."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def nominations(self, exemplar: int) -> tuple[int, ...]:
        """Return every nomination of an exemplar, under whatever plan, in the order they were received."""
        made = select(NominationRow.id).where(NominationRow.exemplar_id == exemplar, NominationRow.struck_on.is_(None))
        return tuple(self._session.scalars(made.order_by(NominationRow.received, NominationRow.id)))

    def count_nominations(self, exemplar: int) -> int:
        """Return how many nominations of an exemplar were not withdrawn."""
        standing = select(NominationRow.id).where(
            NominationRow.exemplar_id == exemplar,
            NominationRow.struck_on.is_(None),
            NominationRow.state != NominationState.WITHDRAWN,
        )
        return len(self._session.scalars(standing).all())

    def hearings(self, nominations: Sequence[int]) -> Mapping[int, tuple[Hearing, ...]]:
        """Return, for each of these nominations, the meetings that had it on their agenda, by day."""
        verdict = (
            select(TallyRow.meeting_id, TallyLineRow.nomination_id, TallyLineRow.verdict)
            .join(TallyRow, TallyRow.id == TallyLineRow.tally_id)
            .where(TallyLineRow.nomination_id.in_(nominations), stands())
            .subquery()
        )
        heard = (
            select(AgendaRow.nomination_id, MeetingRow, verdict.c.verdict)
            .join(MeetingRow, MeetingRow.id == AgendaRow.meeting_id)
            .outerjoin(
                verdict,
                and_(verdict.c.meeting_id == AgendaRow.meeting_id, verdict.c.nomination_id == AgendaRow.nomination_id),
            )
            .where(AgendaRow.nomination_id.in_(nominations), AgendaRow.position.is_not(None))
            .order_by(MeetingRow.held, MeetingRow.id)
        )
        return _grouped(
            [(row.nomination_id, _hearing(row.MeetingRow, row.verdict)) for row in self._session.execute(heard)]
        )

    def decisions(self, nominations: Sequence[int]) -> Mapping[int, tuple[NamedIn, ...]]:
        """Return, for each of these nominations, the decisions and drafts that name it, as they were drafted."""
        naming = (
            select(DecisionLineRow.nomination_id, DecisionRow)
            .join(DecisionRow, DecisionRow.id == DecisionLineRow.decision_id)
            .where(DecisionLineRow.nomination_id.in_(nominations))
            .order_by(DecisionRow.id)
        )
        return _grouped([(row.nomination_id, _named_in(row.DecisionRow)) for row in self._session.execute(naming)])

    def articles(self, exemplar: int) -> tuple[ArticleLine, ...]:
        """Return the articles about an exemplar, under whatever plan and those struck out too, by day."""
        about = (
            select(ArticleRow, UnitRow.name)
            .join(SubjectRow, SubjectRow.article_id == ArticleRow.id)
            .join(UnitRow, UnitRow.id == ArticleRow.unit_id)
            .where(SubjectRow.exemplar_id == exemplar, SubjectRow.gone.is_(False))
            .order_by(ArticleRow.received, ArticleRow.id)
        )
        return tuple(_article(row.ArticleRow, row.name) for row in self._session.execute(about))

    def proposals(self, exemplar: int) -> tuple[Proposal, ...]:
        """Return to which levels an exemplar was proposed, by day; the plan by its code."""
        made = (
            select(ProposalRow, PlanRow.code)
            .join(PlanRow, PlanRow.id == ProposalRow.plan_id)
            .where(ProposalRow.exemplar_id == exemplar)
            .order_by(ProposalRow.proposed, ProposalRow.id)
        )
        return tuple(
            Proposal(row.code, row.ProposalRow.level, row.ProposalRow.paper, row.ProposalRow.proposed)
            for row in self._session.execute(made)
        )


def _grouped(found: Sequence[tuple[int, T]]) -> Mapping[int, tuple[T, ...]]:
    groups: dict[int, tuple[T, ...]] = {}
    for nomination, one in found:
        groups[nomination] = (*groups.get(nomination, ()), one)
    return groups


def _hearing(row: MeetingRow, verdict: Verdict | None) -> Hearing:
    return Hearing(row.id, row.held, row.purpose, row.called_off, verdict)


def _named_in(row: DecisionRow) -> NamedIn:
    return NamedIn(row.id, numbered(row.number, row.series), row.day, row.subject, row.state)


def _article(row: ArticleRow, unit: str) -> ArticleLine:
    struck = row.struck_on is not None
    return ArticleLine(row.id, row.received, unit, row.title, row.byline, row.eligibility, struck, row.prized)
