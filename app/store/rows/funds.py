"""What was approved for the bonus funds. What they spent is not kept a second time: the decisions say it."""

from datetime import date

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.decisions.fund_approval import ApprovalKind
from app.domain.topics import Topic
from app.store.rows.foundation import Row, Struck, Word


class FundApprovalRow(Struck, Row):
    """Money approved for, added to or cut from the fund of a year, by a paper; `dong` is without a sign."""

    __tablename__ = "fund_approval"
    topic = Topic.DECISIONS
    undone = True
    __table_args__ = (
        CheckConstraint("dong > 0", name="dong_positive"),
        CheckConstraint("trim(paper) <> ''", name="has_a_paper"),
    )

    year: Mapped[int] = mapped_column(index=True)
    kind: Mapped[ApprovalKind] = mapped_column(Word(ApprovalKind))
    dong: Mapped[int]
    paper: Mapped[str]
    day: Mapped[date]
    note: Mapped[str]
