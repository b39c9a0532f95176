"""What the papers are called on the window that shows them, by how the names of their files begin."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_NAMES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "ban-luu": "Bản lưu văn bản đi",
        "bang-theo-doi-chi-tieu": "Bảng theo dõi chỉ tiêu",
        "bao-cao": "Báo cáo",
        "cong-van-dinh-chinh": "Công văn đính chính",
        "cong-van-don-doc": "Công văn đôn đốc",
        "cong-van-gui-bai": "Công văn gửi bài dự thi",
        "danh-sach-bai-gui": "Danh sách bài gửi dự thi",
        "danh-sach-de-nghi": "Danh sách đề nghị khen thưởng",
        "danh-sach-goi-ten": "Danh sách gọi tên",
        "danh-sach-ky-nhan": "Danh sách ký nhận",
        "danh-sach-tac-pham-dat-giai": "Danh sách tác phẩm đạt giải",
        "giay-khen-da-in": "Giấy khen đã in",
        "giay-khen": "Giấy khen",
        "loi-cong-bo": "Lời công bố quyết định",
        "quy-thi-dua-khen-thuong": "Tình hình sử dụng quỹ thi đua, khen thưởng",
        "quyet-dinh": "Quyết định",
        "so-van-ban-di": "Sổ văn bản đi",
        "to-thuoc": "Tờ thước căn phôi",
        "to-trinh": "Tờ trình",
        "xet-khen-thuong-tac-gia": "Kết quả xét khen thưởng tác giả",
        "xet-khen-thuong-tap-the": "Kết quả xét khen thưởng tập thể",
    }
)


def name_of(stem: str) -> str:
    """Return the name of the paper in a file called `stem`, by its longest known beginning; else the stem itself."""
    known = max((begins for begins in _NAMES if stem.startswith(begins)), key=len, default="")
    return _NAMES.get(known, stem)
