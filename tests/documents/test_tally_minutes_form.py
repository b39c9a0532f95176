"""The tally minutes: every figure of the account, the share of all members, and who may be proposed."""

from dataclasses import replace
from fractions import Fraction

import pytest

from app.documents.forms.tally_minutes import compose
from app.documents.ink.pdf import drawn
from app.documents.paper import SealMark, TwoSignatures
from app.documents.table import Share, Table
from app.domain.council.ballot import Verdict
from app.domain.council.ballot_count import BallotCount, LineCount, SpoiltPapers
from app.domain.council.meeting import Absence, Teller
from app.domain.council.minutes import TallyFacts
from app.domain.language.names import Gender
from app.domain.plans.plan import Recipient, VoteBase, VoteRule
from tests.documents.council_facts import (
    CONFLICT,
    LONG_POST,
    SEAL,
    VOIDING,
    large_tally,
    sealed,
    tally_facts,
    tally_line,
)
from tests.documents.papers import LONG_NAME
from tests.documents.reading import Sheet, sheets

NEAR = 0.05


def pages_of(facts: TallyFacts) -> list[Sheet]:
    return sheets(drawn(compose(sealed(facts))))


def text_of(facts: TallyFacts) -> str:
    return " ".join(page.words for page in pages_of(facts))


def results(facts: TallyFacts) -> Table:
    return next(block for block in compose(sealed(facts)).sections[0].blocks if isinstance(block, Table))


def a_count(present: int = 9, *, returned: int | None = None, spoilt: SpoiltPapers | None = None) -> BallotCount:
    """Nine members, of whom so many vote for one nominee."""
    bad = spoilt or SpoiltPapers()
    back = present if returned is None else returned
    lines = (LineCount(1, "A", back - bad.total, 0),)
    note = "" if back == present else "một thành viên về trước"
    return BallotCount(9, present, 9 - present, 0, present, back, back - bad.total, bad, lines, note)


def headings(facts: TallyFacts) -> list[str]:
    return [column.heading for column in results(facts).columns]


def test_the_council_is_named_with_the_decision_that_established_it() -> None:
    assert (
        "1. Hội đồng Thi đua - Khen thưởng Sở Xây dựng được thành lập theo Quyết định số 12/QĐ-SXD ngày 15 tháng 01 "
        "năm 2024." in text_of(tally_facts())
    )


def test_the_tellers_are_named_with_their_posts() -> None:
    said = text_of(tally_facts())
    assert "3. Tổ kiểm phiếu gồm 03 người:" in said
    assert (
        "- Ông Lê Văn Ân - Tổ trưởng; - Bà Phạm Thị Ẩn - Thành viên (thư ký); - Bà Bùi Thị Dung - Thành viên." in said
    )


def test_members_present_absent_and_those_who_wrote_are_counted_apart() -> None:
    said = text_of(tally_facts())
    assert "4. Tổng số thành viên Hội đồng theo quyết định: 09 người." in said
    assert "- Số thành viên có mặt, tham gia bỏ phiếu: 08 người;" in said
    assert "- Số thành viên vắng mặt: 01 người. Ông Hoàng Văn Đức (lý do: đi công tác);" in said
    assert "- Số thành viên vắng mặt có ý kiến bằng văn bản: 01 người." in said


def test_the_papers_are_accounted_for_with_leading_zeros() -> None:
    assert (
        "5. Số phiếu phát ra: 08 phiếu; số phiếu thu về: 08 phiếu; số phiếu hợp lệ: 08 phiếu; số phiếu không hợp lệ: "
        "0 phiếu." in text_of(tally_facts())
    )


def test_a_paper_not_returned_is_noted() -> None:
    facts = replace(tally_facts(), count=a_count(returned=8), absences=())
    assert "- Số phiếu không thu về: 01 phiếu (một thành viên về trước)." in text_of(facts)


def test_papers_not_valid_are_told_by_reason_and_reasons_that_did_not_occur_are_not() -> None:
    facts = replace(tally_facts(), count=a_count(spoilt=SpoiltPapers(foreign=1, marked=2)), absences=())
    said = text_of(facts)
    assert "số phiếu không hợp lệ: 03 phiếu." in said
    assert (
        "- Phiếu không hợp lệ vì không do Tổ kiểm phiếu phát ra: 01 phiếu; - Phiếu không hợp lệ vì ký tên hoặc có dấu "
        "hiệu nhận biết: 02 phiếu." in said
    )
    assert "nhòe" not in said


