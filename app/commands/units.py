"""`neu-guong unit`: the directory of units."""

from collections.abc import Iterator
from datetime import date, timedelta

from app.commands.answers import say, tell
from app.commands.counter import Counter
from app.commands.lookups import unit_named
from app.commands.manners import argument, family, json_option, option, served
from app.commands.tables import table
from app.commands.typed import DAY, TEXT, chosen
from app.commands.words import UNIT_KINDS, day
from app.domain.dates import short_date
from app.domain.unit import Unit, UnitDraft, UnitKind

unit = family("unit", "Danh mục đơn vị: thêm, liệt kê, sáp nhập.")
KIND = chosen("LOẠI", UNIT_KINDS)


@unit.job("add", "Thêm một đơn vị.", example='neu-guong unit add "Phường Điện Biên" --kind phường')
@argument("name", type=TEXT, metavar="TÊN", help="Tên đầy đủ, đúng như trong văn bản.")
@option("--kind", type=KIND, required=True, help=f"Loại đơn vị: {'; '.join(UNIT_KINDS.values())}.")
@option("--short-name", type=TEXT, default="", help="Tên viết tắt.")
@option("--address", type=TEXT, default="", help="Địa chỉ trụ sở.")
@option("--begins", type=DAY, help="Ngày thành lập.")
@option("--ends", type=DAY, help="Ngày cuối còn hoạt động.")
@served
def _add(
    counter: Counter,
    name: str,
    kind: UnitKind,
    short_name: str,
    address: str,
    begins: date | None,
    ends: date | None,
) -> None:
    added = counter.office.units.add(UnitDraft(name, kind, short_name, address, begins, ends))
    say(f"Đã thêm đơn vị số {added.id}: {added.name} ({added.kind.label}).")


@unit.job("list", "Liệt kê các đơn vị.")
@option("--on", "on_day", type=DAY, help="Các đơn vị có trong ngày này; không ghi là hôm nay.")
@option("--all", "every", is_flag=True, help="Cả đơn vị đã kết thúc hoặc chưa thành lập.")
@option("--kind", type=KIND, help="Chỉ một loại đơn vị.")
@json_option
@served
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


def _in_words(units: tuple[Unit, ...]) -> Iterator[str]:
    names = {one.id: one.name for one in units}
    rows = [
        (
            str(one.id),
            one.name,
            one.short_name,
            one.kind.label,
            day(one.begins),
            day(one.ends),
            names.get(one.successor or 0, str(one.successor or "")),
        )
        for one in units
    ]
    headings = ("Số", "Tên đơn vị", "Viết tắt", "Loại", "Từ ngày", "Đến ngày", "Sáp nhập vào")
    yield from table(headings, rows, right={0})
    yield f"{len(units)} đơn vị."
