"""The award book, the certificates that were printed, and the blanks they went on: none of it is ever rewritten.

The layouts they are printed by are.
"""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.certificates.blanks import BlankMove
from app.domain.topics import Topic
from app.store.rows.foundation import Row, Word
from app.store.rows.guards import immutable, refused

_BY_NUMBER, _BY_LINE = ("year", "number"), ("line_id",)
_NOT_THE_NEXT = "new.number IS NOT coalesce((SELECT max(number) FROM award_entry WHERE year = new.year), 0) + 1"
_NOT_ISSUED = (
    "NOT EXISTS (SELECT 1 FROM decision_line JOIN decision ON decision.id = decision_line.decision_id"
    " WHERE decision_line.id = new.line_id AND decision.state = 'da-ban-hanh' AND decision.year = new.year)"
)
_AGAIN_WITHOUT_REASON = (
    "trim(new.reason) = '' AND EXISTS (SELECT 1 FROM certificate_print AS there WHERE there.entry_id = new.entry_id)"
)
_NOT_LEFT = (
    "new.what <> 'nhan' AND new.count > (SELECT coalesce(sum(CASE what WHEN 'nhan' THEN count ELSE -count END), 0)"
    " FROM blank_move WHERE same_kind = new.same_kind)"
)


class AwardEntryRow(Row):
    """A number of the award book, given to one line of an issued decision; numbers of a year have no holes."""

    __tablename__ = "award_entry"
    topic = Topic.DECISIONS
    __table_args__ = (UniqueConstraint(*_BY_NUMBER), UniqueConstraint(*_BY_LINE))
    extra_ddl = (
        *immutable("award_entry", _BY_NUMBER, _BY_LINE),
        refused("award_entry", "INSERT", "in_order", "numbers of the award book follow each other", _NOT_THE_NEXT),
        refused("award_entry", "INSERT", "of_an_issued_decision", "no issued decision of this year", _NOT_ISSUED),
    )

    year: Mapped[int]
    number: Mapped[int]
    line_id: Mapped[int] = mapped_column(ForeignKey("decision_line.id"))


class CertificatePrintRow(Row):
    """A certificate printed on a day, on a blank of some kind or, where `same_kind` is empty, on plain paper.

    `paper_id` is the archived file it was printed in, together with the others of its batch.
    """

    __tablename__ = "certificate_print"
    topic = Topic.DECISIONS
    extra_ddl = (
        *immutable("certificate_print"),
        refused(
            "certificate_print", "INSERT", "again_with_a_reason", "a reprint wants a reason", _AGAIN_WITHOUT_REASON
        ),
    )

    entry_id: Mapped[int] = mapped_column(ForeignKey("award_entry.id"), index=True)
    paper_id: Mapped[int] = mapped_column(ForeignKey("archived_paper.id"), index=True)
    day: Mapped[date]
    same_kind: Mapped[str]
    reason: Mapped[str]


class BlankMoveRow(Row):
    """Blanks of one kind received, used up or spoiled on a day."""

    __tablename__ = "blank_move"
    topic = Topic.DECISIONS
    __table_args__ = (
        CheckConstraint("trim(kind) <> '' AND trim(same_kind) <> ''", name="has_a_kind"),
        CheckConstraint("count > 0", name="count_positive"),
        CheckConstraint("what <> 'hong' OR trim(reason) <> ''", name="spoiled_with_a_reason"),
    )
    extra_ddl = (
        *immutable("blank_move"),
        refused("blank_move", "INSERT", "of_what_is_left", "no more blanks are left", _NOT_LEFT),
    )

    kind: Mapped[str]
    same_kind: Mapped[str] = mapped_column(index=True)
    what: Mapped[BlankMove] = mapped_column(Word(BlankMove))
    count: Mapped[int]
    day: Mapped[date]
    reason: Mapped[str]


class CertificateLayoutRow(Row):
    """A layout of the office's own, as the text of its file; none once the office has gone back to the shipped one."""

    __tablename__ = "certificate_layout"
    topic = Topic.OFFICE
    __table_args__ = (
        UniqueConstraint("code"),
        CheckConstraint("trim(code) <> ''", name="has_a_code"),
        CheckConstraint("text IS NULL OR trim(text) <> ''", name="says_something"),
    )

    code: Mapped[str]
    text: Mapped[str | None]
