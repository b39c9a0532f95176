"""Members of the council who have a stake in the vote: told before it, and minuted.

Their number does not change the base of the vote; unless the plan says otherwise a member leaves their own line
unmarked (our own reading: the five plans are silent).
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from app.domain.council.council import Council, Member
from app.domain.language.names import bare_name
from app.domain.language.text import comparable
from app.domain.nominations.nomination import Heads, Nomination
from app.domain.plans.plan import Recipient, VoteRule


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


def conflicts_of(
    agenda: Iterable[Nomination],
    council: Council,
    rule: VoteRule,
    posts: Mapping[int, str] = MappingProxyType({}),
) -> tuple[Conflict, ...]:
    """Return the members concerned, in the agenda's order and then the decision's.

    Where several members bear a nominee's name, the one whose post the nominee has, by `posts` of the nominations,
    is meant; all of them where none has it.

    A member belongs to a collective whose name their post carries ("Trưởng phòng Quản lý đô thị"), and heads it where
    the post begins as a head's does or where a nominee of the same name is nominated as its head.
    """
    nominees = tuple(agenda)
    heads = {(comparable(one.name), one.draft.collective) for one in nominees if one.draft.heads is Heads.HEAD}
    return tuple(
        Conflict(member.name, stake, nominee.id, nominee.name, rule.nominees_mark_own_line)
        for nominee in nominees
        for member in _concerned(nominee, council, posts.get(nominee.id, ""))
        for stake in _stakes(member, nominee, heads)
    )


def _concerned(nominee: Nomination, council: Council, post: str) -> tuple[Member, ...]:
    """Return the members, without those who only bear the nominee's name where another is the nominee."""
    members = council.draft.members
    namesakes = [one for one in members if _bears(one, nominee)]
    meant = [one for one in namesakes if one.post and f" {comparable(one.post)} " in f" {comparable(post)} "]
    others = [one for one in namesakes if one not in meant] if meant else []
    return tuple(one for one in members if one not in others)


def _bears(member: Member, nominee: Nomination) -> bool:
    person = nominee.recipient is not Recipient.COLLECTIVE
    return person and comparable(bare_name(member.name)) == comparable(nominee.name)


def _stakes(member: Member, nominee: Nomination, heads: set[tuple[str, int | None]]) -> Iterator[Stake]:
    if nominee.recipient is not Recipient.COLLECTIVE:
        if _bears(member, nominee):
            yield Stake.NOMINATED
        return
    if (comparable(bare_name(member.name)), nominee.draft.exemplar) in heads:
        yield Stake.HEADS
    elif _carries(member.post, nominee.name):
        yield Stake.HEADS if comparable(member.post).startswith(_HEADS) else Stake.BELONGS


def _carries(post: str, collective: str) -> bool:
    """Whether the post names the collective: its words stand whole in the post, one after another."""
    sought = comparable(collective).removeprefix(_AS_A_COLLECTIVE)
    return bool(sought) and f" {sought} " in f" {comparable(post)} "
