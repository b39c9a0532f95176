"""What was issued is never rewritten, whichever program asks: raw SQL on the register, without our own settings."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from app.office import create_office
from app.store.rows.decisions import CorrectionRow, DecisionLineRow, DecisionRow
from tests.services.conftest import BINH_PHUOC, Story
from tests.services.decided import issued

COLUMNS = [column.name for column in DecisionRow.__table__.columns]
WRITTEN_ONCE = [("decision_line", DecisionLineRow), ("correction", CorrectionRow)]
INSTEAD = {"id": "9", "day": "'2024-12-06'", "facts": "'{}'", "reason": "'vì thế'", "subject": "'khác'"}
REPLACED = "INSERT OR REPLACE INTO decision (id, plan_id, state, series, subject, facts, reason)"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register with decision 1 issued and corrected and decision 2, to take its place, still a draft."""
    today = date(2024, 12, 31)
    office = create_office(tmp_path_factory.mktemp("issued") / "so.neu-guong", BINH_PHUOC, lambda: today)
    first = issued(Story(office, BINH_PHUOC, [today]))
    office.decisions.correct(first.id, "20/SXD-VP", date(2024, 12, 9), "Nơi nhận thiếu")
    office.decisions.replace(first.id, "in sai họ tên")
    office.close()
    return office.path


@pytest.fixture
def register(made: Path, tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """A copy of the register, opened as any program would."""
    with closing(sqlite3.connect(shutil.copyfile(made, tmp_path / made.name))) as connection:
        yield connection


def _refuses(register: sqlite3.Connection, sql: str, why: str) -> None:
    before = list(register.iterdump())
    with pytest.raises(sqlite3.IntegrityError, match=why):
        register.execute(sql)
    register.rollback()
    assert list(register.iterdump()) == before


@pytest.mark.parametrize("column", COLUMNS)
def test_no_column_of_an_issued_decision_is_rewritten(register: sqlite3.Connection, column: str) -> None:
    value = "'bo-du-thao'" if column == "state" else INSTEAD.get(column, "2")
    _refuses(register, f"UPDATE decision SET {column} = {value} WHERE id = 1", "never rewritten")


@pytest.mark.parametrize("column", [one for one in COLUMNS if one not in {"state", "reason", "successor_id"}])
def test_no_column_is_rewritten_under_cover_of_a_cancellation(register: sqlite3.Connection, column: str) -> None:
    ends = f"state = 'bi-huy-bo', reason = 'gian dối', {column} = {INSTEAD.get(column, '2')}"
    _refuses(register, f"UPDATE decision SET {ends} WHERE id = 1", "never rewritten")


@pytest.mark.parametrize("column", COLUMNS)
def test_a_cancelled_decision_stays_as_it_ended(register: sqlite3.Connection, column: str) -> None:
    register.execute("UPDATE decision SET state = 'bi-huy-bo', reason = 'gian dối' WHERE id = 1")
    register.commit()
    value = "'da-ban-hanh'" if column == "state" else INSTEAD.get(column, "2")
    _refuses(register, f"UPDATE decision SET {column} = {value} WHERE id = 1", "never rewritten")


def test_a_replaced_decision_names_the_one_in_its_place(register: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="ck_decision_replaced_by_another"):
        register.execute("UPDATE decision SET state = 'bi-thay-the', reason = 'sai' WHERE id = 1")
    register.execute("UPDATE decision SET state = 'bi-thay-the', reason = 'sai', successor_id = 2 WHERE id = 1")


def test_an_issued_decision_is_not_replaced_row_for_row(register: sqlite3.Connection) -> None:
    _refuses(register, f"{REPLACED} VALUES (1, 1, 'du-thao', 'QĐ-SXD', 'khác', '{{}}', '')", "never replaced")


def test_a_number_given_is_not_taken_by_another_row(register: sqlite3.Connection) -> None:
    same = "state = 'da-ban-hanh', number = 15, year = 2024, day = '2024-12-05'"
    _refuses(register, f"UPDATE OR REPLACE decision SET {same} WHERE id = 2", "given once")
    _refuses(register, "UPDATE OR REPLACE decision SET id = 1 WHERE id = 2", "given once")


@pytest.mark.parametrize(
    ("table", "column"), [(name, column.name) for name, row in WRITTEN_ONCE for column in row.__table__.columns]
)
def test_no_column_of_a_list_or_a_letter_of_correction_is_rewritten(
    register: sqlite3.Connection, table: str, column: str
) -> None:
    _refuses(register, f"UPDATE {table} SET {column} = 9 WHERE id = 1", "never changed")


def test_nobody_is_put_on_the_list_of_an_issued_decision(register: sqlite3.Connection) -> None:
    added = "INSERT INTO decision_line (decision_id, position, exemplar_id) VALUES (1, 1, 1)"
    _refuses(register, added, "never rewritten")


@pytest.mark.parametrize(
    "row",
    [
        "decision_line (id, decision_id, position, exemplar_id) VALUES (1, 2, 9, 1)",
        "decision_line (decision_id, position, exemplar_id) VALUES (2, 0, 1)",
        "correction (id, decision_id, letter, written, text) VALUES (1, 1, '21/SXD-VP', '2024-12-09', 'khác')",
    ],
)
def test_no_line_and_no_letter_is_replaced_row_for_row(register: sqlite3.Connection, row: str) -> None:
    _refuses(register, f"INSERT OR REPLACE INTO {row}", "never replaced")


@pytest.mark.parametrize("table", ["decision", "decision_line", "correction"])
def test_nothing_issued_is_deleted(register: sqlite3.Connection, table: str) -> None:
    _refuses(register, f"DELETE FROM {table} WHERE id = 1", "never deleted")
