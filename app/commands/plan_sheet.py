"""A plan as the screen shows it: what it is, what it asks, and what the office chose in it."""

from collections.abc import Iterator

from app.commands.plan_choices import choices_of, day_limit
from app.commands.tables import facts, table
from app.commands.words import day
from app.domain.period import Cadence, Span
from app.domain.plan import Plan, QuotaRule
from app.intake.plan_files import key_of

_CADENCES = {Cadence.MONTH: "tháng", Cadence.QUARTER: "quý", Cadence.HALF: "nửa năm", Cadence.YEAR: "năm"}


def plan_in_words(plan: Plan) -> Iterator[str]:
    """Yield the plan's particulars, its quotas, what falls due, and each choice with its key in the plan's file."""
    yield from facts(_particulars(plan))
    if plan.quotas:
        yield ""
        rows = [(rule.matter.label, f"{rule.minimum}/{_CADENCES[rule.cadence]}", _whose(rule)) for rule in plan.quotas]
        yield from table(("Chỉ tiêu", "Tối thiểu", "Đơn vị"), rows)
    if plan.deadlines:
        yield ""
        yield from table(("Việc có thời hạn", "Hạn"), [(one.text, day_limit(one.limit)) for one in plan.deadlines])
    if plan.own_standards:
        yield ""
        yield "Tiêu chuẩn điển hình tiên tiến của đơn vị:"
        yield plan.own_standards
    yield ""
    choices = [(one.what, one.chosen, key_of(one.path)) for one in choices_of(plan)]
    yield from table(("Lựa chọn", "Đang chọn", "Mục trong tệp"), choices)


def _particulars(plan: Plan) -> Iterator[tuple[str, str]]:
    yield "Mã", plan.code
    yield "Năm", str(plan.year)
    yield "Nội dung", plan.title
    yield "Số, ký hiệu", plan.number or "(dự thảo)"
    yield "Ngày ban hành", day(plan.issued_on)
    yield "Người ký", plan.signed_by
    yield "Cơ quan", plan.agency.name
    yield "Thời gian", _span(plan.contest)
    yield "Tính khen thưởng", _span(plan.commendations)
    yield "Năm xếp loại", str(plan.rating_year or "")
    yield "Tổng kết", f"{plan.review.month.name}: {plan.review.text}" if plan.review else ""
    yield "Cấp khen thưởng", "; ".join(f"{one.name} ({one.authority})" for one in plan.levels)
    for matter, addressee in plan.addressees:
        yield f"{matter.label} gửi về", addressee
    yield "Đối tượng", plan.scope
    yield "Phát hiện qua", "; ".join(plan.discoveries)
    yield "Nhân rộng bằng", "; ".join(plan.follow_up)


def _span(span: Span) -> str:
    return f"từ {day(span.first)} đến hết {day(span.last)}"


def _whose(rule: QuotaRule) -> str:
    return "; ".join(rule.units or (kind.label for kind in rule.kinds)) or "mọi đơn vị"
