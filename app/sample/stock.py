"""The stocks of the sample office: units and the good deeds people do in them, from resources/sample."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from app.domain.language.names import Gender
from app.domain.plans.plan import Recipient
from app.domain.units.unit import UnitDraft, UnitKind
from app.paths import resource
from app.sample.phrases import blanks_in

_AGES = {Recipient.STAFF: (25, 66), Recipient.LEADER: (35, 56), Recipient.HOUSEHOLD: (52, 76)}
_NO_AGES = (0, 0)
_NOT_EVERYWHERE = frozenset({"water", "relic"})


@dataclass(frozen=True, slots=True)
class UnitStock:
    """A unit of the sample office, with what is told of it.

    `habit` is how it sends in; `articles` and `exemplars` say month by month how many, where that was set down.
    """

    name: str
    kind: UnitKind
    habit: str
    short: str = ""
    stage: str = ""
    streets: tuple[str, ...] = ()
    water: str = ""
    relic: str = ""
    articles: tuple[int, ...] = ()
    exemplars: tuple[int, ...] = ()

    @property
    def called(self) -> str:
        """The unit within a sentence: "phường Ngọc Hà", "Phòng Tư pháp"."""
        return self.name[:1].lower() + self.name[1:] if self.kind is UnitKind.WARD else self.name

    @property
    def offers(self) -> frozenset[str]:
        """What not every ward has and a story may need."""
        return frozenset(name for name in _NOT_EVERYWHERE if getattr(self, name))

    def draft(self) -> UnitDraft:
        """Return the unit as it is entered in the directory."""
        return UnitDraft(self.name, self.kind, self.short)


@dataclass(frozen=True, slots=True)
class Story:
    """A good deed somebody may have done, with the words to tell it; blanks as `app.sample.phrases` reads them.

    `numbers` are the deed's figures (from, to, step); `places` where articles say it happened; `calls` how a man and
    a woman are called in it; `choices` what else fills its blanks, by the stage of a school; `needs` what a ward must
    have for it to have happened there.
    """

    kinds: frozenset[UnitKind]
    recipient: Recipient
    field: str
    deed: str
    achievements: str
    role: str
    titles: tuple[str, ...]
    things: tuple[str, ...]
    places: tuple[str, ...]
    posts: tuple[str, ...]
    names: tuple[str, ...]
    numbers: Mapping[str, tuple[int, ...]]
    gender: Gender
    ages: tuple[int, int]
    calls: tuple[str, ...]
    stages: frozenset[str]
    only: frozenset[str]
    choices: Mapping[str, Mapping[str, tuple[str, ...]]]
    first: date
    last: date
    needs: frozenset[str]

    def fits(self, unit: UnitStock, day: date) -> bool:
        """Whether it may be told of this unit on this day."""
        return (
            unit.kind in self.kinds
            and self.first <= day <= self.last
            and (not self.stages or unit.stage in self.stages)
            and (not self.only or unit.name in self.only)
            and self.needs <= unit.offers
        )


@cache
def stories() -> tuple[Story, ...]:
    """Read every story, file by file."""
    files = sorted(resource("sample", "stories").glob("*.toml"))
    return tuple(story for file in files for story in _stories(tomllib.loads(file.read_text(encoding="utf-8"))))


def units(file: str) -> tuple[UnitStock, ...]:
    """Read the units of an office."""
    told = tomllib.loads(resource("sample", file).read_text(encoding="utf-8"))
    return tuple(_unit(one) for one in told["unit"])


def year_of(file: str) -> Mapping[str, Any]:
    """Read what is set down of an office's year."""
    return tomllib.loads(resource("sample", file).read_text(encoding="utf-8"))


def _unit(told: Mapping[str, Any]) -> UnitStock:
    lists = {name: tuple(value) for name, value in told.items() if isinstance(value, list)}
    return UnitStock(**{**told, **lists, "kind": UnitKind(told["kind"])})


def _stories(told: Mapping[str, Any]) -> list[Story]:
    choices = {
        stage: {name: tuple(values) for name, values in blanks.items()}
        for stage, blanks in told.get("blanks", {}).items()
    }
    usual = {"calls": told.get("calls", ()), "places": told["places"]}
    kinds = frozenset(map(UnitKind, told["kinds"]))
    return [_story({**usual, **one}, kinds, choices) for one in told["story"]]


def _story(
    told: Mapping[str, Any], kinds: frozenset[UnitKind], choices: Mapping[str, Mapping[str, tuple[str, ...]]]
) -> Story:
    recipient = Recipient(told.get("recipient", Recipient.STAFF))
    return Story(
        kinds,
        recipient,
        told["field"],
        told["deed"],
        told["achievements"],
        told["role"],
        tuple(told["titles"]),
        tuple(told["things"]),
        tuple(told["places"]),
        tuple(told.get("posts", ())),
        tuple(told.get("names", ())),
        {name: tuple(told[name]) for name in "abc" if name in told},
        Gender(told.get("gender", Gender.UNKNOWN)),
        tuple(told.get("age", _AGES.get(recipient, _NO_AGES))),
        tuple(told["calls"]),
        frozenset(told.get("stages", ())),
        frozenset(told.get("only", ())),
        choices,
        told.get("from", date.min),
        told.get("until", date.max),
        _NOT_EVERYWHERE & blanks_in(" ".join((told["deed"], told["achievements"], *told["titles"], *told["things"]))),
    )
