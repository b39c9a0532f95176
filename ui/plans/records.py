"""The records inside a plan as fields: quotas, rules of the contest, criteria, the vote, what falls due."""

from app.domain.calendar.limits import DayLimit, MonthlyLimit
from app.domain.calendar.period import Span
from app.domain.plans.marking import MarkingItem
from app.domain.plans.plan import (
    ContestRules,
    Criterion,
    CriterionGroup,
    DossierItem,
    QuotaMonths,
    QuotaRule,
    VoteRule,
)
from app.domain.plans.plan_choices import GATES, VOTE_BASES
from app.domain.plans.programme import Deadline, Duty, Review, ShortlistRule
from app.domain.units.agency import Agency, Signer
from ui.plans.holdings import Entry, Group, Several
from ui.plans.kinds import (
    DAY,
    FLAG,
    LINES,
    MONTH,
    NEEDED_PASSAGE,
    PASSAGE,
    SHARE,
    SHARE_OR_NONE,
    TEXT,
    WHOLE,
    WHOLE_OR_NONE,
    choice,
    some_of,
)
from ui.plans.words import CADENCES, COMPARISONS, LAST_DAYS, LEVELS, MATTERS, POWERS, RECIPIENTS, UNIT_KINDS

_MONTH = "tháng/năm, ví dụ 9/2021"
_LINE = "Mỗi dòng một mục; Enter xuống dòng, dòng trống được bỏ qua."
_CODE = "Để trống thì chương trình tự đặt. Mã dùng để nhớ, không in ra."
_SHIFTS = "Ngày cuối rơi vào thứ Bảy, Chủ nhật thì lùi sang thứ Hai."
_WHOM = "Không chọn ô nào: áp dụng cho mọi đối tượng."

