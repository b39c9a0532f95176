from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from app.domain.agency import Level
from app.domain.article import ArticleAlreadyLogged, ArticleFilter
from app.domain.contest import Eligibility
from app.domain.council import CouncilEstablishedBefore
from app.domain.dates import NoSuchDate
from app.domain.exemplar import ExemplarAlreadyKnown
from app.domain.nomination import DeedAlreadyNominated, UnknownCriterion
from app.domain.plan import Recipient
from app.domain.unit import UnknownUnit
from app.domain.upkeep import Occasion
from app.intake.forms import Kind
from app.intake.headings import HeadingsMissing
from app.intake.reading import SameRowTwice
from app.office import Office, open_office
from app.services.entering import CollectiveNotKnown, CommendationAlreadyEntered
from app.services.imports import Keep, KindNeedsPlan, WorkbookTakenInBefore
from app.services.naming import BirthYearNeeded, MisspeltUnit, UnitNotInForce
from app.services.sieve import Imported
from tests.conftest import WorkbookMaker
from tests.shipped import BA_DINH

ARTICLE = ("Đơn vị gửi", "Ngày nhận", "Tên bài viết", "Tác giả", "Số điện thoại", "Địa chỉ tác giả", "Nhân vật")
EXEMPLAR = ("Họ và tên", "Phân loại", "Đơn vị", "Năm sinh")
NOMINATION = ("Họ và tên", "Phân loại", "Đơn vị giới thiệu", "Ngày nhận", "Việc làm tiêu biểu", "Tóm tắt thành tích")
COMMENDATION = ("Họ và tên", "Cấp khen thưởng", "Hình thức", "Loại hình khen", "Số quyết định", "Ngày quyết định")
COUNCIL = ("Họ và tên", "Chức danh trong Hội đồng", "Quyết định thành lập", "Ngày quyết định")
MARCH = date(2021, 3, 5)
WARD = "Phường Điện Biên"


def an_article(title: str, unit: str = WARD, received: object = MARCH) -> tuple[object, ...]:
    return (unit, received, title, "Trần Thị An", "0912345678", "12 Đội Cấn", "Bà Nguyễn Thị Hiên")


@pytest.fixture
def office(fresh_register: Path) -> Iterator[Office]:
    office = open_office(fresh_register, lambda: date(2021, 5, 20))
    yield office
    office.close()


def titles(office: Office) -> list[str]:
    return sorted(line.title for line in office.articles.page(ArticleFilter(BA_DINH), None, 100).rows)


def refused(imported: Imported) -> list[tuple[int, str, type[Exception]]]:
    return [(remark.row, remark.column, type(remark.reason)) for remark in imported.refused]


def test_every_good_row_is_kept_in_one_journal_entry(office: Office, workbook: WorkbookMaker) -> None:
    before = office.upkeep.head().seq
    file = workbook("bai.xlsx", ARTICLE, [an_article("Một"), an_article("Hai")])
    imported = office.imports.take_in(Kind.ARTICLES, file, BA_DINH)
    assert (imported.rows, imported.accepted, imported.kept) == (2, 2, True)
    assert titles(office) == ["Hai", "Một"]
    assert office.upkeep.head().seq == before + 1


def test_each_refused_row_is_named_with_its_column_and_reason(office: Office, workbook: WorkbookMaker) -> None:
    rows = [
        an_article("Một", received="31/02/2021"),
        an_article("Hai", unit="Phường Điện Bien"),
        an_article("Ba", unit="Sao Hỏa"),
        an_article("Bốn", received=date(2021, 5, 21)),
        an_article("Năm"),
    ]
    imported = office.imports.take_in(Kind.ARTICLES, workbook("bai.xlsx", ARTICLE, rows), BA_DINH)
    assert refused(imported)[:3] == [
        (2, "Ngày nhận", NoSuchDate),
        (3, "Đơn vị gửi", MisspeltUnit),
        (4, "Đơn vị gửi", UnknownUnit),
    ]
    assert [remark.column for remark in imported.refused[3:]] == ["Ngày nhận"]
    assert (imported.rows, imported.accepted, imported.refused_rows) == (5, 1, 4)


def test_with_one_row_refused_nothing_is_kept_unless_asked(office: Office, workbook: WorkbookMaker) -> None:
    file = workbook("bai.xlsx", ARTICLE, [an_article("Một"), an_article("Hai", unit="Sao Hỏa")])
    imported = office.imports.take_in(Kind.ARTICLES, file, BA_DINH)
    assert not imported.kept
    assert titles(office) == []
    kept = office.imports.take_in(Kind.ARTICLES, file, BA_DINH, keep=Keep.GOOD_ROWS)
    assert kept.kept
    assert titles(office) == ["Một"]


