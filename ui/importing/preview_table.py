"""The rows of a list as they stand in the spreadsheet, what becomes of each, and the cells to look at marked."""

from collections.abc import Iterator
from typing import Final

from app.services.previews import Preview, PreviewRow, RowFate
from ui.importing.wording import FATES, reasons_of
from ui.kit.record_model import Column, RecordModel
from ui.kit.record_table import RecordTable
from ui.kit.signs import Sign

_CELL_WIDTH: Final = 148


def preview_table(preview: Preview) -> RecordTable:
    """Return the table of a preview, still empty, one column for each of the list's."""
    columns: tuple[Column[PreviewRow], ...] = (
        Column("Dòng", lambda row: row.number, 64, least=56),
        Column("Kết quả", lambda row: FATES[row.fate][1], 176, least=168, sign=lambda row: FATES[row.fate][0]),
        Column("Lý do", lambda row: " ".join(reasons_of(row).split("\n")), 240, stretch=1, least=160),
        *_cells(preview),
    )
    records = RecordModel(columns, lambda row: row.number, lambda row: row.fate is RowFate.NO_ENTRY)
    return RecordTable(records, "Các dòng của bảng")


def _cells(preview: Preview) -> Iterator[Column[PreviewRow]]:
    for place, heading in enumerate(preview.headings):
        yield Column(
            heading,
            lambda row, place=place: row.cells[place],  # type: ignore[misc]
            _CELL_WIDTH,
            sign=lambda row, heading=heading: _sign(row, heading),  # type: ignore[misc]
        )


def _sign(row: PreviewRow, heading: str) -> Sign | None:
    remarked = any(remark.column == heading for remark in row.remarks)
    return FATES[row.fate][0] if remarked else None
