"""What a Word file holds: the papers' font and language, nothing of this PC, and words that stay words."""

from dataclasses import replace
from io import BytesIO
from xml.etree.ElementTree import Element
from zipfile import ZipFile

from defusedxml.ElementTree import fromstring
from docx import Document

from app.documents.forms import ballot_paper
from app.documents.ink.word import drawn
from app.documents.paper import Paper, Paragraph, Section
from app.documents.words import Gap, Run
from tests.documents.council_facts import ballot_paper_facts
from tests.documents.papers import LETTERHEAD, decision, paper, table

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MARKUP = '<w:b/> & </w:t> "Lê" =1+1 {Đ} \\par'


def part(file: Paper, name: str) -> Element:
    """A part of the paper's Word file."""
    with ZipFile(BytesIO(drawn(file))) as parts:
        return fromstring(parts.read(name))


def names(file: Paper) -> list[str]:
    """The parts of the paper's Word file."""
    with ZipFile(BytesIO(drawn(file))) as parts:
        return parts.namelist()


def shown(file: Paper) -> list[str]:
    """The words of each paragraph outside tables, as python-docx reads them back."""
    return [one.text for one in Document(BytesIO(drawn(file))).paragraphs]


def measures(file: Paper, name: str) -> list[dict[str, str]]:
    """The attributes of every element of a name in the text, in order."""
    found = part(file, "word/document.xml").iter(f"{W}{name}")
    return [{key.removeprefix(W): value for key, value in one.attrib.items()} for one in found]


def test_every_script_is_set_in_times_new_roman_and_the_language_is_vietnamese() -> None:
    (defaults,) = part(decision(), "word/styles.xml").iter(f"{W}docDefaults")
    (fonts,), (language,) = defaults.iter(f"{W}rFonts"), defaults.iter(f"{W}lang")
    scripts = ("ascii", "hAnsi", "cs", "eastAsia")
    assert fonts.attrib == {f"{W}{script}": "Times New Roman" for script in scripts}
    assert language.get(f"{W}val") == "vi-VN"


def test_the_file_says_its_title_and_its_agency_and_nothing_of_the_pc() -> None:
    said = {one.tag.partition("}")[2]: one.text for one in part(decision(), "docProps/core.xml") if one.text}
    assert said == {"title": "Văn bản thử", "creator": "Sở Xây dựng", "revision": "1"}
    assert not {"docProps/app.xml", "docProps/thumbnail.jpeg", "customXml/item1.xml"} & set(names(decision()))


def test_the_same_paper_makes_the_same_bytes_at_any_hour() -> None:
    assert drawn(decision()) == drawn(decision())
    with ZipFile(BytesIO(drawn(decision()))) as parts:
        assert {one.date_time for one in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_words_that_look_like_markup_stay_words() -> None:
    assert shown(paper(Paragraph(MARKUP))) == [MARKUP]


def test_characters_no_xml_holds_are_left_out() -> None:
    assert shown(paper(Paragraph("Lê\0 A\r"))) == ["Lê A"]
    said = Document(BytesIO(drawn(replace(paper(), title="Lê\x07 A", author="Sở\x0b")))).core_properties
    assert (said.title, said.author) == ("Lê A", "Sở")


def test_a_gap_for_the_pen_is_as_wide_as_on_paper_and_holds_no_word() -> None:
    (gap,) = (one for one in shown(paper(Paragraph((Run("Số:"), Gap(12), Run("/QĐ")))))[0].split(":")[1:])
    assert gap.strip() == "/QĐ"
    assert len(gap) - len("/QĐ") == int(12 / 25.4 * 72 / 3.5)


def test_a_search_finds_a_number_and_its_label_with_plain_spaces_and_hyphens() -> None:
    assert shown(paper(Paragraph("Theo Điều 1 Quyết định số 15/QĐ-SXD."))) == ["Theo Điều 1 Quyết định số 15/QĐ-SXD."]


def test_the_headings_of_a_table_stand_on_every_page_and_no_row_is_parted() -> None:
    rows = paper(table((1, "A", "B"), (2, "C", "D")))
    assert len(measures(rows, "tblHeader")) == 1
    assert len(measures(rows, "cantSplit")) == 3


def test_each_section_numbers_its_pages_anew_and_lies_as_the_paper_has_it() -> None:
    both = Paper("Hai phần", (Section((Paragraph("Một"),)), Section((Paragraph("Hai"),), landscape=True)))
    assert measures(both, "pgNumType") == [{"start": "1"}] * 2
    assert [(size["w"], size["h"]) for size in measures(both, "pgSz")] == [("11906", "16838"), ("16838", "11906")]
    assert len(measures(both, "titlePg")) == 2


def test_a_letterhead_is_one_table_of_two_columns_without_a_frame() -> None:
    (head,) = Document(BytesIO(drawn(paper(LETTERHEAD)))).tables
    assert [[cell.text.split("\n")[0] for cell in row.cells] for row in head.rows] == [
        ["UBND TỈNH BÌNH PHƯỚC", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        ["Số: 15/QĐ-SXD", "Bình Phước, ngày 05 tháng 12 năm 2024"],
    ]
    assert measures(paper(LETTERHEAD), "tblBorders") == []


def test_a_square_to_mark_is_kept_once_however_many_there_are() -> None:
    papers = ballot_paper.compose(ballot_paper_facts(printed=20))
    assert [name for name in names(papers) if name.startswith("word/media/")] == ["word/media/drawing1.emf"]
    assert len({shape["id"] for shape in _shapes(papers)}) == len(_shapes(papers)) == 80


def _shapes(file: Paper) -> list[dict[str, str]]:
    inside = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
    return [one.attrib for one in part(file, "word/document.xml").iter(inside)]
