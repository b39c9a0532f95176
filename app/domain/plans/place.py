"""Where in a plan or a table something stands: by its names from the top down, and by its line where one is known."""

from dataclasses import dataclass
from typing import TypeAlias

Path: TypeAlias = tuple[str | int, ...]

_PARTS = {
    "agency": "Cơ quan ban hành",
    "contest": "Thời gian cuộc thi",
    "commendations": "Thời gian tính khen thưởng",
    "quota_months": "Tháng giao chỉ tiêu",
    "quotas": "Chỉ tiêu",
    "monthly_limits": "Hạn hằng tháng",
    "contest_rules": "Thể lệ",
    "criteria": "Tiêu chí",
    "dossier": "Thành phần hồ sơ",
    "standards": "Tiêu chuẩn xét khen thưởng",
    "vote": "Bỏ phiếu",
    "shortlist": "Chọn bài gửi cấp trên",
    "deadlines": "Thời hạn",
    "grounds": "Căn cứ",
    "principles": "Yêu cầu",
    "levels": "Cấp khen thưởng",
    "rating_year": "Năm xếp loại",
    "review": "Tổng kết",
}


@dataclass(frozen=True, slots=True)
class Place:
    """A spot in a plan or table. `path` holds names and positions from 0; `line` counts from 1."""

    path: Path = ()
    line: int | None = None
    file: str = ""

    def __str__(self) -> str:
        """Say the place as a sentence begins with it: "Dòng 12", "Tệp levels.toml, dòng 12" or "Chỉ tiêu thứ 2"."""
        if self.line is not None:
            return f"Tệp {self.file}, dòng {self.line}" if self.file else f"Dòng {self.line}"
        part = _PARTS.get(str(self.path[0]), "Kế hoạch") if self.path else "Kế hoạch"
        position = next((step + 1 for step in self.path if isinstance(step, int)), None)
        return part if position is None else f"{part} thứ {position}"
