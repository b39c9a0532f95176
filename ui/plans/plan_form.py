"""A plan edited on a form: its sections at the left, the fields of one at the right, what is wrong beside each."""

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.domain.plans.plan import Plan
from ui.kit.digits import keep_digits
from ui.kit.escape import leave_with_escape
from ui.kit.labels import label
from ui.kit.sign_label import SignLabel
from ui.kit.signs import Sign
from ui.kit.tab_order import come_after
from ui.plans.findings import Finding, Findings, LookOver, find
from ui.plans.holdings import Typed
from ui.plans.section_list import SectionList
from ui.plans.section_page import SectionPage
from ui.plans.sections import SECTIONS
from ui.plans.typed_plan import shown

_PAUSE_MS: Final = 400
_KEYS: Final = "Enter sang ô kế tiếp · Ctrl+Enter để ghi · Esc về kế hoạch"
_RIGHT: Final = "Kế hoạch không có chỗ nào sai."


class PlanForm(QWidget):
    """Says `submitted` with the plan and the file it began from; what is typed stays until the office has taken it."""

    submitted = Signal(object, str)
    """The Plan to keep, and the text it began from."""
    wants_text = Signal(object, str, str)
    """The same, to go on with it as text, and the file the register has of it, "" where it has none."""
    left = Signal()

    def __init__(self, look_over: LookOver) -> None:
        super().__init__()
        self._look_over = look_over
        self._typed: Typed = None
        self._text = ""
        """The file the plan was begun from."""
        self._kept: dict[str, Any] | None = None
        """What the register has of both; None where it has no such plan."""
        self._fresh: set[int] = set()
        """The sections not looked at since the plan was begun."""
        self.findings = Findings(None, ())
        self.said, self.verdict = SignLabel(wraps=True), SignLabel(wraps=True)
        self.sections = SectionList([one.title for one in SECTIONS])
        self.pages = tuple(map(SectionPage, SECTIONS, (one.title for one in (*SECTIONS[1:], SECTIONS[0]))))
        self._shown = QStackedWidget()
        self.save = QPushButton("Ghi kế hoạch")
        self._drop = QPushButton("Bỏ phần đang sửa")
        self.as_text = QPushButton("Sửa bằng văn bản TOML")
        self._leave = QPushButton("Về kế hoạch")
        self._buttons = (self.save, self._drop, self.as_text, self._leave)
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._lay_out()
        self._connect()

    def write(self, plan: Plan, text: str, said: str = "", *, kept: tuple[Plan, str] | None = None) -> None:
        """Begin with a plan and its file; `kept` are those of the register, `said` what the clerk should know first."""
        self._begin(shown(plan), text, {"typed": shown(kept[0]), "text": kept[1]} if kept else None)
        self.say(said)

    def say(self, words: str) -> None:
        """Say what the clerk should know of the plan before anything else."""
        self.said.show_state(Sign.SHORT, words)
        self.said.setVisible(bool(words))

    @property
    def is_begun(self) -> bool:
        """Whether anything stands here that the register does not have."""
        return self._typed is not None and self._stands != self._kept

    @property
    def text_begun_from(self) -> str:
        """The file of the plan as it was when it was begun."""
        return self._text

    @property
    def is_checked(self) -> bool:
        """Whether the findings are those of the plan as it stands."""
        return not self._pause.isActive()

    @property
    def page(self) -> SectionPage:
        """The section in sight."""
        return self.pages[self._shown.currentIndex()]

    @property
    def half_typed(self) -> dict[str, Any]:
        """What stands here and is not in the register; {} for nothing."""
        return {**self._stands, "kept": self._kept} if self.is_begun else {}

    def take_up(self, half_typed: Mapping[str, Any]) -> None:
        """Put back what `half_typed` gave."""
        self._begin(half_typed["typed"], half_typed["text"], half_typed["kept"])
        self.say("")

    def forget(self) -> None:
        """Let go of what is typed."""
        self._typed = self._kept = None
        self._pause.stop()

    def turn_to(self, title: str) -> None:
        """Bring the section of that title into sight."""
        self.sections.setCurrentRow(next(at for at, one in enumerate(SECTIONS) if one.title == title))

    def enter(self) -> None:
        """Go to the first field of the section in sight."""
        self.page.go_to(())

    @property
    def _stands(self) -> dict[str, Any]:
        return {"typed": self._typed, "text": self._text}

    def _begin(self, typed: Typed, text: str, kept: dict[str, Any] | None) -> None:
        self._typed, self._text, self._kept = typed, text, kept
        self._fresh = set(range(len(self.pages)))
        self.sections.setCurrentRow(0)
        self._turn(0)
        self._look()

    def _turn(self, at: int) -> None:
        """Show a section, made now if it has not been in sight since the plan was begun."""
        if self._typed is None:
            return
        page = self.pages[at]
        if at in self._fresh:
            self._fresh.discard(at)
            page.show_typed(self._typed)
            page.say(self._of(at))
        self._shown.setCurrentIndex(at)
        self._put_in_tab_order()

    def _go_on(self) -> None:
        self.sections.setCurrentRow((self.sections.currentRow() + 1) % len(self.pages))
        self.enter()

    def _put_in_tab_order(self) -> None:
        """Let the buttons under the form come after the section in sight, which stands at the end by being new."""
        come_after(self.page.ending, self._buttons)

    def _look(self) -> None:
        """Hold the plan against its rules, and say beside each part what is found."""
        self._pause.stop()
        self.findings = find(self._typed, self._look_over)
        for at, page in enumerate(self.pages):
            found = self._of(at)
            if at not in self._fresh:
                page.say(found)
            self.sections.mark(at, found)
        self._say_verdict()

    def _of(self, at: int) -> tuple[Finding, ...]:
        """Return what is found in a section; what is about the plan as a whole is found in the first."""
        attributes = {entry.attribute for entry in SECTIONS[at].entries}
        return tuple(one for one in self.findings.all if (one.path[0] if one.path else "title") in attributes)

    def _say_verdict(self) -> None:
        wrongs, odd = len(self.findings.wrongs), len(self.findings.oddities)
        words = f"{wrongs} chỗ sai; sửa hết mới ghi được." if wrongs else _RIGHT
        more = f" {odd} chỗ cần xem lại, đánh dấu ▲." if odd else ""
        self.verdict.show_state(Sign.LATE if wrongs else Sign.SHORT if odd else Sign.MET, words + more)

    def _submit(self) -> None:
        self._look()
        if self.findings.plan is not None and not self.findings.wrongs:
            self.submitted.emit(self.findings.plan, self._text)
        else:
            self._go_to_first_wrong()

    def _go_to_first_wrong(self) -> None:
        at, found = next((at, found) for at in range(len(self.pages)) if (found := self._wrongs_of(at)))
        self.sections.setCurrentRow(at)
        self.page.go_to(found[0].path)

    def _wrongs_of(self, at: int) -> tuple[Finding, ...]:
        return tuple(one for one in self._of(at) if one.sign is Sign.LATE)

    def _turn_into_text(self) -> None:
        self._look()
        if self.findings.plan is None:
            self._go_to_first_wrong()
        else:
            self.wants_text.emit(self.findings.plan, self._text, self._kept["text"] if self._kept else "")

    def _give_up(self) -> None:
        self.forget()
        self.left.emit()

    def _connect(self) -> None:
        self._pause.timeout.connect(self._look)
        self.sections.currentRowChanged.connect(self._turn)
        for page in self.pages:
            page.edited.connect(self._pause.start)
            page.reshaped.connect(self._look)
            page.reshaped.connect(self._put_in_tab_order)
            page.finished.connect(self._submit)
            page.goes_on.connect(self._go_on)
        self.save.clicked.connect(self._submit)
        self._drop.clicked.connect(self._give_up)
        self.as_text.clicked.connect(self._turn_into_text)
        self._leave.clicked.connect(self.left)
        leave_with_escape(self, self.left.emit)
        keep_digits(self)

    def _lay_out(self) -> None:
        self.save.setObjectName("primary")
        self._leave.setObjectName("plain")
        for page in self.pages:
            self._shown.addWidget(page)
        columns = QHBoxLayout()
        columns.setSpacing(24)
        columns.addWidget(self.sections)
        columns.addWidget(self._shown, 1)
        footer = QHBoxLayout()
        footer.setSpacing(8)
        for button in self._buttons:
            footer.addWidget(button)
        footer.addWidget(label(_KEYS, "small", wraps=True), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.said, self.verdict):
            column.addWidget(part)
        column.addLayout(columns, 1)
        column.addLayout(footer)
