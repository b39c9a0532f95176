"""The lines of the wording list: phrases of the forms and parts of the letterhead, read and changed alike."""

from collections.abc import Mapping, Sequence

from app.domain.language.phrase import PhraseLine
from app.domain.papers.letterhead import LetterheadLine, LetterheadPart
from ui.directory.form_names import name_of
from ui.directory.words_pane import OwnWords

Line = PhraseLine | LetterheadLine

LETTERHEAD = "Tiêu đề văn bản"
_NO_FIELDS = "Câu này không có chỗ điền."
_NOTES: Mapping[LetterheadPart, str] = {
    LetterheadPart.HEADING: "Nhiều dòng thì ngăn các dòng bằng dấu chấm phẩy.",
    LetterheadPart.SYMBOL: "Đứng sau số của mọi văn bản; chỉ chữ, số và dấu gạch nối.",
    LetterheadPart.DRAFTER: "Đứng sau ký hiệu cơ quan trên công văn và ở dòng Lưu.",
    LetterheadPart.SIGNER: "Họ tên, rồi các dòng quyền hạn, chức vụ, ngăn bằng dấu chấm phẩy.",
}


def key_of(line: Line) -> tuple[str, str]:
    """Return what tells a line from all others."""
    return (line.form, line.name) if isinstance(line, PhraseLine) else (LETTERHEAD, line.part)


def group_of(line: Line) -> str:
    """Return the form a line stands in, or which part it is of what stands over all of them."""
    return name_of(line.form) if isinstance(line, PhraseLine) else line.part.label


def read_in_list(line: Line) -> str:
    """Return what papers print, each field as the thing it stands for; an empty line says that it is."""
    if isinstance(line, LetterheadLine):
        return line.said or "(để trống)"
    return _read(line.said, dict(zip(line.fields, line.meanings, strict=True)))


def found_by(line: Line) -> str:
    """Return the words a line is found by: the original ones too, so that a changed line stays in sight."""
    if isinstance(line, PhraseLine):
        return f"{name_of(line.form)} {line.name} {line.said} {line.shipped}"
    return f"{LETTERHEAD} {line.part} {line.part.label} {line.said} {line.original}"


def words_of(line: Line, letterhead: Sequence[LetterheadLine]) -> OwnWords:
    """Return a line as the pane shows it; a part of the `letterhead` is read among the other parts."""
    if isinstance(line, PhraseLine):
        return _of_phrase(line)
    said = {one.part: one.said for one in letterhead}
    return OwnWords(
        f"{LETTERHEAD}: {line.part.label.lower()}",
        line.said,
        None if line.own is None else line.original or "để trống",
        _NOTES.get(line.part, ""),
        lambda typed: _head({**said, line.part: typed}),
    )


def _of_phrase(line: PhraseLine) -> OwnWords:
    known = dict(zip(line.fields, line.meanings, strict=True))
    named = "; ".join(f"{{{field}}} {meaning}" for field, meaning in known.items())
    note = f"Phải giữ đủ chỗ điền: {named}." if named else _NO_FIELDS
    return OwnWords(
        name_of(line.form),
        line.said,
        None if line.own is None else line.shipped,
        note,
        lambda typed: _read(typed, known),
    )


def _read(phrase: str, known: Mapping[str, str]) -> str:
    """Read a phrase with a field as the thing it stands for."""
    for field, meaning in known.items():
        phrase = phrase.replace(f"{{{field}}}", f"‹{meaning}›")
    return phrase


def _head(said: Mapping[LetterheadPart, str]) -> str:
    """Return what papers will bear, a line each: head, a letter's symbol, who decides, the file copy, who signs."""
    heading = (part.strip() for part in said[LetterheadPart.HEADING].split(";"))
    symbol, drafter = said[LetterheadPart.SYMBOL], said[LetterheadPart.DRAFTER]
    signer, *capacity = (part.strip() for part in said[LetterheadPart.SIGNER].split(";"))
    of_letter = "-".join(filter(None, (symbol, drafter)))
    lines = (
        said[LetterheadPart.PARENT],
        *heading,
        f"Số: 05/QĐ-{symbol} (quyết định), 05/{of_letter} (công văn)",
        f"{said[LetterheadPart.PLACE]}, ngày 05 tháng 3 năm 2026",
        f"Kính gửi: {said[LetterheadPart.AUTHORITY]}",
        f"{said[LetterheadPart.NAME]} trân trọng báo cáo./.",
        f"Lưu: {', '.join(filter(None, (said[LetterheadPart.ARCHIVE], drafter)))}",
        *capacity,
        signer,
    )
    return "\n".join(filter(None, lines))
