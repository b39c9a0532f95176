"""How far a nomination has come, and what a person should look at before the council votes on it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from app.domain.ballot import Verdict
from app.domain.nomination import Heads, Nomination, NominationState, completeness
from app.domain.plan import Plan


class Stage(StrEnum):
    """A nomination's way. Recognition exists only by an issued decision; until then the council proposes."""

    WAITING = "cho-xet"
    SUSPENDED = "tam-dung"
    WITHDRAWN = "da-rut"
    NOT_PASSED = "khong-du-phieu"
    PROPOSED = "hoi-dong-de-nghi"
    DECIDED = "da-co-quyet-dinh"

    @property
    def label(self) -> str:
        """The stage in the office's words."""
        return _STAGES[self]


_STAGES = {
    Stage.WAITING: "Chờ xét",
    Stage.SUSPENDED: "Tạm dừng",
    Stage.WITHDRAWN: "Đã rút",
    Stage.NOT_PASSED: "Hội đồng không thông qua",
    Stage.PROPOSED: "Hội đồng đề nghị, chờ quyết định",
    Stage.DECIDED: "Đã có quyết định",
}


class Notice(StrEnum):
    """What should be looked at; none of it stops a vote."""

    DEPUTY_WITHOUT_COLLECTIVE = "cap-pho-khong-co-tap-the"
    RATED_ANOTHER_YEAR = "xep-loai-nam-khac"
    RECEIVED_LATE = "ho-so-qua-han"

    @property
    def label(self) -> str:
        """The notice as a sentence to follow the nominee's name."""
        return _NOTICES[self]


_NOTICES = {
    Notice.DEPUTY_WITHOUT_COLLECTIVE: "là cấp phó, tập thể của người này không được đề nghị cùng kỳ",
    Notice.RECEIVED_LATE: "có hồ sơ nhận quá hạn của kế hoạch",
    Notice.RATED_ANOTHER_YEAR: "có kết quả xếp loại của năm khác với năm xét",
}


@dataclass(frozen=True, slots=True)
class AgendaNotice:
    """A notice about one nominee."""

    nominee: str
    notice: Notice


def stage_of(state: NominationState, verdict: Verdict | None, *, decided: bool) -> Stage:
    """Return the stage of a nomination in `state`, by its latest verdict and whether an issued decision names it."""
    if decided:
        return Stage.DECIDED
    if state is not NominationState.OPEN:
        return Stage.SUSPENDED if state is NominationState.SUSPENDED else Stage.WITHDRAWN
    if verdict is None:
        return Stage.WAITING
    return Stage.PROPOSED if verdict is Verdict.PASSED else Stage.NOT_PASSED


def notices_of(agenda: Iterable[Nomination], plan: Plan) -> tuple[AgendaNotice, ...]:
    """Return what should be looked at before the vote, in the agenda's order."""
    nominees = tuple(agenda)
    nominated = {nominee.draft.exemplar for nominee in nominees}
    found = []
    for nominee in nominees:
        if nominee.draft.heads is Heads.DEPUTY and nominee.draft.collective not in nominated:
            found.append(AgendaNotice(nominee.name, Notice.DEPUTY_WITHOUT_COLLECTIVE))
        known = completeness(nominee, plan)
        if known.rating_year_differs:
            found.append(AgendaNotice(nominee.name, Notice.RATED_ANOTHER_YEAR))
        if known.late_for:
            found.append(AgendaNotice(nominee.name, Notice.RECEIVED_LATE))
    return tuple(found)
