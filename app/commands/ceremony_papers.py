"""`neu-guong print calling-list`, `reading-script` and `signature-list`: the papers of an award ceremony."""

from pathlib import Path

from app.commands.counter import Counter
from app.commands.issuing import put_out
from app.commands.manners import argument, reads
from app.commands.papers import print_
from app.commands.typed import FILE, NUMBER

_DECISION = argument("number", type=NUMBER, metavar="QUYẾT_ĐỊNH", help="Số của quyết định trong sổ.")
_FILE = argument("file", type=FILE, metavar="TỆP", help="Tệp cần ghi; tệp cũ cùng tên được thay.")


@print_.job("calling-list", "In danh sách gọi tên lên nhận khen thưởng của một quyết định.")
@_DECISION
@_FILE
@reads
def _calling_list(counter: Counter, number: int, file: Path) -> None:
    put_out(counter, counter.office.ceremonies.calling_list(number), file)


@print_.job("reading-script", "In lời công bố một quyết định và mời người được khen lên nhận.")
@_DECISION
@_FILE
@reads
def _reading_script(counter: Counter, number: int, file: Path) -> None:
    put_out(counter, counter.office.ceremonies.reading_script(number), file)


@print_.job("signature-list", "In danh sách ký nhận tiền thưởng của một quyết định.")
@_DECISION
@_FILE
@reads
def _signature_list(counter: Counter, number: int, file: Path) -> None:
    put_out(counter, counter.office.ceremonies.signature_list(number), file)
