"""Takes scanned letters into the register, shows them and writes them out again."""

from functools import partial
from pathlib import Path
from typing import Final

import shiboken6
from PySide6.QtWidgets import QWidget

from app.domain.council.letter import Letter
from app.files import read_whole, write_whole
from ui.council.letter_window import LetterWindow
from ui.council.letters_box import OPEN, LettersBox
from ui.desk import Desk
from ui.kit.file_question import FileQuestion
from ui.kit.signs import Sign

_KINDS: Final = "Bản quét (*.pdf *.jpg *.jpeg *.png)"


class LetterFolder:
    """Joins the letters of a pane to the office."""

    def __init__(self, desk: Desk, box: LettersBox, owner: QWidget) -> None:
        self._desk, self._box = desk, box
        self.files = FileQuestion(owner)
        self._shown: LetterWindow | None = None

    @property
    def shown(self) -> LetterWindow | None:
        """The letter that stands open."""
        return self._shown if self._shown is not None and shiboken6.isValid(self._shown) else None

    def ask_for_letter(self, meeting: int, member: str) -> None:
        """Ask which file is the letter of a member, and keep it."""
        self.files.ask(f"Bản quét ý kiến của {member}", _KINDS, partial(self._keep, meeting, member))

    def ask_where(self, letter: Letter) -> None:
        """Ask where a letter is to be written out."""
        self.files.ask_where("Ghi bản quét ra tệp", letter.name, _KINDS, partial(self._write, letter))

    def open(self, letter: Letter) -> None:
        """Show a letter in place of the one that stands open."""
        if self.shown is not None:
            self.shown.close()
        self._box.say(Sign.NONE, "")
        self._shown = self._desk.attempt(lambda: LetterWindow(letter), self._box.complain)
        if self._shown is not None:
            self._shown.show()

    def strike(self, meeting: int, letter: Letter, reason: str) -> None:
        """Strike out a letter kept by mistake."""

        def strike() -> bool:
            self._desk.office.councils.strike_letter(meeting, letter, reason)
            return True

        if self._desk.attempt(strike, self._box.reason.complain):
            self._box.reason.hide()
            self._box.say(Sign.MET, f"Đã gạch bỏ {letter.name}.")

    def _keep(self, meeting: int, member: str, file: Path) -> None:
        def keep() -> Letter:
            self._desk.office.councils.keep_letter(meeting, member, file.name, read_whole(file))
            return self._desk.office.councils.letters(meeting)[-1]

        if kept := self._desk.attempt(keep, self._box.complain):
            self._box.say(Sign.MET, f"Đã lưu {kept.name}. Hãy xem lại bản quét cho chắc.")
            self._box.enter(f"{OPEN}: {kept.name}")

    def _write(self, letter: Letter, file: Path) -> None:
        def write() -> Path:
            write_whole(file, letter.content)
            return file

        if self._desk.attempt(write, self._box.complain):
            self._box.say(Sign.MET, f"Đã ghi ra {file}")
