import pytest

from app.domain.certificates.certificate_layout import CertificateLayout, Field, NotAShift, Part, read_shift


@pytest.mark.parametrize(("typed", "shift"), [("1,5", 1.5), ("-2", -2.0), ("+0.5", 0.5), (" 12,0 ", 12.0)])
def test_a_shift_is_read_to_the_tenth_of_a_millimetre(typed: str, shift: float) -> None:
    assert read_shift(typed) == shift


@pytest.mark.parametrize("typed", ["", "1,55", "100", "hai", "1-2", "--1", "1mm"])
def test_what_is_no_shift_is_refused(typed: str) -> None:
    with pytest.raises(NotAShift):
        read_shift(typed)


def test_a_blank_gets_only_what_it_does_not_bear() -> None:
    name = Field(Part.NAME, 20, 100, 200, 26)
    motto = Field(Part.MOTTO, 20, 30, 200, 14, on_blanks=False)
    layout = CertificateLayout("A4", 297, 210, (motto, name))
    assert layout.printed(on_blank=True) == (name,)
    assert layout.printed(on_blank=False) == (motto, name)
