"""The first paper of the demonstration: what lies in the folder, step by step."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from app.documents.paper import DocumentTitle, Heading, Paper, Paragraph, Section
from app.documents.table import Column, Row, Table

_TITLE = "Văn bản của hai cơ quan mẫu"
_OPENING = (
    "Mọi tệp dưới đây do chương trình Nêu Gương lập từ hai sổ dữ liệu mẫu, mỗi việc chỉ nhập một lần. Người và việc "
    "đều là giả định. Văn bản đã ký là đúng bản in khi ký; bản dự thảo để trống số và ngày. Tệp .pdf để in, .docx để sửa "
    "bằng Word, .xlsx để lọc và cộng bằng Excel."
)
_COLUMNS = (Column("Tệp", 2), Column("Nội dung", 3))


def compose_index(folder: Path, told: Iterable[tuple[Path, str]]) -> Paper:
    """Return the list of the files written in `folder`, a table for each folder within it, in the order told."""
    by_folder = groupby(told, key=lambda one: one[0].parent)
    blocks = [block for within, files in by_folder for block in _listed(within.relative_to(folder), files)]
    return Paper(_TITLE, (Section((DocumentTitle("ĐỌC TRƯỚC", _TITLE), Paragraph(_OPENING), *blocks)),))


def _listed(within: Path, files: Iterable[tuple[Path, str]]) -> Iterator[Heading | Table]:
    name = within.as_posix()
    yield Heading(2, "Sổ dữ liệu" if name == "." else name)
    yield Table(name, _COLUMNS, tuple(Row((path.name, tale)) for path, tale in files))
