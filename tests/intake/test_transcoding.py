import pytest

from app.intake.transcoding import in_unicode


@pytest.mark.parametrize(
    ("kept", "font", "read"),
    [
        ("NguyÔn V¨n Hßa", ".VnTime", "Nguyễn Văn Hòa"),
        ("NguyÔn V¨n Hßa", ".VnTimeH", "NGUYỄN VĂN HÒA"),
        ("§iÓn h×nh tiªn tiÕn", ".VnArial", "Điển hình tiên tiến"),
        ("Tr\xadêng", ".VnTime", "Trường"),
        ("Nguyeãn Vaên Hoøa", "VNI-Times", "Nguyễn Văn Hòa"),
        ("Tröôøng", "VNI-Times", "Trường"),
        ("UÛy ban nhaân daân", "VNI-Times", "Ủy ban nhân dân"),
        ("ÑIEÅN HÌNH TIEÂN TIEÁN", "VNI-Helve", "ĐIỂN HÌNH TIÊN TIẾN"),
        ("An\xa0B 12", ".VnTime", "An\xa0B 12"),
    ],
)
def test_legacy_text_is_read_as_its_font_draws_it(kept: str, font: str, read: str) -> None:
    assert in_unicode(kept, font) == read


@pytest.mark.parametrize(("kept", "font"), [("Hoà", ".VnTime"), ("ba¿", "VNI-Times")])
def test_a_letter_the_font_does_not_have_leaves_the_text_unread(kept: str, font: str) -> None:
    assert in_unicode(kept, font) is None


def test_every_letter_of_the_alphabet_has_one_code_in_tcvn3() -> None:
    codes = "".join(map(chr, range(0xA1, 0x100)))
    read = [letter for code in codes if (letter := in_unicode(code, ".VnTime")) is not None]
    assert len(read) == len(set(read)) == 60 + 7 + 7
