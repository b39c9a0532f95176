from pathlib import Path

import pytest

from app.domain.certificates.certificate_layout import Fitting, Part, Side, UnknownLayout
from app.intake.certificate_layouts import certificate_layouts, read_certificate_layout
from app.intake.toml_record import KeyMisspelt, WrongValue
from app.paths import resource

SHIPPED = resource("certificates")
LEAST = """ten = "Của tôi"
rong = 297
cao = 210

[[o]]
phan = "ten"
trai = 20.5
chan-chu = 100
rong = 250
co-chu = 26
"""


def _layout(folder: Path, text: str) -> Path:
    (folder / "rieng.toml").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("code", certificate_layouts(SHIPPED))
def test_every_layout_that_ships_has_a_place_for_every_part_on_its_sheet(code: str) -> None:
    layout = read_certificate_layout(SHIPPED, code)
    assert sorted(field.part for field in layout.fields) == sorted(Part)
    assert all(field.left + field.width <= layout.width - 10 for field in layout.fields)
    assert all(field.left >= 10 and 15 <= field.baseline <= layout.height - 8 for field in layout.fields)


def test_what_a_field_leaves_out_has_its_usual_value(tmp_path: Path) -> None:
    (field,) = read_certificate_layout(_layout(tmp_path, LEAST), "rieng").fields
    assert (field.left, field.lines, field.side, field.fitting) == (20.5, 1, Side.CENTRE, Fitting.SHRINKS)
    assert field.smallest == 26
    assert field.on_blanks


def test_a_layout_nobody_made_is_refused_with_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(UnknownLayout) as refusal:
        read_certificate_layout(_layout(tmp_path, LEAST), "a4")
    assert refusal.value.known == ("rieng",)


@pytest.mark.parametrize("length", ['"20"', "-1", "1000", "true"])
def test_what_is_no_length_is_refused_with_its_line(tmp_path: Path, length: str) -> None:
    with pytest.raises(WrongValue) as refusal:
        read_certificate_layout(_layout(tmp_path, LEAST.replace("20.5", length)), "rieng")
    assert refusal.value.place.line == 7


def test_a_misspelt_key_is_refused_with_the_one_meant(tmp_path: Path) -> None:
    with pytest.raises(KeyMisspelt) as refusal:
        read_certificate_layout(_layout(tmp_path, LEAST + "co-nho-nhatt = 12\n"), "rieng")
    assert refusal.value.meant == "co-nho-nhat"
