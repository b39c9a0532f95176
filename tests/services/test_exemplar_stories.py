from dataclasses import replace
from datetime import date

import pytest

from app.domain.council.ballot import Verdict
from app.domain.exemplars.exemplar import ExemplarDraft
from app.domain.exemplars.exemplar_listing import ExemplarFilter
from app.domain.exemplars.follow_up import FollowUpDraft, FollowUpKind, NoSuchFollowUp
from app.domain.exemplars.namesakes import ExemplarAlreadyKnown
from app.domain.exemplars.striking import (
    CommendationByOwnDecision,
    CommendationCancelledAlready,
    ExemplarStillCommended,
    ExemplarStillNominated,
    ExemplarStillWrittenAbout,
    ExemplarStruckOut,
)
from app.domain.language.names import Gender
from app.domain.nominations.nomination import NominationDraft
from app.domain.plans.plan import Recipient
from app.domain.stories.stage import Stage
from app.domain.units.agency import Level
from app.domain.units.unit import Unit, UnitKind
from tests.builders import a_commendation
from tests.services.conftest import Story
from tests.services.decided import issued

MARCH = date(2021, 3, 5)


@pytest.fixture
def ward(ba_dinh: Story) -> Unit:
    return ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD)


def names(story: Story, **wanted: object) -> list[str]:
    page = story.office.exemplar_stories.page(ExemplarFilter(**wanted), None, 50)  # type: ignore[arg-type]
    return [line.name for line in page.rows]


def test_the_list_goes_by_given_name_and_is_read_in_windows(ba_dinh: Story, ward: Unit) -> None:
    for name in ("Trần Văn Việt", "Lê Văn Ân", "Đỗ Thị Đào"):
        ba_dinh.exemplar(name, ward)
    stories = ba_dinh.office.exemplar_stories
    first = stories.page(ExemplarFilter(), None, 2)
    rest = stories.page(ExemplarFilter(), first.end, 2)
    assert [line.name for line in (*first.rows, *rest.rows)] == ["Lê Văn Ân", "Đỗ Thị Đào", "Trần Văn Việt"]
    assert rest.end is None
    assert stories.count(ExemplarFilter(), 10) == 3
    assert stories.count(ExemplarFilter(), 2) == 2


def test_a_collective_stands_by_its_whole_name_among_people_by_their_given_names(ba_dinh: Story, ward: Unit) -> None:
    for name in ("Tổ dân phố số 10", "Chi hội Phụ nữ số 9", "Tổ dân phố số 2"):
        ba_dinh.exemplar(name, ward, Recipient.COLLECTIVE)
    for name in ("Trần Văn Việt", "Lê Văn Đạt"):
        ba_dinh.exemplar(name, ward)
    stories, read, after = ba_dinh.office.exemplar_stories, list[str](), None
    while not read or after is not None:
        page = stories.page(ExemplarFilter(), after, 1)
        read, after = [*read, *(line.name for line in page.rows)], page.end
    assert read == ["Chi hội Phụ nữ số 9", "Lê Văn Đạt", "Tổ dân phố số 2", "Tổ dân phố số 10", "Trần Văn Việt"]
    assert read == [one.name for one in ba_dinh.office.exemplars.all()]


def test_an_exemplar_corrected_to_be_a_person_moves_to_the_place_of_their_given_name(
    ba_dinh: Story, ward: Unit
) -> None:
    wrong = ba_dinh.exemplar("Lê Văn Việt", ward, Recipient.COLLECTIVE)
    ba_dinh.exemplar("Trần Thị Tám", ward)
    assert names(ba_dinh) == ["Lê Văn Việt", "Trần Thị Tám"]
    ba_dinh.office.exemplars.correct(wrong.id, replace(wrong.draft, recipient=Recipient.STAFF))
    assert names(ba_dinh) == ["Trần Thị Tám", "Lê Văn Việt"]


def test_the_list_is_narrowed_by_words_unit_and_kind(ba_dinh: Story, ward: Unit) -> None:
    other = ba_dinh.unit("Phường Đội Cấn", UnitKind.WARD)
    ba_dinh.exemplar("Lê Văn Ân", ward)
    ba_dinh.exemplar("Tổ dân phố số 5", other, Recipient.COLLECTIVE)
    assert names(ba_dinh, text="le an") == ["Lê Văn Ân"]
    assert names(ba_dinh, text="?") == []
    assert names(ba_dinh, unit=other.id) == ["Tổ dân phố số 5"]
    assert names(ba_dinh, recipient=Recipient.STAFF) == ["Lê Văn Ân"]


