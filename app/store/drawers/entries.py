"""Accepted entries as the awards look at them: by unit, by author, and as candidates to be sent up."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from app.domain.articles.contest import Eligibility
from app.domain.articles.shortlist import Candidate
from app.store.rows.articles import ArticleRow, AuthorRow, SubjectRow
from app.store.rows.office import UnitRow


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

    def exemplars_by_unit(self, plan: int) -> Mapping[int, frozenset[int]]:
        """Return, by unit, the distinct exemplars its accepted entries are about."""
        about = (
            select(ArticleRow.unit_id, SubjectRow.exemplar_id)
            .join(SubjectRow, SubjectRow.article_id == ArticleRow.id)
            .where(*_accepted(plan), SubjectRow.gone.is_(False))
        )
        return _gathered(self._session.execute(about.distinct()))

    def exemplars_by_article(self, plan: int) -> Mapping[int, frozenset[int]]:
        """Return, by accepted article, the exemplars it is about."""
        about = (
            select(ArticleRow.id, SubjectRow.exemplar_id)
            .join(SubjectRow, SubjectRow.article_id == ArticleRow.id)
            .where(*_accepted(plan), SubjectRow.gone.is_(False))
        )
        return _gathered(self._session.execute(about))

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
            .where(*_accepted(plan), AuthorRow.gone.is_(False))
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
            .where(*_accepted(plan))
        )
        return tuple(Candidate(*row) for row in self._session.execute(eligible.order_by(ArticleRow.listed)))


def _accepted(plan: int) -> tuple[ColumnElement[bool], ...]:
    return (
        ArticleRow.plan_id == plan,
        ArticleRow.struck_on.is_(None),
        ArticleRow.eligibility == Eligibility.ELIGIBLE,
    )


def _gathered(pairs: Iterable[tuple[int, int]]) -> Mapping[int, frozenset[int]]:
    found: dict[int, set[int]] = {}
    for owner, exemplar in pairs:
        found.setdefault(owner, set()).add(exemplar)
    return {owner: frozenset(exemplars) for owner, exemplars in found.items()}
