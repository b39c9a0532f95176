"""What a searcher with every file in hand looks for: rows of small numbers, however they were written down."""

import sqlite3
import struct
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from io import BytesIO
from pathlib import Path

from pypdf import PdfReader
from pypdf.generic import StreamObject

LONG_ENOUGH, _STEP, _KEY = 20, 10, 16
"""Twenty numbers in a row are no accident. Every tenth is looked for, so that no thirty in a row are overlooked."""
_BETWEEN = ("", ",", ", ", ";", "; ", " ", "\t", "\n", "\r\n", "|", "/", "-", '","', '", "', "', '")
_ONE_BYTE, _ZERO, _ONE = 1, 8, 9


def spellings(numbers: Sequence[int]) -> Iterator[bytes]:
    """Every way a program might write these numbers one after another; none is above 127."""
    yield bytes(numbers)
    for size in "hiqfd":
        for order in "<>":
            yield struct.pack(f"{order}{len(numbers)}{size}", *numbers)
    for between in _BETWEEN:
        for text in (between.join(map(str, numbers)), between.join(f"{number:02}" for number in numbers)):
            yield text.encode()
            yield text.encode("utf-16-le")
    yield bytes(numbers).hex().encode()
    yield b"".join(b"K" + bytes([number]) for number in numbers)
    yield _serial_types(numbers)
    yield _serial_types(numbers) + bytes(number for number in numbers if number > 1)


def _serial_types(numbers: Sequence[int]) -> bytes:
    """The header of a row of SQLite: nothing and one are types of their own (sqlite.org/fileformat2.html, 2.1)."""
    return bytes({0: _ZERO, 1: _ONE}.get(number, _ONE_BYTE) for number in numbers)


def packed(paper: Sequence[int]) -> Iterator[bytes]:
    """The ways to write a whole paper as one number: a bit for each nominee who was agreed on, or a digit for each."""
    for marks in (paper, paper[::-1]):
        bits = int("".join("1" if mark == 1 else "0" for mark in marks), 2)
        digits = int("".join(str(mark - 1) for mark in marks), 3)
        for number in (bits, digits):
            length = (number.bit_length() + 7) // 8
            yield number.to_bytes(length, "big")
            yield number.to_bytes(length, "little")
            yield str(number).encode()


class Searched:
    """Rows of numbers to look for, wherever they stand."""

    def __init__(self, hidden: Iterable[Sequence[int]]) -> None:
        self._by_key: dict[bytes, list[tuple[int, bytes]]] = {}
        for spelt in {spelt for row in hidden for window in _windows(row) for spelt in spellings(window)}:
            place = _most_telling(spelt)
            self._by_key.setdefault(spelt[place : place + _KEY], []).append((place, spelt))

    def found_in(self, content: bytes) -> set[bytes]:
        """Return every spelling that stands somewhere in `content`."""
        found = set()
        for at in range(len(content) - _KEY + 1):
            for place, spelt in self._by_key.get(content[at : at + _KEY], ()):
                if at >= place and content.startswith(spelt, at - place):
                    found.add(spelt)
        return found


def _windows(row: Sequence[int]) -> Iterator[tuple[int, ...]]:
    for first in range(0, len(row) - LONG_ENOUGH + 1, _STEP):
        yield tuple(row[first : first + LONG_ENOUGH])


def _most_telling(spelt: bytes) -> int:
    """Find the stretch with most different bytes: the least likely to be met by accident."""
    return max(range(0, len(spelt) - _KEY + 1, 2), key=lambda at: len(set(spelt[at : at + _KEY])))


def contents(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Every file below `folder` as it is, and what can be unpacked from it: pages, sheets, each column of a table."""
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        name, content = path.relative_to(folder).as_posix(), path.read_bytes()
        yield name, content
        for part, inside in _unpacked(path, content):
            yield f"{name}: {part}", inside


def _unpacked(path: Path, content: bytes) -> Iterator[tuple[str, bytes]]:
    if content.startswith(b"%PDF"):
        yield from _streams(content)
    elif content.startswith(b"PK"):
        with zipfile.ZipFile(BytesIO(content)) as packed_file:
            yield from ((name, packed_file.read(name)) for name in packed_file.namelist())
    elif content.startswith(b"SQLite format 3"):
        yield from _tables(path)


def _streams(content: bytes) -> Iterator[tuple[str, bytes]]:
    reader = PdfReader(BytesIO(content))
    for number, page in enumerate(reader.pages, start=1):
        yield f"page {number}", page.extract_text().encode()
    for number in range(1, len(reader.xref[0]) + 1):
        found = reader.get_object(number)
        if isinstance(found, StreamObject) and "/Length1" not in found:
            yield f"stream {number}", found.get_data()


def _tables(path: Path) -> Iterator[tuple[str, bytes]]:
    """Each row of each table, and each column from its first row to its last."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as register:
        for (name,) in register.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            rows = register.execute(f"SELECT * FROM {name}").fetchall()
            lines = [*rows, *zip(*rows, strict=True)]
            yield name, "\n".join(",".join(map(str, line)) for line in lines).encode()
