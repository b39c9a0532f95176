"""The minutes of the council's meeting, drawn from its sealed tally (Nghị định 30/2020, Phụ lục III, mẫu 1.9).

The head has no place and day; the hours, and the number until it is given, are left for the pen.
"""

from collections.abc import Iterator

from app.documents.forms.council_parts import (
    conflicts,
    council_heading,
    purpose_of,
    required,
    result,
    result_rows,
    starred,
    tellers,
)
from app.documents.forms.kinds import counted
from app.documents.forms.outgoing_line import Issuer, lines
from app.documents.forms.parts import ended, numbered_or_blank
from app.documents.forms.seal_marks import sealed
from app.documents.paper import (
    Block,
    DocumentTitle,
    Heading,
    Items,
    Letterhead,
    Mark,
    Paper,
    Paragraph,
    Recipients,
    Section,
    Signatory,
    TwoSignatures,
)
from app.documents.table import Align, Column, Share, Table
from app.documents.unbroken import NO_BREAK
from app.documents.wording import Wording, wording
from app.documents.words import Gap, Text, joined
from app.domain.calendar.dates import document_date
from app.domain.council.ballot import Verdict
from app.domain.council.council import Member, Role
from app.domain.council.minutes import MeetingFacts, TallyFacts
from app.domain.language.names import bare_name, salutation_and_name, without_academic_title
from app.domain.language.numbers import padded
from app.domain.language.text import comparable
from app.domain.outgoing.outgoing import OutgoingDraft
from app.domain.papers.document_kind import DocumentKind

_ROLES = tuple(Role)
_PLACE_GAP, _NAME_GAP, _HOUR_GAP = 80, 60, 10


def compose(facts: MeetingFacts) -> Paper:
    """Put the minutes of a meeting in words."""
    words, tally = wording("meeting_minutes"), facts.tally.facts
    blocks = (
        _letterhead(facts),
        DocumentTitle(words.say("kind"), _subject(tally, words)),
        *_when_and_where(tally, words),
        *_who(facts, words),
        *_what(facts, words),
        *_conclusion(facts, words),
        _signatures(facts, words),
        Recipients((words.say("recipient_members"), words.say("recipient_archive")), sealed(facts.tally)),
    )
    title = f"Biên bản họp Hội đồng {document_date(tally.held)}"
    return Paper(title, (Section(blocks),), tally.agency.name, _line(facts, words))


def _line(facts: MeetingFacts, words: Wording) -> tuple[OutgoingDraft, ...]:
    """Minutes are of the day of their meeting; whoever chaired it signs them."""
    tally = facts.tally.facts
    keeper = words.say("recipient_archive").removeprefix("Lưu: ")
    return lines(
        DocumentKind.MINUTES,
        Issuer(facts.symbol, keeper),
        (facts.number, tally.held),
        _subject(tally, words),
        facts.chair,
        (words.say("recipient_members"),),
    )


def _subject(tally: TallyFacts, words: Wording) -> str:
    return words.say("subject", council=tally.council, purpose=purpose_of(tally.purpose))


def _letterhead(facts: MeetingFacts) -> Letterhead:
    over = facts.tally.facts.agency.heading
    council = council_heading(facts.tally.facts.council, over)
    number = joined(f"Số:{NO_BREAK}", numbered_or_blank(facts.number, f"BB-{facts.symbol}"))
    return Letterhead(over, council, number, None, is_draft=facts.number is None)


def _when_and_where(tally: TallyFacts, words: Wording) -> Iterator[Block]:
    yield Heading(1, words.say("part_1"))
    yield Paragraph(words.text("time", **_hour(tally)))
    yield Paragraph(words.text("place", place=tally.place or (Gap(_PLACE_GAP),)))


def _hour(tally: TallyFacts) -> dict[str, Text]:
    """Return the day of the meeting, with room for the hour and the minute."""
    return {"hour": (Gap(_HOUR_GAP),), "minute": (Gap(_HOUR_GAP),), "date": document_date(tally.held)}


def _who(facts: MeetingFacts, words: Wording) -> Iterator[Block]:
    tally = facts.tally.facts
    yield Heading(1, words.say("part_2"))
    yield Paragraph(words.text("chair", person=_serving(facts, facts.chair, words)))
    yield Paragraph(words.text("secretary", person=_serving(facts, facts.secretary, words)))
    account = {name: padded(getattr(tally.count, name)) for name in ("members", "present", "absent")}
    established = {"decision": tally.established_by, "date": document_date(tally.established_on)}
    yield Paragraph(words.say("council", council=tally.council, **established, **account))
    yield Paragraph(words.say("present"))
    yield Items(ended(_full(member, words) for member in _present(facts)), Mark.NUMBER)
    if tally.absences:
        yield Paragraph(words.say("absent"))
        yield Items(ended(_absences(tally, words)))
    if tally.quorum_override:
        yield Paragraph(f"{wording('council').say('override', reason=tally.quorum_override)}.")
    if facts.guests:
        yield Paragraph(words.say("guests"))
        yield Items(ended(words.say("person", name=salutation_and_name(guest)[1]) for guest in facts.guests))


