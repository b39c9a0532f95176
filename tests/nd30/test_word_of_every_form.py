"""The Word file of every form in every variant, printed by LibreOffice, beside its PDF."""

from pathlib import Path

import pytest

from app.documents.table import Table
from tests.documents.libreoffice import counted, farthest, pages, printed
from tests.nd30.every_form import every_form
from tests.nd30.variant import Variant

_MOST_ROWS = 64
"""Longer tables go on as these do; printing them twice takes long."""


def _is_short(variant: Variant) -> bool:
    tables = (block for section in variant.paper.sections for block in section.blocks if isinstance(block, Table))
    return all(len(table.rows) <= _MOST_ROWS for table in tables)


_VARIANTS = {f"{place:03}": variant for place, variant in enumerate(filter(_is_short, every_form()))}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every variant as PDF and, by way of Word, as LibreOffice prints it."""
    made = tmp_path_factory.mktemp("word")
    printed(made, {code: variant.paper for code, variant in _VARIANTS.items()})
    return made


@pytest.mark.parametrize("code", _VARIANTS, ids=[variant.name for variant in _VARIANTS.values()])
def test_word_has_the_pages_words_and_places_of_the_pdf(folder: Path, code: str) -> None:
    ours, theirs = pages(folder / f"{code}.pdf"), pages(folder / "word" / f"{code}.pdf")
    assert [counted(page) for page in theirs] == [counted(page) for page in ours]
    assert max(map(farthest, ours, theirs)) < 3
