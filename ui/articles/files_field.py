"""The files of an article that is being logged: chosen now, attached once it is in the register."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui.articles.attached_words import KINDS, LONGEST_ON_FORM, Lines, shortened
from ui.kit.fields import Field
from ui.kit.file_question import FileQuestion
from ui.kit.icons import icon
from ui.kit.layouts import empty
from ui.kit.sign_lines import SignLines


class FilesField(Field):
    """Any number of files, each by its name; dropped or chosen, in the order they came."""

    def __init__(self, caption: str) -> None:
        self.choose = QPushButton(icon("paperclip"), "Chọn tệp…")
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._told = SignLines()
        self._told.show_lines(())
        self._paths: tuple[Path, ...] = ()
        super().__init__(caption, self._laid_out())
        self.choose.setAccessibleName(f"Chọn tệp: {caption}")
        self.setFocusProxy(self.choose)
        self.files = FileQuestion(self)
        self.choose.clicked.connect(lambda _: self.files.ask_several(caption, KINDS, self.add))

    @property
    def paths(self) -> tuple[Path, ...]:
        """The files chosen."""
        return self._paths

    @property
    def told(self) -> tuple[str, ...]:
        """What is said of the files of the article before."""
        return self._told.sentences

    def kept(self) -> list[str]:
        return [str(path) for path in self._paths]

    def restore(self, kept: Any) -> None:
        self.put(tuple(map(Path, kept)))

    def put(self, paths: Sequence[Path]) -> None:
        """Have these files chosen and no others."""
        self._paths = tuple(paths)
        self._show()

    def add(self, paths: Sequence[Path]) -> None:
        """Choose more files; one chosen before is chosen once."""
        self.tell(())
        self.put(tuple(dict.fromkeys((*self._paths, *paths))))
        self.edited.emit()

    def tell(self, lines: Lines) -> None:
        """Say what came of the files of the article before; it stands until more are chosen."""
        self._told.show_lines(lines)

    def _take_off(self, path: Path) -> None:
        self.put(tuple(one for one in self._paths if one != path))
        self.edited.emit()
        self.choose.setFocus()

    def _laid_out(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.choose)
        column.addLayout(self._list)
        column.addWidget(self._told)
        return box

    def _show(self) -> None:
        empty(self._list)
        for path in self._paths:
            self._list.addWidget(self._row(path))

    def _row(self, path: Path) -> QPushButton:
        button = QPushButton(icon("x"), shortened(path.name, LONGEST_ON_FORM))
        button.setObjectName("link")
        button.setToolTip(f"Không đính kèm {path}")
        button.setAccessibleName(f"Không đính kèm {path.name}")
        button.clicked.connect(lambda _: self._take_off(path))
        return button
