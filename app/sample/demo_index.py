"""The first paper of the demonstration: what lies in the folder, step by step."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from app.documents.paper import DocumentTitle, Heading, Paper, Paragraph, Section
from app.documents.table import Column, Row, Table
from app.sample.filing import Written

_TITLE = "Văn bản của hai cơ quan mẫu"
_OPENING = (
    "Mọi tệp dưới đây do chương trình Nêu Gương lập từ hai sổ dữ liệu mẫu, mỗi việc chỉ nhập một lần. Người và việc "
    "đều là giả định. Văn bản đã ký là đúng bản in khi ký; bản dự thảo để trống số và ngày. Tệp PDF để in, tệp Word "
    "để sửa, tệp Excel để lọc và cộng."
)
_COLUMNS = (Column("Tên tệp", 20), Column("Loại tệp", 11), Column("Nội dung", 38))
_KINDS = {".pdf": "PDF", ".docx": "Word", ".xlsx": "Excel", ".txt": "Văn bản thô"}


def compose_index(folder: Path, written: Iterable[Written]) -> Paper:
    """Return the list of what was written in `folder`, a table for each folder within it, in the order given.

    The files of one paper share a row, which says what is told of the first of them.
    """
    by_folder = groupby(written, key=lambda one: one.path.parent)
    blocks = [block for within, files in by_folder for block in _listed(within.relative_to(folder), files)]
    return Paper(_TITLE, (Section((DocumentTitle("ĐỌC TRƯỚC", _TITLE), Paragraph(_OPENING), *blocks), landscape=True),))


def _listed(within: Path, files: Iterable[Written]) -> Iterator[Heading | Table]:
    first, *others = files
    place = "" if within == Path() else f" (thư mục {within.as_posix()})"
    yield Heading(2, first.step + place)
    yield Table(within.as_posix(), _COLUMNS, tuple(_rows((first, *others))))


def _rows(files: Iterable[Written]) -> Iterator[Row]:
    for stem, together in groupby(files, key=lambda one: one.path.stem):
        first, *others = together
        kinds = [_KINDS.get(one.path.suffix, "Sổ") for one in (first, *others)]
        yield Row((stem, ", ".join(kinds), first.tale))
