"""A plan's file changed where the plan was changed: remarks and order stay, and the file says the plan exactly."""

from dataclasses import replace

import pytest

from app.domain.plans.plan import Criterion, CriterionGroup, Plan
from app.intake.plan_files import read_plan, rewritten
from tests.shipped import ALL, BA_DINH, BINH_PHUOC, shipped, shipped_text


def remarks(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.startswith("#")]


def changed(plan: Plan) -> dict[str, Plan]:
    """The plan with one thing after another otherwise."""
    group = CriterionGroup("Nhóm mới", (), (Criterion("moi", "Có việc làm mới"),))
    return {
        "number": replace(plan, number="", issued_on=None, own_standards="Một\nHai"),
        "grounds": replace(plan, grounds=(*plan.grounds, "Căn cứ Luật Thi đua, khen thưởng"), rating_year=plan.year),
        "without": replace(plan, contest_rules=None, vote=None, shortlist=None),
        "quotas": replace(plan, quotas=plan.quotas[1:]),
        "criteria": replace(plan, criteria=(group, *plan.criteria)),
        "agency": replace(plan, agency=replace(plan.agency, symbol="SXD", copies_to=("Sở Nội vụ",))),
    }


@pytest.mark.parametrize("code", ALL)
def test_a_plan_left_alone_keeps_its_file_to_the_letter(code: str) -> None:
    assert rewritten(shipped_text(code), shipped(code)) == shipped_text(code)


@pytest.mark.parametrize("code", ALL)
def test_a_file_changed_says_the_plan_exactly(code: str) -> None:
    for plan in changed(shipped(code)).values():
        assert read_plan(rewritten(shipped_text(code), plan)) == plan


def test_a_changed_number_changes_its_line_alone() -> None:
    plan = shipped(BA_DINH)
    quota = replace(plan.quotas[1], minimum=3)
    text = rewritten(shipped_text(BA_DINH), replace(plan, quotas=(plan.quotas[0], quota, *plan.quotas[2:])))
    before, after = shipped_text(BA_DINH).splitlines(), text.splitlines()
    assert [pair for pair in zip(before, after, strict=True) if pair[0] != pair[1]] == [
        ("toi-thieu = 1", "toi-thieu = 3")
    ]


def test_remarks_on_what_is_left_alone_stay() -> None:
    plan = shipped(BINH_PHUOC)
    text = rewritten(shipped_text(BINH_PHUOC), replace(plan, number="900/KH-SXD"))
    assert remarks(text) == remarks(shipped_text(BINH_PHUOC))


def test_a_file_in_an_unusual_order_still_says_the_plan() -> None:
    text = shipped_text(BA_DINH)
    vote = text[text.index("[bo-phieu]") : text.index("# Mục II.3 và IV.1: đơn vị khen")]
    dotted = "\n".join(f"bo-phieu.{line}" for line in vote.splitlines()[1:] if line)
    unusual = f"{dotted}\n{text.replace(vote, '')}"
    assert read_plan(unusual) == shipped(BA_DINH)
    for plan in changed(shipped(BA_DINH)).values():
        assert read_plan(rewritten(unusual, plan)) == plan
