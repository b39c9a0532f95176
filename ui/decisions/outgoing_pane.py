"""One outgoing paper in full: its line of the register, its archived file, its sending."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from app.domain.calendar.dates import short_date
from app.domain.errors import Refusal
from app.domain.outgoing.outgoing import Outgoing, Sending
from ui.decisions.sending_fields import SendingFields
from ui.kit.ask_box import AskBox
from ui.kit.facts import Facts
from ui.kit.labels import label, rule
from ui.kit.side_pane import SidePane
from ui.kit.sign_label import SignLabel
from ui.kit.signs import Sign

WIDTH: Final = 400


class SendingBox(AskBox):
    """Where the sending of a paper is put down."""

    sent = Signal(object)
    """The Sending."""

    def __init__(self) -> None:
        super().__init__("Ghi việc chuyển")
        self.sending = SendingFields(self)
        self.lay_out(*self.sending.all)
        self.given.connect(self._give)

    def ask(self, known: Sending) -> None:
        """Ask for what is not known yet, over what is."""
        self.sending.put(known)
        self.open_at(self.sending.copies)

    def _give(self) -> None:
        self.clear_complaints()
        sending = self.sending.sending()
        self.go_to_first_complaint()
        if not self.complaints:
            self.sent.emit(sending)


class OutgoingPane(SidePane):
    """Shows a paper and says what the clerk wants; the desk does it."""

    sends = Signal(int, object)
    """The line and its Sending."""
    shows = Signal(object)
    """The Outgoing whose archived file is to be shown."""

    def __init__(self) -> None:
        super().__init__("Chi tiết văn bản đi", WIDTH)
        self._paper: Outgoing | None = None
        self._title = label("", "section", wraps=True)
        self._ended = SignLabel(wraps=True)
        self._facts = Facts()
        self.box = SendingBox()
        self._file = QPushButton("Xem, in bản lưu")
        self._send = QPushButton("Ghi việc chuyển…")
        self._lay_out()
        self._connect()

    @property
    def paper(self) -> Outgoing | None:
        """The paper shown."""
        return self._paper

    def show_paper(self, paper: Outgoing) -> None:
        """Show another paper, or the same one after a change."""
        if paper != self._paper:
            self.box.hide()
        self._paper = paper
        self._title.setText(f"{paper.kind.label} {paper.subject}")
        self._ended.show_state(Sign.NONE, paper.ended)
        self._ended.setVisible(bool(paper.ended))
        self._file.setVisible(paper.archived)
        self._facts.show_facts(_facts(paper))

    def ask_sending(self) -> None:
        """Ask for what is known of the sending."""
        if self._paper:
            self.box.ask(self._paper.sending)

    def complain(self, refusal: Refusal) -> None:
        """Show why the office refused, beside its field."""
        self.box.complain(refusal)

    def enter(self) -> None:
        """Put the cursor on the first thing to do."""
        (self._file if self._file.isVisibleTo(self) else self._send).setFocus()

    def _tell_sending(self, sending: Sending) -> None:
        if self._paper:
            self.sends.emit(self._paper.id, sending)

    def _connect(self) -> None:
        self._file.clicked.connect(lambda _: self.shows.emit(self._paper))
        self._send.clicked.connect(lambda _: self.ask_sending())
        self.box.sent.connect(self._tell_sending)
        self.box.left.connect(self.enter)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self._file, self._send):
            buttons.addWidget(button)
            self.box.go_through(button)
        self.column.addWidget(self._title)
        self.column.addWidget(self._ended)
        self.column.addLayout(buttons)
        for part in (self.box, rule(), self._facts):
            self.column.addWidget(part)
        self.column.addStretch()


def _facts(paper: Outgoing) -> Iterator[tuple[str, str]]:
    sending = paper.sending
    yield "Số, ký hiệu", paper.reference
    yield "Ngày", short_date(paper.day)
    yield "Người ký", paper.signer
    yield "Nơi nhận", paper.recipients.replace("; ", "\n")
    yield "Nhận bản lưu", paper.keeper
    yield "Số lượng bản", "" if sending.copies is None else str(sending.copies)
    yield "Ngày chuyển", short_date(sending.handed_over) if sending.handed_over else ""
    yield "Ký nhận", sending.receipt
    yield "Ghi chú", sending.note
