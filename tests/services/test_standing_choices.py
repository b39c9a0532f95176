"""Each choice a plan leaves the office for its own awards, changed in the plan's file as the clerk changes it."""

from datetime import date

import pytest

from app.domain.articles.contest import ArticleDraft, Author
from app.domain.exemplars.exemplar import CommendationDraft, CommendationKind, RecipientClass
from app.domain.units.agency import Level
from app.domain.units.unit import Unit, UnitKind
from tests.services.conftest import Story

END, JUNE = date(2021, 10, 5), date(2021, 6, 1)
LY_A, DAT = Author("Lý A", "0912345678", "Hà Nội"), Author("Đỗ Văn Đạt", "0912345679", "Hà Nội")


def written_about(story: Story, *authors: Author, decided: date = JUNE) -> Unit:
    """A ward whose one article, by these authors, is about somebody the city commended on a day."""
    ward = story.unit("Phường Trúc Bạch", UnitKind.WARD)
    exemplar = story.exemplar("Nguyễn Văn Hòa", ward)
    story.on(END)
    story.office.exemplars.commend(
        CommendationDraft(
            exemplar.id,
            Level.PROVINCE,
            "Bằng khen",
            CommendationKind.THEMATIC,
            RecipientClass.WORKER,
            "99/QĐ-UBND",
            decided,
            "Chủ tịch",
            "Cứu người đuối nước",
        )
    )
    draft = ArticleDraft("Gương sáng", authors, ward.id, date(2021, 3, 3), exemplars=(exemplar.id,), new_discovery=True)
    story.office.articles.log(story.plan, draft)
    return ward


def qualifying(story: Story) -> list[str]:
    return [one.author for one in story.office.standings.of_authors(story.plan) if one.standing.qualifies]


@pytest.mark.parametrize(("both", "names"), [("false", ["Lý A"]), ("true", [])])
def test_one_entry_commended_by_the_city_is_enough_by_the_first_reading_alone(
    ba_dinh: Story, both: str, names: list[str]
) -> None:
    ba_dinh.choose("cap-tren-cung-can-du-bai = false", f"cap-tren-cung-can-du-bai = {both}")
    written_about(ba_dinh, LY_A)
    assert qualifying(ba_dinh) == names


@pytest.mark.parametrize(("both", "answers"), [("false", (True, False)), ("true", (False, True))])
def test_the_answer_by_the_reading_not_chosen_stands_beside_the_plans_own(
    ba_dinh: Story, both: str, answers: tuple[bool, bool]
) -> None:
    ba_dinh.choose("cap-tren-cung-can-du-bai = false", f"cap-tren-cung-can-du-bai = {both}")
    written_about(ba_dinh, LY_A)
    (one,) = ba_dinh.office.standings.of_authors(ba_dinh.plan)
    assert (one.standing.qualifies, one.otherwise.qualifies) == answers


def test_both_readings_are_said_the_plans_own_first(ba_dinh: Story) -> None:
    plan = ba_dinh.office.plans.plan(ba_dinh.plan)
    own, other = ba_dinh.office.standing_lists.readings(plan) or ("", "")
    assert "là đủ, không cần" in own
    assert "vẫn cần đủ 02 bài" in other


@pytest.mark.parametrize(("joint", "names"), [("true", ["Lý A", "Đỗ Văn Đạt"]), ("false", [])])
def test_each_author_of_a_joint_entry_is_credited_unless_the_plan_says_not(
    ba_dinh: Story, joint: str, names: list[str]
) -> None:
    ba_dinh.choose("tinh-ca-dong-tac-gia = true", f"tinh-ca-dong-tac-gia = {joint}")
    written_about(ba_dinh, LY_A, DAT)
    assert qualifying(ba_dinh) == names


@pytest.mark.parametrize(("asked", "earned"), [("true", False), ("false", True)])
def test_a_ward_short_of_articles_earns_nothing_while_the_plan_asks_for_its_quota(
    ba_dinh: Story, asked: str, earned: bool
) -> None:
    ba_dinh.choose("phai-du-chi-tieu-bai-viet = true", f"phai-du-chi-tieu-bai-viet = {asked}")
    ward = written_about(ba_dinh, LY_A)
    (one,) = ba_dinh.office.standings.of_units(ba_dinh.plan)
    assert (one.unit.id, one.standing.qualifies) == (ward.id, earned)


@pytest.mark.parametrize(
    ("decided", "names"),
    [
        (date(2020, 10, 12), []),
        (date(2020, 10, 13), ["Lý A"]),
        (date(2021, 9, 30), ["Lý A"]),
        (date(2021, 10, 1), []),
    ],
)
def test_a_commendation_counts_by_the_day_of_its_decision(ba_dinh: Story, decided: date, names: list[str]) -> None:
    written_about(ba_dinh, LY_A, decided=decided)
    assert qualifying(ba_dinh) == names


def test_the_year_in_which_commendations_count_is_the_plans_own(ba_dinh: Story) -> None:
    ba_dinh.choose("den-ngay = 2021-09-30", "den-ngay = 2021-12-31")
    written_about(ba_dinh, LY_A, decided=date(2021, 10, 1))
    assert qualifying(ba_dinh) == ["Lý A"]
