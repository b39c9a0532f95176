"""Files the page of layouts asks for: the scan of a blank, a layout to take in, and where one is to be written."""

from collections.abc import Callable
from pathlib import Path

from app.domain.certificates.layout_check import LayoutFileNotReadable
from ui.certificates.wording import LAYOUT_KINDS, SCAN_KINDS
from ui.kit.file_question import FileQuestion


class LayoutFiles(FileQuestion):
    """The questions about files that the page of layouts has."""

    def ask_scan(self, then: Callable[[Path], None]) -> None:
        """Ask for the scan of a blank."""
        self.ask("Chọn ảnh quét của phôi", SCAN_KINDS, then)

    def ask_layout(self, then: Callable[[Path], None]) -> None:
        """Ask for the file of a layout."""
        self.ask("Chọn tệp mẫu trình bày", LAYOUT_KINDS, then)

    def ask_place_of(self, code: str, then: Callable[[Path], None]) -> None:
        """Ask where to write a layout."""
        self.ask_where("Ghi mẫu trình bày ra tệp", f"{code}.toml", LAYOUT_KINDS, then)


def text_of(file: Path) -> str:
    """Return the text of a layout's file; raises `LayoutFileNotReadable`."""
    try:
        return file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise LayoutFileNotReadable(file.name) from error
