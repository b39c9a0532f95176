"""`neu-guong decision`: from those who passed to a signed, numbered decision, and what may follow it."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from app.commands.answers import say, tell
from app.commands.counter import Counter
from app.commands.manners import argument, family, json_option, option, plan_option, reads, reason_option, served
from app.commands.mistakes import OptionMissing
from app.commands.tables import facts, table
from app.commands.typed import BLOCK, DAY, NUMBER, NUMBERS, TEXT, UnknownWord, chosen
from app.commands.words import COMMENDATION_KINDS, DECISION_KINDS, day
from app.domain.calendar.dates import short_date
from app.domain.decisions.correction import Correction
from app.domain.decisions.decision import Decision, DecisionKind, DecisionState
from app.domain.decisions.submission import Citation
from app.domain.exemplars.exemplar import CommendationKind
from app.domain.language.numbers import amount_in_words, grouped
from app.domain.language.text import fold
from app.services.decisions import DecisionWish

decision = family("decision", "Quyết định: dự thảo, ban hành, thay thế, hủy bỏ, đính chính, xem.")
_NUMBER = argument("number", type=NUMBER, metavar="SỐ", help="Số của quyết định trong sổ (không phải số văn bản).")


@decision.job(
    "draft",
    "Dự thảo quyết định từ những người đủ phiếu.",
    "Không nêu --meeting thì khen thưởng ngay khi phát hiện, và phải nêu --nomination. Lời văn để trống thì theo mẫu.",
)
@plan_option
@option("--meeting", type=NUMBER, help="Số của phiên họp đã kiểm phiếu.")
@option("--nomination", "nominations", type=NUMBERS, multiple=True, help="Chỉ các đề nghị này: --nomination 1,2")
@option("--kind", type=chosen("LOẠI", DECISION_KINDS), help="Công nhận, hoặc khen thưởng (khi có --form).")
@option("--form", type=TEXT, default="", help="Hình thức khen thưởng, ví dụ “Giấy khen”; không ghi là chỉ công nhận.")
@option("--subject", type=TEXT, default="", help="Trích yếu.")
@option("--purpose", type=TEXT, default="", help="Phần viết tiếp ở Điều 1.")
@option("--list-title", type=TEXT, default="", help="Tên danh sách kèm theo.")
@option("--implementers", type=TEXT, default="", help="Những người thi hành.")
@option("--submission", "paper", type=TEXT, default="", help="Số, ký hiệu tờ trình làm căn cứ, ví dụ 02/TTr-HĐTĐKT.")
@option("--submission-day", "submitted", type=DAY, help="Ngày của tờ trình đó.")
@option("--short-list", is_flag=True, help="Danh sách kèm theo đánh số 1, 2, 3, không kẻ bảng.")
@option(
    "--award-kind",
    type=chosen("LOẠI_HÌNH", COMMENDATION_KINDS),
    default=CommendationKind.THEMATIC,
    help="Loại hình khen thưởng; không ghi là chuyên đề.",
)
@served
def _draft(
    counter: Counter,
    /,
    plan_code: str | None,
    meeting: int | None,
    nominations: tuple[tuple[int, ...], ...],
    kind: DecisionKind | None,
    form: str,
    **given: Any,
) -> None:
    plan = counter.plan(plan_code)
    if meeting is not None:
        counter.office.councils.meeting(meeting)
    chosen_ones = tuple(number for numbers in nominations for number in numbers)
    for number in chosen_ones:
        counter.office.exemplars.nomination(number)
    if kind is DecisionKind.COMMENDATION and not form:
        raise OptionMissing("--form", "neu-guong decision draft")
    usual = DecisionKind.COMMENDATION if form else DecisionKind.RECOGNITION
    cited = Citation(given.pop("paper"), given.pop("submitted"))
    named = (plan.code, kind or usual, meeting, chosen_ones, _form_code(counter, form))
    drafted = counter.office.decisions.draft(DecisionWish(*named, submission=cited, **given))
    say(f"Đã dự thảo quyết định số {drafted.id} trong sổ.", *_in_words(drafted), *_cautions(counter, drafted.id))


@decision.job("issue", "Ghi số và ngày đã ký; từ đó quyết định không sửa được.")
@_NUMBER
@option("--number", "reference", type=NUMBER, required=True, help="Số văn bản do văn thư cấp.")
@option("--day", "--date", "day_", type=DAY, required=True, help="Ngày ký.")
@served
def _issue(counter: Counter, number: int, reference: int, day_: date) -> None:
    issued = counter.office.decisions.issue(number, reference, day_)
    issued_as = f"Đã ban hành Quyết định {issued.facts.reference} ngày {short_date(day_)}."
    say(issued_as, *_in_words(issued), *_beyond_the_fund(counter, number))


@decision.job(
    "replace",
    "Dự thảo quyết định thay thế, lấy tên và chức vụ như sổ đang ghi.",
    "Quyết định cũ còn hiệu lực đến khi quyết định mới được ban hành.",
)
@_NUMBER
@reason_option
@served
def _replace(counter: Counter, number: int, reason: str) -> None:
    drafted = counter.office.decisions.replace(number, reason)
    say(
        f"Đã dự thảo quyết định số {drafted.id} trong sổ để thay thế.",
        *_in_words(drafted),
        *_beyond_the_fund(counter, drafted.id),
    )


@decision.job(
    "cancel",
    "Hủy bỏ một quyết định đã ban hành, hoặc bỏ một dự thảo; khen thưởng của nó không còn được tính.",
    "Với --by-decision thì dự thảo quyết định hủy bỏ; quyết định cũ còn hiệu lực đến khi quyết định đó được ban hành.",
)
@_NUMBER
@reason_option
@option("--by-decision", is_flag=True, help="Hủy bỏ bằng một quyết định có số, ngày riêng.")
@served
def _cancel(counter: Counter, number: int, reason: str, by_decision: bool) -> None:
    if by_decision:
        drafted_one = counter.office.decisions.draft_cancellation(number, reason)
        say(f"Đã dự thảo quyết định số {drafted_one.id} trong sổ để hủy bỏ.", *_in_words(drafted_one))
        return
    cancelled = counter.office.decisions.cancel(number, reason)
    drafted = cancelled.state is DecisionState.GIVEN_UP
    what = f"Đã bỏ dự thảo số {number} trong sổ." if drafted else f"Đã hủy bỏ Quyết định {cancelled.facts.reference}."
    say(what)


@decision.job("correct", "Ghi công văn đính chính một quyết định; lời văn quyết định giữ nguyên.")
@_NUMBER
@option("--letter", type=TEXT, required=True, help="Số và ký hiệu công văn đính chính.")
@option("--day", "--date", "day_", type=DAY, required=True, help="Ngày công văn.")
@option("--text", type=BLOCK, required=True, help="Nội dung đính chính.")
@served
def _correct(counter: Counter, number: int, letter: str, day_: date, text: str) -> None:
    corrected = counter.office.decisions.correct(number, letter, day_, text)
    say(f"Đã ghi công văn đính chính {letter} cho Quyết định {corrected.facts.reference}.")


@decision.job("list", "Liệt kê quyết định và dự thảo.")
@plan_option
@json_option
@reads
def _list(counter: Counter, plan_code: str | None, as_json: bool) -> None:
    known = counter.office.decisions.all(counter.plan(plan_code).code)
    tell({"decisions": [_facts(one) for one in known]}, lambda: _lines(known), as_json=as_json)


@decision.job("show", "Xem một quyết định và danh sách kèm theo.")
@_NUMBER
@json_option
@reads
def _show(counter: Counter, number: int, as_json: bool) -> None:
    known = counter.office.decisions.decision(number)
    tell(_facts(known), lambda: [*_in_words(known), *_cautions(counter, number)], as_json=as_json)


def _in_register(number: int | None) -> str:
    return f"quyết định số {number} trong sổ" if number else ""


def _letter(letter: Correction) -> str:
    return f"{letter.letter} ngày {short_date(letter.written)}: {letter.text}"


def _cautions(counter: Counter, number: int) -> list[str]:
    return [*_unverified(counter, number), *_beyond_the_fund(counter, number)]


def _beyond_the_fund(counter: Counter, number: int) -> list[str]:
    """Say why the year's fund does not cover the decision; it is drafted and issued all the same."""
    caution = counter.office.bonus_funds.caution(number)
    return [caution.said] if caution else []


