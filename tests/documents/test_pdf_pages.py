"""What stands on which page: nothing alone, nothing torn, headings on every page of a table."""

from dataclasses import replace

import pytest

from app.documents.ink.pages import TallerThanAPage
from app.documents.ink.pdf import drawn
from app.documents.paper import (
    Block,
    Closing,
    DocumentTitle,
    Heading,
    Note,
    Paragraph,
    Signatory,
    SignatureBlock,
    TwoSignatures,
)
from app.documents.table import Column, Row, RowKind, Table, Tick
from tests.documents.papers import SIGNATURE, paper, paragraphs, table, words
from tests.documents.reading import Sheet, sheets

NEAR = 0.05


def pages_of(*blocks: Block) -> list[Sheet]:
    return sheets(drawn(paper(*blocks)))


def filled(lines: int) -> list[Block]:
    """So many single lines of text."""
    return [Paragraph(f"Dòng {place}.") for place in range(lines)]


@pytest.mark.parametrize("lines", range(20, 36))
def test_signatures_never_stand_alone_on_a_page(lines: int) -> None:
    pages = pages_of(*filled(lines), Paragraph(words(60) + "./."), SIGNATURE)
    last = pages[-1].text
    if len(pages) > 1:
        assert last.count("\n", 0, last.index("Nơi nhận:")) >= 3  # the page number and two lines of text


@pytest.mark.parametrize("lines", range(20, 36))
def test_a_short_last_paragraph_goes_with_the_signatures_whole(lines: int) -> None:
    pages = pages_of(*filled(lines), Paragraph("Quyết định này có hiệu lực./."), SIGNATURE)
    assert "hiệu lực./." in next(page for page in pages if "Nơi nhận:" in page.text).text


@pytest.mark.parametrize("lines", range(16, 28))
def test_a_last_paragraph_of_several_lines_is_not_parted_before_the_signatures(lines: int) -> None:
    pages = pages_of(*filled(lines), Paragraph(words(90) + "./."), SIGNATURE)
    signed = next(page for page in pages if "Nơi nhận:" in page.text).text
    assert "chữ0" in signed.split()
    assert "chữ89./." in signed.split()


@pytest.mark.parametrize("lines", range(12, 30))
def test_small_print_under_the_signatures_stays_with_them(lines: int) -> None:
    pages = pages_of(*filled(lines), Paragraph(words(40)), SIGNATURE, Note("Mã nhật ký: 1-A"))
    noted = next(page for page in pages if "Mã nhật ký" in page.text)
    assert "Võ Tất Dũng" in noted.text
    assert "chữ39" in noted.text


def test_signatures_after_a_table_take_a_row_along() -> None:
    for entries in range(30, 50):
        pages = pages_of(table(*((place, "A", "B") for place in range(entries))), SIGNATURE)
        if "Nơi nhận" in pages[-1].text and len(pages) > 1:
            assert str(entries - 1) in pages[-1].text
    assert len(pages) > 1


def test_the_sentence_that_closes_a_list_takes_a_row_along() -> None:
    breaks = set()
    for entries in range(30, 50):
        rows = table(*((place, f"Người {place}", "B") for place in range(entries)))
        pages = pages_of(rows, Closing("Danh sách gồm nhiều cá nhân./."))
        assert f"Người {entries - 1}" in pages[-1].text
        breaks.add(len(pages))
    assert breaks == {1, 2}


@pytest.mark.parametrize("lines", range(24, 38))
def test_a_heading_never_ends_a_page(lines: int) -> None:
    pages = pages_of(*filled(lines), Heading(1, "I. ĐẦU MỤC"), Heading(2, "1. Mục con"), Paragraph(words(100)))
    page = next(page for page in pages if "I. ĐẦU MỤC" in page.text)
    assert "chữ10" in page.text


@pytest.mark.parametrize("lines", range(24, 38))
def test_a_heading_stays_with_the_table_under_it(lines: int) -> None:
    pages = pages_of(*filled(lines), Heading(1, "I. BẢNG"), table((1, "Nguyễn Văn A", "x"), (2, "B", "y")))
    page = next(page for page in pages if "I. BẢNG" in page.text)
    assert "Nguyễn Văn A" in page.text


def test_no_paragraph_leaves_one_line_alone_on_either_page() -> None:
    for lines in range(26, 36):
        pages = pages_of(*filled(lines), Paragraph(words(70)))
        for page in pages:
            assert sum("chữ" in line for line in page.text.splitlines()) != 1


def test_the_heading_row_is_repeated_on_every_page_and_no_row_is_torn() -> None:
    rows = [(place, f"Người số {place}", words(20)) for place in range(1, 80)]
    pages = pages_of(table(*rows))
    assert len(pages) > 3
    for page in pages:
        assert page.text.count("Họ và tên") == 1
        assert page.text.count("chữ0 ") == page.text.count("chữ19") == page.text.count("Người số")