def test_spare_papers_are_minuted_as_destroyed() -> None:
    said = text_of(replace(tally_facts(), spares=2))
    assert "- In 10 phiếu, trong đó 02 phiếu dự phòng không phát ra, đã hủy." in said
    assert "dự phòng" not in text_of(tally_facts())


def test_a_paper_nobody_took_is_minuted_with_the_spares() -> None:
    count = replace(tally_facts().count, issued=7, returned=7, valid=7, lines=())
    said = text_of(replace(tally_facts(), count=count, spares=1))
    assert "- In 09 phiếu, trong đó 02 phiếu không phát ra, đã hủy." in said


def test_members_concerned_are_minuted() -> None:
    said = text_of(replace(tally_facts(), conflicts=(CONFLICT,)))
    assert (
        "Thành viên Hội đồng có liên quan đến tập thể, cá nhân được đề nghị: - Nguyễn Văn Ánh là thành viên Hội đồng "
        "đồng thời là người được đề nghị, không đánh dấu vào dòng của mình." in said
    )
    assert "liên quan" not in text_of(tally_facts())


def test_the_minutes_say_who_counted_in_which_turn() -> None:
    assert "Phiếu được kiểm riêng hai lượt: lượt 1 do Ông Lê Văn Ân kiểm; lượt 2 do Bà Phạm Thị Ẩn kiểm." in text_of(
        tally_facts()
    )
    third = replace(tally_facts(), counted_by=("Lê Văn Ân", "Phạm Thị Ẩn", "Lê Văn Ân"))
    assert "kiểm riêng ba lượt: " in text_of(third)
    assert "lượt 3 do Ông Lê Văn Ân kiểm." in text_of(third)


def test_a_count_that_takes_the_place_of_a_voided_one_names_its_code() -> None:
    again = replace(tally_facts(), round=2, replaces="7KQ2-M4RV-0ZTB-C8HD")
    assert "Kết quả này là của lần kiểm phiếu thứ 02, thay cho kết quả mang mã 7KQ2-M4RV-0ZTB-C8HD đã hủy." in text_of(
        again
    )
    unsealed = text_of(replace(tally_facts(), round=2))
    assert "lần kiểm phiếu thứ 02; các lượt kiểm trước đó đã hủy khi chưa niêm phong." in unsealed
    assert "lần kiểm phiếu" not in text_of(tally_facts())


def test_a_voided_tally_says_so_first_with_the_reason_and_who_answers_for_it() -> None:
    first, *_ = sheets(drawn(compose(sealed(voided=VOIDING))))
    assert (
        "ĐÃ HỦY Kết quả kiểm phiếu này đã hủy ngày 04 tháng 12 năm 2024, không còn giá trị. Lý do: Đếm sót một phiếu ở "
        "đáy hòm. Người chịu trách nhiệm hủy: Lê Văn Ân và Phạm Thị Ẩn." in first.words
    )
    assert first.find("ĐÃ HỦY").y < first.find("1. Hội đồng").y
    assert "ĐÃ HỦY" not in text_of(tally_facts())


def test_eight_of_nine_members_are_88_89_percent_although_all_papers_agree() -> None:
    cells = results(tally_facts()).rows[-1].cells
    assert cells == (2, "Bà Trần Thị An", 8, 0, 0, 8, Share(8, 9), "Không đủ điều kiện")
    assert "88,89% (8/9)" in text_of(tally_facts())


def test_a_written_opinion_stands_in_a_column_of_its_own() -> None:
    assert "Ý kiến bằng văn bản đồng ý" in headings(tally_facts())
    nobody_wrote = replace(tally_facts(), count=replace(tally_facts().count, wrote=0, lines=()))
    assert "Ý kiến bằng văn bản đồng ý" not in headings(nobody_wrote)


def test_lines_left_blank_are_shown_only_where_there_are_any() -> None:
    assert "Không hợp lệ tại dòng" not in headings(tally_facts())
    blank = replace(tally_facts().rows[0], agree=7, blank=1)
    assert "Không hợp lệ tại dòng" in headings(replace(tally_facts(), rows=(blank,)))


def test_the_share_asked_is_said_with_the_sum_it_comes_to() -> None:
    said = text_of(tally_facts())
    assert "phải có ít nhất 90% thành viên Hội đồng đồng ý (09/09 thành viên)" in said
    assert "đề nghị công nhận điển hình tiên tiến Sở Xây dựng năm 2024: - Phòng Quản lý đô thị; - Ông" in said


