"""The minutes of the council's meeting, read back from the printed page (Nghị định 30/2020, Phụ lục III, mẫu 1.9)."""

from dataclasses import replace
from typing import Any

import pytest

from app.documents.forms.meeting_minutes import compose
from app.documents.ink.pdf import drawn
from app.documents.paper import DocumentTitle, Heading, Letterhead, Recipients, TwoSignatures
from app.documents.table import Share, Table
from app.documents.words import plain
from app.domain.council.ballot import Verdict
from app.domain.council.minutes import MeetingFacts
from app.domain.plans.plan import Recipient
from tests.documents.council_facts import (
    CONFLICT,
    LONG_POST,
    MEMBERS,
    SEAL,
    large_tally,
    meeting_facts,
    tally_facts,
    tally_line,
)
from tests.documents.papers import LONG_NAME
from tests.documents.reading import Sheet, sheets

NEAR = 0.05


def pages_of(facts: MeetingFacts) -> list[Sheet]:
    return sheets(drawn(compose(facts)))


def text_of(facts: MeetingFacts | None = None) -> str:
    return " ".join(page.words for page in pages_of(facts or meeting_facts()))


def told(**changes: Any) -> str:
    """The minutes of a meeting whose tally is so changed."""
    return text_of(meeting_facts(replace(tally_facts(), **changes)))


def results(facts: MeetingFacts) -> Table:
    return next(block for block in compose(facts).sections[0].blocks if isinstance(block, Table))


def test_the_head_names_the_agency_over_the_council_and_has_no_place_and_day() -> None:
    head = compose(meeting_facts()).sections[0].blocks[0]
    assert isinstance(head, Letterhead)
    assert (head.parent, head.issuer) == (("SỞ XÂY DỰNG",), ("HỘI ĐỒNG", "THI ĐUA - KHEN THƯỞNG"))
    assert head.place is None
    assert plain(head.number or "").replace("\N{NO-BREAK SPACE}", " ") == "Số: ……/BB-HĐTĐKT"
    assert "Bình Phước, ngày" not in text_of()


def test_a_number_is_printed_once_it_is_given() -> None:
    assert "Số: 03/BB-HĐTĐKT" in text_of(meeting_facts(number=3))


def test_the_title_says_which_council_met_and_what_for() -> None:
    title = compose(meeting_facts()).sections[0].blocks[1]
    assert title == DocumentTitle(
        "BIÊN BẢN",
        "Họp Hội đồng Thi đua - Khen thưởng Sở Xây dựng\nxét công nhận điển hình tiên tiến Sở Xây dựng năm 2024",
    )


def test_the_parts_follow_one_another_in_the_order_of_the_form() -> None:
    blocks = compose(meeting_facts()).sections[0].blocks
    assert [block.text for block in blocks if isinstance(block, Heading)] == [
        "I. THỜI GIAN, ĐỊA ĐIỂM",
        "II. THÀNH PHẦN THAM DỰ",
        "III. NỘI DUNG",
        "1. Thẩm định hồ sơ",
        "2. Thảo luận",
        "3. Bầu Tổ kiểm phiếu, bỏ phiếu kín",
        "4. Kết quả",
        "IV. KẾT LUẬN CỦA CHỦ TỌA",
    ]


def test_hours_are_left_for_the_pen_and_the_day_is_printed() -> None:
    pages = pages_of(meeting_facts())
    said = " ".join(page.words for page in pages)
    assert "1. Thời gian bắt đầu: giờ phút, ngày 03 tháng 12 năm 2024. 2. Địa điểm: Phòng họp Sở Xây dựng." in said
    assert "Cuộc họp kết thúc vào hồi giờ phút, ngày 03 tháng 12 năm 2024./." in said
    gaps = [ink.width for page in pages for ink in page.inks if ink.text == " " and ink.width > 9]
    assert gaps[1:] == pytest.approx([10] * 4, abs=NEAR)


def test_a_place_not_entered_is_left_for_the_pen() -> None:
    assert "2. Địa điểm: ." in told(place="")


def test_the_chair_and_the_secretary_are_named_with_their_roles() -> None:
    said = text_of()
    assert "1. Chủ trì (chủ tọa): Đ/c Võ Tất Dũng, Chủ tịch Hội đồng." in said
    assert "2. Thư ký (người ghi biên bản): Đ/c Bùi Thị Dung, Ủy viên, Thư ký." in said


