import sys
from unicodedata import category

import pytest

from app.documents.ink.fonts import UnprintableCharacter, ems, face
from app.domain.drawable import characters_not_drawn
from app.domain.language.text import clean

FACES = [face(bold=bold, italic=italic) for bold in (False, True) for italic in (False, True)]
KEPT = [
    chr(code) for code in range(sys.maxunicode + 1) if category(chr(code)) != "Cn" and clean(chr(code)) == chr(code)
]


def draws(name: str, character: str) -> bool:
    try:
        ems(name, character)
    except UnprintableCharacter:
        return False
    return True


@pytest.mark.parametrize("name", FACES)
def test_what_is_let_in_is_just_what_every_face_draws(name: str) -> None:
    differing = [one for one in KEPT if draws(name, one) == bool([*characters_not_drawn(one)])]
    assert differing == []


def test_a_line_break_is_no_character_to_draw() -> None:
    assert [*characters_not_drawn("Cứu người.\nHiến máu.")] == []


def test_of_each_text_the_first_character_without_a_shape_is_named() -> None:
    found = [(one.character, one.text) for one in characters_not_drawn("Gương sáng", "Tổ ✔ 漢", "😀")]
    assert found == [("✔", "Tổ ✔ 漢"), ("😀", "😀")]
