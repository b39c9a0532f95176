"""`neu-guong exemplar`: exemplars and the commendations they had."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from app.commands.answers import flat, say, tell
from app.commands.counter import Counter
from app.commands.exemplar_sheet import facts_of, in_words
from app.commands.lookups import exemplar_named, unit_named
from app.commands.manners import argument, family, json_option, option, plan_option, reads, reason_option, served
from app.commands.tables import table
from app.commands.typed import AMOUNT, BLOCK, DAY, NUMBER, TEXT, chosen
from app.commands.words import COMMENDATION_KINDS, GENDERS, LEVELS, RECIPIENT_CLASSES, RECIPIENTS
from app.domain.exemplars.exemplar import (
    CommendationDraft,
    CommendationKind,
    Exemplar,
    ExemplarDraft,
    RecipientClass,
    usual_class,
)
from app.domain.exemplars.follow_up import FollowUpDraft, FollowUpKind
from app.domain.language.numbers import grouped
from app.domain.plans.plan import Recipient
from app.domain.units.agency import Level

exemplar = family("exemplar", "Gương điển hình: thêm, xem, sửa, ghi khen thưởng đã có.")
_WHO = argument("who", type=TEXT, metavar="GƯƠNG", help="Số của gương, hoặc họ tên nếu chỉ có một người.")
_RECIPIENT = chosen("PHÂN_LOẠI", RECIPIENTS)
_FOLLOW_UPS = {kind: kind.label for kind in FollowUpKind}


def _described(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that describe an exemplar."""
    for describe in (
        option("--field-of-work", type=TEXT, help="Lĩnh vực hoạt động."),
        option("--address", type=TEXT, help="Địa chỉ."),
        option("--post", type=TEXT, help="Chức vụ như in trong danh sách."),
        option("--birth-year", type=NUMBER, help="Năm sinh, để phân biệt người trùng họ tên."),
        option("--gender", type=chosen("GIỚI_TÍNH", GENDERS), help="Nam hoặc Nữ."),
    ):
        command = describe(command)
    return command


@exemplar.job("add", "Thêm một gương vào sổ.")
@argument("name", type=TEXT, metavar="TÊN", help="Họ và tên cá nhân, không ghi Ông, Bà; hoặc tên tập thể.")
@option("--unit", "unit_name", type=TEXT, required=True, help="Đơn vị giới thiệu, quản lý: tên hoặc số.")
@option("--recipient", type=_RECIPIENT, default=Recipient.STAFF, help="; ".join(RECIPIENTS.values()) + ".")
@_described
@served
def _add(counter: Counter, /, name: str, unit_name: str, recipient: Recipient, **given: Any) -> None:
    unit = unit_named(counter, unit_name, counter.today())
    added = counter.office.exemplars.add(_with(ExemplarDraft(name, recipient, unit.id), given))
    say(f"Đã thêm gương số {added.id}: {added.name} ({added.draft.recipient.label}, {unit.name}).")


@exemplar.job("correct", "Sửa một gương; văn bản đã ban hành giữ nguyên tên cũ.")
@_WHO
@option("--name", type=TEXT, help="Họ và tên, hoặc tên tập thể.")
@option("--unit", "unit_name", type=TEXT, help="Đơn vị giới thiệu, quản lý: tên hoặc số.")
@option("--recipient", type=_RECIPIENT, help="; ".join(RECIPIENTS.values()) + ".")
@_described
@served
def _correct(counter: Counter, /, who: str, unit_name: str | None, **given: Any) -> None:
    known = exemplar_named(counter, who)
    unit = unit_named(counter, unit_name, counter.today()).id if unit_name else known.draft.unit
    corrected = counter.office.exemplars.correct(known.id, _with(replace(known.draft, unit=unit), given))
    say(f"Đã sửa gương số {corrected.id}: {corrected.name}.")


@exemplar.job("strike", "Gạch bỏ một gương ghi nhầm, ghi trùng; gương vẫn đọc được trong sổ.")
@_WHO
@reason_option
@served
def _strike(counter: Counter, who: str, reason: str) -> None:
    known = exemplar_named(counter, who)
    counter.office.exemplars.strike(known.id, reason)
    say(f"Đã gạch bỏ gương số {known.id}: {known.name}.")


@exemplar.job("apart", "Xác nhận hai gương trùng tên là hai người; sổ không nhắc lại nữa.")
@_WHO
@argument("other", type=TEXT, metavar="GƯƠNG_KIA", help="Số của gương kia, hoặc họ tên nếu chỉ có một người.")
@served
def _apart(counter: Counter, who: str, other: str) -> None:
    known, stranger = exemplar_named(counter, who), exemplar_named(counter, other)
    counter.office.exemplar_stories.tell_apart(known.id, stranger.id)
    say(f"Đã ghi: gương số {known.id} ({known.name}) và gương số {stranger.id} ({stranger.name}) là hai gương.")


@exemplar.job("show", "Xem một gương và mọi điều đã biết: khen thưởng, đề nghị, bài viết, nhân rộng.")
@_WHO
@json_option
@reads
def _show(counter: Counter, who: str, as_json: bool) -> None:
    known = exemplar_named(counter, who)
    story = counter.office.exemplar_stories.story(known.id)
    tell(facts_of(story), lambda: in_words(story), as_json=as_json)