def test_a_secretary_who_is_no_member_is_named_without_a_role() -> None:
    facts = replace(meeting_facts(), secretary="Lý A")
    assert "2. Thư ký (người ghi biên bản): Đ/c Lý A." in text_of(facts)
    assert "2. Thư ký (người ghi biên bản): Đ/c ." in text_of(replace(facts, secretary=""))


def test_members_present_are_listed_by_role_and_then_as_the_decision_names_them() -> None:
    assert (
        "tổng số thành viên: 09 người; có mặt: 08 người; vắng mặt: 01 người. Thành viên có mặt gồm: "
        "1. Đ/c Võ Tất Dũng, Giám đốc Sở, Chủ tịch Hội đồng; "
        "2. Đ/c Ngô Thị Hoa, Phó Giám đốc Sở, Phó Chủ tịch Hội đồng; "
        "3. Đ/c Lê Văn Ân, Chánh Văn phòng Sở, Ủy viên thường trực; "
        "4. Đ/c Trần Văn Hoàng, Trưởng phòng Quản lý nhà, Ủy viên; "
        "5. Đ/c Phạm Thị Ẩn, Trưởng phòng Kế hoạch - Tài chính, Ủy viên; "
        "6. Đ/c Đỗ Văn Đạt, Trưởng phòng Quy hoạch, Ủy viên; "
        "7. Đ/c Nguyễn Văn Ánh, Trưởng phòng Quản lý đô thị, Ủy viên; "
        "8. Đ/c Bùi Thị Dung, Chuyên viên Văn phòng Sở, Ủy viên, Thư ký."
    ) in text_of()


def test_members_away_are_named_with_the_reason_and_whether_they_wrote() -> None:
    assert "Thành viên vắng mặt: - Đ/c Hoàng Văn Đức (lý do: đi công tác; có ý kiến bằng văn bản)." in text_of()
    silent = replace(tally_facts().absences[0], wrote=False)
    assert "- Đ/c Hoàng Văn Đức (lý do: đi công tác)." in told(absences=(silent,))
    assert "Thành viên vắng mặt:" not in told(absences=())


def test_guests_are_named_only_where_there_were_any() -> None:
    assert "4. Khách mời: - Đ/c Nguyễn Bá Nguyễn, Phó Trưởng ban Thi đua - Khen thưởng tỉnh." in text_of()
    assert "Khách mời" not in text_of(replace(meeting_facts(), guests=()))


def test_a_guest_written_with_ong_or_ba_is_called_comrade_alone() -> None:
    guests = ("Bà Lê Thu Hòa, Chủ tịch Hội LHPN", "Ông Trần Văn Dũng", "Đồng chí Đỗ Thị Đào", "Ông Ích Khiêm")
    said = text_of(replace(meeting_facts(), guests=guests))
    assert "- Đ/c Lê Thu Hòa, Chủ tịch Hội LHPN; - Đ/c Trần Văn Dũng; - Đ/c Đỗ Thị Đào; - Đ/c Ông Ích Khiêm." in said


def test_an_override_of_the_quorum_is_minuted() -> None:
    assert "được tiếp tục vì: Chủ tịch Hội đồng cho phép." in told(quorum_override="Chủ tịch Hội đồng cho phép")


def test_members_concerned_are_minuted_with_the_discussion() -> None:
    said = told(conflicts=(CONFLICT,))
    assert said.index("2. Thảo luận") < said.index(CONFLICT.sentence) < said.index("3. Bầu Tổ kiểm phiếu")


def test_what_was_appraised_is_counted_by_kind() -> None:
    assert "tóm tắt thành tích của 01 tập thể và 02 cá nhân được đề nghị." in text_of()


def test_the_ballot_is_minuted_with_its_tellers_papers_and_written_opinions() -> None:
    said = text_of()
    assert "Hội đồng bầu Tổ kiểm phiếu gồm 03 người: - Ông Lê Văn Ân - Tổ trưởng;" in said
    assert "phát ra 08 phiếu; thu về 08 phiếu; hợp lệ 08 phiếu; không hợp lệ 0 phiếu." in said
    assert "Số thành viên vắng mặt có ý kiến bằng văn bản: 01 người." in said


