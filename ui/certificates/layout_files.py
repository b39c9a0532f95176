"""Files the page of layouts asks for: the scan of a blank, a layout to take in, and where one is to be written."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from app.domain.layout_check import LayoutFileNotReadable
from ui.certificates.wording import LAYOUT_KINDS, SCAN_KINDS


class LayoutFiles:
    """One question is open at a time; what was chosen is handed on."""

    def __init__(self, owner: QWidget) -> None:
        self._owner = owner
        self.asking: QFileDialog | None = None

    def ask_scan(self, then: Callable[[Path], None]) -> None:
        """Ask for the scan of a blank."""
        self._ask(QFileDialog(self._owner, "Chọn ảnh quét của phôi", "", SCAN_KINDS), then)

    def ask_layout(self, then: Callable[[Path], None]) -> None:
        """Ask for the file of a layout."""
        self._ask(QFileDialog(self._owner, "Chọn tệp mẫu trình bày", "", LAYOUT_KINDS), then)

    def ask_where(self, code: str, then: Callable[[Path], None]) -> None:
        """Ask where to write a layout."""
        dialog = QFileDialog(self._owner, "Ghi mẫu trình bày ra tệp", f"{code}.toml", LAYOUT_KINDS)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setDefaultSuffix("toml")
        self._ask(dialog, then)

    def _ask(self, dialog: QFileDialog, then: Callable[[Path], None]) -> None:
        if dialog.acceptMode() is QFileDialog.AcceptMode.AcceptOpen:
            dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda file: then(Path(file)))
        self.asking = dialog
        dialog.open()


def text_of(file: Path) -> str:
    """Return the text of a layout's file; raises `LayoutFileNotReadable`."""
    try:
        return file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise LayoutFileNotReadable(file.name) from error
