"""`neu-guong fund` and `print fund`: the year's bonus fund, approved, spent and left."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, Final

from app.commands.answers import flat, say, tell
from app.commands.counter import Counter
from app.commands.issuing import put_out
from app.commands.manners import argument, family, json_option, option, reads, reason_option, served
from app.commands.mistakes import NothingToCorrect
from app.commands.papers import print_
from app.commands.tables import facts, table
from app.commands.typed import AMOUNT, DAY, FILE, NUMBER, TEXT, chosen
from app.commands.words import day
from app.domain.calendar.dates import short_date
from app.domain.decisions.bonus_fund import BonusFund, Spending
from app.domain.decisions.fund_approval import Approval, ApprovalDraft, ApprovalKind
from app.domain.language.numbers import grouped

fund = family("fund", "Quỹ thưởng của năm: được duyệt, đã chi, còn lại; ghi, sửa, gạch bỏ văn bản duyệt.", "show")
_KINDS: Final = {kind: kind.label for kind in ApprovalKind}
_YEAR = option("--year", type=NUMBER, help="Năm của quỹ; không ghi là năm nay.")
_LINE = argument("line", type=NUMBER, metavar="DÒNG", help="Số của dòng duyệt quỹ, xem bằng lệnh show.")
_KIND_HELP = "; ".join(_KINDS.values()) + "."


@fund.job(
    "show",
    "Xem quỹ thưởng của một năm: được duyệt, đã chi theo từng quyết định, dự chi, còn lại.",
    "Quyết định tính vào quỹ của năm ghi ở ngày ký. Quyết định bị thay thế, hủy bỏ trả lại tiền cho quỹ.",
)
@_YEAR
@json_option
@reads
def _show(counter: Counter, year: int | None, as_json: bool) -> None:
    known = counter.office.bonus_funds.fund(year or counter.today().year)
    tell(_facts(known), lambda: _in_words(known), as_json=as_json)


@fund.job(
    "add",
    "Ghi một văn bản duyệt, bổ sung hoặc cắt giảm quỹ.",
    "Cắt giảm cũng ghi số tiền không có dấu trừ.",
    "neu-guong fund add --amount 250.000.000 --paper 12/QĐ-UBND --day 15/1/2021",
)
@option("--kind", type=chosen("LOẠI", _KINDS), default=ApprovalKind.INITIAL, help=f"{_KIND_HELP} Không ghi: đầu năm.")
@option("--amount", type=AMOUNT, required=True, help="Số tiền, ví dụ 250.000.000.")
@option("--paper", type=TEXT, required=True, help="Số và ký hiệu văn bản duyệt.")
@option("--day", "--date", "day_", type=DAY, required=True, help="Ngày văn bản.")
@option("--note", type=TEXT, default="", help="Ghi chú.")
@_YEAR
@served
def _add(counter: Counter, /, year: int | None, day_: date, **given: Any) -> None:
    draft = ApprovalDraft(year=year or counter.today().year, day=day_, **given)
    added = counter.office.bonus_funds.record(draft)
    say(f"Đã ghi dòng duyệt quỹ số {added.id}.", *_sums(counter.office.bonus_funds.fund(draft.year)))


@fund.job("correct", "Sửa một dòng duyệt quỹ ghi sai; chỉ ghi những điều cần sửa.")
@_LINE
@option("--kind", type=chosen("LOẠI", _KINDS), help=_KIND_HELP)
@option("--amount", type=AMOUNT, help="Số tiền.")
@option("--paper", type=TEXT, help="Số và ký hiệu văn bản duyệt.")
@option("--day", "--date", type=DAY, help="Ngày văn bản.")
@option("--note", type=TEXT, help="Ghi chú.")
@option("--year", type=NUMBER, help="Năm của quỹ.")
@served
def _correct(counter: Counter, /, line: int, **given: Any) -> None:
    changed = {name: value for name, value in given.items() if value is not None}
    if not changed:
        raise NothingToCorrect("neu-guong fund correct")
    known = counter.office.bonus_funds.approval(line)
    corrected = counter.office.bonus_funds.correct(line, replace(known.draft, **changed))
    say(f"Đã sửa dòng duyệt quỹ số {line}.", *_sums(counter.office.bonus_funds.fund(corrected.draft.year)))


@fund.job("strike", "Gạch bỏ một dòng duyệt quỹ ghi nhầm; dòng đó vẫn xem được mà không tính nữa.")
@_LINE
@reason_option
@served
def _strike(counter: Counter, line: int, reason: str) -> None:
    struck = counter.office.bonus_funds.strike(line, reason)
    say(f"Đã gạch bỏ dòng duyệt quỹ số {line}.", *_sums(counter.office.bonus_funds.fund(struck.draft.year)))


@print_.job("fund", "In tình hình sử dụng quỹ thưởng của một năm.")
@argument("file", type=FILE, metavar="TỆP.pdf|.docx|.xlsx", help="Tệp cần ghi; tệp cũ cùng tên được thay bằng bản mới.")
@_YEAR
@reads
def _print(counter: Counter, file: Path, year: int | None) -> None:
    put_out(counter, counter.office.bonus_funds.printed(year or counter.today().year), file)


def _facts(known: BonusFund) -> Mapping[str, Any]:
    sums = ("year", "is_recorded", "approved", "spent", "left", "pledged", "left_after_drafts")
    return {
        **{name: getattr(known, name) for name in sums},
        "approvals": tuple(map(flat, known.approvals)),
        "decisions": known.spendings,
        "drafts": known.drafts,
    }


def _in_words(known: BonusFund) -> Iterator[str]:
    yield from _sums(known)
    if known.approvals:
        yield ""
        yield from table(
            ("Dòng", "Văn bản", "Ngày", "Loại", "Số tiền", "Ghi chú"), map(_approved, known.approvals), right={0, 4}
        )
    yield from _listed("Quyết định đã chi:", known.spendings)
    yield from _listed("Dự thảo chưa ban hành:", known.drafts)


def _sums(known: BonusFund) -> list[str]:
    sums = [("Được duyệt", known.approved if known.is_recorded else None), ("Đã chi", known.spent)]
    sums += [("Còn lại", known.left), ("Còn lại sau dự thảo", known.left_after_drafts)] if known.is_recorded else []
    told = ((name, "chưa ghi" if dong is None else f"{grouped(dong)} đồng") for name, dong in sums)
    return facts((("Quỹ thưởng năm", str(known.year)), *told))


def _approved(one: Approval) -> tuple[str, ...]:
    draft = one.draft
    note = "; ".join(filter(None, (f"Đã gạch bỏ: {one.struck}" if one.struck else "", draft.note)))
    return str(one.id), draft.paper, short_date(draft.day), draft.kind.label, grouped(draft.change), note


def _listed(title: str, spendings: Iterable[Spending]) -> Iterator[str]:
    rows = [
        (str(one.decision), one.reference, day(one.day), str(one.recipients), grouped(one.total), one.subject)
        for one in spendings
    ]
    if rows:
        yield from ("", title)
        yield from table(("Số", "Số, ký hiệu", "Ngày", "Số lượng", "Tiền thưởng", "Trích yếu"), rows, right={0, 3, 4})
