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
class Errand:
    """Something that can be done at a desk at any time: `words` as the desk calls it, `note` what else it goes by."""

    words: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Signboard:
    """What stands over a desk.

    `key` is the digit that leads there, `belongs` one sentence on what is done there, `begins` what Ctrl+N begins
    there, empty where it begins nothing, and `errands` what else the clerk can be sent there for.
    """

    key: str
    name: str
    icon: str
    belongs: str
    begins: str = ""
    errands: tuple[Errand, ...] = ()


SIGNBOARDS: Mapping[Place, Signboard] = MappingProxyType(
    {
        Place.OVERVIEW: Signboard("1", "Tổng quan", "layout-dashboard", "Việc cần làm hôm nay và tiến độ kỳ này."),
        Place.ARTICLES: Signboard(
            "2",
            "Bài viết",
            "file-text",
            "Sổ bài viết dự thi.",
            "Ghi bài viết",
            (
                Errand("Nhập bài viết từ bảng tính", "Excel"),
                Errand("Dán bài viết từ Excel"),
                Errand("Chấm điểm bài viết"),
                Errand("Chọn bài gửi cấp trên", "gửi bài viết lên cấp trên"),
                Errand("Ghi giải thưởng", "tác phẩm đạt giải"),
                Errand("Xem tác phẩm đạt giải", "giải thưởng, in danh sách"),
            ),
        ),
        Place.EXEMPLARS: Signboard(
            "3",
            "Gương, đề nghị",
            "award",
            "Điển hình tiên tiến, khen thưởng đã có và hồ sơ đề nghị của từng gương.",
            begins="Ghi gương, đề nghị",
            errands=(
                Errand("Ghi đề nghị", "hồ sơ của một gương"),
                Errand("Đề nghị cần bổ sung", "hồ sơ còn thiếu"),
                Errand("Nhập gương từ bảng tính", "Excel"),
                Errand("Nhập đề nghị từ bảng tính", "Excel"),
                Errand("Nhập khen thưởng đã có từ bảng tính", "Excel"),
            ),
        ),
        Place.QUOTA: Signboard(
            "4",
            "Chỉ tiêu",
            "grid-3x3",
            "Đơn vị nào còn thiếu bài viết, thiếu gương, trong từng kỳ.",
            "Công văn đôn đốc",
            (Errand("In bảng chỉ tiêu, xuất Excel"),),
        ),
        Place.COUNCIL: Signboard(
            "5",
            "Hội đồng",
            "vote",
            "Phiên họp Hội đồng, phiếu bầu và kết quả kiểm phiếu.",
            "Chuẩn bị phiên họp",
            (
                Errand("Danh sách Hội đồng: ghi mới, sửa, gạch bỏ"),
                Errand("Nhập Hội đồng từ bảng tính", "Excel"),
                Errand("Đối chiếu mã niêm phong in trên biên bản"),
            ),
        ),
        Place.DECISIONS: Signboard(
            "6",
            "Quyết định",
            "stamp",
            "Dự thảo, số và ngày, danh sách kèm theo của quyết định khen thưởng.",
            "Dự thảo quyết định",
            (
                Errand("Tờ trình", "trình thủ trưởng, trình cấp trên"),
                Errand("Ghi khen thưởng của cấp trên", "một quyết định, nhiều gương"),
                Errand("Quyết định chưa có số, ngày"),
                Errand("Ghi văn bản đi", "sổ đăng ký văn bản đi"),
                Errand("In sổ đăng ký văn bản đi"),
                Errand("Sổ khen thưởng"),
                Errand("Quỹ thưởng của năm", "được duyệt, đã chi, còn lại"),
                Errand("Ghi duyệt quỹ thưởng", "duyệt đầu năm, bổ sung, cắt giảm"),
                Errand("In tình hình sử dụng quỹ thưởng"),
                Errand("Giấy khen: in, mẫu trình bày, sổ phôi"),
            ),
        ),
        Place.STANDING: Signboard(
            "7",
            "Xét khen thưởng",
            "medal",
            "Tập thể và tác giả nào đủ tiêu chuẩn khen thưởng, kèm lý do.",
            errands=(Errand("In kết quả xét khen thưởng"), Errand("Xét tập thể"), Errand("Xét cá nhân tác giả")),
        ),
        Place.REPORTS: Signboard(
            "8",
            "Báo cáo",
            "chart-column",
            "Báo cáo tuần, tháng, quý, sáu tháng, năm, với bốn biểu và biểu đồ; thống kê năm.",
            "Lập báo cáo",
            (
                Errand("Lập báo cáo định kỳ", "tuần, tháng, quý, sáu tháng, năm"),
                Errand("Lập thống kê năm (biểu 0601.N, 0603.N)"),
                Errand("Lập tiêu chuẩn riêng của đơn vị"),
                Errand("Xem báo cáo đã phát hành", "in lại đúng bản đã in"),
            ),
        ),
        Place.DIRECTORY: Signboard(
            "9",
            "Danh mục",
            "folder-tree",
            "Đơn vị, kế hoạch, người ký và các bảng tra cứu.",
            "Thêm đơn vị",
            (
                Errand("Danh mục: Đơn vị"),
                Errand("Danh mục: Kế hoạch", "nạp, sửa, xuất kế hoạch"),
                Errand("Danh mục: Cấp, hình thức khen"),
                Errand("Danh mục: Người ký", "tiêu đề văn bản"),
                Errand("Danh mục: Căn cứ, lương cơ sở", "luật, nghị định"),
                Errand("Danh mục: Câu chữ, tiêu đề", "lời văn của mẫu"),
                Errand("Danh mục: Giấy khen", "in, mẫu trình bày, phôi"),
                Errand("Nhập đơn vị từ bảng tính", "Excel"),
                Errand("Sáp nhập đơn vị đang chọn"),
                Errand("Thêm mức lương cơ sở", "lương cơ sở mới"),
                Errand("Thêm văn bản làm căn cứ", "luật, nghị định mới"),
            ),
        ),
        Place.UPKEEP: Signboard(
            "0",
            "Nhật ký, sao lưu",
            "history",
            "Ai đã ghi gì, lúc nào; kiểm tra sổ còn nguyên vẹn.",
            errands=(Errand("Sao lưu sổ ngay"), Errand("Kiểm tra sổ"), Errand("Phục hồi sổ từ bản sao")),
        ),
    }
)
