"""`neu-guong nomination`: what units introduce, and what each nomination still lacks."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from app.commands.answers import say, tell
from app.commands.counter import Counter
from app.commands.lookups import exemplar_named, unit_named
from app.commands.manners import argument, family, json_option, option, plan_option, reason_option, served
from app.commands.tables import facts, table
from app.commands.typed import BLOCK, DAY, NUMBER, TEXT, WORDS, chosen
from app.commands.words import HEADS, day, yes_or_no
from app.domain.nomination import (
    Completeness,
    Heads,
    Nomination,
    NominationDraft,
    NominationState,
    completeness,
)
from app.domain.numbers import grouped, percent
from app.domain.plan import Plan, Recipient

nomination = family("nomination", "Đề nghị, giới thiệu gương: ghi, bổ sung, tạm dừng, rút, xét lại.")
_NUMBER = argument("number", type=NUMBER, metavar="SỐ", help="Số của đề nghị trong sổ.")
_STATES = {state: state.label for state in NominationState}


def _described(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that describe a nomination."""
    for describe in (
        option("--new-deed", type=BLOCK, help="Việc làm mới, khi gương đã có trong sổ."),
        option("--rating-year", type=NUMBER, help="Năm đánh giá, xếp loại."),
        option("--excellent", type=NUMBER, help="Tập thể: số người hoàn thành xuất sắc nhiệm vụ."),
        option("--staff", type=NUMBER, help="Tập thể: tổng số người."),
        option("--collective", type=TEXT, help="Tập thể do cá nhân lãnh đạo: số hoặc tên gương."),
        option("--heads", type=chosen("VAI_TRÒ", HEADS), help="; ".join(HEADS.values()) + "."),
        option("--full-dossier", is_flag=True, help="Hồ sơ đã đủ mọi giấy tờ bắt buộc."),
        option("--dossier", type=WORDS, multiple=True, help="Mã các giấy tờ đã có: --dossier to-trinh,bao-cao"),
        option("--all-criteria", is_flag=True, help="Đạt mọi tiêu chí (trừ tiêu chí tính bằng tỷ lệ)."),
        option("--criteria", type=WORDS, multiple=True, help="Mã các tiêu chí đạt, ngăn bằng dấu phẩy."),
        option("--achievements", type=BLOCK, help="Tóm tắt thành tích; thiếu thì không được tính chỉ tiêu."),
        option("--deed", type=TEXT, help="Việc làm tiêu biểu, nói gọn trong một câu."),
        option("--received", type=DAY, help="Ngày nhận hồ sơ."),
    ):
        command = describe(command)
    return command


@nomination.job("add", "Ghi một đề nghị, giới thiệu gương đã có trong sổ.")
@argument("who", type=TEXT, metavar="GƯƠNG", help="Số của gương, hoặc họ tên nếu chỉ có một người.")
@option("--unit", "unit_name", type=TEXT, help="Đơn vị giới thiệu; không ghi là đơn vị của gương.")
@plan_option
@_described
@served
def _add(counter: Counter, /, who: str, unit_name: str | None, plan_code: str | None, **given: Any) -> None:
    plan = counter.plan(plan_code)
    exemplar = exemplar_named(counter, who)
    received: date = given["received"] or counter.today()
    unit = unit_named(counter, unit_name, received).id if unit_name else exemplar.draft.unit
    draft = NominationDraft(exemplar.id, unit, received, "", "")
    wish = _with(counter, draft, plan, exemplar.draft.recipient, given)
    added = counter.office.exemplars.nominate(plan.code, wish)
    say(f"Đã ghi đề nghị số {added.id}: {added.name}.", *_lacking(completeness(added, plan)))


@nomination.job("complete", "Bổ sung hoặc sửa một đề nghị; chỉ ghi những điều cần thêm, cần sửa.")
@_NUMBER
@_described
@served
def _complete(counter: Counter, /, number: int, **given: Any) -> None:
    known = counter.rolls.nomination(number)
    plan = counter.plan(known.plan)
    draft = _with(counter, known.draft, plan, known.recipient, given)
    completed = counter.office.exemplars.complete(number, draft)
    say(f"Đã bổ sung đề nghị số {number}: {completed.name}.", *_lacking(completeness(completed, plan)))


@nomination.job("suspend", "Tạm dừng một đề nghị, ví dụ khi đang xem xét đơn thư.")
@_NUMBER
@reason_option
@served
def _suspend(counter: Counter, number: int, reason: str) -> None:
    counter.rolls.nomination(number)
    _moved(counter.office.exemplars.suspend(number, reason))


@nomination.job("withdraw", "Rút một đề nghị.")
@_NUMBER
@reason_option
@served
def _withdraw(counter: Counter, number: int, reason: str) -> None:
    counter.rolls.nomination(number)
    _moved(counter.office.exemplars.withdraw(number, reason))


@nomination.job("resume", "Xét lại một đề nghị đã tạm dừng.")
@_NUMBER
@served
def _resume(counter: Counter, number: int) -> None:
    counter.rolls.nomination(number)
    _moved(counter.office.exemplars.take_up_again(number))


