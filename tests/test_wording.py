import importlib
import pkgutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

import app
from app.domain.calendar.dates import MonthBeforeDay, NoSuchDate, YearOutOfRange
from app.domain.errors import Refusal, SeveralRefusals, Trouble
from app.domain.language.numbers import NotAScore, NotAWholeNumber
from app.wording import facts_named, sentence, templates

MIGRATIONS = "app.store.migrations"


def every_module() -> Iterator[str]:
    for module in pkgutil.walk_packages(app.__path__, "app."):
        if not module.name.endswith("__main__") and not module.name.startswith(MIGRATIONS):
            yield module.name


def descendants(parent: type[Exception]) -> Iterator[type[Exception]]:
    for child in parent.__subclasses__():
        yield child
        yield from descendants(child)


@pytest.fixture(scope="module")
def ways_to_say_no() -> dict[str, type[Exception]]:
    for name in every_module():
        importlib.import_module(name)
    kinds = (kind for parent in (Refusal, Trouble) for kind in descendants(parent))
    ours = [kind for kind in kinds if kind.__module__.startswith("app.") and kind is not SeveralRefusals]
    assert len({kind.__name__ for kind in ours}) == len(ours)
    return {kind.__name__: kind for kind in ours}


def test_every_refusal_and_trouble_has_its_sentence(ways_to_say_no: dict[str, type[Exception]]) -> None:
    final = {name for name, kind in ways_to_say_no.items() if not kind.__subclasses__()}
    assert sorted(final - templates().keys()) == []


def test_every_sentence_belongs_to_a_refusal_or_trouble(ways_to_say_no: dict[str, type[Exception]]) -> None:
    assert sorted(templates().keys() - ways_to_say_no.keys()) == []


def test_every_sentence_asks_only_for_facts_its_refusal_has(ways_to_say_no: dict[str, type[Exception]]) -> None:
    missing = [
        (name, fact)
        for name, kind in ways_to_say_no.items()
        for fact in sorted(facts_named(templates().get(name, "")))
        if not hasattr(kind, fact) and fact not in getattr(kind, "__dataclass_fields__", {})
    ]
    assert missing == []


def test_every_sentence_ends_as_a_sentence() -> None:
    assert [name for name, words in templates().items() if words != words.strip() or words[-1:] not in ".!?"] == []


def test_an_impossible_date_is_explained() -> None:
    said = sentence(NoSuchDate("31/02/2021"))
    assert said == "Không có ngày 31/02/2021. Hãy nhập lại ngày, ví dụ 05/03/2021."


def test_dates_in_a_sentence_are_written_the_vietnamese_way() -> None:
    assert "31/12/2025" in sentence(MonthBeforeDay("12/31/2025", 31, date(2025, 12, 31)))


def test_years_in_a_sentence_have_no_dots() -> None:
    assert "từ 1900 đến 2100" in sentence(YearOutOfRange("1/1/2205", 1900, 2100))


def test_several_refusals_take_a_line_each() -> None:
    several = SeveralRefusals((NotAWholeNumber("x"), NotAScore("y")))
    assert sentence(several).splitlines() == [sentence(NotAWholeNumber("x")), sentence(NotAScore("y"))]


def test_braces_the_clerk_typed_stay_as_typed() -> None:
    assert "“{typed}{0}”" in sentence(NotAWholeNumber("{typed}{0}"))


def test_a_page_pasted_into_a_number_field_is_quoted_in_short() -> None:
    assert len(sentence(NotAWholeNumber("9" * 5_000))) < 250


def test_a_refusal_without_words_is_our_mistake_and_named() -> None:
    @dataclass(eq=False)
    class NobodyWroteThis(Refusal):
        path: Path

    with pytest.raises(KeyError, match="NobodyWroteThis"):
        sentence(NobodyWroteThis(Path()))
