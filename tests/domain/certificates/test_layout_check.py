from dataclasses import replace
from typing import Any

import pytest

from app.domain.certificates.certificate_layout import CertificateLayout, Field, Part
from app.domain.certificates.layout_check import (
    FieldOffTheSheet,
    FloorAboveSize,
    LayoutCodeNotPossible,
    LayoutWithoutFields,
    LayoutWithoutTitle,
    LinesNotPossible,
    NotALength,
    PartPlacedTwice,
    PrintSizeNotPossible,
    SheetNotPossible,
    accept_code,
    accept_layout,
    read_length,
)
from app.domain.errors import Refusal, SeveralRefusals

NAME = Field(Part.NAME, 20, 100, 200, 26, floor=17)
LAYOUT = CertificateLayout("Phôi Hợp Phát", 297, 210, (NAME,))


def test_a_sound_layout_is_kept_with_its_title_cleaned() -> None:
    assert accept_layout(replace(LAYOUT, title="  Phôi  Hợp Phát ")) == LAYOUT


def test_a_field_may_fill_the_whole_sheet() -> None:
    whole = replace(NAME, left=0, width=297, baseline=210)
    assert accept_layout(replace(LAYOUT, fields=(whole,))).fields == (whole,)


@pytest.mark.parametrize(
    ("changed", "refusal"),
    [
        ({"left": -0.1}, FieldOffTheSheet),
        ({"left": 97.1}, FieldOffTheSheet),
        ({"width": 0}, FieldOffTheSheet),
        ({"baseline": 210.1}, FieldOffTheSheet),
        ({"baseline": 0}, FieldOffTheSheet),
        ({"size": 5.9, "floor": 0}, PrintSizeNotPossible),
        ({"size": 120.1}, PrintSizeNotPossible),
        ({"floor": 5}, PrintSizeNotPossible),
        ({"floor": 26.5}, FloorAboveSize),
        ({"lines": 0}, LinesNotPossible),
        ({"lines": 11}, LinesNotPossible),
    ],
)
def test_a_field_that_could_not_be_printed_is_refused(changed: dict[str, Any], refusal: type[Refusal]) -> None:
    with pytest.raises(refusal) as refused:
        accept_layout(replace(LAYOUT, fields=(replace(NAME, **changed),)))
    assert getattr(refused.value, "place", "") == Part.NAME.label


def test_everything_wrong_with_a_layout_is_said_at_once() -> None:
    off = replace(NAME, part=Part.SIGNER, left=200)
    with pytest.raises(SeveralRefusals) as refused:
        accept_layout(CertificateLayout(" ", 297, 210, (NAME, NAME, off)))
    assert [type(one) for one in refused.value.reasons] == [LayoutWithoutTitle, PartPlacedTwice, FieldOffTheSheet]


def test_a_layout_has_a_sheet_a_printer_takes_and_something_on_it() -> None:
    with pytest.raises(SheetNotPossible):
        accept_layout(replace(LAYOUT, height=501))
    with pytest.raises(LayoutWithoutFields):
        accept_layout(replace(LAYOUT, fields=()))


@pytest.mark.parametrize(("typed", "code"), [("a4", "a4"), (" Phoi-Hop-Phat ", "phoi-hop-phat"), ("2024", "2024")])
def test_a_code_is_short_and_plain(typed: str, code: str) -> None:
    assert accept_code(typed) == code


@pytest.mark.parametrize("typed", ["", "phôi", "a b", "../a4", "-a", "a--b", "x" * 41])
def test_what_is_no_code_is_refused(typed: str) -> None:
    with pytest.raises(LayoutCodeNotPossible):
        accept_code(typed)


@pytest.mark.parametrize(("typed", "length"), [("12,5", 12.5), ("12.5", 12.5), (" 7 ", 7.0), ("297", 297.0)])
def test_a_length_is_read_to_the_tenth(typed: str, length: float) -> None:
    assert read_length(typed) == length


@pytest.mark.parametrize("typed", ["", "-1", "1,55", "1000", "hai", "12mm"])
def test_what_is_no_length_is_refused(typed: str) -> None:
    with pytest.raises(NotALength):
        read_length(typed)
