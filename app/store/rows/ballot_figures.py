"""What the tables of counts and of sealed tallies share: their figures, and the SQL of what must add up."""

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.store.rows.guards import refused

BY_PLACE = ("meeting_id", "round", "place")
BY_ROUND = ("meeting_id", "round")
FIGURES = ("issued", "returned", "valid", "foreign_papers", "added", "marked", "unreadable")
ATTENDANCE = ("members", "present", "absent", "wrote")
VOTES = ("agree", "disagree", "blank", "written_agree", "written_disagree")
_LINE_IS_OPEN = (
    "new.agree + new.disagree + new.blank IS NOT (SELECT valid FROM {account} WHERE id = new.{account}_id)"
    " OR new.written_agree + new.written_disagree > (SELECT wrote FROM {account} WHERE id = new.{account}_id)"
)
_ACCOUNT_CLOSES = (
    ("present + absent = members", "attendance_closes"),
    ("wrote BETWEEN 0 AND absent", "only_the_absent_write"),
    ("issued BETWEEN 0 AND present", "issued_to_the_present"),
    ("returned BETWEEN 0 AND issued", "returned_of_the_issued"),
    ("returned = issued OR trim(note) <> ''", "not_returned_is_noted"),
    ("min(valid, foreign_papers, added, marked, unreadable) >= 0", "papers_not_negative"),
    ("valid + foreign_papers + added + marked + unreadable = returned", "papers_close"),
)
VOTES_NOT_NEGATIVE = "min(agree, disagree, blank, written_agree, written_disagree) >= 0"


def account_closes() -> tuple[CheckConstraint, ...]:
    """Give the equations an account of papers keeps to, as constraints of its table."""
    return tuple(CheckConstraint(condition, name=name) for condition, name in _ACCOUNT_CLOSES)


def over(table: str) -> str:
    """Tell, in a trigger's WHEN, that the round of the new row is sealed or set aside already."""
    return f"EXISTS (SELECT 1 FROM {table} WHERE {table}.meeting_id = new.meeting_id AND {table}.round = new.round)"


def line_closes(table: str, account: str) -> str:
    """Refuse a line whose votes do not add up to the valid papers of its account."""
    when = _LINE_IS_OPEN.format(account=account)
    return refused(table, "INSERT", "closes", f"{table} does not close", when)


def same(found: str, figures: tuple[str, ...]) -> str:
    """Tell, in SQL, that a row found has these figures of the new row."""
    return " AND ".join(f"{found}.{figure} = new.{figure}" for figure in figures)


def found_by_one(counts: str, found: str, figures: tuple[str, ...]) -> str:
    """Tell, in a trigger's WHEN, that some figure of the new row was not found by two people."""
    people = f"SELECT count(DISTINCT opened_count.same_name) FROM {counts}"
    return " OR ".join(f"({people} AND {same(found, (figure,))}) < 2" for figure in figures)


class Account:
    """The account of the papers, as columns that close."""

    members: Mapped[int] = mapped_column(sort_order=20)
    present: Mapped[int] = mapped_column(sort_order=21)
    absent: Mapped[int] = mapped_column(sort_order=22)
    wrote: Mapped[int] = mapped_column(sort_order=23)
    issued: Mapped[int] = mapped_column(sort_order=24)
    returned: Mapped[int] = mapped_column(sort_order=25)
    valid: Mapped[int] = mapped_column(sort_order=26)
    foreign_papers: Mapped[int] = mapped_column(sort_order=27)
    added: Mapped[int] = mapped_column(sort_order=28)
    marked: Mapped[int] = mapped_column(sort_order=29)
    unreadable: Mapped[int] = mapped_column(sort_order=30)
    note: Mapped[str] = mapped_column(sort_order=31)


class Votes:
    """The votes on one nominee, as columns."""

    agree: Mapped[int] = mapped_column(sort_order=20)
    disagree: Mapped[int] = mapped_column(sort_order=21)
    blank: Mapped[int] = mapped_column(sort_order=22)
    written_agree: Mapped[int] = mapped_column(sort_order=23)
    written_disagree: Mapped[int] = mapped_column(sort_order=24)
