"""The register of outgoing papers in its ten columns (Nghị định 30/2020, Phụ lục IV)."""

from app.documents.paper import AppendixHeading, Letterhead, Paper, Section
from app.documents.table import Align, Cell, Column, Row, Table
from app.documents.wording import Wording, wording
from app.domain.language.numbers import padded
from app.domain.outgoing.outgoing import Outgoing
from app.domain.units.agency import Agency

_COLUMNS = (
    ("number", 25, Align.LEFT),
    ("day", 20, Align.CENTRE),
    ("subject", 52, Align.LEFT),
    ("signer", 24, Align.LEFT),
    ("recipients", 60, Align.LEFT),
    ("keeper", 21, Align.LEFT),
    ("copies", 12, Align.CENTRE),
    ("handed_over", 20, Align.CENTRE),
    ("receipt", 18, Align.LEFT),
    ("note", 18, Align.LEFT),
)


def compose(agency: Agency, year: int, lines: tuple[Outgoing, ...]) -> Paper:
    """Put the register of a year in words, its lines in the order they are given."""
    words = wording("outgoing_register")
    title = f"{words.say('title')}\n{words.say('year', year=str(year))}"
    count = words.say("count", count=padded(len(lines)))
    table = Table(words.say("title"), _columns(words), tuple(map(_row, lines)), notes=(count,))
    parent = (agency.parent,) if agency.parent else ()
    blocks = (Letterhead(parent, agency.heading, None, None), AppendixHeading("", title, None), table)
    return Paper(title.replace("\n", " ").capitalize(), (Section(blocks, landscape=True),), agency.name)


def _columns(words: Wording) -> tuple[Column, ...]:
    return tuple(Column(words.say(name), share, align, padded=name == "copies") for name, share, align in _COLUMNS)


def _row(line: Outgoing) -> Row:
    sending = line.sending
    note = "; ".join(filter(None, (line.ended, sending.note)))
    cells: tuple[Cell, ...] = (
        line.reference,
        line.day,
        f"{line.kind.label} {line.subject}",
        line.signer,
        line.recipients,
        line.keeper,
        sending.copies,
        sending.handed_over,
        sending.receipt,
        note,
    )
    return Row(cells)
