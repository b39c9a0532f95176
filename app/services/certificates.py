"""Certificates: printed for the recipients of an issued decision, numbered in the award book, on paper or on blanks."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path

from app.documents.certificates import draw_certificates, ruler_drawn
from app.documents.forms.certificate import compose
from app.documents.ink import NoPenForSuffix
from app.domain.certificates.blanks import BlankMove, check_left, the_only_kind
from app.domain.certificates.certificate import (
    CertificateLine,
    CertificatesNotAsSeen,
    CertificatesNotPrinted,
    certificate_of,
    check_reprint,
    decided_on,
    has_certificates,
    places_asked,
)
from app.domain.certificates.certificate_layout import CertificateWords, Shift
from app.domain.certificates.certificate_print import AwardBookLine, CertificateWish, PrintedCertificates
from app.domain.decisions.decision import AwardLine, Decision, DecisionFacts
from app.domain.language.text import clean
from app.files import write_whole
from app.services.certificate_layouts import layout_known
from app.services.drawn import check_drawn
from app.services.press import in_own_words
from app.store.database import Database
from app.store.drawers.award_book import AwardEntry
from app.store.work import Work

_PDF = ".pdf"


@dataclass(frozen=True, slots=True)
class _Batch:
    """What a print comes to: whom it is for, on which kind of blank, how many blanks it uses and how many it spoils."""

    decision: Decision
    asked: tuple[AwardEntry, ...]
    printed: frozenset[int]
    kind: str
    used: int
    spoiled: int
    reason: str


class Certificates:
    """The certificates of the office's decisions, and the award book they are numbered in."""

    def __init__(self, database: Database, today: Callable[[], date]) -> None:
        self._database = database
        self._today = today

    def print(self, wish: CertificateWish, path: Path) -> PrintedCertificates:
        """Write the certificates to a PDF file in list order, a page each, record that they were printed, and keep it.

        The first time, the whole list enters the award book. Refuses a decision that does not stand, grants nothing or
        has left its tally; a reprint without its reason; more blanks than are left; a text too long for its place.
        Nothing is recorded unless the file was written.
        """
        _check_pdf(path)

        return self._recorded(wish, lambda content: write_whole(path, content))

    def proof(self, wish: CertificateWish) -> bytes:
        """Return what `print` would write now, and record nothing; raises what `print` raises of the wish.

        What was printed before is shown without a reason too: only to print it again asks for one.
        """
        with self._database.reading() as work:
            decision = work.decisions.decision(wish.decision)
            day = decided_on(decision)
            book = work.award_book.of(decision.id) or work.award_book.expected(decision.id, day.year)
            return _drawn(work, wish, _batch(work, wish, decision, book))

    def hand_over(self, wish: CertificateWish, seen: bytes, send: Callable[[], None]) -> PrintedCertificates:
        """Record the certificates as printed, once `send` has put what was `seen` of them on a printer's queue.

        `seen` is a `proof`; where the register has moved on since, `CertificatesNotAsSeen` is raised and nothing sent.
        Whatever `send` raises leaves nothing recorded: no number given, no blank used.
        """

        def give(content: bytes) -> None:
            if content != seen:
                raise CertificatesNotAsSeen
            send()

        return self._recorded(wish, give)

    def copy(self, decision: int, path: Path, only: int | None = None) -> None:
        """Write again the file a decision's certificates were last printed in, or the one at a place of its list was.

        It is what was printed, byte for byte, the whole batch of it; nothing is recorded. Raises `NotOnTheAwardList`,
        `CertificatesNotPrinted` and `ArchivedPaperChanged`.
        """
        _check_pdf(path)
        with self._database.reading() as work:
            known = work.decisions.decision(decision)
            places_asked(only, len(known.facts.lines))
            kept = work.award_book.last_file(decision, only)
            if kept is None:
                raise CertificatesNotPrinted(known.facts.reference)
            write_whole(path, work.archive.file(kept))

    def ruler(self, layout: str, shift: Shift, path: Path) -> None:
        """Write the sheet by which to measure how far a printer is off; raises `UnknownLayout`."""
        _check_pdf(path)
        write_whole(path, self.ruler_sheet(layout, shift))

    def ruler_sheet(self, layout: str, shift: Shift) -> bytes:
        """Return the sheet by which to measure how far a printer is off, as a PDF; raises `UnknownLayout`."""
        with self._database.reading() as work:
            known = layout_known(work, layout)
        return ruler_drawn(known, shift, known.title)

    def decisions(self, plan: str) -> tuple[Decision, ...]:
        """Return the decisions of a plan that certificates go with, the latest first."""
        with self._database.reading() as work:
            known = work.decisions.all(work.plans.id(plan))
            return tuple(one for one in reversed(known) if has_certificates(one))

    def lines(self, decision: int) -> tuple[CertificateLine, ...]:
        """Return the recipients of a decision in list order, each with what was printed; raises `UnknownDecision`."""
        with self._database.reading() as work:
            facts = work.decisions.decision(decision).facts
            entries = {entry.place: entry for entry in work.award_book.of(decision)}
            prints = work.award_book.prints_of(decision)
            return tuple(
                _line(place, line, entries.get(place), prints) for place, line in enumerate(facts.lines, start=1)
            )

    def award_book(self, year: int) -> tuple[AwardBookLine, ...]:
        """Return the award book of a year, in the order of its numbers."""
        with self._database.reading() as work:
            entries = work.award_book.of_year(year)
            known = {one: work.decisions.decision(one) for one in {decision for _, decision, _ in entries}}
            again = work.award_book.reprinted(year)
            return tuple(
                _book_line(number, known[decision], place, again.get(number, ())) for number, decision, place in entries
            )

    def _recorded(self, wish: CertificateWish, hand_over: Callable[[bytes], None]) -> PrintedCertificates:
        """Record the certificates as printed, keep the file and hand it over; what that raises undoes every record."""
        with self._database.work("in giấy khen") as work:
            decision = work.decisions.decision(wish.decision)
            day = decided_on(decision)
            book = work.award_book.of(decision.id) or work.award_book.enter(decision.id, day.year)
            batch = _batch(work, wish, decision, book)
            _check_again(batch)
            content = _drawn(work, wish, batch)
            self._enter(work, batch, content)
            numbers = tuple(one.number for one in batch.asked)
            stock = work.blanks.stock(batch.kind) if batch.kind else None
            hand_over(content)
            return PrintedCertificates(len(numbers), decision.facts.reference, numbers, stock)

    def _enter(self, work: Work, batch: _Batch, content: bytes) -> None:
        """Enter the prints, their file and the blanks taken; what replaces a blank counted as used spoils that."""
        today = self._today()
        if batch.used:
            work.blanks.move(batch.kind, BlankMove.USED, batch.used, today)
        if batch.spoiled:
            work.blanks.move(batch.kind, BlankMove.SPOILED, batch.spoiled, today, batch.reason)
        prints = ((one.id, batch.reason if one.id in batch.printed else "") for one in batch.asked)
        work.award_book.record(prints, work.archive.keep(None, content, today), today, batch.kind)


