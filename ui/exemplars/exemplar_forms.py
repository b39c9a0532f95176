"""The forms an exemplar and what they were given are written on, joined to the office."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from app.domain.exemplars.doubles import NameDoubt
from app.domain.exemplars.exemplar import CommendationDraft, Exemplar, ExemplarDraft
from ui.desk import Desk
from ui.exemplars.commendation_form import CommendationForm
from ui.exemplars.exemplar_form import ExemplarForm
from ui.exemplars.wording import level_names
from ui.kit.names import Names


class ExemplarForms(QObject):
    """Turns `pages` to a form when one is wanted; each is made when first asked for."""

    entered = Signal(object)
    """An Exemplar is new in the register."""
    written = Signal(int)
    """Something of an exemplar has been entered or corrected, or their page is wanted for another reason."""
    left = Signal()

    def __init__(self, desk: Desk, names: Names, pages: QStackedWidget) -> None:
        super().__init__(pages)
        self._desk, self._names, self._pages = desk, names, pages

    @cached_property
    def entering(self) -> ExemplarForm:
        """The form new exemplars are entered on."""
        form = self._form()
        form.submitted.connect(self._add)
        return form

    @cached_property
    def correcting(self) -> ExemplarForm:
        """The form exemplars are corrected on."""
        form = self._form()
        form.corrected.connect(self._correct)
        form.tells_apart.connect(self._tell_apart)
        return form

    @cached_property
    def commending(self) -> CommendationForm:
        """The form commendations are recorded back on."""
        form = CommendationForm(level_names(self._desk.office.law))
        form.submitted.connect(self._commend)
        form.goes_back.connect(self.written)
        self._pages.addWidget(form)
        return form

    def begin(self, name: str) -> None:
        """Open the form, on the exemplar half typed if there is one."""
        self._pages.setCurrentWidget(self.entering)
        self.entering.begin(name)

    def correct(self, exemplar: Exemplar) -> None:
        """Open an exemplar to be corrected."""
        self._pages.setCurrentWidget(self.correcting)
        self.correcting.correct(exemplar, self._names.unit(exemplar.draft.unit))

    def commend(self, exemplar: Exemplar) -> None:
        """Open the form for a commendation of an exemplar."""
        self._pages.setCurrentWidget(self.commending)
        self.commending.begin(exemplar)

    @property
    def half_typed(self) -> dict[str, Any]:
        """What is typed on the forms and not yet in the register, by form."""
        exemplars = [form.half_typed for form in self._pages.findChildren(ExemplarForm)]
        typed = [("correct" if one.get("exemplar") else "enter", one) for one in exemplars]
        typed += [("commend", form.half_typed) for form in self._pages.findChildren(CommendationForm)]
        return {name: one for name, one in typed if one}

    def take_up(self, half_typed: Mapping[str, Any]) -> None:
        """Put back what `half_typed` gave."""
        if entered := half_typed.get("enter"):
            self.entering.take_up(entered, None)
        if (corrected := half_typed.get("correct")) and (known := self._known(corrected["exemplar"])):
            self.correcting.take_up(corrected, known)
        if (commended := half_typed.get("commend")) and (known := self._known(commended["exemplar"])):
            self.commending.take_up(commended, known)

    def _form(self) -> ExemplarForm:
        form = ExemplarForm(self._names.units, self._doubts)
        form.opens.connect(self.written)
        form.left.connect(self.left)
        self._pages.addWidget(form)
        return form

    def _known(self, exemplar: int) -> Exemplar | None:
        return self._desk.attempt(lambda: self._desk.office.exemplars.exemplar(exemplar))

    def _doubts(self, draft: ExemplarDraft, own: int | None) -> tuple[NameDoubt, ...]:
        return self._desk.attempt(lambda: self._desk.office.exemplar_stories.name_doubts(draft, own)) or ()

    def _add(self, draft: ExemplarDraft, apart: frozenset[int]) -> None:
        added = self._desk.attempt(lambda: self._desk.office.exemplars.add(draft, apart), self.entering.complain)
        if added:
            self.entering.forget()
            self.written.emit(added.id)
            self.entered.emit(added)

    def _correct(self, exemplar: int, draft: ExemplarDraft) -> None:
        exemplars = self._desk.office.exemplars
        if self._desk.attempt(lambda: exemplars.correct(exemplar, draft), self.correcting.complain):
            self.correcting.forget()
            self.written.emit(exemplar)

    def _commend(self, draft: CommendationDraft) -> None:
        if self._desk.attempt(lambda: self._desk.office.exemplars.commend(draft), self.commending.complain):
            self.commending.forget()
            self.written.emit(draft.exemplar)

    def _tell_apart(self, exemplar: int, other: int) -> None:
        self._desk.attempt(lambda: self._desk.office.exemplar_stories.tell_apart(exemplar, other))
