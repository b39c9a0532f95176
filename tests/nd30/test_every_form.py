"""Every form in every variant is as Nghị định 30/2020 has it, and prints every word it was given."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache

import pytest

from app.documents.chart import BarChart
from app.documents.ink.pdf import drawn
from app.documents.paper import SealMark
from app.documents.table import Table
from app.documents.words import Gap, Run
from tests.documents.reading import sheets
from tests.nd30.checker import findings
from tests.nd30.decision_variants import LONG_PERSON, LONG_UNIT
from tests.nd30.every_form import every_form
from tests.nd30.strips import strips

_VARIANTS = {variant.name: variant for variant in every_form()}


@cache
def _printed(name: str) -> bytes:
    return drawn(_VARIANTS[name].paper)


@pytest.mark.parametrize("name", _VARIANTS)
def test_a_form_is_as_the_decree_has_it(name: str) -> None:
    assert findings(_printed(name), _VARIANTS[name].nature) == ()


@pytest.mark.parametrize("name", _VARIANTS)
def test_no_word_of_a_form_is_lost_on_its_pages(name: str) -> None:
    printed = Counter(word for sheet in sheets(_printed(name)) for strip in strips(sheet) for word in _bare(strip.text))
    given = Counter(word for section in _VARIANTS[name].paper.sections for word in _given(section))
    assert given - printed == Counter()


def test_every_variant_is_told_by_its_own_name() -> None:
    names = Counter(variant.name for variant in every_form())
    assert [name for name, count in names.items() if count > 1] == []


def test_the_names_it_is_tried_with_are_as_long_as_they_come() -> None:
    assert len(LONG_PERSON.removeprefix("Bà ")) == 45
    assert len(LONG_UNIT) >= 120


def _given(thing: object) -> Iterator[str]:
    """The words of any part of a paper that are meant to be read; figures and charts have tests of their own."""
    match thing:
        case str() if not isinstance(thing, Enum):
            yield from _bare(thing)
        case tuple() if thing and all(isinstance(one, Run | Gap) for one in thing):
            yield from _bare("".join(one.text if isinstance(one, Run) else " " for one in thing))
        case tuple():
            for one in thing:
                yield from _given(one)
        case SealMark():
            yield from _given((thing.caption, thing.code, *thing.notes))
        case Table():
            headings = tuple(column.heading for column in thing.columns)
            yield from _given((thing.title, thing.basis, headings, thing.rows, thing.notes))
        case _ if is_dataclass(thing) and not isinstance(thing, BarChart):
            for field in fields(thing):
                yield from _given(getattr(thing, field.name))


def _bare(text: str) -> list[str]:
    return [bare for word in text.split() if (bare := word.strip(".,;:()/"))]
