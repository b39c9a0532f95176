"""The desk of decisions, in the clerk's words."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.domain.decisions.decision import DecisionKind
from app.domain.decisions.fund_approval import ApprovalKind
from app.domain.papers.document_kind import DocumentKind
from app.office import Office
from app.services.decisions import DecisionWish
from tests.ui.council_stage import PLAN
from tests.ui.drivers import press, rows_of, type_text
from ui.decisions.outgoing_form import OutgoingForm
from ui.decisions.outgoing_half import OutgoingHalf
from ui.decisions.screen import DecisionsScreen
from ui.funds.approval_form import ApprovalForm
from ui.funds.fund_page import FundPage
from ui.kit.fields import TextField
from ui.papers.paper_window import PaperWindow


class DecisionsDriver:
    """What a clerk does here, by keyboard where a key does it."""

    def __init__(self, screen: DecisionsScreen, qtbot: QtBot) -> None:
        self.screen = screen
        self.qtbot = qtbot

    def lines(self) -> list[tuple[str, ...]]:
        """Number, day, kind, subject, recipients, money and state of each decision, the one drafted last first."""
        return rows_of(self.screen.decisions.list.table)

    def states(self) -> list[str]:
        """The number and state of each decision listed."""
        return [f"{row[0]}: {row[6]}" for row in self.lines()]

    def seek(self, text: str) -> None:
        """Narrow the list by words."""
        self.screen.seek()
        box = self.screen.decisions.bar.box
        box.selectAll()
        type_text(box, text)
        QTest.keyClick(box, Qt.Key.Key_Return)

    def stand_on(self, reference: str) -> None:
        """Open a decision of the list by its number."""
        table = self.screen.decisions.list.table
        table.setFocus()
        table.selectRow([row[0] for row in self.lines()].index(reference))
        QTest.keyClick(table, Qt.Key.Key_Return)

    def draft(self, **typed: str) -> None:
        """Draft a decision on the first source offered, with these texts typed; whoever is ticked is named."""
        self.screen.begin()
        for name, text in typed.items():
            self.fill(getattr(self.screen.decisions.forms.drafting, name), text)
        self.submit()

    def issue(self, number: str, day: str) -> None:
        """Give the draft in sight its number and day."""
        self.press("Ghi số, ngày ký…")
        box = self.screen.decisions.pane.issuing
        self.fill(box.number, number)
        self.fill(box.day, day)
        self.submit()

    def give_reason(self, reason: str) -> None:
        """Type the reason where the cursor is asked for it, and press Ctrl+Enter."""
        field = QApplication.focusWidget()
        assert field is not None
        type_text(field, reason)
        self.submit()

    def fill(self, field: TextField, text: str) -> None:
        """Type a text in place of what stands in a field."""
        field.line.setFocus()
        field.line.selectAll()
        type_text(field.line, text)

    def submit(self) -> None:
        """Press Ctrl+Enter where the cursor is."""
        field = QApplication.focusWidget()
        assert field is not None
        QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def press(self, words: str) -> None:
        """Press a button of this desk."""
        press(self.screen, words)

    def paper(self) -> PaperWindow:
        """Wait for the window of the paper asked for."""
        self.qtbot.waitUntil(lambda: bool(self.screen.showing.windows), timeout=10_000)
        window = self.screen.showing.windows[-1]
        self.qtbot.addWidget(window)
        return window

    def printed(self) -> bytes:
        """The PDF of the paper asked for, once it is in sight."""
        return Path(self.paper().file).read_bytes()

    def says(self, beginning: str) -> bool:
        """Wait until something in sight on the desk begins with these words."""
        self.qtbot.waitUntil(lambda: any(one.startswith(beginning) for one in self._texts()))
        return True

    def _texts(self) -> list[str]:
        return [one.text() for one in self.screen.findChildren(QLabel) if one.isVisible()]


class OutgoingDriver(DecisionsDriver):
    """The register of outgoing papers."""

    @property
    def half(self) -> OutgoingHalf:
        """The part of the desk the register stands on."""
        return self.screen.outgoing

    def references(self) -> list[str]:
        """The numbers listed, the latest first."""
        return [row[0] for row in rows_of(self.half.list.table)]

    def lists(self, *references: str) -> bool:
        """Wait until exactly these numbers are listed."""
        self.qtbot.waitUntil(lambda: self.references() == list(references))
        return True

    def open(self) -> None:
        """Open the first paper listed."""
        table = self.half.list.table
        table.setFocus()
        table.selectRow(0)
        QTest.keyClick(table, Qt.Key.Key_Return)

    def begin(self, kind: DocumentKind) -> OutgoingForm:
        """Open the form, for a kind of paper."""
        self.half.begin()
        self.half.entering.kind.put(kind)
        self.half.entering.kind.edited.emit()
        return self.half.entering

    def enter(self, kind: DocumentKind, subject: str, paper: str) -> None:
        """Enter a paper of today with its file."""
        form = self.begin(kind)
        self.fill_path(paper)
        self.fill(form.subject, subject)
        self.submit()

    def fill_path(self, path: str) -> None:
        """Type the path of the printed file."""
        line = self.half.entering.file.line
        line.setFocus()
        line.selectAll()
        QTest.keyClick(line, Qt.Key.Key_Delete)
        type_text(line, path)

    def issue_decision(self, office: Office) -> None:
        """Issue a decision on those who passed, by its own service."""
        (meeting,) = office.decision_lists.sealed_meetings(PLAN)
        draft = office.decisions.draft(DecisionWish(PLAN, DecisionKind.RECOGNITION, meeting.meeting))
        office.decisions.issue(draft.id, 15, office.today())

    def seek(self, text: str) -> None:
        """Narrow the register by words."""
        self.screen.seek()
        box = self.half.bar.box
        box.selectAll()
        type_text(box, text)
        QTest.keyClick(box, Qt.Key.Key_Return)


class FundsDriver(DecisionsDriver):
    """The bonus fund of a year."""

    @property
    def page(self) -> FundPage:
        """The part of the desk the fund stands on."""
        return self.screen.funds

    def approvals(self) -> list[tuple[str, ...]]:
        """Paper, day, kind, amount and note of each approval listed."""
        return rows_of(self.page.approvals.table)

    def spendings(self) -> list[tuple[str, ...]]:
        """Number, day, subject, recipients and money of each decision listed, drafts last."""
        return rows_of(self.page.spendings)

    def record(
        self,
        amount: str,
        paper: str = "12/QĐ-SXD",
        day: str = "15/1/24",
        kind: ApprovalKind = ApprovalKind.INITIAL,
        **more: str,
    ) -> ApprovalForm:
        """Enter an approval by its paper; `more` are other fields of the form."""
        self.press("Ghi duyệt quỹ")
        form = self.page.entering
        form.kind.put(kind)
        for name, text in {"amount": amount, "paper": paper, "day": day, **more}.items():
            self.fill(getattr(form, name), text)
        self.submit()
        return form

    def stand_on_first(self) -> None:
        """Put the cursor on the first approval."""
        self.page.approvals.table.setFocus()
        self.page.approvals.table.selectRow(0)
