"""The facts forms are composed from, of two offices: Sở Xây dựng Bình Phước and quận Ba Đình."""

from dataclasses import replace
from datetime import date

from app.domain.decisions.decision import AwardLine, DecisionFacts, DecisionKind
from app.domain.plans.plan import Recipient
from app.domain.units.agency import Agency, Level, Signer, SigningPower

DIRECTOR = Signer("Võ Tất Dũng", SigningPower.HEAD, ("GIÁM ĐỐC",))
CHAIRMAN = Signer("TS. Tạ Nam Chiến", SigningPower.HEAD, ("CHỦ TỊCH",))
VICE_CHAIR = Signer("Phạm Thị Diễm", SigningPower.DEPUTY, ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"))

SO_XAY_DUNG = Agency(
    name="Sở Xây dựng",
    parent="UBND TỈNH BÌNH PHƯỚC",
    heading=("SỞ XÂY DỰNG",),
    place="Bình Phước",
    symbol="SXD",
    level=Level.DEPARTMENT,
    authority="Giám đốc Sở Xây dựng",
    council="Hội đồng Thi đua - Khen thưởng Sở Xây dựng",
    council_symbol="HĐTĐKT",
    office="Văn phòng Sở",
    archive="VT, TĐKT",
    signer=DIRECTOR,
)
BA_DINH = Agency(
    name="Ủy ban nhân dân quận Ba Đình",
    parent="",
    heading=("ỦY BAN NHÂN DÂN", "QUẬN BA ĐÌNH"),
    place="Ba Đình",
    symbol="UBND",
    level=Level.DISTRICT,
    authority="Chủ tịch Ủy ban nhân dân quận Ba Đình",
    council="Hội đồng Thi đua - Khen thưởng quận Ba Đình",
    council_symbol="HĐTĐKT",
    office="Phòng Nội vụ",
    archive="VT, NV",
    signer=CHAIRMAN,
)

GROUNDS = (
    "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022",
    "Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết một số điều",
    "Căn cứ Kế hoạch số 883/KH-SXD ngày 04 tháng 4 năm 2024 của Sở Xây dựng về nhân rộng điển hình tiên tiến năm 2024",
    "Theo đề nghị của Hội đồng Thi đua - Khen thưởng Sở Xây dựng tại Biên bản họp ngày 03 tháng 12 năm 2024",
)


def line(name: str, recipient: Recipient = Recipient.STAFF, amount: int = 710_000, achievement: str = "") -> AwardLine:
    """A recipient: an individual unless said otherwise."""
    post = "Sở Xây dựng" if recipient is Recipient.COLLECTIVE else "Chuyên viên Phòng Quản lý đô thị, Sở Xây dựng"
    return AwardLine(recipient, name, post, achievement or "Hoàn thành xuất sắc nhiệm vụ năm 2024", amount, exemplar=1)


TWO_AND_FIVE = (
    line("Phòng Quản lý đô thị", Recipient.COLLECTIVE, 1_410_000),
    line("Văn phòng Sở", Recipient.COLLECTIVE, 1_410_000),
    line("Ông Nguyễn Văn Ánh", Recipient.LEADER),
    *(line(f"Bà {name}") for name in ("Trần Thị An", "Ngô Thị Hoa", "Lý A", "Trần Thị Vân Anh")),
)


def decision_facts(*lines: AwardLine, number: int | None = None, day: date | None = None) -> DecisionFacts:
    """A recognition with Giấy khen and bonus money by the director; two collectives and five people unless given."""
    return DecisionFacts(
        agency=SO_XAY_DUNG,
        signer=DIRECTOR,
        kind=DecisionKind.RECOGNITION,
        subject="Về việc công nhận điển hình tiên tiến Sở Xây dựng năm 2024",
        purpose="là điển hình tiên tiến Sở Xây dựng năm 2024",
        list_title="các tập thể, cá nhân được công nhận điển hình tiên tiến năm 2024",
        form="Giấy khen",
        grounds=GROUNDS,
        lines=lines or TWO_AND_FIVE,
        implementers="Chánh Văn phòng Sở, Trưởng các phòng, Thủ trưởng các đơn vị trực thuộc",
        recipients=("UBND tỉnh (b/c)", "Sở Nội vụ", "Lưu: VT, TĐKT"),
        fund="Quỹ thi đua, khen thưởng năm 2024 của Sở Xây dựng",
        number=number,
        day=day,
    )


def commendation_facts(*lines: AwardLine, number: int | None = None, day: date | None = None) -> DecisionFacts:
    """A commendation by the district's chairman."""
    return replace(
        decision_facts(*lines, number=number, day=day),
        agency=BA_DINH,
        signer=CHAIRMAN,
        kind=DecisionKind.COMMENDATION,
        subject="Về việc tặng Giấy khen cho các cá nhân có thành tích trong Cuộc thi viết năm 2021",
        purpose="đã có thành tích xuất sắc trong Cuộc thi viết về gương điển hình tiên tiến năm 2021",
    )
