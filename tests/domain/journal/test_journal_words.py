from collections.abc import Mapping

from app.domain.journal.journal import ChangedRow, ChangeKind
from app.domain.journal.journal_words import TABLES, ChangedField, fields_of, row_name
from app.store.rows import Row
from app.store.touched import journalled


def changed(
    table: str, before: Mapping[str, str | int] | None, after: Mapping[str, str | int] | None
) -> tuple[ChangedField, ...]:
    row = ChangedRow(table, 3, ChangeKind.CHANGED, before, after)
    return fields_of(row, lambda subject, key: "Phường Trúc Bạch" if (subject, key) == ("unit", 2) else "")


def test_every_table_the_journal_knows_has_a_name() -> None:
    assert set(journalled(Row.metadata)) <= set(TABLES)


def test_a_row_is_named_by_its_title() -> None:
    row = ChangedRow("article", 12, ChangeKind.ADDED, None, {"title": "Người giữ lửa"})
    assert row_name(row) == "bài viết số 12: Người giữ lửa"


def test_a_field_that_stayed_and_one_that_only_searches_are_left_out() -> None:
    before = {"name": "Phường Kim Mã", "folded": "phuong kim ma", "address": "5 Kim Mã"}
    after = {"name": "Phường Kim Mã", "folded": "khac", "address": "6 Kim Mã"}
    assert changed("unit", before, after) == (ChangedField("Địa chỉ", "5 Kim Mã", "6 Kim Mã"),)


def test_codes_days_flags_and_keys_are_told_in_words() -> None:
    told = changed("unit", {"kind": "phuong"}, {"kind": "xa", "ends": "2025-06-30"})
    assert told == (
        ChangedField("Loại", "Phường", "Xã, thị trấn, đặc khu"),
        ChangedField("Đến ngày", "", "30/06/2025"),
    )
    told = changed("article", {"unit_id": 2, "approved": 0}, {"unit_id": 7, "approved": 1})
    assert told == (
        ChangedField("Đơn vị", "Phường Trúc Bạch", "số 7"),
        ChangedField("Đơn vị đã duyệt", "không", "có"),
    )


def test_of_a_long_text_only_the_lines_that_differ_are_told() -> None:
    told = changed("plan", {"text": "một\nhai\nba\n"}, {"text": "một\nhai rưỡi\nba\nbốn\n"})
    assert told == (ChangedField("Nội dung", "hai", "hai rưỡi\nbốn"),)


def test_of_a_list_kept_whole_only_the_parts_that_differ_are_told() -> None:
    told = changed("nomination", {"dossier": '["to-trinh","bao-cao"]'}, {"dossier": '["bao-cao","anh"]'})
    assert told == (ChangedField("Giấy tờ đã có", "to-trinh", "anh"),)


def test_a_text_that_only_looks_like_a_list_is_told_as_it_was_typed() -> None:
    assert changed("unit", None, {"address": "[số 5 Kim Mã"}) == (ChangedField("Địa chỉ", "", "[số 5 Kim Mã"),)
