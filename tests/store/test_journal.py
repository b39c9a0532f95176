import sqlite3
from contextlib import closing, suppress
from datetime import date
from fractions import Fraction

import pytest
from sqlalchemy import insert, select, text, update
from sqlalchemy.exc import IntegrityError

from app.domain.journal.journal import Change, ChangeKind, JournalEntry, Touched
from app.store.chain import START, follow
from app.store.database import Database
from app.store.images import image_of
from tests.toys import NOON, Colour, Shelf, Toy


def history(database: Database, key: int) -> tuple[Change, ...]:
    with database.reading() as work:
        return work.journal.history_of("toy", key)


def entries(database: Database) -> tuple[JournalEntry, ...]:
    with database.reading() as work:
        return work.journal.latest(100)


def found(database: Database, word: str) -> list[int]:
    with database.reading() as work:
        query = text("SELECT rowid FROM toy_search WHERE toy_search MATCH :word ORDER BY rowid")
        return list(work.session.scalars(query, {"word": word}))


@pytest.fixture
def bear(database: Database) -> int:
    with database.work("mua đồ chơi") as work:
        toy = Toy(name="gấu bông", price=50_000)
        work.session.add(toy)
    return toy.id


def test_an_added_row_is_entered_with_who_when_and_what(database: Database, bear: int) -> None:
    assert entries(database) == (JournalEntry(1, NOON, "Lan", "mua đồ chơi", (Touched("toy", ChangeKind.ADDED, 1),)),)
    assert history(database, bear) == (Change(1, NOON, "Lan", "mua đồ chơi", ChangeKind.ADDED, None),)


def test_a_changed_row_keeps_what_it_was_before(database: Database, bear: int) -> None:
    with database.work("sửa giá") as work:
        work.session.get_one(Toy, bear).price = 40_000
    last = history(database, bear)[-1]
    assert last.kind is ChangeKind.CHANGED
    assert last.before is not None
    assert last.before["price"] == 50_000


def test_two_changes_in_one_work_are_one_change_from_what_was_committed(database: Database, bear: int) -> None:
    with database.work("sửa giá") as work:
        work.session.get_one(Toy, bear).price = 40_000
        work.session.flush()
        work.session.get_one(Toy, bear).price = 30_000
    assert [one.before and one.before["price"] for one in history(database, bear)] == [None, 50_000]


def test_striking_out_is_told_apart_from_changing(database: Database, bear: int) -> None:
    with database.work("gạch bỏ") as work:
        work.session.get_one(Toy, bear).strike(date(2021, 3, 5), "ghi trùng")
    assert history(database, bear)[-1].kind is ChangeKind.STRUCK


def test_a_bulk_update_is_journalled_row_by_row(database: Database, bear: int) -> None:
    with database.work("giảm giá") as work:
        work.session.execute(update(Toy).values(price=1))
    last = history(database, bear)[-1]
    assert last.before is not None
    assert (last.kind, last.before["price"]) == (ChangeKind.CHANGED, 50_000)


def test_hand_written_sql_is_journalled_too(database: Database) -> None:
    with database.work("nhập") as work:
        work.session.execute(insert(Shelf), [{"name": "trên"}, {"name": "dưới"}])
        work.session.execute(text("UPDATE shelf SET name = 'giữa' WHERE name = 'dưới'"))
    assert entries(database)[0].touched == (Touched("shelf", ChangeKind.ADDED, 2),)


def test_an_upsert_is_journalled_as_the_change_it_is(database: Database, bear: int) -> None:
    upsert = "INSERT INTO toy (name, price, colour, broken, parts) VALUES ('gấu bông', 7, 'xanh', 0, '[]')"
    with database.work("nhập") as work:
        work.session.execute(text(f"{upsert} ON CONFLICT (name) DO UPDATE SET price = excluded.price"))
    assert entries(database)[0].touched == (Touched("toy", ChangeKind.CHANGED, 1),)


def test_a_row_that_ends_as_it_began_has_not_changed(database: Database, bear: int) -> None:
    with database.work("sửa rồi thôi") as work:
        work.session.get_one(Toy, bear).price = 1
        work.session.flush()
        work.session.get_one(Toy, bear).price = 50_000
    assert len(entries(database)) == 1


def test_what_a_savepoint_undid_is_not_entered(database: Database) -> None:
    with database.work("mua") as work:
        work.session.add(Toy(name="xe"))
        savepoint = work.session.begin_nested()
        work.session.add(Toy(name="tàu"))
        savepoint.rollback()
    assert entries(database)[0].touched == (Touched("toy", ChangeKind.ADDED, 1),)


def test_what_a_savepoint_kept_is_in_the_same_entry(database: Database) -> None:
    with database.work("mua") as work:
        work.session.add(Toy(name="xe"))
        with work.session.begin_nested():
            work.session.add(Toy(name="tàu"))
    assert [one.touched for one in entries(database)] == [(Touched("toy", ChangeKind.ADDED, 2),)]


def test_a_row_is_never_deleted(database: Database, bear: int) -> None:
    with pytest.raises(IntegrityError, match="toy is never deleted"), database.work("xoá") as work:
        work.session.delete(work.session.get_one(Toy, bear))


def test_replacing_a_row_is_deleting_it(database: Database, bear: int) -> None:
    replacing = f"REPLACE INTO toy (id, name, price, colour, broken, parts) VALUES ({bear}, 'x', 7, 'xanh', 0, '[]')"
    with pytest.raises(IntegrityError, match="toy is never deleted"), database.work("thay") as work:
        work.session.execute(text(replacing))


