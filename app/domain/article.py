"""A contest article: what is logged, what the contest's rules say of it, and whether it counts."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from app.domain.contest import (
    ArticleDraft,
    Author,
    Eligibility,
    Failing,
    eligibility_of,
    failings_of,
)
from app.domain.errors import Refusal, refuse
from app.domain.plan import ContestRules, Plan
from app.domain.text import clean, clean_block, comparable


@dataclass(eq=False)
class ArticleWithoutTitle(Refusal):
    field: ClassVar[str] = "title"


@dataclass(eq=False)
class ArticleWithoutAuthor(Refusal):
    """An article has an author, and every author a name."""

    field: ClassVar[str] = "authors"


@dataclass(eq=False)
class ReceivedInTheFuture(Refusal):
    received: date
    today: date
    field: ClassVar[str] = "received"


@dataclass(eq=False)
class ReceivedBeforeThePlan(Refusal):
    """An article cannot have arrived before its contest opened."""

    received: date
    opens: date
    field: ClassVar[str] = "received"


@dataclass(eq=False)
class ReceivedAfterTheContest(Refusal):
    """An article that came after the contest's last day enters no contest."""

    received: date
    closes: date
    field: ClassVar[str] = "received"


@dataclass(eq=False)
class WordsNotPositive(Refusal):
    words: int
    field: ClassVar[str] = "words"


@dataclass(eq=False)
class AuthorIsOfficial(Refusal):
    """Organisers and judges may not enter their own contest (contest rules of 2016)."""

    name: str
    field: ClassVar[str] = "authors"


@dataclass(eq=False)
class ArticleAlreadyLogged(Refusal):
    """The same title by the same authors is in the register already."""

    title: str
    received: date
    field: ClassVar[str] = "title"


@dataclass(eq=False)
class TitleTooLong(Refusal):
    longest: int
    field: ClassVar[str] = "title"


@dataclass(frozen=True, slots=True)
class AcceptedArticle:
    """A draft the rules let in, with what they found. `sameness` tells one article from another in a plan."""

    draft: ArticleDraft
    failings: tuple[Failing, ...]
    eligibility: Eligibility
    sameness: str


@dataclass(frozen=True, slots=True)
class Article:
    """An article in the register."""

    id: int
    plan: str
    draft: ArticleDraft
    failings: tuple[Failing, ...]
    eligibility: Eligibility
    ruling: str
    struck: str

    @property
    def counts(self) -> bool:
        """Whether it counts towards its unit's quota."""
        return not self.struck and self.eligibility is not Eligibility.INELIGIBLE


@dataclass(frozen=True, slots=True)
class ArticleLine:
    """An article as the list shows it."""

    id: int
    received: date
    unit: str
    title: str
    authors: str
    eligibility: Eligibility
    struck: bool


@dataclass(frozen=True, slots=True)
class ArticleFilter:
    """Which articles of a plan a list shows; `text` finds words by their beginnings, tones only if typed."""

    plan: str
    text: str = ""
    unit: int | None = None
    eligibility: Eligibility | None = None
    with_struck: bool = False


def accept_article(draft: ArticleDraft, plan: Plan, today: date) -> AcceptedArticle:
    """Return the draft cleaned, with what the contest's checklist says of it, or raise every reason to refuse it."""
    tidy = _tidied(draft)
    refuse([*_faults_of_content(tidy), *_faults_of_date(tidy, plan, today), *_officials_among(tidy, plan)])
    failings = tuple(failings_of(tidy, plan.contest_rules or ContestRules()))
    return AcceptedArticle(tidy, failings, eligibility_of(failings), sameness(tidy))


def sameness(draft: ArticleDraft) -> str:
    """Return what two loggings of one article share, however the title and the names are spelt."""
    authors = sorted(comparable(author.name) for author in draft.authors)
    return "\n".join((comparable(draft.title), *authors))


def _tidied(draft: ArticleDraft) -> ArticleDraft:
    authors = tuple(_tidied_author(author) for author in draft.authors)
    return replace(
        draft,
        title=clean(draft.title),
        authors=tuple(author for author in authors if author != _NOBODY),
        subject=clean(draft.subject),
        subject_address=clean(draft.subject_address),
        published_in=clean(draft.published_in),
        note=clean_block(draft.note),
    )


def _tidied_author(author: Author) -> Author:
    return replace(
        author,
        name=clean(author.name),
        phone=clean(author.phone),
        address=clean(author.address),
        workplace=clean(author.workplace),
    )


_LONGEST_TITLE = 500
_NOBODY = Author("")


def _faults_of_content(draft: ArticleDraft) -> Iterable[Refusal]:
    if not draft.title:
        yield ArticleWithoutTitle()
    if len(draft.title) > _LONGEST_TITLE:
        yield TitleTooLong(_LONGEST_TITLE)
    if not draft.authors or not all(author.name for author in draft.authors):
        yield ArticleWithoutAuthor()
    if draft.words is not None and draft.words < 1:
        yield WordsNotPositive(draft.words)


def _faults_of_date(draft: ArticleDraft, plan: Plan, today: date) -> Iterable[Refusal]:
    if draft.received > today:
        yield ReceivedInTheFuture(draft.received, today)
    elif draft.received < plan.contest.first:
        yield ReceivedBeforeThePlan(draft.received, plan.contest.first)
    elif draft.received > plan.contest.last:
        yield ReceivedAfterTheContest(draft.received, plan.contest.last)


def _officials_among(draft: ArticleDraft, plan: Plan) -> Iterable[Refusal]:
    officials = plan.contest_rules.officials if plan.contest_rules else ()
    barred = {comparable(name) for name in officials}
    for author in draft.authors:
        if comparable(author.name) in barred:
            yield AuthorIsOfficial(author.name)
