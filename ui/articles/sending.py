"""Joins the box of the letter to the office: the shortlist as it stands, drawn, shown and, where signed, issued."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject

from app.domain.outgoing.outgoing import Outgoing
from app.domain.outgoing.sent_articles import SendingWish
from app.domain.papers.document_kind import DocumentKind
from ui.articles.sending_box import SendingBox
from ui.desk import Desk
from ui.papers.showing import Showing

_INKS = (".docx", ".xlsx")


class Sending(QObject):
    """Draws the papers of the shortlist last prepared."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._plan, self._wish = "", SendingWish()
        self.box = SendingBox()
        self.papers = Showing(desk, self)
        self.box.letters.connect(self._print_letter)
        self.box.lists.connect(self._print_list)

    def prepare(self, plan: str, wish: SendingWish) -> None:
        """Send what the bench shows from now on."""
        self._plan, self._wish = plan, wish
        self._expect_number()

    def _expect_number(self) -> None:
        office = self._desk.office
        year = office.today().year
        state = self._desk.attempt(
            lambda: office.outgoing.state_of(DocumentKind.OFFICIAL_LETTER, office.agency().symbol, year)
        )
        if state is not None:
            self.box.letter.expect_number(state.next_number)

    def _asked(self) -> SendingWish | None:
        letter = self.box.wish()
        return None if letter is None else replace(self._wish, to=self.box.to.text, letter=letter)

    def _print_letter(self) -> None:
        wish, office, plan, entered = self._asked(), self._desk.office, self._plan, list[Outgoing]()
        if wish is None:
            return

        def issue(to: Path) -> None:
            entered.extend(office.press.issue(office.sent_articles.letter(plan, wish), to))

        def say() -> None:
            if entered:
                self.box.show_issued(entered[0].reference)

        number = f"-so-{wish.letter.number}" if wish.letter.number else ""
        self.papers.show(
            f"cong-van-gui-bai{number}",
            lambda to: office.papers.draw(office.sent_articles.letter(plan, wish), to),
            _INKS,
            self.box.sheet.complain,
            issue,
            say,
        )

    def _print_list(self) -> None:
        wish, office, plan = self._asked(), self._desk.office, self._plan
        if wish is not None:
            self.papers.show(
                "danh-sach-bai-gui",
                lambda to: office.papers.draw(office.sent_articles.list(plan, wish), to),
                _INKS,
                self.box.sheet.complain,
            )
