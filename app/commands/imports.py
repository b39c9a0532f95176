"""`neu-guong import` and `neu-guong template`: lists that come and go as workbooks."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.commands.answers import complain, say, tell
from app.commands.counter import Counter
from app.commands.files import check_free, check_suffix, overwrite_option
from app.commands.manners import argument, json_option, lone, option, plan_option, reads, served
from app.commands.notices import unanswered_names
from app.commands.typed import FILE, chosen
from app.domain.errors import Refusal
from app.domain.language.numbers import grouped
from app.intake.forms import Kind
from app.intake.reading import SkippedRow
from app.intake.remarks import Remark
from app.services.imports import Keep
from app.services.sieve import Imported
from app.wording import sentence

_KINDS = {
    Kind.UNITS: "đơn vị",
    Kind.ARTICLES: "bài viết",
    Kind.EXEMPLARS: "gương",
    Kind.NOMINATIONS: "đề nghị",
    Kind.COMMENDATIONS: "khen thưởng",
    Kind.COUNCIL: "Hội đồng",
}
_NEED_PLAN = frozenset({Kind.ARTICLES, Kind.NOMINATIONS})
_KIND = chosen("LOẠI", _KINDS)
_KIND_HELP = "; ".join(f"{kind.value} ({label})" for kind, label in _KINDS.items())


@dataclass(eq=False)
class RowsRefused(Refusal):
    """Some rows were refused and nothing of the workbook was kept."""

    refused: int


@dataclass(eq=False)
class RowsLeftOut(Refusal):
    """Some rows were refused; the good ones were kept, or in a dry run would have been."""

    refused: int
    accepted: int


@lone(
    "import",
    "Đưa một bảng tính .xlsx vào sổ.",
    "Cột được nhận theo tên, đứng ở thứ tự nào cũng được. Dòng bị từ chối được nêu số dòng, cột và lý do, và lệnh "
    "kết thúc với mã 2.",
)
@argument("kind", type=_KIND, metavar="LOẠI", help=_KIND_HELP)
@argument("file", type=FILE, metavar="TỆP.xlsx", help="Bảng tính cần đưa vào.")
@plan_option
@option("--dry-run", is_flag=True, help="Chỉ đọc và kiểm tra, không ghi gì vào sổ.")
@option(
    "--good-rows/--all-or-nothing",
    default=False,
    help="Giữ các dòng đúng dù có dòng sai, hay chỉ ghi khi mọi dòng đều đúng (mặc định).",
)
@option("--again", is_flag=True, help="Vẫn nhập dù chính tệp này đã nhập trước đây.")
@json_option
@served
def import_(
    counter: Counter,
    kind: Kind,
    file: Path,
    plan_code: str | None,
    dry_run: bool,
    good_rows: bool,
    again: bool,
    as_json: bool,
) -> None:
    """Take a workbook in; ends with a Refusal when any row was refused."""
    plan = counter.plan(plan_code).code if kind in _NEED_PLAN else None
    keep = Keep.GOOD_ROWS if good_rows else Keep.ALL_OR_NOTHING
    imported = counter.office.imports.take_in(kind, file, plan, keep=keep, dry_run=dry_run, again=again)
    tell(_facts(imported, dry_run=dry_run), lambda: _in_words(imported, dry_run=dry_run), as_json=as_json)
    if not as_json:
        say(*(unanswered_names(counter) if kind is Kind.UNITS and imported.kept else ()))
        complain(*remarks_in_words(imported.refused))
    if imported.refused and (imported.kept or (dry_run and good_rows)):
        raise RowsLeftOut(imported.refused_rows, imported.accepted)
    if imported.refused:
        raise RowsRefused(imported.refused_rows)


@lone("template", "Ghi một bảng tính trống để đơn vị điền.", "Bảng có sẵn tiêu đề, danh sách chọn và hướng dẫn điền.")
@argument("kind", type=_KIND, metavar="LOẠI", help=_KIND_HELP)
@argument("file", type=FILE, metavar="TỆP.xlsx", help="Tệp cần ghi.")
@plan_option
@overwrite_option
@reads
def template(counter: Counter, kind: Kind, file: Path, plan_code: str | None, overwrite: bool) -> None:
    """Write an empty workbook."""
    check_suffix(file, ".xlsx")
    check_free(file, overwrite=overwrite)
    plan = counter.plan(plan_code).code if kind in _NEED_PLAN else None
    counter.office.imports.template(kind, file, plan)
    tell(None, lambda: [f"Đã ghi bảng trống {_KINDS[kind]} ra {file}."], as_json=False)


def _facts(imported: Imported, *, dry_run: bool) -> dict[str, Any]:
    return {
        "kind": imported.kind,
        "file": imported.file,
        "sheet": imported.sheet,
        "dry_run": dry_run,
        "kept": imported.kept,
        "rows": imported.rows,
        "accepted": imported.accepted,
        "repeated": len(imported.repeated),
        "refused": imported.refused_rows,
        "refusals": list(map(_remark, imported.refused)),
        "repeats": list(map(_remark, imported.repeated)),
        "doubts": list(map(_remark, imported.doubts)),
        "skipped": [{"row": row.number, "text": row.text} for row in imported.skipped],
        "unused_columns": imported.unused,
        "hidden_sheets": imported.hidden,
        "stopped_after": imported.stopped_after,
    }


def _remark(remark: Remark) -> dict[str, Any]:
    return {"row": remark.row, "column": remark.column, "reason": sentence(remark.reason)}


def _in_words(imported: Imported, *, dry_run: bool) -> Iterator[str]:
    yield (
        f"{imported.file}, trang tính “{imported.sheet}”: đọc {grouped(imported.rows)} dòng, "
        f"nhận {grouped(imported.accepted)}, trùng {grouped(len(imported.repeated))}, "
        f"từ chối {grouped(imported.refused_rows)}."
    )
    yield from _titled("Các dòng trùng, đã bỏ qua:", imported.repeated)
    yield from _titled("Các dòng nhận nhưng cần xem lại:", imported.doubts)
    if imported.skipped:
        yield f"Không phải mục nhập, đã bỏ qua: {'; '.join(map(_skipped, imported.skipped))}."
    if imported.unused:
        yield f"Cột không dùng đến: {'; '.join(imported.unused)}."
    if imported.hidden:
        yield f"Trang tính ẩn, không đọc: {'; '.join(imported.hidden)}."
    if imported.stopped_after is not None:
        yield f"Sau dòng {imported.stopped_after} có quá nhiều dòng trống nên không đọc tiếp; hãy kiểm tra phần dưới."
    yield _outcome(imported, dry_run=dry_run)


def _outcome(imported: Imported, *, dry_run: bool) -> str:
    if imported.kept:
        return f"Đã ghi {grouped(imported.accepted)} dòng vào sổ."
    if dry_run:
        return "Chạy thử: sổ không thay đổi."
    return "Không ghi gì vào sổ." if imported.rows else "Bảng không có dòng nào để nhập."


def _skipped(row: SkippedRow) -> str:
    return f"dòng {row.number} (“{row.text}”)"


def _titled(title: str, remarks: tuple[Remark, ...]) -> Iterator[str]:
    if remarks:
        yield title
        yield from (f"  {line}" for line in remarks_in_words(remarks))


def remarks_in_words(remarks: Iterable[Remark]) -> Iterator[str]:
    """Yield what is remarked of a workbook's rows, a line each."""
    for remark in remarks:
        column = f", cột “{remark.column}”" if remark.column else ""
        yield f"Dòng {remark.row}{column}: {sentence(remark.reason)}"
