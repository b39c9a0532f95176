"""What the register itself refuses in the award book, among printed certificates and among blanks."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from app.domain.certificates.certificate_print import CertificateWish
from app.office import create_office
from app.store.rows.certificates import AwardEntryRow, BlankMoveRow, CertificatePrintRow
from tests.services.conftest import BINH_PHUOC, Story
from tests.services.decided import SIGNED, drafted, voted

ROWS = (AwardEntryRow, CertificatePrintRow, BlankMoveRow)
ENTRY = "INSERT INTO award_entry (year, number, line_id)"
PRINT = "INSERT INTO certificate_print (entry_id, paper_id, day, same_kind, reason)"
MOVE = "INSERT INTO blank_move (kind, same_kind, what, count, day, reason)"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Decision 1 on two people, printed on two of three blanks; decision 2 on one issued, 3 on another a draft."""
    folder, today = tmp_path_factory.mktemp("printed"), date(2024, 12, 31)
    office = create_office(folder / "so.neu-guong", BINH_PHUOC, lambda: today)
    story = Story(office, BINH_PHUOC, [today])
    meeting = voted(story, people=4)
    for number, nominations in enumerate(((1, 2), (3,)), start=15):
        draft = drafted(story, meeting, *nominations, form="giay-khen")
        office.decisions.issue(draft.id, number, SIGNED)
    drafted(story, meeting, 4, form="giay-khen")
    office.blanks.receive("A4", 3)
    office.certificates.print(CertificateWish(1, overlay=True), folder / "gk.pdf")
    office.close()
    return office.path


@pytest.fixture
def register(made: Path, tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """A copy of the register, opened as any program would."""
    with closing(sqlite3.connect(shutil.copyfile(made, tmp_path / made.name))) as connection:
        yield connection


def _refuses(register: sqlite3.Connection, sql: str, why: str) -> None:
    with pytest.raises(sqlite3.IntegrityError, match=why):
        register.execute(sql)


@pytest.mark.parametrize(
    ("table", "column"), [(row.__tablename__, column.name) for row in ROWS for column in row.__table__.columns]
)
def test_no_column_is_ever_rewritten(register: sqlite3.Connection, table: str, column: str) -> None:
    _refuses(register, f"UPDATE {table} SET {column} = {column} WHERE id = 1", "never changed")


@pytest.mark.parametrize("table", [row.__tablename__ for row in ROWS])
def test_no_row_is_deleted(register: sqlite3.Connection, table: str) -> None:
    _refuses(register, f"DELETE FROM {table} WHERE id = 1", "never deleted")


@pytest.mark.parametrize(("number", "line"), [(2, 3), (3, 1)])
def test_no_entry_takes_the_place_of_another(register: sqlite3.Connection, number: int, line: int) -> None:
    instead = ENTRY.replace("INSERT", "INSERT OR REPLACE")
    _refuses(register, f"{instead} VALUES (2024, {number}, {line})", "never replaced|follow each other")


@pytest.mark.parametrize("number", [4, 0, 1000])
def test_the_award_book_has_no_holes(register: sqlite3.Connection, number: int) -> None:
    _refuses(register, f"{ENTRY} VALUES (2024, {number}, 3)", "follow each other")


@pytest.mark.parametrize(("year", "number", "line"), [(2025, 1, 3), (2024, 3, 4)])
def test_only_a_decision_issued_in_the_year_enters_its_book(
    register: sqlite3.Connection, year: int, number: int, line: int
) -> None:
    _refuses(register, f"{ENTRY} VALUES ({year}, {number}, {line})", "no issued decision of this year")


def test_the_next_number_is_let_in(register: sqlite3.Connection) -> None:
    register.execute(f"{ENTRY} VALUES (2024, 3, 3)")


def test_what_was_printed_is_printed_again_only_with_a_reason(register: sqlite3.Connection) -> None:
    _refuses(register, f"{PRINT} VALUES (1, 3, '2024-12-31', '', ' ')", "a reprint wants a reason")
    register.execute(f"{PRINT} VALUES (1, 3, '2024-12-31', '', 'giấy kẹt')")


@pytest.mark.parametrize("what", ["dung", "hong"])
def test_no_more_blanks_go_than_are_left(register: sqlite3.Connection, what: str) -> None:
    _refuses(register, f"{MOVE} VALUES ('A4', 'a4', '{what}', 2, '2024-12-31', 'ẩm')", "no more blanks are left")
    register.execute(f"{MOVE} VALUES ('A4', 'a4', '{what}', 1, '2024-12-31', 'ẩm')")


@pytest.mark.parametrize(
    ("values", "name"),
    [
        ("'A4', 'a4', 'nhan', 0, '2024-12-31', ''", "count_positive"),
        ("' ', ' ', 'nhan', 1, '2024-12-31', ''", "has_a_kind"),
        ("'A4', 'a4', 'hong', 1, '2024-12-31', ' '", "spoiled_with_a_reason"),
    ],
)
def test_a_move_of_blanks_says_how_many_of_what_and_why(register: sqlite3.Connection, values: str, name: str) -> None:
    _refuses(register, f"{MOVE} VALUES ({values})", f"ck_blank_move_{name}")
