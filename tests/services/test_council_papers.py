"""The council's papers drawn from the register, and decisions held against the seal they were drawn from."""

import sqlite3
from contextlib import closing
from datetime import date

import pytest

from app.documents.ink.pdf import drawn
from app.documents.paper import Paper
from app.domain.council.seal import MeetingNotSealed, TallyDoesNotMatchSeal
from app.domain.decisions.decision import DecisionKind, DecisionState
from app.domain.decisions.drawn import DecisionLeftItsTally
from app.domain.nominations.nomination import Nomination
from app.domain.plans.plan import Recipient
from app.domain.units.unit import UnitKind
from app.services.decisions import DecisionWish
from app.wording import sentence
from tests.documents.reading import sheets
from tests.services.conftest import Story

HELD, SIGNED = date(2024, 12, 3), date(2024, 12, 5)
WHY, BY = "Đếm sót một lá phiếu dính", ("Nguyễn Văn Kiểm", "Ủy viên 1")


@pytest.fixture
def of_nine(binh_phuoc: Story) -> Story:
    binh_phuoc.council(9)
    return binh_phuoc


def voted(story: Story, *agree: int) -> tuple[int, tuple[Nomination, ...]]:
    """A meeting whose sealed tally gave each of its nominees so many votes."""
    nominees = tuple(story.nominee(f"Lê Văn Ân {place}") for place in range(len(agree)))
    meeting = story.meet(HELD, *nominees)
    story.vote(meeting, *agree)
    return meeting, nominees


def drafted(story: Story, meeting: int) -> int:
    return story.office.decisions.draft(DecisionWish(story.plan, DecisionKind.RECOGNITION, meeting)).id


def read_back(paper: Paper) -> str:
    return " ".join(page.words for page in sheets(drawn(paper)))


