"""What was granted in a period, level by level: the own office's awards are never added to those of the others."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.units.agency import Level

_RANKS = {level: rank for rank, level in enumerate(Level)}


@dataclass(frozen=True, slots=True)
class AwardFigures:
    """A form's line in Biểu 03; money in đồng. `leaders` and `workers` are among the individuals."""

    form: str
    level: Level
    collectives: int
    households: int
    individuals: int
    leaders: int
    workers: int
    decisions: int
    money: int


@dataclass(frozen=True, slots=True)
class LevelAwards:
    """What one level granted, form by form; one decision may grant several, so `decisions` is no sum of theirs.

    `name` and `authority` are the level and who commends there as the plan or the law has it: "cấp quận", "Chủ tịch
    UBND quận".
    """

    level: Level
    name: str
    authority: str
    decisions: int
    forms: tuple[AwardFigures, ...]

    @property
    def recipients(self) -> int:
        """How many times a collective, household or individual was commended."""
        return sum(form.collectives + form.households + form.individuals for form in self.forms)


def granted_by(level: Level, awards: Iterable[LevelAwards]) -> LevelAwards | None:
    """Return what a level granted, None where that is nothing."""
    return next((one for one in awards if one.level is level), None)


def granted_above(level: Level, awards: Iterable[LevelAwards]) -> tuple[LevelAwards, ...]:
    """Return what the levels above granted, the lowest first."""
    return tuple(one for one in awards if _RANKS[one.level] > _RANKS[level])
