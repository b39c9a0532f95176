"""A teller learns nothing of another's count before the seal, whatever is asked of the office and however."""

import inspect
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from app.domain.council.ballot_count import SpoiltPapers
from app.domain.council.tally_sheet import Account, Votes
from app.domain.errors import Refusal
from app.wording import sentence
from tests.services.conftest import HEAD_TELLER, TELLER, Story

HELD = date(2024, 12, 3)
MEMBERS = 401

FIRST = Account(397, 395, 371, SpoiltPapers(2, 5, 6, 11), "lá phiếu để quên ở bàn bảy")
ITS_VOTES = (163, 141, 67)
SECOND = Account(401, 388, 352, SpoiltPapers(3, 9, 7, 17), "mười ba đại biểu không nộp phiếu")
OWN_VOTES = (171, 72, 109)
HIDDEN = {"397", "395", "371", "163", "141", "67", "bảy"}
"""What only the first teller has seen."""


def told(result: object) -> str:
    """All that a result or a refusal says, to a program and to a person."""
    if isinstance(result, Refusal):
        return f"{result!r} {vars(result)} {sentence(result)}"
    return f"{result!r}"


def secrets_in(text: str) -> set[str]:
    return HIDDEN & set(re.findall(r"\w+", text))


def everything_asked_of(service: object, arguments: dict[str, Any]) -> Iterator[str]:
    """Call every public method of a service, with what its parameters are called, and tell what came of it.

    A method is called last that would end what the others are asked about.
    """
    methods = inspect.getmembers(service, inspect.ismethod)
    public = [(name, method) for name, method in methods if not name.startswith("_")]
    for name, method in sorted(public, key=lambda one: one[0] in {"close", "set_aside"}):
        given = {known: arguments[known] for known in inspect.signature(method).parameters}
        try:
            yield f"{name}: {told(method(**given))}"
        except Refusal as refusal:
            yield f"{name}: {told(refusal)}"


@pytest.fixture
def one_count_closed(binh_phuoc: Story) -> Story:
    """A meeting on one nominee of which the head teller has closed a count, and the other has begun."""
    binh_phuoc.council(MEMBERS)
    nominee = binh_phuoc.nominee()
    meeting = binh_phuoc.meet(HELD, nominee)
    binh_phuoc.close(meeting, HEAD_TELLER, FIRST, Votes(nominee.id, *ITS_VOTES))
    binh_phuoc.office.ballots.begin(meeting, TELLER)
    return binh_phuoc


def arguments(story: Story) -> dict[str, Any]:
    (nominee,) = story.office.councils.agenda(1)
    return {
        "meeting": 1,
        "teller": TELLER,
        "account": SECOND,
        "votes": (Votes(nominee.id, *OWN_VOTES),),
        "reason": "Phiếu bị đếm lẫn hai tệp",
        "by": (TELLER, "Ủy viên 1"),
        "code": "0000-0000-0000-0000",
    }


def test_nothing_the_ballots_offer_tells_the_other_tellers_figures(one_count_closed: Story) -> None:
    said = list(everything_asked_of(one_count_closed.office.ballots, arguments(one_count_closed)))
    assert {line.partition(":")[0] for line in said} >= {
        "begin",
        "close",
        "count",
        "notes",
        "progress",
        "seal",
        "tally",
    }
    assert [line for line in said if secrets_in(line)] == []


def test_the_search_finds_the_figures_once_they_may_be_seen(one_count_closed: Story) -> None:
    ballots = one_count_closed.office.ballots
    (nominee,) = one_count_closed.office.councils.agenda(1)
    ballots.close(1, TELLER, FIRST, (Votes(nominee.id, *ITS_VOTES),))
    ballots.seal(1, HEAD_TELLER)
    assert secrets_in(told(ballots.notes(1))) == HIDDEN


def test_a_difference_says_which_figures_and_not_whose_is_what(one_count_closed: Story) -> None:
    given = arguments(one_count_closed)
    progress = one_count_closed.office.ballots.close(1, TELLER, given["account"], given["votes"])
    assert len(progress.differing) == 7
    assert secrets_in(told(progress)) == set()
    assert [line for line in everything_asked_of(one_count_closed.office.ballots, given) if secrets_in(line)] == []


def test_neither_the_journal_nor_a_rows_history_tells_them(one_count_closed: Story) -> None:
    upkeep = one_count_closed.office.upkeep
    said = [told(upkeep.journal(100))]
    said += [told(upkeep.history_of(table, 1)) for table in ("opened_count", "closed_count", "closed_line")]
    assert [line for line in said if secrets_in(line)] == []


def test_the_lists_of_meetings_and_the_overview_tell_only_that_a_count_is_closed(one_count_closed: Story) -> None:
    office = one_count_closed.office
    said = told(office.councils.meetings(one_count_closed.plan)) + told(office.councils.agenda(1))
    assert secrets_in(said) == set()