def _unverified(counter: Counter, number: int) -> list[str]:
    """Say which law the decision rests on that nobody has checked yet; the office can correct it in its tables."""
    rows = counter.office.decisions.unverified_law(number)
    if not rows:
        return []
    return ["Chưa kiểm chứng với văn bản gốc, hãy đối chiếu trước khi trình ký:", *(f"  - {row.said}" for row in rows)]


def _form_code(counter: Counter, typed: str) -> str:
    """Return the code of an award form however it is typed, empty for none; raises `UnknownWord`."""
    if not typed:
        return ""
    law, today = counter.office.law, counter.today()
    form = law.form(typed) or next((one for one in law.forms if fold(one.name) == fold(typed)), None)
    if form is None:
        known = law.forms_in_force(counter.office.agency().level, today)
        raise UnknownWord(typed, "; ".join(one.name for one in known))
    return form.code


def _facts(known: Decision) -> dict[str, Any]:
    told = known.facts
    return {
        "id": known.id,
        "plan": known.plan,
        "meeting": known.meeting,
        "state": known.state,
        "kind": told.kind,
        "number": told.number,
        "symbol": told.symbol,
        "reference": told.reference if told.number else None,
        "day": told.day,
        "subject": told.subject,
        "form": told.form,
        "award_kind": told.award_kind,
        "grounds": told.grounds,
        "signer": told.signer.name,
        "lines": told.lines,
        "total": told.total,
        "short_list": told.short_list,
        "cancels": told.cancels,
        "replaces": known.predecessor,
        "replaced_by": known.successor,
        "reason": known.reason,
        "corrections": known.corrections,
    }