@nomination.job("show", "Xem một đề nghị, từng tiêu chí và giấy tờ.")
@_NUMBER
@json_option
@served
def _show(counter: Counter, number: int, as_json: bool) -> None:
    known = counter.rolls.nomination(number)
    plan = counter.plan(known.plan)
    lacking = completeness(known, plan)
    told = {**_facts(known, lacking), "stage": counter.office.exemplars.stage(number)}
    tell(told, lambda: _in_words(counter, known, plan, lacking), as_json=as_json)


@nomination.job("list", "Liệt kê đề nghị và điều còn thiếu.")
@plan_option
@option("--state", type=chosen("TRẠNG_THÁI", _STATES), help="; ".join(_STATES.values()) + ".")
@option("--incomplete", is_flag=True, help="Chỉ các đề nghị còn thiếu tiêu chí hoặc hồ sơ.")
@json_option
@served
def _list(
    counter: Counter, plan_code: str | None, state: NominationState | None, incomplete: bool, as_json: bool
) -> None:
    plan = counter.plan(plan_code)
    known = [(one, completeness(one, plan)) for one in counter.rolls.nominations(plan.code, state)]
    shown = [(one, lacking) for one, lacking in known if not (incomplete and lacking.is_complete)]
    tell({"nominations": [_facts(*one) for one in shown]}, lambda: _lines(shown), as_json=as_json)


def _with(
    counter: Counter, draft: NominationDraft, plan: Plan, recipient: Recipient, given: dict[str, Any]
) -> NominationDraft:
    """Return the draft with what was given; criteria and papers are added to those confirmed before."""
    names = ("received", "deed", "achievements", "heads", "staff", "excellent", "rating_year", "new_deed")
    plain = {name: given[name] for name in names if given[name] is not None}
    if given["collective"]:
        plain["collective"] = exemplar_named(counter, given["collective"]).id
    criteria = {code for codes in given["criteria"] for code in codes}
    dossier = {code for codes in given["dossier"] for code in codes}
    if given["all_criteria"]:
        criteria |= {one.code for one in plan.criteria_for(recipient) if one.share_at_least is None}
    if given["full_dossier"]:
        dossier |= {one.code for one in plan.dossier_for(recipient) if one.required}
    return replace(draft, **plain, criteria=draft.criteria | criteria, dossier=draft.dossier | dossier)


def _moved(moved: Nomination) -> None:
    say(f"Đề nghị số {moved.id} ({moved.name}): {moved.state.label}.")


def _lacking_in_short(lacking: Completeness) -> str:
    counts = ((len(lacking.criteria), "tiêu chí"), (len(lacking.dossier), "giấy tờ"))
    return ", ".join(f"{count} {what}" for count, what in counts if count) or "không"


def _lacking(lacking: Completeness) -> Iterator[str]:
    yield f"Còn thiếu: {lacking.missing}." if lacking.missing else "Đủ tiêu chí và hồ sơ."
    if lacking.rating_year_differs:
        yield "Lưu ý: năm đánh giá, xếp loại khác năm của kế hoạch."
    if lacking.late_for:
        yield f"Quá hạn: kế hoạch yêu cầu gửi hồ sơ {lacking.late_for.worded}."


def _facts(known: Nomination, lacking: Completeness) -> dict[str, Any]:
    return {
        "id": known.id,
        "plan": known.plan,
        "name": known.name,
        "recipient": known.recipient,
        "state": known.state,
        "reason": known.reason,
        "is_new": known.is_new,
        "counts": known.counts,
        **{name: getattr(known.draft, name) for name in NominationDraft.__slots__},
        "complete": lacking.is_complete,
        "late": lacking.late_for is not None,
        "missing_criteria": [one.code for one in lacking.criteria],
        "missing_dossier": [one.code for one in lacking.dossier],
        "excellent_share": lacking.share,
    }


def _lines(shown: list[tuple[Nomination, Completeness]]) -> Iterator[str]:
    rows = [
        (
            str(one.id),
            day(one.draft.received),
            one.name,
            one.recipient.label,
            one.draft.deed,
            one.state.label,
            _lacking_in_short(lacking),
        )
        for one, lacking in shown
    ]
    headings = ("Số", "Ngày nhận", "Tên", "Phân loại", "Việc làm", "Trạng thái", "Còn thiếu")
    yield from table(headings, rows, right={0})
    yield f"{grouped(len(rows))} đề nghị."


def _in_words(counter: Counter, known: Nomination, plan: Plan, lacking: Completeness) -> Iterator[str]:
    draft = known.draft
    units = {unit.id: unit.name for unit in counter.office.units.all()}
    led = counter.rolls.exemplar(draft.collective).name if draft.collective else ""
    share = percent(draft.excellent or 0, draft.staff) if draft.staff else ""
    yield from facts(
        (
            ("Đề nghị số", str(known.id)),
            ("Gương", f"{known.name} (gương số {draft.exemplar}, {known.recipient.label})"),
            ("Đơn vị giới thiệu", units[draft.unit]),
            ("Ngày nhận", day(draft.received)),
            ("Việc làm", draft.deed),
            ("Thành tích", draft.achievements),
            ("Việc làm mới", draft.new_deed),
            ("Vai trò", HEADS[draft.heads] if draft.heads is not Heads.NONE else ""),
            ("Tập thể lãnh đạo", led),
            ("Hoàn thành xuất sắc", f"{draft.excellent}/{draft.staff} = {share}" if share else ""),
            ("Trạng thái", counter.office.exemplars.stage(known.id).label),
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
