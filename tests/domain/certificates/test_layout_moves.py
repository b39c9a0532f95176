import pytest

from app.domain.certificates.certificate_layout import CertificateLayout, Field, Part
from app.domain.certificates.layout_check import accept_layout
from app.domain.certificates.layout_moves import (
    NARROWEST,
    Edge,
    field_of,
    moved,
    parts_left,
    stretched,
    with_part,
    without_part,
)

NAME, SIGNER = Field(Part.NAME, 20, 100, 200, 26), Field(Part.SIGNER, 150, 180, 100, 14)
LAYOUT = CertificateLayout("Phôi", 297, 210, (NAME, SIGNER))


def _name(layout: CertificateLayout) -> tuple[float, float, float]:
    field = field_of(layout, Part.NAME)
    return field.left, field.baseline, field.width


def test_a_field_moves_alone_and_keeps_its_width() -> None:
    after = moved(LAYOUT, Part.NAME, 0.5, -5)
    assert _name(after) == (20.5, 95, 200)
    assert field_of(after, Part.SIGNER) == SIGNER


def test_a_hundred_small_steps_there_and_back_leave_a_field_where_it_stood() -> None:
    layout = LAYOUT
    for step in [0.1] * 100 + [-0.1] * 100:
        layout = moved(layout, Part.NAME, step, step)
    assert layout == LAYOUT


@pytest.mark.parametrize("right", [-500.0, 500.0])
@pytest.mark.parametrize("down", [-500.0, 500.0])
def test_no_field_leaves_its_sheet(right: float, down: float) -> None:
    after = moved(LAYOUT, Part.NAME, right, down)
    assert accept_layout(after) == after


def test_an_edge_moves_and_the_other_stays() -> None:
    assert _name(stretched(LAYOUT, Part.NAME, Edge.RIGHT, 10)) == (20, 100, 210)
    assert _name(stretched(LAYOUT, Part.NAME, Edge.LEFT, 10)) == (30, 100, 190)


def test_a_field_is_stretched_to_the_edge_of_the_sheet_and_never_to_nothing() -> None:
    assert _name(stretched(LAYOUT, Part.NAME, Edge.RIGHT, 500)) == (20, 100, 277)
    assert _name(stretched(LAYOUT, Part.NAME, Edge.LEFT, -500)) == (0, 100, 220)
    assert _name(stretched(LAYOUT, Part.NAME, Edge.RIGHT, -500)) == (20, 100, NARROWEST)
    assert _name(stretched(LAYOUT, Part.NAME, Edge.LEFT, 500)) == (215, 100, NARROWEST)


def test_a_part_that_is_not_placed_has_no_field() -> None:
    with pytest.raises(LookupError):
        field_of(LAYOUT, Part.MOTTO)


def test_a_part_taken_off_can_be_placed_again() -> None:
    less = without_part(LAYOUT, Part.SIGNER)
    assert [field.part for field in less.fields] == [Part.NAME]
    assert Part.SIGNER in parts_left(less)
    assert Part.SIGNER not in parts_left(LAYOUT)
    again = with_part(less, Part.SIGNER)
    assert accept_layout(again) == again
    assert field_of(again, Part.SIGNER).baseline == 105
