"""One composition of the council in full, and what may be done with it."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from app.domain.calendar.dates import short_date
from app.domain.council.council import Council, Member
from ui.kit.facts import Facts
from ui.kit.labels import label, rule
from ui.kit.reason_box import ReasonBox
from ui.kit.side_pane import SidePane

_LEAST_WIDTH: Final = 440
_MOST_WIDTH: Final = 600
CORRECT: Final = "Sửa chỗ ghi nhầm"
STRIKE: Final = "Gạch bỏ…"


class CompositionPane(SidePane):
    """Shows a composition and says what the clerk wants done with it."""

    corrects = Signal(object)
    strikes = Signal(object, str)
    """The composition and the reason."""

    def __init__(self) -> None:
        super().__init__("Chi tiết Hội đồng", _LEAST_WIDTH, _MOST_WIDTH)
        self._council: Council | None = None
        self._title = label("", "section", wraps=True)
        self._facts, self._members = Facts(), Facts()
        self.reason = ReasonBox()
        self._correct, strike = QPushButton(CORRECT), QPushButton(STRIKE)
        self._correct.clicked.connect(lambda _: self.corrects.emit(self._council))
        strike.clicked.connect(lambda _: self._ask_for_reason())
        self._lay_out(self._correct, strike)

    def show_council(self, council: Council) -> None:
        """Show another composition, or the same one corrected."""
        if self._council is None or self._council.id != council.id:
            self.reason.hide()
        self._council = council
        draft = council.draft
        self._title.setText(f"Quyết định {draft.decision}, ngày {short_date(draft.decided)}")
        self._facts.show_facts(
            (
                ("Tên Hội đồng", draft.name),
                ("Làm việc từ", short_date(draft.first_day)),
                ("Số thành viên", str(council.size)),
            )
        )
        self._members.show_facts((f"{place}.", _seated(one)) for place, one in enumerate(draft.members, start=1))

    def enter(self) -> None:
        """Put the cursor on the first thing that may be done."""
        self._correct.setFocus()

    def _ask_for_reason(self) -> None:
        council = self._council
        self.reason.ask("Gạch bỏ Hội đồng này", lambda reason: self.strikes.emit(council, reason))

    def _lay_out(self, *buttons: QPushButton) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in buttons:
            self.reason.go_through(button)
            row.addWidget(button)
        row.addStretch()
        self.column.addWidget(self._title)
        self.column.addLayout(row)
        for part in (self.reason, self._facts, rule(), self._members):
            self.column.addWidget(part)
        self.column.addStretch()


def _seated(member: Member) -> str:
    return "\n".join(filter(None, (f"{member.name}, {member.role.label}", member.post)))
