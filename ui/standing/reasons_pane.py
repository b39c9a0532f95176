"""Why somebody earns the award or not: a sentence for each condition, and where the plan can be read two ways, both."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from app.domain.reports.standing import ALWAYS, Condition, Reason
from app.services.standing_lists import InWords
from ui.kit.labels import label, rule
from ui.kit.layouts import empty
from ui.kit.side_pane import SidePane
from ui.kit.sign_label import SignLabel
from ui.kit.signs import Sign
from ui.standing.judged import Judged, sign_of

WIDTH: Final = 424


class ReasonsPane(SidePane):
    """Shows the reasons; the conditions only the office can judge are ticked here."""

    judged = Signal(int, str, bool)
    """The unit, the condition in the plan's words, and whether the office finds it to hold."""

    def __init__(self) -> None:
        super().__init__("Lý do", WIDTH, spacing=8)
        self.told: tuple[str, ...] = ()
        self.readings = ("", "")
        self._ticks: dict[str, QCheckBox] = {}

    def show_reasons(self, one: Judged, told: tuple[InWords, ...], readings: tuple[str, str]) -> None:
        """Show why, and where an author's standard can be read another way, what comes of that too.

        `readings` say how the plan reads the standard, and how else it could be read.
        """
        (by_plan, *otherwise), (reading, other) = told, readings
        standing_on = next((text for text, box in self._ticks.items() if box.hasFocus()), None)
        self._ticks = {}
        empty(self.column)
        self.told, self.readings = by_plan.sentences, readings
        self._add(label(one.name, "section", wraps=True))
        beside = one.unit.kind.label if one.name == one.unit.name else one.unit.name
        self._add(label(beside, "note", wraps=True))
        if otherwise:
            self._add_reading("Theo cách tính của kế hoạch", reading)
        self._add_standing(one, by_plan)
        for alternative in otherwise:
            self._add(rule())
            self._add_reading("Nếu theo cách tính kia", other)
            self._add_standing(one, alternative)
        self.column.addStretch()
        if standing_on in self._ticks:
            self._ticks[standing_on].setFocus()

    def enter(self) -> None:
        """Put the cursor on the first condition the office judges, where there is one."""
        next(iter(self._ticks.values()), self).setFocus()

    def _add_reading(self, heading: str, reading: str) -> None:
        self._add(label(heading, "caption"))
        self._add(label(reading, "note", wraps=True))

    def _add_standing(self, one: Judged, told: InWords) -> None:
        self._add(_signed(sign_of(told.standing), told.conclusion))
        for words, reasons in _groups(told):
            if words:
                self._add(label(words, "heading", wraps=True))
            for reason, sentence in reasons:
                self._add(_signed(Sign.MET if reason.met else Sign.SHORT, sentence))
                if reason.condition is Condition.PRECONDITION:
                    self._add(self._tick(one, reason))

    def _tick(self, one: Judged, reason: Reason) -> QCheckBox:
        box = QCheckBox("Cơ quan nhận xét: đạt điều kiện này")
        box.setAccessibleName(f"Cơ quan nhận xét: đạt điều kiện {reason.text}")
        box.setChecked(reason.met)
        self._ticks[reason.text] = box
        box.clicked.connect(lambda holds: self.judged.emit(one.unit.id, reason.text, holds))
        return box

    def _add(self, part: QWidget) -> None:
        self.column.addWidget(part)
        part.show()


def _signed(sign: Sign, words: str) -> SignLabel:
    shown = SignLabel(wraps=True)
    shown.show_state(sign, words)
    return shown


def _groups(told: InWords) -> Iterator[tuple[str, list[tuple[Reason, str]]]]:
    """Yield what must hold in any case, then each of the branches of which one is enough, under its heading."""
    pairs = list(zip(told.standing.reasons, told.sentences, strict=True))
    branches = sorted({reason.branch for reason, _ in pairs} - {ALWAYS})
    always = [pair for pair in pairs if pair[0].branch == ALWAYS]
    if always:
        yield ("Điều kiện chung" if branches else ""), always
    for place, branch in enumerate(branches):
        yield _branch_words(place, len(branches), also=bool(always)), [one for one in pairs if one[0].branch == branch]


def _branch_words(place: int, branches: int, *, also: bool) -> str:
    if branches == 1:
        return "Và" if also else ""
    if place:
        return "hoặc"
    return "Và một trong các điều kiện sau" if also else "Một trong các điều kiện sau"
