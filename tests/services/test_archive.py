"""Issued papers are kept as they were printed, with their number or not at all."""

import sqlite3
import tracemalloc
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from app.documents.ink import drawn
from app.domain.decisions.decision import DecisionState
from app.domain.journal.upkeep import ArchiveCheck
from app.domain.outgoing.archived import ArchivedPaperChanged, NothingArchived, PaperNotAPdf, PaperTooLarge
from app.domain.outgoing.outgoing import OutgoingDraft
from app.domain.papers.document_kind import DocumentKind
from app.office import open_office
from app.store.backup import backups_in
from tests.documents.reading import sheets
from tests.services.conftest import Story
from tests.services.decided import SIGNED, drafted, issued, voted

PDF = b"%PDF-1.4 \x00\xff of a report"
REPORT = OutgoingDraft(DocumentKind.REPORT, "", SIGNED, "kết quả quý IV", 7)
MEGABYTE = 1024**2
NO_ROOM = "CREATE TRIGGER no_room BEFORE INSERT ON paper_bytes BEGIN SELECT RAISE(ABORT, 'no room'); END"


@contextmanager
def stranger_at(register: Path) -> Iterator[sqlite3.Connection]:
    """Another tool at the register, with every trigger on the archive dropped."""
    with closing(sqlite3.connect(register, isolation_level=None)) as stranger:
        for (name,) in stranger.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            if name.startswith(("archived_paper", "paper_bytes")):
                stranger.execute(f"DROP TRIGGER {name}")
        yield stranger


def check_of(story: Story) -> ArchiveCheck:
    return story.office.upkeep.examine().archive


def test_issuing_a_decision_keeps_the_very_bytes_that_a_print_on_that_day_gives(binh_phuoc: Story) -> None:
    decision = issued(binh_phuoc, form="giay-khen")
    kept = binh_phuoc.office.archive.of_decision(decision.id)
    assert kept is not None
    assert kept.content == drawn(binh_phuoc.office.papers.decision(decision.id), ".pdf")
    assert (kept.reference, kept.kind, kept.made_on) == ("15/QĐ-SXD", DocumentKind.DECISION, date(2024, 12, 31))
    assert (kept.sha256, kept.size) == (sha256(kept.content).hexdigest(), len(kept.content))


def test_a_reprint_is_what_was_kept_and_not_drawn_anew(binh_phuoc: Story) -> None:
    decision = issued(binh_phuoc)
    with stranger_at(binh_phuoc.office.path) as stranger:
        stranger.execute("UPDATE paper_bytes SET content = ?", (PDF,))
        stranger.execute("UPDATE archived_paper SET sha256 = ?, size = ?", (sha256(PDF).digest(), len(PDF)))
    assert binh_phuoc.office.papers.decision_file(decision.id, ".PDF") == PDF


def test_what_is_kept_is_in_the_offices_own_words_of_the_day(binh_phuoc: Story) -> None:
    draft = drafted(binh_phuoc, voted(binh_phuoc))
    own = "Quyết định này có hiệu lực từ ngày ký ban hành."
    binh_phuoc.office.wordings.put("decision", "effect", own)
    binh_phuoc.office.decisions.issue(draft.id, 15, SIGNED)
    binh_phuoc.office.wordings.give_back("decision", "effect")
    pages = sheets(binh_phuoc.office.papers.decision_file(draft.id, ".pdf"))
    assert own in " ".join(page.words for page in pages)


def test_a_draft_is_drawn_anew_each_time(binh_phuoc: Story) -> None:
    draft = drafted(binh_phuoc, voted(binh_phuoc))
    assert binh_phuoc.office.archive.of_decision(draft.id) is None
    assert binh_phuoc.office.papers.decision_file(draft.id, ".pdf").startswith(b"%PDF-")


def test_a_decision_issued_before_there_was_an_archive_is_drawn_as_before(binh_phuoc: Story) -> None:
    decision = issued(binh_phuoc)
    with stranger_at(binh_phuoc.office.path) as stranger:
        stranger.execute("DELETE FROM paper_bytes")
        stranger.execute("DELETE FROM archived_paper")
    again = binh_phuoc.office.papers.decision_file(decision.id, ".pdf")
    assert again == drawn(binh_phuoc.office.papers.decision(decision.id), ".pdf")


