"""Choosing the pen by the file's name, and loading it no earlier than it is needed."""

import subprocess
import sys
from pathlib import Path

import pytest

from app.documents.ink import NoPenForSuffix, draw
from tests.documents.papers import decision, paper, table


def test_the_suffix_chooses_the_pen(tmp_path: Path) -> None:
    draw(decision(), tmp_path / "quyet-dinh.pdf")
    draw(decision(), tmp_path / "quyet-dinh.docx")
    draw(paper(table((1, "A", "B"))), tmp_path / "danh-sach.XLSX")
    assert (tmp_path / "quyet-dinh.pdf").read_bytes().startswith(b"%PDF-")
    assert (tmp_path / "quyet-dinh.docx").read_bytes().startswith(b"PK")
    assert (tmp_path / "danh-sach.XLSX").read_bytes().startswith(b"PK")


def test_a_suffix_no_pen_writes_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    with pytest.raises(NoPenForSuffix) as refusal:
        draw(decision(), tmp_path / "quyet-dinh.odt")
    assert refusal.value.known == (".pdf", ".docx", ".xlsx")
    assert list(tmp_path.iterdir()) == []


def test_the_pens_and_the_screens_charts_load_no_library_before_they_draw() -> None:
    libraries = {"reportlab", "openpyxl", "docx"}
    code = f"import app.documents.ink, app.documents.ink.svg, sys; print({libraries} & set(sys.modules))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "set()"
