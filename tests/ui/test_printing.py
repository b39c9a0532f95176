"""Printing on a real queue: CUPS with the printer that makes a PDF of what it is sent."""

from collections.abc import Iterator
from concurrent.futures import CancelledError
from contextlib import closing
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.documents import ink
from app.documents.paper import Centred, Paper, Paragraph, Section
from app.domain.papers.printing import (
    CopiesNotPossible,
    NoSuchPrinter,
    PagesNotUnderstood,
    Wish,
    check_copies,
    read_pages,
)
from tests.ui.drivers import press
from tests.ui.print_queue import PRINTER, arrived, jobs
from ui.desk import Desk
from ui.papers.paper_window import PaperWindow
from ui.papers.pdf_pages import PdfPages
from ui.papers.print_job import print_pages

A4 = (595, 842)
PAPER = Paper(
    "Giấy thử máy in",
    (
        Section((Centred("TRANG THỨ NHẤT"), Paragraph("Nguyễn Văn Hoà, phường Trúc Bạch."))),
        Section((Centred("TRANG NẰM NGANG"),), landscape=True),
    ),
)


def went_on(_done: int, _total: int) -> None:
    """Nobody calls the job off."""


@pytest.fixture
def pages(tmp_path: Path) -> Iterator[PdfPages]:
    file = tmp_path / "thu.pdf"
    ink.draw(PAPER, file)
    with closing(PdfPages(file.read_bytes())) as drawn:
        yield drawn


def test_a_page_is_drawn_at_the_size_it_has(qapp: QApplication, pages: PdfPages) -> None:
    assert [pages.size(number).toSize() for number in range(len(pages))] == [QSize(*A4), QSize(*reversed(A4))]
    drawn = pages.image(0, 72)
    assert (drawn.width(), drawn.height()) == (596, 842)
    dark = sum(drawn.pixelColor(x, y).lightness() < 128 for x in range(0, 595, 2) for y in range(0, 842, 2))
    assert 20 < dark < 20_000


def test_the_queue_takes_the_whole_paper_as_it_was_drawn(
    qapp: QApplication, queue: Path, pages: PdfPages, tmp_path: Path
) -> None:
    before = set(jobs().splitlines())
    print_pages(pages, "Giấy thử máy in", Wish(PRINTER, (0, 1), copies=1), went_on)
    (job,) = set(jobs().splitlines()) - before
    assert job.startswith(PRINTER)
    file = arrived(queue)
    printed = pypdfium2.PdfDocument(file)
    assert len(printed) == 2
    bitmap = printed[0].render(scale=1)
    ours, theirs = pages.image(0, 72), bitmap.to_pil().convert("L")
    assert _ink_begins(ours) == pytest.approx(_ink_begins_pil(theirs), abs=2)


def test_only_the_pages_wished_for_are_sent(qapp: QApplication, queue: Path, pages: PdfPages) -> None:
    print_pages(pages, "Giấy thử", Wish(PRINTER, (1,)), went_on)
    assert len(pypdfium2.PdfDocument(arrived(queue))) == 1


def test_a_job_called_off_leaves_nothing_in_the_queue(qapp: QApplication, queue: Path, pages: PdfPages) -> None:
    before = jobs()

    def call_off(_done: int, _total: int) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        print_pages(pages, "Giấy thử", Wish(PRINTER, (0, 1)), call_off)
    assert jobs() == before


def test_a_printer_taken_away_is_named(qapp: QApplication, pages: PdfPages) -> None:
    with pytest.raises(NoSuchPrinter) as refused:
        print_pages(pages, "Giấy thử", Wish("Máy in đã rút", (0,)), went_on)
    assert refused.value.printer == "Máy in đã rút"


@pytest.mark.parametrize(
    ("typed", "pages_meant"), [("", (0, 1, 2, 3, 4)), ("2", (1,)), ("1-3, 5", (0, 1, 2, 4)), ("3,1", (0, 2))]
)
def test_pages_are_typed_as_an_office_types_them(typed: str, pages_meant: tuple[int, ...]) -> None:
    assert read_pages(typed, 5) == pages_meant


@pytest.mark.parametrize("typed", ["0", "6", "3-2", "a", "1-", "-", "1,,2", "1.5"])
def test_pages_the_paper_does_not_have_are_refused(typed: str) -> None:
    with pytest.raises(PagesNotUnderstood):
        read_pages(typed, 5)


@pytest.mark.parametrize("copies", [0, 501])
def test_nobody_prints_no_copy_or_a_thousand(copies: int) -> None:
    with pytest.raises(CopiesNotPossible):
        check_copies(copies)


def test_the_window_prints_what_it_shows(desk: Desk, queue: Path, tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "thu.pdf"
    ink.draw(PAPER, file)
    window = PaperWindow(desk, file, lambda to: ink.draw(PAPER, to), inks=())
    window.show()
    assert window.view.count == 2
    window.box.printer.put(PRINTER)
    with qtbot.waitSignal(window.printed, timeout=20_000):
        press(window, "In")
    assert window.said.words == "Máy in đã nhận đủ các trang."
    assert len(pypdfium2.PdfDocument(arrived(queue))) == 2
    window.close()


def test_a_mistyped_page_is_refused_beside_its_field(desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "thu.pdf"
    ink.draw(PAPER, file)
    window = PaperWindow(desk, file, lambda to: ink.draw(PAPER, to), inks=())
    window.show()
    window.box.pages.put("7")
    window.box.finished.emit()
    (said,) = window.box.complaints
    assert said.startswith("“7” không phải các trang của văn bản này (có 2 trang).")
    window.close()


def _ink_begins(image: object) -> tuple[int, int]:
    width, height = image.width(), image.height()  # type: ignore[attr-defined]
    dark = [
        (x, y)
        for y in range(height)
        for x in range(width)
        if image.pixelColor(x, y).lightness() < 128  # type: ignore[attr-defined]
    ]
    return min(x for x, _ in dark), min(y for _, y in dark)


def _ink_begins_pil(image: object) -> tuple[int, int]:
    left, top, _right, _bottom = image.point(lambda light: 255 if light < 128 else 0).getbbox()  # type: ignore[attr-defined]
    return left, top
