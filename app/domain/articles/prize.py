"""A prize that a contest gave an article: which prize, of which contest and level, by what paper, with what money.

A prize is no form of commendation: its money is what the contest gave, never a multiple of the base salary. An article
is of one plan, and so of one contest year, in which one contest of one level gives it one prize.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from app.domain.articles.article import Article
from app.domain.articles.contest import Eligibility
from app.domain.drawable import characters_not_drawn
from app.domain.errors import Refusal, refuse
from app.domain.language.text import clean, clean_block, comparable, fold
from app.domain.plans.plan import Plan
from app.domain.units.agency import Level

_LONGEST = 200


@dataclass(eq=False)
class PrizeNotNamed(Refusal):
    field: ClassVar[str] = "name"


@dataclass(eq=False)
class PrizeNameTooLong(Refusal):
    longest: int
    field: ClassVar[str] = "name"


@dataclass(eq=False)
class PrizeDecidedAhead(Refusal):
    """A prize not given yet is not recorded."""

    decided: date
    today: date
    field: ClassVar[str] = "decided"


@dataclass(eq=False)
class PrizeBeforeArticle(Refusal):
    """No contest gave an article a prize before the article came in."""

    decided: date
    received: date
    field: ClassVar[str] = "decided"


@dataclass(eq=False)
class PrizeGivenAlready(Refusal):
    """One contest of one level gives an article one prize a year."""

    title: str
    prize: str
    contest: str
    field: ClassVar[str] = "contest"


@dataclass(eq=False)
class StruckArticleUnprized(Refusal):
    """An article struck out has no prize recorded."""

    title: str
    reason: str


@dataclass(eq=False)
class ArticleNotAccepted(Refusal):
    """Only an article accepted for the contest has a prize recorded; `state` says how it stands."""

    title: str
    state: str


@dataclass(eq=False)
class ArticleStillPrized(Refusal):
    """An article with prizes is neither struck out nor ruled out of its contest."""

    title: str
    prizes: str


@dataclass(eq=False)
class ReceivedAfterPrize(Refusal):
    """An article that has a prize cannot have come in after the day it was given."""

    received: date
    prize: str
    decided: date
    field: ClassVar[str] = "received"


@dataclass(eq=False)
class NoSuchPrize(Refusal):
    """The register has no such prize, or it was struck out."""

    number: int


@dataclass(frozen=True, slots=True)
class PrizeDraft:
    """A prize as typed. `contest` left empty is the plan's own; `amount` is in đồng, 0 where there is no money.

    `decision` and `decided` are the number and the day of the paper that gave it, as far as they are known.
    """

    article: int
    level: Level
    name: str
    contest: str = ""
    decision: str = ""
    decided: date | None = None
    amount: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class Prize:
    """A prize in the register."""

    id: int
    draft: PrizeDraft


def accept_prize(
    draft: PrizeDraft, article: Article, others: Iterable[Prize], plan: Plan, names: Sequence[str], today: date
) -> PrizeDraft:
    """Return the prize cleaned, under its usual name where it has one, or raise every reason to refuse it.

    `others` are the prizes the article has besides this one, `names` the usual names, the highest first.
    """
    tidy = replace(
        draft,
        name=usual_name(draft.name, names),
        contest=clean(draft.contest) or plan.subject,
        decision=clean(draft.decision),
        note=clean_block(draft.note),
    )
    refuse(
        [
            *_faults_of_article(article),
            *_faults_of_name(tidy),
            *_faults_of_day(tidy, article, today),
            *_given_already(tidy, article, others),
            *characters_not_drawn(tidy.name, tidy.contest, tidy.decision, tidy.note),
        ]
    )
    return tidy


def usual_name(typed: str, names: Sequence[str]) -> str:
    """Return the usual name that is typed in full or by its last words, marks or not: "nhất" is "Giải Nhất".

    Any other name stays as it is typed, cleaned.
    """
    said = fold(clean(typed))
    usual = (name for name in names if said in {fold(name), fold(name).partition(" ")[2]})
    return next(usual, clean(typed)) if said else ""


def ranked(prizes: Iterable[Prize], names: Sequence[str]) -> tuple[Prize, ...]:
    """Return prizes from the highest level down, contest by contest, the best prize of each first."""
    return tuple(sorted(prizes, key=lambda prize: rank(prize.draft, names)))


def rank(draft: PrizeDraft, names: Sequence[str]) -> tuple[int, str, int, str]:
    """Return where a prize stands among others: by level, contest and usual names; one with another name goes last."""
    level, name = -list(Level).index(draft.level), comparable(draft.name)
    place = next((at for at, usual in enumerate(names) if comparable(usual) == name), len(names))
    return level, comparable(draft.contest), place, name


def named_together(prizes: Iterable[Prize]) -> str:
    """Name an article's prizes in a few words, as its line of a list does."""
    return ", ".join(dict.fromkeys(prize.draft.name for prize in prizes))


def check_unprized(article: Article, prizes: Iterable[Prize]) -> None:
    """Raise `ArticleStillPrized` for an article about to leave the contest with prizes standing."""
    if standing := named_together(prizes):
        raise ArticleStillPrized(article.draft.title, standing)


def check_received(received: date, prizes: Iterable[Prize]) -> None:
    """Raise `ReceivedAfterPrize` where an article's day of receipt is moved past a prize of its."""
    for prize in prizes:
        if prize.draft.decided is not None and prize.draft.decided < received:
            raise ReceivedAfterPrize(received, prize.draft.name, prize.draft.decided)


def _faults_of_article(article: Article) -> Iterator[Refusal]:
    if article.struck:
        yield StruckArticleUnprized(article.draft.title, article.struck)
    elif article.eligibility is not Eligibility.ELIGIBLE:
        yield ArticleNotAccepted(article.draft.title, article.eligibility.label.lower())


def _faults_of_name(draft: PrizeDraft) -> Iterator[Refusal]:
    if not draft.name:
        yield PrizeNotNamed()
    if len(draft.name) > _LONGEST:
        yield PrizeNameTooLong(_LONGEST)


def _faults_of_day(draft: PrizeDraft, article: Article, today: date) -> Iterator[Refusal]:
    if draft.decided is None:
        return
    if draft.decided > today:
        yield PrizeDecidedAhead(draft.decided, today)
    elif draft.decided < article.draft.received:
        yield PrizeBeforeArticle(draft.decided, article.draft.received)


def _given_already(draft: PrizeDraft, article: Article, others: Iterable[Prize]) -> Iterator[Refusal]:
    wanted = draft.level, comparable(draft.contest)
    for one in others:
        if (one.draft.level, comparable(one.draft.contest)) == wanted:
            yield PrizeGivenAlready(article.draft.title, one.draft.name, draft.contest)
