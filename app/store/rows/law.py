"""Lines of law the office entered itself, over the tables that ship."""

from datetime import date

from sqlalchemy import CheckConstraint, Index, text
from sqlalchemy.orm import Mapped

from app.domain.topics import Topic
from app.store.rows.foundation import Row, Struck


class LawLine(Struck):
    """What every line says: from when, where it stands, who held it against the text and when."""

    begins: Mapped[date]
    source: Mapped[str]
    checked_by: Mapped[str]
    checked_on: Mapped[date | None]
    note: Mapped[str]


def _checks_of_line() -> tuple[CheckConstraint, ...]:
    checked = "(checked_on IS NULL) = (trim(checked_by) = '')"
    return (
        CheckConstraint("trim(source) <> ''", name="says_where_it_stands"),
        CheckConstraint(checked, name="checked_by_somebody_on_a_day"),
    )


class BaseSalaryRow(LawLine, Row):
    """A base salary a month in đồng, until the next one begins."""

    __tablename__ = "base_salary"
    topic = Topic.OFFICE
    undone = True
    __table_args__ = (
        CheckConstraint("dong > 0", name="is_something"),
        *_checks_of_line(),
        Index("uq_base_salary_one_of_a_day", "begins", unique=True, sqlite_where=text("struck_on IS NULL")),
    )

    dong: Mapped[int]


class InstrumentRow(LawLine, Row):
    """A legal instrument; `replaces` is the code of the one it ends, empty for none."""

    __tablename__ = "instrument"
    topic = Topic.OFFICE
    undone = True
    __table_args__ = (
        CheckConstraint("trim(title) <> ''", name="has_a_title"),
        CheckConstraint("ends IS NULL OR ends >= begins", name="ends_after_it_begins"),
        *_checks_of_line(),
        Index("uq_instrument_entered_once", "same_title", unique=True, sqlite_where=text("struck_on IS NULL")),
    )

    title: Mapped[str]
    same_title: Mapped[str]
    is_ground: Mapped[bool]
    ends: Mapped[date | None]
    replaces: Mapped[str]
