"""The words of a periodic report that only people know: part by part, beside what the figures suggest."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from app.domain.drawable import characters_not_drawn
from app.domain.errors import Refusal, refuse
from app.domain.language.text import clean_block


@dataclass(eq=False)
class UnknownPart(Refusal):
    """A report has no part of this code whose words could be the office's own."""

    code: str
    known: tuple[str, ...]
    field: ClassVar[str] = "part"


@dataclass(frozen=True, slots=True)
class ReportPart:
    """A part by its code and heading, what the figures suggest it says, and what the office says instead, if anything.

    Charts and tables of a part are not among its words: they stand in the report whoever words it.
    """

    code: str
    heading: str
    suggested: str
    own: str | None = None

    @property
    def said(self) -> str:
        """What the report says in this part."""
        return self.suggested if self.own is None else self.own


def accept_narrative(texts: Mapping[str, str], known: tuple[str, ...]) -> Mapping[str, str | None]:
    """Return the office's own words by part, None where they are empty; raises `UnknownPart`, `CharacterNotDrawn`."""
    tidy = {code: clean_block(text) for code, text in texts.items()}
    unknown = (UnknownPart(code, known) for code in tidy if code not in known)
    refuse([*unknown, *characters_not_drawn(*tidy.values())])
    return {code: text or None for code, text in tidy.items()}
