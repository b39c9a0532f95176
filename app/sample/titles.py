"""Titles of articles, as many hands would write them, and never the same one twice."""

import tomllib
from functools import cache

from app.domain.language.text import comparable
from app.domain.plans.plan import Recipient
from app.paths import resource
from app.sample.dice import Dice
from app.sample.phrases import capital, spoken
from app.sample.subjects import Subject

_OWN_TITLE = 40
"""How many titles in a hundred are the story's own words."""

_FRAMES = {Recipient.COLLECTIVE: "group", Recipient.HOUSEHOLD: "household"}


class Titles:
    """Writes titles and remembers them."""

    def __init__(self) -> None:
        self._written: set[str] = set()

    def title(self, subject: Subject, dice: Dice) -> str:
        """Return a title about the subject that nobody has used yet."""
        while True:
            title = _written(subject, dice)
            if comparable(title) not in self._written:
                self._written.add(comparable(title))
                return title


def _written(subject: Subject, dice: Dice) -> str:
    story = subject.story
    if dice.per_cent(_OWN_TITLE):
        return capital(spoken(dice.pick(story.titles), subject.blanks, dice))
    frames = _frames()
    blanks = {
        **subject.blanks,
        "role": story.role,
        "thing": spoken(dice.pick(story.things), subject.blanks, dice),
        "place": spoken(dice.pick(story.places), subject.blanks, dice),
        "saying": dice.pick(frames["sayings"]),
    }
    kind = _FRAMES.get(story.recipient, "person")
    return capital(spoken(dice.pick(frames[kind]), blanks, dice))


@cache
def _frames() -> dict[str, list[str]]:
    return tomllib.loads(resource("sample", "titles.toml").read_text(encoding="utf-8"))
