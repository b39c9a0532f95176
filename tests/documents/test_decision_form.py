"""The decision and its list, as Nghị định 30/2020 has them and as they are read back from the printed page."""

from dataclasses import replace
from datetime import date

import pytest

from app.documents.forms.decision import compose
from app.documents.ink.pdf import drawn
from app.documents.paper import Clause, Grounds, Items, Letterhead, Ordered, Paper, SignatureBlock
from app.documents.table import RowKind, Table
from app.documents.words import plain
from app.domain.decisions.decision import DecisionFacts
from app.domain.plans.plan import Recipient
from tests.documents.facts import CHAIRMAN, TWO_AND_FIVE, VICE_CHAIR, commendation_facts, decision_facts, line
from tests.documents.reading import Sheet, sheets

ONE = line("Bà Trần Thị An")
SIGNED = date(2026, 3, 5)


def clauses(paper: Paper) -> list[str]:
    blocks = paper.sections[0].blocks
    return [f"{block.label} {plain(block.text)}" for block in blocks if isinstance(block, Clause)]


def signature(paper: Paper) -> SignatureBlock:
    return next(block for block in paper.sections[0].blocks if isinstance(block, SignatureBlock))


def the_list(facts: DecisionFacts) -> Table:
    return next(block for block in compose(facts).sections[1].blocks if isinstance(block, Table))


def printed(facts: DecisionFacts) -> list[Sheet]:
    return sheets(drawn(compose(facts)))


def letterhead(facts: DecisionFacts) -> Letterhead:
    block = compose(facts).sections[0].blocks[0]
    assert isinstance(block, Letterhead)
    return block


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 3, 5), "ngày 05 tháng 3 năm 2026"),
        (date(2026, 2, 15), "ngày 15 tháng 02 năm 2026"),
        (date(2019, 6, 29), "ngày 29 tháng 6 năm 2019"),
    ],
)
def test_number_day_and_the_first_two_months_take_a_leading_zero(day: date, said: str) -> None:
    (page, *_) = printed(decision_facts(number=7, day=day))
    assert "Số: 07/QĐ-SXD" in page.text
    assert f"Bình Phước, {said}" in page.text


def test_an_unsigned_decision_has_blanks_and_no_invented_values() -> None:
    head = letterhead(decision_facts())
    assert plain(head.number or "").replace("\N{NO-BREAK SPACE}", " ") == "Số: ……/QĐ-SXD"
    assert not any(letter.isdigit() for letter in plain(head.place or ""))


def test_a_decision_says_that_it_is_a_draft_until_it_has_number_and_day() -> None:
    (page, *_) = printed(decision_facts())
    mark, number = page.find("DỰ THẢO"), page.find("/QĐ-SXD")
    assert mark.font == "Tinos-Bold"
    assert number.y < mark.y < page.find("Về việc công nhận").y
    assert mark.right < page.width / 2
    assert "DỰ THẢO" not in " ".join(sheet.text for sheet in printed(decision_facts(number=7, day=SIGNED)))


def test_the_signed_reprint_differs_from_the_draft_in_number_day_and_the_word_draft_alone() -> None:
    draft, signed = printed(decision_facts()), printed(decision_facts(number=7, day=SIGNED))
    assert len(draft) == len(signed)
    for before, after in zip(draft, signed, strict=True):
        lines = set(before.text.splitlines()) ^ set(after.text.splitlines())
        told = ("ngày", "QĐ-SXD", "kèm theo Quyết định", "DỰ THẢO")
        assert all(any(word in line for word in told) for line in lines)
    body = [[(ink.text, ink.x, ink.y) for ink in pages[0].inks if ink.y > 50] for pages in (draft, signed)]
    assert body[0] == body[1]


def test_the_grounds_are_italic_and_only_the_last_ends_with_a_full_stop() -> None:
    (page, *_) = printed(decision_facts())
    ends = [line[-1].text[-1] for line in page.lines() if line[-1].font == "Tinos-Italic" and line[-1].text[-1] in ";."]
    assert ends == [";", ";", ";", "."]
    blocks = compose(decision_facts()).sections[0].blocks
    assert next(block for block in blocks if isinstance(block, Grounds)).lines[-1] == decision_facts().grounds[-1]
    assert Ordered("QUYẾT ĐỊNH:") in blocks


