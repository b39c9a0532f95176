"""`neu-guong print reminder`: the letter to units short of their quota."""

from pathlib import Path
from typing import Any

from app.commands.counter import Counter
from app.commands.issuing import ISSUES, issues, put_out
from app.commands.letter_options import letter_options
from app.commands.lookups import unit_named
from app.commands.manners import argument, option, plan_option
from app.commands.papers import print_
from app.commands.typed import DAY, FILE, PERIOD, TEXT, chosen
from app.domain.calendar.period import Period
from app.domain.quotas.reminder import Notice
from app.services.reminders import ReminderWish

_NOTICES = {Notice.BEFORE: "nhắc hạn", Notice.AFTER: "quá hạn"}


@print_.job(
    "reminder",
    "In công văn nhắc hạn hoặc đôn đốc các đơn vị còn thiếu chỉ tiêu của một kỳ.",
    "Đơn vị không được giao chỉ tiêu hoặc đã đủ thì không bao giờ có tên. Với --per-unit, số cho trước là số của công "
    f"văn đầu, các số sau nối tiếp. {ISSUES}",
    "neu-guong print reminder --period 2023-05 --as-of 11/5/2023 cong-van.pdf",
)
@argument("file", type=FILE, metavar="TỆP.pdf|.docx|.xlsx", help="Tệp cần ghi; tệp cũ cùng tên được thay.")
@plan_option
@option("--period", type=PERIOD, required=True, help="Tháng (2023-05), quý (2023-Q2), nửa năm, năm.")
@option("--as-of", "as_of", type=DAY, help="Tính số liệu đến hết ngày này; không ghi thì đến hôm nay.")
@option("--notice", type=chosen("LOẠI", _NOTICES), help="nhắc hạn; quá hạn. Không ghi thì theo ngày tính số liệu.")
@option("--unit", "units", type=TEXT, multiple=True, help="Chỉ gửi đơn vị này; nêu được nhiều lần.")
@option("--by", type=DAY, help="Hạn mới khi đã quá hạn.")
@option("--per-unit", "per_unit", is_flag=True, help="Mỗi đơn vị một công văn, cùng trong một tệp.")
@letter_options
@issues
def _reminder(
    counter: Counter, /, file: Path, plan_code: str | None, period: Period, per_unit: bool, **given: Any
) -> None:
    on = given["as_of"] or counter.today()
    named = tuple(unit_named(counter, typed, on).id for typed in given.pop("units"))
    wish = ReminderWish(units=named, **given)
    reminders, plan = counter.office.reminders, counter.plan(plan_code).code
    paper = (reminders.per_unit if per_unit else reminders.joint)(plan, period, wish)
    put_out(counter, paper, file)
