"""An exemplar: the person, collective or household held up, and every commendation they ever had."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import ClassVar

from app.domain.drawable import characters_not_drawn
from app.domain.errors import Refusal, refuse
from app.domain.language.names import Gender
from app.domain.language.text import clean, clean_block, comparable
from app.domain.plans.plan import Recipient
from app.domain.units.agency import Level


@dataclass(eq=False)
class ExemplarWithoutName(Refusal):
    field: ClassVar[str] = "name"


@dataclass(eq=False)
class NoSuchExemplar(Refusal):
    """The register has no exemplar of this number."""

    number: int


@dataclass(eq=False)
class CommendationWithoutDecision(Refusal):
    """A commendation exists only by a numbered and dated decision."""

    name: str
    field: ClassVar[str] = "decision"


@dataclass(eq=False)
class GrantedFormMissing(Refusal):
    """It does not say what was granted."""

    name: str
    field: ClassVar[str] = "form"


@dataclass(eq=False)
class DeedAlreadyCommended(Refusal):
    """No deed is commended twice (Luật Thi đua, khen thưởng 2022)."""

    name: str
    deed: str
    decision: str
    field: ClassVar[str] = "deed"


@dataclass(eq=False)
class CommendationInTheFuture(Refusal):
    decided: date
    today: date
    field: ClassVar[str] = "decided"


class CommendationKind(StrEnum):
    """Kinds of commendation as the yearly statistics count them (Thông tư 02/2023/TT-BNV, biểu 0603.N)."""

    REGULAR = "thuong-xuyen"
    THEMATIC = "chuyen-de"
    UNSCHEDULED = "dot-xuat"
    FOREIGN = "doi-ngoai"
    DEVOTION = "cong-hien"
    SENIORITY = "nien-han"
    RESISTANCE = "khang-chien"

    @property
    def label(self) -> str:
        """The kind in the statistics' words."""
        return _KINDS[self]


_KINDS = {
    CommendationKind.REGULAR: "Thường xuyên",
    CommendationKind.THEMATIC: "Chuyên đề",
    CommendationKind.UNSCHEDULED: "Đột xuất",
    CommendationKind.FOREIGN: "Đối ngoại",
    CommendationKind.DEVOTION: "Cống hiến",
    CommendationKind.SENIORITY: "Niên hạn",
    CommendationKind.RESISTANCE: "Kháng chiến",
}


class RecipientClass(StrEnum):
    """Whom the yearly statistics tell apart (Thông tư 02/2023/TT-BNV, biểu 0603.N, rows 02 to 10)."""

    COLLECTIVE = "tap-the"
    ENTERPRISE = "doanh-nghiep"
    HOUSEHOLD = "ho-gia-dinh"
    TOP_LEADER = "lanh-dao-bo-tinh"
    DEPARTMENT_LEADER = "lanh-dao-vu-so"
    ENTREPRENEUR = "doanh-nhan"
    OTHER_LEADER = "lanh-dao-khac"
    WORKER = "nguoi-truc-tiep"

    @property
    def label(self) -> str:
        """The class in the statistics' words."""
        return _CLASSES[self]

    @property
    def is_leader(self) -> bool:
        """Whether the class is one of those who lead or manage."""
        return self in {self.TOP_LEADER, self.DEPARTMENT_LEADER, self.ENTREPRENEUR, self.OTHER_LEADER}


_CLASSES = {
    RecipientClass.COLLECTIVE: "Tập thể",
    RecipientClass.ENTERPRISE: "Tập thể là doanh nghiệp",
    RecipientClass.HOUSEHOLD: "Hộ gia đình",
    RecipientClass.TOP_LEADER: "Lãnh đạo cấp bộ, cấp tỉnh và tương đương trở lên",
    RecipientClass.DEPARTMENT_LEADER: "Lãnh đạo cấp vụ, sở, ngành và tương đương",
    RecipientClass.ENTREPRENEUR: "Doanh nhân",
    RecipientClass.OTHER_LEADER: "Các cấp lãnh đạo khác từ phó phòng trở lên",
    RecipientClass.WORKER: "Người trực tiếp công tác, lao động, học tập",
}


