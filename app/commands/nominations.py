"""`neu-guong nomination`: what units introduce, and what each nomination still lacks."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from app.commands.answers import say, tell
from app.commands.counter import Counter
from app.commands.lookups import exemplar_named, unit_named
from app.commands.manners import argument, family, json_option, option, plan_option, reads, reason_option, served
from app.commands.nomination_sheet import facts_of, in_words, listed, still_lacking
from app.commands.typed import BLOCK, DAY, NUMBER, TEXT, WORDS, chosen
from app.commands.words import HEADS
from app.domain.nominations.nomination import Nomination, NominationDraft, completeness
from app.domain.plans.plan import Plan, Recipient
from app.domain.stories.stage import Stage

nomination = family("nomination", "Đề nghị, giới thiệu gương: ghi, bổ sung, tạm dừng, rút, xét lại.")
_NUMBER = argument("number", type=NUMBER, metavar="SỐ", help="Số của đề nghị trong sổ.")
_NUMBERS = argument(
    "numbers", type=NUMBER, nargs=-1, required=True, metavar="SỐ…", help="Số của một hay nhiều đề nghị trong sổ."
)
_STAGES = {stage: stage.label for stage in Stage}


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
    say(f"Đã ghi đề nghị số {added.id}: {added.name}.", *still_lacking(completeness(added, plan)))


@nomination.job("complete", "Bổ sung hoặc sửa một đề nghị; chỉ ghi những điều cần thêm, cần sửa.")
@_NUMBER
@_described
@served
def _complete(counter: Counter, /, number: int, **given: Any) -> None:
    known = counter.office.exemplars.nomination(number)
    plan = counter.plan(known.plan)
    draft = _with(counter, known.draft, plan, known.recipient, given)
    completed = counter.office.exemplars.complete(number, draft)
    say(f"Đã bổ sung đề nghị số {number}: {completed.name}.", *still_lacking(completeness(completed, plan)))


@nomination.job("suspend", "Tạm dừng một hay nhiều đề nghị, ví dụ khi đang xem xét đơn thư.")
@_NUMBERS
@reason_option
@served
def _suspend(counter: Counter, numbers: tuple[int, ...], reason: str) -> None:
    for moved in counter.office.exemplars.suspend_all(numbers, reason):
        _moved(moved)


@nomination.job("withdraw", "Rút một hay nhiều đề nghị; vướng một đề nghị thì không rút đề nghị nào.")
@_NUMBERS
@reason_option
@served
def _withdraw(counter: Counter, numbers: tuple[int, ...], reason: str) -> None:
    for moved in counter.office.exemplars.withdraw_all(numbers, reason):
        _moved(moved)


@nomination.job("resume", "Xét lại một đề nghị đã tạm dừng.")
@_NUMBER
@served
def _resume(counter: Counter, number: int) -> None:
    _moved(counter.office.exemplars.take_up_again(number))


@nomination.job("show", "Xem một đề nghị, từng tiêu chí và giấy tờ.")
@_NUMBER
@json_option
@reads
def _show(counter: Counter, number: int, as_json: bool) -> None:
    line = counter.office.nomination_lists.line(number)
    tell(facts_of(line), lambda: in_words(counter, line), as_json=as_json)


@nomination.job("list", "Liệt kê đề nghị: đã đến đâu, vào kỳ xét nào, còn thiếu gì.")
@plan_option
@option("--stage", type=chosen("TRẠNG_THÁI", _STAGES), help="; ".join(_STAGES.values()) + ".")
@option("--incomplete", is_flag=True, help="Chỉ các đề nghị còn thiếu tiêu chí hoặc hồ sơ.")
@json_option
@reads
def _list(counter: Counter, plan_code: str | None, stage: Stage | None, incomplete: bool, as_json: bool) -> None:
    lines = counter.office.nomination_lists.lines(counter.plan(plan_code).code)
    shown = [line for line in lines if stage in {None, line.stage} and not (incomplete and line.lacking.is_complete)]
    tell({"nominations": list(map(facts_of, shown))}, lambda: listed(shown), as_json=as_json)


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
