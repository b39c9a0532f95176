"""The periodic report: its period, its words, its number and day."""

from collections.abc import Mapping
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.domain.calendar.period import Basis
from app.domain.calendar.stretch import Reported, basis_of, read_reported
from app.domain.errors import Refusal, Trouble
from app.domain.papers.document_kind import DocumentKind
from app.domain.plans.plan import Plan
from app.domain.reports.narrative import ReportPart
from app.domain.reports.report import PeriodFigures, plan_span
from ui.desk import Desk
from ui.kit.fields import DateField, NumberField
from ui.kit.labels import rule
from ui.reports.narrative_box import NarrativeBox
from ui.reports.paper_sheet import Order, PaperSheet
from ui.reports.period_box import PeriodBox

_DOING: Final = "Đang tính số liệu báo cáo"


@dataclass(frozen=True, slots=True)
class Report:
    """Which report: of which plan, of which period, on which basis."""

    plan: str
    period: Reported
    basis: Basis


class ReportSheet(PaperSheet):
    """Figures are read aside once for each report; while words are typed only the pages are drawn anew."""

    kind = DocumentKind.REPORT
    fills = True
    refused = Signal(object)
    """Why there is nothing to report."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._plan = ""
        self._awaited: Report | None = None
        self._drawn_up: tuple[Report, PeriodFigures] | None = None
        self._typed: dict[Report, Mapping[str, str]] = {}
        self.period = PeriodBox(self)
        self.words = NarrativeBox(self)
        self.number = self.with_field("number", NumberField("Số"))
        self.signed_on = self.with_field("day", DateField("Ngày ký"))
        self._lay_out()
        self.words.edited.connect(self._note_words)
        self.words.puts.connect(self._keep_words)
        self.finished.connect(self._keep_words)

    def look(self, plan: Plan) -> None:
        """Turn to a plan and its usual period, or have the figures read again."""
        self._drawn_up = self._awaited = None
        if plan.code == self._plan:
            return
        self._plan = plan.code
        span = plan_span(plan)
        self.period.begin(min(max(self.desk.office.today(), span.first), span.last))
        self.period.basis.put(plan.report_basis)
        half_worded = next((report for report in self._typed if report.plan == plan.code), None)
        if half_worded:
            self.period.put(half_worded.period)
            self.period.basis.put(half_worded.basis)

    def order(self, plan: Plan) -> Order | None:
        """Return the report with the words as they stand; None while its figures are being read."""
        period = self.taken(self.period.asked_in, self.period.period, None)
        number, day = self.taken(self.number, self.number.number, None), self.day(self.signed_on)
        if period is None:
            return None
        report = Report(plan.code, period, basis_of(period, self.period.basis.value))
        if self._drawn_up is None or self._drawn_up[0] != report:
            self._draw_up(report)
            return None
        figures, narrative = self._drawn_up[1], self.words.narrative
        papers = self.desk.office.papers
        return self.paper(
            f"bao-cao-{period.code}",
            lambda: papers.report_of(figures, narrative, number, day),
            signed=number is not None and day is not None,
        )

    def expect_number(self, number: int) -> None:
        self.number.line.setPlaceholderText(f"tiếp theo: {number}")

    @property
    def half_typed(self) -> Mapping[str, Any]:
        """The words not yet kept, report by report, and the number and day of the one in sight."""
        words = [
            {"plan": one.plan, "period": one.period.code, "basis": one.basis.value, "texts": dict(texts)}
            for one, texts in self._typed.items()
        ]
        return {**super().half_typed, **({"words": words} if words else {})}

    def take_up(self, half_typed: Mapping[str, Any]) -> None:
        """Put the words not yet kept back, to be shown when their report is."""
        super().take_up(half_typed)
        for one in half_typed.get("words", ()):
            report = Report(one["plan"], read_reported(one["period"]), Basis(one["basis"]))
            self._typed[report] = one["texts"]

    def _draw_up(self, report: Report) -> None:
        """Read the figures of a report aside, unless they are being read already."""
        if report == self._awaited:
            return
        self._awaited = report
        reports, papers = self.desk.office.reports, self.desk.office.papers

        def read() -> tuple[PeriodFigures, tuple[ReportPart, ...]]:
            figures = reports.quarterly(report.plan, report.period, report.basis)
            return figures, papers.report_parts(figures)

        self.desk.background.send(_DOING, lambda _: read(), lambda done: self._take(report, done), self)

    def _take(self, report: Report, done: "Future[tuple[PeriodFigures, tuple[ReportPart, ...]]]") -> None:
        if report != self._awaited:
            return
        self._awaited = None
        self.clear_complaints()
        try:
            figures, parts = done.result()
        except (Refusal, Trouble) as no:
            self.words.setEnabled(False)
            self.refused.emit(no)
            return
        self._drawn_up = (report, figures)
        self.words.setEnabled(True)
        self.words.show_parts(parts, self._typed.get(report, {}))
        self.edited.emit()

    def _note_words(self) -> None:
        if self._drawn_up:
            self._typed.pop(self._drawn_up[0], None)
            if typed := self.words.typed:
                self._typed[self._drawn_up[0]] = typed
        self.edited.emit()

    def _keep_words(self) -> None:
        if self._drawn_up is None or not self.words.typed:
            return
        report, typed = self._drawn_up[0], self.words.typed
        narratives = self.desk.office.narratives

        def keep() -> bool:
            narratives.put(report.plan, report.period, typed, report.basis)
            return True

        if self.desk.attempt(keep, self.complain):
            self._typed.pop(report, None)

    def _lay_out(self) -> None:
        signing = QHBoxLayout()
        signing.setSpacing(8)
        signing.addWidget(self.number, 1)
        signing.addWidget(self.signed_on, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.period)
        column.addWidget(rule())
        column.addWidget(self.words, 1)
        column.addWidget(rule())
        column.addLayout(signing)
        column.addWidget(self.unplaced)
