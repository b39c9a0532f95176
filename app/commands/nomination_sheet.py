"""A nomination in words: what it lacks, how far it has come, and the month whose review takes it up."""

from collections.abc import Iterator, Sequence
from typing import Any

from app.commands.counter import Counter
from app.commands.tables import facts, table
from app.commands.words import HEADS, day, yes_or_no
from app.domain.language.numbers import grouped, percent
from app.domain.nominations.nomination import Completeness, Heads, NominationDraft
from app.domain.stories.nomination_line import NominationLine


def facts_of(line: NominationLine) -> dict[str, Any]:
    """Return a nomination as JSON has it."""
    known, lacking = line.known, line.lacking
    return {
        "id": known.id,
        "plan": known.plan,
        "name": known.name,
        "recipient": known.recipient,
        "state": known.state,
        "stage": line.stage,
        "reason": known.reason,
        "is_new": known.is_new,
        "counts": known.counts,
        "review": line.review,
        "review_moved": line.review_moved,
        **{name: getattr(known.draft, name) for name in NominationDraft.__slots__},
        "complete": lacking.is_complete,
        "late": lacking.late_for is not None,
        "missing_criteria": [one.code for one in lacking.criteria],
        "missing_dossier": [one.code for one in lacking.dossier],
        "excellent_share": lacking.share,
    }


def listed(shown: Sequence[NominationLine]) -> Iterator[str]:
    """Yield nominations as a table."""
    rows = [
        (
            str(line.known.id),
            day(line.known.draft.received),
            line.known.name,
            line.known.recipient.label,
            line.known.draft.deed,
            _review_in_words(line),
            line.stage.label,
            _lacking_in_short(line.lacking),
        )
        for line in shown
    ]
    headings = ("Số", "Ngày nhận", "Tên", "Phân loại", "Việc làm", "Kỳ xét", "Trạng thái", "Còn thiếu")
    yield from table(headings, rows, right={0})
    yield f"{grouped(len(rows))} đề nghị."


def still_lacking(lacking: Completeness) -> Iterator[str]:
    """Yield what a nomination just entered lacks, and what else is amiss."""
    yield f"Còn thiếu: {lacking.missing}." if lacking.missing else "Đủ tiêu chí và hồ sơ."
    if lacking.rating_year_differs:
        yield "Lưu ý: năm đánh giá, xếp loại khác năm của kế hoạch."
    if lacking.late_for:
        yield f"Quá hạn: kế hoạch yêu cầu gửi hồ sơ {lacking.late_for.worded}."


def _review_in_words(line: NominationLine) -> str:
    if line.review is None:
        return ""
    late = f" (quá hạn kỳ {line.review.previous().name})" if line.review_moved else ""
    return f"{line.review.name}{late}"


def _lacking_in_short(lacking: Completeness) -> str:
    counts = ((len(lacking.criteria), "tiêu chí"), (len(lacking.dossier), "giấy tờ"))
    return ", ".join(f"{count} {what}" for count, what in counts if count) or "không"


def in_words(counter: Counter, line: NominationLine) -> Iterator[str]:
    """Yield all that is known of a nomination, criterion by criterion and paper by paper."""
    known, plan, lacking, draft = line.known, line.plan, line.lacking, line.known.draft
    led = counter.office.exemplars.exemplar(draft.collective).name if draft.collective else ""
    share = percent(draft.excellent or 0, draft.staff) if draft.staff else ""
    yield from facts(
        (
            ("Đề nghị số", str(known.id)),
            ("Gương", f"{known.name} (gương số {draft.exemplar}, {known.recipient.label})"),
            ("Đơn vị giới thiệu", line.unit),
            ("Ngày nhận", day(draft.received)),
            ("Kỳ xét", _review_in_words(line)),
            ("Việc làm", draft.deed),
            ("Thành tích", draft.achievements),
            ("Việc làm mới", draft.new_deed),
            ("Vai trò", HEADS[draft.heads] if draft.heads is not Heads.NONE else ""),
            ("Tập thể lãnh đạo", led),
            ("Hoàn thành xuất sắc", f"{draft.excellent}/{draft.staff} = {share}" if share else ""),
            ("Trạng thái", line.stage.label),
            ("Lý do", known.reason),
            ("Tính vào chỉ tiêu", yes_or_no(yes=known.counts)),
        )
    )
    yield "Tiêu chí:"
    for criterion in plan.criteria_for(known.recipient):
        yield f"  {'▲' if criterion in lacking.criteria else '●'} {criterion.code}: {criterion.text}"
    yield "Hồ sơ:"
    for item in plan.dossier_for(known.recipient):
        absent = "▲" if item.required else "○"
        yield f"  {'●' if item.code in draft.dossier else absent} {item.code}: {item.text}"
    yield "● có   ▲ còn thiếu   ○ không bắt buộc"
