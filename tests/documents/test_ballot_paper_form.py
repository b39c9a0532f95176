"""The ballot papers: every copy the same, every nominee with two squares to mark, nothing that tells a paper apart."""

from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from app.documents.forms.ballot_paper import compose
from app.documents.ink.pdf import drawn
from app.documents.paper import Heading, SignatureBlock, TwoSignatures
from app.documents.table import Table
from app.domain.council.minutes import BallotPaperFacts, BallotPaperLine
from app.domain.plans.plan import Recipient
from tests.documents.council_facts import LONG_POST, ballot_paper_facts, nominees
from tests.documents.papers import LONG_NAME
from tests.documents.reading import Box, Ink, Sheet, sheets

NEAR = 0.05
HOUSEHOLD = BallotPaperLine("Hộ ông Đỗ Văn Đạt", "Phường Tân Phú", Recipient.HOUSEHOLD)


def pages_of(facts: BallotPaperFacts) -> list[Sheet]:
    return sheets(drawn(compose(facts)))


def one_copy(*lines: BallotPaperLine) -> list[Sheet]:
    return pages_of(ballot_paper_facts(*lines, printed=1))


def squares(page: Sheet) -> list[Box]:
    return [box for box in page.boxes if box.width == pytest.approx(box.height, abs=0.01) and box.width < 7]


def streams(facts: BallotPaperFacts) -> list[bytes]:
    pages: Any = PdfReader(BytesIO(drawn(compose(facts)))).pages
    return [page.get_contents().get_data() for page in pages]


@pytest.mark.parametrize("count", [1, 3, 40, 200])
def test_every_copy_is_the_same_to_the_byte_page_by_page(count: int) -> None:
    drawn_pages = streams(ballot_paper_facts(*nominees(count), printed=11))
    pages = len(drawn_pages) // 11
    copies = [drawn_pages[start : start + pages] for start in range(0, len(drawn_pages), pages)]
    assert len(copies) == 11
    assert all(copy == copies[0] for copy in copies)


def test_pages_of_all_copies_carry_the_same_things_and_no_marks_of_their_own() -> None:
    pages = PdfReader(BytesIO(drawn(compose(ballot_paper_facts(printed=5))))).pages
    known = [{name: value for name, value in page.items() if name not in {"/Contents", "/Parent"}} for page in pages]
    assert all(page == known[0] for page in known)
    assert not {"/Annots", "/Metadata", "/PieceInfo", "/LastModified"} & set(known[0])


def test_the_file_names_the_council_day_and_program_and_neither_clock_nor_count() -> None:
    few, many = (PdfReader(BytesIO(drawn(compose(ballot_paper_facts(printed=printed))))) for printed in (2, 9))
    assert few.metadata == many.metadata
    said: dict[str, Any] = dict(few.metadata or {})
    assert said.pop("/CreationDate") == said.pop("/ModDate") == "D:20000101000000+00'00'"
    assert said["/Title"] == "Phiếu bầu ngày 03 tháng 12 năm 2024"
    assert {said["/Author"], said["/Creator"]} == {"Sở Xây dựng", "Nêu Gương"}


def test_as_many_papers_are_printed_as_there_are_voters_and_spares() -> None:
    assert sum("PHIẾU BẦU" in page.text for page in pages_of(ballot_paper_facts(printed=12))) == 12


def test_a_paper_bears_the_council_the_day_and_what_is_voted_on() -> None:
    (page,) = one_copy()
    assert "HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG SỞ XÂY DỰNG" in page.words.replace(
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc ", ""
    )
    assert "Bình Phước, ngày 03 tháng 12 năm 2024" in page.words
    assert "PHIẾU BẦU Công nhận điển hình tiên tiến Sở Xây dựng năm 2024" in page.words


def test_a_paper_has_room_for_the_stamp_and_no_number_signature_or_recipients() -> None:
    (page,) = one_copy()
    stamp, title = page.find("(đóng dấu treo/chữ ký tổ kiểm phiếu)"), page.find("PHIẾU BẦU")
    assert title.y - stamp.y > 15
    assert not any(said in page.text for said in ("Số:", "Nơi nhận", "TỔ TRƯỞNG"))
    blocks = compose(ballot_paper_facts()).sections[0].blocks
    assert not any(isinstance(block, SignatureBlock | TwoSignatures) for block in blocks)
    assert page.patches == ()


def test_every_nominee_has_two_squares_of_at_least_five_millimetres_inside_the_cells() -> None:
    for count in (1, 3, 40):
        marked = [box for page in one_copy(*nominees(count)) for box in squares(page)]
        assert len(marked) == 2 * count
        assert all(5 <= box.width <= 6 for box in marked)


def test_the_squares_of_collectives_and_people_stand_under_each_other() -> None:
    (page,) = one_copy()
    places = {round(box.x, 1) for box in squares(page)}
    assert len(places) == 2


