"""`neu-guong print statistics`: the yearly statistics, biểu 0601.N and 0603.N."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from app.commands.counter import Counter
from app.commands.issuing import put_out
from app.commands.manners import argument, option, reads
from app.commands.papers import print_
from app.commands.typed import DAY, FILE, NUMBER, chosen, one_of
from app.commands.words import BASES
from app.documents.paper import Paper
from app.domain.calendar.period import Basis
from app.services.statistics import Statistics

_Composed = Callable[[Statistics, int, Basis, date | None], Paper]
_FORMS: Mapping[str, _Composed] = {"0601": Statistics.movements_paper, "0603": Statistics.awards_paper}


@print_.job(
    "statistics",
    "In biểu thống kê hằng năm: 0601 (số phong trào thi đua), 0603 (số lượng khen thưởng).",
    example="neu-guong print statistics 0603 --year 2021 bieu-0603.xlsx",
)
@argument("form", type=one_of("0601|0603", _FORMS), metavar="0601|0603")
@argument("file", type=FILE, metavar="TỆP.pdf|.docx|.xlsx", help="Tệp cần ghi; tệp cũ cùng tên được thay.")
@option("--year", type=NUMBER, required=True, help="Năm thống kê.")
@option(
    "--basis", type=chosen("CÁCH_TÍNH", BASES), default=Basis.CALENDAR, help="calendar: theo lịch; nd09: 15/12-14/12."
)
@option("--day", "--date", "day_", type=DAY, help="Ngày ký; không ghi thì để trống.")
@reads
def _statistics(counter: Counter, form: _Composed, file: Path, year: int, basis: Basis, day_: date | None) -> None:
    paper = form(counter.office.statistics, year, basis, day_)
    put_out(counter, paper, file)
