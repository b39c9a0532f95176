"""The page a nomination is entered and completed on: its fields, and beside them what it still lacks."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QPushButton

from app.domain.exemplars.doubles import DeedDoubt
from app.domain.exemplars.exemplar import Exemplar
from app.domain.nominations.nomination import Nomination, NominationDraft, completeness
from app.domain.plans.plan import Plan
from ui.exemplars.doubts_box import Doubt
from ui.exemplars.nomination_fields import NominationFields
from ui.exemplars.wording import deed_doubt_said, lacking_said
from ui.kit.cards import Card
from ui.kit.form_page import FormPage
from ui.kit.pick import Pick
from ui.kit.sign_lines import SignLines
from ui.kit.signs import Sign

_PAUSE_MS: Final = 150
_LACKING_WIDTH: Final = 320
_WAITING: Final = (Sign.WAITING, "Khi chọn gương, tiêu chí và hồ sơ của kế hoạch hiện ra; điều còn thiếu nằm ở đây.")


@dataclass(frozen=True, slots=True)
class Sources:
    """What the form asks of the office."""

    exemplar: Callable[[int], Exemplar | None]
    unit: Callable[[int], Pick[int]]
    named: Callable[[int], Pick[int]]
    doubts: Callable[[str, NominationDraft, int | None], Sequence[DeedDoubt]]
    """Which deeds of the register the draft's may be under a plan, beside those of the nomination being completed."""


