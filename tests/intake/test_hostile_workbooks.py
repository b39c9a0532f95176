"""Workbooks made to do harm, or torn inside, end in one refusal: no crash, no swelling, no reaching outside."""

import random
import zlib
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.errors import Refusal
from app.intake.book import Book
from app.intake.markup import DocumentTypeInside
from app.intake.package import DamagedWorkbook, SwollenWorkbook
from app.intake.readers import read_articles
from app.intake.sheet import SheetRows, TooManyCells, TooManyRows
from tests.intake.workbooks import ARTICLE_HEADINGS, inline_row, pack, save_articles, shared_texts, sheet_of

_LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
_OUTSIDE = '<!DOCTYPE x SYSTEM "file:///etc/passwd">'
_HEADINGS = inline_row(1, *ARTICLE_HEADINGS)


@pytest.mark.parametrize("declaration", [_LAUGHS, _OUTSIDE, "<!DOCTYPE worksheet>"])
@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/sharedStrings.xml"])
def test_a_document_type_in_any_part_ends_the_reading(tmp_path: Path, declaration: str, part: str) -> None:
    with pytest.raises(DocumentTypeInside):
        read_articles(pack(tmp_path / "dtd.xlsx", sheet_of(_HEADINGS), {part: f"{declaration}<x/>"}))


def test_a_zip_bomb_is_refused_by_its_declared_size(tmp_path: Path) -> None:
    bomb = {"xl/worksheets/sheet1.xml": b"<worksheet>" + b" " * 60_000_000}
    with pytest.raises(SwollenWorkbook):
        read_articles(pack(tmp_path / "bom.xlsx", "", bomb))


def test_a_part_larger_than_it_declares_is_refused(tmp_path: Path) -> None:
    path = pack(tmp_path / "doi.xlsx", sheet_of(_HEADINGS + " " * 5_000))
    content = path.read_bytes()
    size = len(sheet_of(_HEADINGS + " " * 5_000).encode())
    path.write_bytes(content.replace(size.to_bytes(4, "little"), (300).to_bytes(4, "little")))
    with pytest.raises(DamagedWorkbook):
        read_articles(path)


def test_a_tag_without_end_is_refused_before_it_fills_the_memory(tmp_path: Path) -> None:
    noise = random.Random(1).randbytes(1_500_000).hex()
    with pytest.raises(DamagedWorkbook):
        read_articles(pack(tmp_path / "the.xlsx", f'<worksheet x="{noise}"/>'))


def test_a_flipped_bit_inside_the_cells_is_noticed(tmp_path: Path) -> None:
    path = pack(tmp_path / "lat.xlsx", "")
    packed = sheet_of(_HEADINGS + inline_row(2, "Phường Điện Biên", "05/03/2021", "Người giữ lửa", "An"))
    pack(path, packed)
    content = bytearray(path.read_bytes())
    at = content.index(zlib.compress(packed.encode(), wbits=-15)[:40])
    content[at + 200] ^= 1
    path.write_bytes(bytes(content))
    with pytest.raises(DamagedWorkbook):
        read_articles(path)


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="A2" t="s"><v>7</v></c>',
        '<c r="A2" t="s"><v>-1</v></c>',
        '<c r="A2" t="s"><v>một</v></c>',
        '<c r="ZZZZ9"><v>1</v></c>',
        '<c r="XFE2"><v>1</v></c>',
        '<c r="A2" s="99"><v>1</v></c>',
        f'<c r="A2"><v>{"9" * 5_000}</v></c>',
        '<c r="A2"><v>nan</v></c>',
        '<c r="A2" t="d"><v>hôm qua</v></c>',
        '<c r="A2" t="lạ"><v>1</v></c>',
        f'<c r="A2" t="str"><v>{"x" * 40_000}</v></c>',
    ],
)
def test_a_cell_that_no_sheet_can_have_is_damage(tmp_path: Path, cell: str) -> None:
    sheet = sheet_of(f'{_HEADINGS}<row r="2">{cell}</row>')
    with pytest.raises(DamagedWorkbook):
        read_articles(pack(tmp_path / "o.xlsx", sheet, {"xl/sharedStrings.xml": shared_texts("<t>một</t>")}))


@pytest.mark.parametrize("row", ['<row r="0"/>', '<row r="1048577"/>', '<row r="x"/>'])
def test_a_row_that_no_sheet_can_have_is_damage(tmp_path: Path, row: str) -> None:
    with pytest.raises(DamagedWorkbook):
        read_articles(pack(tmp_path / "dong.xlsx", sheet_of(row)))


def test_parts_that_are_named_but_missing_are_damage(tmp_path: Path) -> None:
    with pytest.raises(DamagedWorkbook):
        read_articles(pack(tmp_path / "thieu.xlsx", sheet_of(""), {"_rels/.rels": "<Relationships/>"}))


def test_more_rows_than_any_list_has_are_refused() -> None:
    with pytest.raises(TooManyRows):
        list(_rows_of(b"<row><c><v>1</v></c></row>" * 200_001))


def test_more_cells_than_any_list_has_are_refused() -> None:
    with pytest.raises(TooManyCells):
        list(_rows_of((b"<row>" + b"<c/>" * 16_000 + b"</row>" + b"<row><c><v>1</v></c></row>") * 320))


def test_a_row_wider_than_any_sheet_is_damage(tmp_path: Path) -> None:
    with pytest.raises(DamagedWorkbook):
        read_articles(pack(tmp_path / "rong.xlsx", sheet_of(f'{_HEADINGS}<row r="2">{"<c/>" * 16_385}</row>')))


def _rows_of(markup: bytes) -> SheetRows:
    sheet = b"<worksheet><sheetData>" + markup + b"</sheetData></worksheet>"
    return SheetRows(BytesIO(sheet), Book((), False, (), ()))


@given(seed=st.integers(0, 2**32), flips=st.integers(1, 12))
@settings(max_examples=150, deadline=None)
def test_a_mangled_workbook_is_read_or_refused_and_nothing_else(
    tmp_path_factory: pytest.TempPathFactory, seed: int, flips: int
) -> None:
    path = save_articles(tmp_path_factory.mktemp("mut") / "mut.xlsx", ("Số từ", 1500), rows=3)
    content, chance = bytearray(path.read_bytes()), random.Random(seed)
    for _ in range(flips):
        content[chance.randrange(len(content))] = chance.randrange(256)
    path.write_bytes(bytes(content))
    with suppress(Refusal):
        read_articles(path)


@given(seed=st.integers(0, 2**32), cuts=st.integers(1, 6))
@settings(max_examples=150, deadline=None)
def test_mangled_markup_is_read_or_refused_and_nothing_else(
    tmp_path_factory: pytest.TempPathFactory, seed: int, cuts: int
) -> None:
    sheet = sheet_of(_HEADINGS + '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" s="1"><v>44260</v></c></row>')
    chance = random.Random(seed)
    for _ in range(cuts):
        at = chance.randrange(len(sheet))
        sheet = sheet[:at] + chance.choice(["", "<", '"', "9", "-", "é", "</row>"]) + sheet[at + 1 :]
    folder = tmp_path_factory.mktemp("xml")
    others = {"xl/sharedStrings.xml": shared_texts("<t>Phường Điện Biên</t>")}
    with suppress(Refusal):
        read_articles(pack(folder / "xml.xlsx", sheet, others))
