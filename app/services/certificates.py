"""Certificates: printed for the recipients of an issued decision, numbered in the award book, on paper or on blanks."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.documents.certificates import Words, draw_certificates, ruler_drawn
from app.documents.forms.certificate import compose
from app.documents.ink import NoPenForSuffix
from app.documents.wording import speaking
from app.domain.blanks import BlankMove, BlankStock, check_left, the_only_kind
from app.domain.certificate import certificate_of, check_reprint, decided_on, places_asked
from app.domain.certificate_layout import IN_PLACE, CertificateLayout, Shift
from app.domain.decision import Decision, DecisionFacts
from app.domain.text import clean
from app.files import write_whole, written_whole
from app.intake.certificate_layouts import read_certificate_layout
from app.paths import resource
from app.services.drawn import check_drawn
from app.store.database import Database
from app.store.drawers.award_book import AwardEntry
from app.store.work import Work

_PDF = ".pdf"


@dataclass(frozen=True, slots=True)
class CertificateWish:
    """What the clerk asks to be printed: all certificates of a decision, or `only` the one at this place of its list.

    `overlay` prints on a bought blank only what the blank does not bear; `blank` is the kind of blank it goes on, with
    `overlay` the only kind there is unless named, otherwise plain paper. `reason` is why what was printed before is
    printed again.
    """

    decision: int
    layout: str = "a4"
    overlay: bool = False
    shift: Shift = IN_PLACE
    only: int | None = None
    reason: str = ""
    blank: str = ""


@dataclass(frozen=True, slots=True)
class PrintedCertificates:
    """What was printed: how many, of which decision, under which numbers of the award book, and the blanks after it."""

    count: int
    reference: str
    numbers: tuple[int, ...]
    stock: BlankStock | None


@dataclass(frozen=True, slots=True)
class AwardBookLine:
    """A line of the award book; `reprints` are the reasons its certificate was printed again for, in order."""

    number: int
    name: str
    form: str
    reference: str
    decided: date | None
    reprints: tuple[str, ...]


class Certificates:
    """The certificates of the office's decisions, and the award book they are numbered in."""

    def __init__(self, database: Database, today: Callable[[], date]) -> None:
        self._database = database
        self._today = today

    def print(self, wish: CertificateWish, path: Path) -> PrintedCertificates:
        """Write the certificates to a PDF file in list order, a page each, and record that they were printed.

        The first time, the whole list enters the award book. Refuses a decision that does not stand, grants nothing or
        has left its tally; a reprint without its reason; more blanks than are left; a text too long for its place.
        Nothing is recorded unless the file was written.
        """
        _check_pdf(path)
        layout = certificate_layout(wish.layout)
        with self._database.work("in giấy khen") as work:
            decision = work.decisions.decision(wish.decision)
            decided = decided_on(decision)
            check_drawn(work, decision)
            book = work.award_book.of(decision.id) or work.award_book.enter(decision.id, decided.year)
            asked = [book[place - 1] for place in places_asked(wish.only, len(book))]
            stock = self._take(work, wish, decision, asked)
            pages = _pages(decision.facts, decided, asked)
            title = f"{decision.facts.form} {decision.facts.reference}"
            with speaking(work.phrases.own()), written_whole(path) as file:
                draw_certificates(file, pages, layout, wish.shift, title, on_blank=wish.overlay)
            return PrintedCertificates(len(asked), decision.facts.reference, tuple(one.number for one in asked), stock)

    def ruler(self, layout: str, shift: Shift, path: Path) -> None:
        """Write the sheet by which to measure how far a printer is off; raises `UnknownLayout`."""
        _check_pdf(path)
        known = certificate_layout(layout)
        write_whole(path, ruler_drawn(known, shift, known.title))

    def award_book(self, year: int) -> tuple[AwardBookLine, ...]:
        """Return the award book of a year, in the order of its numbers."""
        with self._database.reading() as work:
            entries = work.award_book.of_year(year)
            facts = {one: work.decisions.decision(one).facts for one in {decision for _, decision, _ in entries}}
            again = work.award_book.reprinted(year)
            return tuple(
                _book_line(number, facts[decision], place, again.get(number, ())) for number, decision, place in entries
            )

    def _take(
        self, work: Work, wish: CertificateWish, decision: Decision, asked: list[AwardEntry]
    ) -> BlankStock | None:
        """Record the certificates as printed and take their blanks; return what is left of the kind, if on blanks."""
        reason = clean(wish.reason)
        before = work.award_book.printed(decision.id)
        lines = decision.facts.lines
        check_reprint((lines[one.place - 1].name for one in asked if one.id in before), reason)
        kind = _kind(work, wish)
        if kind:
            check_left(work.blanks.stock(kind), len(asked))
            spoiled = work.award_book.printed_on(decision.id, kind).intersection(one.id for one in asked)
            self._enter(work, kind, len(asked) - len(spoiled), len(spoiled), reason)
        prints = ((one.id, reason if one.id in before else "") for one in asked)
        work.award_book.record(prints, self._today(), kind)
        return work.blanks.stock(kind) if kind else None

    def _enter(self, work: Work, kind: str, used: int, spoiled: int, reason: str) -> None:
        """Enter the blanks taken; one that takes the place of a blank counted as used makes that one spoiled."""
        if used:
            work.blanks.move(kind, BlankMove.USED, used, self._today())
        if spoiled:
            work.blanks.move(kind, BlankMove.SPOILED, spoiled, self._today(), reason)


def certificate_layout(code: str) -> CertificateLayout:
    """Return a layout that ships with the program; raises `UnknownLayout`."""
    return read_certificate_layout(resource("certificates"), code)


def _check_pdf(path: Path) -> None:
    if path.suffix.lower() != _PDF:
        raise NoPenForSuffix(path.suffix, (_PDF,))


def _kind(work: Work, wish: CertificateWish) -> str:
    if wish.blank:
        return work.blanks.stock(clean(wish.blank)).kind
    return the_only_kind(tuple(one.kind for one in work.blanks.stocks())) if wish.overlay else ""


def _pages(facts: DecisionFacts, decided: date, asked: list[AwardEntry]) -> Iterator[Words]:
    return (compose(certificate_of(facts, facts.lines[one.place - 1], decided, one.number)) for one in asked)


def _book_line(number: int, facts: DecisionFacts, place: int, reprints: tuple[str, ...]) -> AwardBookLine:
    name = facts.lines[place - 1].name
    return AwardBookLine(number, name, facts.form, facts.reference, facts.day, reprints)
