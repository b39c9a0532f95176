"""The shortlist: the best N articles that go up, never one more, and no tie cut without a person's word."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar

from app.domain.errors import Refusal


@dataclass(eq=False)
class TieAtTheCut(Refusal):
    """More articles share the last score than there are places left; `tied` lists them, `titles` names them."""

    count: int
    places: int
    tied: "tuple[Candidate, ...]"
    titles: str
    field: ClassVar[str] = "chosen"


@dataclass(eq=False)
class WrongNumberChosen(Refusal):
    """Of the articles tied at the cut, exactly as many must be chosen as there are places left."""

    places: int
    chosen: int
    field: ClassVar[str] = "chosen"


@dataclass(eq=False)
class ChosenNotTied(Refusal):
    """Only an article tied at the cut may be chosen by hand."""

    article: int
    field: ClassVar[str] = "chosen"


@dataclass(eq=False)
class ShortlistOfNone(Refusal):
    count: int
    field: ClassVar[str] = "count"


@dataclass(frozen=True, slots=True)
class Candidate:
    """An eligible article with its score; one nobody has scored ranks below every scored one."""

    article: int
    title: str
    score: Fraction | None = None
    unit: str = ""
    authors: str = ""


@dataclass(frozen=True, slots=True)
class Cut:
    """Where the last place falls: `above` go for certain, of `tied` only as many as there are `places`."""

    above: tuple[Candidate, ...]
    tied: tuple[Candidate, ...]
    places: int
    below: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class Shortlist:
    """The chosen articles, the best first; `shortfall` is how many places nobody fills."""

    chosen: tuple[Candidate, ...]
    shortfall: int = 0


def ranked(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """Return the candidates, the highest score first; equal scores stay in the order given."""
    return tuple(sorted(candidates, key=lambda one: (one.score is None, -(one.score or 0))))


def cut(candidates: Iterable[Candidate], count: int) -> Cut:
    """Return who goes for certain, who shares the last score and who stays; raises `ShortlistOfNone`.

    Nobody is `tied` where the last place falls between two different scores, or there are no more than `count`.
    """
    if count < 1:
        raise ShortlistOfNone(count)
    order = ranked(candidates)
    if len(order) <= count or order[count - 1].score != order[count].score:
        return Cut(order[:count], (), 0, order[count:])
    last = order[count].score
    first, end = (sum(_is_above(one, last, itself=itself) for one in order) for itself in (False, True))
    return Cut(order[:first], order[first:end], count - first, order[end:])


def choose(candidates: Iterable[Candidate], count: int, chosen_ties: frozenset[int] = frozenset()) -> Shortlist:
    """Return exactly the `count` best articles, or all of them with the shortfall where there are fewer.

    Where the last place falls inside a group of equal scores, `chosen_ties` must name which of them go;
    without it, raises `TieAtTheCut`. Raises `WrongNumberChosen` or `ChosenNotTied` when it names others.
    """
    found = cut(candidates, count)
    if not found.tied:
        return Shortlist(found.above, count - len(found.above))
    _check_ties(found, count, chosen_ties)
    return Shortlist(found.above + tuple(one for one in found.tied if one.article in chosen_ties))


def _is_above(one: Candidate, last: Fraction | None, *, itself: bool) -> bool:
    """Whether a candidate ranks above the score `last`, or, with `itself`, at it."""
    if one.score == last:
        return itself
    return one.score is not None and (last is None or one.score > last)


def _check_ties(found: Cut, count: int, chosen_ties: frozenset[int]) -> None:
    if not chosen_ties:
        raise TieAtTheCut(count, found.places, found.tied, "; ".join(one.title for one in found.tied))
    strangers = chosen_ties - {one.article for one in found.tied}
    if strangers:
        raise ChosenNotTied(min(strangers))
    if len(chosen_ties) != found.places:
        raise WrongNumberChosen(found.places, len(chosen_ties))
