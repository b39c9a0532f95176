"""A plan laid out to be read: every part of it in the office's words, and each choice with its key in the file."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from app.domain.calendar.dates import short_date
from app.domain.calendar.period import Cadence, Span
from app.domain.language.numbers import padded
from app.domain.plans.award_standard import CollectiveStandard, Standards
from app.domain.plans.plan import Plan, QuotaRule, Recipient
from app.domain.plans.plan_choices import choices_of, day_limit
from app.domain.units.agency import Level
from app.intake.plan_files import key_of

_CADENCES = {Cadence.MONTH: "tháng", Cadence.QUARTER: "quý", Cadence.HALF: "nửa năm", Cadence.YEAR: "năm"}
_EVERYBODY = "mọi đối tượng"

Rows = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class PlanSection:
    """A part of a plan as a table; one without headings is names with their words, or words without a name."""

    title: str
    headings: tuple[str, ...]
    rows: Rows


def sections_of(plan: Plan) -> tuple[PlanSection, ...]:
    """Return every part the plan has something in, in the order of its file, the choices last."""
    sections = (
        PlanSection("Kế hoạch", (), tuple(row for row in _particulars(plan) if row[1])),
        PlanSection("Cơ quan ban hành", (), tuple(row for row in _agency(plan) if row[1])),
        PlanSection("Chỉ tiêu", ("Chỉ tiêu", "Tối thiểu", "Đơn vị"), tuple(map(_quota, plan.quotas))),
        PlanSection("Việc có thời hạn", ("Việc", "Gửi về", "Hạn"), tuple(_deadlines(plan))),
        PlanSection("Yêu cầu", ("", "Nội dung"), _numbered(plan.principles)),
        PlanSection("Tiêu chí", ("Nhóm", "Mã", "Tiêu chí"), tuple(_criteria(plan))),
        PlanSection("Thành phần hồ sơ", ("Đối tượng", "Giấy tờ", "Bắt buộc"), tuple(_dossier(plan))),
        PlanSection("Tiêu chuẩn xét khen thưởng", ("Danh hiệu", "Áp dụng cho", "Cần đạt"), tuple(_standards(plan))),
        PlanSection("Phiếu chấm điểm", ("Nội dung", "Điểm tối đa"), tuple(_marking(plan))),
        PlanSection("Phân công", ("Ai", "Làm gì"), tuple((one.actor, "\n".join(one.tasks)) for one in plan.duties)),
        PlanSection("Căn cứ", ("", "Căn cứ"), _numbered(plan.grounds)),
        PlanSection("Nơi nhận", ("", "Nơi nhận"), _numbered(plan.recipients)),
        PlanSection("Tiêu chuẩn điển hình tiên tiến của đơn vị", (), _text(plan.own_standards)),
        PlanSection("Lựa chọn của cơ quan", ("Lựa chọn", "Đang chọn", "Mục trong tệp"), tuple(_choices(plan))),
    )
    return tuple(section for section in sections if section.rows)


def _particulars(plan: Plan) -> Iterator[tuple[str, str]]:
    yield "Mã", plan.code
    yield "Năm", str(plan.year)
    yield "Nội dung", plan.title
    yield "Nội dung của văn bản", plan.subject
    yield "Số, ký hiệu", plan.number or "(dự thảo)"
    yield "Ngày ban hành", _day(plan.issued_on)
    yield "Người ký", plan.signed_by
    yield "Cơ quan", plan.agency.name
    yield "Thời gian", _span(plan.contest)
    yield "Tính khen thưởng", _span(plan.commendations)
    yield "Năm xếp loại", str(plan.rating_year or "")
    yield "Tổng kết", f"{plan.review.month.name}: {plan.review.text}" if plan.review else ""
    yield "Cấp khen thưởng", "; ".join(f"{one.name} ({one.authority})" for one in plan.levels)
    for matter, addressee in plan.addressees:
        yield f"{matter.label} gửi về", addressee
    if plan.shortlist:
        yield "Chọn gửi cấp trên", f"{plan.shortlist.count} bài, gửi {plan.shortlist.addressee}"
    yield "Đối tượng", plan.scope
    yield "Phát hiện qua", "; ".join(plan.discoveries)
    yield "Nhân rộng bằng", "; ".join(plan.follow_up)
    officials = plan.contest_rules.officials if plan.contest_rules else ()
    yield "Không được dự thi", "; ".join(officials)


def _agency(plan: Plan) -> Iterator[tuple[str, str]]:
    agency = plan.agency
    yield "Cấp trên", agency.parent
    yield "Tiêu đề", " ".join(agency.heading)
    yield "Địa danh", agency.place
    yield "Ký hiệu", agency.symbol
    yield "Người có thẩm quyền khen", agency.authority
    yield "Hội đồng", agency.council
    yield "Bộ phận giúp việc", agency.office
    yield "Lưu", agency.archive
    yield "Người ký văn bản", "; ".join((agency.signer.name, *agency.signer.capacity))
    yield "Thi hành quyết định", agency.implementers
    yield "Sao gửi", "; ".join(agency.copies_to)


def _quota(rule: QuotaRule) -> tuple[str, ...]:
    whose = "; ".join(rule.units or (kind.label for kind in rule.kinds)) or "mọi đơn vị"
    return rule.matter.label, f"{rule.minimum}/{_CADENCES[rule.cadence]}", whose


def _deadlines(plan: Plan) -> Iterator[tuple[str, ...]]:
    for one in plan.deadlines:
        yield one.text, one.addressee, day_limit(one.limit)


def _criteria(plan: Plan) -> Iterator[tuple[str, ...]]:
    for group in plan.criteria:
        for one in group.criteria:
            yield group.title or _whom(group.recipients), one.code, one.text


def _dossier(plan: Plan) -> Iterator[tuple[str, ...]]:
    for one in plan.dossier:
        yield _whom(one.recipients), one.text, "có" if one.required else "không"


def _standards(plan: Plan) -> Iterator[tuple[str, ...]]:
    standards = plan.standards
    if standards is None:
        return
    for text in standards.preconditions:
        yield "Điều kiện chung", "", text
    for one in standards.collectives:
        kinds = "; ".join(kind.label for kind in one.kinds)
        yield one.title, kinds, _alternatives(plan, one)
    yield from _authors(plan, standards)


def _alternatives(plan: Plan, standard: CollectiveStandard) -> str:
    each = (f"{padded(one.minimum)} gương được {_level(plan, one.level)} khen" for one in standard.alternatives)
    return " hoặc ".join(each)


def _authors(plan: Plan, standards: Standards) -> Iterator[tuple[str, ...]]:
    authors = standards.authors
    if authors is None:
        return
    articles = f"{padded(authors.articles)} bài về gương mới được {_level(plan, authors.level)} khen"
    higher = f"{padded(authors.higher_exemplars)} gương được {_level(plan, authors.higher_level)} khen"
    yield "Tác giả", "", f"{articles}, hoặc {higher}"


def _level(plan: Plan, level: Level) -> str:
    worded = plan.award_level(level)
    return worded.name if worded else level.value


def _marking(plan: Plan) -> Iterator[tuple[str, ...]]:
    for one in plan.contest_rules.marking if plan.contest_rules else ():
        yield one.text, str(one.points)


def _choices(plan: Plan) -> Iterator[tuple[str, ...]]:
    for one in choices_of(plan):
        yield one.what, one.chosen, key_of(one.path)


def _numbered(texts: tuple[str, ...]) -> Rows:
    return tuple((f"{number}.", text) for number, text in enumerate(texts, start=1))


def _text(text: str) -> Rows:
    return (("", text),) if text else ()


def _whom(recipients: tuple[Recipient, ...]) -> str:
    return "; ".join(one.label for one in recipients) or _EVERYBODY


def _span(span: Span) -> str:
    return f"từ {_day(span.first)} đến hết {_day(span.last)}"


def _day(day: date | None) -> str:
    return short_date(day) if day else ""
