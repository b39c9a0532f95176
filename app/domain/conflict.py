"""Members of the council who have a stake in the vote: told before it, and minuted.

Their number does not change the base of the vote; unless the plan says otherwise a member leaves their own line
unmarked (our own reading: the five plans are silent).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from app.domain.council import Council, Member
from app.domain.nomination import Heads, Nomination
from app.domain.plan import Recipient, VoteRule
from app.domain.text import comparable


class Stake(StrEnum):
    """How a member is concerned."""

    NOMINATED = "duoc-de-nghi"
    HEADS = "dung-dau-tap-the"
    BELONGS = "thuoc-tap-the"


_STAKES = {
    Stake.NOMINATED: "là thành viên Hội đồng đồng thời là người được đề nghị, {own} vào dòng của mình",
    Stake.HEADS: "là thành viên Hội đồng, đứng đầu tập thể được đề nghị: {nominee}",
    Stake.BELONGS: "là thành viên Hội đồng, thuộc tập thể được đề nghị: {nominee}",
}
_AS_A_COLLECTIVE = "tập thể "
_HEADS = ("trưởng", "giám đốc", "chánh", "chủ tịch", "hiệu trưởng", "bí thư", "tổng giám đốc", "đội trưởng")


@dataclass(frozen=True, slots=True)
class Conflict:
    """A member concerned by one nominee on the agenda; `marks` where the plan lets them mark their own line."""

    member: str
    stake: Stake
    nomination: int
    nominee: str
    marks: bool = False

    @property
    def sentence(self) -> str:
        """The conflict as the minutes print it, without closing punctuation."""
        own = "được đánh dấu" if self.marks else "không đánh dấu"
        return f"{self.member} {_STAKES[self.stake].format(nominee=self.nominee, own=own)}"


def conflicts_of(agenda: Iterable[Nomination], council: Council, rule: VoteRule) -> tuple[Conflict, ...]:
    """Return the members concerned, in the agenda's order and then the decision's.

    A member belongs to a collective whose name their post carries ("Trưởng phòng Quản lý đô thị"), and heads it where
    the post begins as a head's does or where a nominee of the same name is nominated as its head.
    """
    nominees = tuple(agenda)
    heads = {(comparable(one.name), one.draft.collective) for one in nominees if one.draft.heads is Heads.HEAD}
    return tuple(
        Conflict(member.name, stake, nominee.id, nominee.name, rule.nominees_mark_own_line)
        for nominee in nominees
        for member in council.draft.members
        for stake in _stakes(member, nominee, heads)
    )


def _stakes(member: Member, nominee: Nomination, heads: set[tuple[str, int | None]]) -> Iterator[Stake]:
    name = comparable(member.name)
    if nominee.recipient is not Recipient.COLLECTIVE:
        if name == comparable(nominee.name):
            yield Stake.NOMINATED
        return
    if (name, nominee.draft.exemplar) in heads:
        yield Stake.HEADS
    elif _carries(member.post, nominee.name):
        yield Stake.HEADS if comparable(member.post).startswith(_HEADS) else Stake.BELONGS


def _carries(post: str, collective: str) -> bool:
    """Whether the post names the collective: its words stand whole in the post, one after another."""
    sought = comparable(collective).removeprefix(_AS_A_COLLECTIVE)
    return bool(sought) and f" {sought} " in f" {comparable(post)} "