def _serving(facts: MeetingFacts, name: str, words: Wording) -> Text:
    """Return who chairs or writes, with their role where they are a member; room for the name where none is known."""
    if not name:
        return words.text("person", name=(Gap(_NAME_GAP),))
    member = next((one for one in facts.members if comparable(one.name) == comparable(name)), None)
    return ", ".join(filter(None, (words.say("person", name=name), member.role.label if member else "")))


def _present(facts: MeetingFacts) -> list[Member]:
    """Return the members who attended, by role and then as the decision names them."""
    away = {comparable(absence.name) for absence in facts.tally.facts.absences}
    came = (member for member in facts.members if comparable(member.name) not in away)
    return sorted(came, key=lambda member: _ROLES.index(member.role))


def _full(member: Member, words: Wording) -> str:
    """Return a member with post and role; what tells a namesake apart is said once, by the post where it does."""
    bare = bare_name(member.name)
    told = comparable(member.name.removeprefix(bare))
    name = bare if told and f" {told} " in f" {comparable(member.post)} " else member.name
    return ", ".join(filter(None, (words.say("person", name=name), member.post, member.role.label)))


def _absences(tally: TallyFacts, words: Wording) -> Iterator[str]:
    for absence in tally.absences:
        phrase = "absence_wrote" if absence.wrote else "absence"
        yield words.say(phrase, person=words.say("person", name=absence.name), reason=absence.reason)


def _what(facts: MeetingFacts, words: Wording) -> Iterator[Block]:
    tally = facts.tally.facts
    yield Heading(1, words.say("part_3"))
    yield Heading(2, words.say("part_3_1"))
    yield Paragraph(words.say("appraisal", whom=counted(tally.rows)))
    yield Heading(2, words.say("part_3_2"))
    yield Paragraph(words.say("discussion"))
    yield from conflicts(tally)
    yield Heading(2, words.say("part_3_3"))
    yield from _ballot(tally, words)
    yield Heading(2, words.say("part_3_4"))
    yield Paragraph(words.say("results", code=facts.tally.seal.code))
    yield _results(tally)


def _ballot(tally: TallyFacts, words: Wording) -> Iterator[Block]:
    count = tally.count
    yield Paragraph(words.say("tellers", count=padded(len(tally.tellers))))
    yield Items(ended(tellers(tally)))
    papers = {name: padded(getattr(count, name)) for name in ("issued", "returned", "valid", "invalid")}
    yield Paragraph(words.say("papers", **papers))
    if tally.rule.written_opinions and count.absent:
        yield Paragraph(words.say("wrote", count=padded(count.wrote)))


def _results(tally: TallyFacts) -> Table:
    columns = (
        Column("STT", 2, Align.CENTRE),
        Column("Tên tập thể, họ và tên cá nhân", 14),
        Column("Kết quả", 5, Align.CENTRE),
        Column("Số phiếu", 3, Align.CENTRE, padded=True),
        Column("Tỷ lệ %", 6, Align.CENTRE),
    )
    rows = result_rows(
        tally.rows, lambda line: (result(line), line.agreeing, Share(line.agreeing, line.base) if line.base else None)
    )
    return Table("Kết quả bỏ phiếu", columns, tuple(rows), notes=starred(tally))


def _conclusion(facts: MeetingFacts, words: Wording) -> Iterator[Block]:
    tally = facts.tally.facts
    passed = [line for line in tally.rows if line.verdict is Verdict.PASSED]
    whom = {"whom": counted(passed)} if passed else {}
    asked = {"required": required(tally), "proposes": facts.proposes, "purpose": purpose_of(tally.purpose)}
    yield Heading(1, words.say("part_4"))
    yield Paragraph(words.say("passed" if passed else "nobody_passed", **asked, **whom))
    yield Paragraph(words.text("closing", **_hour(tally)))


def _signatures(facts: MeetingFacts, words: Wording) -> TwoSignatures:
    def signs(capacity: str, name: str) -> Signatory:
        return Signatory((words.say(capacity),), (without_academic_title(bare_name(name)),))

    return TwoSignatures(signs("secretary_capacity", facts.secretary), signs("chair_capacity", facts.chair))
