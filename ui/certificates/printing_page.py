"""Certificates of a decision: looked at, printed on a real queue or to a file, entered in the award book."""

from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.domain.certificates.certificate import CertificateLine
from app.domain.certificates.certificate_print import CertificateWish, PrintedCertificates
from app.domain.decisions.decision import Decision
from app.domain.errors import Refusal, Trouble
from app.domain.listing import Figures
from app.domain.papers.printing import Wish
from app.files import make_folder
from app.paths import papers
from app.wording import sentence
from ui.background import Errand
from ui.certificates.print_form import PrintForm
from ui.certificates.proof_view import ProofView
from ui.certificates.wording import NO_DECISION, prints_of, sign_of, told_of
from ui.desk import Desk
from ui.habits import Habits
from ui.kit.cards import scrolling
from ui.kit.empty_state import EmptyState
from ui.kit.fields import ChoiceField
from ui.kit.record_model import Column, RecordModel
from ui.kit.record_table import RecordTable
from ui.kit.sift_box import SiftBox
from ui.kit.sign_label import SignLabel
from ui.kit.signs import Sign
from ui.papers.pdf_pages import PdfPages
from ui.papers.print_job import print_pages, printers
from ui.papers.showing import Showing

_LIST_WIDTHS: Final = (320, 640)
_LIST_SHARE: Final = (2, 3)
_PROOF_HEIGHT: Final = 200
_PAUSE_MS: Final = 250
_COLUMNS: Final[tuple[Column[CertificateLine], ...]] = (
    Column("TT", lambda line: line.place, 44),
    Column("Tập thể, cá nhân", lambda line: line.name, 160, stretch=1, least=112),
    Column("Số", lambda line: line.number, 48, figures=Figures.PADDED),
    Column("Đã in", prints_of, 104, sign=sign_of),
)


