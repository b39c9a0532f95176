"""Certificates before the clerk: a decision on two collectives and three people, eight blanks; the clerk's verbs."""

from pathlib import Path

from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.domain.certificates.certificate_layout import Field, Part
from app.domain.certificates.layout_moves import field_of
from app.office import create_office
from tests.services.conftest import BINH_PHUOC, Story
from tests.services.decided import SIGNED, drafted, voted
from tests.ui.drivers import press, rows_of, type_text
from ui.certificates.screen import CertificatesScreen

PLAN, FORM, KIND = BINH_PHUOC, "giay-khen", "Giấy khen A4"
NAMES = ("Tập thể 0", "Tập thể 1", "Ông Lê Văn Ân 0", "Ông Lê Văn Ân 1", "Ông Lê Văn Ân 2")


def make_office(register: Path) -> None:
    """Make the register with its decision issued and eight blanks of one kind received."""
    calendar = [SIGNED]
    story = Story(create_office(register, PLAN, lambda: calendar[0]), PLAN, calendar)
    draft = drafted(story, voted(story, 2, 3), form=FORM)
    story.office.decisions.issue(draft.id, 15, SIGNED)
    story.office.blanks.receive(KIND, 8)
    story.office.close()


class CertificatesDriver:
    """The pages of certificates."""

    def __init__(self, screen: CertificatesScreen, qtbot: QtBot) -> None:
        self.screen = screen
        self.qtbot = qtbot

    def turn_to(self, page: QWidget) -> None:
        """Go to a page by its name above."""
        self.screen.tabs.turn_to(page)

    def press(self, words: str) -> None:
        """Press a button in sight."""
        press(self.screen, words)

    def fill(self, field: QWidget, text: str) -> None:
        """Type a text in place of what stands in a field."""
        line = field.focusProxy()
        assert isinstance(line, QLineEdit)
        line.setFocus()
        line.selectAll()
        type_text(line, text)

    # printing

    def sees(self, pages: int) -> bool:
        """Wait until a proof of so many pages is in sight, drawn for what the form now asks."""
        proof = self.screen.printing.proof
        self.qtbot.waitUntil(lambda: not proof.words and proof.view.count == pages, timeout=15_000)
        return True

    def is_told(self, beginning: str) -> bool:
        """Wait until a sentence with this beginning stands in place of the proof."""
        proof = self.screen.printing.proof
        self.qtbot.waitUntil(lambda: proof.words.startswith(beginning), timeout=15_000)
        return True

    def is_noted(self, beginning: str) -> bool:
        """Wait until the form says what was printed before, in words with this beginning."""
        again = self.screen.printing.form.again
        self.qtbot.waitUntil(lambda: again.isVisible() and again.text().startswith(beginning), timeout=15_000)
        return True

    def said(self, beginning: str) -> str:
        """Wait until the printing page says something that begins so, and return all of it."""
        said = self.screen.printing.said
        self.qtbot.waitUntil(lambda: said.isVisible() and said.words.startswith(beginning), timeout=20_000)
        return said.words

    def listed(self) -> list[tuple[str, ...]]:
        """The recipients as listed."""
        return rows_of(self.screen.printing.table)

    def print_on(self, kind: str) -> None:
        """Choose what is printed on, as the clerk chooses from the list."""
        self.screen.printing.form.blank.put(kind)
        self.screen.printing.form.blank.edited.emit()

    def choose_only(self, place: int) -> None:
        """Choose one recipient, and ask for that certificate alone."""
        self.screen.printing.table.selectRow(place - 1)
        only = self.screen.printing.form.only
        if not only.ticked:
            QTest.keyClick(only.editor, Qt.Key.Key_Space)

    # layouts

    def field(self, part: Part) -> Field:
        """The field of a part as it stands now."""
        return field_of(self.screen.layouts.drafts.layout, part)

    def chosen(self) -> Part:
        """The part that stands chosen."""
        return self.screen.layouts.form.part.value

    def take(self, part: Part) -> None:
        """Click a field on the sheet."""
        QTest.mouseClick(self.screen.layouts.canvas, Qt.MouseButton.LeftButton, pos=self._middle(part).toPoint())

    def drag(self, part: Part, right: float, down: float) -> None:
        """Drag a field by so many millimetres with the mouse."""
        canvas = self.screen.layouts.canvas
        start = self._middle(part)
        end = start + canvas.place_of(right, down) - canvas.place_of(0, 0)
        QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start.toPoint())
        QTest.mouseMove(canvas, ((start + end) / 2).toPoint())
        QTest.mouseMove(canvas, end.toPoint())
        QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=end.toPoint())

    def type_key(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        """Press a key on the sheet."""
        held = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            held |= modifier
        QTest.keyClick(self.screen.layouts.canvas, key, held)

    def _middle(self, part: Part) -> QPointF:
        field = self.field(part)
        return self.screen.layouts.canvas.place_of(field.left + field.width / 2, field.baseline - 1)
