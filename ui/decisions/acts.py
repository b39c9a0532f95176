"""What may be done with a decision, by where it stands."""

from enum import StrEnum
from typing import Final

from app.domain.decisions.decision import Decision, DecisionKind, DecisionState


class Act(StrEnum):
    """Something to be done with the decision in sight, by the words of its button."""

    ISSUE = "Ghi số, ngày ký…"
    PRINT = "Xem, in quyết định"
    CERTIFICATES = "Giấy khen…"
    PRINTED_CERTIFICATES = "Giấy khen đã in"
    CALLING_LIST = "Danh sách gọi tên"
    READING_SCRIPT = "Lời công bố"
    SIGNATURE_LIST = "Danh sách ký nhận"
    LETTER = "In công văn đính chính"
    CORRECT = "Đính chính…"
    REPLACE = "Thay thế…"
    CANCEL = "Hủy bỏ…"
    GIVE_UP = "Bỏ dự thảo…"
    RELATED = "Đến quyết định liên quan"


GROUPS: Final = (
    ("", (Act.ISSUE, Act.PRINT, Act.CERTIFICATES, Act.PRINTED_CERTIFICATES, Act.RELATED)),
    ("Lễ trao thưởng", (Act.CALLING_LIST, Act.READING_SCRIPT, Act.SIGNATURE_LIST)),
    ("Sửa đổi, chấm dứt", (Act.CORRECT, Act.LETTER, Act.REPLACE, Act.CANCEL, Act.GIVE_UP)),
)
"""The acts as they stand together, those done most first, under what is said of each group."""


def acts_on(decision: Decision, *, printed: bool) -> tuple[Act, ...]:
    """Return what may be done, what is done next first; `printed` is whether certificates of it ever were."""
    found = {Act.PRINT, *_endings(decision), *_papers(decision)}
    if printed:
        found.add(Act.PRINTED_CERTIFICATES)
    if decision.state is DecisionState.DRAFT:
        found |= {Act.ISSUE, Act.GIVE_UP}
    if related(decision) is not None:
        found.add(Act.RELATED)
    return tuple(act for act in Act if act in found)


def related(decision: Decision) -> int | None:
    """Return the decision that ended this one, else the one it ends."""
    return decision.successor or decision.predecessor


def _endings(decision: Decision) -> set[Act]:
    if decision.state is not DecisionState.ISSUED:
        return set()
    final = decision.facts.kind is DecisionKind.CANCELLATION
    return {Act.CORRECT} if final else {Act.CORRECT, Act.REPLACE, Act.CANCEL}


def _papers(decision: Decision) -> set[Act]:
    facts = decision.facts
    found = {Act.LETTER} if decision.corrections else set()
    if decision.state is not DecisionState.ISSUED or not facts.lines:
        return found
    found |= {Act.CALLING_LIST, Act.READING_SCRIPT}
    if facts.total:
        found.add(Act.SIGNATURE_LIST)
    if facts.form:
        found.add(Act.CERTIFICATES)
    return found
