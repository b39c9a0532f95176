from datetime import date

from app.domain.council.council import CouncilEstablishedBefore
from app.intake.forms import Kind
from app.office import Office
from app.services.imports import Keep
from tests.conftest import WorkbookMaker

COUNCIL = ("Họ và tên", "Chức danh trong Hội đồng", "Quyết định thành lập", "Ngày quyết định")


def a_council(size: int, decision: str = "215/QĐ-UBND") -> list[tuple[object, ...]]:
    first = ("Nguyễn Văn Chủ", "Chủ tịch Hội đồng", decision, date(2021, 1, 20))
    return [first, *((f"Ủy viên {number}", "Ủy viên", None, None) for number in range(1, size))]


def test_a_council_comes_in_as_one(office: Office, workbook: WorkbookMaker) -> None:
    imported = office.imports.take_in(Kind.COUNCIL, workbook("hd.xlsx", COUNCIL, a_council(9)))
    assert (imported.rows, imported.accepted) == (9, 9)
    again = office.imports.take_in(Kind.COUNCIL, workbook("hd2.xlsx", COUNCIL, a_council(8)))
    assert {type(one.reason) for one in again.repeated} == {CouncilEstablishedBefore}


def test_a_council_with_one_bad_row_is_kept_not_at_all(office: Office, workbook: WorkbookMaker) -> None:
    rows = [*a_council(3), ("Lạc Loài", "Người qua đường", None, None)]
    imported = office.imports.take_in(Kind.COUNCIL, workbook("hd.xlsx", COUNCIL, rows), keep=Keep.GOOD_ROWS)
    assert [one.row for one in imported.refused] == [5]
    assert not imported.kept
