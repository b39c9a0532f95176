"""What the papers of a council's meeting share: its name, who counted, what was required, and how results are told."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from app.documents.forms.kinds import by_kind, described
from app.documents.forms.parts import ended, small
from app.documents.paper import Block, Items, Paragraph
from app.documents.table import Cell, Row, RowKind
from app.documents.unbroken import NO_BREAK
from app.documents.wording import wording
from app.domain.council.ballot import Verdict
from app.domain.council.minutes import TallyFacts, TallyLine
from app.domain.language.names import addressed
from app.domain.language.numbers import padded, roman
from app.domain.plans.plan import LeaderGate, VoteBase

_COUNCIL: Final = re.compile(r"(Hội đồng) (Thi đua\s*-\s*Khen thưởng)\s*(.*)", re.IGNORECASE)
_ALREADY_SAID: Final = re.compile(r"(bỏ phiếu kín|xét)\s+", re.IGNORECASE)
_BASES: Final = {
    VoteBase.MEMBERS: "thành viên Hội đồng",
    VoteBase.PRESENT: "thành viên dự họp, tham gia ý kiến",
    VoteBase.VALID: "số phiếu hợp lệ",
}
_SHARES: Final = {
    VoteBase.MEMBERS: "Tỷ lệ trên tổng số thành viên Hội đồng",
    VoteBase.PRESENT: "Tỷ lệ trên số thành viên dự họp, tham gia ý kiến",
    VoteBase.VALID: "Tỷ lệ trên số phiếu hợp lệ",
}
_HELD_BACK: Final = {
    LeaderGate.STRICT: "held_back",
    LeaderGate.LITERAL: "held_back_by_rating",
    LeaderGate.NONE: "held_back",
}
_PERCENT: Final = 100


def council_heading(council: str, over: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Return the council's name in capitals, parted where papers part it.

    Whose council it is goes unsaid where a line `over` it says so already.
    """
    match = _COUNCIL.fullmatch(council)
    if match is None:
        return (council.upper(),)
    *lines, whose = (part.upper() for part in match.groups())
    return tuple(filter(None, (*lines, "" if whose in over else whose)))


def purpose_of(typed: str) -> str:
    """Return what a meeting votes on, to stand after "bỏ phiếu kín", "xét" or "đề nghị", however it was typed."""
    match = _ALREADY_SAID.match(typed)
    return purpose_of(typed[match.end() :]) if match else small(typed)


def tellers(facts: TallyFacts) -> tuple[str, ...]:
    """Return the tellers with their posts: the first heads them, the second of three or more writes."""
    words, team = wording("council"), facts.tellers
    return tuple(
        words.say(_post(place, len(team)), name=addressed(teller.name, teller.gender))
        for place, teller in enumerate(team)
    )


def _post(place: int, tellers: int) -> str:
    if place == 0:
        return "teller_head"
    return "teller_secretary" if place == 1 and tellers > place + 1 else "teller_member"


def conflicts(facts: TallyFacts) -> Iterator[Block]:
    """Yield the members concerned by somebody on the agenda, as both minutes name them; nothing where there is none."""
    if facts.conflicts:
        yield Paragraph(wording("council").say("conflicts"))
        yield Items(ended(one.sentence for one in facts.conflicts))


def required(facts: TallyFacts) -> str:
    """Return "phải có ít nhất 90% thành viên Hội đồng đồng ý (09/09 thành viên)"."""
    words = wording("council")
    whole = facts.rows[0].base
    return words.say(
        "required",
        share=words.say("more_than" if facts.rule.more_than else "at_least", share=_share(facts)),
        base=_BASES[facts.rule.base],
        needed=padded(whole if facts.needed is None else facts.needed),
        whole=padded(whole),
        unit="phiếu" if facts.rule.base is VoteBase.VALID else "thành viên",
    )


def _share(facts: TallyFacts) -> str:
    """Return "90%" or "2/3": a share that is no whole percent stays a fraction."""
    percent = facts.rule.share * _PERCENT
    share = f"{percent.numerator}%" if percent.denominator == 1 else str(facts.rule.share)
    return share.replace(" ", NO_BREAK)


def share_heading(facts: TallyFacts) -> str:
    """Return what the share of each result is taken of, as its column is headed."""
    return _SHARES[facts.rule.base]


def result_rows(lines: Iterable[TallyLine], figures: Callable[[TallyLine], tuple[Cell, ...]]) -> Iterator[Row]:
    """Yield the nominees kind by kind, numbered anew in each, with the figures of their lines."""
    for place, (name, members) in enumerate(by_kind(lines), start=1):
        yield Row((kind_heading(place, name),), RowKind.GROUP)
        yield from (Row((number, described(line), *figures(line))) for number, line in enumerate(members, start=1))


def result(line: TallyLine) -> str:
    """Return the verdict on a nominee, with a star where the leader-and-collective gate decided it."""
    return f"{line.verdict.label} (*)" if line.verdict is Verdict.HELD_BACK else line.verdict.label


def starred(facts: TallyFacts) -> tuple[str, ...]:
    """Return the note that explains the star, where a result has one."""
    if any(line.verdict is Verdict.HELD_BACK for line in facts.rows):
        return (wording("council").say(_HELD_BACK[facts.rule.leader_gate]),)
    return ()


def kind_heading(place: int, name: str) -> str:
    """Return "I. TẬP THỂ"."""
    return f"{roman(place)}. {name.upper()}"
