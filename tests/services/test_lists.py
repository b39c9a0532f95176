"""Lists as workbooks: how far the work is, and given up half way."""

from concurrent.futures import CancelledError
from pathlib import Path

import pytest

from app.domain.listing import Heading, Listing, Row
from app.services.lists import Lists

LISTING = Listing("Danh sách bài viết", ("Lập ngày 18/03/2021",), (Heading("Tên bài"),))
ROWS = [Row((f"Bài {number}",)) for number in range(1_200)]


def test_it_is_said_how_many_rows_are_written(tmp_path: Path) -> None:
    heard: list[int] = []
    assert Lists().write(LISTING, ROWS, tmp_path / "a.xlsx", heard.append) == 1_200
    assert heard == [0, 500, 1_000]


def test_a_list_given_up_half_way_leaves_what_was_there(tmp_path: Path) -> None:
    file = tmp_path / "a.xlsx"
    file.write_bytes(b"cu")

    def stop(done: int) -> None:
        if done:
            raise CancelledError

    with pytest.raises(CancelledError):
        Lists().write(LISTING, ROWS, file, stop)
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("a.xlsx", b"cu")]
