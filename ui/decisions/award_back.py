"""What higher levels awarded, recorded back: whom a decision names, one after another, each with the deed."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from app.domain.exemplars.exemplar import CommendationDraft
from app.domain.exemplars.namesakes import UnknownExemplar
from app.wording import sentence
from ui.desk import Desk
from ui.exemplars.commendation_form import CommendationForm
from ui.exemplars.wording import level_names
from ui.kit.ask_box import AskBox
from ui.kit.labels import label
from ui.kit.names import Names
from ui.kit.pick import PickField, Suggest
from ui.kit.sign_label import SignLabel
from ui.kit.signs import Sign

_TOLD = "Chọn gương được khen. Gương kế tiếp của cùng quyết định giữ nguyên số, ngày, hình thức đã ghi."
_NOT_NAMED = "Chưa chọn gương. Hãy gõ vài chữ trong tên gương được cấp trên khen rồi chọn."
_WIDTH = 560


class WhomBox(AskBox):
    """Asks whom a decision of a higher level names."""

    named = Signal(int)
    """The exemplar."""

    def __init__(self, exemplars: Suggest[int]) -> None:
        super().__init__("Ghi khen thưởng…")
        self.setMaximumWidth(_WIDTH)
        self.exemplar: PickField[int] = self.with_field(
            "exemplar", PickField("Gương được cấp trên khen", exemplars, "gõ tên để tìm gương")
        )
        self.said = SignLabel(wraps=True)
        self.lay_out(label(_TOLD, "note", wraps=True), self.said, self.exemplar)
        self.said.hide()
        self.given.connect(self._give)

    def ask(self, recorded: str = "") -> None:
        """Ask for the next; `recorded` says what has just been put down."""
        self.said.show_state(Sign.MET, recorded)
        self.said.setVisible(bool(recorded))
        self.exemplar.put_pick(None)
        self.open_at(self.exemplar)

    def _give(self) -> None:
        self.clear_complaints()
        self.exemplar.settle()
        if not self.exemplar.text.strip():
            self.exemplar.complain(_NOT_NAMED)
        elif self.exemplar.value is None:
            self.exemplar.complain(sentence(UnknownExemplar(self.exemplar.text)))
        else:
            self.named.emit(self.exemplar.value)
        self.go_to_first_complaint()


class AwardBack(QObject):
    """Khen thưởng của cấp trên. The box stands at the list, the form on `pages`."""

    left = Signal()

    def __init__(self, desk: Desk, pages: QStackedWidget) -> None:
        super().__init__(pages)
        self._desk, self._pages = desk, pages
        self._last: CommendationDraft | None = None
        self.whom = WhomBox(Names(desk).exemplars)
        self.whom.named.connect(self._begin)
        self.whom.left.connect(self._end)

    @cached_property
    def form(self) -> CommendationForm:
        """The form a commendation is recorded on, made when first asked for."""
        form = CommendationForm(level_names(self._desk.office.law), "Về danh sách")
        form.submitted.connect(self._record)
        form.left.connect(self.left)
        self._pages.addWidget(form)
        return form

    @property
    def half_typed(self) -> Mapping[str, Any]:
        """The commendation half recorded, as JSON can hold it; {} for none."""
        typed = [form.half_typed for form in self._pages.findChildren(CommendationForm) if form.half_typed]
        return typed[0] if typed else {}

    def take_up(self, half_typed: Mapping[str, Any]) -> None:
        """Put back what `half_typed` gave."""
        exemplar = self._desk.attempt(lambda: self._desk.office.exemplars.exemplar(half_typed["exemplar"]))
        if exemplar:
            self.form.take_up(half_typed, exemplar)

    def _begin(self, exemplar: int) -> None:
        known = self._desk.attempt(lambda: self._desk.office.exemplars.exemplar(exemplar))
        if known:
            self._pages.setCurrentWidget(self.form)
            self.form.begin(known, self._last)

    def _record(self, draft: CommendationDraft) -> None:
        exemplars = self._desk.office.exemplars
        recorded = self._desk.attempt(lambda: exemplars.commend(draft), self.form.complain)
        if recorded is None:
            return
        self.form.forget()
        self._last = recorded.draft
        self.left.emit()
        name = self._desk.attempt(lambda: exemplars.exemplar(draft.exemplar).name) or ""
        self.whom.ask(f"Đã ghi {recorded.draft.form} theo quyết định {recorded.draft.decision} cho {name}.")

    def _end(self) -> None:
        """Let go of the decision last recorded: the clerk is done with it."""
        self._last = None
        self.left.emit()
