"""The office's own letterhead on its papers, without touching its plan."""

from datetime import date

import pytest

from app.domain.drawable import CharacterNotDrawn
from app.domain.papers.letterhead import (
    LetterheadPart,
    LetterheadPartEmpty,
    SymbolMalformed,
    UnknownLetterheadPart,
    part_named,
)
from app.domain.papers.official_letter import LetterWish, letter_of
from tests.documents.reading import sheets
from tests.services.conftest import Story
from tests.services.decided import SIGNED, drafted, voted

OWN = {
    LetterheadPart.PARENT: "UBND TỈNH ĐỒNG NAI",
    LetterheadPart.HEADING: "SỞ XÂY DỰNG; VÀ GIAO THÔNG",
    LetterheadPart.PLACE: "Biên Hòa",
    LetterheadPart.SYMBOL: "SXDGT",
    LetterheadPart.ARCHIVE: "VT, TH",
    LetterheadPart.DRAFTER: "TĐKT",
    LetterheadPart.SIGNER: "Ngô Thị Hoa; KT. GIÁM ĐỐC; PHÓ GIÁM ĐỐC",
}


def dress(story: Story) -> None:
    for part, text in OWN.items():
        story.office.letterheads.put(part, text)


def issued_words(story: Story) -> str:
    draft = drafted(story, voted(story))
    story.office.decisions.issue(draft.id, 15, SIGNED)
    pages = sheets(story.office.papers.decision_file(draft.id, ".pdf"))
    return " ".join(page.words for page in pages).replace("\N{NO-BREAK SPACE}", " ")


def test_every_part_is_the_plans_until_the_office_says_otherwise(binh_phuoc: Story) -> None:
    lines = {line.part: line for line in binh_phuoc.office.letterheads.lines()}
    assert set(lines) == set(LetterheadPart)
    assert lines[LetterheadPart.PLACE].said == "Bình Phước"
    assert all(line.own is None for line in lines.values())


def test_a_paper_bears_the_offices_own_lines(binh_phuoc: Story) -> None:
    dress(binh_phuoc)
    words = issued_words(binh_phuoc)
    assert "UBND TỈNH ĐỒNG NAI" in words
    assert "SỞ XÂY DỰNG VÀ GIAO THÔNG" in words
    assert "Số: 15/QĐ-SXDGT" in words
    assert "Biên Hòa, ngày 05 tháng 12 năm 2024" in words
    assert "- Lưu: VT, TH, TĐKT." in words
    assert "Bình Phước, ngày" not in words


def test_a_report_of_the_past_bears_the_own_lines_too(binh_phuoc: Story) -> None:
    binh_phuoc.office.letterheads.put(LetterheadPart.PLACE, "Đồng Xoài")
    assert binh_phuoc.office.plans.agency(date(2020, 1, 1)).place == "Đồng Xoài"


def test_a_letter_bears_the_own_symbol_and_drafter(binh_phuoc: Story) -> None:
    dress(binh_phuoc)
    letter = letter_of(binh_phuoc.office.agency(), LetterWish(), binh_phuoc.office.law, SIGNED)
    assert letter.symbol == "SXDGT-TĐKT"
    assert letter.archive == "VT, TH, TĐKT"


def test_a_part_given_back_is_the_plans_again_and_the_plan_was_never_touched(binh_phuoc: Story) -> None:
    text = binh_phuoc.office.plans.text(binh_phuoc.plan)
    dress(binh_phuoc)
    for part in OWN:
        assert binh_phuoc.office.letterheads.give_back(part).own is None
    assert binh_phuoc.office.agency() == binh_phuoc.office.plans.plan(binh_phuoc.plan).agency
    assert binh_phuoc.office.plans.text(binh_phuoc.plan) == text


def test_the_original_typed_again_is_no_own_line(binh_phuoc: Story) -> None:
    assert binh_phuoc.office.letterheads.put(LetterheadPart.PLACE, " Bình  Phước ").own is None


def test_own_lines_are_no_phrases_of_a_form(binh_phuoc: Story) -> None:
    dress(binh_phuoc)
    assert binh_phuoc.office.wordings.own() == {}


def test_an_issued_paper_keeps_the_letterhead_it_was_issued_under(binh_phuoc: Story) -> None:
    assert "Bình Phước, ngày" in issued_words(binh_phuoc)
    dress(binh_phuoc)
    (line,) = binh_phuoc.office.outgoing.of_year(2024)
    assert line.reference == "15/QĐ-SXD"
    pages = sheets(binh_phuoc.office.archive.paper(line.id).content)
    assert "Biên Hòa" not in " ".join(page.words for page in pages)


@pytest.mark.parametrize(
    ("part", "text", "refusal"),
    [
        (LetterheadPart.PLACE, "  ", LetterheadPartEmpty),
        (LetterheadPart.HEADING, " ; ", LetterheadPartEmpty),
        (LetterheadPart.SYMBOL, "S XD", SymbolMalformed),
        (LetterheadPart.SYMBOL, "QĐ/SXD", SymbolMalformed),
        (LetterheadPart.DRAFTER, "VP-", SymbolMalformed),
        (LetterheadPart.NAME, "Sở 中", CharacterNotDrawn),
    ],
)
def test_what_no_paper_could_bear_is_refused(
    binh_phuoc: Story, part: LetterheadPart, text: str, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        binh_phuoc.office.letterheads.put(part, text)
    assert all(line.own is None for line in binh_phuoc.office.letterheads.lines())


def test_a_part_nobody_knows_is_refused_with_those_there_are() -> None:
    assert part_named(" Place ") is LetterheadPart.PLACE
    with pytest.raises(UnknownLetterheadPart) as refused:
        part_named("dia-danh")
    assert "place" in refused.value.known
