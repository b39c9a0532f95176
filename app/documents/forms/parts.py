"""What every form has: the head with its number and day or the blanks for them, and who signs."""

from collections.abc import Iterable
from datetime import date

from app.documents.paper import Letterhead, Signatory
from app.documents.unbroken import NO_BREAK
from app.documents.words import Gap, Run, Text, joined
from app.domain.calendar.dates import document_date, short_date
from app.domain.calendar.period import Span
from app.domain.language.names import without_academic_title
from app.domain.papers.numbering import numbered
from app.domain.units.agency import Agency, Signer

_NUMBER_GAP, _DAY_GAP, _MONTH_GAP, _YEAR_GAP = 12, 12, 8, 10
"""Millimetres for a pen; a number and a day take about twelve on signed papers of working offices."""


def letterhead(agency: Agency, number: int | None, symbol: str, day: date | None) -> Letterhead:
    """Return the head of a paper of the agency, with blanks for a number and a day not given yet."""
    parent = (agency.parent,) if agency.parent else ()
    return headed(parent, agency.heading, number, symbol, (agency.place, day))


def headed(
    parent: tuple[str, ...],
    issuer: tuple[str, ...],
    number: int | None,
    symbol: str,
    signed: tuple[str, date | None],
) -> Letterhead:
    """Return the head of a paper of `issuer`, `signed` at a place on a day; a draft until it has number and day."""
    place, day = signed
    line = joined(f"Số:{NO_BREAK}", numbered_or_blank(number, symbol))
    return Letterhead(parent, issuer, line, place_and_day(place, day), is_draft=number is None or day is None)


def numbered_or_blank(number: int | None, symbol: str) -> Text:
    """Return "07/QĐ-SXD", or room for the number before the symbol."""
    if number is not None:
        return numbered(number, symbol)
    return (Gap(_NUMBER_GAP), Run(f"/{symbol}"))


def place_and_day(place: str, day: date | None) -> Text:
    """Return "Ba Đình, ngày 05 tháng 3 năm 2026", or room for the day, the month and the year."""
    return joined(f"{place}, ", day_or_blank(day))


def day_or_blank(day: date | None) -> Text:
    """Return "ngày 05 tháng 3 năm 2026", or room for all three; nothing is made up before the paper is signed.

    Both stay on one line, so that draft and signed paper break alike.
    """
    if day is not None:
        return document_date(day).replace(" ", NO_BREAK)
    return (
        Run(f"ngày{NO_BREAK}"),
        Gap(_DAY_GAP),
        Run(f"{NO_BREAK}tháng{NO_BREAK}"),
        Gap(_MONTH_GAP),
        Run(f"{NO_BREAK}năm{NO_BREAK}"),
        Gap(_YEAR_GAP),
    )


def signatory(signer: Signer) -> Signatory:
    """Return who signs: the capacity in capitals, the name without academic titles (Nghị định 30/2020, PL I, II.7)."""
    return Signatory(tuple(line.upper() for line in signer.capacity), (without_academic_title(signer.name),))


def listed(names: Iterable[str]) -> str:
    """Return "A", "A và B", "A, B và C"."""
    *most, last = names
    return f"{', '.join(most)} và {last}" if most else last


def ended(items: Iterable[str]) -> tuple[str, ...]:
    """End each of at least one item with ";", the last with "."."""
    *most, last = items
    return (*(f"{item};" for item in most), f"{last}.")


def capital(text: str) -> str:
    """Return the text with its first letter in capital."""
    return text[:1].upper() + text[1:]


def small(text: str) -> str:
    """Return the text with its first letter small, to stand inside a sentence."""
    return text[:1].lower() + text[1:]


def first_and_last(span: Span) -> dict[str, str]:
    """Return the days a span begins and ends on, as the fields of a phrase."""
    return {"first": short_date(span.first), "last": short_date(span.last)}
