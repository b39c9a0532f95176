"""The drawer of contest articles."""

from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import Any

from sqlalchemy import ColumnElement, Integer, Row, Select, column, false, func, literal_column, select, table
from sqlalchemy.orm import Session

from app.domain.articles.article import (
    AcceptedArticle,
    Article,
    ArticleAlreadyLogged,
    ArticleFilter,
    ArticleLine,
    NoSuchArticle,
)
from app.domain.articles.contest import ArticleDraft, Author, Eligibility, Failing
from app.domain.language.names import sort_key
from app.domain.language.text import comparable, fold, toned
from app.domain.listing import Page
from app.store.drawers.search import question
from app.store.rows.articles import ArticleRow, AuthorRow, SubjectRow
from app.store.rows.office import PlanRow, UnitRow

_FOUND = table("article_search", column("rowid", Integer))
_SEARCHED: ColumnElement[str] = literal_column("article_search")
_STANDING, _STRUCK, _PRIZED = "con", "gach", "giai"
_ELIGIBILITY = {Eligibility.ELIGIBLE: "du", Eligibility.TO_DECIDE: "cho", Eligibility.INELIGIBLE: "khong"}


def sought(lines: Select[Any], typed: str) -> Select[Any]:
    """Narrow a selection of articles, as they came, to those with words of their title, authors or subject."""
    words = question(typed)
    if not words:
        return lines.where(false()) if typed.strip() else lines
    narrowed = lines.join(_FOUND, _FOUND.c.rowid == ArticleRow.listed).where(_SEARCHED.bool_op("MATCH")(words))
    return narrowed.order_by(None).order_by(_FOUND.c.rowid)


class Articles:
    """Articles by plan, the newest first."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def page(self, wanted: ArticleFilter, after: int | None, size: int) -> Page[ArticleLine]:
        """Return up to `size` articles that follow the line `after`, the newest first."""
        rows = self._session.execute(self._listed(wanted, after).limit(size + 1)).all()
        shown = rows[:size]
        return Page(tuple(_line(row) for row in shown), shown[-1].listed if len(rows) > size else None)

    def count(self, wanted: ArticleFilter, at_most: int) -> int:
        """Return how many articles match, counting no further than `at_most`."""
        found = select(_FOUND.c.rowid).where(self._matching(wanted)).limit(at_most).subquery()
        return self._session.execute(select(func.count()).select_from(found)).scalar_one()

    def article(self, article: int) -> Article:
        """Return one article with everything known of it; raises `NoSuchArticle`."""
        return self._record(self._row(article))

    def add(self, plan: int, accepted: AcceptedArticle) -> Article:
        """Enter an article; refuses one that the plan has already."""
        self._refuse_twin(plan, accepted, own=None)
        row = ArticleRow(plan_id=plan, sameness=accepted.sameness, prized="")
        _fill(row, accepted)
        self._session.add(row)
        self._session.flush()
        self._write_authors(row.id, accepted.draft.authors, [])
        self._write_subjects(row.id, accepted.draft.exemplars, {})
        self._session.flush()
        plan_code = self._session.get_one(PlanRow, plan).code
        return Article(row.id, plan_code, accepted.draft, accepted.failings, accepted.eligibility, "", "")

    def correct(self, article: int, accepted: AcceptedArticle) -> Article:
        """Write an article anew as corrected; one struck out stays so, and is nobody's twin."""
        row = self._row(article)
        if row.struck_on is None:
            self._refuse_twin(row.plan_id, accepted, own=article)
        _fill(row, accepted)
        row.sameness = accepted.sameness if row.struck_on is None else _apart(row, accepted.sameness)
        self._write_authors(article, accepted.draft.authors, self._known_authors(article))
        self._write_subjects(article, accepted.draft.exemplars, self._known_subjects(article))
        self._session.flush()
        return self._record(row)

    def rule(self, article: int, eligibility: Eligibility, reason: str) -> Article:
        """Keep a person's ruling on whether the entry is in the contest."""
        row = self._row(article)
        row.ruling, row.eligibility = reason, eligibility
        row.failings = [code for code in row.failings if code != Failing.CORRECTED_SINCE_RULED]
        _settle(row)
        self._session.flush()
        return self._record(row)

    def score(self, article: int, score: Fraction | None) -> Article:
        """Keep what the judges' marks come to."""
        row = self._row(article)
        row.score = score
        self._session.flush()
        return self._record(row)

    def name_prizes(self, article: int, prizes: str) -> None:
        """Keep what the article's prizes are called in a list; empty where it has none."""
        row = self._row(article)
        row.prized = prizes
        _settle(row)
        self._session.flush()

    def strike(self, article: int, on: date, reason: str) -> None:
        """Strike an article out: it stays readable and counts no more."""
        row = self._row(article)
        row.strike(on, reason)
        row.sameness = _apart(row, row.sameness)
        _settle(row)
        self._session.flush()

    def _row(self, article: int) -> ArticleRow:
        row = self._session.get(ArticleRow, article)
        if row is None:
            raise NoSuchArticle(article)
        return row

    def _listed(self, wanted: ArticleFilter, after: int | None) -> Select[*tuple[Any, ...]]:
        lines = (
            select(
                ArticleRow.listed,
                ArticleRow.id,
                ArticleRow.received,
                UnitRow.name,
                ArticleRow.title,
                ArticleRow.byline,
                ArticleRow.eligibility,
                ArticleRow.struck_on,
                ArticleRow.prized,
            )
            .select_from(_FOUND)
            .join(ArticleRow, ArticleRow.listed == _FOUND.c.rowid)
            .join(UnitRow, UnitRow.id == ArticleRow.unit_id)
            .where(self._matching(wanted))
            .order_by(_FOUND.c.rowid.desc())
        )
        return lines if after is None else lines.where(_FOUND.c.rowid < after)

    def _matching(self, wanted: ArticleFilter) -> ColumnElement[bool]:
        plan = self._session.scalars(select(PlanRow.id).where(PlanRow.code == wanted.plan)).one()
        marks = [f"p{plan}"]
        if wanted.unit is not None:
            marks.append(f"u{wanted.unit}")
        if wanted.eligibility is not None:
            marks.append(_ELIGIBILITY[wanted.eligibility])
        if not wanted.with_struck:
            marks.append(_STANDING)
        if wanted.prized:
            marks.append(_PRIZED)
        terms = [f'marks : "{mark}"' for mark in marks]
        words = question(wanted.text)
        if wanted.text and not words:
            return false()
        return _SEARCHED.bool_op("MATCH")(" AND ".join([words, *terms] if words else terms))

    def _refuse_twin(self, plan: int, accepted: AcceptedArticle, own: int | None) -> None:
        same = select(ArticleRow).where(ArticleRow.plan_id == plan, ArticleRow.sameness == accepted.sameness)
        twin = self._session.scalars(same).first()
        if twin is not None and twin.id != own:
            raise ArticleAlreadyLogged(twin.title, twin.received)

    def _known_authors(self, article: int) -> Sequence[AuthorRow]:
        known = select(AuthorRow).where(AuthorRow.article_id == article)
        return self._session.scalars(known.order_by(AuthorRow.position)).all()

    def _write_authors(self, article: int, authors: Sequence[Author], known: Sequence[AuthorRow]) -> None:
        for position, author in enumerate(authors):
            row = known[position] if position < len(known) else AuthorRow(article_id=article, position=position)
            _fill_author(row, author)
            self._session.add(row)
        for row in known[len(authors) :]:
            row.gone = True

    def _known_subjects(self, article: int) -> Mapping[int, SubjectRow]:
        known = select(SubjectRow).where(SubjectRow.article_id == article)
        return {row.exemplar_id: row for row in self._session.scalars(known)}

    def _write_subjects(self, article: int, exemplars: Sequence[int], known: Mapping[int, SubjectRow]) -> None:
        for row in known.values():
            row.gone = row.exemplar_id not in exemplars
        new = (exemplar for exemplar in exemplars if exemplar not in known)
        self._session.add_all(SubjectRow(article_id=article, exemplar_id=exemplar, gone=False) for exemplar in new)

    def _record(self, row: ArticleRow) -> Article:
        written = (
            select(AuthorRow)
            .where(AuthorRow.article_id == row.id, AuthorRow.gone.is_(False))
            .order_by(AuthorRow.position)
        )
        authors = tuple(
            Author(one.name, one.phone, one.address, one.workplace, one.birth_year)
            for one in self._session.scalars(written)
        )
        about = select(SubjectRow.exemplar_id).where(SubjectRow.article_id == row.id, SubjectRow.gone.is_(False))
        plan = self._session.get_one(PlanRow, row.plan_id)
        draft = ArticleDraft(
            row.title,
            authors,
            row.unit_id,
            row.received,
            row.form,
            row.words,
            row.subject,
            row.subject_address,
            tuple(self._session.scalars(about.order_by(SubjectRow.id))),
            row.published_in,
            row.approved,
            row.new_discovery,
            row.original,
            row.note,
            row.score,
        )
        failings = tuple(Failing(code) for code in row.failings)
        return Article(row.id, plan.code, draft, failings, row.eligibility, row.ruling, row.struck_reason or "")


