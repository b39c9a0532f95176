from datetime import date
from pathlib import Path

import pytest

from app.domain.articles.article import ArticleAlreadyLogged
from app.domain.calendar.dates import NoSuchDate
from app.domain.journal.upkeep import Occasion
from app.domain.units.unit import UnknownUnit
from app.intake.forms import Kind
from app.intake.headings import HeadingsMissing
from app.intake.reading import SameRowTwice, SkippedRow
from app.office import Office
from app.services.imports import Keep, KindNeedsPlan, WorkbookTakenInBefore
from app.services.naming import MisspeltUnit
from tests.conftest import WorkbookMaker
from tests.services.incoming import ARTICLE, MARCH, WARD, an_article, refused, titles
from tests.shipped import BA_DINH


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


def test_rows_that_are_no_entries_are_told_of(office: Office, workbook: WorkbookMaker) -> None:
    rows = [an_article("Một"), ("Toàn quận", None, "Tổng cộng", None, None, None, None)]
    imported = office.imports.take_in(Kind.ARTICLES, workbook("bai.xlsx", ARTICLE, rows), BA_DINH)
    assert (imported.accepted, imported.skipped) == (1, (SkippedRow(3, "Toàn quận"),))
