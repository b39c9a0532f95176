"""What the database itself refuses of issued papers, whichever tool asks."""

from datetime import date
from pathlib import Path

import pytest

from app.domain.outgoing.outgoing import OutgoingDraft
from app.domain.papers.document_kind import DocumentKind
from app.office import open_office
from tests.store.stranger import Row, Stranger

DAY = date(2021, 4, 5)
NEVER_CHANGED, NEVER_DELETED, NEVER_REPLACED = "is never changed", "is never deleted", "is never replaced"


@pytest.fixture
def stranger(fresh_register: Path) -> Stranger:
    """A stranger at a register with two reports, each with its printed paper."""
    office = open_office(fresh_register, lambda: date(2021, 5, 20))
    for number in (1, 2):
        office.outgoing.enter(OutgoingDraft(DocumentKind.REPORT, "", DAY, "quý I", number), b"%%PDF-%d" % number)
    office.close()
    return Stranger(fresh_register)


def a_line(stranger: Stranger, **changes: object) -> Row:
    return {**stranger.row("outgoing", 1), "id": None, "number": 3, **changes}


@pytest.mark.parametrize("table", ["outgoing", "archived_paper", "paper_bytes"])
def test_an_issued_paper_is_never_deleted_nor_replaced(stranger: Stranger, table: str) -> None:
    stranger.is_refused(NEVER_DELETED, f"DELETE FROM {table} WHERE id = 1")
    stranger.is_not_let_enter(NEVER_REPLACED, table, stranger.row(table, 1), instead=True)


@pytest.mark.parametrize(
    "change",
    [
        "number = 9",
        "symbol = 'QĐ-UBND'",
        "day = '2021-04-06'",
        "subject = 'khác'",
        "signer = 'khác'",
        "keeper = 'khác'",
        "report_period = '2021-Q1', report_basis = 'nd09'",
    ],
)
def test_what_a_line_says_of_its_paper_is_never_rewritten(stranger: Stranger, change: str) -> None:
    stranger.is_refused("an issued paper is never rewritten", f"UPDATE outgoing SET {change} WHERE id = 1")


def test_what_is_known_after_a_paper_has_left_may_be_filled_in(stranger: Stranger) -> None:
    stranger.does("UPDATE outgoing SET copies = 5, handed_over = '2021-04-06', receipt = 'Lan' WHERE id = 1")
    assert stranger.row("outgoing", 1)["copies"] == 5


def test_a_number_is_entered_once_in_its_series_and_year(stranger: Stranger) -> None:
    stranger.is_not_let_enter(NEVER_REPLACED, "outgoing", a_line(stranger, number=2), instead=True)
    stranger.enters("outgoing", a_line(stranger))
    stranger.enters("outgoing", a_line(stranger, number=2, series="QĐ-UBND"))


@pytest.mark.parametrize(
    ("rule", "changes"),
    [
        ("number_positive", {"number": 0}),
        ("year_of_its_day", {"year": 2020}),
        ("has_a_subject", {"subject": " "}),
        ("copies_positive", {"copies": 0}),
        ("handed_over_after_its_day", {"handed_over": "2021-04-04"}),
        ("kind_is_known", {"kind": "CV"}),
        ("report_by_both", {"report_period": "2021-Q1"}),
        ("report_is_a_report", {"kind": "TTr", "report_period": "2021-Q1", "report_basis": "nd09"}),
    ],
)
def test_a_line_that_cannot_be_true_is_refused(stranger: Stranger, rule: str, changes: Row) -> None:
    stranger.is_not_let_enter(rule, "outgoing", a_line(stranger, **changes))


@pytest.mark.parametrize(
    ("table", "change"), [("paper_bytes", "content = x'00'"), ("archived_paper", "sha256 = zeroblob(32)")]
)
def test_what_was_printed_is_never_changed(stranger: Stranger, table: str, change: str) -> None:
    stranger.is_refused(NEVER_CHANGED, f"UPDATE {table} SET {change} WHERE id = 1")


def test_a_paper_comes_with_a_file_of_its_size(stranger: Stranger) -> None:
    stranger.enters("outgoing", a_line(stranger))
    stranger.enters("archived_paper", {**stranger.row("archived_paper", 1), "id": 3, "outgoing_id": 3})
    stranger.is_not_let_enter("another file", "paper_bytes", {"paper_id": 3, "content": b"%PDF"})
    stranger.enters("paper_bytes", {"paper_id": 3, "content": b"%PDF-1"})
