"""`neu-guong print standing`: who earns the plan's own award, with the reason for every yes and no."""

from pathlib import Path

from app.commands.awards import failed_conditions
from app.commands.counter import Counter
from app.commands.issuing import put_out
from app.commands.manners import argument, option, plan_option, reads
from app.commands.papers import print_
from app.commands.typed import FILE, TEXT


@print_.job(
    "standing",
    "In kết quả xét khen thưởng theo tiêu chuẩn của kế hoạch, kèm lý do.",
    "Điều kiện chỉ cơ quan nhận xét được thì coi là đạt, trừ các đơn vị nêu ở --fails.",
)
@argument("file", type=FILE, metavar="TỆP.pdf|.xlsx", help="Tệp cần ghi; tệp cũ cùng tên được thay.")
@plan_option
@option("--authors/--units", "authors", default=False, help="Xét cá nhân tác giả, hoặc xét tập thể (mặc định).")
@option("--fails", type=TEXT, multiple=True, help="Đơn vị mà cơ quan nhận xét là chưa đạt điều kiện chung.")
@reads
def _standing(counter: Counter, file: Path, plan_code: str | None, authors: bool, fails: tuple[str, ...]) -> None:
    plan = counter.plan(plan_code)
    lists = counter.office.standing_lists
    paper = (
        lists.of_authors(plan.code) if authors else lists.of_units(plan.code, failed_conditions(counter, plan, fails))
    )
    put_out(counter, paper, file)
