"""The forms nominations are written on, one for new ones and one for those completed, joined to the office."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from app.domain.exemplars.doubles import DeedDoubt
from app.domain.exemplars.exemplar import Exemplar
from app.domain.nominations.nomination import Nomination, NominationDraft
from app.domain.plans.plan import Plan
from ui.desk import Desk
from ui.exemplars.nomination_fields import NominationFields
from ui.exemplars.nomination_form import NominationForm, Sources
from ui.kit.names import Names


class NominationForms(QObject):
    """Turns `pages` to a form when one is wanted; each is made when first asked for."""

    written = Signal(object)
    """A Nomination has been entered or completed."""
    wants_exemplar = Signal(str)
    left = Signal()

    def __init__(self, desk: Desk, names: Names, pages: QStackedWidget) -> None:
        super().__init__(pages)
        self._desk, self._names, self._pages = desk, names, pages

    @cached_property
    def entering(self) -> NominationForm:
        """The form new nominations are entered on."""
        form = self._form()
        form.submitted.connect(self._nominate)
        form.wants_exemplar.connect(self.wants_exemplar)
        return form

    @cached_property
    def completing(self) -> NominationForm:
        """The form nominations are completed on."""
        form = self._form()
        form.completed.connect(self._complete)
        return form

    def begin(self, exemplar: Exemplar | None) -> None:
        """Open the form, on the nomination half typed if there is one."""
        if self._desk.plan is not None:
            self._pages.setCurrentWidget(self.entering)
            self.entering.work_under(self._desk.plan, self._usual_day(self._desk.plan))
            self.entering.begin(exemplar)

    def complete(self, nomination: Nomination) -> None:
        """Open a nomination to be completed."""
        plan = self._plan_of(nomination)
        if plan is not None:
            self._pages.setCurrentWidget(self.completing)
            self.completing.complete(nomination, plan)

    @property
    def half_typed(self) -> dict[str, Any]:
        """What is typed on the forms and not yet in the register, by form."""
        typed = filter(None, (form.half_typed for form in self._pages.findChildren(NominationForm)))
        return {"nominate" if one["nomination"] is None else "complete": one for one in typed}

    def take_up(self, half_typed: Mapping[str, Any]) -> None:
        """Put back what `half_typed` gave."""
        plan, exemplars = self._desk.plan, self._desk.office.exemplars
        if plan is not None and (nominated := half_typed.get("nominate")):
            self.entering.work_under(plan, self._usual_day(plan))
            self.entering.take_up(nominated, None, plan)
        if completed := half_typed.get("complete"):
            known = self._desk.attempt(lambda: exemplars.nomination(completed["nomination"]))
            if known and (rules := self._plan_of(known)):
                self.completing.take_up(completed, known, rules)

    def _form(self) -> NominationForm:
        sources = Sources(self._exemplar, self._names.unit, self._names.exemplar, self._doubts)
        form = NominationForm(NominationFields(self._names.units, self._names.exemplars), sources)
        form.tells_deeds_apart.connect(self._tell_deeds_apart)
        form.left.connect(self.left)
        self._pages.addWidget(form)
        return form

    def _usual_day(self, plan: Plan) -> date:
        return min(max(self._desk.office.today(), plan.contest.first), plan.contest.last)

    def _plan_of(self, nomination: Nomination) -> Plan | None:
        return self._desk.attempt(lambda: self._desk.office.plans.plan(nomination.plan))

    def _exemplar(self, exemplar: int) -> Exemplar | None:
        return self._desk.attempt(lambda: self._desk.office.exemplars.exemplar(exemplar))

    def _doubts(self, plan: str, draft: NominationDraft, own: int | None) -> Sequence[DeedDoubt]:
        return self._desk.attempt(lambda: self._desk.office.exemplar_stories.deed_doubts(plan, draft, own)) or ()

    def _nominate(self, draft: NominationDraft) -> None:
        plan = self._desk.plan
        if plan is not None:
            self._settle(self.entering, lambda: self._desk.office.exemplars.nominate(plan.code, draft))

    def _complete(self, nomination: int, draft: NominationDraft) -> None:
        self._settle(self.completing, lambda: self._desk.office.exemplars.complete(nomination, draft))

    def _settle(self, form: NominationForm, act: Callable[[], Nomination]) -> None:
        written = self._desk.attempt(act, form.complain)
        if written:
            form.forget()
            self.written.emit(written)

    def _tell_deeds_apart(self, exemplar: int, deed: str, other: str) -> None:
        self._desk.attempt(lambda: self._desk.office.exemplar_stories.tell_deeds_apart(exemplar, deed, other))
