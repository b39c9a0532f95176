"""Bringing a register up to the schema this program knows, wholly or not at all."""

import sqlite3
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, NullPool, create_engine, event

from app.store.gate import APPLICATION_ID, SCHEMA
from app.store.troubles import UpgradeLeavesOrphans, told_as_troubles

_HERE = Path(__file__).parent


def upgrade(path: Path) -> None:
    """Run every migration the register at `path` has not seen, in one transaction; a new one starts from nothing.

    The caller owns the file and has made a backup. Raises UpgradeLeavesOrphans, or what the world did to the file;
    the register is then as it was.
    """
    engine = create_engine("sqlite://", creator=lambda: _connect(path), poolclass=NullPool)
    event.listen(engine, "begin", _begin)
    with told_as_troubles(path), engine.begin() as connection:
        _run(connection)
        _refuse_orphans(path, connection)
        connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
        connection.exec_driver_sql(f"PRAGMA user_version={SCHEMA}")


def _run(connection: Connection) -> None:
    config = Config()
    config.set_main_option("script_location", str(_HERE).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=rw", uri=True, isolation_level=None)
    # Rebuilding a table others point at needs foreign keys off; they are checked as a whole before the commit.
    for setting in ("foreign_keys=OFF", "journal_mode=DELETE", "synchronous=EXTRA", "secure_delete=ON"):
        connection.execute(f"PRAGMA {setting}").close()
    return connection


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _refuse_orphans(path: Path, connection: Connection) -> None:
    orphan = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    if orphan is not None:
        raise UpgradeLeavesOrphans(path, orphan[0])
