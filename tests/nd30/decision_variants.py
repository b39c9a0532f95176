"""The decision: recognition and commendation, few and many recipients, draft and issued, every power of signing."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import product

from app.documents.forms import decision
from app.domain.decisions.decision import AwardLine, Cancelled, DecisionFacts, DecisionKind
from app.domain.plans.plan import Recipient
from app.domain.units.agency import Agency, Signer, SigningPower
from tests.documents.council_facts import SEAL
from tests.documents.facts import BA_DINH, DIRECTOR, SO_XAY_DUNG, VICE_CHAIR, commendation_facts, decision_facts, line
from tests.documents.papers import LONG_NAME, words
from tests.nd30.findings import DECISION
from tests.nd30.variant import Variant

ISSUED = date(2024, 2, 5)
SIGNERS = {
    "GIÁM ĐỐC": DIRECTOR,
    "CHỦ TỊCH": Signer("TS. Tạ Nam Chiến", SigningPower.HEAD, ("CHỦ TỊCH",)),
    "KT.": VICE_CHAIR,
    "TL.": Signer("ThS. Lê Văn Ân", SigningPower.BY_ORDER, ("TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG")),
    "TM.": Signer("Tạ Nam Chiến", SigningPower.COLLECTIVE, ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")),
    "TM. KT.": Signer(
        "Phạm Thị Diễm", SigningPower.COLLECTIVE, ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    ),
    "TUQ.": Signer("Lê Văn Ân", SigningPower.AUTHORISED, ("TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG NỘI VỤ")),
    "Q.": Signer("PGS.TS. Lê Văn Ân", SigningPower.ACTING, ("Q. GIÁM ĐỐC",)),
}
LONG_UNIT = (
    "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông, nông nghiệp và phát triển nông thôn "
    "trực thuộc Ủy ban nhân dân"
)
LONG_PERSON = f"Bà {LONG_NAME}"


def recipients(count: int, *, amount: int = 710_000) -> tuple[AwardLine, ...]:
    """So many recipients, of whom a quarter are collectives, all with names as long as they come."""
    people = (line(f"{LONG_PERSON} {place}", amount=amount) for place in range(count - count // 4))
    units = (line(f"{LONG_UNIT} số {place}", Recipient.COLLECTIVE, 2 * amount) for place in range(count // 4))
    return (*units, *people)


def decisions() -> Iterator[Variant]:
    makers = {"công nhận": decision_facts, "khen thưởng": commendation_facts}
    shapes = (*product((1, 3, 4), (True, False), (True, False)), (500, True, True), (500, False, False))
    for (kind, make), (count, money, issued) in product(makers.items(), shapes):
        lines = recipients(count, amount=710_000 * money)
        facts = make(*lines, number=7, day=ISSUED) if issued else make(*lines)
        name = f"quyết định {kind}, {count} người nhận, {'có' if money else 'không'} tiền"
        yield _decision(f"{name}, {'đã ký' if issued else 'dự thảo'}", facts)
    yield from _signed_decisions()
    yield from _long_decisions()


def _signed_decisions() -> Iterator[Variant]:
    for name, signer in SIGNERS.items():
        facts = replace(commendation_facts(number=12, day=ISSUED), signer=signer)
        yield _decision(f"quyết định do {name} ký", facts)
    for name, agency in _agencies().items():
        yield _decision(f"quyết định của {name}", replace(decision_facts(number=112, day=ISSUED), agency=agency))
    yield _decision("quyết định có mã niêm phong", replace(decision_facts(), seal=SEAL))
    filed = replace(decision_facts(number=7, day=ISSUED), recipients=("Lưu: VT, TĐKT",))
    yield _decision("quyết định chỉ gửi nơi thi hành", filed)
    yield _decision("quyết định, danh sách ngắn", replace(decision_facts(*recipients(12)), short_list=True))


def _agencies() -> dict[str, Agency]:
    long_heading = ("BAN QUẢN LÝ DỰ ÁN ĐẦU TƯ XÂY DỰNG", "CÁC CÔNG TRÌNH GIAO THÔNG VÀ NÔNG NGHIỆP")
    return {
        "ủy ban": BA_DINH,
        "sở": SO_XAY_DUNG,
        "đơn vị tên dài": replace(SO_XAY_DUNG, parent="UBND THÀNH PHỐ HÀ NỘI", heading=long_heading, symbol="BQLDA"),
    }


def _long_decisions() -> Iterator[Variant]:
    achievement = words(600)
    for count in (1, 3, 4, 12):
        lines = tuple(replace(one, achievement=achievement, post=LONG_UNIT) for one in recipients(count))
        yield _decision(f"quyết định, {count} thành tích 600 chữ", decision_facts(*lines))
    for grounds in range(6, 16):
        facts = decision_facts()
        yield _decision(f"quyết định, {grounds} căn cứ", replace(facts, grounds=(facts.grounds * 4)[:grounds]))


def replacements() -> Iterator[Variant]:
    """A decision in another's place, naming its recipients and with a list, draft and issued."""
    old = "Quyết định số 07/QĐ-SXD ngày 05 tháng 02 năm 2024 của Giám đốc Sở Xây dựng"
    for count in (1, 3, 4, 12):
        facts = replace(decision_facts(*recipients(count)), replaces=old)
        yield _decision(f"quyết định thay thế, {count} người nhận, dự thảo", facts)
        yield _decision(f"quyết định thay thế, {count} người nhận", replace(facts, number=12, day=ISSUED))
    without_money = replace(commendation_facts(*recipients(4, amount=0)), replaces=old)
    yield _decision("quyết định thay thế, không tiền", without_money)


def cancellations() -> Iterator[Variant]:
    """A decision taken back with its award and money, with its award alone, and a bare one."""
    taken = Cancelled(
        "Quyết định số 07/QĐ-SXD ngày 05 tháng 02 năm 2024 của Giám đốc Sở Xây dựng",
        "về việc công nhận điển hình tiên tiến Sở Xây dựng năm 2023",
        "các tập thể, cá nhân",
        "Giấy khen",
        7_100_000,
        "Có khiếu nại đúng về thành tích của tập thể, cá nhân được khen thưởng.",
    )
    cases = {"cả tiền": taken, "không tiền": replace(taken, total=0), "công nhận": replace(taken, form="", total=0)}
    for name, cancelled in cases.items():
        cancelling = replace(_CANCELLING, cancels=cancelled)
        yield _decision(f"quyết định hủy bỏ, {name}", replace(cancelling, number=12, day=ISSUED))
        yield _decision(f"quyết định hủy bỏ, {name}, dự thảo", cancelling)


_CANCELLING = replace(
    decision_facts(),
    kind=DecisionKind.CANCELLATION,
    subject="Về việc hủy bỏ Quyết định số 07/QĐ-SXD ngày 05 tháng 02 năm 2024",
    lines=(),
    form="",
    seal=None,
)


def _decision(name: str, facts: DecisionFacts) -> Variant:
    return Variant(name, decision.compose(facts), DECISION)
