from dataclasses import replace

from app.documents.forms.standing_reasons import conclusion, reading_in_words, reasons_in_words, wanting_in_words
from app.domain.plans.award_standard import AuthorStandard, Standards
from app.domain.quotas.quota import Assessment, QuotaSummary
from app.domain.reports.standing import (
    AuthorEntry,
    AuthorFacts,
    Standing,
    UnitFacts,
    author_standing,
    collective_standing,
)
from app.domain.units.agency import Level
from app.domain.units.unit import UnitKind
from tests.shipped import BA_DINH, shipped

PLAN = shipped(BA_DINH)


def standards() -> Standards:
    assert PLAN.standards is not None
    return PLAN.standards


def authors() -> AuthorStandard:
    standard = standards().authors
    assert standard is not None
    return standard


def a_ward(district: int, assessed: Assessment, periods: int = 7) -> Standing:
    met = periods if assessed is Assessment.MET else periods - 1
    quota = QuotaSummary(14, 13, 13, 0, 0, 1, periods, met if periods else 0, assessed)
    facts = UnitFacts(1, UnitKind.WARD, quota, {Level.DISTRICT: frozenset(range(district))})
    return collective_standing(facts, standards())


def test_a_ward_short_of_exemplars_and_articles_is_told_both() -> None:
    said = reasons_in_words(a_ward(3, Assessment.NOT_MET), PLAN)
    assert said[1] == "Số bài gửi dự thi chưa đảm bảo quy định: mới đạt chỉ tiêu 06/07 kỳ."
    assert said[2] == (
        "Có 03 gương trong bài dự thi được Chủ tịch UBND quận khen thưởng (cần từ 05 gương): còn thiếu 02 gương."
    )


def test_a_ward_that_qualifies_is_told_why() -> None:
    said = reasons_in_words(a_ward(5, Assessment.MET), PLAN)
    assert said[1] == "Số bài gửi dự thi đảm bảo quy định: đạt chỉ tiêu 07/07 kỳ."
    assert said[2].endswith("(cần từ 05 gương): đạt.")


def test_the_plans_own_precondition_is_repeated_in_its_words() -> None:
    assert reasons_in_words(a_ward(5, Assessment.MET), PLAN)[0] == f"{standards().preconditions[0]}: đạt."


def test_a_unit_of_which_no_articles_were_asked_is_told_so() -> None:
    said = reasons_in_words(a_ward(5, Assessment.NO_QUOTA, periods=0), PLAN)
    assert said[1] == "Đơn vị không được giao chỉ tiêu bài viết."


def test_the_answer_is_said_in_a_few_words() -> None:
    assert conclusion(a_ward(5, Assessment.MET)) == "Đủ tiêu chuẩn"
    assert conclusion(a_ward(4, Assessment.MET)) == "Chưa đủ tiêu chuẩn"


def test_an_author_is_told_how_many_entries_are_wanting() -> None:
    facts = AuthorFacts("Nguyễn Thị Hoa", (AuthorEntry(True, {Level.DISTRICT: frozenset({1})}),))
    said = reasons_in_words(author_standing(facts, replace(authors(), higher_needs_all_articles=True)), PLAN)
    assert [sentence.rpartition(": ")[2] for sentence in said] == [
        "còn thiếu 01 bài.",
        "còn thiếu 01 gương.",
        "còn thiếu 01 bài.",
    ]


def test_what_is_wanting_is_said_in_a_line_figures_first() -> None:
    either = "/05 gương được Chủ tịch UBND quận khen hoặc 0/01 gương được Chủ tịch UBND thành phố khen"
    assert wanting_in_words(a_ward(3, Assessment.MET), PLAN) == f"03{either}"
    assert wanting_in_words(a_ward(4, Assessment.NOT_MET), PLAN) == f"06/07 kỳ đạt chỉ tiêu; 04{either}"


def test_of_alternatives_one_of_which_is_met_nothing_is_wanting() -> None:
    assert wanting_in_words(a_ward(5, Assessment.NOT_MET), PLAN) == "06/07 kỳ đạt chỉ tiêu"
    assert wanting_in_words(a_ward(5, Assessment.MET), PLAN) == ""


def test_a_kind_of_unit_without_a_standard_is_told_so() -> None:
    quota = QuotaSummary(0, 0, 0, 0, 0, 0, 0, 0, Assessment.NO_QUOTA)
    judged = collective_standing(UnitFacts(1, UnitKind.WARD, quota, {}), replace(standards(), collectives=()))
    assert reasons_in_words(judged, PLAN) == ("Kế hoạch không đặt tiêu chuẩn cho loại đơn vị này.",)
    assert wanting_in_words(judged, PLAN) == "Kế hoạch không đặt tiêu chuẩn cho loại đơn vị này."


def test_the_reading_that_was_used_is_printed() -> None:
    assert "không cần đủ 02 bài" in reading_in_words(authors(), PLAN)
    assert "vẫn cần đủ 02 bài" in reading_in_words(replace(authors(), higher_needs_all_articles=True), PLAN)
