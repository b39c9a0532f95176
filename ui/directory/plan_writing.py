"""A plan being written, on the form or as text: one at a time, and from one way to the other as it stands."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from app.domain.plans.plan import Plan
from ui.desk import Desk, attempt
from ui.directory.plan_editor import PlanEditor
from ui.directory.plan_findings import Finding, odd, wrong
from ui.plans.plan_form import PlanForm

_REPLACES: Final = "Kế hoạch cùng mã trong sổ, nếu có, được thay bằng bản này khi ghi."
_BEGUN: Final = "Kế hoạch này đang sửa dở. Hãy ghi hoặc bỏ phần đang sửa trước."


class PlanWriting(QStackedWidget):
    """Says `kept` with the plan the office has taken; until then what is typed stays."""

    kept = Signal(object)
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._plans = desk.office.plans
        self._code = ""
        """The plan of the register being edited, "" for one it does not have."""
        self.form = PlanForm(self._plans.look_over)
        self.editor = PlanEditor(self._findings)
        for way in (self.form, self.editor):
            self.addWidget(way)
            way.left.connect(self.left)
        self.form.submitted.connect(self._keep)
        self.form.wants_text.connect(self._turn_into_text)
        self.editor.written.connect(self._load)
        self.editor.wants_form.connect(self._turn_into_form)

    @property
    def is_begun(self) -> bool:
        """Whether anything stands here that the register does not have."""
        return self.form.is_begun or self.editor.is_begun

    @property
    def half_typed(self) -> dict[str, Any]:
        """The plan being written; {} for none."""
        return {"form": self.form.half_typed} if self.form.is_begun else self.editor.half_typed

    def take_up(self, half_typed: Mapping[str, Any]) -> None:
        """Put the half-written plan back."""
        if "form" in half_typed:
            self.form.take_up(half_typed["form"])
            self.setCurrentWidget(self.form)
        else:
            self.editor.take_up(half_typed)
            self.setCurrentWidget(self.editor)

    def look(self) -> None:
        """Read the plan again where the register has changed it and nothing has been changed here yet."""
        if self._code and not self.is_begun:
            text = self._desk.attempt(lambda: self._plans.text(self._code))
            if text != self._way.text_begun_from:
                (self.edit if self._way is self.form else self.edit_as_text)(self._code)

    def edit(self, code: str) -> None:
        """Edit a plan of the register on the form, or go on with the one left half done."""
        if self.is_begun:
            self._show(self._begun)
            return
        text = self._desk.attempt(lambda: self._plans.text(code))
        plan = self._desk.attempt(lambda: self._plans.plan(code)) if text else None
        if text and plan:
            self._code = code
            self._write(plan, text, kept=(plan, text))

    def edit_as_text(self, code: str) -> None:
        """Edit a plan of the register as text, or go on with the one left half done."""
        if self.is_begun:
            self._show(self._begun)
            return
        text = self._desk.attempt(lambda: self._plans.text(code))
        if text:
            self._code = code
            self._write_text(text, text)

    def begin_with(self, text: str) -> None:
        """Write on from a file the register does not have, unless another is left half done.

        On the form where the file is a plan, as text where something in it is wrong.
        """
        if self.is_begun:
            self._begun.say(_BEGUN)
            self._show(self._begun)
            return
        self._code = ""
        read = attempt(lambda: self._plans.check(text), lambda _: None)
        if read:
            self._write(read[0], text, said=_REPLACES)
        else:
            self._write_text(text, "", said=_REPLACES)

    @property
    def _way(self) -> PlanForm | PlanEditor:
        return self.form if self.currentWidget() is self.form else self.editor

    @property
    def _begun(self) -> PlanForm | PlanEditor:
        return self.form if self.form.is_begun else self.editor

    def _write(self, plan: Plan, text: str, kept: tuple[Plan, str] | None = None, said: str = "") -> None:
        self.editor.forget()
        self.form.write(plan, text, said, kept=kept)
        self._show(self.form)

    def _write_text(self, text: str, kept: str, said: str = "") -> None:
        self.form.forget()
        self.editor.write(text, kept, said)
        self._show(self.editor)

    def _show(self, way: PlanForm | PlanEditor) -> None:
        self.setCurrentWidget(way)
        way.enter()

    def _findings(self, text: str) -> Sequence[Finding]:
        wrongs: list[Finding] = []
        checked = attempt(lambda: self._plans.check(text), lambda no: wrongs.extend(wrong(no)))
        return odd(checked[1]) if checked else wrongs

    def _keep(self, plan: Plan, text: str) -> None:
        self._let_go(self._desk.attempt(lambda: self._plans.keep(plan, text)))

    def _load(self, text: str) -> None:
        self._let_go(self._desk.attempt(lambda: self._plans.load(text)))

    def _let_go(self, plan: Plan | None) -> None:
        if plan:
            self._code = ""
            self.form.forget()
            self.editor.forget()
            self.kept.emit(plan)

    def _turn_into_text(self, plan: Plan, text: str, kept: str) -> None:
        written = self._desk.attempt(lambda: self._plans.as_text(plan, text))
        if written:
            self._write_text(written, kept)

    def _turn_into_form(self, text: str, kept: str) -> None:
        read = self._desk.attempt(lambda: self._plans.check(text))
        of_register = attempt(lambda: self._plans.check(kept), lambda _: None) if kept else None
        if read:
            self._write(read[0], text, kept=(of_register[0], kept) if of_register else None)