def test_a_square_touches_neither_frame_nor_letter() -> None:
    for page in one_copy(*nominees(40)):
        for box in squares(page):
            frame = next(other for other in page.boxes if other != box and _holds(other, box))
            assert box.y - frame.y > 1.25
            assert frame.y + frame.height - box.y - box.height > 1.25
            assert not any(frame.x < ink.middle < frame.x + frame.width for ink in _level(page, frame))


def _holds(outer: Box, inner: Box) -> bool:
    return (
        outer.x <= inner.x
        and outer.y <= inner.y
        and outer.x + outer.width >= inner.x + inner.width
        and outer.y + outer.height >= inner.y + inner.height
    )


def _level(page: Sheet, frame: Box) -> list[Ink]:
    return [ink for ink in page.inks if frame.y < ink.y < frame.y + frame.height]


def test_collectives_come_first_then_households_then_people_each_numbered_anew() -> None:
    lines = (*nominees(10), HOUSEHOLD)
    blocks = compose(ballot_paper_facts(*lines)).sections[0].blocks
    assert [block.text for block in blocks if isinstance(block, Heading)] == [
        "I. TẬP THỂ",
        "II. HỘ GIA ĐÌNH",
        "III. CÁ NHÂN",
    ]
    tables = [block for block in blocks if isinstance(block, Table)]
    assert [[row.cells[0] for row in table.rows] for table in tables] == [[1, 2], [1], list(range(1, 9))]


def test_people_have_their_post_in_a_column_and_collectives_their_unit_behind_the_name() -> None:
    collectives, people = (
        block for block in compose(ballot_paper_facts()).sections[0].blocks if isinstance(block, Table)
    )
    assert [column.heading for column in collectives.columns] == ["STT", "Tên tập thể", "Đồng ý", "Không đồng ý"]
    assert [column.heading for column in people.columns] == [
        "STT",
        "Họ và tên",
        "Chức vụ, đơn vị",
        "Đồng ý",
        "Không đồng ý",
    ]
    assert collectives.rows[0].cells[1] == "Phòng Quản lý đô thị, Sở Xây dựng"
    assert people.rows[0].cells[1:3] == ("Ông Nguyễn Văn Ánh", "Trưởng phòng Quản lý đô thị, Sở Xây dựng")


@pytest.mark.parametrize("count", [1, 3, 40, 200])
def test_the_longest_names_and_posts_are_printed_whole_within_the_margins(count: int) -> None:
    pages = one_copy(*nominees(count))
    people = count - count // 5
    read = " ".join(page.words for page in pages)
    assert sum(" ".join(_column(page, 1)).count(f"Bà {LONG_NAME}") for page in pages) == people
    assert sum(" ".join(_column(page, 2)).count(LONG_POST) for page in pages) == people
    assert read.count("Không ký, ghi tên vào phiếu.") == 1
    assert all(ink.x >= 30 - NEAR and ink.right <= 190 + NEAR for page in pages for ink in page.inks)
    assert all(ink.y < 277 for page in pages for ink in page.inks)


def _column(page: Sheet, place: int) -> list[str]:
    """The lines in a column of a table of people, which has five."""
    edges = sorted({round(box.x, 1) for box in page.boxes if box not in squares(page)})
    left, right = edges[place - 5], edges[place - 4]
    return [ink.text for ink in page.inks if left <= ink.x and ink.right <= right]


def test_headings_are_repeated_and_page_numbers_begin_anew_with_each_copy() -> None:
    facts = ballot_paper_facts(*nominees(40), printed=3)
    pages = pages_of(facts)
    each = len(pages) // 3
    assert all("Không đồng ý" in page.words for page in pages)
    numbers = [[ink.text for ink in page.inks if ink.y < 20] for page in pages]
    assert numbers == [[], *([str(number)] for number in range(2, each + 1))] * 3


@pytest.mark.parametrize("count", range(5, 30, 3))
def test_how_to_mark_the_paper_is_said_on_the_page_of_the_last_nominee(count: int) -> None:
    last = one_copy(*nominees(count))[-1]
    assert "Ghi chú: Đánh dấu (X) vào ô lựa chọn." in last.words
    assert squares(last)


def test_a_nominee_on_the_council_is_told_to_leave_a_line_unmarked_without_being_named() -> None:
    (page,) = one_copy()
    assert "Thành viên Hội đồng có tên trong phiếu không đánh dấu tại dòng của mình." in page.words
    (free,) = pages_of(replace(ballot_paper_facts(printed=1), nominees_mark_own_line=True))
    assert "tại dòng của mình" not in free.words


@pytest.mark.parametrize(
    "typed", ["Công nhận", "Xét công nhận", "Bỏ phiếu kín công nhận", "bỏ phiếu kín xét công nhận"]
)
def test_the_matter_is_named_once_however_it_was_typed(typed: str) -> None:
    (page,) = pages_of(replace(ballot_paper_facts(printed=1), purpose=f"{typed} gương năm 2024"))
    assert "PHIẾU BẦU Công nhận gương năm 2024" in page.words
