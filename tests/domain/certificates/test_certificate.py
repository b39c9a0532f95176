from datetime import date

import pytest

from app.domain.certificates.certificate import (
    NoCertificateGoesWith,
    NotOnTheAwardList,
    ReprintWithoutReason,
    certificate_of,
    check_reprint,
    decided_on,
    places_asked,
)
from app.domain.decisions.decision import DecisionNoLongerStands, DecisionNotIssued, DecisionState
from app.domain.language.names import addressed_in_capitals
from app.domain.plans.plan import Recipient
from tests.builders import a_decision, an_award

SIGNED = date(2021, 4, 18)


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Ông Lê Văn Ân", "Ông LÊ VĂN ÂN"),
        ("Bà Trần Thị Vân Anh", "Bà TRẦN THỊ VÂN ANH"),
        ("Ông (Bà) Hồ Đức Ý", "Ông (Bà) HỒ ĐỨC Ý"),
        ("Ôngla Bà Nia", "ÔNGLA BÀ NIA"),
    ],
)
def test_a_name_stands_in_capitals_behind_its_address(name: str, written: str) -> None:
    assert addressed_in_capitals(name) == written


def test_a_collective_is_all_capitals_even_when_its_name_begins_like_an_address() -> None:
    facts = a_decision(number=15, day=SIGNED).facts
    line = an_award("Bà mẹ Việt Nam anh hùng, tổ 5", recipient=Recipient.COLLECTIVE)
    assert certificate_of(facts, line, SIGNED, 7).name == "BÀ MẸ VIỆT NAM ANH HÙNG, TỔ 5"


def test_a_certificate_says_what_the_decision_commends_for() -> None:
    facts = a_decision(number=15, day=SIGNED, purpose="đã có thành tích xuất sắc").facts
    made = certificate_of(facts, an_award(), SIGNED, 7)
    assert (made.form, made.authority) == ("GIẤY KHEN", "CHỦ TỊCH ỦY BAN NHÂN DÂN QUẬN BA ĐÌNH")
    assert (made.achievement, made.reference) == ("Đã có thành tích xuất sắc", "15/QĐ-UBND")


def test_a_draft_has_no_certificates() -> None:
    with pytest.raises(DecisionNotIssued):
        decided_on(a_decision())


def test_a_cancelled_decision_has_no_certificates() -> None:
    with pytest.raises(DecisionNoLongerStands):
        decided_on(a_decision(DecisionState.CANCELLED, number=15, day=SIGNED))


def test_a_bare_recognition_has_no_certificates() -> None:
    with pytest.raises(NoCertificateGoesWith):
        decided_on(a_decision(DecisionState.ISSUED, number=15, day=SIGNED, form=""))


def test_an_issued_decision_has_them_by_its_day() -> None:
    assert decided_on(a_decision(DecisionState.ISSUED, number=15, day=SIGNED)) == SIGNED


def test_without_a_place_the_whole_list_is_asked_for() -> None:
    assert places_asked(None, 3) == (1, 2, 3)


@pytest.mark.parametrize("place", [0, 4])
def test_a_place_outside_the_list_is_refused(place: int) -> None:
    with pytest.raises(NotOnTheAwardList):
        places_asked(place, 3)


def test_the_last_place_of_the_list_is_on_it() -> None:
    assert places_asked(3, 3) == (3,)


def test_a_reprint_without_reason_names_the_first_three() -> None:
    with pytest.raises(ReprintWithoutReason) as refusal:
        check_reprint(["Ông A", "Ông B", "Ông C", "Ông D"], "")
    assert (refusal.value.names, refusal.value.count) == ("Ông A; Ông B; Ông C và 1 trường hợp khác", 4)


def test_a_first_print_wants_no_reason() -> None:
    check_reprint([], "")