def _check_pdf(path: Path) -> None:
    if path.suffix.lower() != _PDF:
        raise NoPenForSuffix(path.suffix, (_PDF,))


def _kind(work: Work, wish: CertificateWish) -> str:
    if wish.blank:
        return work.blanks.stock(clean(wish.blank)).kind
    return the_only_kind(tuple(one.kind for one in work.blanks.stocks())) if wish.overlay else ""


def _batch(work: Work, wish: CertificateWish, decision: Decision, book: tuple[AwardEntry, ...]) -> _Batch:
    """Return what a wish comes to; refuses more blanks than are left."""
    check_drawn(work, decision)
    reason = clean(wish.reason)
    asked = tuple(book[place - 1] for place in places_asked(wish.only, len(book)))
    printed = work.award_book.printed(decision.id)
    kind = _kind(work, wish)
    if not kind:
        return _Batch(decision, asked, printed, "", 0, 0, reason)
    check_left(work.blanks.stock(kind), len(asked))
    spoiled = len(work.award_book.printed_on(decision.id, kind).intersection(one.id for one in asked))
    return _Batch(decision, asked, printed, kind, len(asked) - spoiled, spoiled, reason)


def _check_again(batch: _Batch) -> None:
    """Refuse a reprint without its reason."""
    lines = batch.decision.facts.lines
    check_reprint((lines[one.place - 1].name for one in batch.asked if one.id in batch.printed), batch.reason)


def _drawn(work: Work, wish: CertificateWish, batch: _Batch) -> bytes:
    """Return the PDF of a batch, a page each."""
    facts = batch.decision.facts
    pages, title = _pages(facts, decided_on(batch.decision), batch.asked), f"{facts.form} {facts.reference}"
    file = BytesIO()
    with in_own_words(work):
        layout = layout_known(work, wish.layout)
        draw_certificates(file, pages, layout, wish.shift, title, on_blank=wish.overlay)
    return file.getvalue()


def _line(
    place: int, line: AwardLine, entry: AwardEntry | None, prints: Mapping[int, tuple[str, ...]]
) -> CertificateLine:
    told = prints.get(entry.id, ()) if entry else ()
    number = entry.number if entry else None
    return CertificateLine(place, line.name, line.post, number, len(told), tuple(filter(None, told)))


def _pages(facts: DecisionFacts, decided: date, asked: tuple[AwardEntry, ...]) -> Iterator[CertificateWords]:
    return (compose(certificate_of(facts, facts.lines[one.place - 1], decided, one.number)) for one in asked)


def _book_line(number: int, known: Decision, place: int, reprints: tuple[str, ...]) -> AwardBookLine:
    facts = known.facts
    name = facts.lines[place - 1].name
    return AwardBookLine(number, name, facts.form, facts.reference, facts.day, reprints, known.id, place)
