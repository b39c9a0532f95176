"""The list of prizes as it is read back from the page and from the worksheet."""

from dataclasses import replace
from io import BytesIO

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from app.documents.forms.prize_list import compose
from app.documents.ink import pdf, sheet
from app.documents.table import RowKind, Table
from app.domain.articles.prize_list import PrizeListFacts
from tests.documents.reading import sheets
from tests.nd30.prize_variants import CITY, OWN, prizes_of

BOTH = prizes_of(CITY, replace(CITY, name="Giải phụ", amount=500_000), OWN)


def table_of(facts: PrizeListFacts) -> Table:
    return next(block for block in compose(facts).sections[0].blocks if isinstance(block, Table))


def worksheet(facts: PrizeListFacts) -> Worksheet:
    return load_workbook(BytesIO(sheet.drawn(compose(facts)))).worksheets[0]


def test_each_contest_is_headed_by_its_level_its_prizes_and_their_money() -> None:
    heads = [row.cells for row in table_of(BOTH).rows if row.kind is RowKind.GROUP]
    contest = CITY.contest.upper()
    assert heads == [
        (f"I. {contest}, CẤP THÀNH PHỐ (02 GIẢI)", 1_500_000),
        (f"II. {contest}, CẤP QUẬN (01 GIẢI)", None),
    ]


def test_prizes_are_numbered_anew_in_each_contest() -> None:
    assert [row.cells[0] for row in table_of(BOTH).rows if row.kind is RowKind.ENTRY] == [1, 2, 1]


def test_a_column_without_anything_in_it_is_left_out() -> None:
    headings = [column.heading for column in table_of(prizes_of(replace(CITY, amount=0))).columns]
    assert headings == ["STT", "Giải", "Tên tác phẩm", "Tác giả, nhóm tác giả", "Đơn vị gửi", "Văn bản trao giải"]
    assert [column.heading for column in table_of(BOTH).columns][6:] == ["Ghi chú", "Tiền thưởng (đồng)"]


def test_what_is_known_of_the_paper_that_gave_it_is_said() -> None:
    known = (CITY, replace(CITY, decided=None), replace(CITY, decision=""), replace(CITY, decision="", decided=None))
    rows = [row for row in table_of(prizes_of(*known)).rows if row.kind is RowKind.ENTRY]
    assert [row.cells[5] for row in rows] == ["15/QĐ-BTC ngày 20/06/2021", "15/QĐ-BTC", "Ngày 20/06/2021", ""]


def test_the_money_is_added_up_in_figures_and_in_words() -> None:
    last = sheets(pdf.drawn(compose(BOTH)))[-1].words
    assert (
        "Tổng số: 03 giải của 03 tác phẩm; tổng tiền thưởng: 1.500.000 đồng (Một triệu năm trăm nghìn đồng)./." in last
    )


def test_the_worksheet_adds_up_the_money_itself() -> None:
    amounts = [row[-1] for row in worksheet(BOTH).iter_rows(values_only=True)]
    assert [amount for amount in amounts if str(amount).startswith("=")] == ["=SUM(H6:H7)", "=SUM(H6:H7,H9:H9)"]
