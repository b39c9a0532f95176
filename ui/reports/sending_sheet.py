"""The articles sent up: their list alone, or the letter with the list."""

from enum import StrEnum

from PySide6.QtWidgets import QGridLayout

from app.domain.articles.shortlist import TieAtTheCut
from app.domain.errors import Refusal
from app.domain.outgoing.sent_articles import SendingWish
from app.domain.papers.document_kind import DocumentKind
from app.domain.papers.official_letter import LetterWish
from app.domain.papers.signing import read_signer
from app.domain.plans.plan import Plan
from app.domain.units.agency import Signer
from ui.desk import Desk
from ui.kit.fields import ChoiceField, DateField, NumberField, TextField
from ui.reports.paper_sheet import Order, PaperSheet
from ui.reports.ties_field import TiesField


class Form(StrEnum):
    """What goes up."""

    LETTER = "letter"
    LIST = "list"


_FORMS = ((Form.LETTER, "Công văn kèm danh sách"), (Form.LIST, "Chỉ danh sách"))


class SendingSheet(PaperSheet):
    """What is left empty is as the plan and the agency have it."""

    kind = DocumentKind.OFFICIAL_LETTER
    typed_once = ("number", "day", "count", "to", "signer", "drafter")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.form: ChoiceField[Form] = self.with_field("form", ChoiceField("Gửi", _FORMS))
        self.count = self.with_field("count", NumberField("Số bài gửi"))
        self.to = self.with_field("to", TextField("Kính gửi", "để trống: theo kế hoạch"))
        self.ties = self.with_field("chosen", TiesField())
        self.number = self.with_field("number", NumberField("Số"))
        self.signed_on = self.with_field("day", DateField("Ngày ký"))
        self.signer = self.with_field("signer", TextField("Người ký", "Họ tên; TL. CHỦ TỊCH; CHÁNH VĂN PHÒNG"))
        self.drafter = self.with_field("drafter", TextField("Bộ phận soạn", "VP"))
        self._lay_out()
        for field in (self.count, self.form):
            field.edited.connect(lambda: self.ties.offer(()))

    def look(self, plan: Plan) -> None:
        """Show what the plan asks for; a tie is settled anew when the articles have changed."""
        asked = plan.shortlist.count if plan.shortlist else None
        self.count.line.setPlaceholderText(f"theo kế hoạch: {asked}" if asked else "")
        self.ties.offer(())

    def order(self, plan: Plan) -> Order | None:
        """Return the letter or the list."""
        code, articles = plan.code, self.desk.office.sent_articles
        number, day = self.taken(self.number, self.number.number, None), self.day(self.signed_on)
        count = self.taken(self.count, self.count.number, None)
        signer = (
            self.taken(self.signer, lambda: read_signer(typed), None) if (typed := self.signer.text.strip()) else None
        )
        wish = SendingWish(count, self.ties.chosen, self.to.text, LetterWish(number, day, signer, self.drafter.text))
        if self.form.value is Form.LIST:
            return self.paper(f"danh-sach-bai-gui-{code}", lambda: articles.list(code, wish), signed=False)
        signed = number is not None and day is not None
        return self.paper(f"cong-van-gui-bai-{code}", lambda: articles.letter(code, wish), signed=signed)

    def hear(self, refusal: Refusal) -> None:
        """Offer the articles of a tie to choose from."""
        if isinstance(refusal, TieAtTheCut):
            self.ties.offer(refusal.tied)
        super().hear(refusal)

    def expect_number(self, number: int) -> None:
        self.number.line.setPlaceholderText(f"tiếp theo: {number}")

    def _signer(self) -> Signer | None:
        return read_signer(self.signer.text) if self.signer.text.strip() else None

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        grid.addWidget(self.form, 0, 0, 1, 4)
        grid.addWidget(self.count, 0, 4, 1, 2)
        grid.addWidget(self.ties, 1, 0, 1, 6)
        grid.addWidget(self.to, 2, 0, 1, 6)
        grid.addWidget(self.number, 3, 0, 1, 2)
        grid.addWidget(self.signed_on, 3, 2, 1, 4)
        grid.addWidget(self.signer, 4, 0, 1, 6)
        grid.addWidget(self.drafter, 5, 0, 1, 3)
        grid.addWidget(self.unplaced, 6, 0, 1, 6)
