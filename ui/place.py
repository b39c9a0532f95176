"""The ten desks of the office in the order of its work, each with its key, its name and what belongs there."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class Place(StrEnum):
    """One desk, by what lies on it."""

    OVERVIEW = "overview"
    ARTICLES = "articles"
    EXEMPLARS = "exemplars"
    QUOTA = "quota"
    COUNCIL = "council"
    DECISIONS = "decisions"
    STANDING = "standing"
    REPORTS = "reports"
    DIRECTORY = "directory"
    UPKEEP = "upkeep"


@dataclass(frozen=True, slots=True)
class Signboard:
    """What stands over a desk.

    `key` is the digit that leads there, `belongs` one sentence on what is done there, and `begins` what Ctrl+N
    begins there, empty where it begins nothing.
    """

    key: str
    name: str
    icon: str
    belongs: str
    begins: str = ""


SIGNBOARDS: Mapping[Place, Signboard] = MappingProxyType(
    {
        Place.OVERVIEW: Signboard("1", "Tổng quan", "layout-dashboard", "Việc cần làm hôm nay và tiến độ kỳ này."),
        Place.ARTICLES: Signboard("2", "Bài viết", "file-text", "Sổ bài viết dự thi.", "Ghi bài viết"),
        Place.EXEMPLARS: Signboard(
            "3",
            "Gương, đề nghị",
            "award",
            "Điển hình tiên tiến, khen thưởng đã có và hồ sơ đề nghị của từng gương.",
            begins="Ghi gương, đề nghị",
        ),
        Place.QUOTA: Signboard(
            "4",
            "Chỉ tiêu",
            "grid-3x3",
            "Đơn vị nào còn thiếu bài viết, thiếu gương, trong từng kỳ.",
            "Công văn đôn đốc",
        ),
        Place.COUNCIL: Signboard(
            "5",
            "Hội đồng",
            "vote",
            "Phiên họp Hội đồng, phiếu bầu và kết quả kiểm phiếu.",
            "Chuẩn bị phiên họp",
        ),
        Place.DECISIONS: Signboard(
            "6",
            "Quyết định",
            "stamp",
            "Dự thảo, số và ngày, danh sách kèm theo của quyết định khen thưởng.",
            "Dự thảo quyết định",
        ),
        Place.STANDING: Signboard(
            "7",
            "Xét khen thưởng",
            "medal",
            "Tập thể và tác giả nào đủ tiêu chuẩn khen thưởng, kèm lý do.",
        ),
        Place.REPORTS: Signboard(
            "8",
            "Báo cáo",
            "chart-column",
            "Báo cáo tuần, tháng, quý, sáu tháng, năm, với bốn biểu và biểu đồ; thống kê năm.",
            "Lập báo cáo",
        ),
        Place.DIRECTORY: Signboard(
            "9",
            "Danh mục",
            "folder-tree",
            "Đơn vị, kế hoạch, người ký và các bảng tra cứu.",
            "Thêm đơn vị",
        ),
        Place.UPKEEP: Signboard(
            "0",
            "Nhật ký, sao lưu",
            "history",
            "Ai đã ghi gì, lúc nào; kiểm tra sổ còn nguyên vẹn.",
        ),
    }
)
