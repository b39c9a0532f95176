"""Exemplars, the nominations that introduced them, and every commendation they had."""

from datetime import date
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.exemplars.exemplar import CommendationKind, RecipientClass
from app.domain.exemplars.follow_up import FollowUpKind
from app.domain.language.names import Gender
from app.domain.nominations.nomination import Heads, NominationState
from app.domain.plans.plan import Recipient
from app.domain.topics import Topic
from app.domain.units.agency import Level
from app.store.rows.foundation import WORDS_BY_BEGINNING, Json, Row, Searched, Struck, Word

_COUNTS = "struck_on IS NULL AND state <> 'rut' AND achievements <> '' AND (is_new OR new_deed <> '')"


class ExemplarRow(Struck, Row):
    """A person, collective or household held up as an example."""

    __tablename__ = "exemplar"
    topic = Topic.EXEMPLARS
    undone = True
    __table_args__ = (
        CheckConstraint("trim(name) <> ''", name="has_a_name"),
        CheckConstraint("birth_year IS NULL OR birth_year BETWEEN 1900 AND 2100", name="birth_year_likely"),
        Index(
            "uq_exemplar_same_person",
            text("same_name"),
            text("unit_id"),
            text("CASE recipient WHEN 'lanh-dao' THEN 'ca-nhan' ELSE recipient END"),
            text("coalesce(birth_year, 0)"),
            unique=True,
            sqlite_where=text("struck_on IS NULL"),
        ),
        Index("ix_exemplar_listed", "sort_key", "id"),
    )
    searched = Searched(("folded", "toned"), WORDS_BY_BEGINNING)

    name: Mapped[str]
    recipient: Mapped[Recipient] = mapped_column(Word(Recipient))
    unit_id: Mapped[int] = mapped_column(ForeignKey("unit.id"))
    gender: Mapped[Gender] = mapped_column(Word(Gender))
    birth_year: Mapped[int | None]
    post: Mapped[str]
    address: Mapped[str]
    field_of_work: Mapped[str]
    same_name: Mapped[str]
    named_alike: Mapped[str] = mapped_column(index=True)
    sort_key: Mapped[str]
    folded: Mapped[str]
    toned: Mapped[str]


class NominationRow(Struck, Row):
    """A unit's introduction of an exemplar for a deed, under a plan."""

    __tablename__ = "nomination"
    topic = Topic.NOMINATIONS
    undone = True
    __table_args__ = (
        CheckConstraint(
            "(staff IS NULL) = (excellent IS NULL) AND coalesce(excellent, 0) <= coalesce(staff, 0)",
            name="staff_add_up",
        ),
        CheckConstraint(f"counts = ({_COUNTS})", name="counts_as_ruled"),
        CheckConstraint("state = 'dang-xet' OR reason <> ''", name="stopped_with_a_reason"),
        Index("ix_nomination_received_in", "plan_id", "received", "unit_id", "counts", "struck_on"),
        Index("ix_nomination_of_unit", "unit_id", "plan_id", "counts", "received", "struck_on"),
    )

    plan_id: Mapped[int] = mapped_column(ForeignKey("plan.id"))
    exemplar_id: Mapped[int] = mapped_column(ForeignKey("exemplar.id"), index=True)
    unit_id: Mapped[int] = mapped_column(ForeignKey("unit.id"))
    received: Mapped[date]
    deed: Mapped[str]
    achievements: Mapped[str]
    criteria: Mapped[Any] = mapped_column(Json)
    dossier: Mapped[Any] = mapped_column(Json)
    heads: Mapped[Heads] = mapped_column(Word(Heads))
    collective_id: Mapped[int | None] = mapped_column(ForeignKey("exemplar.id"))
    staff: Mapped[int | None]
    excellent: Mapped[int | None]
    rating_year: Mapped[int | None]
    new_deed: Mapped[str]
    is_new: Mapped[bool]
    state: Mapped[NominationState] = mapped_column(Word(NominationState))
    reason: Mapped[str]
    counts: Mapped[bool]


class ProposalRow(Row):
    """An exemplar proposed to a higher level, by a numbered paper."""

    __tablename__ = "proposal"
    topic = Topic.EXEMPLARS
    undone = True
    __table_args__ = (
        UniqueConstraint("plan_id", "exemplar_id", "level"),
        CheckConstraint("trim(paper) <> ''", name="has_a_paper"),
    )

    plan_id: Mapped[int] = mapped_column(ForeignKey("plan.id"))
    exemplar_id: Mapped[int] = mapped_column(ForeignKey("exemplar.id"))
    level: Mapped[Level] = mapped_column(Word(Level))
    paper: Mapped[str]
    proposed: Mapped[date] = mapped_column(index=True)


class CommendationRow(Row):
    """A commendation by decision, at any level; a cancelled one stays and says why."""

    __tablename__ = "commendation"
    topic = Topic.EXEMPLARS
    undone = True
    __table_args__ = (
        CheckConstraint("trim(decision) <> ''", name="has_a_decision"),
        CheckConstraint("amount >= 0", name="amount_not_negative"),
        Index("ix_commendation_decided", "decided", "level"),
    )

    exemplar_id: Mapped[int] = mapped_column(ForeignKey("exemplar.id"), index=True)
    level: Mapped[Level] = mapped_column(Word(Level))
    form: Mapped[str]
    kind: Mapped[CommendationKind] = mapped_column(Word(CommendationKind))
    recipient_class: Mapped[RecipientClass] = mapped_column(Word(RecipientClass))
    decision: Mapped[str]
    decided: Mapped[date]
    issuer: Mapped[str]
    deed: Mapped[str]
    amount: Mapped[int]
    decision_id: Mapped[int | None] = mapped_column(ForeignKey("decision.id"), index=True)
    cancelled: Mapped[str]


class ToldApartRow(Row):
    """Two exemplars of like names whom somebody has ruled to be two."""

    __tablename__ = "told_apart"
    topic = Topic.EXEMPLARS
    __table_args__ = (
        UniqueConstraint("exemplar_id", "other_id"),
        CheckConstraint("exemplar_id < other_id", name="two_in_order"),
    )

    exemplar_id: Mapped[int] = mapped_column(ForeignKey("exemplar.id"))
    other_id: Mapped[int] = mapped_column(ForeignKey("exemplar.id"), index=True)


class DeedsApartRow(Row):
    """Two deeds of like words that somebody has ruled to be two deeds of an exemplar, as comparisons spell them."""

    __tablename__ = "deeds_apart"
    topic = Topic.EXEMPLARS
    __table_args__ = (UniqueConstraint("exemplar_id", "deed", "other_deed"),)

    exemplar_id: Mapped[int] = mapped_column(ForeignKey("exemplar.id"))
    deed: Mapped[str]
    other_deed: Mapped[str]


class FollowUpRow(Struck, Row):
    """What was done after the award so that others follow the exemplar."""

    __tablename__ = "follow_up"
    topic = Topic.EXEMPLARS
    undone = True
    __table_args__ = (CheckConstraint("trim(told) <> ''", name="says_where"),)

    exemplar_id: Mapped[int] = mapped_column(ForeignKey("exemplar.id"), index=True)
    kind: Mapped[FollowUpKind] = mapped_column(Word(FollowUpKind))
    day: Mapped[date]
    told: Mapped[str]
