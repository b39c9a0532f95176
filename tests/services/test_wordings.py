import pytest

from app.documents.wording import (
    BracesLeftOpen,
    FieldDropped,
    FieldMisspelt,
    PhraseEmpty,
    PhraseMissing,
    UnknownForm,
    wording,
)
from tests.services.conftest import Story


def test_every_phrase_of_every_form_is_listed_with_its_fields(binh_phuoc: Story) -> None:
    lines = binh_phuoc.office.wordings.phrases()
    assert {line.form for line in lines} == set(binh_phuoc.office.wordings.forms())
    (granted,) = [line for line in lines if (line.form, line.name) == ("decision", "recognise")]
    assert granted.fields == ("whom", "purpose")


def test_forms_composed_inside_say_the_offices_own_words(binh_phuoc: Story) -> None:
    binh_phuoc.office.wordings.put("decision", "ordered", "NAY QUYẾT ĐỊNH:")

    def said(*phrases: str) -> list[str]:
        return [wording("decision").say(phrase) for phrase in phrases]

    assert binh_phuoc.office.press.compose(said, "ordered", "kind") == ["NAY QUYẾT ĐỊNH:", "QUYẾT ĐỊNH"]
    assert wording("decision").say("ordered") == "QUYẾT ĐỊNH:"


@pytest.mark.parametrize("whom", ["{số tập thể, cá nhân}", "{ Số tập thể, cá nhân}", "{whom}"])
def test_a_field_is_known_by_what_is_printed_in_it(binh_phuoc: Story, whom: str) -> None:
    line = binh_phuoc.office.wordings.put("decision", "recognise", f"{whom} {{purpose}}")
    assert line.own == "{whom} {purpose}"
    assert line.told(line.said) == "{số tập thể, cá nhân} {nội dung công nhận, khen thưởng}"


def test_no_two_fields_of_a_phrase_are_told_alike(binh_phuoc: Story) -> None:
    for line in binh_phuoc.office.wordings.phrases():
        assert len(set(line.meanings)) == len(line.fields)


def test_a_phrase_given_back_is_the_shipped_one_again(binh_phuoc: Story) -> None:
    wordings = binh_phuoc.office.wordings
    wordings.put("decision", "ordered", "NAY QUYẾT ĐỊNH:")
    assert wordings.give_back("decision", "ordered").own is None
    assert wordings.own() == {}


def test_the_shipped_words_typed_again_are_no_own_phrase(binh_phuoc: Story) -> None:
    assert binh_phuoc.office.wordings.put("decision", "ordered", " QUYẾT  ĐỊNH: ").own is None


@pytest.mark.parametrize(
    ("form", "phrase", "text", "refusal"),
    [
        ("decision", "recognise", "Công nhận {who} {purpose}", FieldMisspelt),
        ("decision", "recognise", "Công nhận {whom}", FieldDropped),
        ("decision", "recognise", "Công nhận {whom {purpose}", BracesLeftOpen),
        ("decision", "recognise", " ", PhraseEmpty),
        ("decision", "khong-co", "x", PhraseMissing),
        ("quyet-dinh", "ordered", "x", UnknownForm),
        ("../plans/ba-dinh-2021", "x", "x", UnknownForm),
    ],
)
def test_what_would_print_wrong_is_refused(
    binh_phuoc: Story, form: str, phrase: str, text: str, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        binh_phuoc.office.wordings.put(form, phrase, text)
    assert binh_phuoc.office.wordings.own() == {}
