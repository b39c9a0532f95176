"""The phrases of a form, kept where an office can change them: resources/wording/forms, one file per form.

A phrase names its fields in braces. A phrase that is missing, or names a field the form does not fill, is refused by
name rather than printed wrong. A clerk reads and types a field by what is printed in it, {ngày tháng} for {day}.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from string import Formatter
from types import MappingProxyType
from typing import ClassVar, Final

from app.documents.words import Text, joined, plain
from app.domain.errors import Refusal
from app.domain.language.text import clean, toned
from app.paths import resource

_FIELD: Final = re.compile(r"\{([^{}]*)\}")


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


@dataclass(eq=False)
class BracesLeftOpen(Refusal):
    """A clerk typed a brace and not its fellow."""

    field: ClassVar[str] = "text"


@dataclass(eq=False)
class FieldMisspelt(Refusal):
    """A clerk named a field the phrase does not have; `known` are those it has, as they are to be typed."""

    typed: str
    known: tuple[str, ...]
    field: ClassVar[str] = "text"


@dataclass(eq=False)
class FieldDropped(Refusal):
    """A clerk left out a field the form fills: what it stands for would silently not be printed."""

    dropped: str
    field: ClassVar[str] = "text"


@dataclass(eq=False)
class PhraseEmpty(Refusal):
    field: ClassVar[str] = "text"


@dataclass(eq=False)
class UnknownForm(Refusal):
    form: str
    known: tuple[str, ...]


Own = Mapping[str, Mapping[str, str]]
"""An office's own phrases, by form and by name, in place of those that ship."""

_OWN: ContextVar[Own] = ContextVar("own phrases", default=MappingProxyType({}))


@contextmanager
def speaking(own: Own) -> Iterator[None]:
    """Have every form composed inside say an office's own phrases where it has any."""
    token = _OWN.set(own)
    try:
        yield
    finally:
        _OWN.reset(token)


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
        for literal, field in self.parsed(phrase):
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

    def parsed(self, phrase: str) -> list[tuple[str, str | None]]:
        """Return a phrase as literals, each with the field after it; raises `PhraseMissing` or `BracesDoNotClose`."""
        if phrase not in self.phrases:
            raise PhraseMissing(self.form, phrase)
        try:
            parsed = list(Formatter().parse(self.phrases[phrase]))
        except ValueError as error:
            raise BracesDoNotClose(self.form, phrase) from error
        return [(literal, field) for literal, field, _, _ in parsed]


def wording(form: str) -> Wording:
    """Return the phrases of a form: the office's own where it has any, the others as they ship."""
    own = _OWN.get().get(form)
    return shipped(form) if not own else Wording(form, {**shipped(form).phrases, **own})


@cache
def shipped(form: str) -> Wording:
    """Return the phrases of a form as they ship; raises `UnknownForm`."""
    if form not in forms():
        raise UnknownForm(form, forms())
    file = resource("wording", "forms", f"{form}.toml")
    return Wording(form, tomllib.loads(file.read_text(encoding="utf-8")))


@cache
def forms() -> tuple[str, ...]:
    """Return the forms whose phrases an office may change."""
    return tuple(sorted(file.stem for file in resource("wording", "forms").glob("*.toml")))


def fields_of(form: str, phrase: str) -> tuple[str, ...]:
    """Return the fields a phrase has to name, in the order it ships with."""
    named = (field for _, field in shipped(form).parsed(phrase) if field is not None)
    return tuple(dict.fromkeys(named))


@cache
def meanings() -> Mapping[str, str]:
    """Return what is printed in each field there is, by its name."""
    told: dict[str, str] = tomllib.loads(resource("wording", "fields.toml").read_text(encoding="utf-8"))
    return told


def accept_phrase(form: str, phrase: str, text: str) -> str:
    """Return an office's own phrase cleaned, its fields by their names whichever way they were typed.

    Raises `UnknownForm`, `PhraseMissing`, `PhraseEmpty`, `BracesLeftOpen`, `FieldMisspelt` and `FieldDropped` for one
    left out.
    """
    known = {field: f"{{{meanings()[field]}}}" for field in fields_of(form, phrase)}
    tidy = _by_name(clean(text), known)
    if not tidy:
        raise PhraseEmpty
    named = _named_in(tidy)
    for field in named:
        if field not in known:
            raise FieldMisspelt(field, tuple(known.values()))
    for field, meaning in known.items():
        if field not in named:
            raise FieldDropped(meaning)
    return tidy


def _by_name(text: str, known: Mapping[str, str]) -> str:
    """Return a phrase with the `known` fields by name where it has them by what is printed in them."""
    names = {toned(meaning): f"{{{field}}}" for field, meaning in known.items()}
    return _FIELD.sub(lambda found: names.get(toned(f"{{{found[1].strip()}}}"), found[0]), text)


def _named_in(text: str) -> list[str]:
    try:
        return [field for _, field, _, _ in Formatter().parse(text) if field is not None]
    except ValueError as error:
        raise BracesLeftOpen from error