def test_the_money_is_said_by_kind_in_sum_and_in_words() -> None:
    said = clauses(compose(decision_facts()))
    assert said[0].startswith("Điều 1. Công nhận 02 tập thể và 05 cá nhân là điển hình tiên tiến Sở Xây dựng năm 2024")
    assert said[0].endswith(" (có Danh sách kèm theo).")
    assert said[1] == (
        "Điều 2. Tặng Giấy khen kèm tiền thưởng cho các tập thể, cá nhân có tên tại Điều 1. Mức thưởng: tập thể "
        "1.410.000 đồng; cá nhân 710.000 đồng. Tổng số tiền thưởng: 6.370.000 đồng (Bằng chữ: Sáu triệu ba trăm bảy "
        "mươi nghìn đồng). Kinh phí trích từ Quỹ thi đua, khen thưởng năm 2024 của Sở Xây dựng."
    )


def test_the_last_provision_names_who_carries_it_out_and_the_recipients_point_to_it() -> None:
    paper = compose(decision_facts())
    assert clauses(paper)[-1] == (
        "Điều 4. Chánh Văn phòng Sở, Trưởng các phòng, Thủ trưởng các đơn vị trực thuộc và các tập thể, cá nhân có "
        "tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./."
    )
    assert signature(paper).listed() == ("- Như Điều 4;", "- UBND tỉnh (b/c);", "- Sở Nội vụ;", "- Lưu: VT, TĐKT.")


def test_a_recognition_without_an_award_has_no_provision_on_money() -> None:
    facts = replace(decision_facts(*(replace(one, amount=0) for one in TWO_AND_FIVE)), form="")
    paper = compose(facts)
    assert len(clauses(paper)) == 3
    assert "đồng" not in " ".join(clauses(paper))
    assert signature(paper).recipients[0] == "Như Điều 3"
    assert len(the_list(facts).columns) == 4
    assert all(row.kind is not RowKind.TOTAL for row in the_list(facts).rows)


def test_an_award_without_money_is_granted_without_amounts() -> None:
    facts = decision_facts(*(replace(one, amount=0) for one in TWO_AND_FIVE))
    assert clauses(compose(facts))[1] == "Điều 2. Tặng Giấy khen cho các tập thể, cá nhân có tên tại Điều 1."


def test_three_recipients_stand_inside_the_first_provision_and_no_list_is_attached() -> None:
    paper = compose(commendation_facts(*TWO_AND_FIVE[3:6]))
    assert len(paper.sections) == 1
    items = next(block for block in paper.sections[0].blocks if isinstance(block, Items))
    assert clauses(paper)[0] == "Điều 1. Tặng Giấy khen cho 03 cá nhân sau đây:"
    assert items.marked()[0] == "1. Bà Trần Thị An, Chuyên viên Phòng Quản lý đô thị, Sở Xây dựng;"
    assert items.marked()[2] == "3. Bà Lý A, Chuyên viên Phòng Quản lý đô thị, Sở Xây dựng."
    (page,) = sheets(drawn(paper))
    assert page.text.index("3. Bà Lý A") < page.text.index("Đã có thành tích") < page.text.index("Điều 2.")


def test_four_recipients_go_to_an_attached_list() -> None:
    assert len(compose(commendation_facts(*TWO_AND_FIVE[3:], ONE)).sections) == 2


def test_different_amounts_within_a_kind_are_left_to_the_list() -> None:
    paper = compose(decision_facts(ONE, replace(ONE, name="Bà Lý A", amount=500_000)))
    assert len(paper.sections) == 2
    assert "Mức thưởng: theo mức ghi tại Danh sách kèm theo." in clauses(paper)[1]


def test_a_single_recipient_is_named_within_the_sentence() -> None:
    assert clauses(compose(commendation_facts(ONE)))[0] == (
        "Điều 1. Tặng Giấy khen cho bà Trần Thị An, Chuyên viên Phòng Quản lý đô thị, Sở Xây dựng, đã có thành tích "
        "xuất sắc trong Cuộc thi viết về gương điển hình tiên tiến năm 2021."
    )
    collective = line("Văn phòng Sở", Recipient.COLLECTIVE)
    assert clauses(compose(decision_facts(collective)))[0].startswith("Điều 1. Công nhận Văn phòng Sở, Sở Xây dựng là")


def test_households_are_counted_beside_collectives_and_people() -> None:
    household = line("Hộ ông Đỗ Văn Đạt", Recipient.HOUSEHOLD)
    assert "02 tập thể, 01 hộ gia đình và 05 cá nhân" in clauses(compose(decision_facts(*TWO_AND_FIVE, household)))[0]


def test_a_decision_that_replaces_another_says_so() -> None:
    old = "Quyết định số 07/QĐ-SXD ngày 05 tháng 12 năm 2024 của Giám đốc Sở Xây dựng"
    said = clauses(compose(replace(decision_facts(), replaces=old)))[2]
    assert said == f"Điều 3. Quyết định này có hiệu lực thi hành kể từ ngày ký và thay thế {old}."


