"""The first register: every table as `python -m app.store.schema` wrote it."""

from pathlib import Path

from alembic import op

from app.store.migrations.script import parted

revision = "0001"
down_revision = None


def upgrade() -> None:
    script = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
    connection = op.get_bind()
    for statement in parted(script):
        connection.exec_driver_sql(statement)
