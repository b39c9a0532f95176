from datetime import date

import pytest

from app.domain.plans.named_units import NotNamedInPlans
from app.domain.units.directory import UnitAlreadyKnown, UnitLooksLike, UnitMergedAlready, UnitPerhapsKnown
from app.domain.units.unit import KindNotAsNamed, UnitKind
from app.intake.forms import Kind, UnknownChoice
from app.office import Office
from app.services.imports import Keep
from app.wording import sentence
from tests.conftest import WorkbookMaker
from tests.services.incoming import UNIT, refused, repeated

NAMED = ("Tên đơn vị", "Loại đơn vị", "Tên nêu trong kế hoạch")


def kinds(office: Office) -> dict[str, UnitKind]:
    return {unit.name: unit.kind for unit in office.units.all()}


def test_an_ended_unit_is_not_entered_a_second_time(office: Office, workbook: WorkbookMaker) -> None:
    headings = ("Tên đơn vị", "Loại đơn vị", "Ngày kết thúc")
    office.imports.take_in(Kind.UNITS, workbook("a.xlsx", headings, [("Phường Cũ", "Phường", date(2020, 1, 1))]))
    rows = [("Phường Cũ", "Phường", date(2020, 1, 1)), ("Phường Nữa", "Phường", None)]
    imported = office.imports.take_in(Kind.UNITS, workbook("b.xlsx", headings, rows))
    assert (imported.accepted, len(imported.repeated)) == (1, 1)


def test_a_merged_unit_is_recognised_and_told_where_it_went(office: Office, workbook: WorkbookMaker) -> None:
    office.units.merge(
        office.units.named("Phường Phúc Xá", date(2021, 1, 1)).id,
        office.units.named("Phường Điện Biên", date(2021, 1, 1)).id,
        date(2021, 2, 28),
    )
    before = office.units.all()
    imported = office.imports.take_in(Kind.UNITS, workbook("a.xlsx", UNIT[:2], [("PHƯỜNG PHÚC XÁ", "Phường")]))
    assert repeated(imported) == [(2, UnitMergedAlready)]
    assert "đã sáp nhập vào “Phường Điện Biên” từ ngày 01/03/2021" in sentence(imported.repeated[0].reason)
    assert office.units.all() == before


def test_a_new_unit_under_the_name_of_an_ended_one_says_since_when(office: Office, workbook: WorkbookMaker) -> None:
    rows = [("Phường Cũ", "Phường", None, date(2020, 12, 31)), ("Phường Cũ", "Phường", date(2021, 1, 1), None)]
    assert office.imports.take_in(Kind.UNITS, workbook("a.xlsx", UNIT, rows)).accepted == 2


def test_a_name_without_its_marks_is_suspected_to_be_the_unit_that_has_them(
    office: Office, workbook: WorkbookMaker
) -> None:
    imported = office.imports.take_in(Kind.UNITS, workbook("a.xlsx", UNIT[:2], [("Phuong dien bien", "Phường")]))
    assert refused(imported) == [(2, "Tên đơn vị", UnitPerhapsKnown)]
    assert "Phường Điện Biên" in sentence(imported.refused[0].reason)


def test_twins_within_one_file_are_found_too(office: Office, workbook: WorkbookMaker) -> None:
    rows = [("Phường Kim Mã", "Phường"), ("Phuong Kim Ma", "Phường"), ("phường kim mã", "Phường")]
    imported = office.imports.take_in(Kind.UNITS, workbook("a.xlsx", UNIT[:2], rows), keep=Keep.GOOD_ROWS)
    assert (refused(imported), repeated(imported)) == (
        [(3, "Tên đơn vị", UnitPerhapsKnown)],
        [(4, UnitAlreadyKnown)],
    )


def test_a_name_that_differs_in_marks_alone_is_taken_and_pointed_out(office: Office, workbook: WorkbookMaker) -> None:
    imported = office.imports.take_in(Kind.UNITS, workbook("a.xlsx", UNIT[:2], [("Phường Phúc Xã", "Phường")]))
    assert imported.accepted == 1
    assert [(one.row, type(one.reason)) for one in imported.doubts] == [(2, UnitLooksLike)]


@pytest.mark.parametrize("said", ["Xã", "Xã, phường, đặc khu", "Phường, xã, thị trấn"])
def test_a_commune_is_no_ward(office: Office, workbook: WorkbookMaker, said: str) -> None:
    office.imports.take_in(
        Kind.UNITS, workbook("a.xlsx", UNIT[:2], [("Xã Tân Lập", said), ("Phường Kim Mã", "Phường")])
    )
    assert kinds(office)["Xã Tân Lập"] is UnitKind.COMMUNE
    assert kinds(office)["Phường Kim Mã"] is UnitKind.WARD


def test_a_kind_that_the_name_denies_is_asked_about(office: Office, workbook: WorkbookMaker) -> None:
    imported = office.imports.take_in(Kind.UNITS, workbook("a.xlsx", UNIT[:2], [("Xã Tân Lập", "Phường")]))
    assert refused(imported) == [(2, "Loại đơn vị", KindNotAsNamed)]


def test_a_kind_of_wards_and_communes_at_once_is_asked_about_where_the_name_does_not_tell(
    office: Office, workbook: WorkbookMaker
) -> None:
    imported = office.imports.take_in(Kind.UNITS, workbook("a.xlsx", UNIT[:2], [("Tân Lập", "Xã, phường, đặc khu")]))
    assert refused(imported) == [(2, "Loại đơn vị", UnknownChoice)]


def test_a_unit_may_come_with_the_name_a_plan_has_for_it(office: Office, workbook: WorkbookMaker) -> None:
    rows = [("Hội Liên hiệp Phụ nữ quận", "Đoàn thể", "Hội LHPN quận"), ("Hội Nông dân quận", "Đoàn thể", "Hội ND")]
    imported = office.imports.take_in(Kind.UNITS, workbook("a.xlsx", NAMED, rows), keep=Keep.GOOD_ROWS)
    assert refused(imported) == [(3, "Tên nêu trong kế hoạch", NotNamedInPlans)]
    assert [one.name for one in office.units.unanswered()] == ["Đoàn TNCS Hồ Chí Minh quận"]


def test_many_units_come_in_within_moments(office: Office, workbook: WorkbookMaker) -> None:
    rows = [(f"Tổ dân phố số {number}", "Đơn vị trực thuộc") for number in range(1_000)]
    assert office.imports.take_in(Kind.UNITS, workbook("a.xlsx", UNIT[:2], rows)).accepted == 1_000
