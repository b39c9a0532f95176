"""The tally minutes: the account of one secret ballot, from the papers given out to who may be proposed.

Laid out as the minutes of the State's own councils are, with the sum each result rests on, and the seal under the
signatures.
"""

from collections.abc import Iterator

from app.documents.forms.council_parts import (
    conflicts,
    council_heading,
    purpose_of,
    required,
    result,
    result_rows,
    share_heading,
    starred,
    tellers,
)
from app.documents.forms.kinds import described
from app.documents.forms.parts import ended, listed, place_and_day
from app.documents.forms.seal_marks import sealed
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
from app.documents.table import Align, Cell, Column, Row, Share, Table
from app.documents.wording import Wording, wording
from app.documents.words import Gap
from app.domain.calendar.dates import document_date
from app.domain.council.ballot import Verdict
from app.domain.council.ballot_count import BallotCount
from app.domain.council.meeting import Teller
from app.domain.council.minutes import SealedTally, TallyFacts, TallyLine
from app.domain.language.names import addressed, bare_name
from app.domain.language.numbers import in_words, padded
from app.domain.language.text import comparable


def compose(tally: SealedTally) -> Paper:
    """Put the tally minutes in words; the hour of their reading is left for the pen. A voided tally says it is void."""
    facts, words = tally.facts, wording("tally_minutes")
    blocks = (
        Letterhead(
            council_heading(facts.council),
            (words.say("tellers_heading"),),
            None,
            place_and_day(facts.agency.place, facts.held),
        ),
        DocumentTitle(words.say("kind"), words.say("subject", purpose=purpose_of(facts.purpose))),
        *_voided(tally, words),
        *_opening(facts, words),
        *_attendance(facts, words),
        *_papers(facts, words),
        *_results(facts, words),
        *_conclusion(facts, words),
        _signatures(facts, words),
        sealed(tally),
    )
    return Paper(f"Biên bản kiểm phiếu {document_date(facts.held)}", (Section(blocks),), facts.agency.name)


def _voided(tally: SealedTally, words: Wording) -> Iterator[Block]:
    """Yield a frame nobody can overlook, with why the tally stands no more and who answers for it."""
    if tally.voided:
        why = words.say(
            "voided_why",
            date=document_date(tally.voided.day),
            reason=tally.voided.reason.rstrip("."),
            people=listed(tally.voided.by),
        )
        yield Table("Đã hủy", (Column(words.say("voided"), 1),), (Row((why,)),))


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
    yield Items(ended(tellers(facts)))
    yield from _counting(facts, words)


def _counting(facts: TallyFacts, words: Wording) -> Iterator[Block]:
    """Yield who counted in which turn, and which result this one takes the place of."""
    if facts.counted_by:
        known = {comparable(teller.name): teller for teller in facts.tellers}
        named = (known.get(comparable(name), Teller(name)) for name in facts.counted_by)
        turns = "; ".join(
            words.say("turn", turn=str(turn), name=addressed(teller.name, teller.gender))
            for turn, teller in enumerate(named, start=1)
        )
        yield Paragraph(words.say("counted_by", times=in_words(len(facts.counted_by)), turns=turns))
    if facts.replaces:
        yield Paragraph(words.say("replaces", round=padded(facts.round), code=facts.replaces))
    elif facts.round > 1:
        yield Paragraph(words.say("counted_again", round=padded(facts.round)))


def _attendance(facts: TallyFacts, words: Wording) -> Iterator[Block]:
    yield Paragraph(words.say("members", count=padded(facts.count.members)))
    yield Items(ended(_who_came(facts, words)))
    yield from conflicts(facts)


def _who_came(facts: TallyFacts, words: Wording) -> Iterator[str]:
    count = facts.count
    yield words.say("present", count=padded(count.present))
    reasons = ", ".join(
        words.say("absence", name=addressed(one.name, one.gender), reason=one.reason) for one in facts.absences
    )
    yield words.say("absent", count=padded(count.absent), reasons=reasons).strip(" .")
    if facts.rule.written_opinions and count.absent:
        yield words.say("wrote", count=padded(count.wrote))
    if facts.quorum_override:
        yield wording("council").say("override", reason=facts.quorum_override)


