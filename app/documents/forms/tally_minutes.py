"""The tally minutes: the account of one secret ballot, from the papers given out to who may be proposed.

Laid out as the minutes of the State's own councils are, with the sum each result rests on.
"""

from collections.abc import Iterator
from fractions import Fraction

from app.documents.forms.parts import ended, place_and_day, small
from app.documents.paper import (
    Block,
    DocumentTitle,
    Items,
    Letterhead,
    Paper,
    Paragraph,
    Section,
    Signatory,
    SignatureBlock,
    TwoSignatures,
)
from app.documents.table import Align, Column, Row, RowKind, Table
from app.documents.unbroken import NO_BREAK
from app.documents.wording import Wording, wording
from app.documents.words import Gap
from app.domain.ballot import Verdict
from app.domain.dates import document_date
from app.domain.minutes import SealedTally, TallyFacts, TallyLine
from app.domain.names import addressed
from app.domain.numbers import padded, roman
from app.domain.plan import LeaderGate, Recipient, VoteBase

_GROUPS = (
    ("TẬP THỂ", (Recipient.COLLECTIVE,)),
    ("HỘ GIA ĐÌNH", (Recipient.HOUSEHOLD,)),
    ("CÁ NHÂN", (Recipient.LEADER, Recipient.STAFF)),
)
_BASES = {
    VoteBase.MEMBERS: "thành viên Hội đồng",
    VoteBase.PRESENT: "thành viên dự họp, tham gia ý kiến",
    VoteBase.VALID: "số phiếu hợp lệ",
}
_SHARES = {
    VoteBase.MEMBERS: "Tỷ lệ trên tổng số thành viên Hội đồng",
    VoteBase.PRESENT: "Tỷ lệ trên số thành viên dự họp, tham gia ý kiến",
    VoteBase.VALID: "Tỷ lệ trên số phiếu hợp lệ",
}
_PERCENT = 100
_HELD_BACK = {
    LeaderGate.STRICT: "held_back",
    LeaderGate.LITERAL: "held_back_by_rating",
    LeaderGate.NONE: "held_back",
}


def compose(tally: SealedTally) -> Paper:
    """Put the tally minutes in words; the hour of their reading is left for the pen."""
    facts = tally.facts
    words = wording("tally_minutes")
    subject = words.say("subject", purpose=small(facts.purpose))
    blocks = (
        Letterhead(
            (facts.council.upper(),),
            (words.say("tellers_heading"),),
            None,
            place_and_day(facts.agency.place, facts.held),
        ),
        DocumentTitle(words.say("kind"), subject),
        *_opening(facts, words),
        *_account(facts, words),
        *_results(facts, words),
        *_conclusion(facts, words),
        _signatures(facts, words),
    )
    return Paper(f"Biên bản kiểm phiếu {document_date(facts.held)}", (Section(blocks),), facts.agency.name)


def _opening(facts: TallyFacts, words: Wording) -> Iterator[Block]:
    yield Paragraph(
        words.say(
            "council",
            council=facts.council,
            decision=facts.established_by,
            date=document_date(facts.established_on),
        )
    )
    place = {"place": facts.place} if facts.place else {}
    phrase = "meeting" if facts.place else "meeting_without_place"
    yield Paragraph(words.say(phrase, date=document_date(facts.held), **place))
    yield Paragraph(words.say("tellers", count=padded(len(facts.tellers))))
    yield Items(ended(_tellers(facts, words)))


def _tellers(facts: TallyFacts, words: Wording) -> Iterator[str]:
    """Yield the tellers: the first heads them, the second of three or more writes."""
    for place, teller in enumerate(facts.tellers):
        post = "teller_member" if place else "teller_head"
        if place == 1 and len(facts.tellers) > place + 1:
            post = "teller_secretary"
        yield words.say(post, name=addressed(teller.name, teller.gender))


def _account(facts: TallyFacts, words: Wording) -> Iterator[Block]:
    count = facts.count
    yield Paragraph(words.say("members", count=padded(count.members)))
    yield Items(ended(_attendance(facts, words)))
    papers = {name: padded(getattr(count, name)) for name in ("issued", "returned", "valid", "invalid")}
    yield Paragraph(words.say("papers", **papers))
    if missing := count.issued - count.returned:
        yield Paragraph(words.say("not_returned", count=padded(missing), note=count.note))


