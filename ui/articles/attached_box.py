"""The files attached to the article shown in full: listed, opened, written out, taken off; more are dropped here."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QPushButton, QVBoxLayout, QWidget

from app.domain.articles.article import Article
from app.domain.articles.attachment import Attachment, several_in_words
from ui.articles.attached_words import Lines, line_of, shortened, twins
from ui.kit.ask_box import AskBox
from ui.kit.in_sight import bring_into_sight
from ui.kit.labels import label
from ui.kit.reason_box import ReasonBox
from ui.kit.sign_lines import SignLines

_LINES_SHOWN: Final = 3
_EMPTY: Final = "Chưa có tệp nào. Bấm nút dưới đây, hoặc kéo tệp từ thư mục thả vào bất cứ chỗ nào của bài này."


class AttachedBox(QWidget):
    """Says what the clerk wants done with a file; whoever joins it to the office does it.

    Enter opens the file the cursor is on, Delete asks why it is to be taken off.
    """

    asks = Signal()
    """Files are to be chosen."""
    attaches = Signal(object)
    """A tuple of Paths, agreed to."""
    opens = Signal(object)
    writes = Signal(object)
    """An Attachment."""
    strikes = Signal(int, str)
    """An attached file, and why."""

    def __init__(self) -> None:
        super().__init__()
        self._article: Article | None = None
        self._files: tuple[Attachment, ...] = ()
        self._title = label("", "caption")
        self._empty = label(_EMPTY, "note", wraps=True)
        self.list = QListWidget()
        self._twins = SignLines()
        self._said = SignLines()
        self.attach = self._button("Đính kèm…", self.asks.emit)
        self._open = self._button("Mở", lambda: self._with_current(self.opens.emit))
        self._write = self._button("Lưu ra…", lambda: self._with_current(self.writes.emit))
        self._strike = self._button("Bỏ…", lambda: self._with_current(self._ask_why))
        self.reason = ReasonBox()
        self._how_many = label("", wraps=True)
        self._several = AskBox("Đính kèm tất cả")
        self._waiting: tuple[Path, ...] = ()
        self._lay_out()
        self._connect()

    @property
    def article(self) -> Article | None:
        """The article whose files are shown."""
        return self._article

    @property
    def takes_files(self) -> bool:
        """Whether files may be attached now: the article stands, and none are being copied."""
        return self._article is not None and not self._article.struck and self.attach.isEnabled()

    @property
    def names(self) -> tuple[str, ...]:
        """The names listed."""
        return tuple(one.name for one in self._files)

    @property
    def said(self) -> tuple[str, ...]:
        """What is said of the last deed, and of files that other articles have too."""
        return (*self._said.sentences, *self._twins.sentences)

    @property
    def question(self) -> str:
        """What is asked before several files are attached."""
        return self._how_many.text()

    def show_files(self, article: Article, files: Sequence[Attachment]) -> None:
        """Show the files of another article, or of the same one after a change; one struck out takes no more."""
        if self._article is None or self._article.id != article.id:
            self.let_be()
        if self._files != tuple(files):
            self._files = tuple(files)
            self._fill()
        self._article = article
        self._title.setText(f"Tệp đính kèm ({len(files)})" if files else "Tệp đính kèm")
        for part in (self.list, self._open, self._write):
            part.setVisible(bool(files))
        self._empty.setVisible(not files and not article.struck)
        self.attach.setVisible(not article.struck)
        self._strike.setVisible(bool(files) and not article.struck)
        self.setVisible(bool(files) or not article.struck)
        self._twins.show_lines(twins(files))

    def offer(self, files: tuple[Path, ...]) -> None:
        """Take files dropped: a single one is attached, of several it is said first how many and which comes first."""
        if len(files) == 1:
            self.attaches.emit(files)
            return
        self._waiting = files
        self._how_many.setText(f"Đính kèm {several_in_words([one.name for one in files])}?")
        self._several.open_at(self._several.do)

    def show_target(self, held: bool) -> None:
        """Show where files held over the article will lie."""
        self.setProperty("held", held)
        self.style().unpolish(self)
        self.style().polish(self)
        if held:
            bring_into_sight(self)

    def wait(self, *, waiting: bool) -> None:
        """Take no files while some are being copied; the cursor stays here, and is then on the list."""
        cursor: QWidget | None = self.window().focusWidget()
        if waiting and cursor is not None and self.isAncestorOf(cursor):
            self.setFocus()
        self.attach.setEnabled(not waiting)
        self._several.do.setEnabled(not waiting)
        if not waiting and cursor is self:
            (self.list if self._files else self.attach).setFocus()

    def say(self, lines: Lines) -> None:
        """Say what came of the last deed; nothing where there are no lines."""
        self._said.show_lines(lines)
        if lines:
            bring_into_sight(self._said)

    def let_be(self) -> None:
        """Let go of what was asked and said."""
        self.reason.hide()
        self._several.hide()
        self.say(())

    def _with_current(self, act: Callable[[Attachment], object]) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._files):
            act(self._files[row])

    def _ask_why(self, one: Attachment) -> None:
        self.say(())
        self.reason.ask(f"Bỏ “{shortened(one.name)}”", partial(self.strikes.emit, one.id))

    def _agree(self) -> None:
        self.attaches.emit(self._waiting)
        self._several.hide()

    def _fill(self) -> None:
        """List the files, the cursor on the one it was on, or the nearest."""
        row = max(self.list.currentRow(), 0)
        self.list.clear()
        for one in self._files:
            self.list.addItem(line_of(one))
            self.list.item(self.list.count() - 1).setToolTip(one.name)
        self.list.setCurrentRow(min(row, self.list.count() - 1))
        height = self.list.sizeHintForRow(0) if self._files else 0
        self.list.setFixedHeight(min(len(self._files), _LINES_SHOWN) * height + 4)

    def _button(self, words: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(words)
        button.setAccessibleName(f"{words.rstrip('…')} tệp")
        button.clicked.connect(lambda _: act())
        return button

    def _connect(self) -> None:
        self.list.itemActivated.connect(lambda _: self._with_current(self.opens.emit))
        self._several.given.connect(self._agree)
        strike = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list)
        strike.setContext(Qt.ShortcutContext.WidgetShortcut)
        strike.activated.connect(self._strike.click)

    def _lay_out(self) -> None:
        self.setObjectName("target")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.list.setObjectName("files")
        self._said.show_lines(())
        self.list.setAccessibleName("Tệp đính kèm")
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._several.lay_out(self._how_many)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.attach, self._open, self._write, self._strike):
            row.addWidget(button)
            self.reason.go_through(button)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        above: tuple[QWidget, ...] = (self._title, self._empty, self.list)
        below: tuple[QWidget, ...] = (self.reason, self._several, self._said, self._twins)
        for part in above:
            column.addWidget(part)
        column.addLayout(row)
        for part in below:
            column.addWidget(part)
