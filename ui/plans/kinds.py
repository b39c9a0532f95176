"""The kinds of value a plan holds, each with its field: how it is shown there, and read as the office reads it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from PySide6.QtWidgets import QComboBox

from app.domain.calendar.dates import read_date, short_date
from app.domain.calendar.period import Period, read_month
from app.domain.language.numbers import read_whole_number
from app.domain.language.text import clean, clean_block
from app.domain.plans.plan_fault import ValueNotTyped
from app.domain.plans.shares import read_share, written_share
from ui.kit.fields import ChoiceField, DateField, Field, NumberField, TextField, TickField
from ui.plans.fields import GrowingField, TicksField
from ui.plans.holdings import Kind, Typed

_LETTERS: Final = 12


def _needed(read: Callable[[str], Any]) -> Callable[[str], Any]:
    """Read what has to be typed."""

    def taken(typed: str) -> Any:
        if not typed.strip():
            raise ValueNotTyped
        return read(typed)

    return taken


def _if_typed(read: Callable[[str], Any]) -> Callable[[str], Any]:
    """Read what may be left empty."""
    return lambda typed: read(typed) if typed.strip() else None


def _or_nothing(show: Callable[[Any], str]) -> Callable[[Any], str]:
    return lambda value: "" if value is None else show(value)


def _month(month: Period) -> str:
    return f"{month.index}/{month.year}"


def _lines(typed: str) -> tuple[str, ...]:
    return tuple(line for line in map(clean, typed.splitlines()) if line)


def _date_field(caption: str, _hint: str) -> Field:
    return DateField(caption)


def _tick_field(caption: str, _hint: str) -> Field:
    return TickField(caption)


def _choice_field(caption: str, offered: Sequence[tuple[Any, str]]) -> Field:
    """Return a list to choose from, which may be narrower than its longest words."""
    field = ChoiceField(caption, offered)
    if isinstance(field.editor, QComboBox):
        field.editor.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        field.editor.setMinimumContentsLength(_LETTERS)
    return field


def growing(lines: int, *, one_line: bool = False) -> Callable[[str, str], Field]:
    """Return the maker of a field for texts, at least so many lines high."""
    return lambda caption, hint: GrowingField(caption, hint, lines, one_line=one_line)


TEXT = Kind(str, clean, TextField)
"""A short text."""
TEXT_OR_NONE = Kind(_or_nothing(str), _if_typed(clean), TextField)
"""A short text; None where nothing is typed."""
PASSAGE = Kind(str, clean, growing(1, one_line=True))
"""A text of a sentence or more, in one paragraph."""
NEEDED_PASSAGE = Kind(str, _needed(clean), growing(1, one_line=True))
"""A text of a sentence or more that has to be there."""
BLOCK = Kind(str, clean_block, growing(12))
"""A text of several paragraphs."""
LINES = Kind("\n".join, _lines, growing(1))
"""Several short texts, each on a line of its own."""
DAY = Kind(short_date, _needed(read_date), _date_field)
DAY_OR_NONE = Kind(_or_nothing(short_date), _if_typed(read_date), _date_field)
MONTH = Kind(_month, _needed(read_month), TextField)
WHOLE = Kind(str, _needed(read_whole_number), NumberField)
WHOLE_OR_NONE = Kind(_or_nothing(str), _if_typed(read_whole_number), NumberField)
SHARE = Kind(written_share, _needed(read_share), TextField)
SHARE_OR_NONE = Kind(_or_nothing(written_share), _if_typed(read_share), TextField)
FLAG = Kind(bool, bool, _tick_field, empty=False)


def choice(words: Mapping[Any, str]) -> Kind:
    """Return the kind of a value out of a few, each known by its words; the first stands at the beginning."""
    values = {said: value for value, said in words.items()}
    offered = tuple(words.items())

    def taken(typed: Typed) -> Any:
        if typed not in values:
            raise ValueNotTyped
        return values[typed]

    return Kind(words.__getitem__, taken, lambda caption, _hint: _choice_field(caption, offered), empty=offered[0][1])


def some_of(words: Mapping[Any, str]) -> Kind:
    """Return the kind of any number of values out of a few, in the order they were ticked."""
    values = {said: value for value, said in words.items()}
    return Kind(
        lambda chosen: [words[one] for one in chosen],
        lambda typed: tuple(values[one] for one in typed if one in values),
        lambda caption, _hint: TicksField(caption, tuple(words.values())),
        empty=[],
    )
