"""The desk of decisions: decisions, outgoing papers, the award book and the bonus fund, and the switch between them."""

from collections.abc import Mapping
from functools import cached_property, partial
from typing import Any, Final

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.domain.decisions.decision import Decision
from app.domain.decisions.decision_listing import DecisionLine
from app.domain.reports.overview import Chore
from app.domain.topics import Topic
from ui.certificates.award_book_page import AwardBookPage
from ui.certificates.screen import CertificatesScreen
from ui.decisions.acts import Act
from ui.decisions.decision_half import DecisionHalf
from ui.decisions.outgoing_half import OutgoingHalf
from ui.decisions.printing import show_paper
from ui.desk import Desk
from ui.funds.fund_page import FundPage
from ui.kit.deed import Deed
from ui.kit.screen import Screen
from ui.kit.tabs import Tabs
from ui.papers.showing import Showing

_TOPICS: Final = frozenset(
    {Topic.DECISIONS, Topic.OUTGOING, Topic.COUNCIL, Topic.NOMINATIONS, Topic.EXEMPLARS, Topic.PLANS, Topic.OFFICE}
)


class DecisionsScreen(Screen):
    """Quyết định."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _TOPICS)
        self.showing = Showing(desk, self)
        self._pages = QStackedWidget()
        self.decisions = DecisionHalf(desk, self._pages, self.showing)
        self.outgoing = OutgoingHalf(desk, self._pages, self.showing)
        self.book = AwardBookPage(desk)
        self.funds = FundPage(desk, self._pages, self.showing)
        self.tabs = Tabs("Quyết định, văn bản đi, sổ khen thưởng, quỹ thưởng")
        self._lay_out()
        self._connect()

    def look(self) -> None:
        """Read again what the part in sight shows."""
        self._look_at(self.tabs.page)

    def receive(self, wanted: object) -> None:
        """Show one decision, or what waits: drafts without a number, the form for those who stand in no decision."""
        self.turn_to(self.decisions)
        if isinstance(wanted, Decision | DecisionLine):
            self.decisions.stand_on(wanted.id)
        if wanted is Chore.DECISIONS_WITHOUT_NUMBER:
            self.decisions.ask_for_drafts()
        if wanted is Chore.DECISIONS_TO_DRAFT:
            self.decisions.begin()

    def seek(self) -> None:
        """Go to the filter box of the part in sight."""
        self._pages.setCurrentIndex(0)
        match self.tabs.page:
            case AwardBookPage() as book:
                book.box.setFocus()
            case FundPage() as funds:
                funds.year.setFocus()
            case DecisionHalf() | OutgoingHalf() as half:
                half.seek()

    def begin(self) -> None:
        """Open the drafting form."""
        self.turn_to(self.decisions)
        self.decisions.begin()

    @property
    def deeds(self) -> tuple[Deed, ...]:
        """What can be done with the decision in sight, and the way to each part."""
        if isinstance(self._pages.currentWidget(), CertificatesScreen):
            return self.certificates.deeds
        return (
            *self.decisions.deeds,
            Deed("Tờ trình", self.decisions.forms.submit, "trình thủ trưởng, trình cấp trên"),
            Deed("Ghi khen thưởng của cấp trên", self._record_award, "một quyết định, nhiều gương"),
            Deed("Quyết định chưa có số, ngày", partial(self.receive, Chore.DECISIONS_WITHOUT_NUMBER)),
            Deed("Ghi văn bản đi", self._enter_outgoing, "sổ đăng ký văn bản đi"),
            Deed("In sổ đăng ký văn bản đi", self.outgoing.print_register),
            Deed("Sổ khen thưởng", partial(self.turn_to, self.book)),
            Deed("Quỹ thưởng của năm", partial(self.turn_to, self.funds), "được duyệt, đã chi, còn lại"),
            Deed("Ghi duyệt quỹ thưởng", self._enter_approval, "duyệt đầu năm, bổ sung, cắt giảm"),
            Deed("In tình hình sử dụng quỹ thưởng", self.funds.print_use),
            Deed("Giấy khen: in, mẫu trình bày, sổ phôi", self.open_certificates),
        )

    @property
    def half_typed(self) -> Mapping[str, Any]:
        """What stands half typed on the forms of this desk."""
        return {**self.decisions.half_typed, **self.outgoing.half_typed, **self.funds.half_typed}

    def take_up(self, half_typed: Mapping[str, Any]) -> None:
        """Put it back on the forms."""
        self.decisions.take_up(half_typed)
        self.outgoing.take_up(half_typed)
        self.funds.take_up(half_typed)

    @cached_property
    def certificates(self) -> CertificatesScreen:
        """The desk of certificates, made when first asked for."""
        certificates = CertificatesScreen(self.desk)
        certificates.left.connect(lambda: self._pages.setCurrentIndex(0))
        self._pages.addWidget(certificates)
        return certificates

    def open_certificates(self, decision: int | None = None) -> None:
        """Turn to the certificates, those of a decision where one is told."""
        self._pages.setCurrentWidget(self.certificates)
        if decision is not None:
            self.certificates.receive(decision)

    def turn_to(self, part: QWidget) -> None:
        """Bring a part of this desk into sight, whatever form stands before it."""
        self._pages.setCurrentIndex(0)
        self.tabs.turn_to(part)
        self.land()

    def _record_award(self) -> None:
        self.turn_to(self.decisions)
        self.decisions.record_award()

    def _enter_outgoing(self) -> None:
        self.tabs.turn_to(self.outgoing)
        self.outgoing.begin()

    def _enter_approval(self) -> None:
        self.turn_to(self.funds)
        self.funds.begin()

    def _show_spending(self, number: int) -> None:
        """Show a decision that spends: where it is listed, of another plan's what is printed of it."""
        decision = self.desk.attempt(lambda: self.desk.office.decisions.decision(number))
        if decision and self.desk.plan and decision.plan == self.desk.plan.code:
            self.receive(decision)
        elif decision:
            show_paper(self.showing, self.desk.office, Act.PRINT, decision)

    def _look_at(self, part: object) -> None:
        if isinstance(part, DecisionHalf | OutgoingHalf | AwardBookPage | FundPage):
            part.look()

    def _connect(self) -> None:
        self.decisions.opens_certificates.connect(self.open_certificates)
        self.funds.opens.connect(self._show_spending)
        self.tabs.turned.connect(self._look_at)

    def _lay_out(self) -> None:
        self.tabs.add("Quyết định", self.decisions)
        self.tabs.add("Văn bản đi", self.outgoing)
        self.tabs.add("Sổ khen thưởng", self.book)
        self.tabs.add("Quỹ thưởng", self.funds)
        self.tabs.setContentsMargins(24, 8, 24, 8)
        self._pages.insertWidget(0, self.tabs)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)
