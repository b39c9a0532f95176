"""`neu-guong restore`: going back to a backup, once the clerk has read what would be missing."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.commands.answers import tell
from app.commands.counter import Counter
from app.commands.manners import argument, json_option, lone, option, served
from app.commands.typed import FILE
from app.commands.upkeep import entries_in_words
from app.domain.errors import Refusal
from app.domain.journal.upkeep import Present, Restored, Return
from app.domain.journal.upkeep_words import lacking_words
from app.domain.language.numbers import grouped


@dataclass(eq=False)
class RestoreNotConfirmed(Refusal):
    """The clerk has been told what would be missing, and has not said yes to it."""

    backup: str


@lone(
    "restore",
    "Phục hồi sổ từ một bản sao lưu.",
    "Không có --yes thì chỉ nêu bản sao nào và những việc sẽ không còn; sổ giữ nguyên. Trước khi phục hồi, sổ hiện nay"
    " được sao lưu và tệp của nó được giữ lại bên cạnh. Xem các bản sao: neu-guong backup --list",
    "neu-guong restore so-thi-dua-20210305-120000.bak --yes",
)
@argument(
    "named",
    metavar="[BẢN_SAO]",
    type=FILE,
    required=False,
    help="Tên bản sao đang giữ, hoặc tệp .bak ở nơi khác; không ghi thì lấy bản mới nhất còn nguyên vẹn.",
)
@option("--yes", "agreed", is_flag=True, help="Phục hồi thật.")
@json_option
@served
def restore(counter: Counter, named: Path | None, agreed: bool, as_json: bool) -> None:
    """Put a backup in the place of the register, or say what that would mean."""
    if not agreed:
        foreseen = counter.backups.foresee(named)
        tell(foreseen, lambda: _foreseen(counter.register, foreseen), as_json=as_json)
        raise RestoreNotConfirmed(str(named or foreseen.backup.name))
    restored = counter.backups.restore(named)
    tell(restored, lambda: _restored(counter, restored), as_json=as_json)


def _foreseen(register: Path, found: Return) -> Iterator[str]:
    backup = found.backup
    made = f"{backup.occasion.label}, lúc {backup.at:%H:%M ngày %d/%m/%Y}"
    yield f"Bản sao {backup.name} ({made}) có đến hết mục nhật ký {backup.seq}."
    if found.present is Present.MISSING:
        yield f"Hiện không có sổ {register}; bản sao sẽ thành sổ."
    elif found.present is Present.UNREADABLE:
        yield f"Sổ {register} hiện không đọc được nên không biết việc nào đã ghi sau bản sao."
    elif found.lost == 0:
        yield "Sổ hiện nay không có việc nào ngoài bản sao này."
    else:
        yield f"Sổ hiện nay có {grouped(found.lost)} việc mà bản sao này không có; phục hồi thì sổ không còn:"
        yield from entries_in_words(found.latest)
        yield from _earlier(found.lost - len(found.latest))
    yield from lacking_words(found.lacking)


def _earlier(count: int) -> Iterator[str]:
    if count:
        yield f"… và {grouped(count)} việc trước đó."


def _restored(counter: Counter, restored: Restored) -> Iterator[str]:
    yield from _foreseen(counter.register, restored.gone_back)
    yield f"Đã phục hồi sổ {counter.register}."
    if restored.lacking > restored.gone_back.lacking:
        yield from lacking_words(restored.lacking)
    if restored.saved:
        yield f"Sổ trước khi phục hồi đã được sao lưu ra {counter.backups.folder / restored.saved.name}."
    if restored.aside:
        yield f"Tệp của sổ trước khi phục hồi được giữ lại tại {counter.register.with_name(restored.aside)}."