def test_a_number_is_not_given_where_its_paper_cannot_be_kept(binh_phuoc: Story) -> None:
    draft = drafted(binh_phuoc, voted(binh_phuoc))
    with stranger_at(binh_phuoc.office.path) as stranger:
        stranger.execute(NO_ROOM)
    with pytest.raises(IntegrityError, match="no room"):
        binh_phuoc.office.decisions.issue(draft.id, 15, SIGNED)
    known = binh_phuoc.office.decisions.decision(draft.id)
    assert (known.state, known.facts.number) == (DecisionState.DRAFT, None)
    assert binh_phuoc.office.outgoing.of_year(2024) == ()


def test_any_paper_is_kept_as_it_was_printed(binh_phuoc: Story) -> None:
    line = binh_phuoc.office.outgoing.enter(REPORT, PDF)
    assert line.archived
    assert binh_phuoc.office.archive.paper(line.id).content == PDF


def test_a_paper_that_is_no_pdf_is_refused_with_its_line(binh_phuoc: Story) -> None:
    with pytest.raises(PaperNotAPdf) as refused:
        binh_phuoc.office.outgoing.enter(REPORT, b"PK\x03\x04")
    assert refused.value.reference == "07/BC-SXD"
    assert binh_phuoc.office.outgoing.of_year(2024) == ()


def test_a_paper_too_large_to_be_carried_by_every_backup_is_refused(binh_phuoc: Story) -> None:
    with pytest.raises(PaperTooLarge) as refused:
        binh_phuoc.office.outgoing.enter(REPORT, b"%PDF-" + bytes(20 * MEGABYTE))
    assert (refused.value.size, refused.value.most) == (21, 20)


def test_a_line_without_a_printed_paper_says_so(binh_phuoc: Story) -> None:
    line = binh_phuoc.office.outgoing.enter(REPORT)
    with pytest.raises(NothingArchived):
        binh_phuoc.office.archive.paper(line.id)


def test_an_examination_counts_the_papers_it_hashed(binh_phuoc: Story) -> None:
    issued(binh_phuoc)
    binh_phuoc.office.outgoing.enter(REPORT, PDF)
    found = binh_phuoc.office.upkeep.examine()
    assert (found.whole, found.archive) == (True, ArchiveCheck(2))


def test_an_examination_has_one_paper_at_a_time_in_memory(binh_phuoc: Story) -> None:
    for number in range(1, 13):
        binh_phuoc.office.outgoing.enter(replace(REPORT, number=number), PDF + bytes(2 * MEGABYTE))
    tracemalloc.start()
    found = binh_phuoc.office.upkeep.examine()
    _now, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert found.archive == ArchiveCheck(12)
    assert most < 8 * MEGABYTE


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE paper_bytes SET content = x'255044462D312E35'",
        "UPDATE paper_bytes SET content = x''",
        "DELETE FROM paper_bytes",
        "INSERT OR REPLACE INTO paper_bytes (id, paper_id, content) VALUES (1, 1, x'255044462D')",
        "UPDATE archived_paper SET sha256 = zeroblob(32)",
    ],
)
def test_a_paper_that_is_not_what_was_printed_is_named(binh_phuoc: Story, statement: str) -> None:
    line = binh_phuoc.office.outgoing.enter(REPORT, PDF)
    with stranger_at(binh_phuoc.office.path) as stranger:
        stranger.execute(statement)
    assert check_of(binh_phuoc) == ArchiveCheck(1, ("07/BC-SXD",))
    assert not binh_phuoc.office.upkeep.examine().whole
    with pytest.raises(ArchivedPaperChanged):
        binh_phuoc.office.archive.paper(line.id)


def test_a_file_changed_together_with_its_hash_is_found_by_the_journal(binh_phuoc: Story) -> None:
    binh_phuoc.office.outgoing.enter(REPORT, PDF)
    with stranger_at(binh_phuoc.office.path) as stranger:
        stranger.execute("UPDATE paper_bytes SET content = ?", (PDF + b"!",))
        stranger.execute("UPDATE archived_paper SET sha256 = ?", (sha256(PDF + b"!").digest(),))
    found = binh_phuoc.office.upkeep.examine()
    assert found.archive == ArchiveCheck(1)
    assert [row.table for row in found.altered.first] == ["archived_paper"]


def test_backups_carry_the_archive(binh_phuoc: Story, tmp_path: Path) -> None:
    line = binh_phuoc.office.outgoing.enter(REPORT, PDF)
    binh_phuoc.office.close()
    folder = next(tmp_path.glob("*sao-luu*"))
    copy = tmp_path / "chep.neu-guong"
    copy.write_bytes((folder / backups_in(folder)[0].name).read_bytes())
    with closing(open_office(copy, lambda: SIGNED)) as office:
        assert office.archive.paper(line.id).content == PDF