def test_a_rule_of_more_than_two_thirds_of_the_papers_is_said_as_such() -> None:
    rule = VoteRule(share=Fraction(2, 3), more_than=True, base=VoteBase.VALID)
    said = text_of(replace(tally_facts(), rule=rule, needed=7))
    assert "phải có trên 2/3 số phiếu hợp lệ đồng ý (07/09 phiếu)" in said


def test_when_nobody_passed_the_minutes_say_so() -> None:
    failed = tally_line(3, "Bà Trần Thị An", Recipient.STAFF, agree=8, written=0, verdict=Verdict.FAILED)
    assert "không có tập thể, cá nhân nào đủ điều kiện đề nghị" in text_of(replace(tally_facts(), rows=(failed,)))


def test_a_leader_held_back_by_the_collective_is_marked_and_explained() -> None:
    held_back = tally_line(3, "Ông Lê A", Recipient.LEADER, agree=8, written=1, verdict=Verdict.HELD_BACK)
    facts = replace(tally_facts(), rows=(held_back,))
    assert results(facts).rows[-1].cells[-1] == "Không đủ điều kiện (*)"
    assert "Tập thể do cá nhân đứng đầu không được công nhận" in text_of(facts)


def test_an_override_of_the_quorum_is_on_record() -> None:
    facts = replace(tally_facts(), quorum_override="Chủ tịch Hội đồng cho phép")
    assert "được tiếp tục vì: Chủ tịch Hội đồng cho phép" in text_of(facts)


def test_members_away_whose_gender_is_not_known_are_addressed_both_ways() -> None:
    facts = replace(tally_facts(), absences=(Absence("Lý A", "ốm"),))
    assert "Ông (Bà) Lý A (lý do: ốm)" in text_of(facts)


def test_the_head_of_the_tellers_signs_at_the_right_and_the_others_at_the_left() -> None:
    *_, block, seal = compose(sealed()).sections[0].blocks
    assert isinstance(block, TwoSignatures)
    assert isinstance(seal, SealMark)
    assert block.right.names == ("Lê Văn Ân",)
    assert block.left.names == ("Phạm Thị Ẩn", "Bùi Thị Dung")


def test_the_minutes_bear_no_number_and_the_day_of_the_meeting() -> None:
    (page, *_) = pages_of(tally_facts())
    assert "Số:" not in page.text.split("BIÊN BẢN")[0]
    assert "Bình Phước, ngày 03 tháng 12 năm 2024" in page.text


@pytest.mark.parametrize("count", [1, 3, 40, 200])
def test_long_names_and_posts_are_printed_whole_and_nothing_crosses_a_margin(count: int) -> None:
    pages = pages_of(large_tally(count))
    people, said = count - count // 5, " ".join(page.words for page in pages)
    passed = sum(place % 3 != 0 for place in range(count // 5 + 1, count + 1))
    assert said.count(f"Bà {LONG_NAME}, {LONG_POST}") == people + passed
    assert said.count("Đủ điều kiện") + said.count("Không đủ điều kiện") == count
    assert all(ink.x >= 30 - NEAR and ink.right <= 190 + NEAR for page in pages for ink in page.inks)
    assert all(ink.y < 277 for page in pages for ink in page.inks)
    assert SEAL.code in pages[-1].words


def test_a_vote_without_one_valid_paper_shows_no_share() -> None:
    empty = replace(
        tally_line(1, "Bà Trần Thị An", Recipient.STAFF, agree=0, written=0, verdict=Verdict.FAILED),
        disagree=0,
        base=0,
    )
    count = a_count(spoilt=SpoiltPapers(marked=9))
    facts = replace(
        tally_facts(), rows=(empty,), count=count, absences=(), rule=VoteRule(Fraction(9, 10), base=VoteBase.VALID)
    )
    assert results(facts).rows[-1].cells[-2] is None


def test_tellers_of_one_name_are_told_apart_and_sign_by_the_bare_name() -> None:
    twins = (Teller("Lê Văn Ân (Thanh tra)", Gender.MALE), Teller("Lê Văn Ân (Văn phòng)", Gender.MALE))
    facts = replace(tally_facts(), tellers=twins)
    assert "Ông Lê Văn Ân (Thanh tra)" in text_of(facts)
    block = next(block for block in compose(sealed(facts)).sections[0].blocks if isinstance(block, TwoSignatures))
    assert (block.left.names, block.right.names) == (("Lê Văn Ân",), ("Lê Văn Ân",))