def _attendance(facts: TallyFacts, words: Wording) -> Iterator[str]:
    count = facts.count
    yield words.say("present", count=padded(count.present))
    reasons = ", ".join(words.say("absence", name=one.name, reason=one.reason) for one in facts.absences)
    yield words.say("absent", count=padded(count.absent), reasons=reasons).strip(" .")
    if facts.rule.written_opinions and count.absent:
        yield words.say("wrote", count=padded(count.wrote))
    if facts.quorum_override:
        yield words.say("override", reason=facts.quorum_override)


def _results(facts: TallyFacts, words: Wording) -> Iterator[Block]:
    yield Paragraph(words.say("results"))
    held_back = any(row.verdict is Verdict.HELD_BACK for row in facts.rows)
    notes = (words.say(_HELD_BACK[facts.rule.leader_gate]),) if held_back else ()
    yield Table("Kết quả kiểm phiếu", _columns(facts), tuple(_rows(facts)), notes=notes)


def _columns(facts: TallyFacts) -> tuple[Column, ...]:
    blank = (Column("Không hợp lệ tại dòng", 4, Align.CENTRE, padded=True),) if _has_blank(facts) else ()
    wrote = (Column("Ý kiến bằng văn bản đồng ý", 4, Align.CENTRE, padded=True),) if _has_written(facts) else ()
    return (
        Column("STT", 2, Align.CENTRE),
        Column("Họ và tên/ Tên tập thể", 11),
        Column("Đồng ý (phiếu)", 4, Align.CENTRE, padded=True),
        Column("Không đồng ý (phiếu)", 4, Align.CENTRE, padded=True),
        *blank,
        *wrote,
        Column("Tổng đồng ý", 4, Align.CENTRE, padded=True),
        Column(_SHARES[facts.rule.base], 5, Align.CENTRE),
        Column("Kết quả", 6, Align.CENTRE),
    )


def _rows(facts: TallyFacts) -> Iterator[Row]:
    place = 0
    for name, recipients in _GROUPS:
        members = [row for row in facts.rows if row.recipient in recipients]
        if members:
            place += 1
            yield Row((f"{roman(place)}. {name}",), RowKind.GROUP)
        yield from (_row(facts, number, row) for number, row in enumerate(members, start=1))


def _row(facts: TallyFacts, number: int, row: TallyLine) -> Row:
    blank = (row.blank,) if _has_blank(facts) else ()
    wrote = (row.written_agree,) if _has_written(facts) else ()
    share = Fraction(row.agreeing, row.base) if row.base else None
    star = " (*)" if row.verdict is Verdict.HELD_BACK else ""
    return Row(
        (
            number,
            _presented(row),
            row.agree,
            row.disagree,
            *blank,
            *wrote,
            row.agreeing,
            share,
            f"{row.verdict.label}{star}",
        )
    )


def _presented(row: TallyLine) -> str:
    return ", ".join(filter(None, (row.name, row.post)))


def _has_blank(facts: TallyFacts) -> bool:
    return any(row.blank for row in facts.rows)


def _has_written(facts: TallyFacts) -> bool:
    return facts.rule.written_opinions and facts.count.wrote > 0


def _conclusion(facts: TallyFacts, words: Wording) -> Iterator[Block]:
    passed = [_presented(row) for row in facts.rows if row.verdict is Verdict.PASSED]
    whole = facts.rows[0].base
    yield Paragraph(
        words.say(
            "passed" if passed else "nobody_passed",
            share=_required(facts, words),
            base=_BASES[facts.rule.base],
            needed=padded(whole if facts.needed is None else facts.needed),
            whole=padded(whole),
            unit="phiếu" if facts.rule.base is VoteBase.VALID else "thành viên",
            purpose=small(facts.purpose),
        )
    )
    if passed:
        yield Items(ended(passed))
    yield Paragraph(words.text("closing", hour=(Gap(10),), minute=(Gap(10),)))


def _required(facts: TallyFacts, words: Wording) -> str:
    """Return "ít nhất 90%" or "trên 2/3": a share that is no whole percent stays a fraction."""
    percent = facts.rule.share * _PERCENT
    share = f"{percent.numerator}%" if percent.denominator == 1 else str(facts.rule.share)
    return words.say("more_than" if facts.rule.more_than else "at_least", share=share.replace(" ", NO_BREAK))


def _signatures(facts: TallyFacts, words: Wording) -> Block:
    head, *members = (teller.name for teller in facts.tellers)
    right = Signatory((words.say("head_capacity"),), (head,))
    if not members:
        return SignatureBlock((), right)
    return TwoSignatures(Signatory((words.say("member_capacity"),), tuple(members)), right)
