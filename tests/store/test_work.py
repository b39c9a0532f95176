from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from app.domain.topics import Topic
from app.store.database import Database, ReadingChangedSomething
from tests.toys import Shelf, Toy


@pytest.fixture
def news(database: Database) -> list[frozenset[Topic]]:
    heard: list[frozenset[Topic]] = []
    database.changed.subscribe(heard.append)
    return heard


def toys(database: Database) -> list[str]:
    with database.reading() as work:
        return list(work.session.scalars(select(Toy.name)))


def test_a_work_that_ends_well_is_kept_and_announced(database: Database, news: list[frozenset[Topic]]) -> None:
    with database.work("mua") as work:
        work.session.add(Toy(name="gấu"))
        assert news == []
    assert toys(database) == ["gấu"]
    assert news == [frozenset({Topic.ARTICLES})]


def test_one_work_on_two_subjects_is_one_piece_of_news(database: Database, news: list[frozenset[Topic]]) -> None:
    with database.work("mua") as work:
        shelf = Shelf(name="trên")
        work.session.add(shelf)
        work.session.flush()
        work.session.add(Toy(name="gấu", shelf_id=shelf.id))
    assert news == [frozenset({Topic.ARTICLES, Topic.UNITS})]


def test_a_work_that_fails_is_undone_whole_and_unheard(database: Database, news: list[frozenset[Topic]]) -> None:
    with suppress(ZeroDivisionError), database.work("mua") as work:
        work.session.add(Toy(name="gấu"))
        work.session.flush()
        raise ZeroDivisionError
    assert toys(database) == []
    assert news == []


def test_a_part_that_was_only_tried_is_undone_alone(database: Database) -> None:
    with database.work("mua") as work:
        work.session.add(Toy(name="gấu"))
        with suppress(ZeroDivisionError), work.trying():
            work.session.add(Toy(name="xe"))
            raise ZeroDivisionError
        with work.trying():
            work.session.add(Toy(name="tàu"))
    assert toys(database) == ["gấu", "tàu"]


def test_a_file_that_is_missing_is_no_fault_of_the_register(database: Database, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), database.work("nhập bảng tính"):
        (tmp_path / "không có.xlsx").read_bytes()


def test_a_register_can_be_worked_on_after_a_work_that_failed(database: Database) -> None:
    with pytest.raises(IntegrityError), database.work("mua") as work:
        work.session.add_all([Toy(name="gấu"), Toy(name="gấu")])
    with database.work("mua") as work:
        work.session.add(Toy(name="gấu"))
    assert toys(database) == ["gấu"]


def test_a_work_that_changes_nothing_leaves_no_entry_and_no_news(
    database: Database, news: list[frozenset[Topic]]
) -> None:
    with database.work("xem"):
        pass
    with database.reading() as work:
        assert work.journal.latest(10) == ()
    assert news == []
    assert not database.written


def test_a_register_knows_that_it_was_written_to(database: Database) -> None:
    with database.work("mua") as work:
        work.session.add(Toy(name="gấu"))
    assert database.written


def test_what_breaks_a_truth_of_the_office_is_refused_by_the_database(database: Database) -> None:
    with pytest.raises(IntegrityError, match="ck_toy_price_not_negative"), database.work("mua") as work:
        work.session.add(Toy(name="gấu", price=-1))


@pytest.mark.parametrize(
    ("column", "value", "constraint"),
    [
        ("bought", "2021-02-31", "ck_toy_bought_is_a_day"),
        ("bought", "05/03/2021", "ck_toy_bought_is_a_day"),
        ("colour", "tím", "ck_toy_colour_is_known"),
        ("broken", 2, "ck_toy_broken_is_yes_or_no"),
        ("struck_on", "2021-03-05", "ck_toy_struck_with_reason"),
        ("struck_reason", "trùng", "ck_toy_struck_with_reason"),
    ],
)
def test_the_columns_check_themselves_whoever_writes(
    database: Database, column: str, value: object, constraint: str
) -> None:
    row = {"name": "gấu", "price": 1, "colour": "đỏ", "broken": 0, "parts": "[]", column: value}
    names, places = ", ".join(row), ", ".join("?" * len(row))
    with pytest.raises(IntegrityError, match=constraint), database.work("mua") as work:
        work.session.connection().exec_driver_sql(f"INSERT INTO toy ({names}) VALUES ({places})", tuple(row.values()))


def test_a_price_is_a_whole_number(database: Database) -> None:
    with pytest.raises(IntegrityError, match="cannot store REAL value in INTEGER column"), database.work("x") as work:
        work.session.connection().exec_driver_sql(
            "INSERT INTO toy (name, price, colour, broken, parts) VALUES ('gấu', 1.5, 'đỏ', 0, '[]')"
        )


def test_striking_out_without_a_reason_is_refused(database: Database) -> None:
    toy = Toy(name="gấu")
    toy.strike(date(2021, 3, 5), " ")
    with pytest.raises(IntegrityError, match="ck_toy_struck_with_reason"), database.work("gạch") as work:
        work.session.add(toy)


def test_nothing_is_changed_in_a_reading(database: Database) -> None:
    with pytest.raises(ReadingChangedSomething), database.reading() as work:
        work.session.add(Toy(name="gấu"))
    assert toys(database) == []


def test_a_thousand_rows_are_one_work_and_one_entry(database: Database) -> None:
    with database.work("nhập bảng tính") as work:
        work.session.add_all(Toy(name=f"gấu {number}", price=number) for number in range(1_000))
    with database.reading() as work:
        (entry,) = work.journal.latest(10)
    assert [(one.table, one.rows) for one in entry.touched] == [("toy", 1_000)]