SIGNER = Group(
    Signer,
    (
        Entry("name", "Họ và tên người ký", "In dưới chữ ký của quyết định khen thưởng.", TEXT, 6),
        Entry("power", "Quyền hạn ký", "Ký với quyền hạn nào theo Nghị định 30/2020.", choice(POWERS), 6),
        Entry(
            "capacity", "Chức vụ in trên chữ ký", "Mỗi dòng in một dòng, ví dụ KT. CHỦ TỊCH rồi PHÓ CHỦ TỊCH.", LINES
        ),
    ),
)
AGENCY = Group(
    Agency,
    (
        Entry("name", "Tên cơ quan", "Như viết trong văn bản, ví dụ UBND quận Ba Đình.", TEXT, 6),
        Entry("level", "Cấp", "Cấp khen thưởng của cơ quan.", choice(LEVELS), 6),
        Entry("heading", "Tên in ở tiêu đề", "Chữ hoa, mỗi dòng in một dòng.", LINES, 6),
        Entry("parent", "Cơ quan chủ quản in ở tiêu đề", "Dòng trên tên cơ quan; UBND thì để trống.", TEXT, 6),
        Entry("place", "Địa danh", "In trước ngày tháng, ví dụ Ba Đình.", TEXT, 4),
        Entry("symbol", "Ký hiệu cơ quan", "UBND cho ra QĐ-UBND.", TEXT, 4),
        Entry("archive", "Lưu", "Dòng cuối của nơi nhận, ví dụ VT, NV.", TEXT, 4),
        Entry("authority", "Người có thẩm quyền khen", "Chức danh, ví dụ Chủ tịch UBND quận.", TEXT),
        Entry("council", "Hội đồng", "Tên đầy đủ của Hội đồng thi đua, khen thưởng.", TEXT, 8),
        Entry("council_symbol", "Ký hiệu Hội đồng", "Ví dụ HĐTĐKT.", TEXT, 4),
        Entry("office", "Bộ phận giúp việc", "Đơn vị nhận bài, làm tờ trình, ví dụ Phòng Nội vụ.", TEXT),
        Entry("implementers", "Thi hành quyết định", "Ai chịu trách nhiệm thi hành, ghi ở điều cuối.", PASSAGE),
        Entry("copies_to", "Sao gửi quyết định", _LINE, LINES),
        Entry("signer", "Người ký văn bản", "", SIGNER),
    ),
)
SPAN = Group(
    Span,
    (
        Entry("first", "Từ ngày", "Ngày đầu, tính cả ngày này.", DAY, 6),
        Entry("last", "Đến hết ngày", "Ngày cuối, tính cả ngày này.", DAY, 6),
    ),
)
REVIEW = Group(
    Review,
    (
        Entry("month", "Tháng tổng kết", _MONTH, MONTH, 6),
        Entry("text", "Kế hoạch ghi", "Câu của kế hoạch về tổng kết.", PASSAGE),
    ),
)
QUOTA_MONTHS = Group(
    QuotaMonths,
    (
        Entry("first", "Từ tháng", _MONTH, MONTH, 6),
        Entry("last", "Đến hết tháng", _MONTH, MONTH, 6),
    ),
)
QUOTA = Group(
    QuotaRule,
    (
        Entry("matter", "Giao", "Chỉ tiêu về bài viết hay về gương.", choice(MATTERS), 4),
        Entry("minimum", "Tối thiểu", "Số bài hoặc số gương của mỗi kỳ.", WHOLE, 4),
        Entry("cadence", "Kỳ", "Mỗi kỳ phải đủ số tối thiểu.", choice(CADENCES), 4),
        Entry("kinds", "Loại đơn vị", "Không chọn loại, không nêu tên: giao cho mọi đơn vị.", some_of(UNIT_KINDS)),
        Entry("units", "Hoặc giao riêng cho đơn vị nêu tên", "Mỗi dòng một đơn vị. Tên như trong kế hoạch.", LINES),
    ),
)
DAY_LIMIT = Group(
    DayLimit,
    (
        Entry("inclusive", "Hạn", "Ngày ghi trong kế hoạch có được tính hay không.", choice(LAST_DAYS), 6),
        Entry("day", "Ngày", "Gõ 5/3/21 hoặc 05/03/2021.", DAY, 6),
        Entry("shifts_to_working_day", "Tránh ngày nghỉ", _SHIFTS, FLAG),
    ),
)
MONTHLY_LIMIT = Group(
    MonthlyLimit,
    (
        Entry("inclusive", "Hạn hằng tháng", "Ngày ghi trong kế hoạch có được tính hay không.", choice(LAST_DAYS), 6),
        Entry("day", "Ngày trong tháng", "Chỉ ghi số ngày, ví dụ 10.", WHOLE, 6),
        Entry("shifts_to_working_day", "Tránh ngày nghỉ", _SHIFTS, FLAG, 6),
        Entry("late_counts", "Quá hạn vẫn tính", "Gửi muộn vẫn tính cho tháng đó, ghi là quá hạn.", FLAG, 6),
    ),
)
MARKING = Group(
    MarkingItem,
    (
        Entry("text", "Nội dung chấm", "Một dòng của phiếu chấm.", TEXT, 8),
        Entry("points", "Điểm tối đa", "Số điểm cao nhất của nội dung này.", WHOLE, 4),
    ),
)
CONTEST_RULES = Group(
    ContestRules,
    (
        Entry("words_at_least", "Số từ tối thiểu", "Để trống: không giới hạn. Một từ là một tiếng.", WHOLE_OR_NONE, 6),
        Entry("words_at_most", "Số từ tối đa", "Để trống: không giới hạn. Một từ là một tiếng.", WHOLE_OR_NONE, 6),
        Entry("phone_required", "Phải có số điện thoại của tác giả", "Thiếu thì bài chưa đủ điều kiện.", FLAG, 6),
        Entry("originals_only", "Chỉ nhận bản gốc", "Bản photocopy thì bài chưa đủ điều kiện.", FLAG, 6),
        Entry("officials", "Ban Tổ chức, Ban Giám khảo", "Không được dự thi. Mỗi dòng một họ tên.", LINES),
        Entry("marking", "Phiếu chấm điểm", "Không có dòng nào: không chấm điểm.", Several(MARKING, "nội dung chấm")),
    ),
)
SHORTLIST = Group(
    ShortlistRule,
    (
        Entry("count", "Số bài gửi lên", "Chọn bao nhiêu bài.", WHOLE, 4),
        Entry("addressee", "Gửi về", "Nơi nhận các bài được chọn.", TEXT, 8),
        Entry("limit", "Hạn gửi các bài được chọn", "", DAY_LIMIT),
    ),
)
CRITERION = Group(
    Criterion,
    (
        Entry("text", "Tiêu chí", "Nội dung của tiêu chí.", PASSAGE),
        Entry("share_at_least", "Tỷ lệ từ", "Tỷ lệ cán bộ phải hoàn thành xuất sắc", SHARE_OR_NONE, 6),
        Entry("code", "Mã", _CODE, TEXT, 6),
    ),
)
CRITERIA = Group(
    CriterionGroup,
    (
        Entry("title", "Tên nhóm", "Như trong kế hoạch.", TEXT),
        Entry("recipients", "Đối tượng", _WHOM, some_of(RECIPIENTS)),
        Entry("criteria", "Các tiêu chí", "", Several(CRITERION, "tiêu chí")),
    ),
)
DOSSIER_ITEM = Group(
    DossierItem,
    (
        Entry("text", "Giấy tờ", "Tên giấy tờ như trong kế hoạch.", PASSAGE),
        Entry("recipients", "Đối tượng", _WHOM, some_of(RECIPIENTS)),
        Entry("required", "Bắt buộc phải có", "Thiếu thì hồ sơ chưa đủ.", FLAG, 6),
        Entry("code", "Mã", _CODE, TEXT, 6),
    ),
)
VOTE = Group(
    VoteRule,
    (
        Entry("share", "Tỷ lệ đồng ý cần đạt", "Phần trăm hoặc phân số: 90% hoặc 2/3.", SHARE, 6),
        Entry("more_than", "So với mức đó", "Đạt đúng mức đã đủ, hay phải vượt.", choice(COMPARISONS), 6),
        Entry("base", "Tính trên", "Mẫu số của tỷ lệ đồng ý.", choice(VOTE_BASES), 6),
        Entry("quorum", "Dự họp tối thiểu", "Tỷ lệ trên tổng số thành viên: 2/3 hoặc 50%.", SHARE, 6),
        Entry(
            "leader_gate",
            "Người đứng đầu được công nhận khi",
            "Điều kiện về tập thể do người đó đứng đầu.",
            choice(GATES),
        ),
        Entry("written_opinions", "Người vắng có ý kiến bằng văn bản", "Ý kiến bằng văn bản được tính.", FLAG),
        Entry(
            "nominees_mark_own_line",
            "Thành viên đánh dấu dòng của mình",
            "Không chọn: bỏ trống dòng của mình, tức là không tính đồng ý.",
            FLAG,
        ),
    ),
)
DEADLINE = Group(
    Deadline,
    (
        Entry("text", "Việc", "Việc phải làm, như trong kế hoạch.", NEEDED_PASSAGE),
        Entry("addressee", "Gửi về", "Nơi nhận.", TEXT, 8),
        Entry("code", "Mã", _CODE, TEXT, 4),
        Entry("limit", "", "", DAY_LIMIT),
    ),
)
DUTY = Group(
    Duty,
    (
        Entry("actor", "Ai", "Đơn vị, bộ phận được giao.", TEXT),
        Entry("tasks", "Làm gì", "", Several(NEEDED_PASSAGE, "việc")),
    ),
)