class PrintingPage(QWidget):
    """In giấy khen. Only what was seen is sent, and only what a queue or a file took is recorded."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._decisions: tuple[Decision, ...] = ()
        self._lines: tuple[CertificateLine, ...] = ()
        self._seen: tuple[CertificateWish, bytes] | None = None
        self._refused: CertificateWish | None = None
        self._errand: Errand | None = None
        self.papers = Showing(desk, self)
        self.decision: ChoiceField[int] = ChoiceField("Quyết định", ((0, "–"),))
        self.table = RecordTable(RecordModel(_COLUMNS, lambda line: line.place), "Danh sách được khen")
        self.box = SiftBox(self.table, "Tìm người được khen", "Tìm tập thể, cá nhân")
        self.form = PrintForm(printers(), Habits())
        self.proof = ProofView()
        self.said = SignLabel(wraps=True)
        self._stop = QPushButton("Thôi in")
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._none = EmptyState(*NO_DECISION)
        self._body = QStackedWidget()
        self._lay_out()
        self._connect()

    def look(self) -> None:
        """Read the decisions, layouts, blanks and what was printed again."""
        self._seen = None
        plan, office = self._desk.plan, self._desk.office
        chosen = self.decision.value
        found = self._desk.attempt(lambda: office.certificates.decisions(plan.code)) if plan else ()
        self._decisions = found or ()
        self._body.setCurrentIndex(1 if self._decisions else 0)
        layouts = self._desk.attempt(office.certificate_layouts.titles)
        if not self._decisions or not layouts:
            return
        self.form.offer(layouts, self._desk.attempt(office.blanks.stocks) or ())
        self.decision.offer([(one.id, _named(one)) for one in self._decisions])
        self.show_decision(chosen)

    def show_decision(self, decision: int) -> None:
        """Turn to a decision of the plan, where it has certificates."""
        if decision in {one.id for one in self._decisions}:
            self.decision.put(decision)
        self._show_lines()

    def _show_lines(self) -> None:
        chosen = self.decision.value
        self._lines = self._desk.attempt(lambda: self._desk.office.certificates.lines(chosen)) or ()
        self.box.show_rows(self._lines)
        self._expect()

    def _expect(self) -> None:
        """Draw what the form now asks for, once typing rests."""
        self.form.expect(self.table.current, self._lines)
        self._pause.start()

    def _go_to(self, line: CertificateLine | None) -> None:
        """Turn the proof to the recipient stood on."""
        self._expect()
        if line is not None and not self.form.only.ticked:
            self.proof.view.go_to(line.place - 1)

    def _wish(self) -> CertificateWish | None:
        return self.form.wish(self.decision.value, self.table.current)

    def _prove(self, *, asked: bool) -> None:
        """Draw a proof aside; with `asked` what is refused stands beside its field, else in place of the proof."""
        self._pause.stop()
        wish = self._wish()
        if self._seen and self._seen[0] == wish:
            return
        if wish is not None and self._decisions:
            if self._seen is None:
                self.proof.say("Đang vẽ…")
            work = partial(self._desk.office.certificates.proof, wish)
            self._desk.background.send(
                "Đang vẽ giấy khen", lambda _: work(), lambda done: self._show_proof(wish, done, asked=asked), self
            )

    def _show_proof(self, wish: CertificateWish, done: "Future[bytes]", *, asked: bool) -> None:
        if wish != self._wish():
            return
        try:
            content = done.result()
        except (Refusal, Trouble) as no:
            self._seen = None
            self.proof.say(sentence(no))
            if asked and isinstance(no, Refusal):
                self.form.complain(no)
            return
        self._seen = (wish, content)
        if wish != self._refused:
            self.form.clear_complaints()
        self.proof.show_proof(content)
        if asked:
            self._say(Sign.SHORT, "Đã vẽ lại theo lựa chọn mới. Hãy xem rồi bấm lần nữa.")

    def _send(self) -> None:
        printer, title = self.form.printer.value, self._title()

        def hand_over(wish: CertificateWish, seen: bytes, errand: Errand) -> PrintedCertificates:
            def send() -> None:
                with closing(PdfPages(seen)) as pages:
                    print_pages(pages, title, Wish(printer, tuple(range(len(pages)))), errand.went)

            return self._desk.office.certificates.hand_over(wish, seen, send)

        self._take(f"Đang gửi tới {printer}…", hand_over, "Máy in đã nhận")

    def _save(self) -> None:
        file = self._file(self._title())

        def write(wish: CertificateWish, _seen: bytes, _errand: Errand) -> PrintedCertificates:
            return self._desk.office.certificates.print(wish, file)

        self._take(f"Đang ghi {file.name}", write, f"Đã ghi ra {file}:")

    def _take(
        self, doing: str, take: Callable[[CertificateWish, bytes, Errand], PrintedCertificates], told: str
    ) -> None:
        """Have what is in sight taken by a queue or a file, or first draw it."""
        wish = self._wish()
        if self._errand is not None or wish is None:
            return
        if self._seen is None or self._seen[0] != wish:
            self._prove(asked=True)
            return
        seen = self._seen[1]
        self.form.remember(wish.shift)
        self._say(Sign.WAITING, doing)
        self._stop.show()
        self._errand = self._desk.background.send(
            doing, lambda errand: take(wish, seen, errand), partial(self._after, told), self
        )

    def _after(self, told: str, done: "Future[PrintedCertificates]") -> None:
        self._stop.hide()
        self._errand = None
        self._seen = None
        try:
            self._say(Sign.MET, f"{told} {told_of(done.result())}")
            self.form.reason.put("")
        except CancelledError:
            self._say_called_off()
        except Refusal as no:
            self.said.hide()
            self._refused = self._wish()
            self.form.complain(no)
        except Trouble as no:
            self._say(Sign.LATE, sentence(no))
        self._show_lines()

    def _call_off(self) -> None:
        if self._errand is not None:
            self._errand.call_off()
            self._errand = None
            self._stop.hide()
            self._say_called_off()

    def _rule(self) -> None:
        """Draw the ruler sheet and show it, ready to be printed on plain paper."""
        code, shift = self.form.layout_code.value, self.form.shift
        if shift is None:
            return
        certificates = self._desk.office.certificates
        self.papers.show(f"to-thuoc-{code}", lambda to: certificates.ruler(code, shift, to), inks=())

    def _title(self) -> str:
        chosen = next((one for one in self._decisions if one.id == self.decision.value), None)
        return f"giay-khen-{chosen.id}" if chosen else "giay-khen"

    def _file(self, stem: str) -> Path:
        folder = papers(self._desk.office.path)
        make_folder(folder)
        return folder / f"{stem}.pdf"

    def _say_called_off(self) -> None:
        self._say(Sign.SHORT, "Đã thôi in; chưa có gì được ghi là đã in.")

    def _say(self, sign: Sign, words: str) -> None:
        self.said.show_state(sign, words)
        self.said.show()

    def _connect(self) -> None:
        self.decision.edited.connect(self._show_lines)
        self.table.chosen.connect(self._go_to)
        self.form.edited.connect(self._expect)
        self.form.finished.connect(self._send)
        self.form.send.clicked.connect(self._send)
        self.form.save.clicked.connect(self._save)
        self.form.ruler.clicked.connect(self._rule)
        self._stop.clicked.connect(self._call_off)
        self._pause.timeout.connect(partial(self._prove, asked=False))

    def _lay_out(self) -> None:
        self.said.hide()
        self._stop.hide()
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        listed = QWidget()
        listed.setMinimumWidth(_LIST_WIDTHS[0])
        listed.setMaximumWidth(_LIST_WIDTHS[1])
        left = QVBoxLayout(listed)
        sheet = QWidget()
        right = QVBoxLayout(sheet)
        for column in (left, right):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(8)
        left.addWidget(self.decision)
        left.addWidget(self.box)
        left.addWidget(self.table, 1)
        self.proof.setMinimumHeight(_PROOF_HEIGHT)
        right.addWidget(self.proof, 1)
        for part in (self.form, self.said, self._stop):
            right.addWidget(part)
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(listed, _LIST_SHARE[0])
        row.addWidget(scrolling(sheet), _LIST_SHARE[1])
        self._body.addWidget(self._none)
        self._body.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._body)


def _named(decision: Decision) -> str:
    facts = decision.facts
    return f"{facts.reference} · {facts.form} · {len(facts.lines)} giấy"
