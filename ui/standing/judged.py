"""Units and authors as the desk of standings lists them, and which of them are wanted."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from app.domain.language.text import finds, fold, has_tones, words_of
from app.domain.reports.standing import Standing
from app.domain.units.unit import Unit, UnitKind
from app.services.standing_lists import InALine
from app.services.standings import AuthorStanding, UnitStanding
from ui.kit.signs import Sign


class Whom(Enum):
    """Who is judged."""

    UNITS = "Tập thể"
    AUTHORS = "Cá nhân tác giả"


class Result(Enum):
    """Which results are wanted."""

    ANY = "Mọi kết quả"
    QUALIFIES = "Đủ tiêu chuẩn"
    FAILS = "Chưa đủ tiêu chuẩn"
    DEPENDS = "Tùy cách tính"


@dataclass(frozen=True, slots=True)
class Judged:
    """Somebody judged, at their place in the list; `otherwise` is by the other reading of an author's standard.

    `key` is what they are found by, worked out once: a million articles have authors by the hundred thousand.
    """

    place: int
    name: str
    unit: Unit
    standing: Standing
    key: str
    otherwise: Standing | None = None

    @property
    def depends(self) -> bool:
        """Whether the answer hangs on the reading."""
        return self.otherwise is not None and self.otherwise.qualifies != self.standing.qualifies


@dataclass(frozen=True, slots=True)
class Shown:
    """Somebody judged, with the answer in a line; `otherwise` by the other reading."""

    one: Judged
    told: InALine
    otherwise: InALine | None = None


@dataclass(frozen=True, slots=True)
class Wish:
    """What the list is narrowed to."""

    words: str = ""
    kind: UnitKind | None = None
    result: Result = Result.ANY

    def among(self, judged: tuple[Judged, ...]) -> tuple[Judged, ...]:
        """Return those judged who are wanted; words typed with marks mean only those marks."""
        wanted = [one for one in judged if self.kind in {None, one.unit.kind} and _TAKES[self.result](one)]
        for word in words_of(fold(self.words)):
            begun = f" {word}"
            wanted = [one for one in wanted if begun in one.key]
        if has_tones(self.words):
            wanted = [one for one in wanted if finds(self.words, _named(one.name, one.unit))]
        return tuple(wanted)


_TAKES: dict[Result, Callable[[Judged], bool]] = {
    Result.ANY: lambda _: True,
    Result.QUALIFIES: lambda one: one.standing.qualifies,
    Result.FAILS: lambda one: not one.standing.qualifies,
    Result.DEPENDS: lambda one: one.depends,
}


def units_judged(found: tuple[UnitStanding, ...]) -> tuple[Judged, ...]:
    """Return units in the order given."""
    return tuple(
        Judged(place, one.unit.name, one.unit, one.standing, _key("", one.unit)) for place, one in enumerate(found)
    )


def authors_judged(found: tuple[AuthorStanding, ...]) -> tuple[Judged, ...]:
    """Return authors in the order given."""
    return tuple(
        Judged(place, one.author, one.unit, one.standing, _key(one.author, one.unit), one.otherwise)
        for place, one in enumerate(found)
    )


def sign_of(standing: Standing) -> Sign:
    """Return the shape of an answer."""
    return Sign.MET if standing.qualifies else Sign.SHORT


def _key(name: str, unit: Unit) -> str:
    """Return the words of a name without marks, a space before each."""
    return f" {' '.join(words_of(fold(_named(name, unit))))}"


def _named(name: str, unit: Unit) -> str:
    return f"{name} {unit.name} {unit.short_name}"
