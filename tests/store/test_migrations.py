import re
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory

from app.domain.journal.upkeep import Occasion
from app.store import migrations
from app.store.backup import backups_in
from app.store.gate import APPLICATION_ID, SCHEMA, admit
from app.store.migrations.script import parted
from app.store.migrations.upgrade import upgrade
from app.store.opening import open_register
from app.store.rows import Row
from app.store.schema import statements
from app.store.troubles import UpgradeLeavesOrphans
from tests.toys import NOON

HOW_TO_MEND = """
The register that the migrations make is not the one the row classes describe. While nothing is released, write the
first migration anew:  python -m app.store.schema > app/store/migrations/versions/0001_first_register.sql
Once it is released, add a migration of its own.
"""
OF_ALEMBIC = "alembic_version"

Outline = dict[str, frozenset[str]]


def top_level_parts(body: str) -> Iterator[str]:
    depth, part = 0, ""
    for sign in body:
        depth += {"(": 1, ")": -1}.get(sign, 0)
        if sign == "," and depth == 0:
            yield part
            part = ""
        else:
            part += sign
    yield part


def lines_of(sql: str) -> frozenset[str]:
    """A CREATE TABLE as the set of its columns and constraints, in any order; anything else as it stands."""
    spaced = re.sub(r"\s+", " ", sql).strip()
    if not spaced.startswith("CREATE TABLE"):
        return frozenset({spaced})
    head, body, tail = re.fullmatch(r"(.*?)\((.*)\)(.*)", spaced).groups()  # type: ignore[union-attr]
    return frozenset({head.strip(), tail.strip(), *(part.strip() for part in top_level_parts(body))})


def outline(connection: sqlite3.Connection) -> Outline:
    made = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {name: lines_of(sql) for name, sql in made if name != OF_ALEMBIC}


@pytest.fixture
def older_register(register: Path) -> Path:
    """A register from before the first migration: ours by its header, with nothing in it."""
    register.unlink()
    with closing(sqlite3.connect(register)) as connection:
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        connection.execute("VACUUM")
    return register


def test_the_migrations_make_what_the_row_classes_describe(tmp_path: Path) -> None:
    path = tmp_path / "so.ng"
    path.touch()
    upgrade(path)
    with closing(sqlite3.connect(path)) as migrated, closing(sqlite3.connect(":memory:")) as described:
        for statement in statements(Row.metadata):
            described.execute(statement)
        made, wanted = outline(migrated), outline(described)
    missing = {name: lines - made.get(name, frozenset()) for name, lines in wanted.items()}
    needless = {name: lines - wanted.get(name, frozenset()) for name, lines in made.items()}
    assert {name: lines for name, lines in missing.items() if lines} == {}, HOW_TO_MEND
    assert {name: lines for name, lines in needless.items() if lines} == {}, HOW_TO_MEND


def test_every_table_of_ours_is_strict() -> None:
    lax = [name for name, table in Row.metadata.tables.items() if not table.dialect_options["sqlite"]["strict"]]
    assert lax == []


def test_every_constraint_has_a_name() -> None:
    with closing(sqlite3.connect(":memory:")) as described:
        for statement in statements(Row.metadata):
            described.execute(statement)
        ours = [lines for lines in outline(described).values() if "STRICT" in lines or "WITHOUT ROWID, STRICT" in lines]
        lines = frozenset().union(*ours)
    nameless = [line for line in lines if re.match(r"(CHECK|UNIQUE|PRIMARY KEY|FOREIGN KEY)\b", line)]
    assert nameless == []


def test_the_program_knows_the_schema_of_its_last_migration() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__path__[0])).replace("%", "%%"))
    assert ScriptDirectory.from_config(config).get_current_head() == f"{SCHEMA:04}"


def test_an_older_register_is_brought_up_after_a_backup(older_register: Path, backups: Path) -> None:
    open_register(older_register, backups, actor="Lan", clock=lambda: NOON).close()
    assert admit(older_register).schema == SCHEMA
    assert [(one.occasion, one.schema) for one in backups_in(backups)] == [(Occasion.UPGRADE, 0)]


def test_a_migration_that_leaves_orphans_is_undone(older_register: Path) -> None:
    with closing(sqlite3.connect(older_register)) as connection:
        connection.execute("CREATE TABLE mother (id INTEGER PRIMARY KEY)")
        connection.execute("CREATE TABLE child (id INTEGER PRIMARY KEY, of INTEGER REFERENCES mother)")
        connection.execute("INSERT INTO child (of) VALUES (1)")
        connection.commit()
    before = older_register.read_bytes()
    with pytest.raises(UpgradeLeavesOrphans) as undone:
        upgrade(older_register)
    assert undone.value.table == "child"
    assert older_register.read_bytes() == before


def test_a_trigger_is_one_statement_whatever_stands_inside_it() -> None:
    trigger = "CREATE TRIGGER t AFTER INSERT ON a BEGIN\n  SELECT 1;\n  SELECT 2;\nEND;"
    assert list(parted(f"CREATE TABLE a (b);\n\n{trigger}\n")) == ["CREATE TABLE a (b);", trigger]


def test_a_register_that_is_up_to_date_opens_without_alembic(register: Path, tmp_path: Path) -> None:
    opening = (
        "import sys, datetime, pathlib\n"
        "from app.store.opening import open_register\n"
        "path = pathlib.Path(sys.argv[1])\n"
        "open_register(path, path.parent, actor='Lan', clock=datetime.datetime.now).close()\n"
        "assert 'alembic' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-W", "error", "-c", opening, register], check=True)
