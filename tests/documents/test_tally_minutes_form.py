"""The tally minutes: every figure of the account, the share of all members, and who may be proposed."""

from dataclasses import replace
from fractions import Fraction

from app.documents.forms.tally_minutes import compose
from app.documents.ink.pdf import drawn
from app.documents.paper import TwoSignatures
from app.documents.table import Table
from app.domain.ballot import Verdict
from app.domain.ballot_count import BallotCount, LineCount
from app.domain.minutes import TallyFacts
from app.domain.plan import Recipient, VoteBase, VoteRule
from tests.documents.facts import tally_facts, tally_row
from tests.documents.reading import sheets


def text_of(facts: TallyFacts) -> str:
    return " ".join(page.words for page in sheets(drawn(compose(facts))))


def results(facts: TallyFacts) -> Table:
    return next(block for block in compose(facts).sections[0].blocks if isinstance(block, Table))


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
    assert "- Số thành viên vắng mặt: 01 người. Hoàng Văn Đức (lý do: đi công tác);" in said
    assert "- Số thành viên vắng mặt có ý kiến bằng văn bản: 01 người." in said


def test_the_papers_are_accounted_for_with_leading_zeros() -> None:
    assert (
        "5. Số phiếu phát ra: 08 phiếu; số phiếu thu về: 08 phiếu; số phiếu hợp lệ: 08 phiếu; số phiếu không hợp lệ: "
        "0 phiếu." in text_of(tally_facts())
    )


def test_a_paper_not_returned_is_noted() -> None:
    lines = (LineCount(1, "A", 8, 0),)
    count = BallotCount(9, 9, 0, 0, 9, 8, 8, 0, lines, "một thành viên về trước")
    facts = replace(tally_facts(), count=count, absences=())
    assert "Số phiếu không thu về: 01 phiếu (một thành viên về trước)." in text_of(facts)


def test_eight_of_nine_members_are_88_89_percent_although_all_papers_agree() -> None:
    cells = results(tally_facts()).rows[-1].cells
    assert cells == (2, "Bà Trần Thị An", 8, 0, 0, 8, Fraction(8, 9), "Không đủ điều kiện")
    assert "88,89%" in text_of(tally_facts())


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
    failed = tally_row("Bà Trần Thị An", Recipient.STAFF, agree=8, written=0, verdict=Verdict.FAILED)
    assert "không có tập thể, cá nhân nào đủ điều kiện đề nghị" in text_of(replace(tally_facts(), rows=(failed,)))


def test_a_leader_held_back_by_the_collective_is_marked_and_explained() -> None:
    held_back = tally_row("Ông Lê A", Recipient.LEADER, agree=8, written=1, verdict=Verdict.HELD_BACK)
    facts = replace(tally_facts(), rows=(held_back,))
    assert results(facts).rows[-1].cells[-1] == "Không đủ điều kiện (*)"
    assert "Tập thể do cá nhân đứng đầu không được công nhận" in text_of(facts)


def test_an_override_of_the_quorum_is_on_record() -> None:
    facts = replace(tally_facts(), quorum_override="Chủ tịch Hội đồng cho phép")
    assert "được tiếp tục vì: Chủ tịch Hội đồng cho phép" in text_of(facts)


def test_the_head_of_the_tellers_signs_at_the_right_and_the_others_at_the_left() -> None:
    block = compose(tally_facts()).sections[0].blocks[-1]
    assert isinstance(block, TwoSignatures)
    assert block.right.names == ("Lê Văn Ân",)
    assert block.left.names == ("Phạm Thị Ẩn", "Bùi Thị Dung")


def test_the_minutes_bear_no_number_and_the_day_of_the_meeting() -> None:
    (page, *_) = sheets(drawn(compose(tally_facts())))
    assert "Số:" not in page.text.split("BIÊN BẢN")[0]
    assert "Bình Phước, ngày 03 tháng 12 năm 2024" in page.text
