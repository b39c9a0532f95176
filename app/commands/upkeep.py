"""`neu-guong journal`, `check` and `backup`: what keeps the register whole, and shows what was done to it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from app.commands.answers import complain, say, spelled, tell
from app.commands.counter import Counter
from app.commands.manners import json_option, lone, option, reads, served
from app.commands.tables import table
from app.commands.typed import NUMBER
from app.domain.errors import Trouble
from app.domain.journal import ChangeKind, JournalEntry, NothingToUndo, undoing
from app.domain.numbers import grouped
from app.domain.upkeep import Amiss, Backup, Examination, Occasion
from app.services.backups import Backups

_SHOWN: Final = 20
_CHANGES = {ChangeKind.ADDED: "thêm", ChangeKind.CHANGED: "sửa", ChangeKind.STRUCK: "gạch bỏ"}
_TABLES = {
    "absence": "vắng mặt",
    "agency": "cơ quan",
    "agenda": "mục phiên họp",
    "archived_paper": "bản lưu văn bản",
    "article": "bài viết",
    "mark": "phiếu chấm",
    "author": "tác giả",
    "closed_count": "lượt kiểm phiếu",
    "closed_line": "dòng của lượt kiểm phiếu",
    "commendation": "khen thưởng",
    "correction": "đính chính",
    "council": "Hội đồng",
    "decision": "quyết định",
    "decision_line": "dòng danh sách",
    "exemplar": "gương",
    "letter": "ý kiến bằng văn bản",
    "meeting": "phiên họp",
    "member": "thành viên",
    "nomination": "đề nghị",
    "opened_count": "lượt kiểm phiếu đã mở",
    "outgoing": "văn bản đi",
    "outgoing_series": "cách đánh số văn bản đi",
    "plan": "kế hoạch",
    "proposal": "đề nghị cấp trên",
    "subject": "gương trong bài",
    "tally": "kết quả kiểm phiếu",
    "tally_line": "dòng kết quả kiểm phiếu",
    "unit": "đơn vị",
    "voiding": "việc hủy kết quả kiểm phiếu",
    "workbook": "bảng tính đã nhập",
}
OCCASIONS = {
    Occasion.CLOSING: "khi đóng sổ hoặc theo lệnh",
    Occasion.IMPORT: "trước khi nhập bảng tính",
    Occasion.UPGRADE: "trước khi nâng cấp sổ",
    Occasion.RESTORE: "trước khi phục hồi",
    Occasion.VOIDING: "trước khi hủy kết quả kiểm phiếu",
}


@dataclass(eq=False)
class RegisterNotWhole(Trouble):
    """The register is not as its journal says it was left."""

    path: Path


@lone("journal", "Xem nhật ký: ai đã làm gì, khi nào; mới nhất trước.")
@option("--count", type=NUMBER, default=_SHOWN, help=f"Bao nhiêu mục; không ghi là {_SHOWN}.")
@option("--before", type=NUMBER, help="Chỉ các mục trước số này.")
@json_option
@reads
def journal(counter: Counter, count: int, before: int | None, as_json: bool) -> None:
    """Show the latest entries of the journal."""
    upkeep = counter.office.upkeep
    entries = upkeep.journal(count, before)
    tell({"head": upkeep.head(), "entries": entries}, lambda: entries_in_words(entries), as_json=as_json)


@lone(
    "undo",
    "Hoàn tác việc ghi sau cùng, nếu việc ấy sửa hoặc gạch bỏ.",
    "Nhật ký giữ cả hai việc. Hoàn tác lần nữa là làm lại.",
)
@served
def undo(counter: Counter) -> None:
    """Undo the last entry of the journal."""
    upkeep = counter.office.upkeep
    last = upkeep.undoable()
    if last is None:
        raise NothingToUndo
    upkeep.undo(last.seq)
    say(f"Đã {undoing(last.doing)} (mục {last.seq} của nhật ký).")


@lone(
    "check",
    "Kiểm tra toàn bộ sổ: tệp, liên kết, chuỗi nhật ký, từng dòng, mã niêm phong, văn bản lưu.",
    "Mã thoát 3 khi sổ có chỗ sai.",
)
@json_option
@reads
def check(counter: Counter, as_json: bool) -> None:
    """Hold the whole register against its journal, seals and archive; ends with a Trouble when something is wrong."""
    found = counter.office.upkeep.examine()
    tell({"whole": found.whole, **_facts(found)}, lambda: _examined(found), as_json=as_json)
    if not found.whole:
        if not as_json:
            complain(*_wrongs(found))
        raise RegisterNotWhole(counter.register)


@lone("backup", "Sao lưu sổ ngay bây giờ, bản sao được kiểm tra trước khi giữ.")
@option("--list", "listed", is_flag=True, help="Chỉ liệt kê các bản sao đang giữ, bản nào còn nguyên vẹn.")
@json_option
@served
def backup(counter: Counter, listed: bool, as_json: bool) -> None:
    """Take a backup, or list those kept."""
    backups = counter.backups
    if listed:
        _list(backups, as_json=as_json)
        return
    taken = counter.office.upkeep.back_up(Occasion.CLOSING)
    said = f"Đã sao lưu ra {backups.folder / taken.name}."
    tell({"folder": backups.folder, "backup": taken}, lambda: [said], as_json=as_json)


def _list(backups: Backups, *, as_json: bool) -> None:
    kept = [(one, backups.is_whole(one)) for one in backups.kept()]
    facts = [{**spelled(one), "whole": whole} for one, whole in kept]
    tell({"folder": backups.folder, "backups": facts}, lambda: _backups(backups.folder, kept), as_json=as_json)


def entries_in_words(entries: tuple[JournalEntry, ...]) -> list[str]:
    """Return journal entries as a table."""
    rows = [(str(one.seq), f"{one.at:%d/%m/%Y %H:%M}", one.actor, one.doing, _touched(one)) for one in entries]
    return table(("Mục", "Lúc", "Người làm", "Việc", "Đã ghi"), rows, right={0})


def _touched(entry: JournalEntry) -> str:
    changes = (f"{_CHANGES[one.kind]} {grouped(one.rows)} {_TABLES.get(one.table, one.table)}" for one in entry.touched)
    return ", ".join(changes)


def _facts(found: Examination) -> dict[str, Any]:
    rows = ("orphans", "broken_entry", "altered", "lost", "unknown")
    names = ("entries", "rows", "structure", *rows, "seals", "archive")
    return {name: getattr(found, name) for name in names}


def _examined(found: Examination) -> Iterator[str]:
    yield f"Đã đối chiếu {grouped(found.entries)} mục nhật ký và {grouped(sum(found.rows.values()))} dòng dữ liệu."
    yield f"Đã tính lại {grouped(found.seals.checked)} mã niêm phong kết quả kiểm phiếu."
    yield f"Đã tính lại mã băm của {grouped(found.archive.checked)} văn bản lưu."
    if found.whole:
        yield "Sổ nguyên vẹn: tệp, liên kết, chuỗi nhật ký, từng dòng, từng mã niêm phong và văn bản lưu đều đúng."


def _wrongs(found: Examination) -> Iterator[str]:
    yield from (f"Cấu trúc tệp hỏng: {complaint}" for complaint in found.structure)
    if found.broken_entry is not None:
        yield f"Chuỗi nhật ký đứt ở mục {found.broken_entry}."
    yield from _amiss("Dòng liên kết đến chỗ không có", found.orphans)
    yield from _amiss("Dòng bị sửa ngoài chương trình", found.altered)
    yield from _amiss("Dòng bị mất", found.lost)
    yield from _amiss("Dòng lạ, nhật ký không biết", found.unknown)
    if found.seals.broken:
        codes = "; ".join(found.seals.broken)
        yield f"Kết quả kiểm phiếu không còn như khi niêm phong, đối chiếu với biên bản đã ký: {codes}."
    if found.archive.broken:
        numbers = "; ".join(found.archive.broken)
        yield f"Văn bản lưu không còn như khi in, đối chiếu với bản đã ký: {numbers}."


def _amiss(what: str, amiss: Amiss) -> Iterator[str]:
    if amiss.rows:
        first = ", ".join(f"{_TABLES.get(row.table, row.table)} số {row.key}" for row in amiss.first[:5])
        yield f"{what}: {grouped(amiss.rows)} ({first})."


def _backups(folder: Path, kept: list[tuple[Backup, bool]]) -> Iterator[str]:
    yield f"Thư mục sao lưu: {folder}"
    if kept:
        rows = [_backup(one, whole=whole) for one, whole in kept]
        yield from table(("Bản sao", "Lúc", "Dịp", "Mục nhật ký", "Kích thước", "Kiểm tra"), rows, right={3, 4})
    else:
        yield "Chưa có bản sao nào."


def _backup(one: Backup, *, whole: bool) -> tuple[str, ...]:
    state = "nguyên vẹn" if whole else "HỎNG, không dùng được"
    size = f"{grouped(one.size)} byte"
    return one.name, f"{one.at:%d/%m/%Y %H:%M}", OCCASIONS[one.occasion], str(one.seq), size, state
