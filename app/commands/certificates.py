"""`neu-guong certificate`: certificates printed, the award book, and the blanks."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from app.commands.answers import say, tell
from app.commands.counter import Counter
from app.commands.manners import argument, family, json_option, option, reads, reason_option, served
from app.commands.tables import table
from app.commands.typed import FILE, NUMBER, TEXT, Typed
from app.commands.words import day
from app.domain.certificates.blanks import BlankStock
from app.domain.certificates.certificate_layout import Shift, read_shift
from app.domain.certificates.certificate_print import AwardBookLine, CertificateWish
from app.domain.language.numbers import padded

certificate = family("certificate", "Giấy khen: in đầy đủ hoặc in trên phôi, thước chỉnh máy in, sổ khen thưởng, phôi.")
blanks = family("blanks", "Phôi giấy khen: nhận, hỏng, còn lại.", alone="list")

_SHIFT = Typed("MM", read_shift)
_FILE = argument("file", type=FILE, metavar="TỆP.pdf", help="Tệp cần ghi; tệp cũ cùng tên được thay bằng bản mới.")
_KIND = argument("kind", type=TEXT, metavar="LOẠI_PHÔI", help="Tên loại phôi, ví dụ “Giấy khen A4”.")
_COUNT = argument("count", type=NUMBER, metavar="SỐ_TỜ", help="Số tờ phôi.")
_layout = option(
    "--layout", type=TEXT, default="a4", help="Mã mẫu trình bày, kể cả mẫu riêng của cơ quan; thường là a4."
)
_right = option("--offset-x", "right", type=_SHIFT, default=0.0, help="Dời sang phải bấy nhiêu mm; dấu trừ là trái.")
_down = option("--offset-y", "down", type=_SHIFT, default=0.0, help="Dời xuống bấy nhiêu mm; dấu trừ là lên.")


@certificate.job(
    "print",
    "In giấy khen của một quyết định đã ban hành, mỗi người một trang theo thứ tự danh sách.",
    "Lần in đầu vào sổ khen thưởng cho cả danh sách. In lại thì phải nêu --reason.",
    example='neu-guong certificate print 1 giay-khen.pdf --overlay --blank "Giấy khen A4" --offset-x -1,5',
)
@argument("number", type=NUMBER, metavar="SỐ", help="Số của quyết định trong sổ.")
@_FILE
@_layout
@option("--overlay", is_flag=True, help="Chỉ in phần chữ mà phôi mua sẵn chưa có.")
@option("--blank", type=TEXT, default="", help="Loại phôi; sổ chỉ có một loại thì không cần ghi.")
@option("--only", type=NUMBER, help="Chỉ in người thứ mấy trong danh sách.")
@option("--reason", type=TEXT, default="", help="Lý do in lại.")
@_right
@_down
@served
def _print(
    counter: Counter,
    /,
    number: int,
    file: Path,
    right: float,
    down: float,
    **asked: Any,
) -> None:
    wish = CertificateWish(number, shift=Shift(right, down), **asked)
    done = counter.office.certificates.print(wish, file)
    first, last = padded(done.numbers[0]), padded(done.numbers[-1])
    book = first if first == last else f"{first} đến {last}"
    say(f"Đã in {done.count} giấy khen theo Quyết định {done.reference} ra {file}. Vào sổ khen thưởng số {book}.")
    if done.stock:
        say(_left(done.stock))


@certificate.job(
    "copy",
    "Lấy lại đúng tệp giấy khen đã in, từng byte; không ghi là in lại.",
    "Không nêu --only là lần in gần nhất của quyết định; nêu --only là lần in gần nhất có người đó.",
)
@argument("number", type=NUMBER, metavar="SỐ", help="Số của quyết định trong sổ.")
@_FILE
@option("--only", type=NUMBER, help="Người thứ mấy trong danh sách.")
@reads
def _copy(counter: Counter, number: int, file: Path, only: int | None) -> None:
    counter.office.certificates.copy(number, file, only)
    say(f"Đã ghi tệp giấy khen đã in ra {file}.")


@certificate.job(
    "ruler",
    "In tờ thước: thước mm hai cạnh và góc các ô chữ, để đo độ lệch của máy in.",
    "In ra giấy thường, úp lên phôi rồi soi: lệch bao nhiêu mm thì nêu ở --offset-x, --offset-y khi in.",
)
@_FILE
@_layout
@_right
@_down
@reads
def _ruler(counter: Counter, file: Path, layout: str, right: float, down: float) -> None:
    counter.office.certificates.ruler(layout, Shift(right, down), file)
    say(f"Đã ghi tờ thước ra {file}. Khi in hãy chọn đúng khổ giấy và tỷ lệ 100%.")


@certificate.job("book", "Xem sổ khen thưởng của một năm.")
@argument("year", type=NUMBER, metavar="NĂM", help="Năm của các quyết định.")
@json_option
@reads
def _book(counter: Counter, year: int, *, as_json: bool) -> None:
    lines = counter.office.certificates.award_book(year)
    tell({"year": year, "entries": lines}, lambda: _book_lines(lines), as_json=as_json)


@blanks.job("receive", "Ghi nhận phôi mới.")
@_KIND
@_COUNT
@served
def _receive(counter: Counter, kind: str, count: int) -> None:
    say(_left(counter.office.blanks.receive(kind, count)))


@blanks.job("spoil", "Ghi phôi hỏng khi chưa in được giấy khen nào.", "Giấy khen in hỏng thì in lại, nêu --reason.")
@_KIND
@_COUNT
@reason_option
@served
def _spoil(counter: Counter, kind: str, count: int, reason: str) -> None:
    say(_left(counter.office.blanks.spoil(kind, count, reason)))


@blanks.job("list", "Xem số phôi đã nhận, đã dùng, hỏng và còn lại.")
@json_option
@reads
def _list(counter: Counter, *, as_json: bool) -> None:
    stocks = counter.office.blanks.stocks()
    told = [
        {"kind": one.kind, "received": one.received, "used": one.used, "spoiled": one.spoiled, "left": one.left}
        for one in stocks
    ]
    tell({"blanks": told}, lambda: _stock_lines(stocks), as_json=as_json)


certificate.add_command(blanks)


def _left(stock: BlankStock) -> str:
    figures = f"nhận {stock.received}, đã dùng {stock.used}, hỏng {stock.spoiled}, còn {stock.left}"
    return f"Phôi “{stock.kind}”: {figures} tờ."


def _stock_lines(stocks: tuple[BlankStock, ...]) -> Iterator[str]:
    rows = [(one.kind, *map(str, (one.received, one.used, one.spoiled, one.left))) for one in stocks]
    yield from table(("Loại phôi", "Nhận", "Đã dùng", "Hỏng", "Còn"), rows, right={1, 2, 3, 4})


def _book_lines(lines: tuple[AwardBookLine, ...]) -> Iterator[str]:
    rows = [
        (padded(one.number), one.name, one.form, one.reference, day(one.decided), "; ".join(one.reprints))
        for one in lines
    ]
    yield from table(("Số", "Tập thể, cá nhân", "Hình thức", "Quyết định", "Ngày", "In lại vì"), rows, right={0})
    yield f"{len(rows)} lượt khen thưởng đã vào sổ."
