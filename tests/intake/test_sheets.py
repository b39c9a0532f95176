"""What a sheet's cells hold, whichever program wrote them."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.utils.datetime import MAC_EPOCH
from python_calamine import CalamineWorkbook

from app.intake.book import LegacyFontAmongOthers, LegacyText, Transcoded, read_book, shows_a_day
from app.intake.cells import ErrorInCell, FormulaNeverComputed, NumberTooLong, Value
from app.intake.foreign_file import take_in
from app.intake.package import Package
from app.intake.sheet import Row, SheetRows
from tests.intake.workbooks import Content, inline_row, pack, save_rows, shared_texts, sheet_of


def test_texts_numbers_days_and_ticks_come_as_what_they_are(tmp_path: Path) -> None:
    path = save_rows(tmp_path / "o.xlsx", [["Trần Thị An", 7, 8.5, date(2021, 3, 5), True]])
    assert _cells(path) == {0: "Trần Thị An", 1: 7, 2: 8.5, 3: date(2021, 3, 5), 4: True}


def test_a_whole_number_kept_as_a_fraction_is_whole(tmp_path: Path) -> None:
    path = pack(tmp_path / "o.xlsx", sheet_of("<row><c><v>1.0</v></c><c><v>9.12345678E8</v></c></row>"))
    assert [repr(value) for value in _cells(path).values()] == ["1", "912345678"]


def test_shared_texts_are_put_together_from_their_runs_without_reading_aids(tmp_path: Path) -> None:
    texts = shared_texts(
        "<t>Phường Điện Biên</t>",
        '<r><rPr><b/></rPr><t xml:space="preserve">Trần </t></r><r><t>Thị An</t></r><rPh><t>chu</t></rPh>',
        "<t>dòng một_x000D_\ndòng hai</t>",
    )
    cells = "".join(f'<c t="s"><v>{place}</v></c>' for place in range(3))
    path = pack(tmp_path / "o.xlsx", sheet_of(f"<row>{cells}</row>"), {"xl/sharedStrings.xml": texts})
    assert _cells(path) == {0: "Phường Điện Biên", 1: "Trần Thị An", 2: "dòng một\r\ndòng hai"}


def test_a_workbook_with_prefixed_markup_reads_like_any_other(tmp_path: Path) -> None:
    sheet = (
        '<x:worksheet xmlns:x="m"><x:sheetData><x:row x:r="1"><x:c r="B1" t="inlineStr"><x:is><x:t>An</x:t></x:is>'
        '</x:c><x:c r="D1"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    )
    assert _cells(pack(tmp_path / "o.xlsx", sheet)) == {1: "An", 3: 5}


def test_rows_and_cells_without_references_follow_one_another(tmp_path: Path) -> None:
    sheet = sheet_of("<row><c><v>1</v></c><c/><c><v>3</v></c></row><row/><row><c><v>9</v></c></row>")
    assert _rows(pack(tmp_path / "o.xlsx", sheet)) == [Row(1, {0: 1, 2: 3}), Row(3, {0: 9})]


def test_a_formula_gives_the_result_that_was_stored(tmp_path: Path) -> None:
    cells = '<c><f>A1+1</f><v>7</v></c><c t="str"><f>"x"</f><v>An</v></c><c t="str"><f>""</f><v></v></c>'
    assert _cells(pack(tmp_path / "o.xlsx", sheet_of(f"<row>{cells}</row>"))) == {0: 7, 1: "An"}


def test_a_formula_never_computed_is_not_an_empty_cell(tmp_path: Path) -> None:
    path = save_rows(tmp_path / "o.xlsx", [["=1+1", "An"]])
    assert isinstance(_cells(path)[0], FormulaNeverComputed)


def test_an_error_in_a_cell_is_kept_with_what_it_shows(tmp_path: Path) -> None:
    path = pack(tmp_path / "o.xlsx", sheet_of('<row><c t="e"><f>A0</f><v>#REF!</v></c></row>'))
    error = _cells(path)[0]
    assert isinstance(error, ErrorInCell)
    assert error.shown == "#REF!"


def test_a_number_of_sixteen_figures_cannot_be_believed(tmp_path: Path) -> None:
    path = pack(tmp_path / "o.xlsx", sheet_of("<row><c><v>1.2345678901234567E15</v></c></row>"))
    assert isinstance(_cells(path)[0], NumberTooLong)


@pytest.mark.parametrize(
    ("count", "day"),
    [
        ("1", date(1900, 1, 1)),
        ("59", date(1900, 2, 28)),
        ("61", date(1900, 3, 1)),
        ("44260", date(2021, 3, 5)),
        ("44260.75", date(2021, 3, 5)),
        ("2958465", date(9999, 12, 31)),
        ("2958466", 2958466),
        ("0.5", 0.5),
        ("-3", -3),
    ],
)
def test_a_cell_that_shows_a_day_is_counted_from_1900(tmp_path: Path, count: str, day: Value) -> None:
    path = pack(tmp_path / "o.xlsx", sheet_of(f'<row><c s="1"><v>{count}</v></c></row>'))
    assert _cells(path) == {0: day}


def test_a_workbook_that_counts_from_1904_gives_the_same_day(tmp_path: Path) -> None:
    workbook = Workbook()
    workbook.epoch = MAC_EPOCH
    workbook.worksheets[0]["A1"] = date(2021, 3, 5)
    workbook.save(tmp_path / "o.xlsx")
    assert _cells(tmp_path / "o.xlsx") == {0: date(2021, 3, 5)}


@pytest.mark.parametrize(
    ("number_format", "is_day"),
    [
        ("dd/mm/yyyy", True),
        ("[$-42A]d mmmm, yyyy;@", True),
        ('"ngày" dd "tháng" mm', True),
        ("General", False),
        ("0.00", False),
        ("h:mm", False),
        ("[Red]#,##0", False),
        ('0" đồng/dự án"', False),
        (r"\d0", False),
        ('_-* #,##0 "dd"', False),
    ],
)
def test_a_number_format_tells_days_from_numbers(number_format: str, is_day: bool) -> None:
    assert shows_a_day(number_format) is is_day


def test_a_wrong_dimension_hides_no_rows(tmp_path: Path) -> None:
    rows = "".join(f"<row><c><v>{number}</v></c></row>" for number in range(49))
    sheet = sheet_of(rows).replace("A1:A2", "A1:A1")
    assert len(_rows(pack(tmp_path / "o.xlsx", sheet))) == 49


def test_a_used_range_of_a_million_rows_ends_after_two_hundred_blank_ones(tmp_path: Path) -> None:
    styled = "".join(f'<row r="{number}"><c r="A{number}" s="1"/></row>' for number in range(3, 100_000))
    sheet = sheet_of(inline_row(1, "Đơn vị") + inline_row(2, "Phường Điện Biên") + styled)
    stream = _stream(pack(tmp_path / "o.xlsx", sheet))
    assert [row.number for row in stream] == [1, 2]
    assert stream.stopped_after == 2


@pytest.mark.parametrize("stray", ["XFD1048576", "A1048576", "B203"])
def test_a_stray_value_far_below_is_not_reached_for(tmp_path: Path, stray: str) -> None:
    workbook = Workbook()
    workbook.worksheets[0]["A1"], workbook.worksheets[0]["A2"] = "Đơn vị", "Phường Điện Biên"
    workbook.worksheets[0][stray] = "x"
    workbook.save(tmp_path / "o.xlsx")
    stream = _stream(tmp_path / "o.xlsx")
    assert [row.number for row in stream] == [1, 2]
    assert stream.stopped_after == 2


def test_a_gap_of_two_hundred_rows_is_read_across(tmp_path: Path) -> None:
    sheet = sheet_of(inline_row(1, "Đơn vị") + inline_row(201, "Phường Điện Biên"))
    stream = _stream(pack(tmp_path / "o.xlsx", sheet))
    assert [row.number for row in stream] == [1, 201]
    assert stream.stopped_after is None


def test_a_cell_in_a_legacy_font_is_read_as_the_font_draws_it(tmp_path: Path) -> None:
    cells = [f'<c s="2" t="inlineStr"><is><t>{text}</t></is></c>' for text in ("t¹i", "An", "Nguyễn", "Hoà")]
    values = _cells(pack(tmp_path / "o.xlsx", sheet_of(f"<row>{''.join(cells)}</row>")))
    *read, unreadable = values.values()
    assert read == ["tại", "An", "Nguyễn"]
    assert [isinstance(value, Transcoded) for value in read] == [True, False, False]
    assert isinstance(unreadable, LegacyText)


def test_a_shared_text_is_read_in_the_font_of_each_cell_that_shows_it(tmp_path: Path) -> None:
    texts = shared_texts("<t>NguyÔn V¨n Hßa</t>")
    sheet = sheet_of('<row><c t="s"><v>0</v></c><c s="2" t="s"><v>0</v></c></row>')
    plain, drawn = _cells(pack(tmp_path / "o.xlsx", sheet, {"xl/sharedStrings.xml": texts})).values()
    assert isinstance(plain, LegacyText)
    assert drawn == "Nguyễn Văn Hòa"


def test_a_text_whose_every_letter_is_in_one_legacy_font_is_read(tmp_path: Path) -> None:
    texts = shared_texts('<r><t>An </t></r><r><rPr><rFont val="VNI-Times"/></rPr><t>Hoøa</t></r>')
    sheet = sheet_of('<row><c t="s"><v>0</v></c></row>')
    assert _cells(pack(tmp_path / "o.xlsx", sheet, {"xl/sharedStrings.xml": texts}))[0] == "An Hòa"


def test_a_legacy_font_beside_another_is_refused(tmp_path: Path) -> None:
    texts = shared_texts('<r><t>Ông </t></r><r><rPr><rFont val="VNI-Times"/></rPr><t>Hoøa</t></r>')
    sheet = sheet_of('<row><c s="2" t="s"><v>0</v></c></row>')
    value = _cells(pack(tmp_path / "o.xlsx", sheet, {"xl/sharedStrings.xml": texts}))[0]
    assert isinstance(value, LegacyFontAmongOthers)


def test_an_ordinary_workbook_reads_as_another_reader_reads_it(tmp_path: Path) -> None:
    rows: list[list[Content]] = [
        [f"Đơn vị {n}", n, n / 8, date(2021, 1 + n % 12, 1 + n % 28), n % 2 == 0] for n in range(1, 200)
    ]
    path = save_rows(tmp_path / "o.xlsx", rows)
    theirs = CalamineWorkbook.from_object(BytesIO(path.read_bytes())).get_sheet_by_index(0).to_python()
    assert [list(row.cells.values()) for row in _rows(path)] == theirs


def _stream(path: Path) -> SheetRows:
    package = Package(take_in(path), path.name)
    book = read_book(package)
    return SheetRows(package.open(book.sheets[0].part), book)


def _rows(path: Path) -> list[Row]:
    return list(_stream(path))


def _cells(path: Path) -> dict[int, Value]:
    return dict(_rows(path)[0].cells)
