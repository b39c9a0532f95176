"""`neu-guong print quota`: the quota grid on paper or as a workbook."""

from datetime import date
from pathlib import Path

from app.commands.answers import say
from app.commands.counter import Counter
from app.commands.manners import argument, option, plan_option, reads
from app.commands.papers import print_
from app.commands.typed import DAY, FILE, PERIOD_OR_ALL, chosen
from app.commands.words import MATTERS
from app.domain.calendar.period import Period
from app.domain.plans.plan import Matter
from app.domain.quotas.quota import QuotaState
from app.domain.quotas.quota_sheet import SheetWish


@print_.job(
    "quota",
    "In bảng theo dõi chỉ tiêu: đơn vị theo dòng, kỳ theo cột, có cộng theo loại đơn vị.",
    "Mỗi ô ghi số đã nhận/số được giao.",
    "neu-guong print quota --period 2021-Q1 chi-tieu.xlsx",
)
@argument("file", type=FILE, metavar="TỆP.pdf|.docx|.xlsx", help="Tệp cần ghi; tệp cũ cùng tên được thay.")
@plan_option
@option(
    "--period", type=PERIOD_OR_ALL, default=None, help="Tháng, quý, nửa năm, năm, hoặc all (cả kế hoạch, mặc định)."
)
@option("--as-of", type=DAY, help="Tính đến hết ngày này; không ghi là hôm nay.")
@option("--matter", type=chosen("NỘI_DUNG", MATTERS), help="Chỉ bài viết (bai-viet) hoặc chỉ gương (guong).")
@option("--short", "only_short", is_flag=True, help="Chỉ các đơn vị còn thiếu.")
@reads
def _quota(
    counter: Counter,
    /,
    file: Path,
    plan_code: str | None,
    period: Period | None,
    as_of: date | None,
    matter: Matter | None,
    only_short: bool,
) -> None:
    wish = SheetWish(matter=matter, state=QuotaState.SHORT if only_short else None)
    paper = counter.office.quota_sheets.sheet(counter.plan(plan_code).code, period, as_of, wish)
    counter.office.papers.draw(paper, file)
    say(f"Đã ghi {paper.title} ra {file}.")
