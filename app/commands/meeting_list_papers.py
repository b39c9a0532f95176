"""`neu-guong print nominations`: the list of nominations a meeting has before it."""

from pathlib import Path

from app.commands.counter import Counter
from app.commands.issuing import put_out
from app.commands.manners import argument, option, reads
from app.commands.papers import print_
from app.commands.typed import FILE, NUMBER, TEXT


@print_.job("nominations", "In danh sách đề nghị làm tài liệu của một phiên họp: thành tích, hồ sơ đủ hay thiếu.")
@argument("number", type=NUMBER, metavar="PHIÊN_HỌP", help="Số của phiên họp trong sổ.")
@argument("file", type=FILE, metavar="TỆP.pdf|.xlsx", help="Tệp cần ghi; tệp cũ cùng tên được thay.")
@option("--form", default="", type=TEXT, help="Hình thức đề nghị, ghi cho mọi dòng; không ghi thì để trống.")
@reads
def _nominations(counter: Counter, number: int, file: Path, form: str) -> None:
    paper = counter.office.meeting_lists.paper(number, form)
    put_out(counter, paper, file)
