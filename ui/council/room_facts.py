"""What the counting room knows of the meeting, and what it asks of the office."""

from collections.abc import Callable
from dataclasses import dataclass

from app.domain.council.council import Council
from app.domain.council.quorum import Requirement
from app.domain.council.tally_sheet import Account, Votes
from app.domain.plans.plan import VoteBase

Check = Callable[[Account, tuple[Votes, ...]], str]
"""Says the sentence of the first equation that does not hold, empty where the count closes."""

_BASES = {
    VoteBase.MEMBERS: "thành viên Hội đồng",
    VoteBase.PRESENT: "thành viên tham gia",
    VoteBase.VALID: "phiếu, nếu mọi phiếu đều hợp lệ",
}


@dataclass(frozen=True, slots=True)
class Nominee:
    """A line of the paper, as the paper names and numbers it: `place` is "II.3", the third of its second section."""

    nomination: int
    name: str
    post: str
    place: str

    @property
    def described(self) -> str:
        """The name, with the post and unit that tell namesakes apart behind it."""
        return ", ".join(filter(None, (self.name, self.post)))

    @property
    def numbered(self) -> str:
        """The line as it is looked up on the paper: its number, name and post."""
        return f"{self.place} {self.described}"


@dataclass(frozen=True, slots=True)
class RoomFacts:
    """One teller's count: whose, of what, and the account as far as the meeting gives it.

    `again` when this teller had begun before and must begin again from the first paper.
    """

    meeting: int
    title: str
    teller: str
    nominees: tuple[Nominee, ...]
    council: Council
    present: int
    wrote: int
    requirement: Requirement
    again: bool

    @property
    def absent(self) -> int:
        """The members who did not attend."""
        return self.council.size - self.present


def required(requirement: Requirement) -> str:
    """Say how many must agree: "Cần ít nhất 10 phiếu đồng ý trên 11 thành viên Hội đồng"."""
    if requirement.votes is None:
        return "Không ai có thể đủ phiếu theo quy định của kế hoạch"
    return f"Cần ít nhất {requirement.votes} phiếu đồng ý trên {requirement.base} {_BASES[requirement.of]}"
