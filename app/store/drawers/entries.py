"""Accepted entries as the awards look at them: by unit, by author, and as candidates to be sent up."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Select, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from app.domain.articles.contest import Eligibility
from app.domain.articles.shortlist import Candidate
from app.domain.calendar.period import Span
from app.store.drawers.awards import given_in
from app.store.rows.articles import ArticleRow, AuthorRow, SubjectRow
from app.store.rows.exemplars import CommendationRow
from app.store.rows.office import UnitRow

_ACCEPTED: Final = (ArticleRow.struck_on.is_(None), ArticleRow.eligibility == Eligibility.ELIGIBLE)


@dataclass(frozen=True, slots=True)
class AuthoredEntry:
    """One author's part in one accepted entry.

    `person` is the same for one author, however spelt, of one unit and one year of birth.
    """

    person: tuple[str, int, int | None]
    author: str
    article: int
    new_discovery: bool
    joint: bool


class Entries:
    """Accepted entries of a plan. An entry still waiting for a ruling is not accepted yet."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def exemplars_by_unit(self, plan: int, commended: Span) -> Mapping[int, frozenset[int]]:
        """Return, by unit, the distinct exemplars commended in a span its accepted entries are about."""
        return _gathered(self._session.execute(_about(ArticleRow.unit_id, plan, commended)))

    def exemplars_by_article(self, plan: int, commended: Span) -> Mapping[int, frozenset[int]]:
        """Return, by accepted article, the exemplars commended in a span it is about."""
        return _gathered(self._session.execute(_about(ArticleRow.id, plan, commended)))

    def authored(self, plan: int) -> tuple[AuthoredEntry, ...]:
        """Return every author's part in every accepted entry, by the author's name."""
        written = (
            select(
                AuthorRow.same_name,
                AuthorRow.birth_year,
                ArticleRow.unit_id,
                AuthorRow.name,
                ArticleRow.id,
                ArticleRow.new_discovery,
                ArticleRow.byline,
            )
            .join(ArticleRow, ArticleRow.id == AuthorRow.article_id)
            .where(ArticleRow.plan_id == plan, *_ACCEPTED, AuthorRow.gone.is_(False))
            .order_by(AuthorRow.sort_key, AuthorRow.id)
        )
        return tuple(
            AuthoredEntry(
                (row.same_name, row.unit_id, row.birth_year),
                row.name,
                row.id,
                row.new_discovery,
                row.byline != row.name,
            )
            for row in self._session.execute(written)
        )

    def candidates(self, plan: int) -> tuple[Candidate, ...]:
        """Return the accepted entries with their marks, in the order they came."""
        eligible = (
            select(ArticleRow.id, ArticleRow.title, ArticleRow.score, UnitRow.name, ArticleRow.byline)
            .join(UnitRow, UnitRow.id == ArticleRow.unit_id)
            .where(ArticleRow.plan_id == plan, *_ACCEPTED)
        )
        return tuple(Candidate(*row) for row in self._session.execute(eligible.order_by(ArticleRow.listed)))


def _about(owner: InstrumentedAttribute[int], plan: int, commended: Span) -> Select[int, int]:
    """Select the distinct exemplars commended in a span, with whose accepted entries are about them.

    The few commended lead to the entries: the sum keeps SQLite from going through all articles of the plan instead.
    """
    return (
        select(owner, SubjectRow.exemplar_id)
        .join(SubjectRow, SubjectRow.article_id == ArticleRow.id)
        .where(
            SubjectRow.exemplar_id.in_(select(CommendationRow.exemplar_id).where(*given_in(commended))),
            SubjectRow.gone.is_(False),
            ArticleRow.plan_id + 0 == plan,
            *_ACCEPTED,
        )
        .distinct()
    )


def _gathered(pairs: Iterable[tuple[int, int]]) -> Mapping[int, frozenset[int]]:
    found: dict[int, set[int]] = {}
    for owner, exemplar in pairs:
        found.setdefault(owner, set()).add(exemplar)
    return {owner: frozenset(exemplars) for owner, exemplars in found.items()}
