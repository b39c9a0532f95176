import re
from collections import Counter

import pytest

from app.documents.ink.fonts import REGULAR, ems
from app.domain.calendar.period import Cadence, period_of
from app.domain.language.names import Gender
from app.domain.language.text import clean
from app.domain.plans.plan import Recipient
from app.sample.contest_year import ContestYear, contest_year
from app.sample.people import name_stock
from app.sample.stock import units, year_of
from tests.shipped import BA_DINH, shipped

_LEFT_OPEN = re.compile(r"[{}\[\]|]|  ")


def made() -> ContestYear:
    return contest_year(shipped(BA_DINH), year_of("ba-dinh.toml"), units("ba-dinh-units.toml"))


@pytest.fixture(scope="module")
def year() -> ContestYear:
    return made()


def test_the_same_seed_gives_the_same_year(year: ContestYear) -> None:
    again = made()
    assert [one.draft for one in again.entries] == [one.draft for one in year.entries]
    assert [one.draft for one in again.introductions] == [one.draft for one in year.introductions]
    assert [one.subject.name for one in again.introductions] == [one.subject.name for one in year.introductions]


def test_every_phrase_is_filled_and_clean(year: ContestYear) -> None:
    for phrase in phrases(year):
        assert not _LEFT_OPEN.search(phrase), phrase
        assert clean(phrase) == phrase


def test_every_phrase_can_be_printed(year: ContestYear) -> None:
    assert all(ems(REGULAR, phrase) >= 0 for phrase in phrases(year))


def test_men_and_women_are_of_a_number(year: ContestYear) -> None:
    people = [one.subject.person for one in year.introductions if one.subject.person]
    women = sum(person.gender is Gender.FEMALE for person in people)
    assert 0.4 < women / len(people) < 0.7


def test_nobody_bears_a_well_known_name(year: ContestYear) -> None:
    names = {one.subject.name for one in year.introductions}
    names |= {author.name for one in year.entries for author in one.draft.authors}
    assert not names & name_stock().never


def test_authors_have_telephones_nobody_can_be_called_by(year: ContestYear) -> None:
    phones = {author.phone for one in year.entries for author in one.draft.authors if author.phone}
    assert all(re.fullmatch(r"095\d{7}", phone) for phone in phones)


def test_collectives_households_leaders_and_people_are_all_introduced(year: ContestYear) -> None:
    found = Counter(one.subject.recipient for one in year.introductions)
    assert all(found[recipient] >= 10 for recipient in Recipient)


def test_everyone_introduced_again_did_something_else(year: ContestYear) -> None:
    again = [one for one in year.introductions if one.known]
    assert again
    assert all(one.known and one.subject.deed != one.known.deed for one in again)


def test_nothing_comes_on_a_day_nobody_works(year: ContestYear) -> None:
    days = {one.day for one in year.introductions} | {one.day for one in year.entries}
    assert all(day.isoweekday() <= 5 for day in days)
    assert not days & set(year_of("ba-dinh.toml")["holidays"])


def test_the_election_is_told_of_only_in_its_season(year: ContestYear) -> None:
    days = [one.day for one in year.introductions if one.subject.story.field == "Công tác bầu cử"]
    assert days
    assert {period_of(day, Cadence.YEAR).year for day in days} == {2021}


def phrases(year: ContestYear) -> list[str]:
    return [
        *(one.draft.title for one in year.entries),
        *(one.draft.subject for one in year.entries),
        *(part for one in year.introductions for part in (one.draft.deed, one.draft.achievements)),
        *(part for one in year.introductions for part in (one.subject.name, one.subject.post, one.subject.address)),
    ]
