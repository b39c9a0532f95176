"""What is called, read out and signed for at a ceremony, word by word."""

from dataclasses import replace
from datetime import date

from app.documents.forms.ceremony import compose_calling_list, compose_reading_script, compose_signature_list
from app.documents.ink.pdf import drawn
from app.documents.paper import Items, Paper, Paragraph
from app.documents.table import RowKind, Table
from app.documents.words import plain
from app.domain.decisions.decision import DecisionFacts
from app.domain.language.numbers import EmptyTens
from app.domain.plans.plan import Recipient
from tests.documents.facts import commendation_facts, decision_facts, line
from tests.documents.reading import sheets

ONE = line("Bà Trần Thị An")
SIGNED = decision_facts(number=7, day=date(2024, 12, 5))


def table(paper: Paper) -> Table:
    return next(block for block in paper.sections[0].blocks if isinstance(block, Table))


def said(facts: DecisionFacts) -> list[str]:
    blocks = compose_reading_script(facts).sections[0].blocks
    return [plain(block.text) for block in blocks if isinstance(block, Paragraph)]


def test_those_called_up_are_numbered_through_both_kinds() -> None:
    rows = table(compose_calling_list(SIGNED)).rows
    assert [row.cells[0] for row in rows] == ["I. TẬP THỂ (02)", 1, 2, "II. CÁ NHÂN (05)", 3, 4, 5, 6, 7]
    assert rows[4].cells[1:3] == ("Ông Nguyễn Văn Ánh", "Chuyên viên Phòng Quản lý đô thị, Sở Xây dựng")


def test_every_paper_says_which_decision_it_follows() -> None:
    for compose in (compose_calling_list, compose_reading_script, compose_signature_list):
        (page,) = sheets(drawn(compose(SIGNED)))
        assert "(Theo Quyết định số 07/QĐ-SXD ngày 05 tháng 12 năm 2024 của Giám đốc Sở Xây dựng)" in page.words
        (draft,) = sheets(drawn(compose(decision_facts())))
        assert "07/QĐ-SXD" not in draft.words


def test_the_reader_announces_invites_each_kind_and_thanks() -> None:
    words = said(SIGNED)
    assert words[1] == (
        "Tôi xin trân trọng công bố Quyết định số 07/QĐ-SXD ngày 05 tháng 12 năm 2024 của Giám đốc Sở Xây dựng về việc "
        "công nhận điển hình tiên tiến Sở Xây dựng năm 2024."
    )
    assert words[2] == (
        "Theo Quyết định, Giám đốc Sở Xây dựng công nhận 02 tập thể và 05 cá nhân là điển hình tiên tiến Sở Xây dựng "
        "năm 2024."
    )
    assert words[4:6] == [
        "Xin trân trọng kính mời đại diện 02 tập thể có tên sau đây lên nhận Giấy khen:",
        "Xin trân trọng kính mời 05 cá nhân có tên sau đây lên nhận Giấy khen:",
    ]
    assert words[-1] == "Xin nhiệt liệt chúc mừng các tập thể, cá nhân được khen thưởng. Xin trân trọng cảm ơn!"


def test_a_commendation_is_announced_with_its_form_and_its_reason() -> None:
    assert said(commendation_facts(ONE))[2].startswith(
        "Theo Quyết định, Chủ tịch Ủy ban nhân dân quận Ba Đình tặng Giấy khen cho 01 cá nhân, đã có thành tích"
    )


def test_each_name_is_read_with_post_and_achievement() -> None:
    blocks = compose_reading_script(decision_facts(ONE)).sections[0].blocks
    (items,) = (block for block in blocks if isinstance(block, Items))
    assert items.marked() == (
        "1. Bà Trần Thị An, Chuyên viên Phòng Quản lý đô thị, Sở Xây dựng: hoàn thành xuất sắc nhiệm vụ năm 2024.",
    )


def test_a_recognition_without_an_award_hands_over_the_decision() -> None:
    bare = replace(decision_facts(replace(ONE, amount=0)), form="")
    assert "lên nhận Quyết định công nhận:" in said(bare)[4]


def test_the_money_is_summed_in_figures_and_words() -> None:
    paper = compose_signature_list(SIGNED)
    last = table(paper).rows[-1]
    assert (last.kind, last.cells) == (RowKind.TOTAL, ("Tổng cộng", 6_370_000, ""))
    assert [row.cells[3] for row in table(paper).rows[:-1]] == [1_410_000] * 2 + [710_000] * 5
    (closing,) = (block for block in paper.sections[0].blocks if isinstance(block, Paragraph))
    assert closing.text == "Tổng số tiền: 6.370.000 đồng (Bằng chữ: Sáu triệu ba trăm bảy mươi nghìn đồng)./."


def test_the_sum_is_spelt_as_the_plan_spells_it() -> None:
    facts = replace(decision_facts(replace(ONE, amount=105_000)), empty_tens=EmptyTens.LE)
    (closing,) = (one for one in compose_signature_list(facts).sections[0].blocks if isinstance(one, Paragraph))
    assert "Một trăm lẻ năm nghìn đồng" in plain(closing.text)


def test_who_gets_no_money_signs_for_none() -> None:
    rows = table(compose_signature_list(decision_facts(ONE, replace(ONE, name="Bà Lý A", amount=0)))).rows
    assert [row.cells[1] for row in rows[:-1]] == ["Bà Trần Thị An"]


def test_a_long_list_runs_over_pages_with_its_total_at_the_end() -> None:
    many = (line(f"Phòng {number}", Recipient.COLLECTIVE, 1_000_000) for number in range(60))
    pages = sheets(drawn(compose_signature_list(decision_facts(*many))))
    assert len(pages) > 1
    assert all("Ký nhận" in page.words for page in pages)
    assert "Tổng cộng 60.000.000" in pages[-1].words
