"""The articles units send in over the contest: by whom, about whom, and what is wrong with some of them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from typing import Any

from app.domain.articles.contest import ArticleDraft, Author, EntryForm
from app.domain.plans.plan import Matter, Plan
from app.domain.units.unit import UnitKind
from app.sample.dice import Dice
from app.sample.introductions import Introduction
from app.sample.people import People
from app.sample.rhythm import Habit, days_of
from app.sample.stock import UnitStock
from app.sample.subjects import Casting, Subject, address_in
from app.sample.titles import Titles

_FEWEST_WORDS, _LONGEST_OVER = 820, 260
_LOWEST_MARK, _HIGHEST_MARK, _MARKS_PER_POINT = 5_500, 9_700, 100
_AGES = {UnitKind.WARD: (24, 74), UnitKind.SCHOOL: (24, 55)}
_USUAL_AGES = (25, 58)


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """An article as it comes in; the draft knows no unit by number yet. `about` is in the register where `linked`."""

    unit: UnitStock
    about: Subject
    linked: bool
    draft: ArticleDraft

    @property
    def day(self) -> date:
        """The day it was received."""
        return self.draft.received


class Entries:
    """Draws what a unit's authors write, as its habit and the year's chances have it."""

    def __init__(self, plan: Plan, told: Mapping[str, Any], people: People, casting: Casting, titles: Titles) -> None:
        self._plan = plan
        self._press: Mapping[str, list[str]] = told["press"]
        self._holidays = frozenset[date](told["holidays"])
        self._chances: Mapping[str, int] = told["per_thousand"]
        self._people = people
        self._casting = casting
        self._titles = titles
        self._marks: set[int] = set()
        self._longest = (plan.contest_rules.words_at_most if plan.contest_rules else None) or _FEWEST_WORDS

    def of_unit(self, unit: UnitStock, habit: Habit, introduced: list[Introduction], dice: Dice) -> list[Entry]:
        """Return every article of the unit, in order of day; those introduced by then are written about first."""
        authors = [self._author(unit, dice) for _ in range(habit.authors)]
        unwritten = list(introduced)
        entries = []
        for day in days_of(self._plan, unit, Matter.ARTICLES, habit, self._holidays, dice):
            known = next((one for one in unwritten if one.day <= day), None)
            linked = known is not None and dice.per_thousand(self._chances["linked"])
            if known is not None and linked:
                unwritten.remove(known)
            about = known.subject if known and linked else self._casting.subject(unit, day, dice)
            entry = Entry(unit, about, linked, self._draft(about, day, self._byline(authors, dice), dice))
            entries.append(entry if unit.articles else self._flawed(entry, dice))
        return entries

    def _author(self, unit: UnitStock, dice: Dice) -> Author:
        workplace = "" if unit.kind is UnitKind.WARD else unit.name
        return self._people.author(workplace, address_in(unit, dice), _AGES.get(unit.kind, _USUAL_AGES), dice)

    def _byline(self, authors: list[Author], dice: Dice) -> tuple[Author, ...]:
        if len(authors) > 1 and dice.per_thousand(self._chances["joint"]):
            return tuple(dice.some(authors, 2))
        return (dice.weighed(authors, range(len(authors), 0, -1)),)

    def _draft(self, about: Subject, day: date, authors: tuple[Author, ...], dice: Dice) -> ArticleDraft:
        return ArticleDraft(
            title=self._titles.title(about, dice),
            authors=authors,
            unit=0,
            received=day,
            words=dice.between(_FEWEST_WORDS, self._longest),
            subject=about.name,
            subject_address=about.address or about.unit.name,
            new_discovery=dice.per_thousand(self._chances["new_discovery"]),
            score=self._score(dice),
        )

    def _score(self, dice: Dice) -> Fraction | None:
        """Return the judges' mean mark, no two alike, or None for an entry not yet marked."""
        if not dice.per_thousand(self._chances["scored"]):
            return None
        while (mark := dice.between(_LOWEST_MARK, _HIGHEST_MARK)) in self._marks:
            pass
        self._marks.add(mark)
        return Fraction(mark, _MARKS_PER_POINT)

    def _flawed(self, entry: Entry, dice: Dice) -> Entry:
        """Return the entry, now and then with one thing about it that is out of the ordinary."""
        changes: Mapping[str, Mapping[str, Any]] = {
            "no_phone": {"authors": tuple(replace(author, phone="") for author in entry.draft.authors)},
            "photocopy": {"original": False},
            "too_long": {"words": self._longest + dice.pick((1, dice.between(1, _LONGEST_OVER)))},
            "not_approved": {"approved": False},
            "press": {"form": EntryForm.PRESS, "published_in": dice.pick(self._press["papers"])},
            "broadcast": {"form": EntryForm.BROADCAST, "published_in": dice.pick(self._press["stations"])},
            "unpublished": {"form": EntryForm.PRESS},
            "subject_unnamed": {"subject": "", "subject_address": ""},
            "subject_without_address": {"subject_address": ""},
        }
        name = next((name for name in changes if dice.per_thousand(self._chances[name])), None)
        if name is None:
            return entry
        linked = entry.linked and not name.startswith("subject")
        return replace(entry, linked=linked, draft=replace(entry.draft, **changes[name]))
