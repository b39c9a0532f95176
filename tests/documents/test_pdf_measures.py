"""The measures of Nghị định 30/2020, Phụ lục I, taken off finished pages in millimetres and points."""

from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from app.documents.ink.pdf import drawn
from app.documents.paper import Addressees, AppendixHeading, Letterhead, Paper, Paragraph, Section
from app.documents.words import Gap, Run
from tests.documents.papers import LETTERHEAD, decision, paper, paragraphs
from tests.documents.reading import Ink, Sheet, sheets

NEAR = 0.05


@pytest.fixture(scope="module")
def page() -> Sheet:
    (sheet,) = sheets(drawn(decision()))
    return sheet


def test_the_sheet_is_a4_upright(page: Sheet) -> None:
    assert (page.width, page.height) == pytest.approx((210, 297), abs=NEAR)


def test_every_word_stands_inside_the_margins(page: Sheet) -> None:
    assert min(ink.x for ink in page.inks) >= 30 - NEAR
    assert max(ink.right for ink in page.inks) <= 190 + NEAR
    assert all(20 < ink.y < 277 for ink in page.inks)


def test_full_lines_reach_both_margins(page: Sheet) -> None:
    full = [line for line in page.lines() if line[0].x == pytest.approx(30, abs=NEAR) and line[0].size == 14]
    assert full[0][-1].right == pytest.approx(190, abs=NEAR)


def test_the_first_line_of_a_provision_is_indented_one_centimetre(page: Sheet) -> None:
    assert page.find("Điều 1. ").x == pytest.approx(40, abs=NEAR)


@pytest.mark.parametrize(
    ("words", "font", "size"),
    [
        ("CỘNG HÒA", "Tinos-Bold", 12),
        ("Độc lập", "Tinos-Bold", 13),
        ("UBND TỈNH", "Tinos-Regular", 12),
        ("SỞ XÂY DỰNG", "Tinos-Bold", 12),
        ("Số: 15", "Tinos-Regular", 13),
        ("Bình Phước, ngày", "Tinos-Italic", 13),
        ("Về việc", "Tinos-Bold", 14),
        ("GIÁM ĐỐC SỞ", "Tinos-Bold", 14),
        ("Căn cứ Luật", "Tinos-Italic", 14),
        ("QUYẾT ĐỊNH:", "Tinos-Bold", 14),
        ("Điều 1. ", "Tinos-Bold", 14),
        ("Công nhận", "Tinos-Regular", 14),
        ("Nơi nhận:", "Tinos-BoldItalic", 12),
        ("- Như Điều 2;", "Tinos-Regular", 11),
        ("Võ Tất Dũng", "Tinos-Bold", 14),
    ],
)
def test_each_part_has_its_face_and_size(page: Sheet, words: str, font: str, size: float) -> None:
    found = next(ink for ink in page.inks if ink.text.startswith(words))
    assert (found.font, found.size) == (font, size)