def test_a_line_counts_what_stands(ba_dinh: Story, ward: Unit) -> None:
    exemplar = ba_dinh.exemplar("Lê Văn Ân", ward)
    ba_dinh.office.exemplars.withdraw(ba_dinh.nominate(exemplar, ward, MARCH).id, "nhầm")
    ba_dinh.nominate(exemplar, ward, MARCH)
    given = [ba_dinh.office.exemplars.commend(a_commendation(deed, exemplar=exemplar.id)) for deed in ("A", "B")]
    ba_dinh.office.exemplars.take_back(given[0].id, "ghi nhầm")
    line = ba_dinh.office.exemplar_stories.page(ExemplarFilter(), None, 5).rows[0]
    assert (line.unit, line.commendations, line.nominations) == ("Phường Trúc Bạch", 1, 1)


def test_a_story_tells_everything_that_came_of_an_exemplar(binh_phuoc: Story) -> None:
    decision, nomination = issued_for(binh_phuoc)
    story = binh_phuoc.office.exemplar_stories.story(nomination.exemplar)
    (way,) = story.nominations
    assert way.line.stage is Stage.DECIDED
    assert [one.verdict for one in way.hearings] == [Verdict.PASSED]
    assert [(one.decision, one.reference) for one in way.decisions] == [decision]
    assert len(story.commendations) == 1


def issued_for(story: Story) -> tuple[tuple[int, str], NominationDraft]:
    decision = issued(story, form="giay-khen")
    nomination = decision.facts.lines[0].nomination
    assert nomination is not None
    return (decision.id, decision.facts.reference), story.office.exemplars.nomination(nomination).draft


def test_a_story_tells_of_articles_proposals_and_what_followed(ba_dinh: Story, ward: Unit) -> None:
    exemplar = ba_dinh.exemplar("Lê Văn Ân", ward)
    ba_dinh.article(ward, MARCH, "Người giữ lửa", exemplars=(exemplar.id,))
    ba_dinh.office.exemplars.commend(a_commendation(exemplar=exemplar.id))
    ba_dinh.office.exemplars.propose(ba_dinh.plan, exemplar.id, Level.PROVINCE, "20/TTr-UBND", MARCH)
    stories = ba_dinh.office.exemplar_stories
    talk = stories.record_follow_up(FollowUpDraft(exemplar.id, FollowUpKind.TALK, MARCH, "Trường THCS Giảng Võ"))
    story = stories.story(exemplar.id)
    assert [one.title for one in story.articles] == ["Người giữ lửa"]
    assert [(one.plan, one.level, one.paper) for one in story.proposals] == [
        (ba_dinh.plan, Level.PROVINCE, "20/TTr-UBND")
    ]
    assert story.follow_ups == (talk,)
    stories.strike_follow_up(talk.id, "ghi nhầm")
    assert stories.story(exemplar.id).follow_ups == ()
    with pytest.raises(NoSuchFollowUp):
        stories.strike_follow_up(talk.id, "ghi nhầm")


def test_like_names_of_other_units_are_doubted_until_somebody_rules(ba_dinh: Story, ward: Unit) -> None:
    other = ba_dinh.unit("Phường Đội Cấn", UnitKind.WARD)
    first, second = ba_dinh.exemplar("Lý Thị Hòa", ward), ba_dinh.exemplar("Lí Thị Hoà", other)
    stories = ba_dinh.office.exemplar_stories
    assert [doubt.exemplar.id for doubt in stories.name_doubts(replace(first.draft, name="ly thi hoa"))] == [
        first.id,
        second.id,
    ]
    assert [(doubt.exemplar, doubt.unit) for doubt in stories.story(first.id).doubts] == [(second, "Phường Đội Cấn")]
    stories.tell_apart(second.id, first.id)
    stories.tell_apart(first.id, second.id)
    assert stories.story(first.id).doubts == stories.story(second.id).doubts == ()


def test_whom_the_clerk_rules_to_be_another_is_entered_without_asking_again(ba_dinh: Story, ward: Unit) -> None:
    office = ba_dinh.office
    first = office.exemplars.add(ExemplarDraft("Lê Văn Ân", Recipient.STAFF, ward.id, Gender.MALE, 1970))
    again = replace(first.draft, birth_year=None)
    second = office.exemplars.add(again, apart_from=(first.id,))
    assert office.exemplar_stories.name_doubts(again, second.id) == ()
    assert office.exemplars.correct(second.id, replace(again, post="Tổ trưởng")).draft.post == "Tổ trưởng"


def test_a_ruling_makes_no_two_of_one_year_of_birth(ba_dinh: Story, ward: Unit) -> None:
    first = ba_dinh.exemplar("Lê Văn Ân", ward)
    with pytest.raises(ExemplarAlreadyKnown):
        ba_dinh.office.exemplars.add(first.draft, apart_from=(first.id,))


