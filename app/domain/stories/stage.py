"""How far a nomination has come, and what a person should look at before the council votes on it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from app.domain.calendar.dates import short_date
from app.domain.council.ballot import Verdict
from app.domain.nominations.nomination import Heads, Nomination, NominationState, completeness
from app.domain.plans.plan import Plan


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
    REJECTED_BEFORE = "da-khong-du-phieu"

    @property
    def label(self) -> str:
        """The notice as a sentence to follow the nominee's name."""
        return _NOTICES[self]


_NOTICES = {
    Notice.DEPUTY_WITHOUT_COLLECTIVE: "là cấp phó, tập thể của người này không được đề nghị cùng kỳ",
    Notice.RECEIVED_LATE: "có hồ sơ nhận quá hạn của kế hoạch",
    Notice.REJECTED_BEFORE: "đã được Hội đồng bỏ phiếu và không đủ điều kiện",
    Notice.RATED_ANOTHER_YEAR: "có kết quả xếp loại của năm khác với năm xét",
}


@dataclass(frozen=True, slots=True)
class Rejection:
    """An earlier meeting whose sealed tally did not pass a nominee: `agreeing` of `base` agreed."""

    meeting: int
    held: date
    agreeing: int
    base: int

    @property
    def told(self) -> str:
        """When it was, and by which tally."""
        return f"tại phiên họp số {self.meeting} ngày {short_date(self.held)}, {self.agreeing}/{self.base} đồng ý"


@dataclass(frozen=True, slots=True)
class AgendaNotice:
    """A notice about one nominee; `told` is when and by what figures it came to be, empty where nothing is to add."""

    nominee: str
    notice: Notice
    told: str = ""

    @property
    def sentence(self) -> str:
        """The notice without closing punctuation."""
        return " ".join(filter(None, (self.nominee, self.notice.label, self.told)))


def stage_of(state: NominationState, verdict: Verdict | None, *, decided: bool) -> Stage:
    """Return the stage of a nomination in `state`, by its latest verdict and whether an issued decision names it."""
    if decided:
        return Stage.DECIDED
    if state is not NominationState.OPEN:
        return Stage.SUSPENDED if state is NominationState.SUSPENDED else Stage.WITHDRAWN
    if verdict is None:
        return Stage.WAITING
    return Stage.PROPOSED if verdict is Verdict.PASSED else Stage.NOT_PASSED


def notices_of(
    agenda: Iterable[Nomination], plan: Plan, rejected: Mapping[int, Rejection] = MappingProxyType({})
) -> tuple[AgendaNotice, ...]:
    """Return what should be looked at before the vote, in the agenda's order; `rejected` is by exemplar."""
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
        if before := rejected.get(nominee.draft.exemplar):
            found.append(AgendaNotice(nominee.name, Notice.REJECTED_BEFORE, before.told))
    return tuple(found)