@exemplar.job("list", "Liệt kê gương theo thứ tự họ tên.")
@option("--unit", "unit_name", type=TEXT, help="Chỉ gương của một đơn vị: tên hoặc số.")
@json_option
@reads
def _list(counter: Counter, unit_name: str | None, as_json: bool) -> None:
    unit = unit_named(counter, unit_name, counter.today()).id if unit_name else None
    known = counter.office.exemplars.all(unit)
    tell({"exemplars": list(map(flat, known))}, lambda: exemplar_table(counter, known), as_json=as_json)


@exemplar.job("commend", "Ghi một khen thưởng do cấp khác quyết định.")
@_WHO
@option("--level", type=chosen("CẤP", LEVELS), required=True, help="; ".join(LEVELS.values()) + ".")
@option("--form", type=TEXT, required=True, help="Hình thức, ví dụ “Giấy khen”.")
@option("--decision", type=TEXT, required=True, help="Số và ký hiệu quyết định.")
@option("--day", "decided", type=DAY, required=True, help="Ngày quyết định.")
@option("--issuer", type=TEXT, default="", help="Người quyết định.")
@option("--deed", type=BLOCK, required=True, help="Thành tích được khen.")
@option(
    "--kind",
    type=chosen("LOẠI_HÌNH", COMMENDATION_KINDS),
    default=CommendationKind.THEMATIC,
    help="; ".join(COMMENDATION_KINDS.values()) + ". Không ghi là chuyên đề.",
)
@option("--class", "recipient_class", type=chosen("ĐỐI_TƯỢNG", RECIPIENT_CLASSES), help="Đối tượng theo biểu thống kê.")
@option("--amount", type=AMOUNT, default=0, help="Tiền thưởng, đồng.")
@served
def _commend(
    counter: Counter,
    /,
    who: str,
    level: Level,
    form: str,
    decision: str,
    decided: date,
    recipient_class: RecipientClass | None,
    **given: Any,
) -> None:
    known = exemplar_named(counter, who)
    counter.office.exemplars.commend(
        CommendationDraft(
            exemplar=known.id,
            level=level,
            form=form,
            decision=decision,
            decided=decided,
            recipient_class=recipient_class or usual_class(known.draft.recipient),
            **given,
        )
    )
    say(f"Đã ghi {form} theo quyết định {decision} cho {known.name}.")


@exemplar.job("take-back", "Hủy ghi nhận một khen thưởng ghi nhầm; khen thưởng do cơ quan quyết định thì không.")
@argument("number", type=NUMBER, metavar="SỐ", help="Số của khen thưởng, xem bằng lệnh: exemplar show.")
@reason_option
@served
def _take_back(counter: Counter, number: int, reason: str) -> None:
    counter.office.exemplars.take_back(number, reason)
    say(f"Đã hủy ghi nhận khen thưởng số {number}.")


@exemplar.job("follow-up", "Ghi việc nhân rộng sau khen thưởng: báo chí, giao lưu, in sách.")
@_WHO
@option("--kind", type=chosen("VIỆC", _FOLLOW_UPS), required=True, help="; ".join(_FOLLOW_UPS.values()) + ".")
@option("--day", "done", type=DAY, help="Ngày đã làm; không ghi là hôm nay.")
@option("--told", type=TEXT, required=True, help="Tên báo, đài, cuốn sách hoặc nơi giao lưu.")
@served
def _follow_up(counter: Counter, who: str, kind: FollowUpKind, done: date | None, told: str) -> None:
    known = exemplar_named(counter, who)
    draft = FollowUpDraft(known.id, kind, done or counter.today(), told)
    recorded = counter.office.exemplar_stories.record_follow_up(draft)
    say(f"Đã ghi việc nhân rộng {known.name}: {recorded.draft.kind.label}, {recorded.draft.told}.")


@exemplar.job("propose", "Ghi việc đề nghị cấp trên khen thưởng một gương.")
@_WHO
@option("--level", type=chosen("CẤP", LEVELS), required=True, help="; ".join(LEVELS.values()) + ".")
@option("--paper", type=TEXT, required=True, help="Số và ký hiệu tờ trình.")
@option("--day", "sent", type=DAY, help="Ngày tờ trình; không ghi là hôm nay.")
@plan_option
@served
def _propose(counter: Counter, who: str, level: Level, paper: str, sent: date | None, plan_code: str | None) -> None:
    known, plan = exemplar_named(counter, who), counter.plan(plan_code)
    counter.office.exemplars.propose(plan.code, known.id, level, paper, sent or counter.today())
    say(f"Đã ghi đề nghị khen thưởng {known.name} theo tờ trình {paper}.")


def exemplar_table(counter: Counter, known: tuple[Exemplar, ...]) -> Iterator[str]:
    """Yield exemplars as a table."""
    units = {unit.id: unit.name for unit in counter.office.units.all()}
    rows = (
        (
            str(one.id),
            one.name,
            one.draft.recipient.label,
            str(one.draft.birth_year or ""),
            one.draft.post,
            units[one.draft.unit],
        )
        for one in known
    )
    yield from table(("Số", "Tên", "Phân loại", "Năm sinh", "Chức vụ", "Đơn vị"), rows, right={0})
    yield f"{grouped(len(known))} gương."


def _with(draft: ExemplarDraft, given: dict[str, Any]) -> ExemplarDraft:
    return replace(draft, **{name: value for name, value in given.items() if value is not None})
