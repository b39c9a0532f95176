from dataclasses import replace
from datetime import date

import pytest

from app.domain.articles.article import ArticleFilter
from app.domain.articles.contest import Author, Eligibility
from app.domain.journal.journal import JournalEntry, NothingToUndo
from app.domain.nominations.nomination import NominationState
from app.domain.units.unit import UnitKind
from app.office import Office
from tests.services.conftest import BA_DINH, Story

DAY = date(2021, 3, 5)


@pytest.fixture
def article(ba_dinh: Story) -> int:
    return ba_dinh.article(ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD), DAY, "Người giữ lửa phố nhỏ")


def undo(office: Office) -> JournalEntry:
    last = office.upkeep.undoable()
    assert last is not None
    office.upkeep.undo(last.seq)
    return last


def found(office: Office, text: str) -> list[str]:
    page = office.articles.page(ArticleFilter(BA_DINH, text), None, 10)
    return [line.title for line in page.rows]


def test_an_article_struck_out_stands_again_as_it_was_and_is_found(ba_dinh: Story, article: int) -> None:
    office = ba_dinh.office
    before = office.articles.article(article)
    office.articles.strike(article, "ghi nhầm")
    assert found(office, "nguoi giu lua") == []
    assert undo(office).doing == "gạch bỏ bài viết"
    assert office.articles.article(article) == before
    assert found(office, "nguoi giu lua") == [before.draft.title]


def test_a_correction_undone_brings_back_every_field_and_author(ba_dinh: Story, article: int) -> None:
    office = ba_dinh.office
    before = office.articles.article(article)
    authors = (*before.draft.authors, Author("Đỗ Thị Đào", "0900000000", "1 Kim Mã", ""))
    corrected = replace(before.draft, title="Tên khác hẳn", authors=authors)
    after = office.articles.correct(article, corrected)
    undo(office)
    assert office.articles.article(article) == before
    assert found(office, "khac han") == []
    undo(office)
    assert office.articles.article(article) == after


def test_a_ruling_undone_gives_back_the_ruling_before_it(ba_dinh: Story, article: int) -> None:
    office = ba_dinh.office
    first = office.articles.rule(article, Eligibility.INELIGIBLE, "chép lại báo")
    office.articles.rule(article, Eligibility.ELIGIBLE, "đã xác minh")
    undo(office)
    assert office.articles.article(article) == first


def test_a_withdrawn_nomination_is_taken_up_again_by_undoing(ba_dinh: Story) -> None:
    office, unit = ba_dinh.office, ba_dinh.unit("Phường Kim Mã", UnitKind.WARD)
    nomination = ba_dinh.nominate(ba_dinh.exemplar("Nguyễn Văn Hoà", unit), unit, DAY)
    before = office.exemplars.nomination(nomination.id)
    assert office.exemplars.withdraw(nomination.id, "rút hồ sơ").state is NominationState.WITHDRAWN
    undo(office)
    assert office.exemplars.nomination(nomination.id) == before


def test_the_journal_tells_of_the_deed_its_undoing_and_its_redoing(ba_dinh: Story, article: int) -> None:
    office = ba_dinh.office
    office.articles.strike(article, "ghi nhầm")
    undo(office)
    undo(office)
    told = [entry.doing for entry in office.upkeep.journal(3)]
    assert told == ["làm lại: gạch bỏ bài viết", "hoàn tác: gạch bỏ bài viết", "gạch bỏ bài viết"]
    assert office.articles.article(article).struck == "ghi nhầm"
    assert office.upkeep.examine().whole


def test_a_plan_kept_anew_is_undone_as_an_edit_and_a_plan_new_to_the_register_was_loaded(ba_dinh: Story) -> None:
    office = ba_dinh.office
    before = office.plans.plan(BA_DINH)
    office.plans.keep(replace(before, title="Tên khác hẳn"), office.plans.text(BA_DINH))
    assert undo(office).doing == "sửa kế hoạch"
    assert office.plans.plan(BA_DINH) == before
    office.plans.copy(BA_DINH, 2022)
    assert office.upkeep.journal(1)[0].doing == "nạp kế hoạch"


def test_what_was_newly_logged_is_not_undone(ba_dinh: Story, article: int) -> None:
    office = ba_dinh.office
    assert office.upkeep.undoable() is None
    with pytest.raises(NothingToUndo):
        office.upkeep.undo(office.upkeep.head().seq)
    assert office.articles.article(article).struck == ""


def test_only_the_last_deed_is_undone(ba_dinh: Story, article: int) -> None:
    office = ba_dinh.office
    office.articles.strike(article, "ghi nhầm")
    struck = office.upkeep.head().seq
    ba_dinh.unit("Phường Kim Mã", UnitKind.WARD)
    with pytest.raises(NothingToUndo):
        office.upkeep.undo(struck)
    assert office.articles.article(article).struck == "ghi nhầm"


def test_a_plan_edited_is_put_back_as_it_read(ba_dinh: Story) -> None:
    office = ba_dinh.office
    before = office.plans.text(BA_DINH)
    ba_dinh.choose('nguoi-ky = "Phạm Thị Diễm"', 'nguoi-ky = "Phạm Thị Điểm"')
    assert office.plans.text(BA_DINH) != before
    undo(office)
    assert office.plans.text(BA_DINH) == before
