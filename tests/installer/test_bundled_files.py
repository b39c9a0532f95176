"""The fonts and icons that travel with the program."""

import unicodedata
from pathlib import Path

import pytest
from defusedxml.ElementTree import parse
from reportlab.pdfbase.ttfonts import TTFontFile

from installer.workbench import HOUSE

FONTS = sorted((HOUSE / "resources" / "fonts").glob("*.ttf"))
ICONS = sorted((HOUSE / "resources" / "icons").glob("*.svg"))
OUR_SEAL = "neu-guong.svg"
TONES = ("", "\N{COMBINING GRAVE ACCENT}", "\N{COMBINING HOOK ABOVE}", "\N{COMBINING TILDE}",
         "\N{COMBINING ACUTE ACCENT}", "\N{COMBINING DOT BELOW}")  # fmt: skip


def vietnamese_letters() -> set[str]:
    vowels = [unicodedata.normalize("NFC", vowel + tone) for vowel in "aăâeêioôơuưy" for tone in TONES]
    lower = {*vowels, "đ", *"bcdfghjklmnpqrstvwxz"}
    return lower | {letter.upper() for letter in lower}


def named(path: Path) -> str:
    return path.name


@pytest.mark.parametrize("font", FONTS, ids=named)
def test_a_font_has_every_vietnamese_letter(font: Path) -> None:
    drawn = TTFontFile(str(font)).charToGlyph
    assert [letter for letter in sorted(vietnamese_letters()) if not drawn.get(ord(letter))] == []


@pytest.mark.parametrize("family", ["Tinos", "BeVietnamPro"])
def test_a_font_family_has_its_licence_beside_it(family: str) -> None:
    assert any(font.name.startswith(f"{family}-") for font in FONTS)
    licence = HOUSE / "resources" / "fonts" / f"{family}-OFL.txt"
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence.read_text(encoding="utf-8")


@pytest.mark.parametrize("icon", [icon for icon in ICONS if icon.name != OUR_SEAL], ids=named)
def test_an_icon_is_a_thin_line_tinted_by_whoever_shows_it(icon: Path) -> None:
    drawing = parse(icon).getroot()
    assert drawing is not None
    assert (drawing.get("stroke"), drawing.get("stroke-width")) == ("currentColor", "1.5")


def test_the_icons_have_their_licence_beside_them() -> None:
    assert "ISC License" in (HOUSE / "resources" / "icons" / "Lucide-ISC.txt").read_text(encoding="utf-8")
