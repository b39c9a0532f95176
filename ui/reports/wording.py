"""The words of the desk of reports."""

from collections.abc import Mapping
from typing import Final

from app.domain.calendar.dates import short_date
from app.domain.calendar.period import Basis
from app.domain.language.numbers import grouped
from app.domain.outgoing.outgoing import Outgoing

PERIODIC: Final = "Báo cáo định kỳ"
YEARLY: Final = "Thống kê năm (biểu 0601.N, 0603.N)"
STANDARDS: Final = "Tiêu chuẩn riêng của đơn vị"
ISSUED: Final = "Báo cáo đã phát hành"
SENT_UP: Final = "Bài viết gửi cấp trên"
BASES: Mapping[Basis, str] = {
    Basis.CALENDAR: "Theo lịch (ngày 01 đến ngày cuối tháng)",
    Basis.ND09: "Theo Nghị định 09/2019 (ngày 15 đến ngày 14)",
}
CHOSEN_ELSEWHERE: Final = (
    "Bài viết gửi cấp trên được xếp theo điểm, chọn, in danh sách và phát hành công văn ở bàn Bài viết, "
    "trang Chọn bài gửi."
)
NOTHING_HERE: Final = "Công văn và danh sách làm ở trang Chọn bài gửi."
_SHORT_BASES: Mapping[Basis, str] = {Basis.CALENDAR: "theo lịch", Basis.ND09: "theo NĐ 09"}
CHOOSE_ISSUED: Final = "Chọn một báo cáo ở bên trái để xem và in lại đúng bản đã phát hành."
NONE_ISSUED: Final = "Chưa có báo cáo nào được phát hành."
READING: Final = "Đang tính số liệu…"
NO_PLAN: Final = "Chưa có kế hoạch nào để báo cáo. Hãy nạp kế hoạch ở bàn Danh mục."
TO_BE_ISSUED: Final = "Đã ghi đủ số và ngày. Bấm Phát hành để vào sổ văn bản đi và lưu bản in, rồi mới in."
BY_THE_FIGURES: Final = "Lời theo số liệu trong sổ; sửa ở đây thì báo cáo dùng lời của cơ quan."
OWN_WORDS: Final = "Lời của cơ quan, đã ghi vào sổ."
NOT_YET_KEPT: Final = "Lời đang sửa, chưa ghi vào sổ."


def reported_words(line: Outgoing) -> str:
    """Name the period of a report and how its days are counted; of one entered by hand say what it is about."""
    report = line.report
    words = f"{report.period.name}, {_SHORT_BASES[report.basis]}" if report else line.subject
    return words[:1].upper() + words[1:]


def reports_counted(count: int) -> str:
    """Say how many reports have been issued."""
    return f"{grouped(count)} báo cáo" if count else NONE_ISSUED


def issued_words(line: Outgoing) -> str:
    """Say that a paper now stands in the register of outgoing papers."""
    return f"Đã phát hành số {line.reference} ngày {short_date(line.day)}; bản in đã lưu. Giờ có thể in."
