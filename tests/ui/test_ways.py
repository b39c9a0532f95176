"""A deed that turns to a page leaves the form in sight first; what is typed on it stays."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView

from tests.ui.decision_scenes import go_to_decisions
from tests.ui.directory_scenes import directory_of
from tests.ui.drivers import WindowDriver, type_text
from ui.certificates.award_book_page import AwardBookPage
from ui.decisions.draft_form import DraftForm
from ui.directory.unit_form import UnitForm


def test_the_way_to_the_award_book_leaves_the_drafting_form_and_keeps_what_is_typed(window: WindowDriver) -> None:
    go_to_decisions("drafting", window)
    form = window.frame.findChild(DraftForm)
    assert form is not None
    assert form.isVisible()
    _do(window, "Sổ khen thưởng")
    book = window.frame.findChild(AwardBookPage)
    assert book is not None
    assert (form.isVisible(), book.isVisible()) == (False, True)


def test_the_way_to_the_units_leaves_the_form_of_a_unit_half_typed(window: WindowDriver) -> None:
    screen = directory_of(window)
    screen.begin()
    form = window.frame.findChild(UnitForm)
    assert form is not None
    type_text(QApplication.focusWidget() or form, "Phuong 5")
    _do(window, "Danh mục: Đơn vị")
    assert not form.isVisible()
    assert isinstance(window.frame.focusWidget(), QTableView)
    assert screen.half_typed["unit"]


def _do(window: WindowDriver, words: str) -> None:
    """Do what the palette offers by these words, with its keys."""
    window.type_key(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = QApplication.activeModalWidget()
    assert palette is not None
    line = palette.findChild(QLineEdit)
    assert line is not None
    type_text(line, words)
    QTest.keyClick(line, Qt.Key.Key_Return)
    QApplication.processEvents()
