"""The yearly statistics: biểu 0601.N (movements) and 0603.N (commendations) of Thông tư 02/2023/TT-BNV."""

from collections.abc import Iterable, Iterator, Mapping

from app.documents.forms.parts import first_and_last, place_and_day, signatory
from app.documents.paper import AppendixHeading, Centred, Paper, Section, Signatory, TwoSignatures
from app.documents.table import Align, Cell, Column, Row, RowKind, Table
from app.documents.wording import Wording, wording
from app.domain.plans.movement import MovementRow
from app.domain.reports.statistics import AwardStatistics, Header, MovementStatistics

_MOVEMENT_HEADS = {"02": "scope", "06": "duration", "11": "method"}
_AWARD_HEADS = {"02": "recipients", "11": "kinds"}


def compose_movements(figures: MovementStatistics) -> Paper:
    """Put biểu 0601.N in words."""
    words = wording("statistics")
    columns = (
        *_stub(words),
        Column(words.say("movements_total"), 4, Align.CENTRE),
        *(
            Column(words.say(f"movements_{name}"), share, Align.CENTRE, under=words.say("movements_by"))
            for name, share in (("centre", 3), ("province", 7), ("unit", 4))
        ),
    )
    lines = ((row.code, _launched(row)) for row in figures.rows)
    rows = tuple(_rows(lines, _MOVEMENT_HEADS, words, "movements"))
    return _paper(figures.header, words, "movements", Table("0601.N", columns, rows))


def compose_awards(figures: AwardStatistics) -> Paper:
    """Put biểu 0603.N in words; many forms of commendation lie across."""
    words = wording("statistics")
    columns = (*_stub(words), *(Column(form, 4, Align.CENTRE) for form in figures.forms))
    lines = ((row.code, row.counts) for row in figures.rows)
    rows = tuple(_rows(lines, _AWARD_HEADS, words, "awards"))
    return _paper(figures.header, words, "awards", Table("0603.N", columns, rows))


def _launched(row: MovementRow) -> tuple[int, ...]:
    return row.total, row.centre, row.province, row.unit


def _stub(words: Wording) -> tuple[Column, ...]:
    return Column(words.say("content"), 12), Column(words.say("code"), 2, Align.CENTRE)


def _rows(
    lines: Iterable[tuple[str, tuple[int, ...]]], heads: Mapping[str, str], words: Wording, form: str
) -> Iterator[Row]:
    """Yield the whole in bold, then each breakdown under its head."""
    for code, counts in lines:
        if code in heads:
            yield Row((words.say(f"{form}_{heads[code]}"),), RowKind.GROUP)
        cells: tuple[Cell, ...] = (words.say(f"{form}_{code}"), code, *counts)
        yield Row(cells, RowKind.TOTAL if code == "01" else RowKind.ENTRY)


def _paper(header: Header, words: Wording, form: str, table: Table) -> Paper:
    title = words.say(f"{form}_title", year=str(header.year))
    basis = words.say(f"{form}_basis", **first_and_last(header.span))
    stated = Table(table.name, table.columns, table.rows, basis=basis, notes=(words.say(f"{form}_note"),), close=True)
    blocks = (
        AppendixHeading(words.say(f"{form}_label"), title, words.say("reference")),
        Centred(words.say("reporter", agency=header.agency.name)),
        stated,
        TwoSignatures(
            Signatory((words.say("maker"),), ("",)),
            signatory(header.agency.signer),
            place_and_day(header.agency.place, header.day),
        ),
    )
    named = title.capitalize()
    return Paper(named, (Section(blocks, landscape=len(table.columns) > _MOST_UPRIGHT),), header.agency.name)


_MOST_UPRIGHT = 6
"""So many columns have room on an upright page."""
