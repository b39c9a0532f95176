"""Somebody with a database tool, who drops every trigger of the register; in the end one who knows the program."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, create_engine

from app.domain.council.seal import code_of
from app.domain.journal.journal import ChangeKind
from app.store.canonical import canonical, parsed
from app.store.chain import START, Link, RowChange, hash_of, what_of
from app.store.images import digest, images_between
from app.store.rows import Row
from app.store.seals import FIRST, resealing

_FAR = 1_000_000


def forge(register: Path, *statements: str) -> None:
    """Edit the file behind the program's back."""
    with closing(sqlite3.connect(register, isolation_level=None)) as stranger:
        for (name,) in stranger.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            stranger.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            stranger.execute(statement)


def reseal(register: Path, tally: int, edit: Callable[[Any], None]) -> None:
    """Edit the facts of one tally and compute its seal and every later one again; the journal is left as it was."""
    forge(register)
    with create_engine(f"sqlite:///{register}").begin() as connection:
        prev = FIRST
        for key, text in connection.exec_driver_sql("SELECT id, facts FROM tally ORDER BY id").all():
            facts = parsed(text)
            if key == tally:
                edit(facts)
            facts["previous"] = code_of(prev) if prev != FIRST else ""
            again = resealing(facts, prev)
            connection.exec_driver_sql(
                "UPDATE tally SET facts = ?, digest = ?, prev = ?, chain = ?, code = ? WHERE id = ?",
                (canonical(facts), again.digest, again.prev, again.chain, again.seal.code, key),
            )
            prev = again.chain


def rewrite_journal(register: Path) -> None:
    """Let the journal say that every row was always as it is now, its whole chain computed again."""
    with create_engine(f"sqlite:///{register}").begin() as connection:
        _rewrite_digests(connection)
        last = START
        entries = connection.exec_driver_sql("SELECT seq, at, actor, doing, what FROM journal ORDER BY seq").all()
        for seq, at, actor, doing, what in entries:
            found = connection.exec_driver_sql(
                "SELECT table_name, row_id, kind, digest FROM journal_change WHERE seq = ? ORDER BY table_name, row_id",
                (seq,),
            )
            changes = [RowChange(table, key, ChangeKind(kind), stored) for table, key, kind, stored in found]
            said = canonical(what_of(changes, parsed(what)["touched"]))
            link = Link(seq, hash_of(last, at, actor, doing, said))
            connection.exec_driver_sql(
                "UPDATE journal SET what = ?, prev = ?, hash = ? WHERE seq = ?", (said, last.hash, link.hash, seq)
            )
            last = link


def _rewrite_digests(connection: Connection) -> None:
    for name in ("tally", "tally_line"):
        for key, image in list(images_between(connection, Row.metadata.tables[name], 1, _FAR)):
            connection.exec_driver_sql(
                "UPDATE journal_change SET digest = ? WHERE table_name = ? AND row_id = ?", (digest(image), name, key)
            )
