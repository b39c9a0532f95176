"""The journal in the office's words: what its tables hold, and what became of each field of a row."""

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from difflib import unified_diff
from itertools import islice
from typing import Any, Final

from app.domain.calendar.dates import short_date
from app.domain.journal.journal import ChangedRow, JournalEntry
from app.domain.journal.row_fields import FIELDS, FLAGS, WORDS
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

NameOf = Callable[[str, int], str]
"""Names the row a field points at, by the field and the row's key; empty where nobody knows it by a name."""


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


def row_name(row: ChangedRow) -> str:
    """Name a row by what it holds, its number and its title: "đơn vị số 3: Phường Trúc Bạch"."""
    image = row.after or row.before or {}
    called = next((str(image[field]) for field in _NAMED_BY if image.get(field)), "")
    return ": ".join(filter(None, (f"{table_name(row.table)} số {row.key}", _shortened(called.partition("\n")[0]))))


def fields_of(row: ChangedRow, name_of: NameOf) -> tuple[ChangedField, ...]:
    """Return the fields an entry gave or took or made other, in the order a form has them; none that only search."""
    before, after = row.before or {}, row.after or {}
    known = (field for field in FIELDS if before.get(field) != after.get(field))
    return tuple(_field(row.table, field, before.get(field), after.get(field), name_of) for field in known)


def _field(table: str, field: str, before: str | int | None, after: str | int | None, name_of: NameOf) -> ChangedField:
    if _is_long(before) and _is_long(after):
        return ChangedField(FIELDS[field], *_lines_apart(str(before), str(after)))
    if _is_kept_whole(before) and _is_kept_whole(after):
        return ChangedField(FIELDS[field], *_parts_apart(str(before), str(after)))
    words = (_said(table, field, value, name_of) for value in (before, after))
    return ChangedField(FIELDS[field], *words)


def _said(table: str, field: str, value: str | int | None, name_of: NameOf) -> str:
    if value is None:
        return ""
    if field in FLAGS:
        return "có" if value else "không"
    if field.endswith("_id"):
        key = int(value)
        return name_of(field.removesuffix("_id"), key) or f"số {key}"
    if isinstance(value, int):
        return str(value)
    return WORDS.get((table, field), {}).get(value) or _shortened(_plain(value))


def _plain(value: str) -> str:
    """Write a day as the office does, and what is kept as a list or a record as its parts."""
    with suppress(ValueError):
        return short_date(date.fromisoformat(value))
    return "; ".join(_parts(json.loads(value))) if _is_kept_whole(value) else value


def _parts(kept: Any) -> Iterator[str]:
    match kept:
        case dict():
            for part in kept.values():
                yield from _parts(part)
        case list():
            for part in kept:
                yield from _parts(part)
        case None | bool() | "":
            return
        case _:
            yield str(kept)


def _is_kept_whole(value: str | int | None) -> bool:
    """Whether a list or a record is kept in the field, as JSON."""
    if not isinstance(value, str) or value[:1] not in {"[", "{"}:
        return False
    with suppress(ValueError):
        return isinstance(json.loads(value), list | dict)
    return False


def _parts_apart(before: str, after: str) -> tuple[str, str]:
    """Return the parts of a list or a record that went, and those that came in their place."""
    then, now = list(_parts(json.loads(before))), list(_parts(json.loads(after)))
    gone, come = (part for part in then if part not in now), (part for part in now if part not in then)
    return _shortened("; ".join(gone)), _shortened("; ".join(come))


def _is_long(value: str | int | None) -> bool:
    return isinstance(value, str) and value.count("\n") > 1


def _lines_apart(before: str, after: str) -> tuple[str, str]:
    """Return the lines of a long text that went, and those that came in their place."""
    apart = list(unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm=""))[2:]
    return _lines(apart, "-"), _lines(apart, "+")


def _lines(apart: list[str], mark: str) -> str:
    shown = [line[1:].strip() for line in apart if line.startswith(mark)]
    more = len(shown) - _LINES_SHOWN
    return "\n".join((*islice(shown, _LINES_SHOWN), *((f"… và {grouped(more)} dòng nữa",) if more > 0 else ())))


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
