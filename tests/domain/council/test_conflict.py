from dataclasses import replace
from typing import Any

import pytest

from app.domain.council.conflict import Conflict, Stake, conflicts_of
from app.domain.council.council import Council, Member, Role
from app.domain.language.names import Gender
from app.domain.nominations.nomination import Heads, Nomination
from app.domain.plans.plan import Recipient
from tests.builders import NINETY_PERCENT, a_council, a_nomination


def a_council_with(post: str, name: str = "Lê Thu Hòa") -> Council:
    """A council of its chair and a member of this name and post."""
    chair = Member("Phạm Thị Diễm", Gender.FEMALE, "Chủ tịch Ủy ban nhân dân quận", Role.CHAIR)
    return a_council(members=(chair, Member(name, Gender.FEMALE, post, Role.MEMBER)))


def person(name: str, number: int = 1, **draft: Any) -> Nomination:
    return replace(a_nomination(Recipient.STAFF, **draft), id=number, name=name)


def collective(name: str, number: int = 2, exemplar: int = 5) -> Nomination:
    return replace(a_nomination(Recipient.COLLECTIVE, exemplar=exemplar), id=number, name=name)


def stakes(council: Council, *agenda: Nomination) -> list[Stake]:
    return [conflict.stake for conflict in conflicts_of(agenda, council, NINETY_PERCENT)]


@pytest.mark.parametrize("name", ["Lê Thu Hòa", "lê thu  hoà"])
def test_a_member_who_is_nominated_is_told_of_however_the_name_is_spelt(name: str) -> None:
    (conflict,) = conflicts_of((person(name),), a_council_with("Trưởng phòng Tư pháp"), NINETY_PERCENT)
    assert conflict == Conflict("Lê Thu Hòa", Stake.NOMINATED, 1, name)
    assert conflict.sentence == (
        "Lê Thu Hòa là thành viên Hội đồng đồng thời là người được đề nghị, không đánh dấu vào dòng của mình"
    )


def test_a_member_marks_their_own_line_where_the_plan_lets_them() -> None:
    rule = replace(NINETY_PERCENT, nominees_mark_own_line=True)
    (conflict,) = conflicts_of((person("Lê Thu Hòa"),), a_council_with("Trưởng phòng Tư pháp"), rule)
    assert conflict.sentence.endswith("là người được đề nghị, được đánh dấu vào dòng của mình")


def test_a_collective_of_a_members_name_is_no_member() -> None:
    assert stakes(a_council_with(""), collective("Lê Thu Hòa")) == []


@pytest.mark.parametrize(
    ("post", "stake"),
    [
        ("Trưởng phòng Tư pháp", Stake.HEADS),
        ("Phó Trưởng phòng Tư pháp", Stake.BELONGS),
        ("Chuyên viên, phòng Tư pháp; Bí thư Chi đoàn", Stake.BELONGS),
    ],
)
def test_a_member_whose_post_names_the_collective_heads_it_or_belongs_to_it(post: str, stake: Stake) -> None:
    (conflict,) = conflicts_of((collective("Phòng Tư pháp"),), a_council_with(post), NINETY_PERCENT)
    assert conflict.stake is stake
    assert conflict.sentence.endswith("tập thể được đề nghị: Phòng Tư pháp")


def test_a_collective_is_known_with_or_without_the_word_for_it() -> None:
    assert stakes(a_council_with("Trưởng phòng Tư pháp"), collective("Tập thể Phòng Tư pháp")) == [Stake.HEADS]


@pytest.mark.parametrize("name", ["Tổ 1", "Phòng Nội vụ", ""])
def test_a_collective_the_post_does_not_name_whole_is_another(name: str) -> None:
    assert stakes(a_council_with("Tổ trưởng Tổ 12, Phòng Tư pháp"), collective(name)) == []


def test_who_is_nominated_as_the_head_of_a_collective_heads_it_whatever_the_post_says() -> None:
    leader = person("Lê Thu Hòa", heads=Heads.HEAD, collective=5)
    assert stakes(a_council_with(""), collective("Tập thể A"), leader) == [Stake.HEADS, Stake.NOMINATED]


def test_a_deputy_nominated_beside_the_collective_does_not_head_it() -> None:
    deputy = person("Lê Thu Hòa", heads=Heads.DEPUTY, collective=5)
    assert stakes(a_council_with(""), collective("Tập thể A"), deputy) == [Stake.NOMINATED]


def test_conflicts_come_in_the_order_of_the_paper_and_then_of_the_decision() -> None:
    agenda = (collective("Phòng Tư pháp"), person("Lê Thu Hòa", 3), person("Phạm Thị Diễm", 4))
    found = conflicts_of(agenda, a_council_with("Trưởng phòng Tư pháp"), NINETY_PERCENT)
    assert [(one.nomination, one.member) for one in found] == [
        (2, "Lê Thu Hòa"),
        (3, "Lê Thu Hòa"),
        (4, "Phạm Thị Diễm"),
    ]


def test_a_council_with_no_stake_in_the_vote_has_no_conflict() -> None:
    assert stakes(a_council(9), person("Trần Thị Vân Anh"), collective("Phòng Tư pháp")) == []


AT_HEALTH, AT_JUSTICE = "Trưởng phòng Y tế", "Trưởng phòng Tư pháp"


def of_namesakes() -> Council:
    """A council with two members of one name, told apart by what they head."""
    chair = Member("Phạm Thị Diễm", Gender.FEMALE, "Chủ tịch Ủy ban nhân dân quận", Role.CHAIR)
    twins = (
        Member("Lê Văn An (Phòng Y tế)", Gender.MALE, AT_HEALTH, Role.MEMBER),
        Member("Lê Văn An (Phòng Tư pháp)", Gender.MALE, AT_JUSTICE, Role.MEMBER),
    )
    return a_council(members=(chair, *twins))


@pytest.mark.parametrize(
    ("post", "concerned"),
    [
        (f"{AT_JUSTICE}, Phòng Tư pháp", ["Lê Văn An (Phòng Tư pháp)"]),
        ("Chuyên viên", ["Lê Văn An (Phòng Y tế)", "Lê Văn An (Phòng Tư pháp)"]),
    ],
)
def test_of_two_members_of_a_nominees_name_the_one_in_the_nominees_post_is_meant(
    post: str, concerned: list[str]
) -> None:
    found = conflicts_of((person("Lê Văn An"),), of_namesakes(), NINETY_PERCENT, {1: post})
    assert [one.member for one in found] == concerned
