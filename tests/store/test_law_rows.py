"""What the database itself refuses of the office's lines of law, whichever tool asks."""

from datetime import date
from pathlib import Path

import pytest

from app.domain.law.own_law import BaseSalaryDraft, InstrumentDraft
from app.office import open_office
from tests.store.stranger import Row, Stranger

JULY = date(2027, 7, 1)


@pytest.fixture
def stranger(fresh_register: Path) -> Stranger:
    """A stranger at a register with one base salary and one instrument of the office's."""
    office = open_office(fresh_register, lambda: JULY)
    office.own_law.add_base_salary(BaseSalaryDraft(dong=2_800_000, begins=JULY, source="Nghị định"))
    office.own_law.add_instrument(InstrumentDraft(title="Nghị định số 9/2027/NĐ-CP", begins=JULY, source="Công báo"))
    office.close()
    return Stranger(fresh_register)


def another(stranger: Stranger, table: str, **changes: object) -> Row:
    return {**stranger.row(table, 1), "id": None, **changes}


@pytest.mark.parametrize("table", ["base_salary", "instrument"])
def test_a_line_of_law_is_never_deleted(stranger: Stranger, table: str) -> None:
    stranger.is_refused(f"{table} is never deleted", f"DELETE FROM {table} WHERE id = 1")


@pytest.mark.parametrize("table", ["base_salary", "instrument"])
def test_a_line_is_entered_again_only_once_the_first_is_struck_out(stranger: Stranger, table: str) -> None:
    stranger.is_not_let_enter("UNIQUE constraint failed", table, another(stranger, table))
    stranger.enters(table, another(stranger, table, struck_on="2027-07-02", struck_reason="ghi nhầm"))


@pytest.mark.parametrize(
    ("rule", "table", "changes"),
    [
        ("is_something", "base_salary", {"dong": 0}),
        ("says_where_it_stands", "base_salary", {"source": " "}),
        ("checked_by_somebody_on_a_day", "base_salary", {"checked_on": "2027-07-01"}),
        ("begins_is_a_day", "base_salary", {"begins": "2027-02-30"}),
        ("has_a_title", "instrument", {"title": ""}),
        ("ends_after_it_begins", "instrument", {"ends": "2027-06-30"}),
        ("checked_by_somebody_on_a_day", "instrument", {"checked_by": "An"}),
    ],
)
def test_a_line_that_says_nothing_or_nonsense_is_not_entered(
    stranger: Stranger, rule: str, table: str, changes: dict[str, object]
) -> None:
    other = {"begins": "2027-08-01"} if table == "base_salary" else {"same_title": "khác"}
    stranger.is_not_let_enter(rule, table, another(stranger, table, **{**other, **changes}))
