"""The register of outgoing papers: the list of a year, one in full, and what is entered and printed of it."""

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.domain.outgoing.archived import PrintedPaperNotRead
from app.domain.outgoing.outgoing import Outgoing, OutgoingDraft, Sending, SeriesState
from app.domain.papers.document_kind import DocumentKind
from app.files import write_whole
from ui.decisions.outgoing_bar import OutgoingBar
from ui.decisions.outgoing_form import OutgoingForm
from ui.decisions.outgoing_list import OutgoingList
from ui.decisions.outgoing_pane import OutgoingPane
from ui.decisions.series_box import SeriesBox
from ui.desk import Desk
from ui.kit.list_and_pane import ListAndPane
from ui.papers.showing import Showing


class OutgoingHalf(QWidget):
    """Văn bản đi. The form stands on `pages`, whose first page holds this half."""

    def __init__(self, desk: Desk, pages: QStackedWidget, showing: Showing) -> None:
        super().__init__()
        self.setAccessibleName("Văn bản đi")
        self._desk, self._pages, self._showing = desk, pages, showing
        self.bar = OutgoingBar(desk.office.today().year)
        self.list = OutgoingList(self.bar)
        self.pane = OutgoingPane()
        self.numbering = SeriesBox()
        self._lay_out()
        self._connect()

    def look(self) -> None:
        """Read the year chosen again where the list stands, and the paper beside it."""
        year, outgoing = self.bar.year.currentData(), self._desk.office.outgoing
        lines = self._desk.attempt(lambda: outgoing.of_year(year)) or ()
        series = self._desk.attempt(lambda: outgoing.series(year)) or ()
        self.list.show_lines(tuple(filter(self.bar.takes, reversed(lines))), series)
        self.numbering.show_series(series)

    def seek(self) -> None:
        """Go to the filter box."""
        self.bar.box.setFocus()

    def begin(self) -> None:
        """Open the form a paper is entered on."""
        self._pages.setCurrentWidget(self.entering)
        self.entering.begin(self._desk.office.today())

    def print_register(self) -> None:
        """Draw the register of the year chosen, in ten columns, and show it."""
        office, year = self._desk.office, self.bar.year.currentData()

        def draw(to: Path) -> None:
            office.papers.draw(office.outgoing.printed(year), to)

        self._showing.show(f"so-van-ban-di-{year}", draw, (".docx", ".xlsx"))

    @cached_property
    def entering(self) -> OutgoingForm:
        """The form papers are entered on, made when first asked for."""
        form = OutgoingForm(self._series)
        form.submitted.connect(self._enter)
        form.left.connect(self._go_to_list)
        self._pages.addWidget(form)
        return form

    @property
    def half_typed(self) -> Mapping[str, Any]:
        """The paper half entered, {} for none."""
        typed = [form.half_typed for form in self._pages.findChildren(OutgoingForm) if form.half_typed]
        return {"outgoing": typed[0]} if typed else {}

    def take_up(self, half_typed: Mapping[str, Any]) -> None:
        """Put back what `half_typed` gave."""
        if entered := half_typed.get("outgoing"):
            self.entering.take_up(entered, self._desk.office.today())

    def _series(self, kind: DocumentKind, issuer: str, year: int) -> SeriesState | None:
        agency, outgoing = self._desk.attempt(self._desk.office.agency), self._desk.office.outgoing
        whose = issuer or (agency.symbol if agency else "")
        return self._desk.attempt(lambda: outgoing.state_of(kind, whose, year)) if whose else None

    def _enter(self, draft: OutgoingDraft, file: Path | None) -> None:
        outgoing = self._desk.office.outgoing
        entered = self._desk.attempt(lambda: outgoing.enter(draft, _printed(file)), self.entering.complain)
        if entered:
            self.entering.forget()
            self._go_to_list()
            self.bar.year.setCurrentIndex(max(self.bar.year.findData(entered.day.year), 0))
            self.bar.widen()
            self.list.table.stand_on(entered.id)

    def _send(self, line: int, sending: Sending) -> None:
        if self._desk.attempt(lambda: self._desk.office.outgoing.send(line, sending), self.pane.complain):
            self.pane.box.hide()
            self.pane.enter()

    def _settle(self, year: int, shared: bool) -> None:
        def settle() -> bool:
            self._desk.office.outgoing.settle_series(year, shared=shared)
            return True

        if self._desk.attempt(settle, self.numbering.complain):
            self.numbering.hide()

    def _show_in_full(self, paper: Outgoing) -> bool:
        self.pane.show_paper(paper)
        return True

    def _show_file(self, paper: Outgoing) -> None:
        """Show what was printed under the number, byte for byte."""
        archive = self._desk.office.archive

        def draw(to: Path) -> None:
            write_whole(to, archive.paper(paper.id).content)

        self._showing.show(f"ban-luu-{paper.id}", draw, ())

    def _go_to_list(self) -> None:
        self._pages.setCurrentIndex(0)
        self.list.table.setFocus()

    def _connect(self) -> None:
        self.bar.asked.connect(self.look)
        self.bar.begins.connect(self.begin)
        self.bar.prints.connect(self.print_register)
        self.bar.settles.connect(lambda: self.numbering.ask(self._desk.office.today().year + 1))
        self.numbering.settled.connect(self._settle)
        self.numbering.left.connect(self._go_to_list)
        self.pane.sends.connect(self._send)
        self.pane.shows.connect(self._show_file)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.bar)
        column.addWidget(self.numbering)
        column.addWidget(ListAndPane(self.list, (self.list.table,), self.pane, self._show_in_full), 1)


def _printed(file: Path | None) -> bytes | None:
    """Return what the file chosen holds, None for none; raises `PrintedPaperNotRead`."""
    try:
        return None if file is None else file.read_bytes()
    except OSError as error:
        raise PrintedPaperNotRead(str(file)) from error
