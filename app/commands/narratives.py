"""`neu-guong narrative`: the office's own words in a periodic report, part by part."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from app.commands.answers import say, tell
from app.commands.counter import Counter
from app.commands.manners import argument, family, json_option, option, plan_option, reads, served
from app.commands.typed import CODE, FILE, REPORTED, chosen
from app.commands.words import BASES
from app.domain.calendar.period import Basis
from app.domain.calendar.stretch import Reported
from app.domain.errors import Refusal
from app.domain.reports.narrative import ReportPart, UnknownPart
from app.files import read_text

narrative = family("narrative", "Lời văn của báo cáo định kỳ: xem, ghi theo lời cơ quan, trả về lời theo số liệu.")
_PART = "MỤC"


@dataclass(eq=False)
class NoWordsInFile(Refusal):
    """The file that was to say something in a part is empty."""

    path: Path


_OPTIONS = (
    plan_option,
    option("--period", type=REPORTED, required=True, help="Kỳ báo cáo, như 2021-Q1; xem: neu-guong help report."),
    option(
        "--basis",
        type=chosen("CÁCH_TÍNH", BASES),
        help="calendar: theo lịch; nd09: theo Nghị định 09/2019. Không ghi thì theo kế hoạch.",
    ),
)


def _of_report(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that say which report."""
    for add in reversed(_OPTIONS):
        command = add(command)
    return command


@narrative.job("show", "Xem lời văn từng mục của một báo cáo; mục nào là lời cơ quan có dấu ●.")
@argument("part", type=CODE, metavar=_PART, required=False, help="Chỉ mục này, ví dụ IV.3.")
@_of_report
@json_option
@reads
def _show(
    counter: Counter, part: str | None, plan_code: str | None, period: Reported, basis: Basis | None, as_json: bool
) -> None:
    plan = counter.plan(plan_code).code
    figures = counter.office.reports.quarterly(plan, period, basis)
    parts = _wanted(counter.office.papers.report_parts(figures), part)
    facts = {"plan": plan, "period": period, "basis": figures.basis, "parts": parts}
    tell(facts, lambda: _in_words(parts), as_json=as_json)


@narrative.job(
    "set",
    "Ghi lời của cơ quan cho một mục, lấy từ tệp chữ; mỗi dòng là một đoạn.",
    "Lời đã ghi trước của mục ấy được thay.",
    "neu-guong narrative set IV.3 nguyen-nhan.txt --period 2021-Q1",
)
@argument("part", type=CODE, metavar=_PART, help="Mã mục, ví dụ IV.3; xem bằng: neu-guong narrative show.")
@argument("file", type=FILE, metavar="TỆP.txt", help="Tệp chữ UTF-8.")
@_of_report
@served
def _set(counter: Counter, part: str, file: Path, plan_code: str | None, period: Reported, basis: Basis | None) -> None:
    text = read_text(file)
    if not text.strip():
        raise NoWordsInFile(file)
    counter.office.narratives.put(counter.plan(plan_code).code, period, {part: text}, basis)
    say(f"Đã ghi lời cơ quan ở mục {part} của báo cáo {period.name}.")


@narrative.job("clear", "Bỏ lời của cơ quan ở một mục, hoặc ở mọi mục khi không ghi mục nào: báo cáo lại theo số liệu.")
@argument("part", type=CODE, metavar=_PART, required=False, help="Chỉ mục này, ví dụ IV.3.")
@_of_report
@served
def _clear(counter: Counter, part: str | None, plan_code: str | None, period: Reported, basis: Basis | None) -> None:
    plan, narratives = counter.plan(plan_code).code, counter.office.narratives
    parts = (part,) if part else tuple(narratives.of(plan, period, basis))
    narratives.put(plan, period, dict.fromkeys(parts, ""), basis)
    where = f"ở mục {', '.join(parts)}" if parts else "ở mục nào"
    say(f"Báo cáo {period.name} {'không còn' if parts else 'không có'} lời riêng của cơ quan {where}.")


def _wanted(parts: tuple[ReportPart, ...], code: str | None) -> tuple[ReportPart, ...]:
    """Return one part, or without a code all of them; raises `UnknownPart`."""
    wanted = tuple(one for one in parts if code in {None, one.code})
    if not wanted:
        raise UnknownPart(str(code), tuple(one.code for one in parts))
    return wanted


def _in_words(parts: tuple[ReportPart, ...]) -> Iterator[str]:
    for part in parts:
        own = "" if part.own is None else " ● lời cơ quan"
        yield f"[{part.code}] {part.heading}{own}"
        yield from (f"    {line}" for line in part.said.splitlines())