@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE journal SET actor = 'Huệ'",
        "DELETE FROM journal",
        "INSERT OR REPLACE INTO journal SELECT seq, at, 'Huệ', doing, what, prev, hash FROM journal",
        "INSERT INTO journal SELECT seq + 2, at, actor, doing, what, hash, prev FROM journal",
        "INSERT INTO journal SELECT seq + 1, at, actor, doing, what, prev, hash FROM journal",
        "UPDATE journal_change SET digest = zeroblob(32)",
        "DELETE FROM journal_change",
        "INSERT OR REPLACE INTO journal_change SELECT seq, table_name, row_id, kind, zeroblob(32) FROM journal_change",
        "DELETE FROM before_image",
        "UPDATE before_image SET image = '{}'",
        "UPDATE before_image SET image = NULL, row_id = 9",
        "INSERT OR REPLACE INTO before_image SELECT seq, table_name, row_id, '{}' FROM before_image",
    ],
)
def test_the_journal_only_grows_whatever_program_asks(database: Database, bear: int, tampering: str) -> None:
    with database.work("sửa") as work:
        work.session.get_one(Toy, bear).price = 1
    database.close()
    with closing(sqlite3.connect(database.path)) as stranger, pytest.raises(sqlite3.IntegrityError):
        stranger.execute(tampering)


def test_a_before_image_can_be_blanked_and_the_chain_still_holds(database: Database, bear: int) -> None:
    with database.work("sửa") as work:
        work.session.get_one(Toy, bear).name = "gấu"
    with database.work("xoá dữ liệu cá nhân") as work:
        work.session.execute(text("UPDATE before_image SET image = NULL WHERE table_name = 'toy'"))
    with database.reading() as work:
        end, broken = follow(work.session.connection(), START, 100)
    assert (end.seq, broken) == (2, None)
    assert [one.before for one in history(database, bear)] == [None, None]


def test_the_head_moves_with_every_entry(database: Database, bear: int) -> None:
    with database.reading() as work:
        first = work.journal.head()
    with database.work("sửa") as work:
        work.session.get_one(Toy, bear).price = 1
    with database.reading() as work:
        second = work.journal.head()
    assert (first.seq, second.seq) == (1, 2)
    assert first.digest != second.digest


def test_the_journal_is_read_page_by_page_from_its_end(database: Database) -> None:
    for price in range(5):
        with database.work(f"mua {price}") as work:
            work.session.add(Toy(name=str(price)))
    with database.reading() as work:
        assert [one.seq for one in work.journal.latest(2)] == [5, 4]
        assert [one.seq for one in work.journal.latest(2, before=4)] == [3, 2]


def test_every_kind_of_column_comes_back_as_it_went_in(database: Database) -> None:
    toy = {
        "name": "búp bê “Hoa”\\",
        "colour": Colour.BLUE,
        "bought": date(2021, 3, 5),
        "broken": True,
        "score": Fraction(9, 10),
        "parts": {"mũ": [1, 2]},
        "picture": b"\x00\xff",
    }
    with database.work("mua") as work:
        work.session.add(Toy(**toy))
    with database.reading() as work:
        back = work.session.scalars(select(Toy)).one()
        assert {name: getattr(back, name) for name in toy} == toy


def test_a_picture_changed_is_a_row_changed(database: Database) -> None:
    with database.work("mua") as work:
        toy = Toy(name="tranh", picture=b"\x00\xff")
        work.session.add(toy)
    with database.work("vẽ lại") as work:
        work.session.get_one(Toy, toy.id).picture = b"\x01"
    last = history(database, toy.id)[-1]
    assert last.before is not None
    assert last.before["picture"] == "00ff"


def test_an_image_does_not_change_when_an_empty_column_is_added() -> None:
    assert image_of([("name", "gấu"), ("price", 1)]) == image_of([("name", "gấu"), ("new", None), ("price", 1)])


def test_an_image_is_the_same_for_either_spelling_of_a_letter() -> None:
    assert image_of([("name", "ga\u0302\u0301u")]) == image_of([("name", "gấu")])


def test_the_search_table_follows_what_was_added_and_changed(database: Database, bear: int) -> None:
    assert found(database, "gấu") == [bear]
    with database.work("đổi tên") as work:
        work.session.get_one(Toy, bear).name = "thỏ bông"
    assert found(database, "gấu") == []
    assert found(database, "thỏ") == [bear]


def test_the_search_table_forgets_what_was_rolled_back(database: Database, bear: int) -> None:
    with suppress(ZeroDivisionError), database.work("đổi tên") as work:
        work.session.get_one(Toy, bear).name = "thỏ bông"
        work.session.flush()
        raise ZeroDivisionError
    assert found(database, "gấu") == [bear]
    assert found(database, "thỏ") == []


def test_the_search_table_is_whole_after_many_works(database: Database, bear: int) -> None:
    for name in ("thỏ", "mèo", "chó"):
        with database.work("đổi tên") as work:
            work.session.get_one(Toy, bear).name = name
            work.session.add(Toy(name=f"{name} con"))
    database.close()
    with closing(sqlite3.connect(database.path)) as stranger:
        stranger.execute("INSERT INTO toy_search(toy_search, rank) VALUES ('integrity-check', 1)")