def test_a_dry_run_counts_the_same_and_writes_nothing(office: Office, workbook: WorkbookMaker) -> None:
    before = office.path.read_bytes()
    file = workbook("bai.xlsx", ARTICLE, [an_article("Một"), an_article("Một"), an_article("Hai", unit="Sao Hỏa")])
    imported = office.imports.take_in(Kind.ARTICLES, file, BA_DINH, keep=Keep.GOOD_ROWS, dry_run=True)
    assert (imported.rows, imported.accepted, len(imported.repeated), imported.refused_rows) == (3, 1, 1, 1)
    assert not imported.kept
    assert office.path.read_bytes() == before
    assert office.upkeep.backups() == ()


def test_a_backup_is_taken_before_rows_are_written(office: Office, workbook: WorkbookMaker) -> None:
    office.imports.take_in(Kind.ARTICLES, workbook("bai.xlsx", ARTICLE, [an_article("Một")]), BA_DINH)
    assert [(one.occasion, one.rows["article"]) for one in office.upkeep.backups()] == [(Occasion.IMPORT, 0)]


def test_repeats_are_counted_apart_and_left_alone(office: Office, workbook: WorkbookMaker) -> None:
    office.imports.take_in(Kind.ARTICLES, workbook("a.xlsx", ARTICLE, [an_article("Một")]), BA_DINH)
    file = workbook("b.xlsx", ARTICLE, [an_article("MỘT"), an_article("Hai"), an_article("Hai")])
    imported = office.imports.take_in(Kind.ARTICLES, file, BA_DINH)
    assert [(one.row, type(one.reason)) for one in imported.repeated] == [(2, ArticleAlreadyLogged), (4, SameRowTwice)]
    assert (imported.rows, imported.accepted, imported.refused, imported.kept) == (3, 1, (), True)


def test_the_same_file_is_not_taken_in_twice_unawares(office: Office, workbook: WorkbookMaker) -> None:
    file = workbook("bai.xlsx", ARTICLE, [an_article("Một")])
    office.imports.take_in(Kind.ARTICLES, file, BA_DINH)
    renamed = file.rename(file.with_name("bai-moi.xlsx"))
    with pytest.raises(WorkbookTakenInBefore) as stopped:
        office.imports.take_in(Kind.ARTICLES, renamed, BA_DINH)
    assert stopped.value.day == date(2021, 5, 20)
    again = office.imports.take_in(Kind.ARTICLES, renamed, BA_DINH, again=True)
    assert (again.accepted, len(again.repeated), again.kept) == (0, 1, False)


def test_a_file_nothing_was_kept_of_may_come_again(office: Office, workbook: WorkbookMaker) -> None:
    file = workbook("bai.xlsx", ARTICLE, [an_article("Một", unit="Phường Kim Mã")])
    office.imports.take_in(Kind.ARTICLES, file, BA_DINH)
    units = workbook("donvi.xlsx", ("Tên đơn vị", "Loại đơn vị"), [("Phường Kim Mã", "Phường")])
    office.imports.take_in(Kind.UNITS, units)
    assert office.imports.take_in(Kind.ARTICLES, file, BA_DINH).kept


def test_articles_belong_to_a_plan(office: Office, workbook: WorkbookMaker) -> None:
    with pytest.raises(KindNeedsPlan):
        office.imports.take_in(Kind.ARTICLES, workbook("bai.xlsx", ARTICLE, [an_article("Một")]))


def test_missing_headings_refuse_the_whole_file(office: Office, workbook: WorkbookMaker) -> None:
    file = workbook("bai.xlsx", ("Đơn vị gửi", "Ngày nhận", "Nhân vật"), [(WARD, MARCH, "A")])
    with pytest.raises(HeadingsMissing) as stopped:
        office.imports.take_in(Kind.ARTICLES, file, BA_DINH)
    assert stopped.value.missing == ("Tên bài viết", "Tác giả (nhóm tác giả)")


