"""The first paper of the demonstration: what lies in the folder, step by step."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from app.documents.paper import DocumentTitle, Heading, Paper, Paragraph, Section
from app.documents.table import Column, Row, Table

_TITLE = "Văn bản của hai cơ quan mẫu"
_OPENING = (
    "Mọi tệp dưới đây do chương trình Nêu Gương lập từ hai sổ dữ liệu mẫu, mỗi việc chỉ nhập một lần. Người và việc "
    "đều là giả định. Văn bản đã ký là đúng bản in khi ký; bản dự thảo để trống số và ngày. Tệp PDF để in, tệp Word "
    "để sửa, tệp Excel để lọc và cộng."
)
_COLUMNS = (Column("Tên tệp", 8), Column("Loại tệp", 5), Column("Nội dung", 21))
_KINDS = {".pdf": "PDF", ".docx": "Word", ".xlsx": "Excel", ".txt": "Văn bản thô"}


def compose_index(folder: Path, told: Iterable[tuple[Path, str]]) -> Paper:
    """Return the list of what was written in `folder`, a table for each folder within it, in the order told.

    The files of one paper share a row, which says what is told of the first of them.
    """
    by_folder = groupby(told, key=lambda one: one[0].parent)
    blocks = [block for within, files in by_folder for block in _listed(within.relative_to(folder), files)]
    return Paper(_TITLE, (Section((DocumentTitle("ĐỌC TRƯỚC", _TITLE), Paragraph(_OPENING), *blocks), landscape=True),))


def _listed(within: Path, files: Iterable[tuple[Path, str]]) -> Iterator[Heading | Table]:
    name = within.as_posix()
    yield Heading(2, "Sổ dữ liệu" if name == "." else name)
    yield Table(name, _COLUMNS, tuple(_rows(files)))


def _rows(files: Iterable[tuple[Path, str]]) -> Iterator[Row]:
    for stem, together in groupby(files, key=lambda one: one[0].stem):
        (first, tale), *others = together
        kinds = [_KINDS.get(path.suffix, "Sổ") for path in (first, *(path for path, _ in others))]
        yield Row((stem, ", ".join(kinds), tale))
