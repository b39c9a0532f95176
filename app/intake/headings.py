"""Finding the row of headings in a sheet, in whatever order and spelling the columns stand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.domain.errors import Refusal
from app.domain.language.text import clean
from app.intake.forms import Column, Form, aside_words, plain, plain_without_brackets
from app.intake.sheet import Row

_FEWEST_TO_BE_HEADINGS = 2
_LETTERS = 26


@dataclass(eq=False)
class HeadingsNotFound(Refusal):
    """No sheet has anything like the headings of the form."""

    wanted: tuple[str, ...]


@dataclass(eq=False)
class HeadingsMissing(Refusal):
    """The row of headings is there, but lacks columns the table cannot do without."""

    sheet: str
    row: int
    missing: tuple[str, ...]


@dataclass(eq=False)
class HeadingTwice(Refusal):
    """Two columns say they are the same one; `columns` as Excel letters them."""

    sheet: str
    headings: tuple[str, ...]
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Seat:
    """Where a column of the form stands in the sheet, and what it is called there."""

    column: int
    heading: str


@dataclass(frozen=True, slots=True)
class Headings:
    """A row taken for the row of headings.

    `seats` by the keys of the form; `unused` are headings nobody asked for, `doubled` columns that claim one seat.
    """

    row: int
    seats: Mapping[str, Seat]
    missing: tuple[str, ...]
    unused: tuple[str, ...]
    doubled: tuple[Seat, ...]

    @property
    def recognised(self) -> bool:
        """Whether enough is known here for this to be the row of headings at all."""
        return len(self.seats) >= _FEWEST_TO_BE_HEADINGS


def best_headings(rows: Sequence[Row], form: Form) -> Headings:
    """Return the row that knows most columns of the form, the upper one of equals.

    Each row is tried alone and with the row above filling its blanks, as cells merged downwards leave them.
    ValueError when there is no row.
    """
    texts = [_texts(row) for row in rows]
    tried = [_headings(row.number, text, form) for row, text in zip(rows, texts, strict=True)]
    tried += [
        _headings(lower.number, above | below, form)
        for upper, lower, above, below in zip(rows, rows[1:], texts, texts[1:], strict=False)
        if lower.number == upper.number + 1
    ]
    return max(tried, key=lambda headings: len(headings.seats))


def check_headings(headings: Headings, sheet: str) -> None:
    """Raise HeadingTwice or HeadingsMissing for a row of headings that cannot be worked with."""
    if headings.doubled:
        called = tuple(seat.heading for seat in headings.doubled)
        raise HeadingTwice(sheet, called, tuple(letters(seat.column) for seat in headings.doubled))
    if headings.missing:
        raise HeadingsMissing(sheet, headings.row, headings.missing)


def letters(column: int) -> str:
    """Return a column, counted from 0, as Excel letters it."""
    name = ""
    column += 1
    while column:
        column, letter = divmod(column - 1, _LETTERS)
        name = chr(ord("A") + letter) + name
    return name


def _texts(row: Row) -> dict[int, str]:
    texts = {column: clean(value) for column, value in row.cells.items() if isinstance(value, str)}
    return {column: text for column, text in texts.items() if text}


def _headings(row: int, texts: Mapping[int, str], form: Form) -> Headings:
    names = {column: {plain(text), plain_without_brackets(text)} for column, text in texts.items()}
    claims = {column.key: _claimed(column, names) for column in form.columns}
    seats = {key: Seat(found[0], texts[found[0]]) for key, found in claims.items() if found}
    doubled = next((found for found in claims.values() if len(found) > 1), ())
    return Headings(
        row,
        seats,
        tuple(column.heading for column in form.required if column.key not in seats),
        _unused(texts, names, claims),
        tuple(Seat(column, texts[column]) for column in doubled),
    )


def _claimed(column: Column, names: Mapping[int, set[str]]) -> tuple[int, ...]:
    """Return every place whose heading is the column's own, else the first that will do instead."""
    own = tuple(place for place, called in names.items() if called & column.names)
    if own:
        return own
    will_do = (place for name in column.instead for place, called in names.items() if name in called)
    first = next(will_do, None)
    return () if first is None else (first,)


def _unused(
    texts: Mapping[int, str], names: Mapping[int, set[str]], claims: Mapping[str, tuple[int, ...]]
) -> tuple[str, ...]:
    claimed = {place for places in claims.values() for place in places}
    ordinals = aside_words().ordinals
    return tuple(text for place, text in texts.items() if place not in claimed and not names[place] & ordinals)
