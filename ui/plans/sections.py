"""The sections of the form of a plan: in each the parts of the plan it holds, in the order they are gone through."""

from dataclasses import dataclass
from typing import Final

from app.domain.plans.award_standard import AuthorStandard, CollectiveStandard, LevelMinimum, Standards
from app.domain.plans.plan import AwardLevel, Matter, Plan
from app.domain.plans.plan_choices import EMPTY_TENS, METHODS, NAME_ORDERS, REPORT_BASES, ROUNDINGS, SCOPES
from ui.plans import records
from ui.plans.holdings import Entry, Group, Maybe, PerMember, Several
from ui.plans.kinds import (
    BLOCK,
    DAY_OR_NONE,
    FLAG,
    NEEDED_PASSAGE,
    PASSAGE,
    TEXT,
    TEXT_OR_NONE,
    WHOLE,
    WHOLE_OR_NONE,
    choice,
    some_of,
)
from ui.plans.words import LEVELS, UNIT_KINDS

_PRINTED = "Tiêu đề, người ký in trên văn bản của sổ đang mở thì sửa ở mục “Câu chữ, tiêu đề”."
_MATTERS = tuple((one, one.label) for one in Matter)

_LEVEL = Group(
    AwardLevel,
    (
        Entry("level", "Cấp", "Cấp khen thưởng.", choice(LEVELS), 4),
        Entry("name", "Kế hoạch gọi là", "Ví dụ cấp quận.", TEXT, 4),
        Entry("authority", "Người khen", "Ví dụ Chủ tịch UBND quận.", TEXT, 4),
    ),
)
_MINIMUM = Group(
    LevelMinimum,
    (
        Entry("minimum", "Số gương", "Ít nhất bao nhiêu gương.", WHOLE, 6),
        Entry("level", "được khen ở cấp", "Cấp đã khen các gương đó.", choice(LEVELS), 6),
    ),
)
_COLLECTIVE = Group(
    CollectiveStandard,
    (
        Entry("title", "Tên nhóm đơn vị", "Như trong kế hoạch.", TEXT),
        Entry("kinds", "Loại đơn vị", "Mỗi loại chỉ xét ở một nhóm.", some_of(UNIT_KINDS)),
        Entry("alternatives", "Cần đạt một trong các mức", "", Several(_MINIMUM, "mức")),
    ),
)
_AUTHORS = Group(
    AuthorStandard,
    (
        Entry("articles", "Số bài về gương mới", "Số bài của tác giả có gương được khen.", WHOLE, 6),
        Entry("level", "Gương trong bài được khen ở cấp", "Cấp đã khen các gương đó.", choice(LEVELS), 6),
        Entry("higher_exemplars", "Hoặc số gương được cấp trên khen", "Đủ số này thì thay được số bài.", WHOLE, 6),
        Entry("higher_level", "Cấp trên đó", "Cấp đã khen các gương đó.", choice(LEVELS), 6),
        Entry(
            "higher_needs_all_articles",
            "Cấp trên khen vẫn cần đủ bài",
            "Cách hiểu thứ hai của kế hoạch: hai điều kiện cùng phải đạt.",
            FLAG,
            6,
        ),
        Entry(
            "joint_entries_count",
            "Tính cả bài đồng tác giả",
            "Bài nhiều tác giả được tính cho từng người.",
            FLAG,
            6,
        ),
    ),
)
_STANDARDS = Group(
    Standards,
    (
        Entry("quota_must_be_met", "Tập thể phải đủ chỉ tiêu bài viết", "Thiếu thì không xét.", FLAG, begins=True),
        Entry("preconditions", "Điều kiện chung", "", Several(NEEDED_PASSAGE, "điều kiện")),
        Entry("collectives", "Tiêu chuẩn của tập thể", "", Several(_COLLECTIVE, "nhóm đơn vị")),
        Entry("authors", "Kế hoạch có tiêu chuẩn của tác giả", "", Maybe(_AUTHORS)),
    ),
)


@dataclass(frozen=True, slots=True)
class Section:
    """A page of the form."""

    title: str
    entries: tuple[Entry, ...]


