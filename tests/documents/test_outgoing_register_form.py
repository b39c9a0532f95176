"""The register of outgoing papers as it is read back from the page and from the worksheet."""

from dataclasses import replace
from datetime import date, datetime
from io import BytesIO

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from app.documents.forms.outgoing_register import compose
from app.documents.ink import pdf, sheet
from app.documents.table import Table
from app.domain.outgoing.outgoing import Outgoing, Sending
from app.domain.papers.document_kind import DocumentKind
from tests.documents.facts import SO_XAY_DUNG
from tests.documents.reading import Sheet, sheets

TEN_COLUMNS = [
    "Số, ký hiệu văn bản",
    "Ngày tháng văn bản",
    "Tên loại và trích yếu nội dung",
    "Người ký",
    "Nơi nhận văn bản",
    "Đơn vị, người nhận bản lưu",
    "Số lượng bản",
    "Ngày chuyển",
    "Ký nhận",
    "Ghi chú",
]
LINE = Outgoing(
    1,
    DocumentKind.DECISION,
    7,
    "QĐ-SXD",
    date(2024, 3, 5),
    "về việc công nhận điển hình tiên tiến",
    "Võ Tất Dũng",
    "Các phòng, ban thuộc Sở",
    "VT, TĐKT",
    Sending(5, date(2024, 3, 6), "Lê Thị Hoa", "Gửi bản giấy"),
    ended="Bị thay thế",
)
UNSENT = replace(LINE, id=2, number=12, day=date(2024, 11, 20), sending=Sending(), ended="")


def table_of(*lines: Outgoing) -> Table:
    (section,) = compose(SO_XAY_DUNG, 2024, lines).sections
    assert section.landscape
    return next(block for block in section.blocks if isinstance(block, Table))


def printed(*lines: Outgoing) -> list[Sheet]:
    return sheets(pdf.drawn(compose(SO_XAY_DUNG, 2024, lines)))


def worksheet(*lines: Outgoing) -> Worksheet:
    book = load_workbook(BytesIO(sheet.drawn(compose(SO_XAY_DUNG, 2024, lines))))
    assert isinstance(book.active, Worksheet)
    return book.active


def row_of(leaf: Worksheet, first: str) -> list[object]:
    return next([cell.value for cell in row] for row in leaf.iter_rows() if row[0].value == first)


def test_the_ten_columns_are_those_of_the_decree_in_its_order() -> None:
    assert [column.heading for column in table_of(LINE).columns] == TEN_COLUMNS


def test_a_line_fills_all_ten() -> None:
    (row,) = table_of(LINE).rows
    assert row.cells == (
        "07/QĐ-SXD",
        date(2024, 3, 5),
        "Quyết định về việc công nhận điển hình tiên tiến",
        "Võ Tất Dũng",
        "Các phòng, ban thuộc Sở",
        "VT, TĐKT",
        5,
        date(2024, 3, 6),
        "Lê Thị Hoa",
        "Bị thay thế; Gửi bản giấy",
    )


def test_what_is_not_known_yet_is_left_for_the_pen() -> None:
    (row,) = table_of(UNSENT).rows
    assert row.cells[6:] == (None, None, "", "")


def test_the_page_lies_across_and_names_the_office_and_the_year() -> None:
    (page,) = printed(LINE)
    assert (round(page.width), round(page.height)) == (297, 210)
    assert "SỞ XÂY DỰNG" in page.words
    assert "SỔ ĐĂNG KÝ VĂN BẢN ĐI NĂM 2024" in page.words
    assert "Tổng số: 01 văn bản." in page.words


def test_counts_and_numbers_below_ten_are_printed_with_a_nought_and_days_in_full() -> None:
    (page,) = printed(LINE)
    for shown in ("07/QĐ-SXD", "05/03/2024", "06/03/2024"):
        assert page.find(shown).text == shown
    assert [ink.text for ink in page.inks if ink.text == "05"]


def test_the_headings_stand_on_every_page_in_the_order_of_the_columns() -> None:
    pages = printed(*(replace(LINE, id=number, number=number) for number in range(1, 41)))
    assert len(pages) > 1
    for page in pages:
        receipt = next(ink for ink in page.inks if ink.text == "nhận" and ink.font.endswith("Bold") and ink.x > 200)
        assert page.find("Người ký").x < page.find("Nơi nhận văn bản").x < receipt.x


def test_a_year_without_papers_prints_its_headings() -> None:
    (page,) = printed()
    assert "Người ký" in page.words
    assert "Tổng số: 0 văn bản." in page.words


def test_the_worksheet_has_the_ten_columns_with_real_days_and_counts() -> None:
    leaf = worksheet(LINE, UNSENT)
    assert row_of(leaf, TEN_COLUMNS[0]) == TEN_COLUMNS
    first = row_of(leaf, "07/QĐ-SXD")
    assert (first[1], first[6], first[7]) == (datetime(2024, 3, 5), 5, datetime(2024, 3, 6))  # noqa: DTZ001  # a day
    assert row_of(leaf, "12/QĐ-SXD")[6:8] == [None, None]


def test_five_hundred_lines_are_all_drawn_in_their_order() -> None:
    lines = tuple(replace(LINE, id=number, number=number) for number in range(1, 501))
    shown = [ink.text for page in printed(*lines) for ink in page.inks if ink.text.endswith("/QĐ-SXD")]
    assert shown == [line.reference for line in lines]
