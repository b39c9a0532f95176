"""What a clerk does at the desk of reports, in the clerk's words."""

from pypdfium2 import PdfDocument  # type: ignore[import-untyped]
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from tests.ui.drivers import press, type_text
from ui.kit.fields import TextField
from ui.papers.live_pages import LivePages
from ui.reports.period_box import Extent
from ui.reports.screen import ReportsScreen


class ReportsDriver:
    """The desk of reports, in sight."""

    def __init__(self, screen: ReportsScreen, qtbot: QtBot) -> None:
        self.screen = screen
        self.qtbot = qtbot

    @property
    def pages(self) -> LivePages:
        """The paper at the right."""
        return self.screen.pane.pages

    def shows(self, *words: str) -> bool:
        """Wait until the paper in sight says all of these."""
        self.qtbot.waitUntil(lambda: self.pages.settled and all(one in self.paper() for one in words), timeout=20_000)
        return True

    def paper(self) -> str:
        """What the paper in sight says, its lines joined; empty while there is none."""
        content = self.pages.content
        if not content:
            return ""
        document = PdfDocument(content)
        try:
            text = "\n".join(document[number].get_textpage().get_text_bounded() for number in range(len(document)))
        finally:
            document.close()
        return " ".join(text.split())

    def refuses(self, words: str) -> bool:
        """Wait until a sentence stands in place of the pages."""
        self.qtbot.waitUntil(lambda: words in self.pages.words, timeout=20_000)
        return True

    def choose(self, extent: Extent) -> None:
        """Choose how long the report's time is."""
        self.screen.report.period.extent.put(extent)
        self.screen.report.period.extent.edited.emit()

    def type(self, field: TextField, text: str) -> None:
        """Type into a field in place of what stands there."""
        field.line.selectAll()
        type_text(field.line, text)

    def word(self, part: str, text: str) -> None:
        """Say something in a part of the report."""
        words = self.screen.report.words
        words.turn_to(part)
        block = words.text.editor
        assert isinstance(block, QPlainTextEdit)
        block.selectAll()
        type_text(block, text)

    def said_in(self, part: str) -> str:
        """What stands in the words of a part."""
        self.screen.report.words.turn_to(part)
        return self.screen.report.words.text.text

    def press(self, words: str) -> None:
        """Press a button of this desk."""
        press(self.screen, words)

    def said(self) -> str:
        """What is said under the pages."""
        return self.screen.pane.said.words
