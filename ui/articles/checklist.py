"""What the contest's checklist says of an article: the conclusion, and a sentence for each point that fails."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.domain.articles.contest import Eligibility, Failing
from app.domain.plans.plan import ContestRules
from ui.kit.labels import label
from ui.kit.layouts import empty
from ui.kit.sign_label import SignLabel
from ui.kit.signs import Sign
from ui.wording import ELIGIBILITY_SIGNS, failing_sentence

_ALL_WELL: Final = "Không thấy điểm nào trái thể lệ."


class Checklist(QWidget):
    """The state with its shape, then the failing points, those that rule the article out marked ■."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._verdict = SignLabel("caption")
        self._note = label("", "note", wraps=True)
        self._points = QGridLayout()
        self._points.setColumnStretch(1, 1)
        self._points.setHorizontalSpacing(8)
        self._points.setVerticalSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self._verdict, self._note):
            column.addWidget(part)
        column.addLayout(self._points)
        self._sentences: tuple[str, ...] = ()

    @property
    def sentences(self) -> tuple[str, ...]:
        """The sentences of the failing points shown."""
        return self._sentences

    @property
    def verdict(self) -> str:
        """The conclusion shown, in words."""
        return self._verdict.words

    def wait(self, note: str) -> None:
        """Show no conclusion yet, only what will stand here."""
        self._verdict.hide()
        self._show_note(note)
        self._show_points((), ContestRules())

    def show_findings(
        self, eligibility: Eligibility, failings: Sequence[Failing], rules: ContestRules, ruling: str = ""
    ) -> None:
        """Show a conclusion and its reasons; `ruling` is the reason a person gave for deciding otherwise."""
        self._verdict.show_state(ELIGIBILITY_SIGNS[eligibility], eligibility.label)
        self._verdict.show()
        self._show_note(f"Kết luận của cán bộ: {ruling}" if ruling else "" if failings else _ALL_WELL)
        self._show_points(failings, rules)

    def _show_note(self, note: str) -> None:
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def _show_points(self, failings: Sequence[Failing], rules: ContestRules) -> None:
        sentences = tuple(failing_sentence(failing, rules) for failing in failings)
        if sentences == self._sentences:
            return
        self._sentences = sentences
        empty(self._points)
        for row, (failing, sentence) in enumerate(zip(failings, sentences, strict=True)):
            sign = SignLabel()
            sign.show_state(Sign.LATE if failing.rules_out else Sign.SHORT, "")
            self._points.addWidget(sign, row, 0, Qt.AlignmentFlag.AlignTop)
            self._points.addWidget(label(sentence, wraps=True), row, 1)