def test_a_unit_is_looked_for_on_the_day_of_its_row(office: Office, workbook: WorkbookMaker) -> None:
    ended = [("Phường Cũ", "Phường", date(2021, 2, 28)), ("Phường Mới", "Phường", None)]
    units = workbook("donvi.xlsx", ("Tên đơn vị", "Loại đơn vị", "Ngày kết thúc"), ended)
    office.imports.take_in(Kind.UNITS, units)
    rows = [an_article("Tháng Hai", "Phường Cũ", date(2021, 2, 5)), an_article("Tháng Ba", "Phường Cũ", MARCH)]
    imported = office.imports.take_in(Kind.ARTICLES, workbook("b.xlsx", ARTICLE, rows), BA_DINH, keep=Keep.GOOD_ROWS)
    assert refused(imported) == [(3, "Đơn vị gửi", UnitNotInForce)]
    assert titles(office) == ["Tháng Hai"]


def test_a_name_typed_without_marks_still_finds_its_unit(office: Office, workbook: WorkbookMaker) -> None:
    file = workbook("bai.xlsx", ARTICLE, [an_article("Một", unit="phuong dien bien")])
    assert office.imports.take_in(Kind.ARTICLES, file, BA_DINH).accepted == 1


def test_part_of_a_units_name_is_answered_with_those_it_may_mean(office: Office, workbook: WorkbookMaker) -> None:
    file = workbook("bai.xlsx", ARTICLE, [an_article("Một", unit="Giảng Võ")])
    reason = office.imports.take_in(Kind.ARTICLES, file, BA_DINH).refused[0].reason
    assert isinstance(reason, MisspeltUnit)
    assert reason.near == ("Trường THCS Giảng Võ",)


def test_an_ended_unit_is_not_entered_a_second_time(office: Office, workbook: WorkbookMaker) -> None:
    headings = ("Tên đơn vị", "Loại đơn vị", "Ngày kết thúc")
    office.imports.take_in(Kind.UNITS, workbook("a.xlsx", headings, [("Phường Cũ", "Phường", date(2020, 1, 1))]))
    rows = [("Phường Cũ", "Phường", date(2020, 1, 1)), ("Phường Nữa", "Phường", None)]
    imported = office.imports.take_in(Kind.UNITS, workbook("b.xlsx", headings, rows))
    assert (imported.accepted, len(imported.repeated)) == (1, 1)


def test_article_failings_are_found_as_if_typed(office: Office, workbook: WorkbookMaker) -> None:
    row = (WARD, MARCH, "Không điện thoại", "Trần Thị An", "", "12 Đội Cấn", "Ông A")
    office.imports.take_in(Kind.ARTICLES, workbook("bai.xlsx", ARTICLE, [row]), BA_DINH)
    page = office.articles.page(ArticleFilter(BA_DINH), None, 5)
    assert [line.eligibility for line in page.rows] == [Eligibility.INELIGIBLE]


def test_an_article_is_linked_to_the_exemplar_of_its_own_unit(office: Office, workbook: WorkbookMaker) -> None:
    people = [("Trần Thị An", "Cá nhân", WARD, 1980), ("Trần Thị An", "Cá nhân", "Phường Phúc Xá", 1990)]
    office.imports.take_in(Kind.EXEMPLARS, workbook("guong.xlsx", EXEMPLAR, people))
    headings = (*ARTICLE, "Gương trong sổ")
    rows = [
        (*an_article("Của phường"), "Trần Thị An"),
        (*an_article("Của phường khác"), "Trần Thị An (Phường Phúc Xá)"),
        (*an_article("Người lạ"), "Ai Đó"),
    ]
    imported = office.imports.take_in(Kind.ARTICLES, workbook("bai.xlsx", headings, rows), BA_DINH, keep=Keep.GOOD_ROWS)
    assert [(one.row, one.column) for one in imported.refused] == [(4, "Gương trong sổ")]
    linked = {office.articles.article(one).draft.title: office.articles.article(one).draft.exemplars for one in (1, 2)}
    assert linked == {"Của phường": (1,), "Của phường khác": (2,)}


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


@pytest.mark.parametrize("kind", Kind)
def test_an_empty_template_comes_back_as_no_rows(office: Office, tmp_path: Path, kind: Kind) -> None:
    file = tmp_path / "mau.xlsx"
    office.imports.template(kind, file, BA_DINH)
    imported = office.imports.take_in(kind, file, BA_DINH)
    assert (imported.rows, imported.kept) == (0, False)


def test_a_thousand_articles_leave_the_register_whole(office: Office, workbook: WorkbookMaker) -> None:
    file = workbook("bai.xlsx", ARTICLE, [an_article(f"Bài số {number}") for number in range(1_000)])
    assert office.imports.take_in(Kind.ARTICLES, file, BA_DINH).accepted == 1_000
    assert office.upkeep.examine().whole