def test_the_national_title_stands_on_one_line_level_with_the_superior_agency(page: Sheet) -> None:
    title = page.find("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    assert title.y == pytest.approx(page.find("UBND TỈNH").y, abs=NEAR)


def test_the_motto_stands_in_the_middle_under_the_national_title(page: Sheet) -> None:
    assert page.find("Độc lập").middle == pytest.approx(page.find("CỘNG HÒA").middle, abs=NEAR)


def test_the_rule_under_the_motto_is_exactly_as_long_as_the_motto(page: Sheet) -> None:
    motto, rule = page.find("Độc lập"), page.strokes[1]
    assert (rule.x, rule.right) == pytest.approx((motto.x, motto.right), abs=NEAR)
    assert motto.y < rule.y < motto.y + 3


@pytest.mark.parametrize(("words", "rule"), [("SỞ XÂY DỰNG", 0), ("Về việc", 2)])
def test_the_rule_under_agency_and_title_is_a_third_to_a_half_of_the_text(page: Sheet, words: str, rule: int) -> None:
    text = next(ink for ink in page.inks if ink.text.startswith(words))
    stroke = page.strokes[rule]
    assert text.width / 3 <= stroke.right - stroke.x <= text.width / 2
    assert (stroke.x + stroke.right) / 2 == pytest.approx(text.middle, abs=NEAR)


def test_number_and_place_share_a_line(page: Sheet) -> None:
    assert page.find("Số: 15").y == pytest.approx(page.find("Bình Phước, ngày").y, abs=NEAR)


def test_paragraphs_stand_at_least_six_points_apart() -> None:
    (page,) = sheets(drawn(paper(Paragraph("Một."), Paragraph("Hai."))))
    assert page.inks[1].y - page.inks[0].y == pytest.approx((14 * 1.15 + 6) * 25.4 / 72, abs=NEAR)


def test_recipients_begin_level_with_the_signing_capacity(page: Sheet) -> None:
    capacity = next(ink for ink in page.inks if ink.text == "GIÁM ĐỐC")
    assert page.find("Nơi nhận:").y == pytest.approx(capacity.y, abs=1)


def test_seal_and_pen_have_at_least_twenty_five_millimetres(page: Sheet) -> None:
    capacity = next(ink for ink in page.inks if ink.text == "GIÁM ĐỐC")
    signer = page.find("Võ Tất Dũng")
    assert 25 <= signer.y - capacity.y - _cap_height(signer) <= 32
    assert signer.middle == pytest.approx(capacity.middle, abs=NEAR)


def _cap_height(ink: Ink) -> float:
    return ink.size * 0.66 * 25.4 / 72


def test_blanks_leave_twelve_millimetres_for_the_pen() -> None:
    number, place = (Run("Số: "), Gap(), Run("/QĐ-SXD")), (Run("ngày "), Gap(), Run(" tháng 12"))
    (page,) = sheets(drawn(paper(Letterhead((), ("SỞ XÂY DỰNG",), number, place))))
    gaps = [ink.width for ink in page.inks if ink.text == " " and ink.width > 2]
    assert gaps == pytest.approx([12, 12], abs=NEAR)


def test_a_long_agency_name_wraps_within_its_column() -> None:
    name = "TRUNG TÂM GIÁO DỤC NGHỀ NGHIỆP - GIÁO DỤC THƯỜNG XUYÊN QUẬN BA ĐÌNH THÀNH PHỐ HÀ NỘI"
    (page,) = sheets(drawn(paper(Letterhead(("ỦY BAN NHÂN DÂN QUẬN BA ĐÌNH",), (name,), "Số: 01", "Ba Đình"))))
    lines = [ink for ink in page.inks if ink.font == "Tinos-Bold" and ink.middle < 100]
    assert len(lines) > 1
    assert all(line.x >= 30 and line.right <= 100 for line in lines)
    assert page.find("Số: 01").y > max(line.y for line in lines)


def test_several_addressees_align_under_the_colon() -> None:
    (page,) = sheets(drawn(paper(LETTERHEAD, Addressees(("Ủy ban nhân dân thành phố", "Sở Nội vụ")))))
    first, second = page.find("- Ủy ban"), page.find("- Sở Nội vụ.")
    assert first.x == pytest.approx(second.x, abs=NEAR)
    assert first.y == pytest.approx(page.find("Kính gửi:").y, abs=NEAR)


def test_an_appendix_begins_with_its_label_title_and_reference_in_the_middle() -> None:
    heading = AppendixHeading("Phụ lục I", "BIỂU 01 - BÀI VIẾT", "(Kèm theo Báo cáo số 03/BC-UBND)")
    (page,) = sheets(drawn(paper(heading, landscape=True)))
    assert (page.width, page.height) == pytest.approx((297, 210), abs=NEAR)
    assert [(ink.font, ink.size) for ink in page.inks] == [
        ("Tinos-Bold", 14),
        ("Tinos-Bold", 14),
        ("Tinos-Italic", 13),
    ]
    assert [ink.middle for ink in page.inks] == pytest.approx([153.5] * 3, abs=NEAR)


def test_page_numbers_stand_in_the_top_margin_from_the_second_page_of_each_section() -> None:
    body, annex = Section(tuple(paragraphs(20))), Section(tuple(paragraphs(20)), landscape=True)
    pages = sheets(drawn(Paper("", (body, annex))))
    heads = [[ink.text for ink in page.inks if ink.y < 20] for page in pages]
    first_of_annex = next(place for place, page in enumerate(pages) if page.width > 250)
    assert heads[0] == heads[first_of_annex] == []
    assert heads[1] == heads[first_of_annex + 1] == ["2"]


def test_a_page_number_is_of_size_13_and_over_the_middle_of_the_text() -> None:
    number = sheets(drawn(paper(*paragraphs(20))))[1].inks[0]
    assert (number.text, number.size) == ("2", 13)
    assert number.middle == pytest.approx(110, abs=NEAR)


def test_nothing_but_the_four_faces_of_tinos_is_in_the_file_and_all_are_embedded() -> None:
    reader = PdfReader(BytesIO(drawn(decision())))
    fonts: list[Any] = [font.get_object() for page in reader.pages for font in _fonts(page).values()]
    assert {str(font["/BaseFont"]).split("+")[1] for font in fonts} == {
        "Tinos-Regular",
        "Tinos-Bold",
        "Tinos-Italic",
        "Tinos-BoldItalic",
    }
    assert all("/FontFile2" in font["/FontDescriptor"] for font in fonts)


def _fonts(page: Any) -> Any:
    return page["/Resources"]["/Font"]


def test_the_file_says_its_title_author_and_language() -> None:
    reader = PdfReader(BytesIO(drawn(decision())))
    assert reader.metadata is not None
    assert (reader.metadata.title, reader.metadata.author) == ("Văn bản thử", "Sở Xây dựng")
    assert str(reader.root_object["/Lang"]) == "vi"


def test_the_same_paper_gives_the_same_bytes() -> None:
    assert drawn(decision()) == drawn(decision())


def test_papers_drawn_at_once_do_not_disturb_each_other() -> None:
    alone = drawn(decision())
    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(drawn, [decision()] * 8)) == {alone}
