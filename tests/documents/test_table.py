"""What a cell shows on paper."""

from datetime import date
from fractions import Fraction

import pytest

from app.documents.table import Cell, Column, Row, Share, Table, Tick, printed


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        (1_000_000, "1.000.000"),
        (8, "8"),
        (Fraction(8, 9), "88,89%"),
        (Fraction(9, 10), "90,00%"),
        (Share(8, 9), "88,89% (8/9)"),
        (Share(6, 9), "66,67% (6/9)"),
        (Tick.EMPTY, ""),
        (date(2026, 3, 5), "05/03/2026"),
        (None, ""),
        ("Đạt", "Đạt"),
    ],
)
def test_a_cell_prints_as_official_papers_write_it(cell: Cell, shown: str) -> None:
    assert printed(cell, Column("", 1)) == shown


@pytest.mark.parametrize(("count", "shown"), [(8, "08"), (0, "0"), (12, "12")])
def test_counts_in_a_padded_column_take_a_leading_zero(count: int, shown: str) -> None:
    assert printed(count, Column("", 1, padded=True)) == shown


def test_the_first_cell_of_a_short_row_spans_what_the_others_leave() -> None:
    table = Table("", tuple(Column(name, 1) for name in "abcd"), (Row(("Tổng cộng", 5)),))
    assert table.placed(table.rows[0]) == ((0, "Tổng cộng"), (3, 5))


def test_a_row_with_more_cells_than_columns_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="Row"):
        Table("", (Column("a", 1),), (Row(("1", "2")),))


def test_a_share_of_nothing_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="Share"):
        Share(0, 0)
