import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.plans.place import Path
from app.intake.toml_lines import line_of, lines_of
from tests.shipped import ALL, shipped_text

TEXT = '''\
ma = "a"
dai = """
ten = 1
[khong-phai-bang]
"""
ds = [
    "x]",  # ] trong ghi chú
    { y = 1 },
]

[bang]
"khóa có dấu" = 1
a.b = 2

[[muc]]
so = 1

[[muc.con]]
so = 2

[[muc]]
so = 3
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("ma",), 1),
        (("dai",), 2),
        (("ds",), 6),
        (("bang",), 11),
        (("bang", "khóa có dấu"), 12),
        (("bang", "a", "b"), 13),
        (("muc",), 15),
        (("muc", 0, "so"), 16),
        (("muc", 0, "con", 0, "so"), 19),
        (("muc", 1), 21),
        (("muc", 1, "so"), 22),
    ],
)
def test_each_key_and_table_is_found_on_its_line(path: Path, line: int) -> None:
    assert lines_of(TEXT)[path] == line


def test_what_only_looks_like_a_key_inside_a_text_has_no_line() -> None:
    assert ("ten",) not in lines_of(TEXT)


def test_what_stands_inside_a_list_is_on_the_line_of_its_key() -> None:
    assert line_of(("ds", 1, "y"), lines_of(TEXT)) == 6


def test_what_is_nowhere_in_the_file_is_on_its_first_line() -> None:
    assert line_of(("khong-co",), lines_of(TEXT)) == 1


def test_a_table_named_only_within_anothers_name_stands_where_that_is() -> None:
    assert lines_of("\n[a.b]\nc = 1\n")["a",] == 2


def walk(value: object, path: Path = ()) -> list[Path]:
    """Every key of a parsed file outside lists."""
    if isinstance(value, list):
        return [found for at, one in enumerate(value) if isinstance(one, dict) for found in walk(one, (*path, at))]
    if isinstance(value, dict):
        return [path, *(found for key, one in value.items() for found in walk(one, (*path, key)))]
    return [path]


@pytest.mark.parametrize("code", ALL)
def test_every_key_of_a_real_plan_stands_on_the_line_found_for_it(code: str) -> None:
    text = shipped_text(code)
    lines, written = lines_of(text), text.splitlines()
    for path in walk(tomllib.loads(text)):
        if path and isinstance(path[-1], str):
            assert path[-1] in written[line_of(path, lines) - 1] or path not in lines


@given(st.text(max_size=300))
def test_no_text_keeps_the_search_for_lines_from_ending(text: str) -> None:
    assert all(1 <= line <= text.count("\n") + 1 for line in lines_of(text).values())
