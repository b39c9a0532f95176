import sqlite3
from contextlib import closing
from pathlib import Path

from tests.commands.conftest import NeuGuong


def test_the_journal_names_who_did_what(done: NeuGuong) -> None:
    done("unit", "add", "Phường Kim Mã", "--kind", "phuong")
    entry = done("journal", "--count", 1, "--json").json["entries"][0]
    assert entry["doing"] == "ghi đơn vị"
    assert entry["touched"] == [{"table": "unit", "kind": "added", "rows": 1}]
    assert "thêm 1 đơn vị" in done("journal", "--count", 1).out


def test_older_entries_are_read_on_from_a_number(done: NeuGuong) -> None:
    newest = done("journal", "--count", 1, "--json").json["entries"][0]["seq"]
    older = done("journal", "--count", 1, "--before", newest, "--json").json["entries"]
    assert older[0]["seq"] == newest - 1


def test_a_whole_register_is_found_whole(done: NeuGuong) -> None:
    assert done("check", "--json").json["whole"] is True
    assert "Sổ nguyên vẹn" in done("check").out


def test_a_row_changed_with_a_database_tool_is_found(neu_guong: NeuGuong, fresh_register: Path) -> None:
    with closing(sqlite3.connect(fresh_register, isolation_level=None)) as connection:
        connection.execute("UPDATE unit SET address = 'sửa lén' WHERE id = 2")
    answered = neu_guong("check")
    assert answered.code == 3
    assert "Dòng bị sửa ngoài chương trình: 1 (đơn vị số 2)." in answered.err
    assert neu_guong("check", "--json").json["altered"]["rows"] == 1


def test_a_backup_is_taken_and_listed(done: NeuGuong) -> None:
    taken = done("backup", "--json").json
    assert (Path(taken["folder"]) / taken["backup"]["name"]).exists()
    assert [one["name"] for one in done("backup", "--list", "--json").json["backups"]] == [taken["backup"]["name"]]


def test_the_last_deed_is_undone_and_done_again(done: NeuGuong, neu_guong: NeuGuong) -> None:
    done("unit", "correct", 2, "--address", "5 Kim Mã")
    assert done("undo").out.startswith("Đã hoàn tác: ")
    assert done("undo").out.startswith("Đã làm lại: ")
    done("unit", "add", "Phường Kim Mã", "--kind", "phuong")
    refused = neu_guong("undo")
    assert refused.code
    assert "không hoàn tác được" in refused.err
