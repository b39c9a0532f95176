"""A nomination as it enters the register: cleaned, and held against its plan and the day."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from app.domain.drawable import characters_not_drawn
from app.domain.errors import Refusal, refuse
from app.domain.language.text import clean, clean_block
from app.domain.nominations.nomination import NominationDraft
from app.domain.plans.plan import Plan, Recipient


@dataclass(eq=False)
class ReceivedLaterThanToday(Refusal):
    received: date
    today: date
    field: ClassVar[str] = "received"


@dataclass(eq=False)
class UnknownCriterion(Refusal):
    code: str
    field: ClassVar[str] = "criteria"


@dataclass(eq=False)
class UnknownDossierItem(Refusal):
    code: str
    field: ClassVar[str] = "dossier"


@dataclass(eq=False)
class StaffDoNotAddUp(Refusal):
    excellent: int
    staff: int
    field: ClassVar[str] = "staff"


def accept_nomination(draft: NominationDraft, recipient: Recipient, plan: Plan, today: date) -> NominationDraft:
    """Return the nomination cleaned, or raise every reason to refuse it.

    Without a deed of its own, what papers print for it is the first line of the achievements.
    """
    deed, achievements, new_deed = clean(draft.deed), clean_block(draft.achievements), clean_block(draft.new_deed)
    refuse(
        [
            *_faults_of_date(draft, today),
            *_faults_of_checklists(draft, recipient, plan),
            *_faults_of_staff(draft),
            *characters_not_drawn(deed, achievements, new_deed),
        ]
    )
    first_line = achievements.partition("\n")[0]
    return replace(draft, deed=deed or first_line, achievements=achievements, new_deed=new_deed)


def _faults_of_date(draft: NominationDraft, today: date) -> Iterable[Refusal]:
    if draft.received > today:
        yield ReceivedLaterThanToday(draft.received, today)


def _faults_of_checklists(draft: NominationDraft, recipient: Recipient, plan: Plan) -> Iterable[Refusal]:
    known = {criterion.code for criterion in plan.criteria_for(recipient)}
    yield from (UnknownCriterion(code) for code in sorted(draft.criteria - known))
    papers = {item.code for item in plan.dossier_for(recipient)}
    yield from (UnknownDossierItem(code) for code in sorted(draft.dossier - papers))


def _faults_of_staff(draft: NominationDraft) -> Iterable[Refusal]:
    if draft.staff is None and draft.excellent is None:
        return
    staff, excellent = draft.staff or 0, draft.excellent or 0
    if staff < 1 or not 0 <= excellent <= staff:
        yield StaffDoNotAddUp(excellent, staff)
