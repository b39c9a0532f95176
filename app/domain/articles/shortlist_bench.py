"""The bench on which the shortlist is made: everybody by rank, who goes, who is tied, and what each unit gets of it."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from app.domain.articles.shortlist import Candidate, cut
from app.domain.language.names import sort_key


class Fate(StrEnum):
    """What becomes of an article on the bench."""

    SENT = "gui"
    SETTLED = "gui-do-chon"
    TIED = "dong-diem"
    LEFT = "khong-gui"

    @property
    def goes(self) -> bool:
        """Whether the article is sent up as things stand."""
        return self in {Fate.SENT, Fate.SETTLED}


@dataclass(frozen=True, slots=True)
class BenchLine:
    """An article with its rank; equal scores share one."""

    rank: int
    candidate: Candidate
    fate: Fate


@dataclass(frozen=True, slots=True)
class UnitShare:
    """How many accepted entries a unit has and how many of them go up."""

    unit: str
    entries: int
    sent: int


@dataclass(frozen=True, slots=True)
class Bench:
    """The bench for `count` places.

    `lines` show all who go, all who are tied and, of those left, the next ones; `entries` counts everybody.
    `places` is how many of the tied go, `settled` how many of these a person has named; `shares` the units, those
    that send most first.
    """

    count: int
    lines: tuple[BenchLine, ...]
    entries: int
    unmarked: int
    places: int
    settled: int
    shares: tuple[UnitShare, ...]

    @property
    def going(self) -> int:
        """How many articles go up as things stand."""
        return sum(line.fate.goes for line in self.lines)

    @property
    def to_settle(self) -> int:
        """How many of the tied a person has still to name; negative where too many are named."""
        return self.places - self.settled

    @property
    def shortfall(self) -> int:
        """How many places nobody fills, because there are no more entries."""
        return max(0, self.count - self.entries)


def lay_out(candidates: Iterable[Candidate], count: int, chosen_ties: frozenset[int], *, left_shown: int) -> Bench:
    """Return the bench with at most `left_shown` of those left; raises `ShortlistOfNone`.

    What `chosen_ties` names besides the tied says nothing: marks may have changed since.
    """
    everybody = tuple(candidates)
    found = cut(everybody, count)
    settled = frozenset(one.article for one in found.tied) & chosen_ties
    fates = {one.article: Fate.SETTLED if one.article in settled else Fate.TIED for one in found.tied}
    fates |= {one.article: Fate.SENT for one in found.above}
    shown = found.above + found.tied + found.below[:left_shown]
    return Bench(
        count,
        tuple(_lines(shown, fates)),
        len(everybody),
        sum(one.score is None for one in everybody),
        found.places,
        len(settled),
        _shares(everybody, frozenset(article for article, fate in fates.items() if fate.goes)),
    )


def _lines(shown: Iterable[Candidate], fates: dict[int, Fate]) -> Iterator[BenchLine]:
    rank, before = 0, None
    for place, one in enumerate(shown, start=1):
        if before is None or one.score != before.score:
            rank = place
        before = one
        yield BenchLine(rank, one, fates.get(one.article, Fate.LEFT))


def _shares(everybody: Iterable[Candidate], sent: frozenset[int]) -> tuple[UnitShare, ...]:
    entries: Counter[str] = Counter()
    goes: Counter[str] = Counter()
    for one in everybody:
        entries[one.unit] += 1
        goes[one.unit] += one.article in sent
    shares = (UnitShare(unit, count, goes[unit]) for unit, count in entries.items())
    return tuple(sorted(shares, key=lambda share: (-share.sent, -share.entries, sort_key(share.unit))))
