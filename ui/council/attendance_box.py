"""Who came: a row for each member, and for who did not, the reason and whether a written opinion came."""

from collections.abc import Callable
from dataclasses import dataclass
from math import ceil
from typing import Any, Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from app.domain.council.council import Council
from app.domain.council.meeting import Absence
from app.domain.language.text import comparable
from ui.kit.labels import label
from ui.kit.layouts import empty
from ui.kit.rows_field import RowsField
from ui.kit.tab_order import come_after

_MOST_COLUMNS: Final = 2
_LEAST: Final = 360
"""The least width of a column in which a reason can be typed beside the written opinion."""
_APART: Final = 24
_UNDER_WORDS: Final = 26
"""How far in the words of a tick stand from its left edge."""


@dataclass(frozen=True, slots=True)
class _Row:
    name: str
    stands: QWidget
    """The row itself: who it is, and under it what is asked of who did not come."""
    present: QCheckBox
    reason: QLineEdit
    wrote: QCheckBox


class AttendanceBox(RowsField):
    """Everyone is there until unticked. `grown` hears of each new row, for Enter to go through it."""

    def __init__(self, grown: Callable[[QWidget], None]) -> None:
        self._grown = grown
        self._rows: list[_Row] = []
        self._sheet = QWidget()
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(_APART)
        self._grid.setVerticalSpacing(4)
        for place in range(_MOST_COLUMNS):
            self._grid.setColumnStretch(place, 1)
        self._said = label("", "note", wraps=True)
        column = QVBoxLayout(self._sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._said)
        column.addLayout(self._grid)
        super().__init__("Thành viên dự họp", self._sheet)

    @property
    def absences(self) -> tuple[Absence, ...]:
        """Those unticked, with the reasons as typed."""
        return tuple(
            Absence(row.name, row.reason.text(), row.wrote.isChecked())
            for row in self._rows
            if not row.present.isChecked()
        )

    @property
    def first(self) -> QWidget | None:
        return self._rows[0].present if self._rows else None

    def kept(self) -> list[list[Any]]:
        return [[one.name, one.reason, one.wrote] for one in self.absences]

    def restore(self, kept: Any) -> None:
        rows = {comparable(row.name): row for row in self._rows}
        for name, reason, wrote in kept:
            if comparable(name) in rows:
                self.tick_off(name, reason, wrote=wrote)

    def show_council(self, council: Council | None, absences: tuple[Absence, ...]) -> None:
        """Show a row for each member of a composition; None while the day has none."""
        empty(self._grid)
        self._rows = []
        if council is None:
            self._said.setText(
                "Chưa có Hội đồng nào có hiệu lực vào ngày họp. Hãy nhập lại ngày, hoặc ghi Hội đồng trước."
            )
            return
        draft = council.draft
        self._said.setText(f"{draft.name}, quyết định {draft.decision}: {council.size} thành viên.")
        away = {comparable(one.name): one for one in absences}
        for member in draft.members:
            self._rows.append(self._row(member.name, member.role.label, away.get(comparable(member.name))))
        self._arrange()

    def tick_off(self, name: str, reason: str, *, wrote: bool) -> None:
        """Put a member down as absent."""
        row = next(row for row in self._rows if comparable(row.name) == comparable(name))
        row.present.setChecked(False)
        row.reason.setText(reason)
        row.wrote.setChecked(wrote)
        self.edited.emit()

    def ask_reason(self, name: str) -> None:
        """Put the cursor where a member's reason is typed."""
        row = next((row for row in self._rows if comparable(row.name) == comparable(name)), None)
        if row is not None:
            row.reason.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Stand the rows in two columns where there is room, one going on from the foot of the other."""
        widest = max((row.present.sizeHint().width() for row in self._rows), default=0)
        roomy = self.width() >= _MOST_COLUMNS * max(widest, _LEAST) + _APART
        high = ceil(len(self._rows) / _MOST_COLUMNS) if roomy else max(len(self._rows), 1)
        for place, row in enumerate(self._rows):
            across, down = divmod(place, high)
            self._grid.addWidget(row.stands, down, across, 1, 1 if roomy else _MOST_COLUMNS)

    def _row(self, name: str, role: str, absence: Absence | None) -> _Row:
        present = QCheckBox(f"{name} · {role}")
        reason = QLineEdit(placeholderText="lý do vắng mặt")
        wrote = QCheckBox("Có ý kiến bằng văn bản")
        reason.setAccessibleName(f"{name}: lý do vắng mặt")
        wrote.setAccessibleName(f"{name}: có ý kiến bằng văn bản")
        row = _Row(name, _standing(self._sheet, present, reason, wrote), present, reason, wrote)
        present.setChecked(absence is None)
        if absence is not None:
            reason.setText(absence.reason)
            wrote.setChecked(absence.wrote)
        present.toggled.connect(lambda there: _unfold(row, there=there))
        _unfold(row, there=present.isChecked())
        for part in (present, reason, wrote):
            self._grown(part)
        come_after(self._rows[-1].wrote if self._rows else self._said, (present, reason, wrote))
        present.clicked.connect(lambda _: self.edited.emit())
        reason.textEdited.connect(self.edited)
        wrote.clicked.connect(lambda _: self.edited.emit())
        return row


def _standing(sheet: QWidget, present: QCheckBox, reason: QLineEdit, wrote: QCheckBox) -> QWidget:
    """Return a row that asks for no width of its own: as many stand side by side as there is room for."""
    stands = QWidget(sheet)
    stands.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Maximum)
    asked = QHBoxLayout()
    asked.setContentsMargins(_UNDER_WORDS, 0, 0, 0)
    asked.setSpacing(8)
    asked.addWidget(reason, 1)
    asked.addWidget(wrote)
    column = QVBoxLayout(stands)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addWidget(present)
    column.addLayout(asked)
    return stands


def _unfold(row: _Row, *, there: bool) -> None:
    """Show the reason and the written opinion of a member who did not come."""
    row.reason.setVisible(not there)
    row.wrote.setVisible(not there)
