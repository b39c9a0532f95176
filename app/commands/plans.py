"""`neu-guong plan`: the plans of the register, and plan files."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.commands.answers import say, tell
from app.commands.counter import Counter
from app.commands.files import check_free, check_suffix, is_there, overwrite_option
from app.commands.manners import argument, family, json_option, option, reads, served
from app.commands.plan_sheet import plan_in_words
from app.commands.tables import table
from app.commands.typed import FILE, NUMBER, TEXT
from app.commands.words import day
from app.domain.errors import Refusal
from app.domain.plans.plan import Plan
from app.domain.plans.plan_warning import PlanWarning, warnings_of
from app.files import read_text, write_whole
from app.intake.plan_files import read_plan
from app.services.shipped import shipped_codes, shipped_plans, shipped_text

_LIKE_A_CODE = re.compile(r"[\w-]+")

plan = family("plan", "Kế hoạch: nạp, liệt kê, xem, xuất ra tệp, chép sang năm khác, kiểm tra.")


@dataclass(eq=False)
class PlanNotShipped(Refusal):
    """What was typed is neither a plan file nor the code of a plan that ships with the program."""

    typed: str
    known: str


@plan.job("load", "Nạp kế hoạch từ tệp hoặc từ kế hoạch mẫu.", "Kế hoạch cùng mã trong sổ được thay bằng bản mới.")
@argument("source", metavar="TỆP|MÃ", help="Tệp kế hoạch .toml, hoặc mã kế hoạch mẫu.")
@served
def _load(counter: Counter, source: str) -> None:
    loaded = counter.office.plans.load(plan_text(source))
    say(f"Đã nạp kế hoạch {loaded.code}: {loaded.title}.")
    say(*_warned(counter.office.plans.warnings(loaded.code)))


@plan.job("list", "Liệt kê kế hoạch trong sổ.")
@option("--shipped", is_flag=True, help="Liệt kê các kế hoạch mẫu đi kèm chương trình.")
@json_option
@reads
def _list(counter: Counter, shipped: bool, as_json: bool) -> None:
    plans = shipped_plans() if shipped else counter.office.plans.all()
    tell({"plans": [_line(one) for one in plans]}, lambda: plans_in_words(plans), as_json=as_json)


@plan.job(
    "show",
    "Xem một kế hoạch và các lựa chọn của cơ quan.",
    "Mỗi lựa chọn có tên mục trong tệp kế hoạch. Muốn đổi: sửa ở bàn Danh mục, hoặc xuất ra tệp, sửa rồi nạp lại.",
)
@argument("code", type=TEXT, metavar="[MÃ]", required=False, help="Mã kế hoạch; sổ chỉ có một kế hoạch thì không cần.")
@json_option
@reads
def _show(counter: Counter, code: str | None, as_json: bool) -> None:
    known = counter.plan(code)
    tell({"plan": known}, lambda: plan_in_words(counter.office.plans.sections(known.code)), as_json=as_json)


@plan.job("export", "Xuất kế hoạch ra tệp để đọc, sửa hoặc gửi đi.")
@argument("code", type=TEXT, metavar="MÃ", help="Mã kế hoạch.")
@argument("file", type=FILE, metavar="[TỆP]", required=False, help="Tệp .toml; không ghi thì in ra màn hình.")
@overwrite_option
@reads
def _export(counter: Counter, code: str, file: Path | None, overwrite: bool) -> None:
    text = counter.office.plans.text(counter.plan(code).code)
    if file is None:
        say(text.rstrip("\n"))
        return
    check_suffix(file, ".toml")
    check_free(file, overwrite=overwrite)
    write_whole(file, text.encode())
    say(f"Đã xuất kế hoạch {code} ra {file}.")


@plan.job("copy", "Chép kế hoạch sang năm khác.", "Ngày tháng dời theo năm; số và ngày ban hành để trống.")
@argument("code", type=TEXT, metavar="MÃ", help="Mã kế hoạch có trong sổ.")
@argument("year", type=NUMBER, metavar="NĂM", help="Năm của bản mới.")
@served
def _copy(counter: Counter, code: str, year: int) -> None:
    copied = counter.office.plans.copy(counter.plan(code).code, year)
    say(f"Đã chép thành kế hoạch {copied.code}: {copied.title}.")
    say(*_warned(counter.office.plans.warnings(copied.code)))


@plan.job("check", "Kiểm tra một kế hoạch, nêu mọi chỗ sai cùng số dòng; sổ không thay đổi.")
@argument("source", metavar="TỆP|MÃ", help="Tệp kế hoạch .toml, mã kế hoạch trong sổ, hoặc mã kế hoạch mẫu.")
@json_option
@reads
def _check(counter: Counter, source: str, as_json: bool) -> None:
    checked, warned = _looked_at(counter, source)
    lines = [{"oddity": one.oddity, "place": str(one.place), "detail": one.detail} for one in warned]
    right = f"Kế hoạch {checked.code} không có chỗ nào sai."
    tell({"plan": checked.code, "warnings": lines}, lambda: (right, *_warned(warned)), as_json=as_json)


def _looked_at(counter: Counter, source: str) -> tuple[Plan, tuple[PlanWarning, ...]]:
    """Return a plan with what is odd in it: the register's own of this code, else a file's or a shipped one."""
    if _LIKE_A_CODE.fullmatch(source) and is_there(counter.register):
        plans = counter.office.plans
        if source in {title.code for title in plans.titles()}:
            return plans.plan(source), plans.warnings(source)
    written = read_plan(plan_text(source))
    return written, warnings_of(written)


def plan_text(source: str) -> str:
    """Return the text of a plan file, or of the shipped plan of this code.

    Raises `PlanNotShipped`, or what keeps a file from being read.
    """
    if not _LIKE_A_CODE.fullmatch(source):
        return read_text(Path(source))
    if source not in shipped_codes():
        raise PlanNotShipped(source, "; ".join(shipped_codes()))
    return shipped_text(source)


def plans_in_words(plans: tuple[Plan, ...]) -> Iterator[str]:
    """Yield a line for each plan."""
    rows = [
        (one.code, str(one.year), one.number or "(dự thảo)", day(one.issued_on), one.agency.name, one.title)
        for one in plans
    ]
    yield from table(("Mã", "Năm", "Số, ký hiệu", "Ngày", "Cơ quan", "Nội dung"), rows)


def _line(one: Plan) -> dict[str, object]:
    return {
        "code": one.code,
        "year": one.year,
        "number": one.number,
        "issued_on": one.issued_on,
        "agency": one.agency.name,
        "title": one.title,
        "contest": one.contest,
    }


def _warned(warnings: tuple[PlanWarning, ...]) -> Iterator[str]:
    for one in warnings:
        yield f"Lưu ý: {one.place}: {one.oddity.label} ({one.detail})."
