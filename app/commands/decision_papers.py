"""`neu-guong print`: what goes up to the head or higher, what mends a decision, and the unit's own standards."""

from datetime import date
from pathlib import Path

from app.commands.answers import say
from app.commands.counter import Counter
from app.commands.issuing import ISSUES, issues, put_out
from app.commands.lookups import exemplar_named
from app.commands.manners import argument, option, plan_option, reads
from app.commands.papers import print_
from app.commands.typed import DAY, FILE, NUMBER, TEXT, chosen
from app.commands.words import LEVELS
from app.domain.units.agency import Level
from app.files import write_whole
from app.services.submissions import Signed

_FILE = argument("file", type=FILE, metavar="TỆP.pdf|.docx|.xlsx", help="Tệp cần ghi; tệp cũ cùng tên được thay.")
_NUMBER = option("--number", "reference", type=NUMBER, help="Số của tờ trình; không ghi thì để trống, là dự thảo.")
_DAY = option("--day", "--date", "day_", type=DAY, help="Ngày ký; không ghi thì để trống, là dự thảo.")


@print_.job(
    "submission", "In tờ trình của Hội đồng: những người đủ phiếu của một phiên họp đã niêm phong kết quả.", ISSUES
)
@argument("number", type=NUMBER, metavar="PHIÊN_HỌP", help="Số của phiên họp trong sổ.")
@_FILE
@_NUMBER
@_DAY
@option("--minutes", type=NUMBER, help="Số của biên bản họp; không ghi thì để trống.")
@issues
def _of_council(
    counter: Counter, number: int, file: Path, reference: int | None, day_: date | None, minutes: int | None
) -> None:
    counter.office.councils.meeting(number)
    put_out(counter, counter.office.submissions.council_paper(number, Signed(reference, day_), minutes), file)


@print_.job(
    "submission-up",
    "In tờ trình đề nghị cấp trên công nhận, khen thưởng.",
    f"Không nêu --exemplar thì gồm mọi gương đã ghi đề nghị lên cấp đó (neu-guong exemplar propose). {ISSUES}",
)
@_FILE
@option("--level", type=chosen("CẤP", LEVELS), required=True, help="; ".join(LEVELS.values()) + ".")
@option("--exemplar", "exemplars", type=TEXT, multiple=True, help="Số hoặc tên của gương; nêu được nhiều lần.")
@_NUMBER
@_DAY
@plan_option
@issues
def _to_higher(
    counter: Counter,
    file: Path,
    level: Level,
    exemplars: tuple[str, ...],
    reference: int | None,
    day_: date | None,
    plan_code: str | None,
) -> None:
    named = tuple(exemplar_named(counter, typed).id for typed in exemplars)
    plan = counter.plan(plan_code).code
    put_out(counter, counter.office.submissions.higher_paper(plan, level, named, Signed(reference, day_)), file)


@print_.job("correction", "In công văn đính chính đã ghi kèm một quyết định; tệp .pdf đúng từng byte như bản đã lưu.")
@argument("number", type=NUMBER, metavar="SỐ", help="Số của quyết định trong sổ.")
@_FILE
@option("--letter", type=TEXT, default="", help="Số và ký hiệu công văn; không ghi thì lấy công văn ghi sau cùng.")
@reads
def _correction(counter: Counter, number: int, file: Path, letter: str) -> None:
    title = counter.office.corrections.paper(number, letter).title
    write_whole(file, counter.office.corrections.file(number, letter, file.suffix))
    say(f"Đã ghi {title} ra {file}.")


@print_.job("standards", "In tiêu chuẩn điển hình tiên tiến của đơn vị, kèm quyết định ban hành.", ISSUES)
@_FILE
@option("--number", "reference", type=NUMBER, help="Số của quyết định; không ghi thì để trống, là dự thảo.")
@_DAY
@plan_option
@issues
def _standards(counter: Counter, file: Path, reference: int | None, day_: date | None, plan_code: str | None) -> None:
    put_out(counter, counter.office.own_standards.paper(counter.plan(plan_code).code, reference, day_), file)
