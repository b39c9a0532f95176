from datetime import date

from app.domain.articles.article import ArticleFilter, ScoreAboveSheet
from app.domain.articles.contest import Eligibility
from app.intake.forms import Kind
from app.office import Office
from app.services.imports import Keep
from app.services.naming import MisspeltUnit, UnitNotInForce
from tests.conftest import WorkbookMaker
from tests.services.incoming import ARTICLE, EXEMPLAR, MARCH, WARD, an_article, refused, titles
from tests.shipped import BA_DINH


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


def test_a_mark_above_what_the_judges_sheet_gives_is_refused(office: Office, workbook: WorkbookMaker) -> None:
    rows = [(*an_article("Đủ"), "100"), (*an_article("Quá"), "100,5")]
    file = workbook("bai.xlsx", (*ARTICLE, "Điểm"), rows)
    imported = office.imports.take_in(Kind.ARTICLES, file, BA_DINH, keep=Keep.GOOD_ROWS)
    assert refused(imported) == [(3, "Điểm", ScoreAboveSheet)]
    assert titles(office) == ["Đủ"]
