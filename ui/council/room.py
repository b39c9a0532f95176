"""The counting room: one teller, the whole screen, number keys. What is entered lives here and dies with the room."""

from enum import Enum
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.domain.council.ballot_count import BallotCount
from app.domain.council.tally_sheet import Account, Votes, check_note
from app.domain.errors import Refusal
from ui.council.account_page import AccountPage
from ui.council.account_panel import AccountPanel, AccountSoFar
from ui.council.closing_page import ClosingPage
from ui.council.leaving_bar import LeavingBar
from ui.council.papers_page import PapersPage
from ui.council.room_facts import Check, Nominee, RoomFacts, required
from ui.council.votes_grid import GridColumn, VotesGrid
from ui.desk import attempt
from ui.help_window import offer_help
from ui.kit.cards import scrolling
from ui.kit.escape import leave_with_escape
from ui.kit.labels import label, rule
from ui.kit.sign_label import SignLabel
from ui.kit.signs import Sign
from ui.place import Place

_PAPER_COLUMNS: Final = (
    GridColumn("agree", "Đồng ý"),
    GridColumn("disagree", "Không đồng ý"),
    GridColumn("blank", "Không hợp lệ"),
)
_WRITTEN_COLUMNS: Final = (
    GridColumn("written_agree", "Văn bản: đồng ý"),
    GridColumn("written_disagree", "Văn bản: không"),
)
_FIELD_KEYS: Final = "Enter sang ô kế tiếp · Ctrl+Enter tiếp tục · Esc thôi kiểm"
_AGAIN: Final = "Lượt kiểm trước của người này chưa đóng: không con số nào được lưu. Hãy kiểm lại từ lá phiếu đầu tiên."


class Way(Enum):
    """How a teller counts."""

    PAPERS = "Đọc từng lá phiếu"
    TOTALS = "Nhập tổng từng dòng"