def usual_class(recipient: Recipient) -> RecipientClass:
    """Return the class a recipient falls in when nothing more is known."""
    return {
        Recipient.COLLECTIVE: RecipientClass.COLLECTIVE,
        Recipient.HOUSEHOLD: RecipientClass.HOUSEHOLD,
        Recipient.LEADER: RecipientClass.OTHER_LEADER,
        Recipient.STAFF: RecipientClass.WORKER,
    }[recipient]


@dataclass(frozen=True, slots=True)
class ExemplarDraft:
    """An exemplar as typed or imported. `unit` is the unit that introduced or manages them."""

    name: str
    recipient: Recipient
    unit: int
    gender: Gender = Gender.UNKNOWN
    birth_year: int | None = None
    post: str = ""
    address: str = ""
    field_of_work: str = ""


@dataclass(frozen=True, slots=True)
class Exemplar:
    """An exemplar in the register."""

    id: int
    draft: ExemplarDraft
    struck: str = ""

    @property
    def name(self) -> str:
        """Name of the person, collective or household."""
        return self.draft.name


@dataclass(frozen=True, slots=True)
class CommendationDraft:
    """A commendation by any authority, the own office's or a higher one's, for one deed of one exemplar."""

    exemplar: int
    level: Level
    form: str
    kind: CommendationKind
    recipient_class: RecipientClass
    decision: str
    decided: date
    issuer: str
    deed: str
    amount: int = 0
    own_decision: int | None = None


@dataclass(frozen=True, slots=True)
class Commendation:
    """A commendation in the register; one that was cancelled stays, and counts for nothing."""

    id: int
    draft: CommendationDraft
    cancelled: str = ""

    @property
    def stands(self) -> bool:
        """Whether it has not been cancelled."""
        return not self.cancelled


def accept_exemplar(draft: ExemplarDraft) -> ExemplarDraft:
    """Return the draft cleaned, or raise what is wrong with it."""
    name = clean(draft.name)
    if not name:
        raise ExemplarWithoutName
    tidy = replace(
        draft,
        name=name,
        post=clean(draft.post),
        address=clean(draft.address),
        field_of_work=clean(draft.field_of_work),
    )
    refuse([*characters_not_drawn(tidy.name, tidy.post, tidy.address)])
    return tidy


def accept_commendation(
    draft: CommendationDraft, name: str, earlier: Iterable[Commendation], today: date
) -> CommendationDraft:
    """Return the commendation cleaned; refuses one without form or decision, one not yet made, a deed commended before.

    `name` is the exemplar's, for the sentence; `earlier` are their commendations so far.
    """
    form, decision, deed = clean(draft.form), clean(draft.decision), clean_block(draft.deed)
    reasons: list[Refusal] = []
    if not form:
        reasons.append(GrantedFormMissing(name))
    if not decision:
        reasons.append(CommendationWithoutDecision(name))
    if draft.decided > today:
        reasons.append(CommendationInTheFuture(draft.decided, today))
    if (previous := same_deed(deed, draft.level, earlier)) is not None:
        reasons.append(DeedAlreadyCommended(name, deed, previous.draft.decision))
    refuse(reasons)
    return replace(draft, form=form, decision=decision, issuer=clean(draft.issuer), deed=deed)


def same_deed(deed: str, level: Level, earlier: Iterable[Commendation]) -> Commendation | None:
    """Return the standing commendation at `level` already given for this very deed, or None.

    A higher level may commend what a lower one did; the same level may not do so twice.
    """
    wanted = comparable(deed)
    same = (one for one in earlier if one.stands and one.draft.level is level)
    return next((one for one in same if wanted and comparable(one.draft.deed) == wanted), None)
