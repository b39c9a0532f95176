"""The journal's own tables: entries in a hash chain, what each changed, and rows as they were before.

All three grow at the end only; the database itself refuses anything else, whichever program asks. A
before-image may be blanked, because an erasure must be able to take a name out: the chain covers digests, not
images.
"""

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    PrimaryKeyConstraint,
    Table,
    Text,
)

from app.domain.journal.journal import ChangeKind
from app.store.rows.foundation import IsoMoment, Json, Row, Word, state_checks

GENESIS = bytes(32)
"""What the first entry names as the hash before it."""


def _refusal(table: str, moment: str, when: str, words: str) -> str:
    return (
        f"CREATE TRIGGER {table}_{words.replace(' ', '_')} BEFORE {moment} ON {table}{when}\n"
        f"BEGIN SELECT RAISE(ABORT, '{table} {words}'); END"
    )


def _append_only(table: str) -> tuple[str, str]:
    return (
        _refusal(table, "UPDATE", "", "is never changed"),
        _refusal(table, "DELETE", "", "is never deleted"),
    )


journal = Table(
    "journal",
    Row.metadata,
    Column("seq", Integer, nullable=False),
    Column("at", IsoMoment, nullable=False),
    Column("actor", Text, nullable=False),
    Column("doing", Text, nullable=False),
    Column("what", Json, nullable=False),
    Column("prev", LargeBinary, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    PrimaryKeyConstraint("seq"),
    CheckConstraint("trim(doing) <> ''", name="says_what_was_done"),
    CheckConstraint("length(prev) = 32 AND length(hash) = 32", name="hashes_are_sha256"),
    Index("ix_journal_of_deed", "actor", "doing", "seq"),
    sqlite_strict=True,
    info={
        "extra_ddl": (
            *_append_only("journal"),
            _refusal(
                "journal",
                "INSERT",
                " WHEN new.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM journal)\n"
                "OR new.prev IS NOT (SELECT coalesce((SELECT hash FROM journal ORDER BY seq DESC LIMIT 1),"
                " zeroblob(32)))",
                "only grows at its end",
            ),
        )
    },
)

journal_change = Table(
    "journal_change",
    Row.metadata,
    Column("seq", Integer, nullable=False),
    Column("table_name", Text, nullable=False),
    Column("row_id", Integer, nullable=False),
    Column("kind", Word(ChangeKind), nullable=False),
    Column("digest", LargeBinary, nullable=False),
    PrimaryKeyConstraint("seq", "table_name", "row_id"),
    ForeignKeyConstraint(["seq"], ["journal.seq"]),
    CheckConstraint("length(digest) = 32", name="digest_is_sha256"),
    Index("ix_journal_change_of_row", "table_name", "row_id", "seq"),
    Index("ix_journal_change_of_table", "table_name", "seq"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
    info={
        "extra_ddl": (
            *_append_only("journal_change"),
            _refusal(
                "journal_change",
                "INSERT",
                " WHEN new.seq IS NOT (SELECT max(seq) FROM journal)\n"
                "OR EXISTS (SELECT 1 FROM journal_change WHERE seq = new.seq AND table_name = new.table_name\n"
                "AND row_id = new.row_id)",
                "only grows at its end",
            ),
        )
    },
)

before_image = Table(
    "before_image",
    Row.metadata,
    Column("seq", Integer, nullable=False),
    Column("table_name", Text, nullable=False),
    Column("row_id", Integer, nullable=False),
    Column("image", Json, nullable=True),
    PrimaryKeyConstraint("seq", "table_name", "row_id"),
    ForeignKeyConstraint(
        ["seq", "table_name", "row_id"],
        ["journal_change.seq", "journal_change.table_name", "journal_change.row_id"],
        name="fk_before_image_journal_change",
    ),
    sqlite_strict=True,
    sqlite_with_rowid=False,
    info={
        "extra_ddl": (
            _refusal("before_image", "DELETE", "", "is never deleted"),
            _refusal(
                "before_image",
                "UPDATE",
                " WHEN new.image IS NOT NULL OR new.seq <> old.seq\n"
                "OR new.table_name <> old.table_name OR new.row_id <> old.row_id",
                "may only be blanked",
            ),
            _refusal(
                "before_image",
                "INSERT",
                " WHEN EXISTS (SELECT 1 FROM before_image\n"
                "WHERE seq = new.seq AND table_name = new.table_name AND row_id = new.row_id)",
                "is never replaced",
            ),
        )
    },
)

for table in (journal, journal_change, before_image):
    state_checks(table)
