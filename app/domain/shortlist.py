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


@dataclass(frozen=True, slots=True)
class Shortlist:
    """The chosen articles, the best first; `shortfall` is how many places nobody fills."""

    chosen: tuple[Candidate, ...]
    shortfall: int = 0


def ranked(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """Return the candidates, the highest score first; equal scores stay in the order given."""
    return tuple(sorted(candidates, key=lambda one: (one.score is None, -(one.score or 0))))


def choose(candidates: Iterable[Candidate], count: int, chosen_ties: frozenset[int] = frozenset()) -> Shortlist:
    """Return exactly the `count` best articles, or all of them with the shortfall where there are fewer.

    Where the last place falls inside a group of equal scores, `chosen_ties` must name which of them go;
    without it, raises `TieAtTheCut`. Raises `WrongNumberChosen` or `ChosenNotTied` when it names others.
    """
    if count < 1:
        raise ShortlistOfNone(count)
    order = ranked(candidates)
    if len(order) <= count:
        return Shortlist(order, count - len(order))
    if order[count - 1].score != order[count].score:
        return Shortlist(order[:count])
    return Shortlist(_with_ties_chosen(order, count, chosen_ties))


def _with_ties_chosen(order: tuple[Candidate, ...], count: int, chosen_ties: frozenset[int]) -> tuple[Candidate, ...]:
    cut = order[count - 1].score
    tied = tuple(one for one in order if one.score == cut)
    above = order[: order.index(tied[0])]
    places = count - len(above)
    if not chosen_ties:
        raise TieAtTheCut(count, places, tied, "; ".join(one.title for one in tied))
    strangers = chosen_ties - {one.article for one in tied}
    if strangers:
        raise ChosenNotTied(min(strangers))
    if len(chosen_ties) != places:
        raise WrongNumberChosen(places, len(chosen_ties))
    return above + tuple(one for one in tied if one.article in chosen_ties)