def test_every_frame_of_a_table_lies_within_the_margins_and_meets_its_neighbours() -> None:
    for page in pages_of(table(*((place, "A", words(40)) for place in range(40)))):
        assert min(box.x for box in page.boxes) == pytest.approx(30, abs=0.05)
        assert max(box.x + box.width for box in page.boxes) == pytest.approx(190, abs=0.05)
        assert all(box.y >= 20 - 0.05 and box.y + box.height <= 277.05 for box in page.boxes)


def test_a_row_taller_than_a_page_flows_on_under_repeated_headings() -> None:
    pages = pages_of(table((1, "Trước", "x"), (2, "Dài", words(1500)), (3, "Sau", "y")))
    assert len(pages) > 2
    assert all("Họ và tên" in page.text for page in pages)
    read = "\n".join(page.text for page in pages)
    assert all(f"chữ{place}" in read for place in (0, 500, 1000, 1499))
    assert "Sau" in pages[-1].text


def test_a_square_to_mark_stands_once_in_a_row_taller_than_a_page() -> None:
    columns = (Column("Thành tích", 5), Column("Đồng ý", 1))
    pages = pages_of(Table("", columns, (Row((words(1500), Tick.EMPTY)),)))
    assert len(pages) > 2
    assert [sum(box.width == pytest.approx(5.5, abs=NEAR) for box in page.boxes) for page in pages] == [
        1,
        *[0] * (len(pages) - 1),
    ]


def test_a_group_head_never_ends_a_page_and_a_total_never_begins_one() -> None:
    for entries in range(30, 46):
        rows = [Row((place, "A", "B")) for place in range(entries)]
        more = (Row(("II. CÁ NHÂN",), RowKind.GROUP), Row((1, "Nguyễn", "C")), Row(("Tổng cộng",), RowKind.TOTAL))
        for page in pages_of(table(*rows, *more)):
            lines = page.text.splitlines()
            assert lines[-1] != "II. CÁ NHÂN"
            assert "Tổng cộng" not in page.text or "Nguyễn" in page.text


def test_a_note_under_a_table_never_stands_alone_on_a_page() -> None:
    for entries in range(38, 46):
        rows = tuple(Row((place, "A", "B")) for place in range(entries))
        for page in pages_of(replace(table(), rows=rows, notes=("Ghi chú: không bù.",))):
            assert "Ghi chú" not in page.text or f"{entries - 1} A B" in page.words


def test_columns_under_a_common_heading_share_it() -> None:
    columns = (Column("Đơn vị", 4), Column("T1", 1, under="Đã gửi"), Column("T2", 1, under="Đã gửi"))
    (page,) = pages_of(Table("", columns, (Row(("Phường A", 1, 2)),)))
    common = next(box for box in page.boxes if box.width > 40 and box.x > 50)
    members = [box for box in page.boxes if box.y == pytest.approx(common.y + common.height, abs=0.05)]
    assert common.width == pytest.approx(sum(box.width for box in members[:2]), abs=0.1)


def test_no_column_is_narrower_than_its_longest_word() -> None:
    columns = (Column("STT", 1), Column("Nội dung", 40), Column("Thành tích", 1))
    (page,) = pages_of(Table("", columns, (Row((1, words(30), "Nghiêng")),)))
    assert "Nghiêng" in [ink.text for ink in page.inks]


def test_a_table_takes_two_signatures_and_notes() -> None:
    both = TwoSignatures(Signatory(("THÀNH VIÊN",), ("Lê A", "Lê B")), Signatory(("TỔ TRƯỞNG",), ("Võ C",)))
    (page,) = pages_of(table((1, "A", "B")), Note("Ghi chú."), both)
    left, right = page.find("THÀNH VIÊN"), page.find("TỔ TRƯỞNG")
    assert left.y == pytest.approx(right.y)
    assert left.middle < 110 < right.middle
    assert page.find("Lê B").y - page.find("Lê A").y > 25


def test_a_list_of_recipients_longer_than_a_page_is_refused() -> None:
    block = SignatureBlock(tuple(f"Đơn vị {place}" for place in range(80)), Signatory(("GIÁM ĐỐC",), ("A",)))
    with pytest.raises(TallerThanAPage):
        drawn(paper(Paragraph("Một."), block))


def test_a_title_of_several_lines_leaves_no_single_word_on_its_last_line() -> None:
    subject = "Về việc khen thưởng các tập thể, cá nhân có thành tích trong tổ chức Cuộc thi viết về gương"
    (page,) = pages_of(DocumentTitle("QUYẾT ĐỊNH", subject))
    widths = [ink.width for ink in page.inks if ink.text != "QUYẾT ĐỊNH"]
    assert len(widths) == 2
    assert min(widths) > 0.6 * max(widths)


def test_a_report_of_many_pages_is_poured_without_losing_a_word() -> None:
    pages = pages_of(*paragraphs(60))
    read = " ".join(page.text for page in pages)
    assert read.count("chữ59") == 60
