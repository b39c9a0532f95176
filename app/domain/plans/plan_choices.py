"""What a plan leaves the office to choose, each choice with the key that holds it in the plan's file."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from app.domain.calendar.dates import short_date
from app.domain.calendar.limits import DayLimit, MonthlyLimit
from app.domain.calendar.period import Basis
from app.domain.language.names import NameOrder
from app.domain.language.numbers import EmptyTens, grouped, padded
from app.domain.plans.award_standard import Standards
from app.domain.plans.money import Rounding
from app.domain.plans.movement import MovementMethod, MovementScope
from app.domain.plans.place import Path
from app.domain.plans.plan import ContestRules, LeaderGate, Matter, Plan, QuotaMonths, VoteBase, VoteRule
from app.domain.plans.shares import written_share

NAME_ORDERS: Mapping[NameOrder, str] = {
    NameOrder.FAMILY_THEN_MIDDLE: "tên, rồi họ và đệm",
    NameOrder.MIDDLE_THEN_FAMILY: "tên, rồi đệm và họ",
}
EMPTY_TENS: Mapping[EmptyTens, str] = {
    EmptyTens.LINH: "linh: một trăm linh năm",
    EmptyTens.LE: "lẻ: một trăm lẻ năm",
}
ROUNDINGS: Mapping[Rounding, str] = {
    Rounding.UP_TO_TEN_THOUSAND: "lên hàng chục nghìn đồng",
    Rounding.NEAREST_TEN_THOUSAND: "đến hàng chục nghìn đồng gần nhất",
    Rounding.NONE: "không làm tròn",
}
REPORT_BASES: Mapping[Basis, str] = {
    Basis.CALENDAR: "theo lịch",
    Basis.ND09: "theo Nghị định 09/2019 (từ ngày 15 đến ngày 14)",
}
SCOPES: Mapping[MovementScope, str] = {
    MovementScope.NATIONWIDE: "toàn quốc",
    MovementScope.LOCALITY: "bộ, ban, ngành, đoàn thể, địa phương",
    MovementScope.CLUSTER: "cụm, khối thi đua",
    MovementScope.UNIT: "cơ quan, tổ chức, đơn vị",
}
METHODS: Mapping[MovementMethod, str] = {
    MovementMethod.THEMATIC: "theo chuyên đề",
    MovementMethod.REGULAR: "thường xuyên hàng năm",
}
VOTE_BASES: Mapping[VoteBase, str] = {
    VoteBase.MEMBERS: "tổng số thành viên Hội đồng",
    VoteBase.PRESENT: "số thành viên dự họp hoặc có ý kiến",
    VoteBase.VALID: "số phiếu hợp lệ",
}
GATES: Mapping[LeaderGate, str] = {
    LeaderGate.STRICT: "tập thể của người đó được công nhận",
    LeaderGate.LITERAL: "tập thể của người đó hoàn thành xuất sắc nhiệm vụ",
    LeaderGate.NONE: "không tùy theo tập thể",
}


class Choice(NamedTuple):
    """What is chosen, as what, and the field of the plan that says so."""

    what: str
    chosen: str
    path: Path


def choices_of(plan: Plan) -> Iterator[Choice]:
    """Yield every choice of the plan in words; none for a part the plan does not have."""
    yield Choice("Thứ tự tên trong danh sách", NAME_ORDERS[plan.name_order], ("name_order",))
    yield Choice("Cách đọc số không ở hàng chục", EMPTY_TENS[plan.empty_tens], ("empty_tens",))
    yield Choice("Làm tròn tiền thưởng", ROUNDINGS[plan.rounding], ("rounding",))
    yield Choice("Kỳ lấy số liệu báo cáo", REPORT_BASES[plan.report_basis], ("report_basis",))
    yield Choice("Thống kê: phạm vi phong trào", SCOPES[plan.movement_scope], ("movement_scope",))
    yield Choice("Thống kê: phương thức phong trào", METHODS[plan.movement_method], ("movement_method",))
    higher = plan.only_recognised_go_higher
    yield _whether("Cấp trên chỉ xét từ cấp dưới đã công nhận", higher, "only_recognised_go_higher")
    yield Choice("Tháng giao chỉ tiêu", _months(plan.quota_months), ("quota_months",))
    yield _whether("Phần vượt chỉ tiêu bù cho kỳ sau", plan.surplus_carries_over, "surplus_carries_over")
    for matter, limit in plan.monthly_limits:
        yield from _of_limit(matter, limit)
    if plan.shortlist:
        yield Choice("Hạn gửi các bài được chọn", day_limit(plan.shortlist.limit), ("shortlist", "limit"))
    yield from _of_contest(plan.contest_rules) if plan.contest_rules else ()
    yield from _of_vote(plan.vote) if plan.vote else ()
    yield from _of_standards(plan.standards) if plan.standards else ()


def day_limit(limit: DayLimit) -> str:
    """Return a limit in the plan's words, with the last day on which something is in time."""
    shifted = ", tránh ngày nghỉ" if limit.shifts_to_working_day else ""
    return f"{limit.worded}{shifted}: ngày cuối {short_date(limit.last_day)}"


