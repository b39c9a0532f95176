"""`neu-guong unit`: the directory of units."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from app.commands.answers import say, tell
from app.commands.counter import Counter
from app.commands.lookups import any_unit_named, unit_named
from app.commands.manners import argument, family, json_option, option, reads, served
from app.commands.mistakes import NothingToCorrect
from app.commands.notices import unanswered_names
from app.commands.tables import table
from app.commands.typed import DAY, TEXT, chosen
from app.commands.words import UNIT_KINDS, day
from app.domain.calendar.dates import short_date
from app.domain.units.unit import Unit, UnitDraft, UnitKind
from app.wording import sentence

unit = family("unit", "Danh mục đơn vị: thêm, sửa, liệt kê, sáp nhập.")
KIND = chosen("LOẠI", UNIT_KINDS)


def _described(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that describe a unit."""
    for describe in (
        option(
            "--stands-for",
            type=TEXT,
            multiple=True,
            help="Tên kế hoạch dùng để gọi đơn vị này khi giao chỉ tiêu riêng, ví dụ “Hội LHPN quận”.",
        ),
        option("--begins", type=DAY, help="Ngày thành lập."),
        option("--address", type=TEXT, help="Địa chỉ trụ sở."),
        option("--short-name", type=TEXT, help="Tên viết tắt."),
    ):
        command = describe(command)
    return command


@unit.job("add", "Thêm một đơn vị.", example='neu-guong unit add "Phường Điện Biên" --kind phường')
@argument("name", type=TEXT, metavar="TÊN", help="Tên đầy đủ, đúng như trong văn bản.")
@option("--kind", type=KIND, required=True, help=f"Loại đơn vị: {'; '.join(UNIT_KINDS.values())}.")
@_described
@option("--ends", type=DAY, help="Ngày cuối còn hoạt động.")
@served
def _add(counter: Counter, /, name: str, kind: UnitKind, **given: Any) -> None:
    added = counter.office.units.add(_with(UnitDraft(name, kind), given))
    say(f"Đã thêm đơn vị số {added.id}: {added.name} ({added.kind.label}).", *_to_look_at(counter, added))


@unit.job(
    "correct",
    "Sửa một đơn vị; văn bản đã ban hành giữ nguyên tên cũ.",
    "Chỉ ghi những điều cần sửa.",
    'neu-guong unit correct "Hội Liên hiệp Phụ nữ quận" --stands-for "Hội LHPN quận"',
)
@argument("which", type=TEXT, metavar="ĐƠN_VỊ", help="Tên hoặc số của đơn vị.")
@option("--name", type=TEXT, help="Tên đầy đủ, đúng như trong văn bản.")
@option("--kind", type=KIND, help=f"Loại đơn vị: {'; '.join(UNIT_KINDS.values())}.")
@_described
@option("--stands-for-nobody", is_flag=True, help="Bỏ mọi tên đã ghi bằng --stands-for.")
@served
def _correct(counter: Counter, /, which: str, stands_for_nobody: bool, **given: Any) -> None:
    known = any_unit_named(counter, which, counter.today())
    wish = _with(replace(known.draft, stands_for=() if stands_for_nobody else known.stands_for), given)
    if wish == known.draft:
        raise NothingToCorrect("neu-guong unit correct")
    corrected = counter.office.units.correct(known.id, wish)
    say(f"Đã sửa đơn vị số {corrected.id}: {corrected.name} ({corrected.kind.label}).")
    say(*_to_look_at(counter, corrected))


@unit.job("list", "Liệt kê các đơn vị.")
@option("--on", "on_day", type=DAY, help="Các đơn vị có trong ngày này; không ghi là hôm nay.")
@option("--all", "every", is_flag=True, help="Cả đơn vị đã kết thúc hoặc chưa thành lập.")
@option("--kind", type=KIND, help="Chỉ một loại đơn vị.")
@json_option
@reads
def _list(counter: Counter, on_day: date | None, every: bool, kind: UnitKind | None, as_json: bool) -> None:
    units = counter.office.units
    known = units.all() if every else units.in_force(on_day or counter.today())
    wanted = tuple(one for one in known if kind is None or one.kind is kind)
    tell({"units": wanted}, lambda: _in_words(wanted), as_json=as_json)


@unit.job("merge", "Kết thúc một đơn vị, sáp nhập vào đơn vị khác.", "Việc đơn vị cũ đã làm vẫn là của đơn vị cũ.")
@argument("name", type=TEXT, metavar="ĐƠN_VỊ", help="Đơn vị kết thúc: tên hoặc số.")
@argument("into", type=TEXT, metavar="VÀO_ĐƠN_VỊ", help="Đơn vị tiếp nhận: tên hoặc số.")
@option("--last-day", type=DAY, required=True, help="Ngày cuối đơn vị cũ còn hoạt động.")
@served
def _merge(counter: Counter, name: str, into: str, last_day: date) -> None:
    ending = unit_named(counter, name, last_day)
    going_on = unit_named(counter, into, last_day + timedelta(days=1))
    counter.office.units.merge(ending.id, going_on.id, last_day)
    say(f"{ending.name} hoạt động đến hết ngày {short_date(last_day)}, sáp nhập vào {going_on.name}.")


def _with(draft: UnitDraft, given: dict[str, Any]) -> UnitDraft:
    """Return the draft with what was given; names to stand for are added to those it has."""
    told = {name: value for name, value in given.items() if value is not None}
    return replace(draft, **{**told, "stands_for": tuple(dict.fromkeys((*draft.stands_for, *told["stands_for"])))})


def _to_look_at(counter: Counter, entered: Unit) -> Iterator[str]:
    """Say which units one may be mistaken for, and which names in plans nobody answers to."""
    yield from map(sentence, counter.office.units.looks_like(entered))
    yield from unanswered_names(counter)


def _in_words(units: tuple[Unit, ...]) -> Iterator[str]:
    names = {one.id: one.name for one in units}
    rows = [
        (
            str(one.id),
            one.name,
            ", ".join(one.names[1:]),
            one.kind.label,
            day(one.begins),
            day(one.ends),
            names.get(one.successor or 0, str(one.successor or "")),
        )
        for one in units
    ]
    headings = ("Số", "Tên đơn vị", "Tên khác", "Loại", "Từ ngày", "Đến ngày", "Sáp nhập vào")
    yield from table(headings, rows, right={0})
    yield f"{len(units)} đơn vị."
