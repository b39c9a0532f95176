"""The judges' marks of an entry: one sheet by each judge, and the mean of them as the entry's score, exact.

The contests publish no scale, so the sheet is the plan's: a figure for each heading, or the sheet's total alone.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar

from app.domain.articles.article import Article, check_not_struck
from app.domain.errors import Refusal
from app.domain.language.text import clean, comparable
from app.domain.plans.marking import MarkingItem
from app.domain.plans.plan import ContestRules

_LONGEST_NAME = 100


@dataclass(eq=False)
class JudgeNotNamed(Refusal):
    field: ClassVar[str] = "judge"


@dataclass(eq=False)
class JudgeNameTooLong(Refusal):
    longest: int
    field: ClassVar[str] = "judge"


@dataclass(eq=False)
class JudgeIsAuthor(Refusal):
    """Nobody marks what they wrote."""

    name: str
    field: ClassVar[str] = "judge"


@dataclass(eq=False)
class PointsNotOfSheet(Refusal):
    """As many figures are asked for as the sheet has headings, or its total alone."""

    headings: int
    given: int
    field: ClassVar[str] = "points"


@dataclass(eq=False)
class PointsAboveHeading(Refusal):
    """More points than the heading, or the whole sheet, gives."""

    heading: str
    most: int
    field: ClassVar[str] = "points"


@dataclass(eq=False)
class NoMarkOfJudge(Refusal):
    """The judge named has given this entry no mark."""

    judge: str
    title: str
    field: ClassVar[str] = "judge"


@dataclass(eq=False)
class ScoreIsJudges(Refusal):
    """The entry's score is the mean of its judges' marks; it is changed by changing one of them."""

    title: str
    field: ClassVar[str] = "score"


@dataclass(frozen=True, slots=True)
class Mark:
    """What one judge gave an entry: a figure for each heading of the sheet, or one for the whole."""

    judge: str
    points: tuple[Fraction, ...]

    @property
    def total(self) -> Fraction:
        """All the points together."""
        return sum(self.points, Fraction())


@dataclass(frozen=True, slots=True)
class SheetLine:
    """An entry on a judge's sheet: what this judge gave it, how many judges marked it, and their mean."""

    article: int
    title: str
    authors: str
    mark: Mark | None
    judges: int
    score: Fraction | None


def mean(marks: Iterable[Mark]) -> Fraction | None:
    """Return the mean of the totals, exact; None where nobody has marked."""
    totals = [mark.total for mark in marks]
    return sum(totals, Fraction()) / len(totals) if totals else None


def accept_mark(mark: Mark, article: Article, rules: ContestRules) -> Mark:
    """Return the mark with its judge's name cleaned, or raise why the entry does not get it."""
    check_not_struck(article)
    judge = accept_judge(mark.judge)
    if comparable(judge) in {comparable(author.name) for author in article.draft.authors}:
        raise JudgeIsAuthor(judge)
    _check_points(mark, rules)
    return Mark(judge, mark.points)


def accept_judge(name: str) -> str:
    """Return a judge's name cleaned; raises `JudgeNotNamed` and `JudgeNameTooLong`."""
    judge = clean(name)
    if not judge:
        raise JudgeNotNamed
    if len(judge) > _LONGEST_NAME:
        raise JudgeNameTooLong(_LONGEST_NAME)
    return judge


def _check_points(mark: Mark, rules: ContestRules) -> None:
    sheet = rules.marking
    if len(mark.points) != 1 and len(mark.points) != len(sheet):
        raise PointsNotOfSheet(len(sheet), len(mark.points))
    if not sheet:
        return
    whole = (MarkingItem("cả phiếu chấm", sum(item.points for item in sheet)),)
    for item, points in zip(sheet if len(mark.points) == len(sheet) else whole, mark.points, strict=True):
        if points > item.points:
            raise PointsAboveHeading(item.text, item.points)
