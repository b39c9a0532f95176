from datetime import date

import pytest

from app.domain.journal.journal import ChangedRow, ChangeKind, JournalFilter
from app.domain.units.unit import UnitKind
from tests.services.conftest import BA_DINH, Story

DAY = date(2021, 3, 5)


@pytest.fixture
def busy(ba_dinh: Story) -> Story:
    """A year's beginning: a ward entered, two articles from it, one of them corrected by its title."""
    unit = ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD)
    first = ba_dinh.article(unit, DAY, "Người giữ lửa")
    ba_dinh.article(unit, DAY, "Cô giáo của lớp học tình thương")
    ba_dinh.office.articles.strike(first, "ghi trùng")
    return ba_dinh


def doings(story: Story, wanted: JournalFilter, before: int | None = None, size: int = 100) -> list[str]:
    return [entry.doing for entry in story.office.upkeep.page(wanted, before, size).rows]


def test_the_journal_is_narrowed_by_words_without_tone_marks(busy: Story) -> None:
    assert doings(busy, JournalFilter("ghi bai viet")) == ["ghi bài viết", "ghi bài viết"]
    assert doings(busy, JournalFilter("sap nhap")) == []


def test_the_journal_is_narrowed_to_a_table_newest_first(busy: Story) -> None:
    of_articles = doings(busy, JournalFilter(table="article"))
    assert of_articles == ["gạch bỏ bài viết", "ghi bài viết", "ghi bài viết"]
    assert doings(busy, JournalFilter("gach", table="article")) == ["gạch bỏ bài viết"]
    assert doings(busy, JournalFilter(table="council")) == []


def test_the_journal_is_narrowed_to_who_did_it(busy: Story) -> None:
    (actor,) = busy.office.upkeep.actors()
    assert doings(busy, JournalFilter(actor=actor)) == doings(busy, JournalFilter())
    assert doings(busy, JournalFilter(actor="không có ai")) == []


@pytest.mark.parametrize("wanted", [JournalFilter(), JournalFilter("bai viet"), JournalFilter(table="article")])
def test_the_journal_is_read_window_by_window_to_its_end(busy: Story, wanted: JournalFilter) -> None:
    windows, before = [], None
    while True:
        page = busy.office.upkeep.page(wanted, before, 2)
        windows += [entry.seq for entry in page.rows]
        before = page.end
        if before is None:
            break
    assert windows == [entry.seq for entry in busy.office.upkeep.page(wanted, None, 100).rows]
    assert windows == sorted(windows, reverse=True)


def test_the_tables_named_are_those_with_rows(busy: Story) -> None:
    assert {"unit", "article", "plan"} <= set(busy.office.upkeep.tables())
    assert "council" not in busy.office.upkeep.tables()


def latest(story: Story) -> tuple[ChangedRow, ...]:
    return story.office.upkeep.changes(story.office.upkeep.head().seq, 50)


def test_a_changed_row_is_told_as_it_was_and_as_it_is(busy: Story) -> None:
    row = next(one for one in latest(busy) if one.table == "article")
    assert row.kind is ChangeKind.STRUCK
    assert row.before is not None
    assert row.after is not None
    assert ("struck_reason" in row.before, row.after["struck_reason"]) == (False, "ghi trùng")


def test_an_earlier_change_is_told_as_it_stood_then_and_not_as_it_stands_now(busy: Story) -> None:
    office = busy.office
    plan = office.plans.text(BA_DINH)
    office.plans.load(f"{plan}\n# ghi chú đầu\n")
    then = office.upkeep.head().seq
    office.plans.load(f"{plan}\n# ghi chú thêm\n")
    row = next(one for one in office.upkeep.changes(then, 50) if one.table == "plan")
    assert row.after is not None
    assert str(row.after["text"]).endswith("# ghi chú đầu\n")


def test_a_new_row_was_nothing_before(ba_dinh: Story) -> None:
    ba_dinh.unit("Phường Kim Mã", UnitKind.WARD)
    (row,) = latest(ba_dinh)
    assert (row.table, row.kind, row.before) == ("unit", ChangeKind.ADDED, None)
    assert row.after is not None
    assert row.after["name"] == "Phường Kim Mã"
