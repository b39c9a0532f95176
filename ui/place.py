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

    `key` is the digit that leads there, `belongs` one sentence on what is done there, and `commands` what does the
    same work at the command line, each with what it is for.
    """

    key: str
    name: str
    icon: str
    belongs: str
    commands: tuple[tuple[str, str], ...] = ()


SIGNBOARDS: Mapping[Place, Signboard] = MappingProxyType(
    {
        Place.OVERVIEW: Signboard("1", "Tổng quan", "layout-dashboard", "Việc cần làm hôm nay và tiến độ kỳ này."),
        Place.ARTICLES: Signboard("2", "Bài viết", "file-text", "Sổ bài viết dự thi."),
        Place.EXEMPLARS: Signboard(
            "3",
            "Gương, đề nghị",
            "award",
            "Điển hình tiên tiến, khen thưởng đã có và hồ sơ đề nghị của từng gương.",
            (
                ("search HỌ-TÊN", "tìm gương, bài viết, quyết định theo tên"),
                ("import exemplars TỆP.xlsx", "nhập gương từ bảng tính"),
                ("import nominations TỆP.xlsx", "nhập hồ sơ đề nghị khen thưởng"),
            ),
        ),
        Place.QUOTA: Signboard(
            "4",
            "Chỉ tiêu",
            "grid-3x3",
            "Đơn vị nào còn thiếu bài viết, thiếu gương, trong từng kỳ.",
            (("quota --plan {plan} --period all", "bảng chỉ tiêu của mọi đơn vị trong mọi kỳ"),),
        ),
        Place.COUNCIL: Signboard(
            "5",
            "Hội đồng",
            "vote",
            "Phiên họp Hội đồng, phiếu bầu và kết quả kiểm phiếu.",
            (
                ("meeting --help", "ghi một phiên họp"),
                ("ballot record --help", "ghi kết quả kiểm phiếu"),
            ),
        ),
        Place.DECISIONS: Signboard(
            "6",
            "Quyết định",
            "stamp",
            "Dự thảo, số và ngày, danh sách kèm theo của quyết định khen thưởng.",
            (
                ("decision draft --help", "dự thảo quyết định từ kết quả bỏ phiếu"),
                ("decision issue --help", "ghi số và ngày đã ký"),
                ("print decision --help", "in quyết định và danh sách kèm theo"),
            ),
        ),
        Place.STANDING: Signboard(
            "7",
            "Xét khen thưởng",
            "medal",
            "Tập thể và tác giả nào đủ tiêu chuẩn khen thưởng, kèm lý do.",
            (("standing --plan {plan}", "kết quả xét theo tiêu chuẩn của kế hoạch"),),
        ),
        Place.REPORTS: Signboard(
            "8",
            "Báo cáo",
            "chart-column",
            "Báo cáo quý, sáu tháng và năm, với bốn biểu và biểu đồ.",
            (("report --period {period} TỆP.pdf", "báo cáo của một kỳ"),),
        ),
        Place.DIRECTORY: Signboard(
            "9",
            "Danh mục",
            "folder-tree",
            "Đơn vị, kế hoạch, người ký và các bảng tra cứu.",
            (
                ("plan list", "các kế hoạch trong sổ"),
                ("import units TỆP.xlsx", "nhập danh sách đơn vị"),
            ),
        ),
        Place.UPKEEP: Signboard(
            "0",
            "Nhật ký, sao lưu",
            "history",
            "Ai đã ghi gì, lúc nào; kiểm tra sổ còn nguyên vẹn.",
            (
                ("journal", "nhật ký ghi sổ"),
                ("check", "kiểm tra sổ"),
            ),
        ),
    }
)