def _line(row: Row[*tuple[Any, ...]]) -> ArticleLine:
    struck = row.struck_on is not None
    return ArticleLine(row.id, row.received, row.name, row.title, row.byline, row.eligibility, struck, row.prized)


def _fill(row: ArticleRow, accepted: AcceptedArticle) -> None:
    draft = accepted.draft
    row.unit_id, row.received, row.title, row.form = draft.unit, draft.received, draft.title, draft.form
    row.byline = ", ".join(author.name for author in draft.authors)
    row.words, row.subject, row.subject_address = draft.words, draft.subject, draft.subject_address
    row.published_in, row.note, row.score = draft.published_in, draft.note, draft.score
    row.approved, row.new_discovery, row.original = draft.approved, draft.new_discovery, draft.original
    row.failings = [failing.value for failing in accepted.failings]
    row.eligibility, row.ruling = accepted.eligibility, accepted.ruling
    sought = " ".join((draft.title, row.byline, draft.subject))
    row.folded, row.toned = fold(sought), toned(sought)
    _settle(row)


def _apart(row: ArticleRow, sameness: str) -> str:
    """Return what a struck-out article is known by: nobody else's twin, so that it may be logged again."""
    return f"{sameness}\n#{row.id}"


def _settle(row: ArticleRow) -> None:
    row.counts = row.struck_on is None and row.eligibility is not Eligibility.INELIGIBLE
    row.marks = _marks(row)


def _marks(row: ArticleRow) -> str:
    """Return what lists filter by, as words of the search table: plan, unit, eligibility, struck out or not, prized."""
    standing = _STANDING if row.struck_on is None else _STRUCK
    prized = f" {_PRIZED}" if row.prized else ""
    return f"p{row.plan_id} u{row.unit_id} {_ELIGIBILITY[row.eligibility]} {standing}{prized}"


def _fill_author(row: AuthorRow, author: Author) -> None:
    row.name, row.phone, row.address = author.name, author.phone, author.address
    row.workplace, row.birth_year = author.workplace, author.birth_year
    row.same_name, row.sort_key, row.gone = comparable(author.name), sort_key(author.name), False
