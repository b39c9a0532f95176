"""A contest article: what is logged, what the contest's rules say of it, and whether it counts."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from app.domain.articles.contest import (
    ArticleDraft,
    Author,
    Eligibility,
    Failing,
    eligibility_of,
    failings_of,
)
from app.domain.drawable import characters_not_drawn
from app.domain.errors import Refusal, refuse
from app.domain.language.text import clean, clean_block, comparable
from app.domain.plans.plan import ContestRules, Plan


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
class ScoreAboveSheet(Refusal):
    """The mark is higher than all the headings of the judges' sheet give together."""

    most: int
    field: ClassVar[str] = "score"


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
class ArticleStruckOut(Refusal):
    """What was struck out once is neither struck out again nor ruled on."""

    title: str
    reason: str


@dataclass(eq=False)
class NoSuchArticle(Refusal):
    """The register has no article of this number."""

    number: int


@dataclass(eq=False)
class TitleTooLong(Refusal):
    longest: int
    field: ClassVar[str] = "title"


@dataclass(frozen=True, slots=True)
class AcceptedArticle:
    """A draft the rules let in, with what they found. `sameness` tells one article from another in a plan.

    `ruling` is the reason a person gave for the eligibility, empty where the checklist alone has spoken.
    """

    draft: ArticleDraft
    failings: tuple[Failing, ...]
    eligibility: Eligibility
    sameness: str
    ruling: str = ""


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
    """An article as the list shows it; `prizes` names those it was given, the highest first."""

    id: int
    received: date
    unit: str
    title: str
    authors: str
    eligibility: Eligibility
    struck: bool
    prizes: str = ""

    @property
    def state(self) -> str:
        """How it stands: struck out, with its prizes where an accepted one has any, else whether it is eligible."""
        if self.struck:
            return "Đã gạch bỏ"
        prized = self.prizes and self.eligibility is Eligibility.ELIGIBLE
        return self.prizes if prized else self.eligibility.label


@dataclass(frozen=True, slots=True)
class ArticleFilter:
    """Which articles of a plan a list shows; `text` finds words by their beginnings, tones only if typed.

    `prized` leaves only those with a prize.
    """

    plan: str
    text: str = ""
    unit: int | None = None
    eligibility: Eligibility | None = None
    with_struck: bool = False
    prized: bool = False


def accept_article(draft: ArticleDraft, plan: Plan, today: date) -> AcceptedArticle:
    """Return the draft cleaned, with what the contest's checklist says of it, or raise every reason to refuse it."""
    tidy = _tidied(draft)
    rules = plan.contest_rules or ContestRules()
    refuse(
        [
            *_faults_of_content(tidy),
            *_faults_of_score(tidy, rules),
            *_faults_of_date(tidy, plan, today),
            *_officials_among(tidy, rules),
            *characters_not_drawn(*_printed(tidy)),
        ]
    )
    failings = tuple(failings_of(tidy, rules))
    return AcceptedArticle(tidy, failings, eligibility_of(failings), sameness(tidy))


def sameness(draft: ArticleDraft) -> str:
    """Return what two loggings of one article share, however the title and the names are spelt."""
    authors = sorted(comparable(author.name) for author in draft.authors)
    return "\n".join((comparable(draft.title), *authors))


def check_not_struck(article: Article) -> None:
    """Raise `ArticleStruckOut` for an article that was struck out before."""
    if article.struck:
        raise ArticleStruckOut(article.draft.title, article.struck)


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


def _printed(draft: ArticleDraft) -> Iterator[str]:
    """Yield what the lists sent up print of an article."""
    yield from (draft.title, draft.subject, draft.subject_address, draft.published_in)
    for author in draft.authors:
        yield from (author.name, author.phone, author.address, author.workplace)


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


def _faults_of_score(draft: ArticleDraft, rules: ContestRules) -> Iterable[Refusal]:
    """Yield that the mark is beyond the sheet; an entry marked without one may have any mark."""
    most = rules.most_points
    if draft.score is not None and most is not None and draft.score > most:
        yield ScoreAboveSheet(most)


def _faults_of_date(draft: ArticleDraft, plan: Plan, today: date) -> Iterable[Refusal]:
    if draft.received > today:
        yield ReceivedInTheFuture(draft.received, today)
    elif draft.received < plan.contest.first:
        yield ReceivedBeforeThePlan(draft.received, plan.contest.first)
    elif draft.received > plan.contest.last:
        yield ReceivedAfterTheContest(draft.received, plan.contest.last)


def _officials_among(draft: ArticleDraft, rules: ContestRules) -> Iterable[Refusal]:
    barred = {comparable(name) for name in rules.officials}
    for author in draft.authors:
        if comparable(author.name) in barred:
            yield AuthorIsOfficial(author.name)
