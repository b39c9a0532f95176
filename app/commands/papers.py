"""`neu-guong print` and `neu-guong report`: papers written to files."""

from datetime import date
from pathlib import Path
from typing import Any

from app.commands.answers import say, tell
from app.commands.counter import Counter
from app.commands.issuing import ISSUES, issues, put_out
from app.commands.manners import argument, family, json_option, lone, option, plan_option, reads
from app.commands.mistakes import ArgumentMissing
from app.commands.typed import DAY, FILE, NUMBER, REPORTED, TEXT, chosen
from app.commands.words import BASES
from app.domain.calendar.period import Basis
from app.domain.calendar.stretch import Reported
from app.domain.reports.report import PeriodFigures
from app.files import write_whole

print_ = family("print", "In văn bản ra tệp .pdf, .docx hoặc .xlsx.")
_FILES = "TỆP.pdf|.docx|.xlsx"
_MEETING = argument("number", type=NUMBER, metavar="PHIÊN_HỌP", help="Số của phiên họp trong sổ.")
_FILE = argument("file", type=FILE, metavar=_FILES, help="Tệp cần ghi; tệp cũ cùng tên được thay bằng bản mới.")


@print_.job("decision", "In một quyết định kèm danh sách; chưa ký thì để trống số và ngày.")
@argument("number", type=NUMBER, metavar="SỐ", help="Số của quyết định trong sổ.")
@_FILE
@reads
def _decision(counter: Counter, number: int, file: Path) -> None:
    title = counter.office.papers.decision(number).title
    write_whole(file, counter.office.papers.decision_file(number, file.suffix))
    say(f"Đã ghi {title} ra {file}.")


@print_.job(
    "ballot-papers", "In phiếu bầu của một phiên họp, mỗi thành viên có mặt một phiếu, mọi phiếu giống hệt nhau."
)
@_MEETING
@_FILE
@reads
def _ballot_papers(counter: Counter, number: int, file: Path) -> None:
    put_out(counter, counter.office.papers.ballot_papers(number), file)


@print_.job("tally-minutes", "In biên bản kiểm phiếu của một phiên họp đã niêm phong kết quả.")
@_MEETING
@_FILE
@reads
def _tally_minutes(counter: Counter, number: int, file: Path) -> None:
    counter.office.councils.meeting(number)
    put_out(counter, counter.office.papers.tally_minutes(number), file)


@print_.job("sealed-minutes", "In biên bản kiểm phiếu mang một mã niêm phong, kể cả của kết quả đã hủy.")
@argument("code", type=TEXT, metavar="MÃ", help="Mã niêm phong, ví dụ 9XPX-W0GA-QRSN-HT4B.")
@_FILE
@reads
def _sealed_minutes(counter: Counter, code: str, file: Path) -> None:
    put_out(counter, counter.office.papers.sealed_minutes(code), file)


@print_.job(
    "meeting-minutes",
    "In biên bản họp Hội đồng của một phiên họp đã niêm phong kết quả.",
    "Ghi số là phát hành, vào ngày họp: biên bản vào sổ đăng ký văn bản đi và bản in được lưu.",
)
@_MEETING
@_FILE
@option("--number", "reference", type=NUMBER, help="Số của biên bản; không ghi thì để trống.")
@issues
def _meeting_minutes(counter: Counter, number: int, file: Path, reference: int | None) -> None:
    put_out(counter, counter.office.papers.meeting_minutes(number, reference), file)


@lone(
    "report",
    "Lập báo cáo định kỳ của một kỳ, ghi ra tệp .pdf, .docx hoặc .xlsx.",
    ISSUES,
    example="neu-guong report --period 2021-Q1 bao-cao-quy-1.pdf",
)
@argument("file", type=FILE, metavar=_FILES, required=False, help="Tệp cần ghi; chỉ bỏ trống khi dùng --json.")
@plan_option
@option(
    "--period",
    type=REPORTED,
    required=True,
    help="Tuần (2021-W10), tháng (2021-01), quý (2021-Q1), nửa năm (2021-H1), năm (2021), hoặc 5/1/2021..20/2/2021.",
)
@option(
    "--basis",
    type=chosen("CÁCH_TÍNH", BASES),
    help="calendar: theo lịch; nd09: theo Nghị định 09/2019. Không ghi thì theo kế hoạch.",
)
@option("--number", "reference", type=NUMBER, help="Số văn bản; không ghi thì để trống.")
@option("--day", "--date", "day_", type=DAY, help="Ngày ký; không ghi thì để trống.")
@json_option
@issues
def report(
    counter: Counter,
    file: Path | None,
    plan_code: str | None,
    period: Reported,
    basis: Basis | None,
    reference: int | None,
    day_: date | None,
    as_json: bool,
) -> None:
    """Write the periodic report, or give its figures as JSON."""
    plan = counter.plan(plan_code).code
    if as_json:
        figures = counter.office.reports.quarterly(plan, period, basis)
        tell({"plan": plan, **_figures(figures)}, tuple, as_json=True)
    elif file is None:
        raise ArgumentMissing(_FILES, "neu-guong report")
    if file is not None:
        put_out(counter, counter.office.papers.report(plan, period, basis, reference, day_), file, quietly=as_json)


print_.add_command(report)


def _figures(figures: PeriodFigures) -> dict[str, Any]:
    names = (
        "period",
        "basis",
        "counted",
        "quota_span",
        "plan_span",
        "plan_ran",
        "asked",
        "articles",
        "exemplars",
        "awards",
        "meetings",
        "months",
        "moved",
        "decisions",
        "waiting",
        "proposed_higher",
        "journal_code",
    )
    compared = [{"what": one.what, "now": one.now, "a_year_before": one.before} for one in figures.comparisons]
    return {**{name: getattr(figures, name) for name in names}, "comparisons": compared}
