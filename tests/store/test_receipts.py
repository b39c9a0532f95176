from datetime import date

import pytest

from app.domain.calendar.period import Cadence, Period
from app.domain.plans.plan import Matter
from app.store.database import Database
from tests.store.planned import planned

JANUARY, FEBRUARY = (Period(Cadence.MONTH, 2021, month).span() for month in (1, 2))
TENTH = date(2021, 1, 10)


@pytest.mark.parametrize("matter", list(Matter))
def test_what_units_sent_is_counted_within_an_index_and_nothing_is_sorted(whole: Database, matter: Matter) -> None:
    windows = [(JANUARY, TENTH), (FEBRUARY, FEBRUARY.last)]
    steps = planned(whole, lambda work: work.receipts.tallies(1, matter, windows))
    assert [step for step in steps if step.startswith("SEARCH")]
    assert all("COVERING INDEX" in step for step in steps if step.startswith(("SEARCH", "SCAN")))
    assert not [step for step in steps if "TEMP B-TREE" in step]


def test_where_there_are_no_units_nothing_came(whole: Database) -> None:
    with whole.reading() as work:
        assert work.receipts.tallies(1, Matter.ARTICLES, [(JANUARY, TENTH), (FEBRUARY, TENTH)]) == ({}, {})


def test_of_no_windows_there_are_no_tallies(whole: Database) -> None:
    with whole.reading() as work:
        assert work.receipts.tallies(1, Matter.ARTICLES, ()) == ()