def by_a_stranger(story: Story, *statements: str) -> None:
    """Change the register with another tool than the program."""
    with closing(sqlite3.connect(story.office.path)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


def test_a_paper_is_printed_for_each_member_present_and_each_spare(of_nine: Story) -> None:
    meeting = of_nine.meet(HELD, of_nine.nominee(), absent=2, spares=1)
    assert read_back(of_nine.office.papers.ballot_papers(meeting)).count("PHIẾU BẦU") == 8


def test_the_minutes_address_members_away_as_the_council_names_them(of_nine: Story) -> None:
    meeting = of_nine.meet(HELD, of_nine.nominee(), absent=1, wrote=1)
    of_nine.vote(meeting, 8, written=1)
    assert "Ông Ủy viên 2 (lý do: đi công tác)" in read_back(of_nine.office.papers.tally_minutes(meeting))


def test_the_minutes_name_a_teller_for_every_count_there_was(of_nine: Story) -> None:
    meeting, _ = voted(of_nine, 9)
    said = read_back(of_nine.office.papers.tally_minutes(meeting))
    assert "kiểm riêng hai lượt: lượt 1 do Ông (Bà) Nguyễn Văn Kiểm kiểm; lượt 2 do Ông (Bà) Trần Thị Đếm kiểm." in said


def test_the_minutes_of_a_meeting_are_drawn_from_its_sealed_tally(of_nine: Story) -> None:
    meeting, _ = voted(of_nine, 9, 8)
    code = of_nine.office.ballots.tally(meeting).seal.code
    said = read_back(of_nine.office.papers.meeting_minutes(meeting, number=3))
    assert f"(kèm theo Biên bản kiểm phiếu mang mã niêm phong {code})" in said
    assert "88,89% (8/9)" in said
    assert "Số: 03/BB-" in said


def test_no_minutes_are_printed_before_the_seal(of_nine: Story) -> None:
    meeting = of_nine.meet(HELD, of_nine.nominee())
    for minutes in (of_nine.office.papers.tally_minutes, of_nine.office.papers.meeting_minutes):
        with pytest.raises(MeetingNotSealed):
            minutes(meeting)


def test_a_voided_tally_prints_by_its_code_and_says_it_is_void(of_nine: Story) -> None:
    meeting, _ = voted(of_nine, 9)
    code = of_nine.office.ballots.tally(meeting).seal.code
    assert "ĐÃ HỦY" not in read_back(of_nine.office.papers.sealed_minutes(code))
    of_nine.office.ballots.set_aside(meeting, WHY, BY)
    said = read_back(of_nine.office.papers.sealed_minutes(code.lower()))
    assert f"Lý do: {WHY}. Người chịu trách nhiệm hủy: {BY[0]} và {BY[1]}." in said


def test_ballot_paper_minutes_and_decision_name_everybody_in_one_order(of_nine: Story) -> None:
    unit = of_nine.unit("Phòng Quản lý nhà", UnitKind.DEPARTMENT)
    people = [
        of_nine.nominate(of_nine.exemplar(name, unit, kind), unit, date(2024, 11, 20))
        for name, kind in (
            ("Vũ Văn Yên", Recipient.STAFF),
            ("Bùi Thị Dung", Recipient.STAFF),
            ("Tập thể Phòng Quản lý nhà", Recipient.COLLECTIVE),
        )
    ]
    meeting = of_nine.meet(HELD, *people)
    of_nine.vote(meeting, 9, 9, 9)
    ballot = [line.name for line in of_nine.office.councils.ballot_paper(meeting).lines]
    assert [name.removeprefix("Ông ") for name in ballot] == ["Tập thể Phòng Quản lý nhà", "Bùi Thị Dung", "Vũ Văn Yên"]
    assert [row.name for row in of_nine.office.ballots.minutes(meeting).tally.facts.rows] == ballot
    decision = of_nine.office.decisions.decision(drafted(of_nine, meeting))
    assert [line.name for line in decision.facts.lines] == ballot


def test_a_decision_carries_the_seal_of_the_tally_it_was_drawn_from(of_nine: Story) -> None:
    meeting, _ = voted(of_nine, 9)
    seal = of_nine.office.ballots.tally(meeting).seal
    decision = of_nine.office.decisions.issue(drafted(of_nine, meeting), 15, SIGNED)
    assert decision.facts.seal == seal
    assert f"Mã niêm phong kết quả kiểm phiếu: {seal.code}" in read_back(of_nine.office.papers.decision(decision.id))


def test_a_commendation_without_a_vote_carries_no_seal_and_prints(of_nine: Story) -> None:
    wish = DecisionWish(of_nine.plan, DecisionKind.COMMENDATION, None, (of_nine.nominee().id,), form="giay-khen")
    draft = of_nine.office.decisions.draft(wish)
    assert draft.facts.seal is None
    assert "niêm phong" not in read_back(of_nine.office.papers.decision(draft.id))


def test_a_replacement_is_held_against_the_same_seal(of_nine: Story) -> None:
    meeting, _ = voted(of_nine, 9)
    first = of_nine.office.decisions.issue(drafted(of_nine, meeting), 15, SIGNED)
    second = of_nine.office.decisions.replace(first.id, "Ghi sai họ tên người được công nhận")
    issued = of_nine.office.decisions.issue(second.id, 16, SIGNED)
    assert issued.facts.seal == first.facts.seal
    assert "15/QĐ-SXD" in read_back(of_nine.office.papers.decision(first.id))


def test_a_draft_that_names_somebody_who_did_not_pass_is_neither_printed_nor_issued(of_nine: Story) -> None:
    meeting, (_, failed) = voted(of_nine, 9, 8)
    draft = drafted(of_nine, meeting)
    by_a_stranger(of_nine, f"UPDATE decision SET facts = json_set(facts, '$.lines[0].nomination', {failed.id})")
    with pytest.raises(DecisionLeftItsTally) as printing:
        of_nine.office.papers.decision(draft)
    assert of_nine.office.ballots.tally(meeting).seal.code in sentence(printing.value)
    with pytest.raises(DecisionLeftItsTally):
        of_nine.office.decisions.issue(draft, 15, SIGNED)
    assert of_nine.office.decisions.decision(draft).state is DecisionState.DRAFT


def test_a_draft_with_another_seal_or_none_is_not_printed(of_nine: Story) -> None:
    meeting, _ = voted(of_nine, 9)
    draft = drafted(of_nine, meeting)
    by_a_stranger(of_nine, "UPDATE decision SET facts = json_set(facts, '$.seal.code', '0000-0000-0000-0000')")
    with pytest.raises(DecisionLeftItsTally):
        of_nine.office.papers.decision(draft)
    by_a_stranger(of_nine, "UPDATE decision SET facts = json_set(facts, '$.seal', NULL)")
    with pytest.raises(DecisionLeftItsTally) as refused:
        of_nine.office.papers.decision(draft)
    assert "(mã trên văn bản: không có)" in sentence(refused.value)


def test_an_issued_decision_whose_tally_a_stranger_voided_is_not_printed(of_nine: Story) -> None:
    meeting, _ = voted(of_nine, 9)
    issued = of_nine.office.decisions.issue(drafted(of_nine, meeting), 15, SIGNED)
    columns = "meeting_id, round, reason, first, second, first_same_name, second_same_name, day"
    values = f"{meeting}, 1, '{WHY}', 'A', 'B', 'a', 'b', '2024-12-06'"
    by_a_stranger(of_nine, f"INSERT INTO voiding ({columns}) VALUES ({values})")
    with pytest.raises(DecisionLeftItsTally):
        of_nine.office.papers.decision(issued.id)


def test_a_broken_tally_stops_every_paper_drawn_from_it(of_nine: Story) -> None:
    meeting, _ = voted(of_nine, 9)
    draft = drafted(of_nine, meeting)
    triggers = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'tally_line'"
    with closing(sqlite3.connect(of_nine.office.path)) as connection:
        names = [name for (name,) in connection.execute(triggers)]
    dropped = (f"DROP TRIGGER {name}" for name in names)
    by_a_stranger(of_nine, *dropped, "UPDATE tally_line SET agree = agree - 1, disagree = disagree + 1")
    papers = of_nine.office.papers
    for paper, number in ((papers.decision, draft), (papers.tally_minutes, meeting), (papers.meeting_minutes, meeting)):
        with pytest.raises(TallyDoesNotMatchSeal):
            paper(number)


def test_a_cancelled_decision_prints_as_it_was_after_its_tally_was_voided(of_nine: Story) -> None:
    meeting, _ = voted(of_nine, 9)
    issued = of_nine.office.decisions.issue(drafted(of_nine, meeting), 15, SIGNED)
    before = drawn(of_nine.office.papers.decision(issued.id))
    of_nine.office.decisions.cancel(issued.id, "Kiểm phiếu lại")
    of_nine.office.ballots.set_aside(meeting, WHY, BY)
    of_nine.vote(meeting, 9)
    assert drawn(of_nine.office.papers.decision(issued.id)) == before