SECTIONS: Final = (
    Section(
        "Chung",
        (
            Entry("title", "Trích yếu", "Tên của kế hoạch, sau chữ “về”.", PASSAGE),
            Entry("subject", "Cuộc thi, phong trào", "Gọi gọn trong các văn bản: Cuộc thi viết năm 2021.", PASSAGE),
            Entry("number", "Số, ký hiệu", "Để trống: bản dự thảo.", TEXT, 4),
            Entry("issued_on", "Ngày ban hành", "Gõ 5/3/21; để trống: bản dự thảo.", DAY_OR_NONE, 4),
            Entry("signed_by", "Người ký kế hoạch", "Họ và tên.", TEXT, 4),
            Entry("year", "Năm của kế hoạch", "Năm ghi trong các văn bản.", WHOLE, 4),
            Entry("rating_year", "Năm xếp loại", "Để trống nếu kế hoạch không nêu.", WHOLE_OR_NONE, 4),
            Entry("code", "Mã của kế hoạch", "Đổi mã là thêm một kế hoạch khác.", TEXT, 4),
            Entry("scope", "Đối tượng, phạm vi", "Đoạn của kế hoạch về đối tượng.", PASSAGE),
            Entry("principles", "Yêu cầu", "", Several(NEEDED_PASSAGE, "yêu cầu")),
        ),
    ),
    Section("Cơ quan", (Entry("agency", "Cơ quan ban hành kế hoạch", _PRINTED, records.AGENCY),)),
    Section(
        "Thời gian",
        (
            Entry("contest", "Thời gian cuộc thi, phong trào", "Bài nhận trong thời gian này được tính.", records.SPAN),
            Entry(
                "commendations",
                "Thời gian tính khen thưởng",
                "Khen thưởng có quyết định trong thời gian này được tính khi xét theo tiêu chuẩn.",
                records.SPAN,
            ),
            Entry("review", "Kế hoạch có tổng kết", "", Maybe(records.REVIEW)),
        ),
    ),
    Section(
        "Chỉ tiêu",
        (
            Entry(
                "quota_months",
                "Kế hoạch nêu rõ tháng giao chỉ tiêu",
                "Không nêu: tính từ tháng trọn vẹn đầu tiên sau ngày ban hành.",
                Maybe(records.QUOTA_MONTHS),
            ),
            Entry("quotas", "Các chỉ tiêu", "", Several(records.QUOTA, "chỉ tiêu")),
            Entry(
                "monthly_limits",
                "Có hạn trong tháng",
                "Không có: hạn là ngày cuối của kỳ.",
                PerMember(_MATTERS, Maybe(records.MONTHLY_LIMIT)),
            ),
            Entry("addressees", "Nơi gửi", "Để trống nếu kế hoạch không nêu.", PerMember(_MATTERS, TEXT_OR_NONE), 6),
            Entry(
                "surplus_carries_over",
                "Phần vượt của kỳ này bù cho kỳ sau",
                "Không chọn: mỗi kỳ tính riêng.",
                FLAG,
            ),
        ),
    ),
    Section(
        "Thể lệ, chọn bài",
        (
            Entry("contest_rules", "Kế hoạch có thể lệ cuộc thi", "", Maybe(records.CONTEST_RULES)),
            Entry("shortlist", "Chọn bài gửi cấp trên", "", Maybe(records.SHORTLIST)),
        ),
    ),
    Section("Tiêu chí", (Entry("criteria", "Các nhóm tiêu chí", "", Several(records.CRITERIA, "nhóm tiêu chí")),)),
    Section("Hồ sơ", (Entry("dossier", "Thành phần hồ sơ", "", Several(records.DOSSIER_ITEM, "giấy tờ")),)),
    Section(
        "Cấp khen, tiêu chuẩn",
        (
            Entry("levels", "Các cấp khen thưởng, từ thấp lên cao", "", Several(_LEVEL, "cấp")),
            Entry(
                "only_recognised_go_higher",
                "Cấp trên chỉ xét người cấp dưới đã công nhận",
                "Chưa được công nhận ở cấp dưới thì không đề nghị lên.",
                FLAG,
            ),
            Entry("standards", "Kế hoạch có tiêu chuẩn xét khen tập thể, tác giả", "", Maybe(_STANDARDS)),
        ),
    ),
    Section("Bỏ phiếu", (Entry("vote", "Hội đồng bỏ phiếu", "", Maybe(records.VOTE)),)),
    Section(
        "Tiến độ, phân công",
        (
            Entry("deadlines", "Việc có thời hạn", "", Several(records.DEADLINE, "việc có thời hạn")),
            Entry("duties", "Phân công", "", Several(records.DUTY, "phân công")),
        ),
    ),
    Section(
        "Căn cứ, nơi nhận",
        (
            Entry("grounds", "Căn cứ", "Cả dòng, không ghi dấu ở cuối.", Several(NEEDED_PASSAGE, "căn cứ")),
            Entry(
                "grounds_checked",
                "Đã rà soát hiệu lực của căn cứ",
                "Kế hoạch chép từ năm trước thì cần rà soát lại.",
                FLAG,
            ),
            Entry("recipients", "Nơi nhận", "Không ghi dấu ở cuối.", Several(NEEDED_PASSAGE, "nơi nhận")),
        ),
    ),
    Section(
        "Tiêu chuẩn của đơn vị",
        (
            Entry(
                "own_standards",
                "Tiêu chuẩn điển hình tiên tiến của đơn vị",
                "Lời văn gửi lên cấp trên; mỗi đoạn một dòng.",
                BLOCK,
            ),
            Entry("discoveries", "Phát hiện gương qua", "", Several(NEEDED_PASSAGE, "cách phát hiện")),
            Entry("follow_up", "Nhân rộng bằng", "", Several(NEEDED_PASSAGE, "cách nhân rộng")),
        ),
    ),
    Section(
        "Cách tính, cách in",
        (
            Entry("rounding", "Làm tròn tiền thưởng", "Cách làm tròn của cơ quan.", choice(ROUNDINGS), 6),
            Entry("report_basis", "Kỳ lấy số liệu báo cáo", "Báo cáo nào cũng đổi lại được.", choice(REPORT_BASES), 6),
            Entry("name_order", "Thứ tự tên trong danh sách", "Người cùng tên xếp theo gì.", choice(NAME_ORDERS), 6),
            Entry("empty_tens", "Cách đọc số không ở hàng chục", "Dùng khi tiền viết bằng chữ.", choice(EMPTY_TENS), 6),
            Entry("movement_scope", "Phạm vi phong trào", "Cho biểu thống kê.", choice(SCOPES), 6),
            Entry("movement_method", "Phương thức phong trào", "Cho biểu thống kê.", choice(METHODS), 6),
        ),
    ),
)

WHOLE_PLAN: Final = Group(Plan, tuple(entry for section in SECTIONS for entry in section.entries))
"""All of a plan."""
