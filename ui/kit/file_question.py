"""Which file: one to read, or where one is to be written. Asked without stopping the rest of the window."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


class FileQuestion:
    """One question is open at a time; what was chosen is handed on."""

    def __init__(self, owner: QWidget) -> None:
        self._owner = owner
        self.asking: QFileDialog | None = None

    def ask(self, title: str, kinds: str, then: Callable[[Path], None]) -> None:
        """Ask for a file that is there; `kinds` as "Bản quét (*.pdf *.jpg)"."""
        dialog = QFileDialog(self._owner, title, "", kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._open(dialog, then)

    def ask_several(self, title: str, kinds: str, then: Callable[[tuple[Path, ...]], None]) -> None:
        """Ask for any number of files that are there."""
        dialog = QFileDialog(self._owner, title, "", kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda files: then(tuple(map(Path, files))))
        self.asking = dialog
        dialog.open()

    def ask_where(self, title: str, name: str, kinds: str, then: Callable[[Path], None]) -> None:
        """Ask where to write a file, `name` offered; what is there is written over only if the clerk says so."""
        dialog = QFileDialog(self._owner, title, name, kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
        self._open(dialog, then)

    def _open(self, dialog: QFileDialog, then: Callable[[Path], None]) -> None:
        dialog.fileSelected.connect(lambda file: then(Path(file)))
        self.asking = dialog
        dialog.open()
