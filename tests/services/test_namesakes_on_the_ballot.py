"""Two nominees of one name: told apart on the ballot paper, in the count and in the minutes."""

from datetime import date

import pytest

from app.domain.council.tally_sheet import Account, NoteNamesMember, Votes
from app.domain.exemplars.exemplar import ExemplarDraft
from app.domain.language.names import Gender
from app.domain.nominations.nomination import Nomination, NominationOnAnotherAgenda
from app.domain.plans.plan import Recipient
from app.domain.stories.stage import Notice
from app.domain.units.unit import UnitKind
from tests.services.conftest import HEAD_TELLER, Story

RECEIVED, HELD, LATER = date(2024, 11, 20), date(2024, 12, 3), date(2024, 12, 10)
NAME = "Lê Văn Ân"


@pytest.fixture
def of_nine(binh_phuoc: Story) -> Story:
    binh_phuoc.council(9)
    return binh_phuoc


def namesakes(story: Story, *posts: str) -> list[Nomination]:
    """Nominees of one name from one department, with these posts, born in 1970 and the years after."""
    unit = story.unit("Phòng Quản lý nhà", UnitKind.DEPARTMENT)
    drafts = [
        ExemplarDraft(NAME, Recipient.STAFF, unit.id, Gender.MALE, birth_year=year, post=post)
        for year, post in enumerate(posts, 1970)
    ]
    return [story.nominate(story.office.exemplars.add(draft), unit, RECEIVED) for draft in drafts]


def names_on_agenda(story: Story, meeting: int) -> list[str]:
    return [one.name for one in story.office.councils.agenda(meeting)]


def test_nominees_of_one_name_carry_their_posts(of_nine: Story) -> None:
    meeting = of_nine.meet(HELD, *namesakes(of_nine, "Chuyên viên", "Lái xe"), of_nine.nominee("Bùi Thị Dung"))
    assert sorted(names_on_agenda(of_nine, meeting)) == [
        "Bùi Thị Dung",
        "Lê Văn Ân (Chuyên viên)",
        "Lê Văn Ân (Lái xe)",
    ]


def test_nominees_of_one_name_and_post_are_told_apart_by_their_years_of_birth_on_every_paper(of_nine: Story) -> None:
    first, second = namesakes(of_nine, "Chuyên viên", "Chuyên viên")
    meeting = of_nine.meet(HELD, first, second)
    lines = of_nine.office.councils.ballot_paper(meeting).lines
    posts = [f"Chuyên viên, Phòng Quản lý nhà, sinh năm {year}" for year in (1970, 1971)]
    assert [(line.name, line.post) for line in lines] == [("Ông Lê Văn Ân", post) for post in posts]
    assert names_on_agenda(of_nine, meeting) == [f"Lê Văn Ân ({post})" for post in posts]
    of_nine.vote(meeting, 9, 5)
    facts = of_nine.office.ballots.minutes(meeting).tally.facts
    assert [(row.name, row.post, row.agree) for row in facts.rows] == [
        ("Ông Lê Văn Ân", posts[0], 9),
        ("Ông Lê Văn Ân", posts[1], 5),
    ]


def test_one_person_nominated_twice_is_told_apart_by_the_numbers_of_the_nominations(of_nine: Story) -> None:
    unit = of_nine.unit("Phòng Quản lý nhà", UnitKind.DEPARTMENT)
    person = of_nine.exemplar(NAME, unit, post="Lái xe")
    once = of_nine.nominate(person, unit, RECEIVED)
    again = of_nine.nominate(person, unit, RECEIVED, deed="Cứu người đuối nước")
    lines = of_nine.office.councils.ballot_paper(of_nine.meet(HELD, once, again)).lines
    assert [line.post for line in lines] == [f"Lái xe, Phòng Quản lý nhà, đề nghị số {one.id}" for one in (once, again)]


def test_a_difference_says_which_of_two_namesakes_it_is_about(of_nine: Story) -> None:
    first, second = namesakes(of_nine, "Chuyên viên", "Lái xe")
    meeting = of_nine.meet(HELD, first, second)
    nine = Account(9, 9, 9)
    of_nine.close(meeting, HEAD_TELLER, nine, Votes(first.id, 9, 0), Votes(second.id, 9, 0))
    progress = of_nine.close(meeting, "Trần Thị Đếm", nine, Votes(first.id, 9, 0), Votes(second.id, 8, 1))
    assert {one.nominee for one in progress.differing} == {"Lê Văn Ân (Lái xe)"}


def test_who_was_voted_down_before_is_pointed_out_when_they_come_again(of_nine: Story) -> None:
    nominee = of_nine.nominee()
    first = of_nine.meet(HELD, nominee)
    of_nine.vote(first, 8)
    (notice,) = of_nine.office.councils.notices(of_nine.meet(LATER, nominee))
    assert notice.notice is Notice.REJECTED_BEFORE
    assert notice.told == f"tại phiên họp số {first} ngày 03/12/2024, 8/9 đồng ý"
    assert of_nine.office.councils.notices(first) == ()


def test_a_nominee_on_another_agenda_is_refused_with_that_meetings_number_and_day(of_nine: Story) -> None:
    nominee = of_nine.nominee()
    meeting = of_nine.meet(HELD, nominee)
    with pytest.raises(NominationOnAnotherAgenda) as refused:
        of_nine.meet(LATER, nominee)
    assert (refused.value.meeting, refused.value.held) == (meeting, HELD)


def test_a_count_whose_note_names_a_member_is_not_kept(of_nine: Story) -> None:
    nominee = of_nine.nominee()
    meeting = of_nine.meet(HELD, nominee)
    account = Account(9, 8, 8, note="Ủy viên 3 không nộp lại phiếu")
    with pytest.raises(NoteNamesMember):
        of_nine.close(meeting, HEAD_TELLER, account, Votes(nominee.id, 8, 0))
    assert of_nine.office.ballots.progress(meeting).closed == ()
