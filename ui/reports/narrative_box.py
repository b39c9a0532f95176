"""The words of a report, part by part: what the figures suggest, and what the office says instead."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.domain.reports.narrative import ReportPart
from ui.kit.fields import ChoiceField, NotesField
from ui.kit.form_sheet import FormSheet
from ui.kit.sign_label import SignLabel
from ui.kit.signs import Sign
from ui.reports.wording import BY_THE_FIGURES, NOT_YET_KEPT, OWN_WORDS

_LINES = 8
_ANY_HEIGHT = 10_000


class NarrativeBox(QWidget):
    """Says `edited` as the words change, and `puts` when they are to be kept."""

    edited = Signal()
    puts = Signal()

    def __init__(self, sheet: FormSheet) -> None:
        super().__init__()
        self._parts: dict[str, ReportPart] = {}
        self._typed: dict[str, str] = {}
        self._filling = False
        self.part: ChoiceField[str] = ChoiceField("Lời văn của mục", (("", "–"),))
        self.text = NotesField("Lời văn", lines=_LINES)
        self.state = SignLabel("note", wraps=True)
        self.put = QPushButton("Ghi lời văn")
        self._give_back = QPushButton("Trả về lời theo số liệu")
        self._before, self._after = QPushButton("‹ Mục trước"), QPushButton("Mục sau ›")
        for part in (self.part, self.text, self._before, self._after, self.put, self._give_back):
            sheet.go_through(part)
        self.part.editor.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._grow()
        self._lay_out()
        self._connect()

    @property
    def typed(self) -> Mapping[str, str]:
        """The words that differ from those kept, by part; an empty text gives the part back to the figures."""
        return dict(self._typed)

    @property
    def narrative(self) -> Mapping[str, str]:
        """The office's own words as they stand now, by part."""
        own = {code: part.own for code, part in self._parts.items() if part.own is not None}
        return {code: text for code, text in {**own, **self._typed}.items() if text}

    def show_parts(self, parts: tuple[ReportPart, ...], typed: Mapping[str, str]) -> None:
        """Show another report, or the same one read anew, with the words typed for it so far."""
        self._parts = {part.code: part for part in parts}
        self._typed = {code: text for code, text in typed.items() if text != (self._parts[code].own or "")}
        chosen = self.part.value if self.part.value in self._parts else parts[0].code
        self._offer(chosen)
        self._show_text()

    def turn_to(self, code: str) -> None:
        """Turn to a part."""
        self.part.put(code)
        self._show_text()

    def _show_text(self) -> None:
        part = self._parts[self.part.value]
        typed = self._typed.get(part.code)
        said = part.said if typed is None else (typed or part.suggested)
        if said != self.text.text:
            self._filling = True
            self.text.put(said)
            self._filling = False
        self._show_state()

    def _take(self) -> None:
        if self._filling or not self._parts:
            return
        part, text = self._parts[self.part.value], self.text.text.strip()
        own = "" if text == part.suggested.strip() else text
        if own == (part.own or ""):
            self._typed.pop(part.code, None)
        else:
            self._typed[part.code] = own
        self._offer(part.code)
        self._show_state()
        self.edited.emit()

    def _go_back(self) -> None:
        self.text.put(self._parts[self.part.value].suggested)

    def _step(self, by: int) -> None:
        codes = list(self._parts)
        if codes:
            self.turn_to(codes[(codes.index(self.part.value) + by) % len(codes)])
            self.text.setFocus()

    def _offer(self, chosen: str) -> None:
        """Name the parts, each with a mark where it is the office's own or not yet kept."""
        self.part.offer([(code, f"{part.heading}{self._mark(code)}") for code, part in self._parts.items()])
        self.part.put(chosen)

    def _mark(self, code: str) -> str:
        if code in self._typed:
            return " – đang sửa"
        return " – lời cơ quan" if self._parts[code].own is not None else ""

    def _show_state(self) -> None:
        code = self.part.value
        if code in self._typed:
            self.state.show_state(Sign.SHORT, NOT_YET_KEPT)
        elif self._parts[code].own is not None:
            self.state.show_state(Sign.MET, OWN_WORDS)
        else:
            self.state.show_state(Sign.NONE, BY_THE_FIGURES)
        self.put.setEnabled(bool(self._typed))
        self._give_back.setEnabled(self.text.text.strip() != self._parts[code].suggested.strip())

    def _grow(self) -> None:
        """Let the words have whatever height is left."""
        block, column = self.text.editor, self.text.layout()
        block.setMinimumHeight(block.maximumHeight())
        block.setMaximumHeight(_ANY_HEIGHT)
        block.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        if isinstance(column, QVBoxLayout):
            column.setStretchFactor(block, 1)

    def _connect(self) -> None:
        self.part.edited.connect(self._show_text)
        self.text.edited.connect(self._take)
        self.put.clicked.connect(self.puts)
        self._give_back.clicked.connect(self._go_back)
        self._before.clicked.connect(lambda: self._step(-1))
        self._after.clicked.connect(lambda: self._step(1))

    def _lay_out(self) -> None:
        steps, deeds = QHBoxLayout(), QHBoxLayout()
        for row, buttons in ((steps, (self._before, self._after)), (deeds, (self.put, self._give_back))):
            row.setSpacing(8)
            for button in buttons:
                row.addWidget(button)
            row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.part)
        column.addWidget(self.text, 1)
        column.addWidget(self.state)
        column.addLayout(deeds)
        column.addLayout(steps)
