"""`neu-guong prize`: prizes that contests gave articles, and `neu-guong print prizes`, their list on paper."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.commands.answers import flat, say, tell
from app.commands.counter import Counter
from app.commands.issuing import put_out
from app.commands.manners import argument, family, json_option, option, plan_option, reads, reason_option, served
from app.commands.mistakes import NothingToCorrect
from app.commands.papers import print_
from app.commands.tables import table
from app.commands.typed import AMOUNT, BLOCK, DAY, FILE, NUMBER, TEXT, chosen
from app.commands.words import LEVELS, day
from app.domain.articles.prize import Prize, PrizeDraft
from app.domain.articles.prize_list import PrizeLine
from app.domain.language.numbers import grouped
from app.domain.units.agency import Level

prize = family("prize", "Giải thưởng của bài viết: ghi, sửa, gạch bỏ, liệt kê.")
_NUMBER = argument("number", type=NUMBER, metavar="SỐ", help="Số của giải thưởng, xem bằng lệnh: prize list.")
_NAMES = "Giải Nhất, Nhì, Ba, Khuyến khích; giải phụ thì ghi đủ tên."
_LEVEL = chosen("CẤP", LEVELS)
_LEVELS = "; ".join(LEVELS.values())
_HEADINGS = (
    "Số",
    "Giải",
    "Cấp",
    "Cuộc thi",
    "Bài",
    "Tên bài",
    "Tác giả",
    "Đơn vị",
    "Văn bản",
    "Ngày",
    "Tiền thưởng",
)


def _described(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that describe a prize."""
    for describe in (
        option("--note", type=BLOCK, help="Ghi chú."),
        option("--amount", type=AMOUNT, help="Tiền thưởng, đồng."),
        option("--day", "decided", type=DAY, help="Ngày của văn bản trao giải."),
        option("--decision", type=TEXT, help="Số và ký hiệu văn bản trao giải."),
        option("--contest", type=TEXT, help="Tên cuộc thi; không ghi là cuộc thi của kế hoạch."),
    ):
        command = describe(command)
    return command


@prize.job(
    "record",
    "Ghi giải một cuộc thi trao cho một bài viết.",
    _NAMES,
    'neu-guong prize record 12 "Giải Nhì" --level tinh --decision 15/QĐ-BTC --day 20/6/2021 --amount 5.000.000',
)
@argument("article", type=NUMBER, metavar="BÀI", help="Số của bài viết trong sổ.")
@argument("name", type=TEXT, metavar="GIẢI", help=_NAMES)
@option("--level", type=_LEVEL, help=f"Cấp của cuộc thi: {_LEVELS}. Không ghi là cấp của cơ quan.")
@_described
@served
def _record(counter: Counter, /, article: int, name: str, level: Level | None, **given: Any) -> None:
    at = level or _own_level(counter, article)
    recorded = counter.office.prizes.record(_with(PrizeDraft(article, at, name), given))
    say(f"Đã ghi giải thưởng số {recorded.id}: {_told(counter, recorded)}")


@prize.job(
    "correct",
    "Sửa một giải thưởng; chỉ ghi những điều cần sửa.",
    'Bỏ điều đã ghi: --no-day, --amount 0, --decision "", --note ""; --contest "" là cuộc thi của kế hoạch.',
    "neu-guong prize correct 3 --no-day",
)
@_NUMBER
@option("--name", type=TEXT, help=_NAMES)
@option("--level", type=_LEVEL, help=f"Cấp của cuộc thi: {_LEVELS}.")
@option("--no-day", "undated", is_flag=True, help="Bỏ ngày đã ghi của văn bản trao giải.")
@_described
@served
def _correct(counter: Counter, /, number: int, undated: bool, **given: Any) -> None:
    known = counter.office.prizes.prize(number)
    draft = _with(replace(known.draft, decided=None) if undated else known.draft, given)
    if draft == known.draft:
        raise NothingToCorrect("neu-guong prize correct")
    corrected = counter.office.prizes.correct(number, draft)
    say(f"Đã sửa giải thưởng số {number}: {_told(counter, corrected)}")


@prize.job("strike", "Gạch bỏ một giải thưởng ghi nhầm hoặc bị thu hồi.")
@_NUMBER
@reason_option
@served
def _strike(counter: Counter, number: int, reason: str) -> None:
    known = counter.office.prizes.prize(number)
    counter.office.prizes.strike(number, reason)
    say(f"Đã gạch bỏ giải thưởng số {number}: {_told(counter, known)}")


@prize.job("list", "Liệt kê giải thưởng theo cuộc thi, cấp cao nhất và giải cao nhất trước.")
@plan_option
@json_option
@reads
def _list(counter: Counter, plan_code: str | None, as_json: bool) -> None:
    plan = counter.plan(plan_code).code
    lines = counter.office.prizes.of_plan(plan)
    tell({"prizes": list(map(_flat, lines))}, lambda: _lines(counter, plan, lines), as_json=as_json)


@print_.job("prizes", "In danh sách tác phẩm đạt giải, theo từng cuộc thi, kèm tiền thưởng.")
@argument("file", type=FILE, metavar="TỆP.pdf|.docx|.xlsx", help="Tệp cần ghi; tệp cũ cùng tên được thay.")
@plan_option
@reads
def _print(counter: Counter, file: Path, plan_code: str | None) -> None:
    put_out(counter, counter.office.prizes.list(counter.plan(plan_code).code), file)


def _own_level(counter: Counter, article: int) -> Level:
    return counter.office.plans.plan(counter.office.articles.article(article).plan).agency.level


def _with(draft: PrizeDraft, given: dict[str, Any]) -> PrizeDraft:
    return replace(draft, **{name: value for name, value in given.items() if value is not None})


def _told(counter: Counter, known: Prize) -> str:
    title = counter.office.articles.article(known.draft.article).draft.title
    money = f", {grouped(known.draft.amount)} đồng" if known.draft.amount else ""
    return f"{known.draft.name}, {known.draft.contest}, bài “{title}”{money}."


def _flat(line: PrizeLine) -> dict[str, Any]:
    return {**flat(line.prize), "title": line.title, "authors": line.authors, "unit": line.unit}


def _lines(counter: Counter, plan: str, lines: tuple[PrizeLine, ...]) -> Iterator[str]:
    levels = counter.office.prizes.levels(plan)
    rows = (_row(line, levels[line.prize.draft.level]) for line in lines)
    yield from table(_HEADINGS, rows, right={0, 4, 10})
    total = sum(line.prize.draft.amount for line in lines)
    yield f"{grouped(len(lines))} giải" + (f", tiền thưởng {grouped(total)} đồng." if total else ".")


def _row(line: PrizeLine, level: str) -> tuple[str, ...]:
    known = line.prize.draft
    return (
        str(line.prize.id),
        known.name,
        level,
        known.contest,
        str(known.article),
        line.title,
        line.authors,
        line.unit,
        known.decision,
        day(known.decided),
        grouped(known.amount) if known.amount else "",
    )
