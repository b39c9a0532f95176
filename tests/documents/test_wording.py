"""The phrases of forms: filled by name, refused by name."""

import tomllib

import pytest

from app.documents.wording import (
    BracesDoNotClose,
    PhraseMissing,
    UnknownField,
    Wording,
    fields_of,
    forms,
    meanings,
    shipped,
    wording,
)
from app.documents.words import Gap, Run
from app.paths import resource

WORDS = Wording(
    "thu",
    {
        "who": "Tặng {form} cho {whom}.",
        "slip": "Tặng {from} cho {whom}",
        "open": "Tặng {form",
        "sly": "{whom.__class__}",
    },
)


def test_a_phrase_is_filled_by_the_names_of_its_fields() -> None:
    assert WORDS.say("who", form="Giấy khen", whom="ông A") == "Tặng Giấy khen cho ông A."


def test_what_is_filled_in_is_never_read_as_a_phrase() -> None:
    assert WORDS.say("who", form="{whom}", whom="ông A") == "Tặng {whom} cho ông A."


def test_a_field_may_be_a_gap_for_the_pen() -> None:
    assert WORDS.text("who", form="Giấy khen", whom=(Gap(20),)) == (
        Run("Tặng "),
        Run("Giấy khen"),
        Run(" cho "),
        Gap(20),
        Run("."),
    )


def test_a_misspelt_field_is_named_with_those_that_exist() -> None:
    with pytest.raises(UnknownField) as refusal:
        WORDS.say("slip", form="Giấy khen", whom="ông A")
    assert (refusal.value.form, refusal.value.phrase, refusal.value.named) == ("thu", "slip", "from")
    assert refusal.value.known == ("form", "whom")


def test_a_phrase_cannot_look_inside_a_field() -> None:
    with pytest.raises(UnknownField):
        WORDS.say("sly", whom="ông A")


def test_a_missing_phrase_is_named() -> None:
    with pytest.raises(PhraseMissing) as refusal:
        WORDS.say("nothing")
    assert refusal.value.phrase == "nothing"


def test_braces_left_open_are_refused() -> None:
    with pytest.raises(BracesDoNotClose):
        WORDS.say("open", form="Giấy khen")


def test_every_phrase_that_ships_is_well_formed() -> None:
    files = sorted(resource("wording", "forms").glob("*.toml"))
    assert len(files) >= 3
    for file in files:
        for phrase, text in tomllib.loads(file.read_text(encoding="utf-8")).items():
            fields = dict.fromkeys(text.replace("}", "{").split("{")[1::2], "x")
            assert wording(file.stem).say(phrase, **fields)


def test_every_field_of_every_phrase_is_told_in_words_and_no_other() -> None:
    named = {field for form in forms() for phrase in shipped(form).phrases for field in fields_of(form, phrase)}
    assert set(meanings()) == named