def _lines(known: tuple[Decision, ...]) -> Iterator[str]:
    rows = [
        (
            str(one.id),
            one.facts.reference,
            day(one.facts.day),
            one.state.label,
            str(len(one.facts.lines)),
            grouped(one.facts.total),
            one.facts.subject,
        )
        for one in known
    ]
    headings = ("Số", "Số, ký hiệu", "Ngày", "Trạng thái", "Danh sách", "Tiền thưởng", "Trích yếu")
    yield from table(headings, rows, right={0, 4, 5})
    yield f"{grouped(len(rows))} quyết định và dự thảo."


def _in_words(known: Decision) -> Iterator[str]:
    told = known.facts
    yield from facts(
        (
            ("Số trong sổ", str(known.id)),
            ("Số, ký hiệu", told.reference),
            ("Ngày", day(told.day)),
            ("Trạng thái", known.state.label),
            ("Trích yếu", told.subject),
            ("Hình thức", told.form),
            ("Người ký", f"{told.signer.name} ({' / '.join(told.signer.capacity)})"),
            ("Lý do", known.reason),
            ("Hủy bỏ" if told.cancels else "Thay thế", _in_register(known.predecessor)),
            (
                "Bị hủy bỏ bởi" if known.state is DecisionState.CANCELLED else "Bị thay bằng",
                _in_register(known.successor),
            ),
            *(("Đính chính", _letter(one)) for one in known.corrections),
        )
    )
    yield from (f"  {ground};" for ground in told.grounds)
    rows = [
        (str(place), line.name, line.post, line.achievement, grouped(line.amount) if line.amount else "")
        for place, line in enumerate(told.lines, start=1)
    ]
    if not rows:
        return
    yield from table(("TT", "Tập thể, cá nhân", "Chức vụ, đơn vị", "Thành tích", "Tiền thưởng"), rows, right={0, 4})
    if told.total:
        yield f"Tổng tiền thưởng: {grouped(told.total)} đồng ({amount_in_words(told.total, told.empty_tens)})."