def test_the_results_are_the_sealed_tallys_and_name_its_code() -> None:
    table = results(meeting_facts())
    assert [column.heading for column in table.columns] == [
        "STT",
        "Tên tập thể, họ và tên cá nhân",
        "Kết quả",
        "Số phiếu",
        "Tỷ lệ %",
    ]
    assert [row.cells for row in table.rows] == [
        ("I. TẬP THỂ",),
        (1, "Phòng Quản lý đô thị", "Đủ điều kiện", 9, Share(9, 9)),
        ("II. CÁ NHÂN",),
        (1, "Ông Nguyễn Văn Ánh", "Đủ điều kiện", 9, Share(9, 9)),
        (2, "Bà Trần Thị An", "Không đủ điều kiện", 8, Share(8, 9)),
    ]
    assert f"(kèm theo Biên bản kiểm phiếu mang mã niêm phong {SEAL.code})" in text_of()


def test_a_leader_held_back_by_the_collective_is_marked_and_explained() -> None:
    held_back = tally_line(2, "Ông Lê A", Recipient.LEADER, agree=8, written=1, verdict=Verdict.HELD_BACK)
    said = told(rows=(held_back,))
    assert "Không đủ điều kiện (*)" in said
    assert "(*) Tập thể do cá nhân đứng đầu không được công nhận" in said


def test_the_chair_concludes_with_the_rule_its_sum_and_how_many_are_proposed() -> None:
    assert (
        "Căn cứ quy định phải có ít nhất 90% thành viên Hội đồng đồng ý (09/09 thành viên), Hội đồng đề nghị Giám đốc "
        "Sở Xây dựng công nhận điển hình tiên tiến Sở Xây dựng năm 2024 đối với 01 tập thể và 01 cá nhân có kết quả "
        "“Đủ điều kiện” tại mục III.4." in text_of()
    )


def test_when_nobody_passed_the_conclusion_says_so() -> None:
    failed = tally_line(3, "Bà Trần Thị An", Recipient.STAFF, agree=8, written=0, verdict=Verdict.FAILED)
    assert "không có tập thể, cá nhân nào đủ điều kiện để Hội đồng đề nghị Giám đốc Sở" in told(rows=(failed,))


def test_the_secretary_signs_at_the_left_and_the_chair_at_the_right_over_the_recipients() -> None:
    facts = replace(meeting_facts(), chair="TS. Võ Tất Dũng")
    *_, signatures, recipients = compose(facts).sections[0].blocks
    assert isinstance(signatures, TwoSignatures)
    assert (signatures.left.capacity, signatures.left.names) == (("THƯ KÝ",), ("Bùi Thị Dung",))
    assert (signatures.right.capacity, signatures.right.names) == (("CHỦ TỌA",), ("Võ Tất Dũng",))
    assert isinstance(recipients, Recipients)
    assert recipients.listed() == ("- Các thành viên Hội đồng;", "- Lưu: VT, Hồ sơ.")
    last = pages_of(facts)[-1]
    assert last.find("THƯ KÝ").y == pytest.approx(last.find("CHỦ TỌA").y)
    assert last.find("Nơi nhận:").y > last.find("Bùi Thị Dung").y


@pytest.mark.parametrize("count", [1, 3, 40, 200])
def test_long_names_and_posts_are_printed_whole_and_nothing_crosses_a_margin(count: int) -> None:
    pages = pages_of(meeting_facts(large_tally(count)))
    said = " ".join(page.words for page in pages)
    assert said.count(f"Bà {LONG_NAME}, {LONG_POST}") == count - count // 5
    assert all(ink.x >= 30 - NEAR and ink.right <= 190 + NEAR for page in pages for ink in page.inks)
    assert all(ink.y < 277 for page in pages for ink in page.inks)
    assert "Cuộc họp kết thúc" in pages[-1].words


@pytest.mark.parametrize(
    ("post", "told_as"),
    [
        ("Chuyên viên", "Đ/c Bùi Thị Dung (Văn phòng Sở), Chuyên viên, Ủy viên, Thư ký"),
        ("Chuyên viên Văn phòng Sở", "Đ/c Bùi Thị Dung, Chuyên viên Văn phòng Sở, Ủy viên, Thư ký"),
    ],
)
def test_what_tells_a_namesake_apart_is_said_once_and_not_signed(post: str, told_as: str) -> None:
    name = "Bùi Thị Dung (Văn phòng Sở)"
    secretary = replace(MEMBERS[0], name=name, post=post)
    facts = replace(meeting_facts(), members=(secretary, *MEMBERS[1:]), secretary=name)
    assert f"8. {told_as}." in text_of(facts)
    signatures = next(block for block in compose(facts).sections[0].blocks if isinstance(block, TwoSignatures))
    assert signatures.left.names == ("Bùi Thị Dung",)
