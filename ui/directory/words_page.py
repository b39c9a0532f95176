"""The wording and the letterhead of the office's papers, its own beside the original."""

from collections.abc import Mapping
from functools import partial
from typing import Any, Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.language.phrase import PhraseLine
from app.domain.language.text import finds
from app.domain.listing import Page
from app.domain.papers.letterhead import LetterheadLine
from ui.desk import Desk
from ui.directory.own_lines import Line, found_by, group_of, key_of, read_in_list, words_of
from ui.directory.words_pane import WordsPane
from ui.kit.filter_box import FilterBox
from ui.kit.labels import label
from ui.kit.list_and_pane import ListAndPane
from ui.kit.record_model import Column, RecordModel
from ui.kit.record_table import RecordTable
from ui.kit.signs import Sign

_COLUMNS: Final[tuple[Column[Line], ...]] = (
    Column("Mẫu", group_of, 240, least=192, sign=lambda line: Sign.NONE if line.own is None else Sign.MET),
    Column("Chữ in ra", read_in_list, 200, stretch=1),
)


class WordsPage(QWidget):
    """Câu chữ, tiêu đề văn bản."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.box = FilterBox("Tìm câu chữ", "Tìm chữ trong văn bản, tên mẫu, tên câu")
        self.table = RecordTable(RecordModel(_COLUMNS, key_of), "Câu chữ của văn bản")
        self.table.narrowed_by(self.box)
        self.pane = WordsPane()
        self._beside = ListAndPane(self.table, (self.table,), self.pane, self._show_words, stays_open=True)
        self._chosen: Line | None = None
        self._letterhead: tuple[LetterheadLine, ...] = ()
        self._count = label("", "small")
        self._lay_out()
        self._connect()

    def look(self) -> None:
        """Read the phrases again where the list stands."""
        self._show(keep_place=True)

    def seek(self, words: str = "") -> None:
        """Go to the filter box, and narrow the list by these words where there are any."""
        if words:
            self.box.put(words)
            self._show(keep_place=False)
        self.box.setFocus()

    @property
    def half_typed(self) -> dict[str, Any]:
        """The line whose words are changed and not saved, with what stands in their place; {} for none."""
        line = self._chosen
        if line is None or self.pane.text.text == line.said:
            return {}
        return {"line": list(key_of(line)), "text": self.pane.text.text}

    def take_up(self, half_typed: Mapping[str, Any]) -> None:
        """Put back what `half_typed` gave."""
        self._show(keep_place=False)
        self.table.stand_on(tuple(half_typed["line"]))
        self._beside.open(self.table.current)
        self.pane.text.put(half_typed["text"])

    def _show(self, *, keep_place: bool) -> None:
        self._letterhead = self._desk.attempt(self._desk.office.letterheads.lines) or ()
        phrases = self._desk.attempt(lambda: self._desk.office.wordings.phrases(None)) or ()
        known: tuple[Line, ...] = (*self._letterhead, *phrases)
        sought = self.box.text().strip()
        shown = tuple(line for line in known if not sought or finds(sought, found_by(line)))
        (self.table.ask_again if keep_place else self.table.ask)(lambda _after, _size: Page(shown, None))
        own = sum(line.own is not None for line in known)
        self._count.setText(f"{len(shown)} câu; cơ quan đã sửa {own} câu")

    def _show_words(self, line: Line) -> bool:
        self._chosen = line
        self.pane.show_words(words_of(line, self._letterhead))
        return True

    def _word(self, text: str) -> None:
        line, office = self._chosen, self._desk.office
        if isinstance(line, PhraseLine):
            self._desk.attempt(partial(office.wordings.put, line.form, line.name, text), self.pane.complain)
        elif line is not None:
            self._desk.attempt(partial(office.letterheads.put, line.part, text), self.pane.complain)

    def _give_back(self) -> None:
        line, office = self._chosen, self._desk.office
        if isinstance(line, PhraseLine):
            self._desk.attempt(partial(office.wordings.give_back, line.form, line.name), self.pane.complain)
        elif line is not None:
            self._desk.attempt(partial(office.letterheads.give_back, line.part), self.pane.complain)

    def _connect(self) -> None:
        self.box.asked.connect(lambda _: self._show(keep_place=False))
        self.pane.words.connect(self._word)
        self.pane.gives_back.connect(self._give_back)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.box)
        column.addWidget(self._beside, 1)
        column.addWidget(self._count)
