"""The Word file of every form, printed by LibreOffice, beside our PDF: the same pages, words and places."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest

from app.documents.forms import ballot_paper, decision, meeting_minutes, quarterly_report, tally_minutes
from app.documents.paper import Addressees, Heading, Note, Paper, Paragraph, Section, Signatory, TwoSignatures
from app.documents.words import italic
from tests.documents.council_facts import SEAL, ballot_paper_facts, large_tally, meeting_facts, nominees, sealed
from tests.documents.facts import commendation_facts, decision_facts, line
from tests.documents.libreoffice import counted, farthest, pages, printed
from tests.documents.papers import LETTERHEAD, LONG_NAME, SIGNATURE, paper, paragraphs, table, words
from tests.documents.qr_reading import decoded, symbol_frame
from tests.documents.reading import sheets
from tests.documents.report_facts import quarterly_figures

SIGNED = replace(decision_facts(), number=15, day=date(2024, 12, 5))
WIDE = table(*((place, LONG_NAME, words(30)) for place in range(40)))
TWO = TwoSignatures(Signatory(("THƯ KÝ",), (LONG_NAME,)), Signatory(("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), ("Võ C",)))
SHORT_LINES = tuple(replace(one, name=f"Bà Lê Thị {place}", post="Văn thư") for place, one in enumerate(nominees(40)))
FORMS = {
    "decision-draft-with-list": decision.compose(replace(decision_facts(), seal=SEAL)),
    "decision-signed-with-list": decision.compose(SIGNED),
    "decision-naming-one": decision.compose(replace(SIGNED, lines=(line("Ông Nguyễn Văn Ánh"),))),
    "commendation-naming-three": decision.compose(commendation_facts(*map(line, ("Bà A", "Bà B", "Bà C")))),
    "decision-of-200": decision.compose(decision_facts(*(line(f"Bà {LONG_NAME} {n}") for n in range(200)))),
    "tally-minutes": tally_minutes.compose(sealed()),
    "tally-minutes-of-60": tally_minutes.compose(sealed(large_tally(60))),
    "meeting-minutes": meeting_minutes.compose(meeting_facts()),
    "ballot-paper": ballot_paper.compose(ballot_paper_facts()),
    "ballot-paper-of-40": ballot_paper.compose(ballot_paper_facts(*nominees(40), printed=2)),
    "ballot-paper-of-40-short-lines": ballot_paper.compose(ballot_paper_facts(*SHORT_LINES, printed=1)),
    "quarterly-report": quarterly_report.compose(quarterly_figures()),
    "letter": paper(LETTERHEAD, Addressees(("Sở Nội vụ", words(20))), *paragraphs(9), SIGNATURE, Note(italic("Ghi"))),
    "landscape-annex": Paper("Phụ lục", (Section((*paragraphs(3), TWO)), Section((Heading(1, "I. BẢNG"), WIDE), True))),
    "text-after-text": paper(*(Paragraph(f"Căn cứ số {n}/KH-UBND ngày 05 tháng 3 năm {n}. " * 9) for n in range(30))),
    "lines-ended-by-hand": paper(Paragraph(f"Cứu người.\nHiến máu nhân đạo hai lần.\n{words(30)}\nHết.")),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All forms as PDF and, by way of Word, as LibreOffice prints them."""
    made = tmp_path_factory.mktemp("word")
    printed(made, FORMS)
    return made


@pytest.mark.parametrize("form", FORMS)
def test_word_puts_the_same_words_on_the_same_pages_as_the_pdf(folder: Path, form: str) -> None:
    ours, theirs = pages(folder / f"{form}.pdf"), pages(folder / "word" / f"{form}.pdf")
    assert [counted(page) for page in theirs] == [counted(page) for page in ours]


@pytest.mark.parametrize("form", FORMS)
def test_no_word_stands_three_millimetres_from_its_place_in_the_pdf(folder: Path, form: str) -> None:
    ours, theirs = pages(folder / f"{form}.pdf"), pages(folder / "word" / f"{form}.pdf")
    assert max(map(farthest, ours, theirs)) < 3


def test_the_symbol_of_a_seal_is_read_off_the_word_file(folder: Path) -> None:
    (sheet, *_) = sheets((folder / "decision-draft-with-list.pdf").read_bytes())
    frame = symbol_frame(sheet)
    with pypdfium2.PdfDocument(folder / "word" / "decision-draft-with-list.pdf") as word:
        image = word[0].render(scale=600 / 72, grayscale=True).to_pil()
    around = (frame.x - 1.5, frame.y - 1.5, frame.x + frame.width + 1.5, frame.y + frame.height + 1.5)
    image = image.crop([round(edge / 25.4 * 600) for edge in around])
    symbol = image.crop(image.point(lambda grey: 255 * (grey < 128)).getbbox())
    finder = min(sheet.patches, key=lambda patch: (round(patch.y, 2), patch.x))
    size = round(7 * frame.width / finder.width)
    places = [round((place + 0.5) * symbol.width / size) for place in range(size)]
    said = decoded([[symbol.getpixel((x, y)) < 128 for x in places] for y in places])
    assert said.startswith(f"NEU GUONG {SEAL.code}")
