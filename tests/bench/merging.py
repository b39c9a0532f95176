"""LibreOffice's own mail merge of the same text: a Writer document with fields, a table of records, PDF out.

`com.sun.star.text.MailMerge` is driven by a Basic macro in a profile of its own, from a table in a Writer file: that
needs no more of LibreOffice than Writer. Only the merge is timed, not the start of LibreOffice nor its opening of the
table.
"""

import shutil
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from xml.sax.saxutils import escape

from pypdf import PdfReader

from app.documents.ink import draw
from app.documents.paper import Paper
from tests.bench.measure import Figure, Lines
from tests.documents.libreoffice import soffice

_TURNS = 3
_NAMESPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"),
        ("style", "style"),
        ("text", "text"),
        ("table", "table"),
        ("fo", "xsl-fo-compatible"),
        ("svg", "svg-compatible"),
    )
)
_DOCUMENT = f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document {_NAMESPACES} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="Tinos" svg:font-family="Tinos"/></office:font-face-decls>
<office:styles><style:default-style style:family="paragraph">
<style:text-properties style:font-name="Tinos" fo:font-size="14pt"/></style:default-style></office:styles>
<office:automatic-styles><style:page-layout style:name="sheet"><style:page-layout-properties
fo:page-width="{{width}}mm" fo:page-height="{{height}}mm" fo:margin="15mm"/></style:page-layout>
</office:automatic-styles><office:master-styles>
<style:master-page style:name="Standard" style:page-layout-name="sheet"/></office:master-styles>
<office:body><office:text>{{body}}</office:text></office:body></office:document>
"""
_FIELD = (
    '<text:database-display text:database-name="records" text:table-name="records" text:table-type="table"'
    ' text:column-name="{column}"/>'
)
_MACRO = """
Sub Merge
  driver = CreateUnoService("com.sun.star.comp.sdbc.writer.ODriver")
  connection = driver.connect("sdbc:writer:{folder}/records.fodt", Array())
  records = CreateUnoService("com.sun.star.sdb.RowSet")
  records.ActiveConnection = connection
  records.CommandType = 0
  records.Command = "records"
  records.execute()
  job = CreateUnoService("com.sun.star.text.MailMerge")
  job.ActiveConnection = connection
  job.ResultSet = records
  job.DataSourceName = "records"
  job.CommandType = 0
  job.Command = "records"
  job.DocumentURL = "{folder}/template.fodt"
  job.OutputType = 2
  job.SaveAsSingleFile = {one_file}
  job.SaveFilter = "writer_pdf_Export"
  job.OutputURL = "{folder}/merged"
  job.FileNamePrefix = "merged"
  began = GetSystemTicks()
  job.execute(Array())
  taken = GetSystemTicks() - began
  Open "{timed}" For Output As #1
  Print #1, taken
  Close #1
End Sub
"""
_MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1"
 script:language="StarBasic">{macro}</script:module>
"""


@dataclass(frozen=True, slots=True)
class Letter:
    """What is merged: a flat Writer document, the marks in it that give way to fields, and what each record says there.

    A record makes one page.
    """

    document: str
    marks: tuple[str, ...]
    records: Sequence[tuple[str, ...]]


def beside_merge(ours: Figure, letter: Letter, *, one_file: bool) -> Figure:
    """Return a figure already taken beside the median of LibreOffice's merges, into one PDF or into one for each."""
    if not shutil.which("soffice"):
        return Figure("… beside LibreOffice", ours.ours, None, "no LibreOffice here", "≤ 0.1 ×")
    times = [_merged_in(letter, one_file=one_file) for _ in range(_TURNS)]
    return Figure(
        "… beside LibreOffice", ours.ours, median(times), "LibreOffice mail merge of the same text", "≤ 0.1 ×"
    )


def plain(lines: Lines, sheet: tuple[float, float]) -> str:
    """Return a document of one line under the other on a sheet of so many millimetres."""
    return _document("".join(f"<text:p>{escape(line)}</text:p>" for line in lines), sheet)


def as_opened(paper: Paper) -> str:
    """Return our own Word file of a paper as LibreOffice opens it: its faces, sizes and places."""
    with tempfile.TemporaryDirectory() as passing:
        folder = Path(passing)
        draw(paper, folder / "paper.docx")
        soffice(folder, "--convert-to", "fodt", "--outdir", passing, str(folder / "paper.docx"))
        return (folder / "paper.fodt").read_text("utf-8")


def _merged_in(letter: Letter, *, one_file: bool) -> float:
    """Return how many milliseconds a merge takes; raises `ValueError` when not as many pages come out as records."""
    with tempfile.TemporaryDirectory() as passing:
        folder = Path(passing)
        (folder / "records.fodt").write_text(_document(_table(letter), (210, 297)), "utf-8")
        (folder / "template.fodt").write_text(_with_fields(letter), "utf-8")
        soffice(folder, "--terminate_after_init")
        _write_macro(folder, one_file=one_file)
        soffice(folder, "macro:///Standard.Module1.Merge")
        _check(folder, len(letter.records))
        return float((folder / "timed").read_text())


def _document(body: str, sheet: tuple[float, float]) -> str:
    width, height = sheet
    return _DOCUMENT.format(body=body, width=width, height=height)


def _table(letter: Letter) -> str:
    rows = "".join(f"<table:table-row>{''.join(map(_cell, row))}</table:table-row>" for row in _rows(letter))
    width = f'<table:table-column table:number-columns-repeated="{len(letter.marks)}"/>'
    return f'<table:table table:name="records">{width}{rows}</table:table>'


def _rows(letter: Letter) -> Iterable[tuple[str, ...]]:
    return (tuple(_column(place) for place in range(len(letter.marks))), *letter.records)


def _cell(text: str) -> str:
    return f'<table:table-cell office:value-type="string"><text:p>{escape(text)}</text:p></table:table-cell>'


def _with_fields(letter: Letter) -> str:
    document = letter.document
    for place, mark in enumerate(letter.marks):
        document = document.replace(mark, _FIELD.format(column=_column(place)))
    return document


def _column(place: int) -> str:
    return f"c{place}"


def _write_macro(folder: Path, *, one_file: bool) -> None:
    (folder / "merged").mkdir()
    macro = _MACRO.format(folder=folder.as_uri(), timed=folder / "timed", one_file=one_file)
    module = folder / "profile" / "user" / "basic" / "Standard" / "Module1.xba"
    module.write_text(_MODULE.format(macro=escape(macro)), encoding="utf-8")


def _check(folder: Path, records: int) -> None:
    pages = sum(len(PdfReader(file).pages) for file in (folder / "merged").iterdir())
    if pages != records:
        raise ValueError(pages)
