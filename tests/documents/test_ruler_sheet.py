import pytest

from app.documents.certificates import ruler_drawn
from app.documents.ink.ruler import corners
from app.domain.certificates.certificate_layout import IN_PLACE, CertificateLayout, Field, Part, Shift
from app.intake.certificate_layouts import read_certificate_layout
from app.paths import resource
from tests.documents.reading import Sheet, Stroke, sheets

A4, A3 = (read_certificate_layout(resource("certificates"), code) for code in ("a4", "a3"))


def _sheet(layout: CertificateLayout, shift: Shift = IN_PLACE) -> Sheet:
    (sheet,) = sheets(ruler_drawn(layout, shift, "Thước"))
    return sheet


def _upright(sheet: Sheet) -> list[Stroke]:
    return [one for one in sheet.strokes if abs(one.right - one.x) < 0.001]


def _level(sheet: Sheet) -> list[Stroke]:
    return [one for one in sheet.strokes if abs(one.foot - one.y) < 0.001]


def _across(sheet: Sheet) -> list[float]:
    """Where the ticks of the upper ruler stand."""
    return [one.x for one in _upright(sheet) if min(one.y, one.foot) == pytest.approx(10, abs=0.01)]


@pytest.mark.parametrize(("layout", "width", "height"), [(A4, 297, 210), (A3, 420, 297)])
def test_the_rulers_tick_every_millimetre_where_a_printer_reaches(
    layout: CertificateLayout, width: int, height: int
) -> None:
    sheet = _sheet(layout)
    across = _across(sheet)
    down = [one.y for one in _level(sheet) if one.x == pytest.approx(10, abs=0.01)]
    assert across == pytest.approx(range(20, width - 9), abs=0.01)
    assert down == pytest.approx(range(20, height - 9), abs=0.01)


def test_a_centimetre_is_labelled_with_what_it_measures() -> None:
    sheet = _sheet(A4)
    labels = [ink for ink in sheet.inks if ink.text == "150"]
    assert labels[0].middle == pytest.approx(150, abs=0.2)
    assert labels[1].y == pytest.approx(150, abs=1)


def test_each_field_that_goes_on_a_blank_has_a_cross_at_each_corner() -> None:
    sheet = _sheet(A4)
    middles = {(round(one.x, 1), round((one.y + one.foot) / 2, 1)) for one in _upright(sheet)}
    for field in A4.printed(on_blank=True):
        assert {(round(x, 1), round(y, 1)) for x, y in corners(field)} <= middles


def test_a_shift_moves_the_crosses_and_never_the_rulers() -> None:
    still, moved = _sheet(A4), _sheet(A4, Shift(5, 4))
    assert _across(still) == _across(moved)
    label = Part.SIGNER.label
    assert moved.find(label).x - still.find(label).x == pytest.approx(5, abs=0.01)
    assert moved.find(label).y - still.find(label).y == pytest.approx(4, abs=0.01)


def test_a_field_that_spreads_reaches_as_far_above_as_below() -> None:
    one_line = corners(Field(Part.NAME, 20, 100, 200, 20))
    three = corners(Field(Part.NAME, 20, 100, 200, 20, lines=3, spreads=True))
    assert one_line[0][1] - three[0][1] == pytest.approx(three[1][1] - one_line[1][1])
    assert three[0][1] < one_line[0][1]
