"""`neu-guong letterhead`: what the office says of itself on every paper, and the plan's own in its place."""

from collections.abc import Iterator

from app.commands.answers import say, tell
from app.commands.counter import Counter
from app.commands.manners import argument, family, json_option, reads, served
from app.commands.tables import table
from app.commands.typed import BLOCK, TEXT
from app.domain.papers.letterhead import LetterheadLine, LetterheadPart, part_named

letterhead = family(
    "letterhead", "Tiêu đề văn bản: tên cơ quan, địa danh, ký hiệu, nơi lưu, người ký; xem, sửa, trả về bản gốc."
)
_NAMES = "; ".join(f"{part} ({part.label.lower()})" for part in LetterheadPart)
_PART = argument("part", type=TEXT, metavar="PHẦN", help=f"Một trong: {_NAMES}.")


@letterhead.job("show", "Xem từng phần của tiêu đề văn bản; phần cơ quan đã sửa có dấu ●.")
@json_option
@reads
def _show(counter: Counter, as_json: bool) -> None:
    known = counter.office.letterheads.lines()
    tell({"letterhead": known}, lambda: _rows(known), as_json=as_json)


@letterhead.job(
    "set",
    "Sửa một phần; mọi văn bản in từ đây dùng phần đã sửa, văn bản đã phát hành giữ nguyên.",
    "Tên cơ quan ở đầu văn bản có nhiều dòng thì ngăn các dòng bằng dấu chấm phẩy; người ký thì họ tên rồi các dòng "
    "quyền hạn, chức vụ: “Nguyễn Văn A; KT. GIÁM ĐỐC; PHÓ GIÁM ĐỐC”.",
    'neu-guong letterhead set heading "ỦY BAN NHÂN DÂN; PHƯỜNG BA ĐÌNH"',
)
@_PART
@argument("text", type=BLOCK, metavar="CHỮ", help="Chữ in ra.")
@served
def _set(counter: Counter, part: str, text: str) -> None:
    say("Đã sửa tiêu đề văn bản.", *_rows((counter.office.letterheads.put(part_named(part), text),)))


@letterhead.job("reset", "Trả một phần về bản gốc, như kế hoạch của cơ quan ghi.")
@_PART
@served
def _reset(counter: Counter, part: str) -> None:
    say("Đã trả về bản gốc.", *_rows((counter.office.letterheads.give_back(part_named(part)),)))


def _rows(known: tuple[LetterheadLine, ...]) -> Iterator[str]:
    rows = [("" if line.own is None else "●", line.part, line.part.label, line.said) for line in known]
    yield from table(("", "Phần", "Là", "Chữ in ra"), rows)
