"""The directory desk: everything papers and rules are drawn from, a section each."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.papers.letterhead import LetterheadPart
from app.domain.plans.plan import Plan
from app.domain.reports.overview import DueDate, Step
from app.domain.topics import Topic
from app.domain.units.unit import Unit
from ui.certificates.screen import CertificatesScreen
from ui.desk import Desk
from ui.directory.grounds_page import GroundsPage
from ui.directory.law_lines import AWARDS
from ui.directory.law_page import LawPage
from ui.directory.plans_page import PlansPage
from ui.directory.signers_page import SignersPage
from ui.directory.units_page import UnitsPage
from ui.directory.words_page import WordsPage
from ui.kit.deed import Deed
from ui.kit.screen import Screen
from ui.kit.tabs import Tabs

_TOPICS: Final = frozenset({Topic.OFFICE, Topic.UNITS, Topic.PLANS})


class DirectoryScreen(Screen):
    """Danh mục."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _TOPICS)
        self.units = UnitsPage(desk)
        self.plans = PlansPage(desk)
        self.awards = LawPage(desk, AWARDS)
        self.signers = SignersPage(desk)
        self.grounds = GroundsPage(desk)
        self.words = WordsPage(desk)
        self._certificates: CertificatesScreen | None = None
        self._room = QWidget()
        self.tabs = Tabs("Danh mục")
        for words, page in self._sections:
            self.tabs.add(words, page)
        self.signers.corrects.connect(self._correct_signer)
        self.tabs.turned.connect(self._show)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 8, 24, 8)
        column.addWidget(self.tabs)
        room = QVBoxLayout(self._room)
        room.setContentsMargins(0, 0, 0, 0)

    def look(self) -> None:
        """Read again what the section in sight shows."""
        self._show(self.tabs.page)

    def receive(self, wanted: object) -> None:
        """Show a unit, a plan, where a first step is taken, or where the plan worked on says that something is due."""
        if isinstance(wanted, Unit):
            self.tabs.turn_to(self.units)
            self.units.receive(wanted)
        elif wanted is Step.UNITS:
            self.tabs.turn_to(self.units)
        elif wanted is Step.SIGNER:
            self.tabs.turn_to(self.signers)
        elif isinstance(wanted, Plan):
            self.tabs.turn_to(self.plans)
            self.plans.show_plan(wanted.code)
        elif isinstance(wanted, DueDate):
            self.tabs.turn_to(self.plans)
            self.plans.show_due(wanted)

    def seek(self) -> None:
        """Go to the filter box of the section in sight."""
        page = self.tabs.page
        if isinstance(page, UnitsPage | WordsPage | GroundsPage):
            page.seek()
        elif isinstance(page, LawPage):
            page.box.setFocus()

    def begin(self) -> None:
        """Begin a new unit."""
        self.tabs.turn_to(self.units)
        self.units.begin()

    @property
    def deeds(self) -> tuple[Deed, ...]:
        """What the section in sight offers, and the way to every section."""
        page = self.tabs.page
        own = page.deeds if isinstance(page, PlansPage) else ()
        if page is self._room and self._certificates:
            own = self._certificates.deeds
        ways = (Deed(f"Danh mục: {words}", partial(self._turn_to, one)) for words, one in self._sections)
        units = (
            Deed("Nhập đơn vị từ bảng tính", self._take_in, "Excel"),
            Deed("Sáp nhập đơn vị đang chọn", self._merge),
        )
        laws = (
            Deed("Thêm mức lương cơ sở", lambda: self._add_law(self.grounds.begin_base_salary), "lương cơ sở mới"),
            Deed(
                "Thêm văn bản làm căn cứ", lambda: self._add_law(self.grounds.begin_instrument), "luật, nghị định mới"
            ),
        )
        return (*own, *ways, *units, *laws)

    def _take_in(self) -> None:
        self.tabs.turn_to(self.units)
        self.units.take_in()

    @property
    def half_typed(self) -> Mapping[str, Any]:
        """What is being typed at each section, and what is half done among the certificates."""
        typed = {
            "unit": self.units.half_typed,
            "plan": self.plans.half_typed,
            "law": self.grounds.half_typed,
            "words": self.words.half_typed,
            "signer": self.signers.terms.half_typed,
            "certificates": self._certificates.half_typed if self._certificates else {},
        }
        return {name: one for name, one in typed.items() if one}

    def take_up(self, half_typed: Mapping[str, Any]) -> None:
        """Put back on the sections what `half_typed` gave; half-done certificates are turned to."""
        for name, page in (
            ("unit", self.units),
            ("plan", self.plans),
            ("law", self.grounds),
            ("words", self.words),
            ("signer", self.signers.terms),
        ):
            if typed := half_typed.get(name):
                page.take_up(typed)
        if typed := half_typed.get("certificates"):
            self.open_certificates()
            if self._certificates:
                self._certificates.take_up(typed)

    def _turn_to(self, section: QWidget) -> None:
        self.tabs.turn_to(section)
        if isinstance(section, UnitsPage | PlansPage | GroundsPage):
            section.go_to_front()
        self.land()

    def _merge(self) -> None:
        self.tabs.turn_to(self.units)
        self.units.ask_to_merge()

    def _add_law(self, begin: Callable[[], None]) -> None:
        self.tabs.turn_to(self.grounds)
        begin()

    def open_certificates(self) -> None:
        """Turn to the certificates."""
        self.tabs.turn_to(self._room)

    @property
    def _sections(self) -> tuple[tuple[str, QWidget], ...]:
        return (
            ("Đơn vị", self.units),
            ("Kế hoạch", self.plans),
            ("Cấp, hình thức khen", self.awards),
            ("Người ký", self.signers),
            ("Căn cứ, lương cơ sở", self.grounds),
            ("Câu chữ, tiêu đề", self.words),
            ("Giấy khen", self._room),
        )

    def _show(self, page: QWidget | None) -> None:
        if page is self._room:
            self._furnish()
        elif isinstance(page, UnitsPage | PlansPage | LawPage | GroundsPage | SignersPage | WordsPage):
            page.look()

    def _furnish(self) -> None:
        """Make the certificates when they are first asked for."""
        if self._certificates is None:
            self._certificates = CertificatesScreen(self.desk, section=True)
            self._certificates.says.connect(self.says)
            layout = self._room.layout()
            if layout is not None:
                layout.addWidget(self._certificates)
            self._certificates.show()

    def _correct_signer(self) -> None:
        self.tabs.turn_to(self.words)
        self.words.seek(LetterheadPart.SIGNER.label)
