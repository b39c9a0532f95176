"""Every paper of both years, read back from the files it was written to, says the same in each of them."""

import shutil
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from docx import Document
from openpyxl import load_workbook

from tests.sample.reading_papers import EXCEL, PDF, WORD, figures, filed, paragraphs, words

Told = tuple[tuple[Path, str], ...]

DECISION = ("phien-hop-2021-03-16", "quyet-dinh-602-2021")


def versions(demo: Told) -> Iterator[dict[str, Path]]:
    """Yield the files of each paper, by suffix."""
    for _, together in groupby((path for path, _ in demo), key=lambda path: path.with_suffix("")):
        yield {path.suffix: path for path in together}


def told_apart(paper: dict[str, Path], suffix: str) -> str:
    """Return what the PDF and another file of a paper say differently, empty where they agree."""
    first, other = figures(paper[PDF]), figures(paper[suffix])
    apart = [(a, b) for a, b in zip(first, other, strict=False) if a != b]
    return f"{paper[suffix]}: {apart[:1]}, {len(first)}/{len(other)}" if first != other else ""


def decision(district: Path, suffix: str) -> Path:
    return filed(district, DECISION[0], DECISION[1] + suffix)


def test_the_tables_of_a_paper_are_the_same_in_word_and_excel_as_in_the_pdf(demo: Told) -> None:
    pairs = [(paper, suffix) for paper in versions(demo) if PDF in paper for suffix in (WORD, EXCEL) if suffix in paper]
    assert len(pairs) > 50
    assert [apart for paper, suffix in pairs if (apart := told_apart(paper, suffix))] == []


def test_every_paragraph_of_a_word_file_is_in_the_pdf(demo: Told) -> None:
    papers = [paper for paper in versions(demo) if {PDF, WORD} <= set(paper)]
    assert len(papers) > 30
    for paper in papers:
        said = words(paper[PDF])
        assert [one for one in paragraphs(paper[WORD]) if one not in said] == [], paper[WORD]


def test_a_sum_altered_in_word_is_told_apart(district: Path, tmp_path: Path) -> None:
    document = Document(str(decision(district, WORD)))
    (table,) = (one for one in document.tables if one.rows[0].cells[0].text == "STT")
    table.rows[2].cells[-1].paragraphs[0].runs[0].text = "900.001"
    document.save(str(tmp_path / "sua.docx"))
    altered = {PDF: decision(district, PDF), WORD: tmp_path / "sua.docx"}
    assert "'900001'" in told_apart(altered, WORD)


def test_a_sum_altered_in_excel_is_told_apart_and_so_is_the_total(district: Path, tmp_path: Path) -> None:
    book = load_workbook(decision(district, EXCEL))
    book.worksheets[0]["E6"] = 900_001
    book.save(tmp_path / "sua.xlsx")
    altered = {PDF: decision(district, PDF), EXCEL: tmp_path / "sua.xlsx"}
    assert "'900001'" in told_apart(altered, EXCEL)
    assert figures(altered[EXCEL])[-1] == ("Tổng cộng", "44550001")


def test_a_name_missing_from_word_is_told_apart(district: Path, tmp_path: Path) -> None:
    document = Document(str(shutil.copyfile(decision(district, WORD), tmp_path / "sua.docx")))
    (table,) = (one for one in document.tables if one.rows[0].cells[0].text == "STT")
    table._tbl.remove(table.rows[5]._tr)
    document.save(str(tmp_path / "sua.docx"))
    assert told_apart({PDF: decision(district, PDF), WORD: tmp_path / "sua.docx"}, WORD)
