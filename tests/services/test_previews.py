"""Lists looked at before they come in."""

from pathlib import Path

import pytest

from app.intake.pasted import NothingPasted
from app.office import Office
from app.services.previews import RowFate
from tests.conftest import WorkbookMaker
from tests.services.incoming import ARTICLE, an_article, titles
from tests.shipped import BA_DINH

HEADINGS = "\t".join(ARTICLE)


def line(title: str, received: str = "15/03/2021") -> str:
    return "\t".join(("Phường Điện Biên", received, title, "Trần Thị An", "0912345678", "12 Đội Cấn", "Bà Hiên"))


def test_a_file_is_shown_row_by_row_with_what_becomes_of_each(office: Office, workbook: WorkbookMaker) -> None:
    rows = [an_article("Một"), an_article("Hai", unit="Nơi Nào Đó"), an_article("Một"), ("Tổng cộng", 3)]
    preview = office.previews.look("articles", workbook("bai.xlsx", ARTICLE, rows), BA_DINH)
    assert [(row.number, row.fate) for row in preview.rows] == [
        (2, RowFate.TAKEN),
        (3, RowFate.REFUSED),
        (4, RowFate.REPEATED),
        (5, RowFate.NO_ENTRY),
    ]
    assert preview.headings == ARTICLE
    assert preview.rows[0].cells[:3] == ("Phường Điện Biên", "05/03/2021", "Một")
    assert [remark.column for remark in preview.rows[1].remarks] == ["Đơn vị gửi"]
    assert titles(office) == []


def test_what_is_right_of_a_preview_is_kept(office: Office, workbook: WorkbookMaker) -> None:
    rows = [an_article("Một"), an_article("Hai", unit="Nơi Nào Đó")]
    file = workbook("bai.xlsx", ARTICLE, rows)
    imported = office.previews.take_in(office.previews.look("articles", file, BA_DINH))
    assert (imported.accepted, imported.refused_rows, titles(office)) == (1, 1, ["Một"])
    assert file.exists()


def test_a_cell_of_several_lines_is_pasted_as_one(office: Office) -> None:
    pasted = line("Ba") + '\t"Dòng một\nDòng hai"'
    preview = office.previews.paste("articles", f"{HEADINGS}\tGhi chú\r\n{pasted}\r\n", BA_DINH)
    assert preview.rows[0].cells[-1] == "Dòng một\nDòng hai"
    assert office.previews.take_in(preview).accepted == 1
    assert not preview.file.exists()


def test_the_same_rows_pasted_twice_are_there_once(office: Office) -> None:
    for _ in range(2):
        office.previews.take_in(office.previews.paste("articles", f"{HEADINGS}\n{line('Bốn')}\n", BA_DINH))
    assert titles(office) == ["Bốn"]


def test_nothing_is_left_of_a_paste_that_is_dropped_or_refused(office: Office) -> None:
    office.previews.drop(office.previews.paste("articles", f"{HEADINGS}\n{line('Năm')}\n", BA_DINH))
    with pytest.raises(NothingPasted):
        office.previews.paste("articles", " \n\t\n", BA_DINH)
    assert left_behind(office.path) == []


def test_a_row_refused_for_its_day_has_its_unknown_unit_marked_too(office: Office, workbook: WorkbookMaker) -> None:
    rows = [an_article("Một", unit="Nơi Nào Đó", received="31/02/2021"), an_article("Hai", received="31/02/2021")]
    preview = office.previews.look("articles", workbook("bai.xlsx", ARTICLE, rows), BA_DINH)
    unknown, known = preview.rows
    assert {remark.column for remark in unknown.remarks} == {"Đơn vị gửi", "Ngày nhận"}
    assert {remark.column for remark in known.remarks} == {"Ngày nhận"}


def left_behind(register: Path) -> list[Path]:
    return list(register.parent.glob("*-giay-to/*"))
