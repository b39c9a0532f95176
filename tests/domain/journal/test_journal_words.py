import json
from collections.abc import Mapping

from app.domain.journal.journal import ChangedRow, ChangeKind
from app.domain.journal.journal_words import TABLES, ChangedField, fields_of, row_name
from app.store.rows import Row
from app.store.touched import journalled


def changed(
    table: str, before: Mapping[str, str | int] | None, after: Mapping[str, str | int] | None
) -> tuple[ChangedField, ...]:
    return fields_of(ChangedRow(table, 3, ChangeKind.CHANGED, before, after), name_of)


def named(table: str, image: Mapping[str, str | int]) -> str:
    return row_name(ChangedRow(table, 3, ChangeKind.ADDED, None, image), name_of)


def name_of(table: str, key: int) -> str:
    return {("unit", 2): "Phường Trúc Bạch", ("exemplar", 5): "Lê Văn Ân"}.get((table, key), "")


def nobody(_table: str, _key: int) -> str:
    return ""


def test_every_table_the_journal_knows_has_a_name() -> None:
    assert set(journalled(Row.metadata)) <= set(TABLES)


def test_a_row_is_named_by_its_title() -> None:
    row = ChangedRow("article", 12, ChangeKind.ADDED, None, {"title": "Người giữ lửa"})
    assert row_name(row, nobody) == "bài viết số 12: Người giữ lửa"


def test_a_number_nobody_knows_is_no_part_of_a_name() -> None:
    assert named("unit", {"name": "Phường Kim Mã"}) == "đơn vị: Phường Kim Mã"
    assert named("decision", {"subject": "Về việc tặng Giấy khen"}) == "quyết định: Về việc tặng Giấy khen"
    assert named("decision", {"number": 602, "series": "QĐ-UBND"}) == "quyết định: 602/QĐ-UBND"
    assert named("meeting", {"held": "2021-03-16"}) == "phiên họp: ngày 16/03/2021"


def test_a_line_about_somebody_is_named_by_them() -> None:
    assert named("decision_line", {"exemplar_id": 5}) == "dòng danh sách: Lê Văn Ân"
    assert named("decision_line", {"nomination_id": 5}) == "dòng danh sách số 3"


def test_a_field_points_at_a_row_by_its_name_whatever_the_field_is_called() -> None:
    told = changed("nomination", None, {"collective_id": 5, "unit_id": 2})
    assert told == (
        ChangedField("Đơn vị", "", "Phường Trúc Bạch"),
        ChangedField("Tập thể của người ấy", "", "Lê Văn Ân"),
    )
    assert changed("unit", {}, {"successor_id": 2}) == (ChangedField("Nối tiếp bởi", "", "Phường Trúc Bạch"),)


def test_a_field_bears_the_name_its_own_form_has_for_it_and_places_count_from_one() -> None:
    told = changed("decision", None, {"subject": "Về việc tặng Giấy khen", "reason": "", "position": 0})
    assert told == (ChangedField("Thứ tự", "", "1"), ChangedField("Trích yếu", "", "Về việc tặng Giấy khen"))


def test_facts_kept_together_are_told_by_name_a_line_each_without_their_codes() -> None:
    facts = {
        "agency": {"level": "huyen", "name": "UBND quận"},
        "archive": "VT, NV",
        "recipients": ["Ban TĐKT", "Chủ tịch"],
        "signer": {"capacity": ["PHÓ CHỦ TỊCH"], "name": "Phạm Thị Diễm", "power": "KT."},
        "form_code": "giay-khen",
        "replaces": "",
        "lines": [{"name": "Ông Lê Văn Ân", "recipient": "ca-nhan", "amount": 450000, "exemplar": 5}],
        "seal": None,
    }
    (told,) = changed("decision", None, {"facts": json.dumps(facts)})
    assert told.name == "Trong quyết định"
    assert told.after.splitlines() == [
        "Nơi nhận: Ban TĐKT; Chủ tịch",
        "Nơi lưu: VT, NV",
        "Người ký: Phạm Thị Diễm",
        "Danh sách: Ông Lê Văn Ân, 450.000 đồng",
    ]


def test_people_kept_in_a_list_are_told_a_line_each_without_their_codes() -> None:
    tellers = [{"gender": "male", "name": "Bùi Hữu Lộc"}, {"gender": "female", "name": "Trịnh Hồng Nhung"}]
    assert changed("meeting", None, {"tellers": json.dumps(tellers)}) == (
        ChangedField("Tổ kiểm phiếu", "", "Bùi Hữu Lộc\nTrịnh Hồng Nhung"),
    )


def test_what_is_too_long_is_cut_between_two_words() -> None:
    (told,) = changed("article", None, {"note": "nghiêng " * 60})
    assert told.after.endswith("nghiêng…")


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
