"""The wording and the letterhead of the office's papers, its own beside the original."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.language.phrase import PhraseLine
from app.domain.language.text import finds
from app.domain.listing import Page
from app.domain.papers.letterhead import LetterheadLine
from ui.desk import Desk
from ui.directory.own_lines import Line, found_by, group_of, in_list, key_of, told, words_of
from ui.directory.words_pane import WordsPane
from ui.kit.filter_box import FilterBox
from ui.kit.labels import label
from ui.kit.list_and_pane import ListAndPane
from ui.kit.record_model import Column, RecordModel
from ui.kit.record_table import RecordTable
from ui.kit.signs import Sign

_COLUMNS: Final[tuple[Column[Line], ...]] = (
    Column("Mẫu, phần", group_of, 272, least=192, sign=lambda line: None if line.own is None else Sign.MET),
    Column("Chữ in ra", in_list, 200, stretch=1),
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
        self._typed: dict[tuple[str, str], str] = {}
        self._letterhead: tuple[LetterheadLine, ...] = ()
        self._known: tuple[Line, ...] = ()
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
        """The lines whose words are changed and not saved, with what stands in their place; {} for none."""
        return {"lines": [[*key, text] for key, text in self._typed.items()]} if self._typed else {}

    def take_up(self, half_typed: Mapping[str, Any]) -> None:
        """Put back what `half_typed` gave, and stand on the last of it."""
        self._typed = {(group, name): text for group, name, text in half_typed.get("lines", ())}
        self._show(keep_place=False)
        if self._typed:
            self.table.stand_on(list(self._typed)[-1])
            self._beside.open(self.table.current)

    def _show(self, *, keep_place: bool) -> None:
        self._letterhead = self._desk.attempt(self._desk.office.letterheads.lines) or ()
        phrases = self._desk.attempt(lambda: self._desk.office.wordings.phrases(None)) or ()
        known: tuple[Line, ...] = (*self._letterhead, *phrases)
        sought = self.box.text().strip()
        shown = tuple(line for line in known if not sought or finds(sought, found_by(line)))
        (self.table.ask_again if keep_place else self.table.ask)(lambda _after, _size: Page(shown, None))
        self._known = known
        self._tell_count(len(shown))

    def _tell_count(self, shown: int) -> None:
        own = sum(line.own is not None for line in self._known)
        begun = f"; {len(self._typed)} câu đang sửa, chưa ghi" if self._typed else ""
        self._count.setText(f"{shown} câu; cơ quan đã sửa {own} câu{begun}")

    def _show_words(self, line: Line) -> bool:
        """Show a line, with what was begun to be typed in place of its words."""
        typed = self._typed.get(key_of(line))
        self._chosen = line
        self.pane.show_words(words_of(line, self._letterhead))
        if typed is not None:
            self.pane.text.put(typed)
        return True

    def _keep_typed(self) -> None:
        if (line := self._chosen) is None:
            return
        self._typed.pop(key_of(line), None)
        changed = self.pane.text.text != told(line)
        if changed:
            self._typed[key_of(line)] = self.pane.text.text
        self.pane.offer_to_drop(changed=changed)
        self._tell_count(self.table.model().rowCount())

    def _drop(self) -> None:
        if self._chosen is not None:
            self.pane.text.put(told(self._chosen))
            self.pane.enter()

    def _word(self, text: str) -> None:
        line, office = self._chosen, self._desk.office
        if isinstance(line, PhraseLine):
            self._do(line, partial(office.wordings.put, line.form, line.name, text))
        elif line is not None:
            self._do(line, partial(office.letterheads.put, line.part, text))

    def _give_back(self) -> None:
        line, office = self._chosen, self._desk.office
        if isinstance(line, PhraseLine):
            self._do(line, partial(office.wordings.give_back, line.form, line.name))
        elif line is not None:
            self._do(line, partial(office.letterheads.give_back, line.part))

    def _do(self, line: Line, change: Callable[[], object]) -> None:
        """Have the office change a line; what was typed of it is then entered or given up."""

        def changed() -> bool:
            change()
            return True

        if self._desk.attempt(changed, self.pane.complain):
            self._typed.pop(key_of(line), None)
            self._show(keep_place=True)

    def _connect(self) -> None:
        self.box.asked.connect(lambda _: self._show(keep_place=False))
        self.pane.words.connect(self._word)
        self.pane.gives_back.connect(self._give_back)
        self.pane.drops.connect(self._drop)
        self.pane.sheet.edited.connect(self._keep_typed)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.box)
        column.addWidget(self._beside, 1)
        column.addWidget(self._count)
