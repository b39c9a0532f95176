"""The journal in the office's words: what its tables hold, and what became of each field of a row."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from difflib import unified_diff
from itertools import islice
from typing import Any, Final

from app.domain.calendar.dates import short_date
from app.domain.journal.journal import ChangedRow, JournalEntry
from app.domain.journal.row_fields import FACTS, FIELDS, FLAGS, OWN_FIELDS, POINTS_AT, WORDS
from app.domain.language.numbers import grouped

TABLES: Final[Mapping[str, str]] = {
    "absence": "vắng mặt",
    "agency": "cơ quan",
    "agenda": "mục phiên họp",
    "archived_paper": "bản lưu văn bản",
    "article": "bài viết",
    "attachment": "tệp đính kèm",
    "author": "tác giả",
    "award_entry": "dòng sổ khen thưởng",
    "base_salary": "mức lương cơ sở",
    "blank_move": "nhập, xuất phôi giấy khen",
    "certificate_layout": "mẫu giấy chứng nhận",
    "certificate_print": "lần in giấy khen",
    "closed_count": "lượt kiểm phiếu",
    "closed_line": "dòng của lượt kiểm phiếu",
    "commendation": "khen thưởng",
    "correction": "đính chính",
    "council": "Hội đồng",
    "decision": "quyết định",
    "decision_line": "dòng danh sách",
    "deeds_apart": "kết luận khác thành tích",
    "exemplar": "gương",
    "follow_up": "việc nhân rộng gương",
    "fund_approval": "duyệt quỹ thưởng",
    "instrument": "văn bản làm căn cứ",
    "letter": "ý kiến bằng văn bản",
    "mark": "phiếu chấm điểm",
    "meeting": "phiên họp",
    "member": "thành viên",
    "narrative": "lời văn báo cáo",
    "nomination": "đề nghị",
    "opened_count": "lượt kiểm phiếu đã mở",
    "outgoing": "văn bản đi",
    "outgoing_series": "cách đánh số văn bản đi",
    "phrase": "câu chữ văn bản",
    "plan": "kế hoạch",
    "prize": "giải thưởng",
    "proposal": "đề nghị cấp trên",
    "signer_term": "người ký theo thời gian",
    "subject": "gương trong bài",
    "tally": "kết quả kiểm phiếu",
    "tally_line": "dòng kết quả kiểm phiếu",
    "told_apart": "kết luận khác người",
    "unit": "đơn vị",
    "voiding": "việc hủy kết quả kiểm phiếu",
    "workbook": "bảng tính đã nhập",
}
_LONGEST: Final = 240
_LINES_SHOWN: Final = 12
_NAMED_BY: Final = ("title", "name", "subject", "code", "text", "signer")
_NUMBERED: Final = frozenset({"article", "exemplar", "nomination"})
"""What the office knows by the number the register gave it."""
_SAID_OF_EACH: Final = ("name", "text", "post", "achievement", "amount", "reason")
"""What is told of each record of a list."""

Image = Mapping[str, str | int]
NameOf = Callable[[str, int], str]
"""Names a row by its table and key; empty where nobody knows it by a name."""


@dataclass(frozen=True, slots=True)
class ChangedField:
    """What became of one field; empty words where nothing stood, or stands."""

    name: str
    before: str
    after: str


def table_name(table: str) -> str:
    """Return what a table holds; one not known here keeps its own name."""
    return TABLES.get(table, table)


def touched_words(entry: JournalEntry) -> str:
    """Say how many rows of what an entry added, changed or struck out."""
    return ", ".join(f"{one.kind.label} {grouped(one.rows)} {table_name(one.table)}" for one in entry.touched)


def called(table: str, image: Image) -> str:
    """Name a row as the office does: a paper by its number, a meeting by its day; empty where it has no name."""
    if (number := image.get("number")) and (sign := image.get("symbol") or image.get("series")):
        return f"{number}/{sign}"
    if table == "meeting":
        return f"ngày {_plain(str(image['held']))}"
    named = next((str(image[field]) for field in _NAMED_BY if image.get(field)), "")
    return _shortened(named.partition("\n")[0])


def row_name(row: ChangedRow, name_of: NameOf) -> str:
    """Name a row by what it holds and its name, or that of whom it is about: "đơn vị: Phường Trúc Bạch".

    Its number stands there too where the office knows it by one.
    """
    image = row.after or row.before or {}
    name = called(row.table, image) or next(_about(image, name_of), "")
    numbered = row.table in _NUMBERED or not name
    return ": ".join(
        filter(None, (f"{table_name(row.table)} số {row.key}" if numbered else table_name(row.table), name))
    )


def _about(image: Image, name_of: NameOf) -> Iterator[str]:
    for field in ("exemplar_id", "article_id"):
        if key := image.get(field):
            yield name_of(field.removesuffix("_id"), int(key))


def fields_of(row: ChangedRow, name_of: NameOf) -> tuple[ChangedField, ...]:
    """Return the fields an entry gave or took or made other, in the order a form has them; none that only search."""
    before, after = row.before or {}, row.after or {}
    known = (field for field in FIELDS if before.get(field) != after.get(field))
    fields = (_field(row.table, field, before.get(field), after.get(field), name_of) for field in known)
    return tuple(field for field in fields if field.before or field.after)


def _field(table: str, field: str, before: str | int | None, after: str | int | None, name_of: NameOf) -> ChangedField:
    name = OWN_FIELDS.get((table, field), FIELDS[field])
    if _is_long(before) and _is_long(after):
        return ChangedField(name, *_lines_apart(str(before), str(after)))
    if _is_kept_whole(before) and _is_kept_whole(after):
        return ChangedField(name, *_parts_apart(field, str(before), str(after)))
    return ChangedField(name, *(_said(table, field, value, name_of) for value in (before, after)))


def _said(table: str, field: str, value: str | int | None, name_of: NameOf) -> str:
    if value is None:
        return ""
    if field in FLAGS:
        return "có" if value else "không"
    if field.endswith("_id"):
        return name_of(_pointed_at(table, field), int(value)) or f"số {value}"
    if isinstance(value, int):
        return str(value + 1 if field == "position" else value)
    if _is_kept_whole(value):
        return _one_under_another(list(_parts(field, value)))
    return WORDS.get((table, field), {}).get(value) or _shortened(_plain(value))


def _pointed_at(table: str, field: str) -> str:
    """Return the table of the row a field points at: what succeeds a row is one of its own kind."""
    own = {"successor_id": table}
    return own.get(field) or POINTS_AT.get(field) or field.removesuffix("_id")


def _plain(value: str) -> str:
    """Write a day as the office does."""
    with suppress(ValueError):
        return short_date(date.fromisoformat(value))
    return value


def _parts(field: str, value: str) -> Iterator[str]:
    """Yield the parts of a list or a record kept whole, those of a record of facts by their names."""
    kept = json.loads(value)
    return _facts(kept) if field == "facts" else _leaves(kept)


def _facts(kept: Mapping[str, Any]) -> Iterator[str]:
    for key, name in FACTS.items():
        match kept.get(key):
            case [dict(), *_] as records:
                yield from (f"{name}: {words}" for words in _leaves(records))
            case dict() as record:
                yield f"{name}: {_record(record)}"
            case value if words := "; ".join(_leaves(value)):
                yield f"{name}: {words}"


def _leaves(kept: Any) -> Iterator[str]:
    match kept:
        case dict():
            for part in kept.values():
                yield from _leaves(part)
        case list():
            for part in kept:
                yield from (_record(part),) if isinstance(part, dict) else _leaves(part)
        case None | bool() | "":
            return
        case _:
            yield _plain(str(kept))


def _record(kept: Mapping[str, Any]) -> str:
    """Tell one record of a list in a line."""
    told = [(key, kept[key]) for key in _SAID_OF_EACH if kept.get(key)]
    words = (f"{grouped(value)} đồng" if key == "amount" else str(value) for key, value in told)
    return ", ".join(words if told else _leaves(kept))


def _is_kept_whole(value: str | int | None) -> bool:
    """Whether a list or a record is kept in the field, as JSON."""
    if not isinstance(value, str) or value[:1] not in {"[", "{"}:
        return False
    with suppress(ValueError):
        return isinstance(json.loads(value), list | dict)
    return False


def _parts_apart(field: str, before: str, after: str) -> tuple[str, str]:
    """Return the parts of a list or a record that went, and those that came in their place."""
    then, now = list(_parts(field, before)), list(_parts(field, after))
    gone, come = [part for part in then if part not in now], [part for part in now if part not in then]
    return _one_under_another(gone), _one_under_another(come)


def _is_long(value: str | int | None) -> bool:
    return isinstance(value, str) and value.count("\n") > 1


def _lines_apart(before: str, after: str) -> tuple[str, str]:
    """Return the lines of a long text that went, and those that came in their place."""
    apart = list(unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm=""))[2:]
    return _lines(apart, "-"), _lines(apart, "+")


def _lines(apart: list[str], mark: str) -> str:
    return _one_under_another([line[1:].strip() for line in apart if line.startswith(mark)])


def _one_under_another(lines: Sequence[str]) -> str:
    more = len(lines) - _LINES_SHOWN
    shown: Iterable[str] = map(_shortened, islice(lines, _LINES_SHOWN))
    return "\n".join((*shown, *((f"… và {grouped(more)} dòng nữa",) if more > 0 else ())))


def _shortened(text: str) -> str:
    """Cut a text that is too long between two words."""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rsplit(maxsplit=1)[0]}…"
