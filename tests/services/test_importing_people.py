from datetime import date

import pytest

from app.domain.exemplars.authority import CommendationBeyondAuthority, IssuerOfAnotherLevel
from app.domain.exemplars.namesakes import BirthYearNeeded, ExemplarAlreadyKnown
from app.domain.nominations.nomination import DeedAlreadyNominated
from app.domain.nominations.nomination_entry import UnknownCriterion
from app.domain.plans.plan import Recipient
from app.domain.units.agency import Level
from app.intake.forms import Kind
from app.office import Office
from app.services.entering import CollectiveNotKnown, CommendationAlreadyEntered, RecipientDiffers
from app.services.imports import Keep
from tests.conftest import WorkbookMaker
from tests.services.incoming import EXEMPLAR, MARCH, WARD, refused, repeated
from tests.shipped import BA_DINH

NOMINATION = ("Họ và tên", "Phân loại", "Đơn vị giới thiệu", "Ngày nhận", "Việc làm tiêu biểu", "Tóm tắt thành tích")
COMMENDATION = ("Họ và tên", "Cấp khen thưởng", "Hình thức", "Loại hình khen", "Số quyết định", "Ngày quyết định")


def test_a_namesake_in_the_same_unit_waits_for_the_year_of_birth(office: Office, workbook: WorkbookMaker) -> None:
    rows = [("Trần Thị An", "Cá nhân", WARD, 1980)]
    office.imports.take_in(Kind.EXEMPLARS, workbook("a.xlsx", EXEMPLAR, rows))
    more = [("Trần Thị An", "Cá nhân", WARD, None), ("Trần Thị An", "Cá nhân", WARD, 1990), *rows]
    imported = office.imports.take_in(Kind.EXEMPLARS, workbook("b.xlsx", EXEMPLAR, more), keep=Keep.GOOD_ROWS)
    assert refused(imported) == [(2, "Năm sinh", BirthYearNeeded)]
    assert [(one.row, type(one.reason)) for one in imported.repeated] == [(4, ExemplarAlreadyKnown)]
    assert imported.accepted == 1


def test_a_name_in_another_unicode_form_is_the_same_person(office: Office, workbook: WorkbookMaker) -> None:
    office.imports.take_in(Kind.EXEMPLARS, workbook("a.xlsx", EXEMPLAR, [("Hoàng Thị Diễm", "Cá nhân", WARD, 1980)]))
    apart = "Hoa\u0300ng Thi\u0323 Die\u0302\u0303m"
    imported = office.imports.take_in(Kind.EXEMPLARS, workbook("b.xlsx", EXEMPLAR, [(apart, "Cá nhân", WARD, 1980)]))
    assert (imported.accepted, len(imported.repeated)) == (0, 1)


def test_a_nomination_introduces_whoever_the_register_does_not_have(office: Office, workbook: WorkbookMaker) -> None:
    rows = [('Nguyễn <b>A</b> & "B"', "Cá nhân", WARD, MARCH, "Hiến đất", "Đã hiến 40 m²")]
    imported = office.imports.take_in(Kind.NOMINATIONS, workbook("a.xlsx", NOMINATION, rows), BA_DINH)
    assert imported.kept
    assert office.exemplars.exemplar(1).name == 'Nguyễn <b>A</b> & "B"'
    again = workbook("b.xlsx", NOMINATION, [(*rows[0][:4], "HIẾN ĐẤT.", "khác")])
    repeated = office.imports.take_in(Kind.NOMINATIONS, again, BA_DINH)
    assert [type(one.reason) for one in repeated.repeated] == [DeedAlreadyNominated]


def test_a_refused_nomination_leaves_no_exemplar_behind(office: Office, workbook: WorkbookMaker) -> None:
    headings = (*NOMINATION, "Tiêu chuẩn đạt")
    rows = [
        ("Nguyễn A", "Cá nhân", WARD, MARCH, "Hiến đất", "Đã hiến", "khong-co"),
        ("Nguyễn B", "Cá nhân", WARD, MARCH, "Cứu người", "Đã cứu", "tất cả"),
    ]
    imported = office.imports.take_in(
        Kind.NOMINATIONS, workbook("a.xlsx", headings, rows), BA_DINH, keep=Keep.GOOD_ROWS
    )
    assert refused(imported) == [(2, "Tiêu chuẩn đạt", UnknownCriterion)]
    assert [one.name for one in office.exemplars.suggest("nguyen")] == ["Nguyễn B"]
    assert office.exemplars.completeness(1).criteria == ()


def test_criteria_may_be_ticked_in_the_plans_own_words(office: Office, workbook: WorkbookMaker) -> None:
    plan = office.plans.plan(BA_DINH)
    criterion = plan.criteria_for(Recipient.STAFF)[0]
    row = ("Nguyễn A", "Cá nhân", WARD, MARCH, "Hiến đất", "Đã hiến", criterion.text.upper())
    office.imports.take_in(Kind.NOMINATIONS, workbook("a.xlsx", (*NOMINATION, "Tiêu chuẩn đạt"), [row]), BA_DINH)
    assert criterion not in office.exemplars.completeness(1).criteria


