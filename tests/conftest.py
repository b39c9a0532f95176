import shutil
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from app.domain.units.unit import UnitDraft, UnitKind
from app.office import create_office
from tests.shipped import BA_DINH

WorkbookMaker = Callable[[str, Sequence[str], Sequence[Sequence[object]]], Path]

UNITS = (
    ("Phường Điện Biên", UnitKind.WARD),
    ("Phường Phúc Xá", UnitKind.WARD),
    ("Phòng Tư pháp", UnitKind.DEPARTMENT),
    ("Trường THCS Giảng Võ", UnitKind.SCHOOL),
    ("Liên đoàn lao động quận", UnitKind.MASS_ORGANISATION),
)


@pytest.fixture(scope="session")
def made_register(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register of quận Ba Đình 2021 with five units and nothing else, made once; not to be written to."""
    path = tmp_path_factory.mktemp("made") / "so.db"
    office = create_office(path, BA_DINH, lambda: date(2021, 5, 20))
    for name, kind in UNITS:
        office.units.add(UnitDraft(name, kind))
    office.close()
    return path


@pytest.fixture
def fresh_register(made_register: Path, tmp_path: Path) -> Path:
    """A copy of that register, to work on."""
    return Path(shutil.copyfile(made_register, tmp_path / "so.db"))


@pytest.fixture
def workbook(tmp_path: Path) -> WorkbookMaker:
    """Write a workbook as a unit would send it: a name, the headings, the rows."""

    return lambda name, headings, rows: write_workbook(tmp_path / name, headings, rows)


def write_workbook(path: Path, headings: Sequence[str], rows: Sequence[Sequence[object]]) -> Path:
    """Write a workbook of one sheet, its headings in the first row."""
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (headings, *rows):
        sheet.append(list(row))
    book.save(path)
    book.close()
    return path
