"""The phrases of a form, kept where an office can change them: resources/wording/forms, one file per form.

A phrase names its fields in braces. A phrase that is missing, or names a field the form does not fill, is refused by
name rather than printed wrong.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from string import Formatter

from app.documents.words import Text, joined, plain
from app.domain.errors import Refusal
from app.paths import resource


@dataclass(eq=False)
class PhraseMissing(Refusal):
    form: str
    phrase: str


@dataclass(eq=False)
class UnknownField(Refusal):
    """A phrase names a field the form does not fill; `known` are those it does."""

    form: str
    phrase: str
    named: str
    known: tuple[str, ...]


@dataclass(eq=False)
class BracesDoNotClose(Refusal):
    form: str
    phrase: str


@dataclass(frozen=True, slots=True)
class Wording:
    """The phrases of one form, by name."""

    form: str
    phrases: Mapping[str, str]

    def text(self, phrase: str, **fields: Text) -> Text:
        """Return a phrase with its fields filled; a field may hold a gap or words in italic.

        Raises `PhraseMissing`, `UnknownField` or `BracesDoNotClose`.
        """
        parts: list[Text] = []
        for literal, field in self._parsed(phrase):
            parts.append(literal)
            if field is None:
                continue
            if field not in fields:
                raise UnknownField(self.form, phrase, field, tuple(fields))
            parts.append(fields[field])
        return joined(*parts)

    def say(self, phrase: str, **fields: str) -> str:
        """Return a phrase as plain words."""
        return plain(self.text(phrase, **fields))

    def _parsed(self, phrase: str) -> list[tuple[str, str | None]]:
        if phrase not in self.phrases:
            raise PhraseMissing(self.form, phrase)
        try:
            parsed = list(Formatter().parse(self.phrases[phrase]))
        except ValueError as error:
            raise BracesDoNotClose(self.form, phrase) from error
        return [(literal, field) for literal, field, _, _ in parsed]


@cache
def wording(form: str) -> Wording:
    """Return the phrases of a form as they ship."""
    file = resource("wording", "forms", f"{form}.toml")
    return Wording(form, tomllib.loads(file.read_text(encoding="utf-8")))
