"""One paper before the clerk: the real page at the left, and at the right what can be done with it."""

from collections.abc import Callable, Sequence
from concurrent.futures import CancelledError, Future
from contextlib import closing
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.domain.errors import Refusal, Trouble
from app.domain.papers.printing import Wish
from app.wording import sentence
from ui.background import Errand
from ui.desk import Desk
from ui.help_window import offer_help
from ui.kit.escape import leave_with_escape
from ui.kit.labels import label, rule
from ui.kit.sign_label import SignLabel
from ui.kit.signs import Sign
from ui.papers.pages_view import PagesView
from ui.papers.paper_names import name_of
from ui.papers.pdf_pages import PdfPages
from ui.papers.print_box import PrintBox
from ui.papers.print_job import print_pages, printers

_SIZE: Final = (1100, 720)
_SIDE: Final = 320
_INKS: Final = ((".pdf", "Ghi PDF"), (".docx", "Ghi Word"), (".xlsx", "Ghi Excel"))

Draw = Callable[[Path], None]
"""Writes the paper to a file, in the kind of file its name asks for."""


class PaperWindow(QWidget):
    """Shows a finished PDF and prints exactly that; saves the paper in the inks it has."""

    printed = Signal()
    """The printer's queue has taken the whole job."""

    def __init__(self, desk: Desk, file: Path, draw: Draw, inks: Sequence[str] = (".docx",), title: str = "") -> None:
        """`title` names the paper to the clerk; without one the beginning of the file's name does."""
        super().__init__(None, Qt.WindowType.Window)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title or name_of(file.stem))
        self.resize(*_SIZE)
        self._desk, self.file, self._draw = desk, file, draw
        self._pages = PdfPages(file.read_bytes())
        self._errand: Errand | None = None
        self.view = PagesView()
        self.box = PrintBox(printers())
        self.said = SignLabel(wraps=True)
        self._stop = QPushButton("Thôi in")
        self._lay_out([".pdf", *inks])
        self.view.show_pages(self._pages)
        self.box.expect(len(self._pages))
        self.box.prints.connect(self._print)
        self._stop.clicked.connect(self._call_off)
        leave_with_escape(self, self.close)
        offer_help(self, None)
        self.box.printer.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        self._call_off()
        super().closeEvent(event)
        self.view.forget()
        self._pages.close()

    def _print(self, wish: Wish) -> None:
        pages, content = self.file.stem, self.file.read_bytes()

        def send(errand: Errand) -> None:
            with closing(PdfPages(content)) as whole:
                print_pages(whole, pages, wish, errand.went)

        self._say(Sign.WAITING, f"Đang gửi tới {wish.printer}…")
        self._stop.show()
        self._errand = self._desk.background.send(f"Đang in {pages}", send, self._after_printing, self)

    def _after_printing(self, done: "Future[None]") -> None:
        self._stop.hide()
        self._errand = None
        try:
            done.result()
        except CancelledError:
            self._say(Sign.SHORT, "Đã thôi in; chưa có gì được ghi là đã in.")
        except (Refusal, Trouble) as no:
            self._say(Sign.LATE, sentence(no))
        else:
            self._say(Sign.MET, "Máy in đã nhận đủ các trang.")
            self.printed.emit()

    def _call_off(self) -> None:
        if self._errand is not None:
            self._errand.call_off()
            self._errand = None
            self._stop.hide()
            self._say(Sign.SHORT, "Đã thôi in; chưa có gì được ghi là đã in.")

    def _save(self, suffix: str) -> None:
        file = self.file.with_suffix(suffix)

        def write(_: Errand) -> Path:
            if suffix != ".pdf":
                self._draw(file)
            return file

        self._desk.errand(f"Đang ghi {file.name}", write, self._show_saved, self)

    def _show_saved(self, file: Path) -> None:
        self._say(Sign.MET, f"Đã ghi {file}")
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))

    def _say(self, sign: Sign, words: str) -> None:
        self.said.show_state(sign, words)
        self.said.show()

    def _lay_out(self, inks: Sequence[str]) -> None:
        side = QVBoxLayout()
        side.setSpacing(12)
        side.addWidget(label(self.windowTitle(), "section", wraps=True))
        side.addWidget(self.box)
        side.addWidget(self._stop)
        side.addWidget(self.said)
        side.addWidget(rule())
        for suffix, words in _INKS:
            if suffix in inks:
                button = QPushButton(words)
                button.clicked.connect(lambda _=False, suffix=suffix: self._save(suffix))
                self.box.go_through(button)
                side.addWidget(button)
        side.addStretch()
        panel = QWidget()
        panel.setFixedWidth(_SIDE)
        panel.setLayout(side)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 16, 16, 16)
        row.setSpacing(16)
        row.addWidget(self.view, 1)
        row.addWidget(panel)
        self._stop.hide()
        self.said.hide()