def _papers(facts: TallyFacts, words: Wording) -> Iterator[Block]:
    count = facts.count
    papers = {name: padded(getattr(count, name)) for name in ("issued", "returned", "valid", "invalid")}
    yield Paragraph(words.say("papers", **papers))
    if remarks := (*_printed(facts, words), *_missing_and_spoilt(count, words)):
        yield Items(ended(remarks))


def _printed(facts: TallyFacts, words: Wording) -> Iterator[str]:
    """Yield how many papers were printed beyond those given out; all of those are destroyed."""
    count = facts.count
    printed = count.present + facts.spares
    if printed == count.issued:
        return
    if count.issued == count.present:
        yield words.say("spares", printed=padded(printed), spares=padded(facts.spares))
    else:
        yield words.say("not_issued", printed=padded(printed), count=padded(printed - count.issued))


def _missing_and_spoilt(count: BallotCount, words: Wording) -> Iterator[str]:
    if missing := count.issued - count.returned:
        yield words.say("not_returned", count=padded(missing), note=count.note)
    for why, papers in count.spoilt.by_reason():
        if papers:
            yield words.say("spoilt", reason=why.label, count=padded(papers))


def _results(facts: TallyFacts, words: Wording) -> Iterator[Block]:
    yield Paragraph(words.say("results"))
    rows = tuple(result_rows(facts.rows, lambda line: _figures(facts, line)))
    yield Table("Kết quả kiểm phiếu", _columns(facts), rows, notes=starred(facts))


def _columns(facts: TallyFacts) -> tuple[Column, ...]:
    blank = (Column("Không hợp lệ tại dòng", 4, Align.CENTRE, padded=True),) if _has_blank(facts) else ()
    wrote = (Column("Ý kiến bằng văn bản đồng ý", 4, Align.CENTRE, padded=True),) if _has_written(facts) else ()
    return (
        Column("STT", 2, Align.CENTRE),
        Column("Họ và tên/ Tên tập thể", 12),
        Column("Đồng ý (phiếu)", 4, Align.CENTRE, padded=True),
        Column("Không đồng ý (phiếu)", 4, Align.CENTRE, padded=True),
        *blank,
        *wrote,
        Column("Tổng đồng ý", 4, Align.CENTRE, padded=True),
        Column(share_heading(facts), 5, Align.CENTRE),
        Column("Kết quả", 6, Align.CENTRE),
    )


def _figures(facts: TallyFacts, line: TallyLine) -> tuple[Cell, ...]:
    blank = (line.blank,) if _has_blank(facts) else ()
    wrote = (line.written_agree,) if _has_written(facts) else ()
    share = Share(line.agreeing, line.base) if line.base else None
    return (line.agree, line.disagree, *blank, *wrote, line.agreeing, share, result(line))


def _has_blank(facts: TallyFacts) -> bool:
    return any(row.blank for row in facts.rows)


def _has_written(facts: TallyFacts) -> bool:
    return facts.rule.written_opinions and facts.count.wrote > 0


def _conclusion(facts: TallyFacts, words: Wording) -> Iterator[Block]:
    passed = [described(row) for row in facts.rows if row.verdict is Verdict.PASSED]
    phrase = "passed" if passed else "nobody_passed"
    yield Paragraph(words.say(phrase, required=required(facts), purpose=purpose_of(facts.purpose)))
    if passed:
        yield Items(ended(passed))
    yield Paragraph(words.text("closing", hour=(Gap(10),), minute=(Gap(10),)))


def _signatures(facts: TallyFacts, words: Wording) -> Block:
    head, *members = (bare_name(teller.name) for teller in facts.tellers)
    right = Signatory((words.say("head_capacity"),), (head,))
    if not members:
        return SignatureBlock((), right)
    return TwoSignatures(Signatory((words.say("member_capacity"),), tuple(members)), right)
