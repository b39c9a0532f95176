"""The reminder letter word by word, and as it stands on the printed page."""

from dataclasses import replace
from datetime import date

import pytest

from app.documents.forms.reminder import compose
from app.documents.ink.pdf import drawn
from app.documents.paper import Addressees, Paper, Paragraph, SignatureBlock
from app.documents.table import Table
from app.documents.words import plain
from app.domain.calendar.period import Cadence, Period
from app.domain.papers.official_letter import OfficialLetter
from app.domain.papers.signing import SignerNotUnderstood, read_signer
from app.domain.plans.plan import Matter
from app.domain.quotas.reminder import Notice, ReminderFacts, Shortfall
from tests.documents.facts import SO_XAY_DUNG
from tests.documents.reading import sheets

MAY = Period(Cadence.MONTH, 2023, 5)
CHIEF = read_signer("ThS. Nguyễn Văn Bình; TL. GIÁM ĐỐC; CHÁNH VĂN PHÒNG")
LETTER = OfficialLetter(SO_XAY_DUNG, CHIEF, "VP", 45, date(2023, 5, 11))


def short(name: str, matter: Matter = Matter.EXEMPLARS, minimum: int = 1) -> Shortfall:
    return Shortfall(hash(name), name, matter, (MAY,), minimum, minimum, 1, date(2023, 5, 19))


FACTS = ReminderFacts(
    letter=LETTER,
    plan_reference="327/KH-SXD ngày 27/04/2023 của Sở Xây dựng",
    plan_title="Đẩy mạnh phong trào thi đua năm 2023",
    period=MAY,
    as_of=date(2023, 5, 11),
    notice=Notice.BEFORE,
    shortfalls=(short("Trung tâm Quy hoạch"), short("Phòng Kinh tế")),
    addressees=((Matter.ARTICLES, "Văn phòng Sở"), (Matter.EXEMPLARS, "Hội đồng Sở (qua Văn phòng Sở)")),
)
OVERDUE = replace(FACTS, notice=Notice.AFTER, as_of=date(2023, 5, 22))


def said(paper: Paper) -> list[str]:
    return [plain(block.text) for block in paper.sections[0].blocks if isinstance(block, Paragraph)]


def test_before_the_deadline_the_letter_reminds() -> None:
    assert said(compose([FACTS])) == [
        (
            "Thực hiện Kế hoạch số 327/KH-SXD ngày 27/04/2023 của Sở Xây dựng về đẩy mạnh phong trào thi đua năm 2023; "
            "theo đó mỗi đơn vị được giao chỉ tiêu giới thiệu tối thiểu 01 gương mỗi tháng."
        ),
        "Tính đến ngày 11/05/2023, các đơn vị sau chưa thực hiện đủ chỉ tiêu sắp đến hạn:",
        (
            "Đề nghị Thủ trưởng các đơn vị khẩn trương chỉ đạo việc giới thiệu gương điển hình tiên tiến, người tốt, "
            "việc tốt về Hội đồng Sở (qua Văn phòng Sở) chậm nhất là hết ngày 19/05/2023."
        ),
        "Đề nghị các đơn vị quan tâm thực hiện đúng thời hạn./.",
    ]


def test_after_the_deadline_the_letter_urges() -> None:
    words = said(compose([OVERDUE]))
    assert words[1] == "Tính đến ngày 22/05/2023, các đơn vị sau đã quá hạn mà chưa hoàn thành chỉ tiêu:"
    assert words[2].endswith("về Hội đồng Sở (qua Văn phòng Sở) ngay sau khi nhận được văn bản này.")
    assert words[3] == "Đề nghị các đơn vị nghiêm túc thực hiện./."
    assert "hết ngày 31/05/2023" in said(compose([replace(OVERDUE, by=date(2023, 5, 31))]))[2]


def test_a_letter_to_one_unit_speaks_to_it_alone() -> None:
    words = said(compose([replace(OVERDUE, shortfalls=FACTS.shortfalls[:1])]))
    assert words[1] == "Tính đến ngày 22/05/2023, Trung tâm Quy hoạch đã quá hạn mà chưa hoàn thành chỉ tiêu:"
    assert "các đơn vị" not in " ".join(words)