def test_a_chairman_signs_his_own_decision_without_tm() -> None:
    paper = compose(commendation_facts(ONE))
    assert signature(paper).signatory.capacity == CHAIRMAN.capacity == ("CHỦ TỊCH",)
    (page,) = sheets(drawn(paper))
    assert "CHỦ TỊCH ỦY BAN NHÂN DÂN QUẬN BA ĐÌNH" in page.text
    assert "TM." not in page.text


def test_a_deputy_signs_for_the_head_on_two_lines() -> None:
    (page,) = sheets(drawn(compose(replace(commendation_facts(ONE), signer=VICE_CHAIR))))
    first, second = page.find("KT. CHỦ TỊCH"), page.find("PHÓ CHỦ TỊCH")
    assert first.y < second.y
    assert first.middle == pytest.approx(second.middle, abs=0.05) == pytest.approx(page.find("Phạm Thị Diễm").middle)


def test_no_academic_title_is_printed_before_the_signers_name() -> None:
    assert signature(compose(commendation_facts(ONE))).signatory.names == ("Tạ Nam Chiến",)


def test_a_peoples_committee_heads_its_paper_without_a_superior_agency() -> None:
    head = letterhead(commendation_facts(ONE))
    assert (head.parent, head.issuer) == ((), ("ỦY BAN NHÂN DÂN", "QUẬN BA ĐÌNH"))


def test_the_list_numbers_each_kind_anew_under_its_own_head_and_sums_the_money() -> None:
    rows = the_list(decision_facts()).rows
    assert [row.cells[0] for row in rows] == [
        "I. TẬP THỂ (02)",
        1,
        2,
        "II. CÁ NHÂN (05)",
        *range(1, 6),
        "Tổng cộng",
    ]
    assert rows[-1].cells[-1] == 6_370_000


def test_the_list_says_which_decision_it_belongs_to() -> None:
    (_, page) = printed(decision_facts(number=7, day=SIGNED))
    assert "(Kèm theo Quyết định số 07/QĐ-SXD ngày 05 tháng 3 năm 2026 của Giám đốc Sở Xây dựng)" in page.words


def test_a_long_list_has_its_own_page_numbers_repeated_headings_and_whole_rows() -> None:
    people = tuple(line(f"Ông Nguyễn Văn {place}", achievement="rất xuất sắc " * 15) for place in range(1, 40))
    body, first, *more = printed(decision_facts(*people))
    assert len(more) >= 2
    assert [ink.text for ink in (*body.inks, *first.inks) if ink.y < 20] == []
    assert [[ink.text for ink in page.inks if ink.y < 20] for page in more] == [
        [str(number)] for number in range(2, len(more) + 2)
    ]
    for page in (first, *more):
        assert page.text.count("Họ và tên") == 1
        assert page.words.count("xuất sắc") == 15 * page.words.count("Ông Nguyễn")


def test_a_short_list_numbers_each_kind_anew_without_a_table() -> None:
    facts = replace(decision_facts(number=7, day=SIGNED), short_list=True)
    (_, page) = printed(facts)
    assert not any(isinstance(block, Table) for block in compose(facts).sections[1].blocks)
    assert page.words.index("I. TẬP THỂ (02)") < page.words.index("II. CÁ NHÂN (05)")
    assert "2. Văn phòng Sở, Sở Xây dựng: 1.410.000 đồng." in page.words
    assert "1. Ông Nguyễn Văn Ánh, Chuyên viên Phòng Quản lý đô thị, Sở Xây dựng: 710.000 đồng;" in page.words
    assert page.words.endswith("Danh sách gồm 02 tập thể và 05 cá nhân./.")


def test_a_short_list_without_money_names_no_sums() -> None:
    facts = decision_facts(*(replace(one, amount=0) for one in TWO_AND_FIVE))
    (_, page) = printed(replace(facts, short_list=True))
    assert "2. Văn phòng Sở, Sở Xây dựng." in page.words
    assert "đồng" not in page.words


def test_a_commendation_without_money_needs_an_order_and_who_carries_it_out_besides() -> None:
    paper = compose(commendation_facts(*(replace(one, amount=0) for one in TWO_AND_FIVE)))
    assert [clause.split(".")[0] for clause in clauses(paper)] == ["Điều 1", "Điều 2"]
    assert clauses(paper)[1].endswith("căn cứ Quyết định này thi hành./.")
    assert signature(paper).recipients[0] == "Như Điều 2"
