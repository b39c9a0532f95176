"""The submission, read back from the printed page."""

from dataclasses import replace
from datetime import date

from app.documents.forms.submission import compose
from app.documents.ink.pdf import drawn
from app.documents.paper import SignatureBlock
from app.domain.decisions.submission import SubmissionFacts, Submitter, council_signer
from tests.documents.council_facts import COUNCIL, HELD, LONG_POST, MEMBERS, SEAL
from tests.documents.facts import DIRECTOR, GROUNDS, SO_XAY_DUNG, TWO_AND_FIVE, line
from tests.documents.papers import LONG_NAME
from tests.documents.reading import Sheet, sheets

SIGNED = date(2024, 12, 4)
OF_COUNCIL = SubmissionFacts(
    submitter=Submitter.COUNCIL,
    agency=SO_XAY_DUNG,
    by=COUNCIL,
    to=SO_XAY_DUNG.authority,
    signer=council_signer("Võ Tất Dũng", MEMBERS),
    purpose="Bỏ phiếu kín công nhận điển hình tiên tiến Sở Xây dựng năm 2024",
    grounds=GROUNDS[:3],
    lines=tuple(replace(one, amount=0) for one in TWO_AND_FIVE),
    archive="VT, HĐTĐKT",
    held=HELD,
    minutes=3,
    number=2,
    day=SIGNED,
    seal=SEAL,
)
OF_AGENCY = replace(
    OF_COUNCIL,
    submitter=Submitter.AGENCY,
    by="Sở Xây dựng",
    to="Chủ tịch UBND tỉnh",
    signer=DIRECTOR,
    purpose="công nhận điển hình tiên tiến cấp tỉnh năm 2024",
    archive="VT, TĐKT",
    held=None,
    minutes=None,
    seal=None,
)


def printed(facts: SubmissionFacts) -> list[Sheet]:
    return sheets(drawn(compose(facts)))


def test_a_councils_submission_says_what_the_decree_and_the_office_want_of_it() -> None:
    body, _ = printed(OF_COUNCIL)
    minutes = (
        "Căn cứ Biên bản họp số 03/BB-HĐTĐKT ngày 03 tháng 12 năm 2024 và Biên bản kiểm phiếu ngày 03 tháng 12 năm "
        f"2024 của {COUNCIL}."
    )
    asked = (
        f"Sau khi xem xét, thẩm định hồ sơ và bỏ phiếu kín, {COUNCIL} kính trình Giám đốc Sở Xây dựng xem xét, quyết "
        "định công nhận điển hình tiên tiến Sở Xây dựng năm 2024 đối với 02 tập thể và 05 cá nhân (có Danh sách và hồ "
        "sơ kèm theo)."
    )
    for said in (
        minutes,
        asked,
        "Số: 02/TTr-HĐTĐKT Bình Phước, ngày 04 tháng 12 năm 2024",
        "TỜ TRÌNH Về việc đề nghị công nhận điển hình tiên tiến Sở Xây dựng năm 2024",
        "Kính gửi: Giám đốc Sở Xây dựng",
        f"{COUNCIL} kính trình Giám đốc Sở Xây dựng xem xét, quyết định./.",
        "- Như trên; - Lưu: VT, HĐTĐKT.",
        "Hồ sơ gửi kèm: báo cáo thành tích; biên bản họp; biên bản kiểm phiếu.",
    ):
        assert said in body.words


def test_the_council_stands_in_the_head_under_the_agency_and_signs_as_a_body() -> None:
    body, _ = printed(OF_COUNCIL)
    assert body.find("SỞ XÂY DỰNG").font == "Tinos-Regular"
    assert body.find("THI ĐUA - KHEN THƯỞNG").font == "Tinos-Bold"
    assert body.find("TM. HỘI ĐỒNG").y < body.find("CHỦ TỊCH").y < body.find("Võ Tất Dũng").y


def test_the_list_names_those_submitted_without_money_and_carries_the_seal() -> None:
    _, attached = printed(OF_COUNCIL)
    assert "CÁC TẬP THỂ, CÁ NHÂN ĐƯỢC ĐỀ NGHỊ CÔNG NHẬN ĐIỂN HÌNH TIÊN TIẾN SỞ XÂY DỰNG NĂM 2024" in attached.words
    assert "(Kèm theo Tờ trình số 02/TTr-HĐTĐKT ngày 04 tháng 12 năm 2024 của" in attached.words
    assert "Tiền thưởng" not in attached.words
    assert SEAL.code in attached.words


def test_an_unsigned_submission_has_blanks_and_is_otherwise_the_signed_one() -> None:
    (draft, _), (signed, _) = printed(replace(OF_COUNCIL, number=None, day=None)), printed(OF_COUNCIL)
    assert "DỰ THẢO" in draft.text
    assert "DỰ THẢO" not in signed.text
    below = [[(ink.text, ink.x, ink.y) for ink in page.inks if ink.y > 55] for page in (draft, signed)]
    assert below[0] == below[1]


def test_minutes_without_a_number_leave_room_for_one() -> None:
    body, _ = printed(replace(OF_COUNCIL, minutes=None))
    assert "/BB-HĐTĐKT ngày 03 tháng 12 năm 2024" in body.words
    assert "03/BB" not in body.words


def test_the_agency_submits_upwards_under_its_own_head_and_number() -> None:
    body, attached = printed(OF_AGENCY)
    assert "UBND TỈNH BÌNH PHƯỚC" in body.words
    assert "Số: 02/TTr-SXD" in body.words
    assert "Sở Xây dựng kính đề nghị Chủ tịch UBND tỉnh xem xét, quyết định công nhận điển hình tiên tiến" in body.words
    assert "Biên bản" not in body.words
    assert "CẤP TỈNH" in attached.words
    block = next(one for one in compose(OF_AGENCY).sections[0].blocks if isinstance(one, SignatureBlock))
    assert (block.signatory.capacity, block.seal) == (("GIÁM ĐỐC",), None)


def test_a_single_person_is_submitted_as_one() -> None:
    body, attached = printed(replace(OF_COUNCIL, lines=OF_COUNCIL.lines[-1:]))
    assert "đối với 01 cá nhân (có Danh sách" in body.words
    assert "DANH SÁCH CÁ NHÂN ĐƯỢC ĐỀ NGHỊ" in attached.words


def test_five_hundred_with_the_longest_names_are_all_listed() -> None:
    people = tuple(replace(line(f"Bà {LONG_NAME}", amount=0), post=LONG_POST) for _ in range(500))
    _, *pages = printed(replace(OF_COUNCIL, lines=people))
    assert sum(page.words.count("Bà Công Tằng") for page in pages) == 500
    assert "Danh sách gồm 500 cá nhân./." in pages[-1].words
