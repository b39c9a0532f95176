"""The forms of the office's papers by the names a clerk knows them under."""

from collections.abc import Mapping
from types import MappingProxyType

_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "ballot_paper": "Phiếu bầu",
        "ceremony": "Lễ trao khen thưởng",
        "certificate": "Giấy khen",
        "correction_letter": "Công văn đính chính",
        "council": "Giấy tờ Hội đồng",
        "decision": "Quyết định",
        "fund_use": "Tình hình sử dụng quỹ khen thưởng",
        "meeting_list": "Danh sách đề nghị",
        "meeting_minutes": "Biên bản họp",
        "official_letter": "Công văn",
        "outgoing_register": "Sổ đăng ký văn bản đi",
        "own_standards": "Tiêu chuẩn của đơn vị",
        "quarterly_report": "Báo cáo",
        "quota_sheet": "Bảng theo dõi chỉ tiêu",
        "reminder": "Công văn đôn đốc",
        "sent_articles": "Gửi bài dự thi",
        "standing": "Xét khen thưởng",
        "standing_list": "Kết quả xét khen thưởng",
        "statistics": "Biểu thống kê",
        "submission": "Tờ trình",
        "tally_minutes": "Biên bản kiểm phiếu",
    }
)


def name_of(form: str) -> str:
    """Return a form's name; one not known here keeps the name of its file."""
    return _NAMES.get(form, form)
