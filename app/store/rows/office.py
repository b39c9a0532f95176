"""The agency's own particulars by date, who signs for it when, the units, the plans, and the workbooks taken in."""

from datetime import date
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.topics import Topic
from app.domain.units.unit import UnitKind
from app.store.rows.foundation import Json, Row, Struck, Word


class AgencyRow(Row):
    """The agency's particulars from a day on, until the next row's day."""

    __tablename__ = "agency"
    topic = Topic.OFFICE
    __table_args__ = (UniqueConstraint("since"),)

    since: Mapped[date]
    facts: Mapped[Any] = mapped_column(Json)


class SignerTermRow(Struck, Row):
    """Who signs for the office from a day to a day; open on a side where it has no day. No two share a day."""

    __tablename__ = "signer_term"
    topic = Topic.OFFICE
    undone = True
    __table_args__ = (
        CheckConstraint("trim(signer) <> ''", name="names_the_signer"),
        CheckConstraint("begins IS NOT NULL OR ends IS NOT NULL", name="has_a_day"),
        CheckConstraint("begins IS NULL OR ends IS NULL OR begins <= ends", name="begins_before_it_ends"),
    )

    signer: Mapped[str]
    begins: Mapped[date | None]
    ends: Mapped[date | None]


class UnitRow(Row):
    """A unit; two that live at once never share a name, however spelt."""

    __tablename__ = "unit"
    topic = Topic.UNITS
    undone = True
    __table_args__ = (
        CheckConstraint("trim(name) <> ''", name="has_a_name"),
        CheckConstraint("begins IS NULL OR ends IS NULL OR begins <= ends", name="begins_before_it_ends"),
        CheckConstraint("successor_id IS NULL OR successor_id <> id", name="not_its_own_successor"),
        Index("uq_unit_living_name", "same_name", unique=True, sqlite_where=text("ends IS NULL")),
    )

    name: Mapped[str]
    short_name: Mapped[str]
    address: Mapped[str]
    kind: Mapped[UnitKind] = mapped_column(Word(UnitKind))
    begins: Mapped[date | None]
    ends: Mapped[date | None]
    successor_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id"))
    stands_for: Mapped[Any] = mapped_column(Json)
    same_name: Mapped[str]
    sort_key: Mapped[str] = mapped_column(index=True)


class PlanRow(Row):
    """A plan: its file as loaded, and the facts read from it, so that reading a plan needs no file reader."""

    __tablename__ = "plan"
    topic = Topic.PLANS
    undone = True
    __table_args__ = (UniqueConstraint("code"),)

    code: Mapped[str]
    year: Mapped[int]
    subject: Mapped[str]
    text: Mapped[str]
    facts: Mapped[Any] = mapped_column(Json)


class WorkbookRow(Row):
    """A workbook taken in, so that the same file is not taken in twice unawares."""

    __tablename__ = "workbook"
    topic = Topic.OFFICE
    __table_args__ = (UniqueConstraint("kind", "sha256"),)

    kind: Mapped[str]
    sha256: Mapped[str]
    name: Mapped[str]
    taken_in: Mapped[date]
    rows: Mapped[int] = mapped_column(CheckConstraint("rows >= 0", name="rows_not_negative"))