class CountingRoom(QWidget):
    """Says `closed` with an Account and the Votes; shows nothing of any other count."""

    closed = Signal(object, object)
    entered = Signal(int, int)
    """So many papers of so many have been entered."""
    left = Signal()

    def __init__(self, facts: RoomFacts, way: Way, check: Check) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setObjectName("room")
        self.setWindowTitle(f"Kiểm phiếu – {facts.teller}")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._facts, self._way, self._check = facts, way, check
        self._account = Account(0, 0, 0)
        self._leaving = False
        self.panel = AccountPanel(facts)
        self.account_page = AccountPage(facts.present, by_totals=way is Way.TOTALS)
        self.papers: PapersPage | None = None
        self.grid: VotesGrid | None = None
        self.closing = ClosingPage(facts.wrote)
        self.leaving = LeavingBar()
        self._pages = QStackedWidget()
        self._keys, self._more_keys = label("", "roomKey", wraps=True), label("", "roomKey", wraps=True)
        self._lay_out()
        self._connect()

    def begin(self) -> None:
        """Open on the whole screen, on the account of the papers."""
        self.showFullScreen()
        self.activateWindow()
        self.account_page.begin()
        self._say_keys(_FIELD_KEYS, "")

    def complain(self, sentence: str) -> None:
        """Show why the office did not take the count."""
        self.closing.show_totals(self._totals(), sentence)

    def leave(self) -> None:
        """Close the room without asking: the count is kept, or given up."""
        self._leaving = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        if not self._leaving:
            event.ignore()
            self.leaving.ask()
            return
        super().closeEvent(event)
        self.left.emit()

    def _take_account(self, account: Account) -> None:
        complain = self.account_page.complain
        if not attempt(lambda: self._sheet(account), lambda no: complain(no) if isinstance(no, Refusal) else None):
            return
        self._account = account
        if self._way is Way.PAPERS:
            self._read_papers()
        else:
            self._ask_for_figures(_PAPER_COLUMNS + (_WRITTEN_COLUMNS if self._facts.wrote else ()))

    def _sheet(self, account: Account) -> BallotCount:
        """Return the account as a count without lines; raises `NoteNamesMember`, and the first equation that fails."""
        facts, returned = self._facts, account.returned
        check_note(account.note, facts.council)
        valid = returned if self._way is Way.PAPERS else account.valid
        papers = (facts.council.size, facts.present, facts.absent, facts.wrote, account.issued, returned, valid)
        return BallotCount(*papers, account.spoilt, (), account.note)

    def _read_papers(self) -> None:
        if self.papers is None or self.papers.hand.count.returned != self._account.returned:
            then = "nhập ý kiến bằng văn bản" if self._facts.wrote else "xem tổng và đóng lượt kiểm"
            self.papers = PapersPage(self._facts.nominees, self._account.returned, then)
            self.papers.moved.connect(self._show_papers)
            self.papers.keys_changed.connect(self._show_papers)
            self.papers.done.connect(self._after_papers)
            self._pages.addWidget(self.papers)
        self._turn_to(self.papers)
        self._show_papers()

    def _show_papers(self) -> None:
        if self.papers is None:
            return
        count = self.papers.hand.count
        whole = self.papers.hand.done
        self.panel.show_account(
            AccountSoFar(
                self._account.issued,
                self._account.returned,
                count.valid if whole else None,
                count.spoilt.total,
                count.entered,
            )
        )
        self._say_keys(*self.papers.keys)
        self.entered.emit(count.entered, count.returned)

    def _after_papers(self) -> None:
        if self._facts.wrote:
            self._ask_for_figures(_WRITTEN_COLUMNS)
        else:
            self._finish()

    def _ask_for_figures(self, columns: tuple[GridColumn, ...]) -> None:
        if self.grid is None:
            by_totals = self._way is Way.TOTALS
            heading = "Tổng của từng dòng" if by_totals else f"Ý kiến bằng văn bản: {self._facts.wrote} văn bản"
            self.grid = VotesGrid(heading, self._facts.nominees, columns, 3 if by_totals else len(columns))
            self.grid.edited.connect(self._show_figures)
            self.grid.finished.connect(self._finish)
            self._sheet_of_figures = scrolling(self.grid)
            self._pages.addWidget(self._sheet_of_figures)
        self._show_grid()

    def _show_grid(self) -> None:
        if self.grid is None:
            return
        self._turn_to(self._sheet_of_figures)
        self.grid.setFocus()
        self._say_keys("Enter hoặc ↓ sang ô kế tiếp · ↑ ô trước · Ctrl+Enter xem tổng · Esc thôi kiểm", "")
        self._show_figures()

    def _show_figures(self) -> None:
        if self.grid is None:
            return
        by_papers = self._way is Way.PAPERS
        closing = self.grid.hold_against(self._facts.wrote if by_papers else self._account.valid)
        if not by_papers:
            account = self._account
            so_far = AccountSoFar(account.issued, account.returned, account.valid, account.spoilt.total, None, closing)
            self.panel.show_account(so_far)

    def _finish(self) -> None:
        self._turn_to(self.closing)
        complaint = self._check(*self._found())
        self._say_keys(f"Enter {'quay lại sửa' if complaint else 'đóng lượt kiểm'} · Esc thôi kiểm", "")
        self.closing.show_totals(self._totals(), complaint)

    def _found(self) -> tuple[Account, tuple[Votes, ...]]:
        typed = self.grid.figures() if self.grid else tuple({} for _ in self._facts.nominees)
        votes = tuple(
            Votes(nominee.nomination, **({"agree": 0, "disagree": 0} | figures))
            for nominee, figures in zip(self._facts.nominees, typed, strict=True)
        )
        if self.papers is None:
            return self._account, votes
        count = self.papers.hand.count
        read = zip(votes, count.agree, count.disagree, count.blank, strict=True)
        return (
            self._account._replace(valid=count.valid, spoilt=count.spoilt),
            tuple(line._replace(agree=yes, disagree=no, blank=blank) for line, yes, no, blank in read),
        )

    def _totals(self) -> tuple[tuple[Nominee, Votes], ...]:
        return tuple(zip(self._facts.nominees, self._found()[1], strict=True))

    def _go_back(self) -> None:
        if self.grid is not None:
            self._show_grid()
        elif self.papers is not None:
            self._read_papers()

    def _return(self) -> None:
        if page := self._pages.currentWidget():
            page.setFocus()

    def _turn_to(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
        page.setFocus()

    def _say_keys(self, keys: str, more: str) -> None:
        self._keys.setText(keys)
        self._more_keys.setText(more)
        self._more_keys.setVisible(bool(more))

    def _connect(self) -> None:
        self.account_page.counted.connect(self.panel.show_account)
        self.account_page.taken.connect(self._take_account)
        self.closing.closes.connect(lambda: self.closed.emit(*self._found()))
        self.closing.goes_back.connect(self._go_back)
        self.leaving.stays.connect(self._return)
        self.leaving.leaves.connect(self.leave)
        leave_with_escape(self, self.leaving.ask)
        offer_help(self, Place.COUNCIL)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(label(f"{self._facts.title} · {self._facts.teller}", "roomTitle", wraps=True), 1)
        head.addWidget(label(required(self._facts.requirement), "roomTitle"))
        body = QHBoxLayout()
        body.setSpacing(32)
        body.addWidget(self.panel)
        body.addWidget(self._pages, 1)
        self._pages.addWidget(scrolling(self.account_page))
        self._pages.addWidget(self.closing)
        page = QVBoxLayout(self)
        page.setContentsMargins(32, 24, 32, 16)
        page.setSpacing(16)
        page.addLayout(head)
        page.addWidget(rule())
        if self._facts.again:
            again = SignLabel("roomBody", wraps=True)
            again.show_state(Sign.SHORT, _AGAIN)
            page.addWidget(again)
        page.addLayout(body, 1)
        page.addWidget(self.leaving)
        page.addWidget(rule())
        for keys in (self._keys, self._more_keys):
            page.addWidget(keys)