class NominationForm(FormPage):
    """Says `submitted` with a draft; what was typed stays until the office has taken it."""

    submitted = Signal(object)
    """A NominationDraft to enter."""
    completed = Signal(int, object)
    """The id of a nomination and the NominationDraft that replaces it."""
    tells_deeds_apart = Signal(int, str, str)
    """The exemplar and the two deeds."""
    wants_exemplar = Signal(str)
    """Somebody of this name is to be entered first."""

    def __init__(self, fields: NominationFields, sources: Sources) -> None:
        super().__init__(fields)
        self.fields: NominationFields = fields
        self._sources = sources
        self._plan: Plan | None = None
        self._nomination: Nomination | None = None
        self._exemplar: Exemplar | None = None
        self.lacking = SignLines()
        self._undo = QPushButton()
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._lay_out(more=(self._undo,), beside=self._lacking_card())
        self._connect()

    def work_under(self, plan: Plan, day: date) -> None:
        """Enter nominations under another plan; one half typed stays as it is."""
        self._plan = plan
        self.fields.expect(plan, day)
        if not self.fields.is_begun:
            self.fields.clear()

    def begin(self, exemplar: Exemplar | None = None) -> None:
        """Go on with the nomination half typed, or begin a new one, of that exemplar where one is given."""
        self._name("Ghi đề nghị", "Ghi đề nghị", "Xóa phần đã nhập")
        if exemplar is not None:
            self._put_exemplar(exemplar)
        self._check()
        (self.fields.exemplar if self.fields.exemplar.value is None else self.fields.deed).setFocus()

    def complete(self, nomination: Nomination, plan: Plan) -> None:
        """Show a nomination of the register to be completed by the rules of its plan, or another one left half done."""
        if self.unfinished and self._nomination != nomination:
            self.tell(Sign.SHORT, "Đề nghị này đang nhập dở. Hãy ghi lại hoặc bỏ phần đang nhập trước.")
            return
        if not self.unfinished:
            self._fill(nomination, plan)
        self._name(f"Bổ sung, sửa đề nghị số {nomination.id}", "Ghi bản bổ sung", "Bỏ phần đang sửa")
        self._check()
        self.fields.deed.setFocus()

    def forget(self) -> None:
        """Let go of what is typed: the office has taken it, or the clerk wants none of it."""
        self._nomination, self._exemplar = None, None
        self.fields.exemplar.setEnabled(True)
        self.fields.new_exemplar.show()
        self.fields.clear()
        self._check()

    @property
    def unfinished(self) -> str:
        """What would be lost, in a few words."""
        if not self.fields.is_begun or (self._nomination and self.fields.so_far() == self._nomination.draft):
            return ""
        return f"đề nghị đối với {self.fields.exemplar.text.strip() or 'gương chưa chọn'}"

    @property
    def half_typed(self) -> dict[str, Any]:
        """What stands here and is not in the register, as JSON can hold it; {} for nothing."""
        if not self.unfinished:
            return {}
        own = self._nomination.id if self._nomination else None
        return {"nomination": own, "exemplar": self.fields.exemplar.value, "fields": self.fields.kept()}

    def take_up(self, half_typed: Mapping[str, Any], nomination: Nomination | None, plan: Plan) -> None:
        """Put back what `half_typed` gave; `nomination` is the one it completes under `plan`, None where it is new."""
        if nomination is not None:
            self._fill(nomination, plan)
        elif (exemplar := half_typed["exemplar"]) and (known := self._sources.exemplar(exemplar)):
            self._take(known)
        self.fields.restore(half_typed["fields"])
        if self._exemplar is not None:
            self.fields.exemplar.put_pick(Pick(self._exemplar.id, self._exemplar.name))

    def _fill(self, nomination: Nomination, plan: Plan) -> None:
        draft = nomination.draft
        self.work_under(plan, draft.received)
        self._nomination = nomination
        self._exemplar = self._sources.exemplar(draft.exemplar)
        self.fields.show_for(nomination.recipient)
        self.fields.fill(draft, self._sources.named(draft.exemplar), self._sources.unit(draft.unit))
        self.fields.collective.put_pick(self._sources.named(draft.collective) if draft.collective else None)
        self.fields.exemplar.setEnabled(False)
        self.fields.new_exemplar.hide()

    def _put_exemplar(self, exemplar: Exemplar) -> None:
        self.fields.exemplar.put_pick(Pick(exemplar.id, exemplar.name))
        self._take(exemplar)

    def _take(self, exemplar: Exemplar | None) -> None:
        self._exemplar = exemplar
        self.fields.show_for(exemplar.draft.recipient if exemplar else None)
        if exemplar is not None and self.fields.unit.value is None:
            self.fields.unit.put_pick(self._sources.unit(exemplar.draft.unit))

    def _hear_pick(self, pick: Pick[int] | None) -> None:
        self._take(self._sources.exemplar(pick.value) if pick else None)
        self._pause.start()

    def _give(self) -> None:
        draft = self.fields.collect()
        if draft is None:
            return
        if self._nomination is None:
            self.submitted.emit(draft)
        else:
            self.completed.emit(self._nomination.id, draft)

    def _check(self) -> None:
        self._pause.stop()
        plan, exemplar, draft = self._plan, self._exemplar, self.fields.so_far()
        if plan is None or exemplar is None:
            self.lacking.show_lines((_WAITING,))
            self.fields.doubts.show_doubts(())
            return
        typed = Nomination(0, plan.code, exemplar.draft.recipient, exemplar.name, draft, is_new=True)
        self.lacking.show_lines(lacking_said(completeness(typed, plan)))
        own = self._nomination.id if self._nomination else None
        self.fields.doubts.show_doubts(
            [self._doubted(one, draft) for one in self._sources.doubts(plan.code, draft, own)]
        )

    def _doubted(self, doubt: DeedDoubt, draft: NominationDraft) -> Doubt:
        def rule() -> None:
            self.tells_deeds_apart.emit(draft.exemplar, draft.deed, doubt.deed)
            self._check()

        return Doubt(deed_doubt_said(doubt, draft.exemplar), (("Là việc khác", rule),))

    def _drop(self) -> None:
        completing = self._nomination is not None
        self.forget()
        if completing:
            self.left.emit()
        else:
            self.fields.exemplar.setFocus()

    def _name(self, heading: str, verb: str, undo: str) -> None:
        self._call(heading, verb)
        self._undo.setText(undo)

    def _connect(self) -> None:
        self._pause.timeout.connect(self._check)
        self.fields.edited.connect(self._pause.start)
        self.fields.edited.connect(self.said.hide)
        self.fields.exemplar.picked.connect(self._hear_pick)
        self.fields.new_exemplar.clicked.connect(lambda _: self.wants_exemplar.emit(self._unknown_name()))
        self._undo.clicked.connect(self._drop)

    def _unknown_name(self) -> str:
        return "" if self.fields.exemplar.value is not None else self.fields.exemplar.text.strip()

    def _lacking_card(self) -> Card:
        card = Card("Còn thiếu")
        card.setFixedWidth(_LACKING_WIDTH)
        card.replace_parts((self.lacking,))
        return card
