"""The facts forms are composed from, of two offices: Sở Xây dựng Bình Phước and quận Ba Đình."""

from dataclasses import replace
from datetime import date

from app.domain.agency import Agency, Level, Signer, SigningPower
from app.domain.decision import AwardLine, DecisionFacts, DecisionKind
from app.domain.period import Basis, Cadence, Period
from app.domain.plan import Recipient
from app.domain.report import (
    ARTICLES,
    EXEMPLARS,
    AwardRow,
    Comparison,
    DecisionMention,
    MeetingRow,
    MonthFigures,
    QuarterlyFigures,
    UnitRow,
)

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


def quarterly_figures(units: int = 6) -> QuarterlyFigures:
    """The first quarter of 2021 in Ba Đình."""
    period = Period(Cadence.QUARTER, 2021, 1)
    return QuarterlyFigures(
        agency=BA_DINH,
        signer=VICE_CHAIR,
        recipients=("Ủy ban nhân dân thành phố Hà Nội (b/c)", "Các đơn vị thuộc quận", "Lưu: VT, NV"),
        period=period,
        basis=Basis.CALENDAR,
        counted=period.span(),
        quota_span=period.span(),
        plan_title="Tổ chức Cuộc thi viết về gương điển hình tiên tiến, người tốt, việc tốt năm 2021",
        plan_reference="số 190/KH-UBND ngày 19 tháng 10 năm 2020",
        articles=tuple(unit_row(place) for place in range(1, units + 1)),
        exemplars=tuple(
            replace(unit_row(place), on_time=5, late=1, with_achievements=6) for place in range(1, units + 1)
        ),
        awards=(
            AwardRow("Giấy khen", Level.DISTRICT, 2, 1, 12, 4, 8, 2, 12_420_000),
            AwardRow("Bằng khen", Level.PROVINCE, 1, 0, 2, 1, 1, 1, 8_940_000),
        ),
        meetings=(MeetingRow("Phiên 1", date(2021, 3, 12), 11, 10, 18, 15),),
        months=tuple(
            MonthFigures(month, 40 + 7 * place, 44, 20 - 3 * place, 18) for place, month in enumerate(period.months())
        ),
        comparisons=(
            Comparison(ARTICLES, 141, 120),
            Comparison(EXEMPLARS, 51, 60),
            Comparison("Phiên họp Hội đồng", 1, 0),
        ),
        decisions=(DecisionMention("07/QĐ-UBND", date(2021, 3, 20), "Về việc tặng Giấy khen cho các cá nhân"),),
        waiting=3,
        journal_code="1024-9F86D081884C",
    )


def unit_row(place: int) -> UnitRow:
    """A ward that met its quota, one short by a month's article, or a unit with no quota, in turn."""
    name = f"Phường số {place}"
    if place % 3 == 0:
        return UnitRow(name, "Phòng, ban, ngành", None, (0, 1, 0), 1, 0, 0, 0, "Không giao chỉ tiêu")
    if place % 3 == 1:
        return UnitRow(name, "Phường", 6, (2, 2, 2), 6, 3, 3, 0, "Đạt")
    return UnitRow(name, "Phường", 6, (2, 1, 3), 6, 2, 3, 1, "Chưa đạt")
