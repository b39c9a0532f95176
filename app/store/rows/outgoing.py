"""The register of outgoing papers, how their numbers run, and the archive of what was printed.

What a line says of its paper is locked from the start; only what is known after the paper has left is filled in. The
bytes of a paper lie in a table of their own: the journal vouches for their SHA-256, not for every byte again, so that
neither listing the register nor examining it reads ten years of papers into memory.
"""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.calendar.period import Basis
from app.domain.papers.document_kind import DocumentKind
from app.domain.topics import Topic
from app.store.rows.foundation import Row, Word
from app.store.rows.guards import immutable, never_moved, never_replaced, refused

_NUMBER = ("series", "year", "number")
_REPORT = ("report_period", "report_basis")
_WHAT_IT_SAYS = (
    *(*_NUMBER, "kind", "symbol", "day", "subject", "signer", "recipients", "keeper", "decision_id"),
    *_REPORT,
)
_SAYS_OTHERWISE = " OR ".join(f"new.{column} IS NOT old.{column}" for column in _WHAT_IT_SAYS)
_OTHER_SIZE = "length(new.content) IS NOT (SELECT size FROM archived_paper WHERE id = new.paper_id)"


class OutgoingSeriesRow(Row):
    """From a year on, whether all kinds of paper of an issuer share one series of numbers."""

    __tablename__ = "outgoing_series"
    topic = Topic.OFFICE
    __table_args__ = (UniqueConstraint("since"),)

    since: Mapped[int]
    shared: Mapped[bool]


class OutgoingRow(Row):
    """A paper that was given a number; `decision_id` names the decision it is, where it is one of the register's.

    A report drawn from the register says of which period it is, by the period's code, and on which basis.
    """

    __tablename__ = "outgoing"
    topic = Topic.OUTGOING
    __table_args__ = (
        UniqueConstraint(*_NUMBER),
        UniqueConstraint("decision_id"),
        CheckConstraint("number > 0", name="number_positive"),
        CheckConstraint("year = CAST(substr(day, 1, 4) AS INTEGER)", name="year_of_its_day"),
        CheckConstraint("trim(subject) <> ''", name="has_a_subject"),
        CheckConstraint("copies IS NULL OR copies > 0", name="copies_positive"),
        CheckConstraint("handed_over IS NULL OR handed_over >= day", name="handed_over_after_its_day"),
        CheckConstraint("(report_period IS NULL) = (report_basis IS NULL)", name="report_by_both"),
        CheckConstraint("report_period IS NULL OR kind = 'BC'", name="report_is_a_report"),
        Index("ix_outgoing_in_order", "year", "day", "series", "number"),
    )
    extra_ddl = (
        never_replaced("outgoing", _NUMBER, ("decision_id",)),
        never_moved("outgoing"),
        refused("outgoing", "UPDATE", "is_never_rewritten", "an issued paper is never rewritten", _SAYS_OTHERWISE),
    )

    kind: Mapped[DocumentKind] = mapped_column(Word(DocumentKind))
    series: Mapped[str]
    year: Mapped[int]
    number: Mapped[int]
    symbol: Mapped[str]
    day: Mapped[date]
    subject: Mapped[str]
    signer: Mapped[str]
    recipients: Mapped[str]
    keeper: Mapped[str]
    copies: Mapped[int | None]
    handed_over: Mapped[date | None]
    receipt: Mapped[str]
    note: Mapped[str]
    decision_id: Mapped[int | None] = mapped_column(ForeignKey("decision.id"))
    report_period: Mapped[str | None]
    report_basis: Mapped[Basis | None] = mapped_column(Word(Basis))


class ArchivedPaperRow(Row):
    """What was printed of an outgoing paper, or as certificates where none is named: SHA-256 and size of its file."""

    __tablename__ = "archived_paper"
    topic = Topic.OUTGOING
    __table_args__ = (
        UniqueConstraint("outgoing_id"),
        CheckConstraint("length(sha256) = 32", name="hash_is_sha256"),
        CheckConstraint("size > 0", name="holds_something"),
    )
    extra_ddl = immutable("archived_paper", ("outgoing_id",))

    outgoing_id: Mapped[int | None] = mapped_column(ForeignKey("outgoing.id"))
    made_on: Mapped[date]
    sha256: Mapped[bytes] = mapped_column(LargeBinary)
    size: Mapped[int]


class PaperBytesRow(Row):
    """The file itself, which the journalled hash of its archived paper vouches for."""

    __tablename__ = "paper_bytes"
    journalled = False
    __table_args__ = (UniqueConstraint("paper_id"),)
    extra_ddl = (
        *immutable("paper_bytes", ("paper_id",)),
        refused("paper_bytes", "DELETE", "is_never_deleted", "paper_bytes is never deleted"),
        refused("paper_bytes", "INSERT", "is_of_its_size", "this is another file", _OTHER_SIZE),
    )

    paper_id: Mapped[int] = mapped_column(ForeignKey("archived_paper.id"))
    content: Mapped[bytes] = mapped_column(LargeBinary)
