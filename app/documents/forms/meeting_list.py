"""The list of nominations a council has before it, across the page, by kind as on its ballot paper."""

from collections.abc import Iterator

from app.documents.forms.kinds import by_kind, counted
from app.documents.forms.parts import capital
from app.documents.paper import AppendixHeading, Paper, Paragraph, Section
from app.documents.table import Align, Column, Row, RowKind, Table
from app.documents.wording import Wording, wording
from app.domain.calendar.dates import document_date
from app.domain.council.meeting_list import MeetingListFacts, MeetingListLine
from app.domain.language.numbers import padded, roman


def compose(facts: MeetingListFacts) -> Paper:
    """Put the list in words; each kind is numbered from one."""
    words = wording("meeting_list")
    title = words.say("title", purpose=facts.purpose)
    reference = words.say("reference", council=facts.council, day=document_date(facts.held))
    head = AppendixHeading("", f"{words.say('heading')}\n{title.upper()}", reference)
    counts = {"complete": padded(facts.complete), "lacking": padded(len(facts.lines) - facts.complete)}
    closing = Paragraph(words.say("closing", whom=counted(facts.lines), **counts))
    table = Table("Đề nghị", _columns(words), tuple(_rows(facts, words)))
    return Paper(words.say("name", purpose=facts.purpose), (Section((head, table, closing), True),), facts.agency.name)


def _columns(words: Wording) -> tuple[Column, ...]:
    return (
        Column(words.say("column_number"), 2, Align.CENTRE),
        Column(words.say("column_name"), 7),
        Column(words.say("column_post"), 7),
        Column(words.say("column_achievement"), 14),
        Column(words.say("column_dossier"), 8),
        Column(words.say("column_form"), 5),
    )


def _rows(facts: MeetingListFacts, words: Wording) -> Iterator[Row]:
    for place, (name, members) in enumerate(by_kind(facts.lines), start=1):
        yield Row((f"{roman(place)}. {name.upper()} ({padded(len(members))})",), RowKind.GROUP)
        for number, line in enumerate(members, start=1):
            yield Row((number, line.name, line.post, line.achievement, _dossier(line, words), facts.form))


def _dossier(line: MeetingListLine, words: Wording) -> str:
    """Return whether the dossier is whole, what it lacks, and after which limit it came."""
    whole = words.say("lacking", missing=line.missing) if line.missing else words.say("complete")
    late = words.say("late", limit=line.late_for.worded) if line.late_for else ""
    return "\n".join(filter(None, (capital(whole), late)))
