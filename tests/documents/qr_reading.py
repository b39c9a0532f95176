"""Reading a QR symbol off a rendered page as a telephone would, from the standard alone (ISO/IEC 18004).

Only what seals use: alphanumeric text, error correction level M, versions 4 to 6, no damage to mend.
"""

from collections.abc import Iterator
from functools import reduce

import pypdfium2  # type: ignore[import-untyped]

from tests.documents.reading import Box, Sheet

_DOTS = 600
_ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
_BLOCKS = {4: (2, 32, 18), 5: (2, 43, 24), 6: (4, 27, 16)}
"""By version at level M: how many blocks, codewords of text in each, and codewords that mend it."""
Symbol = list[list[bool]]


def symbol_frame(sheet: Sheet) -> Box:
    """Where the page's only symbol stands."""
    patches = sheet.patches
    x, y = min(patch.x for patch in patches), min(patch.y for patch in patches)
    right, foot = max(patch.x + patch.width for patch in patches), max(patch.y + patch.height for patch in patches)
    return Box(x, y, right - x, foot - y)


def read_symbol(pdf: bytes, sheets: list[Sheet], page: int) -> str:
    """Read the symbol off a page as it is rendered for print."""
    frame = symbol_frame(sheets[page])
    finder = min(sheets[page].patches, key=lambda patch: (round(patch.y, 2), patch.x))
    size = round(7 * frame.width / finder.width)
    image = pypdfium2.PdfDocument(pdf)[page].render(scale=_DOTS / 72, grayscale=True).to_pil()
    middle = [(place + 0.5) * frame.width / size for place in range(size)]
    dark = [
        [image.getpixel((_dots(frame.x + across), _dots(frame.y + down))) < 128 for across in middle] for down in middle
    ]
    return decoded(dark)


def _dots(millimetres: float) -> int:
    return int(millimetres / 25.4 * _DOTS)


def decoded(symbol: Symbol) -> str:
    """Return the text of a symbol whose modules are all as they were made."""
    version = (len(symbol) - 17) // 4
    mask = _mask_number(symbol)
    bits = [symbol[row][column] != _is_masked(mask, row, column) for row, column in _path(len(symbol))]
    words = [_number(bits[start : start + 8]) for start in range(0, len(bits) - 7, 8)]
    return _text("".join(f"{word:08b}" for word in _texts(words, *_BLOCKS[version])))


def _mask_number(symbol: Symbol) -> int:
    """Read the format beside the upper left finder: level M is 00, and the next three bits number the mask."""
    places = [*((8, column) for column in (0, 1, 2, 3, 4, 5, 7, 8)), *((row, 8) for row in (7, 5, 4, 3, 2, 1, 0))]
    said = _number([symbol[row][column] for row, column in places]) ^ 0b101010000010010
    assert said >> 13 == 0, "not level M"
    return said >> 10 & 7


def _is_masked(mask: int, row: int, column: int) -> bool:
    product = row * column % 2 + row * column % 3
    patterns = (
        (row + column) % 2,
        row % 2,
        column % 3,
        (row + column) % 3,
        (row // 2 + column // 3) % 2,
        product,
        product % 2,
        ((row + column) % 2 + row * column % 3) % 2,
    )
    return patterns[mask] == 0


def _path(size: int) -> Iterator[tuple[int, int]]:
    """Follow the modules that carry text: pairs of columns from the right, upwards and downwards in turn."""
    upwards = True
    for right in (*range(size - 1, 6, -2), 5, 3, 1):
        for row in range(size - 1, -1, -1) if upwards else range(size):
            yield from ((row, column) for column in (right, right - 1) if not _is_fixed(row, column, size))
        upwards = not upwards


def _is_fixed(row: int, column: int, size: int) -> bool:
    """Whether a module belongs to a finder, the timing lines or the one alignment pattern."""
    near, far = 9, size - 8
    finder = (row < near and column < near) or (row < near and column >= far) or (row >= far and column < near)
    alignment = size - 9 <= row <= size - 5 and size - 9 <= column <= size - 5
    return finder or alignment or 6 in {row, column}


def _texts(words: list[int], blocks: int, texts: int, menders: int) -> list[int]:
    """Part the codewords into blocks, check that each mends to itself, and return those that carry text."""
    text, mending = words[: blocks * texts], words[blocks * texts : blocks * (texts + menders)]
    whole = [text[place::blocks] + mending[place::blocks] for place in range(blocks)]
    for block in whole:
        assert all(_at(block, _power(power)) == 0 for power in range(menders))
    return [word for block in whole for word in block[:texts]]


def _power(exponent: int) -> int:
    """Return 2 so many times multiplied by itself, in that field."""
    return reduce(lambda value, _: _times(value, 2), range(exponent), 1)


def _at(block: list[int], value: int) -> int:
    """Return what a block's polynomial comes to: nothing at each of the places the standard names."""
    return reduce(lambda sum_, word: _times(sum_, value) ^ word, block, 0)


def _times(one: int, other: int) -> int:
    """Multiply in the field of 256 elements the standard names."""
    product = 0
    for bit in range(8):
        if other >> bit & 1:
            product ^= one << bit
    for bit in range(14, 7, -1):
        if product >> bit & 1:
            product ^= 0x11D << (bit - 8)
    return product


def _text(bits: str) -> str:
    assert bits[:4] == "0010", "not alphanumeric"
    length, start = int(bits[4:13], 2), 13
    letters = ""
    for _ in range(length // 2):
        first, second = divmod(int(bits[start : start + 11], 2), 45)
        letters += _ALPHANUMERIC[first] + _ALPHANUMERIC[second]
        start += 11
    return letters + (_ALPHANUMERIC[int(bits[start : start + 6], 2)] if length % 2 else "")


def _number(bits: list[bool]) -> int:
    return reduce(lambda value, bit: value << 1 | bit, bits, 0)
