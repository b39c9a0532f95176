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
from app.domain.journal.journal import JournalEntry, NothingToUndo, undoing
from app.domain.journal.journal_words import touched_words
from app.domain.journal.upkeep import Backup, Examination, Occasion
from app.domain.journal.upkeep_words import examined_words, files_words, lacking_words, wrong_words
from app.domain.language.numbers import grouped
from app.services.backups import Backups

_SHOWN: Final = 20


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
    "Kiểm tra toàn bộ sổ: tệp, liên kết, chuỗi nhật ký, từng dòng, mã niêm phong, văn bản lưu, tệp đính kèm.",
    "Mã thoát 3 khi sổ có chỗ sai.",
)
@json_option
@reads
def check(counter: Counter, as_json: bool) -> None:
    """Hold the whole register against its journal, seals and archive; ends with a Trouble when something is wrong."""
    found = counter.office.upkeep.examine()
    tell({"whole": found.whole, **_facts(found)}, lambda: examined_words(found), as_json=as_json)
    if not found.whole:
        if not as_json:
            complain(*wrong_words(found))
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
    tell({"folder": backups.folder, "backup": taken}, lambda: [said, *files_words(taken)], as_json=as_json)
    if not as_json:
        complain(*lacking_words(taken.lacking))


def _list(backups: Backups, *, as_json: bool) -> None:
    kept = [(one, backups.is_whole(one)) for one in backups.kept()]
    facts = [{**spelled(one), "whole": whole} for one, whole in kept]
    tell({"folder": backups.folder, "backups": facts}, lambda: _backups(backups.folder, kept), as_json=as_json)


def entries_in_words(entries: tuple[JournalEntry, ...]) -> list[str]:
    """Return journal entries as a table."""
    rows = [(str(one.seq), f"{one.at:%d/%m/%Y %H:%M}", one.actor, one.doing, touched_words(one)) for one in entries]
    return table(("Mục", "Lúc", "Người làm", "Việc", "Đã ghi"), rows, right={0})


def _facts(found: Examination) -> dict[str, Any]:
    rows = ("orphans", "broken_entry", "altered", "lost", "unknown")
    names = ("entries", "rows", "structure", *rows, "seals", "archive", "files")
    return {name: getattr(found, name) for name in names}


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
    return one.name, f"{one.at:%d/%m/%Y %H:%M}", one.occasion.label, str(one.seq), size, state
