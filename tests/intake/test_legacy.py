"""Text of before Unicode is known by its letters, and Unicode Vietnamese is never taken for it."""

import pytest

from app.intake.legacy import holds_western_letters, is_clearly_legacy, is_legacy_font, is_perhaps_legacy


@pytest.mark.parametrize(
    "text",
    [
        "NguyÔn V¨n Hßa",
        "§iÓn h×nh tiªn tiÕn",
        "Tr\xadêng",
        "NghÖ An",
        "Nguyeãn Vaên Hoøa",
        "Tröôøng",
        "UÛy ban nhaân daân",
    ],
)
def test_tcvn3_and_vni_are_known_by_their_letters(text: str) -> None:
    assert is_clearly_legacy(text)


@pytest.mark.parametrize(
    "text",
    [
        "Hoà",
        "Hòa",
        "thuỷ, thủy",
        "Toà án nhân dân",
        "Nguye\u0302\u0303n Va\u0306n Ho\u0300a",
        "Lê Quý Khuê",
        "ĐẶNG",
        "Müller",
        "Điều 5 § 2, 40 m², ½ kg, 30 °C",
        "plain",
        "",
    ],
)
def test_unicode_is_not_taken_for_legacy_text(text: str) -> None:
    assert not is_clearly_legacy(text)


@pytest.mark.parametrize(("text", "perhaps"), [("Hßa", True), ("Müller", True), ("Hoà", False), ("An", False)])
def test_one_strange_letter_leaves_it_open(text: str, perhaps: bool) -> None:
    assert is_perhaps_legacy(text) is perhaps


@pytest.mark.parametrize(
    ("font", "legacy"),
    [(".VnTime", True), (".VnTimeH", True), ("VNI-Times", True), ("Times New Roman", False), ("Vinhan", False)],
)
def test_a_legacy_font_is_known_by_its_name(font: str, legacy: bool) -> None:
    assert is_legacy_font(font) is legacy


def test_plain_letters_mean_the_same_in_any_font() -> None:
    assert not holds_western_letters("An")
    assert holds_western_letters("Hoà")
