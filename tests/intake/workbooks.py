"""Workbooks for tests: ordinary ones as the wards make them, and ones written part by part to do harm."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.styles import Font

from app.intake.forms import Kind
from app.intake.readers import (
    read_articles,
    read_commendations,
    read_council,
    read_exemplars,
    read_nominations,
    read_units,
)
from app.intake.reading import Reading

Content = str | int | float | bool | date | None

READERS: Mapping[Kind, Callable[[Path], Reading[Any]]] = {
    Kind.UNITS: read_units,
    Kind.ARTICLES: read_articles,
    Kind.EXEMPLARS: read_exemplars,
    Kind.NOMINATIONS: read_nominations,
    Kind.COMMENDATIONS: read_commendations,
    Kind.COUNCIL: read_council,
}

ARTICLE_HEADINGS = ("Đơn vị gửi", "Ngày nhận", "Tên bài viết", "Tác giả")
ARTICLE = ("Phường Điện Biên", date(2021, 3, 5), "Người giữ lửa tổ 5", "Trần Thị An")


def save_rows(
    path: Path, rows: Iterable[Sequence[Content]], *, sheet: str = "Danh sách", font: str = "Times New Roman"
) -> Path:
    """Save a workbook of one sheet with these rows from the first on; texts stay texts, formulas formulas."""
    workbook = Workbook()
    page = workbook.worksheets[0]
    page.title = sheet
    for number, row in enumerate(rows, start=1):
        for place, content in enumerate(row, start=1):
            if content is not None:
                page.cell(number, place, content).font = Font(name=font)
    workbook.save(path)
    return path


def save_one(folder: Path, cells: Mapping[str, Content]) -> Path:
    """Save a workbook of one row, each cell under its heading."""
    return save_rows(folder / "mot.xlsx", [list(cells), list(cells.values())])


def save_articles(path: Path, *columns: tuple[str, Content], rows: int = 1) -> Path:
    """Save a list of articles, the usual columns and these more; each column is a heading and what is under it."""
    headings = (*ARTICLE_HEADINGS, *(heading for heading, _ in columns))
    entries = [
        (ARTICLE[0], ARTICLE[1], f"{ARTICLE[2]} số {number}", ARTICLE[3], *(content for _, content in columns))
        for number in range(1, rows + 1)
    ]
    return save_rows(path, [headings, *entries])


_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"

CONTENT_TYPES = (
    f'<Types xmlns="{_PACKAGE}/content-types"><Override PartName="/xl/workbook.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>'
)
_ROOT_LINKS = (
    f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" Type="{_LINKS}/officeDocument" '
    'Target="xl/workbook.xml"/></Relationships>'
)
_BOOK_LINKS = (
    f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="r1" Type="{_LINKS}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="r2" Type="{_LINKS}/sharedStrings" Target="/xl/sharedStrings.xml"/>'
    f'<Relationship Id="r3" Type="{_LINKS}/styles" Target="styles.xml"/></Relationships>'
)
BOOK = (
    f'<workbook xmlns="{_MAIN}" xmlns:r="{_LINKS}">'
    '<sheets><sheet name="Trang 1" sheetId="1" r:id="r1"/></sheets></workbook>'
)
_STYLES = (
    f'<styleSheet xmlns="{_MAIN}"><fonts><font><name val="Times New Roman"/></font>'
    '<font><name val=".VnTime"/></font></fonts><cellStyleXfs><xf numFmtId="0" fontId="0"/></cellStyleXfs>'
    '<cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="14" fontId="0"/><xf numFmtId="0" fontId="1"/></cellXfs>'
    "</styleSheet>"
)


def sheet_of(rows: str) -> str:
    """Return a worksheet part with these rows of markup."""
    return f'<worksheet xmlns="{_MAIN}"><dimension ref="A1:A2"/><sheetData>{rows}</sheetData></worksheet>'


def inline_row(number: int, *texts: str) -> str:
    """Return a row of inline texts, cells without references."""
    cells = "".join(f'<c t="inlineStr"><is><t>{text}</t></is></c>' for text in texts)
    return f'<row r="{number}">{cells}</row>'


def pack(path: Path, sheet: str, others: Mapping[str, str | bytes] | None = None) -> Path:
    """Save a workbook part by part; `others` adds parts or takes the place of the usual ones."""
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": _ROOT_LINKS,
        "xl/workbook.xml": BOOK,
        "xl/_rels/workbook.xml.rels": _BOOK_LINKS,
        "xl/styles.xml": _STYLES,
        "xl/worksheets/sheet1.xml": sheet,
    }
    path.write_bytes(zipped(parts | dict(others or {})))
    return path


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """Return an archive of these parts."""
    archive = BytesIO()
    with ZipFile(archive, "w", ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return archive.getvalue()


def shared_texts(*texts: str) -> str:
    """Return a part of shared texts; each is the markup of one text's runs."""
    return f'<sst xmlns="{_MAIN}">{"".join(f"<si>{text}</si>" for text in texts)}</sst>'
