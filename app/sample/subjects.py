"""Whom the sample year tells of: a person, a collective or a household, with what they did."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from app.domain.exemplars.exemplar import ExemplarDraft
from app.domain.language.names import Gender
from app.domain.language.numbers import padded
from app.domain.language.text import comparable
from app.domain.plans.plan import Recipient
from app.sample.dice import Dice
from app.sample.people import People, Person
from app.sample.phrases import Blanks, capital, spoken
from app.sample.stock import Story, UnitStock, stories

_GROUPS, _AREAS, _ALLEYS, _HOUSES = (1, 26), (1, 14), (12, 420), (2, 68)
_TEN = 10
_ROAD = "đường "


@dataclass(frozen=True, slots=True, eq=False)
class Subject:
    """Somebody who did something; `blanks` is everything their story's words may ask for.

    `person` is who it is, or who heads the household; None for a collective.
    """

    unit: UnitStock
    story: Story
    name: str
    person: Person | None
    post: str
    address: str
    deed: str
    achievements: str
    blanks: Blanks

    @property
    def recipient(self) -> Recipient:
        """Whom a commendation would be for."""
        return self.story.recipient

    def exemplar(self, unit: int) -> ExemplarDraft:
        """Return the subject as entered among the exemplars of a unit."""
        draft = ExemplarDraft(
            self.name, self.recipient, unit, post=self.post, address=self.address, field_of_work=self.story.field
        )
        if self.person is None or self.recipient is Recipient.HOUSEHOLD:
            return draft
        return replace(draft, gender=self.person.gender, birth_year=self.person.birth_year)


class Casting:
    """Draws subjects; a unit tells of nobody twice, and of all its stories before one comes again."""

    def __init__(self, people: People) -> None:
        self._people = people
        self._told: dict[str, list[Story]] = {}
        self._known: set[tuple[str, str]] = set()

    def subject(self, unit: UnitStock, day: date, dice: Dice, field: str = "") -> Subject:
        """Return somebody new of the unit, known for something done by `day`, in the field wanted if one is named."""
        while True:
            drawn = self._drawn(unit, self._story(unit, day, dice, field), dice)
            key = (unit.name, comparable(drawn.name))
            if key not in self._known:
                self._known.add(key)
                return drawn

    def again(self, known: Subject, person: Person, day: date, dice: Dice) -> Subject:
        """Return the person of a subject told of before, now for something else they did."""
        others = [
            story
            for story in _fitting(known.unit, day)
            if story is not known.story
            and story.recipient is known.recipient
            and story.gender in {person.gender, Gender.UNKNOWN}
        ]
        return replace(_told(known.unit, dice.pick(others), person, dice), post=known.post, address=known.address)

    def namesake(self, unit: UnitStock, day: date, name: str, birth_year: int, dice: Dice) -> Subject:
        """Return a woman of the name and year given."""
        fitting = [story for story in _fitting(unit, day) if _is_of_a_woman(story)]
        return _told(unit, dice.pick(fitting), Person(name, Gender.FEMALE, birth_year), dice)

    def _story(self, unit: UnitStock, day: date, dice: Dice, field: str) -> Story:
        fitting = [story for story in _fitting(unit, day) if field in {"", story.field}]
        told = self._told.setdefault(unit.name, [])
        fewest = min(map(told.count, fitting))
        story = dice.pick([one for one in fitting if told.count(one) == fewest])
        told.append(story)
        return story

    def _drawn(self, unit: UnitStock, story: Story, dice: Dice) -> Subject:
        if story.recipient is Recipient.COLLECTIVE:
            return _collective(unit, story, dice)
        return _told(unit, story, self._people.person(story.ages, story.gender, dice), dice)


def _fitting(unit: UnitStock, day: date) -> list[Story]:
    return [story for story in stories() if story.fits(unit, day)]


def _is_of_a_woman(story: Story) -> bool:
    return story.recipient is Recipient.STAFF and story.gender is not Gender.MALE


def _collective(unit: UnitStock, story: Story, dice: Dice) -> Subject:
    blanks = dict(_blanks(unit, story, dice))
    name = capital(spoken(dice.pick(story.names), blanks, dice))
    blanks["name"] = name
    return Subject(unit, story, name, None, "", "", *_words(story, blanks, dice))


def _told(unit: UnitStock, story: Story, person: Person, dice: Dice) -> Subject:
    household = story.recipient is Recipient.HOUSEHOLD
    name = f"gia đình {person.formal} {person.name}" if household else person.name
    kin = dict(zip((Gender.MALE, Gender.FEMALE), story.calls, strict=False)).get(person.gender, person.kin)
    blanks = {**_blanks(unit, story, dice), "kin": kin, "given": person.given, "name": name}
    post = "" if household else spoken(dice.pick(story.posts), blanks, dice)
    address = address_in(unit, dice)
    return Subject(unit, story, capital(name), person, post, address, *_words(story, blanks, dice))


def _words(story: Story, blanks: Blanks, dice: Dice) -> tuple[str, str, Blanks]:
    """Return the deed, its small numbers as official lists write them, the achievements, and the blanks."""
    small = {name: padded(value) for name, value in blanks.items() if isinstance(value, int) and value < _TEN}
    deed = spoken(story.deed, {**blanks, **small}, dice)
    return deed, spoken(story.achievements, blanks, dice), blanks


def _blanks(unit: UnitStock, story: Story, dice: Dice) -> Blanks:
    numbers = {name: dice.between(*bounds) for name, bounds in story.numbers.items()}
    choices = {name: dice.pick(values) for name, values in story.choices.get(unit.stage, {}).items()}
    return {"unit": unit.called, **dict(_surroundings(unit, dice)), **choices, **numbers}


def _surroundings(unit: UnitStock, dice: Dice) -> Iterable[tuple[str, str]]:
    if unit.streets:
        street = dice.pick(unit.streets)
        yield "street", _called(street)
        yield "alley", f"ngõ {dice.between(*_ALLEYS)} {street.removeprefix(_ROAD)}"
    yield "group", f"{dice.between(*_GROUPS):02}"
    yield "area", f"{dice.between(*_AREAS):02}"
    yield "water", unit.water
    yield "relic", unit.relic


def address_in(unit: UnitStock, dice: Dice) -> str:
    """Return an address in a ward, empty for other units."""
    if not unit.streets:
        return ""
    return f"Số {dice.between(*_HOUSES)} {_called(dice.pick(unit.streets))}, {unit.called}"


def _called(street: str) -> str:
    return street if street.startswith(_ROAD) else f"phố {street}"