def test_a_deed_told_before_in_other_words_is_doubted_until_somebody_rules(ba_dinh: Story, ward: Unit) -> None:
    exemplar = ba_dinh.exemplar("Lê Văn Ân", ward)
    ba_dinh.office.exemplars.commend(a_commendation("Cứu người đuối nước", exemplar=exemplar.id))
    typed = NominationDraft(exemplar.id, ward.id, MARCH, "Dũng cảm cứu người bị đuối nước", "")
    stories = ba_dinh.office.exemplar_stories
    (doubt,) = stories.deed_doubts(ba_dinh.plan, typed)
    assert (doubt.deed, doubt.decision) == ("Cứu người đuối nước", "15/QĐ-UBND")
    stories.tell_deeds_apart(exemplar.id, typed.deed, doubt.deed)
    assert stories.deed_doubts(ba_dinh.plan, typed) == ()


def test_the_deed_of_a_like_name_is_doubted_and_a_nominations_own_is_not(ba_dinh: Story, ward: Unit) -> None:
    other = ba_dinh.unit("Phường Đội Cấn", UnitKind.WARD)
    first, second = ba_dinh.exemplar("Lê Văn Ân", ward), ba_dinh.exemplar("Le Van An", other)
    known = ba_dinh.nominate(first, ward, MARCH, deed="Hiến máu nhân đạo 20 lần")
    stories = ba_dinh.office.exemplar_stories
    assert stories.deed_doubts(ba_dinh.plan, known.draft, own=known.id) == ()
    typed = replace(known.draft, exemplar=second.id)
    assert [doubt.exemplar for doubt in stories.deed_doubts(ba_dinh.plan, typed)] == [first.id]
    stories.tell_apart(first.id, second.id)
    assert stories.deed_doubts(ba_dinh.plan, typed) == ()


def test_an_exemplar_entered_twice_is_struck_out_and_known_no_more(ba_dinh: Story, ward: Unit) -> None:
    exemplar = ba_dinh.exemplar("Lê Văn Ân", ward)
    ba_dinh.office.exemplars.strike(exemplar.id, "ghi trùng")
    assert names(ba_dinh) == []
    assert names(ba_dinh, with_struck=True) == ["Lê Văn Ân"]
    assert ba_dinh.office.exemplar_stories.story(exemplar.id).exemplar.struck == "ghi trùng"
    assert ba_dinh.exemplar("Lê Văn Ân", ward).id != exemplar.id


def test_nothing_more_is_written_of_one_struck_out(ba_dinh: Story, ward: Unit) -> None:
    exemplar = ba_dinh.exemplar("Lê Văn Ân", ward)
    ba_dinh.office.exemplars.strike(exemplar.id, "ghi trùng")
    exemplars = ba_dinh.office.exemplars
    for act in (
        lambda: exemplars.strike(exemplar.id, "lần nữa"),
        lambda: exemplars.correct(exemplar.id, exemplar.draft),
        lambda: exemplars.commend(a_commendation(exemplar=exemplar.id)),
        lambda: ba_dinh.nominate(exemplar, ward, MARCH),
    ):
        with pytest.raises(ExemplarStruckOut):
            act()


def test_what_other_records_rest_on_is_not_struck_out(ba_dinh: Story, ward: Unit) -> None:
    nominated, commended, written = (ba_dinh.exemplar(name, ward) for name in ("Lê Văn Ân", "Đỗ Đào", "Bùi Chi"))
    ba_dinh.nominate(nominated, ward, MARCH)
    ba_dinh.office.exemplars.commend(a_commendation(exemplar=commended.id))
    ba_dinh.article(ward, MARCH, "Người giữ lửa", exemplars=(written.id,))
    for exemplar, refusal in (
        (nominated, ExemplarStillNominated),
        (commended, ExemplarStillCommended),
        (written, ExemplarStillWrittenAbout),
    ):
        with pytest.raises(refusal):
            ba_dinh.office.exemplars.strike(exemplar.id, "ghi nhầm")


def test_a_commendation_recorded_by_mistake_is_taken_back_once(ba_dinh: Story, ward: Unit) -> None:
    exemplar = ba_dinh.exemplar("Lê Văn Ân", ward)
    given = ba_dinh.office.exemplars.commend(a_commendation(exemplar=exemplar.id))
    ba_dinh.office.exemplars.take_back(given.id, "ghi nhầm người")
    (kept,) = ba_dinh.office.exemplars.commendations(exemplar.id)
    assert (kept.stands, kept.cancelled) == (False, "ghi nhầm người")
    with pytest.raises(CommendationCancelledAlready):
        ba_dinh.office.exemplars.take_back(given.id, "lần nữa")


def test_a_commendation_by_the_offices_own_decision_is_not_taken_back(binh_phuoc: Story) -> None:
    _, nomination = issued_for(binh_phuoc)
    (given,) = binh_phuoc.office.exemplars.commendations(nomination.exemplar)
    with pytest.raises(CommendationByOwnDecision):
        binh_phuoc.office.exemplars.take_back(given.id, "nhầm")