def test_leaders_wait_for_their_collective_wherever_it_stands_in_the_file(
    office: Office, workbook: WorkbookMaker
) -> None:
    headings = (*NOMINATION, "Vai trò đứng đầu", "Tập thể do cá nhân lãnh đạo")
    department = "Phòng Tư pháp"
    rows = [
        ("Lê Văn Ân", "Lãnh đạo", department, MARCH, "Dẫn dắt", "Đã dẫn dắt", "Người đứng đầu", department),
        (department, "Tập thể", department, MARCH, "Làm tốt", "Đã làm tốt", "", ""),
        ("Đỗ Văn Đạt", "Lãnh đạo", department, MARCH, "Dẫn dắt", "Đã dẫn dắt", "Người đứng đầu", "Phòng Không Có"),
    ]
    imported = office.imports.take_in(
        Kind.NOMINATIONS, workbook("a.xlsx", headings, rows), BA_DINH, keep=Keep.GOOD_ROWS
    )
    assert refused(imported) == [(4, "Tập thể do cá nhân lãnh đạo", CollectiveNotKnown)]
    assert imported.accepted == 2
    assert office.exemplars.suggest("le van an")[0].draft.recipient is Recipient.LEADER


def test_a_commendation_is_entered_once_however_often_it_comes(office: Office, workbook: WorkbookMaker) -> None:
    office.imports.take_in(Kind.EXEMPLARS, workbook("g.xlsx", EXEMPLAR, [("Trần Thị An", "Cá nhân", WARD, 1980)]))
    row = ("Trần Thị An", "Thành phố", "Bằng khen", "Chuyên đề", "55/QĐ-UBND", date(2021, 4, 2))
    office.imports.take_in(Kind.COMMENDATIONS, workbook("a.xlsx", COMMENDATION, [row]))
    rows = [row, (*row[:4], "56/QĐ-UBND", date(2021, 4, 3))]
    imported = office.imports.take_in(Kind.COMMENDATIONS, workbook("b.xlsx", COMMENDATION, rows))
    assert [type(one.reason) for one in imported.repeated] == [CommendationAlreadyEntered]
    assert [one.draft.level for one in office.exemplars.commendations(1)] == [Level.PROVINCE, Level.PROVINCE]


def test_a_person_who_leads_by_now_is_still_the_same(office: Office, workbook: WorkbookMaker) -> None:
    rows = [("Trần Thị An", "Cá nhân", WARD, 1980), ("Trần Thị An", "Lãnh đạo", WARD, 1980)]
    imported = office.imports.take_in(Kind.EXEMPLARS, workbook("a.xlsx", EXEMPLAR, rows))
    assert (imported.accepted, repeated(imported)) == (1, [(3, ExemplarAlreadyKnown)])


def test_nobody_is_nominated_as_what_the_register_says_they_are_not(office: Office, workbook: WorkbookMaker) -> None:
    office.imports.take_in(Kind.EXEMPLARS, workbook("g.xlsx", EXEMPLAR, [("Lê Văn Ân", "Cá nhân", WARD, None)]))
    row = ("Lê Văn Ân", "Lãnh đạo", WARD, MARCH, "Hiến đất", "Đã hiến")
    imported = office.imports.take_in(Kind.NOMINATIONS, workbook("a.xlsx", NOMINATION, [row]), BA_DINH)
    assert refused(imported) == [(2, "Phân loại", RecipientDiffers)]


def test_a_nominee_who_may_be_somebody_known_waits_for_the_year_of_birth(
    office: Office, workbook: WorkbookMaker
) -> None:
    office.imports.take_in(Kind.EXEMPLARS, workbook("g.xlsx", EXEMPLAR, [("Lê Văn Ân", "Cá nhân", WARD, 1980)]))
    row = ("Lê Văn Ân", "Cá nhân", WARD, MARCH, "Hiến đất", "Đã hiến")
    imported = office.imports.take_in(Kind.NOMINATIONS, workbook("a.xlsx", NOMINATION, [row]), BA_DINH)
    assert [type(one.reason) for one in imported.refused] == [BirthYearNeeded]


@pytest.mark.parametrize("level", ["Sở", "Quận", "Phường", "Cơ sở"])
def test_no_bang_khen_below_the_province_is_taken_in(office: Office, workbook: WorkbookMaker, level: str) -> None:
    office.imports.take_in(Kind.EXEMPLARS, workbook("g.xlsx", EXEMPLAR, [("Trần Thị An", "Cá nhân", WARD, 1980)]))
    row = ("Trần Thị An", level, "Bằng khen", "Chuyên đề", "55/QĐ-UBND", date(2021, 4, 2))
    imported = office.imports.take_in(Kind.COMMENDATIONS, workbook("a.xlsx", COMMENDATION, [row]))
    assert refused(imported) == [(2, "Hình thức khen thưởng", CommendationBeyondAuthority)]


def test_a_bang_khen_of_a_director_of_so_is_not_the_citys(office: Office, workbook: WorkbookMaker) -> None:
    office.imports.take_in(Kind.EXEMPLARS, workbook("g.xlsx", EXEMPLAR, [("Trần Thị An", "Cá nhân", WARD, 1980)]))
    row = ("Trần Thị An", "Thành phố", "Bằng khen", "Chuyên đề", "55/QĐ-SXD", date(2021, 4, 2), "Giám đốc Sở Xây dựng")
    file = workbook("a.xlsx", (*COMMENDATION, "Người quyết định"), [row])
    imported = office.imports.take_in(Kind.COMMENDATIONS, file)
    assert refused(imported) == [(2, "Người quyết định", IssuerOfAnotherLevel)]