def test_units_of_different_quotas_are_not_told_one_number() -> None:
    mixed = replace(FACTS, shortfalls=(short("A"), short("B", minimum=2)))
    assert "theo đó các đơn vị giới thiệu gương" in said(compose([mixed]))[0]
    assert "theo chỉ tiêu được giao." in said(compose([mixed]))[0]


def test_both_matters_are_asked_for_each_at_its_own_place() -> None:
    both = replace(FACTS, shortfalls=(short("A"), short("A", Matter.ARTICLES, 2)))
    words = said(compose([both]))
    assert "tối thiểu 02 bài viết dự thi mỗi tháng; mỗi đơn vị được giao chỉ tiêu giới thiệu" in words[0]
    assert "gửi bài viết dự thi về Văn phòng Sở chậm nhất là hết ngày 19/05/2023; giới thiệu gương" in words[2]


def test_the_table_says_what_was_asked_done_and_lacking() -> None:
    table = next(block for block in compose([FACTS]).sections[0].blocks if isinstance(block, Table))
    assert [column.heading for column in table.columns] == [
        "STT",
        "Đơn vị",
        "Nội dung",
        "Chỉ tiêu",
        "Đã thực hiện",
        "Còn thiếu",
    ]
    assert table.rows[0].cells == (1, "Trung tâm Quy hoạch", "Giới thiệu gương tháng 5/2023", 1, 0, 1)


def test_up_to_twelve_units_are_addressed_by_name_and_more_by_the_table() -> None:
    many = [short(f"Phòng {number}") for number in range(13)]
    for count, lines in ((12, 12), (13, 1)):
        blocks = compose([replace(FACTS, shortfalls=tuple(many[:count]))]).sections[0].blocks
        assert len(next(block for block in blocks if isinstance(block, Addressees)).names) == lines


def test_a_letter_to_a_hundred_units_keeps_its_signature_with_its_last_words() -> None:
    many = tuple(short(f"Phòng {number}") for number in range(100))
    *_, last = pages = sheets(drawn(compose([replace(FACTS, shortfalls=many)])))
    assert len(pages) > 2
    assert "thực hiện đúng thời hạn./." in last.words
    assert "Nguyễn Văn Bình" in last.words


def test_the_office_head_signs_by_order_and_the_head_is_told() -> None:
    paper = compose([FACTS])
    block = next(block for block in paper.sections[0].blocks if isinstance(block, SignatureBlock))
    assert block.listed() == ("- Như trên;", "- Giám đốc Sở Xây dựng (để b/c);", "- Lưu: VT, VP.")
    assert block.signatory.capacity == ("TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG")
    assert block.signatory.names == ("Nguyễn Văn Bình",)
    own = replace(FACTS, letter=replace(LETTER, signer=SO_XAY_DUNG.signer))
    block = next(one for one in compose([own]).sections[0].blocks if isinstance(one, SignatureBlock))
    assert block.listed() == ("- Như trên;", "- Lưu: VT, VP.")


def test_the_subject_stands_under_a_number_without_a_type_of_document() -> None:
    (page,) = sheets(drawn(compose([FACTS])))
    number, about = page.find("45/SXD-VP"), page.find("V/v nhắc hạn giới thiệu")
    assert "Số: 45/SXD-VP" in page.text
    assert about.y > number.y
    assert about.size == pytest.approx(12, abs=0.1)
    assert about.right < page.find("Bình Phước, ngày").x
    assert "DỰ THẢO" not in page.text


def test_a_draft_has_blanks_and_says_so_beside_the_subject_without_moving_anything() -> None:
    draft = replace(FACTS, letter=replace(LETTER, number=None, day=None))
    (page,), (signed,) = sheets(drawn(compose([draft]))), sheets(drawn(compose([FACTS])))
    assert page.find("DỰ THẢO").x > page.find("V/v nhắc hạn").right
    assert page.find("Kính gửi:").y == signed.find("Kính gửi:").y


@pytest.mark.parametrize("typed", ["", "Nguyễn Văn A", "Nguyễn Văn A; ", "; TL. GIÁM ĐỐC"])
def test_a_signer_without_name_or_capacity_is_refused(typed: str) -> None:
    with pytest.raises(SignerNotUnderstood):
        read_signer(typed)
