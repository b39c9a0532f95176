"""The one way in to certificates: printed, laid out, their blanks and their award book, each on a page of its own."""

from collections.abc import Mapping
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.domain.topics import Topic
from ui.certificates.award_book_page import AwardBookPage
from ui.certificates.blanks_page import BlanksPage
from ui.certificates.layouts_page import LayoutsPage
from ui.certificates.printing_page import PrintingPage
from ui.desk import Desk
from ui.kit.deed import Deed
from ui.kit.escape import leave_with_escape
from ui.kit.screen import Screen
from ui.kit.tabs import Tabs

_TOPICS: Final = frozenset({Topic.DECISIONS, Topic.OFFICE, Topic.PLANS})


class CertificatesScreen(Screen):
    """Giấy khen. `receive` takes the id of the decision to print; `left` says the clerk is done here.

    As a `section` of a desk it stands in that desk's margins, and is left by the names of its other sections.
    """

    left = Signal()

    def __init__(self, desk: Desk, *, section: bool = False) -> None:
        super().__init__(desk, _TOPICS)
        self.printing = PrintingPage(desk)
        self.layouts = LayoutsPage(desk)
        self.blanks = BlanksPage(desk)
        self.book = AwardBookPage(desk)
        self.tabs = Tabs("Giấy khen")
        self.tabs.add("In giấy khen", self.printing)
        self.tabs.add("Mẫu trình bày", self.layouts)
        self.tabs.add("Sổ phôi", self.blanks)
        self.tabs.add("Sổ khen thưởng", self.book)
        column = QVBoxLayout(self)
        column.addWidget(self.tabs)
        self.tabs.turned.connect(self._show)
        if section:
            column.setContentsMargins(0, 0, 0, 0)
        else:
            column.setContentsMargins(24, 8, 24, 8)
            self._offer_way_back()

    def look(self) -> None:
        """Read again what the page in sight shows."""
        self._show(self.tabs.page)

    def receive(self, wanted: object) -> None:
        """Turn to the certificates of a decision, by its id."""
        self.tabs.turn_to(self.printing)
        if isinstance(wanted, int):
            self.printing.look()
            self.printing.show_decision(wanted)

    def seek(self) -> None:
        """Go to the filter box of the blanks where they are in sight, else of the award book."""
        if self.tabs.page is self.blanks:
            self.blanks.box.setFocus()
            return
        self.tabs.turn_to(self.book)
        self.book.box.setFocus()

    @property
    def deeds(self) -> tuple[Deed, ...]:
        """The way to each page."""
        pages = (
            ("In giấy khen", self.printing),
            ("Mẫu trình bày giấy khen", self.layouts),
            ("Sổ phôi giấy khen", self.blanks),
            ("Sổ khen thưởng", self.book),
        )
        return tuple(Deed(words, partial(self.tabs.turn_to, page)) for words, page in pages)

    @property
    def half_typed(self) -> Mapping[str, Any]:
        """The layouts being changed, and the blanks being entered."""
        typed = {"layouts": self.layouts.half_typed, "blanks": self.blanks.half_typed}
        return {name: one for name, one in typed.items() if one}

    def take_up(self, half_typed: Mapping[str, Any]) -> None:
        """Put the changed layouts and the blanks back on their pages, and turn to them."""
        if changed := half_typed.get("layouts"):
            self.tabs.turn_to(self.layouts)
            self.layouts.take_up(changed)
        if entered := half_typed.get("blanks"):
            self.tabs.turn_to(self.blanks)
            self.blanks.take_up(entered)

    def _offer_way_back(self) -> None:
        back = QPushButton("Quay lại")
        back.clicked.connect(self.left)
        self.tabs.put_beside(back)
        leave_with_escape(self, self.left.emit)

    def _show(self, page: QWidget | None) -> None:
        if isinstance(page, PrintingPage | LayoutsPage | BlanksPage | AwardBookPage):
            page.look()
