"""What was done with an exemplar after the award, so that others follow: press, talks, a book (plan 99/KH-UBND)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import ClassVar

from app.domain.errors import Refusal, refuse
from app.domain.exemplars.exemplar import Commendation
from app.domain.language.text import clean_block


@dataclass(eq=False)
class FollowUpUnsaid(Refusal):
    """It does not say where it was printed, or before whom the talk was given."""

    field: ClassVar[str] = "told"


@dataclass(eq=False)
class FollowUpInTheFuture(Refusal):
    """What has not been done yet is not recorded."""

    day: date
    today: date
    field: ClassVar[str] = "day"


@dataclass(eq=False)
class NothingToFollow(Refusal):
    """Nobody is held up to others before having been commended."""

    name: str


@dataclass(eq=False)
class NoSuchFollowUp(Refusal):
    """The register has no such entry, or it was struck out."""

    number: int


class FollowUpKind(StrEnum):
    """How an exemplar was made known."""

    PRESS = "bao-chi"
    TALK = "giao-luu"
    BOOK = "sach"
    OTHER = "khac"

    @property
    def label(self) -> str:
        """The kind in the office's words."""
        return _KINDS[self]


_KINDS = {
    FollowUpKind.PRESS: "Báo chí, truyền thanh",
    FollowUpKind.TALK: "Giao lưu, nói chuyện",
    FollowUpKind.BOOK: "In trong sách",
    FollowUpKind.OTHER: "Việc khác",
}


@dataclass(frozen=True, slots=True)
class FollowUpDraft:
    """One such thing as typed: on what day, and where or before whom."""

    exemplar: int
    kind: FollowUpKind
    day: date
    told: str


@dataclass(frozen=True, slots=True)
class FollowUp:
    """One such thing in the register."""

    id: int
    draft: FollowUpDraft


def accept_follow_up(draft: FollowUpDraft, name: str, had: Iterable[Commendation], today: date) -> FollowUpDraft:
    """Return the draft cleaned, or raise every reason to refuse it; `had` are the commendations of `name` so far."""
    told = clean_block(draft.told)
    refuse(
        [
            *([] if any(one.stands for one in had) else [NothingToFollow(name)]),
            *([] if told else [FollowUpUnsaid()]),
            *([FollowUpInTheFuture(draft.day, today)] if draft.day > today else []),
        ]
    )
    return replace(draft, told=told)