def _whether(what: str, chosen: bool, *path: str) -> Choice:
    return Choice(what, "có" if chosen else "không", path)


def _months(months: QuotaMonths | None) -> str:
    if months is None:
        return "từ tháng trọn vẹn đầu tiên sau ngày ban hành"
    return f"{months.first.name} đến {months.last.name}"


def _of_limit(matter: Matter, limit: MonthlyLimit) -> Iterator[Choice]:
    path = ("monthly_limits", matter.value)
    what = f"{matter.label}: hạn hằng tháng"
    yield Choice(what, limit.worded, (*path, "day"))
    yield _whether(f"{what} tránh ngày nghỉ", limit.shifts_to_working_day, *path, "shifts_to_working_day")
    yield _whether(f"{matter.label}: quá hạn vẫn tính", limit.late_counts, *path, "late_counts")


def _of_contest(rules: ContestRules) -> Iterator[Choice]:
    yield Choice("Số từ tối thiểu", _words(rules.words_at_least), ("contest_rules", "words_at_least"))
    yield Choice("Số từ tối đa", _words(rules.words_at_most), ("contest_rules", "words_at_most"))
    yield _whether("Bài dự thi phải có số điện thoại", rules.phone_required, "contest_rules", "phone_required")
    yield _whether("Chỉ nhận bản gốc", rules.originals_only, "contest_rules", "originals_only")
    points = rules.most_points
    sheet = f"{padded(len(rules.marking))} nội dung, tối đa {points} điểm" if points else "không dùng phiếu chấm"
    yield Choice("Phiếu chấm điểm", sheet, ("contest_rules", "marking"))


def _words(number: int | None) -> str:
    return "không giới hạn" if number is None else f"{grouped(number)} từ (đếm theo tiếng)"


def _of_vote(rule: VoteRule) -> Iterator[Choice]:
    yield Choice("Tỷ lệ đồng ý cần đạt", written_share(rule.share), ("vote", "share"))
    yield _whether("Tỷ lệ đồng ý: phải vượt mức đó", rule.more_than, "vote", "more_than")
    yield Choice("Tỷ lệ đồng ý: tính trên", VOTE_BASES[rule.base], ("vote", "base"))
    yield Choice(
        "Số thành viên dự họp tối thiểu", f"{written_share(rule.quorum)} tổng số thành viên", ("vote", "quorum")
    )
    yield _whether("Người vắng có ý kiến bằng văn bản", rule.written_opinions, "vote", "written_opinions")
    yield Choice("Người đứng đầu được công nhận khi", GATES[rule.leader_gate], ("vote", "leader_gate"))
    own_line = rule.nominees_mark_own_line
    yield _whether("Thành viên đánh dấu dòng của mình", own_line, "vote", "nominees_mark_own_line")


def _of_standards(standards: Standards) -> Iterator[Choice]:
    met = standards.quota_must_be_met
    yield _whether("Xét tập thể: phải đủ chỉ tiêu bài viết", met, "standards", "quota_must_be_met")
    if standards.authors:
        path = ("standards", "authors")
        both, joint = standards.authors.higher_needs_all_articles, standards.authors.joint_entries_count
        yield _whether("Xét tác giả: cấp trên khen vẫn cần đủ bài", both, *path, "higher_needs_all_articles")
        yield _whether("Xét tác giả: tính cả bài đồng tác giả", joint, *path, "joint_entries_count")
