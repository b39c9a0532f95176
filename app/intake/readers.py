"""One reader for each kind of workbook the office takes in."""

from dataclasses import replace
from pathlib import Path

from app.domain.articles.contest import EntryForm
from app.domain.council.council import Member, Role
from app.domain.exemplars.exemplar import CommendationKind, RecipientClass
from app.domain.language.text import fold, words_of
from app.domain.nominations.nomination import Heads
from app.domain.plans.plan import Recipient
from app.domain.units.agency import Level
from app.domain.units.unit import UnitDraft, UnitKind, kind_named
from app.intake.authors import read_authors
from app.intake.entries import (
    ArticleEntry,
    CommendationEntry,
    ExemplarEntry,
    ExemplarNamed,
    MemberEntry,
    NominationEntry,
)
from app.intake.forms import Kind, form
from app.intake.line import Line
from app.intake.people import read_exemplar, read_named, read_person
from app.intake.reading import Reading, ReadRow, read_table
from app.intake.remarks import BlankCell

_WARD_AND_COMMUNE = frozenset({"phuong", "xa"})


def read_units(path: Path) -> Reading[UnitDraft]:
    """Read a list of units."""
    return read_table(path, form(Kind.UNITS), _unit)


def read_articles(path: Path) -> Reading[ArticleEntry]:
    """Read a list of articles."""
    reading = read_table(path, form(Kind.ARTICLES), _article)
    return replace(reading, rows=_with_blanks_settled(reading.rows))


def read_exemplars(path: Path) -> Reading[ExemplarEntry]:
    """Read a list of exemplars."""
    return read_table(path, form(Kind.EXEMPLARS), _exemplar)


def read_nominations(path: Path) -> Reading[NominationEntry]:
    """Read a list of introductions and nominations."""
    return read_table(path, form(Kind.NOMINATIONS), _nomination)


def read_commendations(path: Path) -> Reading[CommendationEntry]:
    """Read a list of commendations already decided."""
    return read_table(path, form(Kind.COMMENDATIONS), _commendation)


def read_council(path: Path) -> Reading[MemberEntry]:
    """Read a list of a council's members, of which `app.intake.councils.council_of` makes the council."""
    return read_table(path, form(Kind.COUNCIL), _member)


def _unit(line: Line) -> UnitDraft:
    name = line.needed("name")
    return UnitDraft(
        name,
        _unit_kind(line, name),
        line.text("short_name"),
        line.text("address"),
        line.day("begins"),
        line.day("ends"),
        tuple(filter(None, line.pieces("stands_for"))),
    )


def _unit_kind(line: Line, name: str) -> UnitKind:
    """Return the kind a row says; of a cell that speaks of wards and communes at once, the one the name begins by."""
    named = kind_named(name)
    if named is not None and set(words_of(fold(line.text("kind")))) >= _WARD_AND_COMMUNE:
        return named
    return line.needed_choice("kind", UnitKind)


def _article(line: Line) -> ArticleEntry:
    return ArticleEntry(
        unit=line.needed("unit"),
        title=line.needed("title"),
        authors=read_authors(line),
        received=line.needed_day("received"),
        form=line.choice("form", EntryForm) or EntryForm.WRITTEN,
        words=line.whole("words"),
        subject=line.text("subject"),
        subject_address=line.text("subject_address"),
        exemplars=read_named(line, "exemplars"),
        published_in=line.text("published_in"),
        approved=line.tick("approved"),
        new_discovery=line.tick("new_discovery") or False,
        original=not line.tick("photocopy"),
        note=line.block("note"),
        score=line.score("score"),
    )


def _with_blanks_settled(rows: tuple[ReadRow[ArticleEntry], ...]) -> tuple[ReadRow[ArticleEntry], ...]:
    """Take blanks for a no in a column of ticks: one that says yes somewhere and no nowhere."""
    if {row.entry.approved for row in rows} != {True, None}:
        return rows
    return tuple(replace(row, entry=replace(row.entry, approved=bool(row.entry.approved))) for row in rows)


def _exemplar(line: Line) -> ExemplarEntry:
    return read_exemplar(line, line.needed_choice("recipient", Recipient))


def _nomination(line: Line) -> NominationEntry:
    recipient = line.choice("recipient", Recipient)
    described = read_exemplar(line, recipient or Recipient.STAFF)
    achievements = line.block("achievements")
    deed = line.text("deed") or " ".join(achievements.split())
    if not deed:
        line.complain("deed", BlankCell())
    return NominationEntry(
        exemplar=ExemplarNamed(described.name, described.unit, described.birth_year),
        introduced=described if recipient else None,
        unit=described.unit,
        received=line.needed_day("received"),
        deed=deed,
        achievements=achievements,
        criteria=frozenset(filter(None, line.pieces("criteria"))),
        dossier=frozenset(filter(None, line.pieces("dossier"))),
        heads=line.choice("heads", Heads) or Heads.NONE,
        collective=line.text("collective"),
        staff=line.whole("staff"),
        excellent=line.whole("excellent"),
        rating_year=line.whole("rating_year"),
        new_deed=line.block("new_deed"),
    )


def _commendation(line: Line) -> CommendationEntry:
    person = read_person(line)
    return CommendationEntry(
        ExemplarNamed(person.name, line.text("unit"), line.birth_year("birth_year")),
        line.needed_choice("level", Level),
        line.needed("form"),
        line.needed_choice("kind", CommendationKind),
        line.choice("recipient_class", RecipientClass),
        line.needed("decision"),
        line.needed_day("decided"),
        line.text("issuer"),
        line.block("deed"),
        line.amount("amount") or 0,
    )


def _member(line: Line) -> MemberEntry:
    person = read_person(line)
    post = ", ".join(filter(None, (person.rank, line.text("post"))))
    member = Member(person.name, person.gender, post, line.needed_choice("role", Role))
    return MemberEntry(member, line.text("council"), line.text("decision"), line.day("decided"))
