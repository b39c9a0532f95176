"""Escape leaves the innermost thing around the cursor, and only that, everywhere."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QTableView, QWidget

from app.domain.decisions.decision import DecisionKind
from app.office import Office
from app.services.decisions import DecisionWish
from tests.builders import an_article
from tests.ui.conftest import PLAN, TODAY
from tests.ui.council_scenes import go_to_council
from tests.ui.directory_scenes import directory_of
from tests.ui.drivers import WindowDriver
from tests.ui.exemplars_stage import enter, nominate
from ui.council.composition_pane import CORRECT
from ui.council.council_form import CouncilForm
from ui.decisions.screen import DecisionsScreen
from ui.exemplars.screen import ExemplarsScreen
from ui.help_window import HelpWindow
from ui.kit.ask_box import AskBox
from ui.kit.record_table import RecordTable
from ui.place import Place

Arrange = Callable[[WindowDriver, Office], None]


def _article(window: WindowDriver, office: Office) -> None:
    office.articles.log(PLAN, an_article("Người giữ lửa phố nhỏ", subject=""))
    articles = window.articles()
    assert articles.lists("Người giữ lửa phố nhỏ")
    articles.open("Người giữ lửa phố nhỏ")


def _exemplar(window: WindowDriver, office: Office) -> None:
    known = enter(office, "Lê Quang Bình")
    _exemplars(window).receive(known)


def _nomination(window: WindowDriver, office: Office) -> None:
    known = nominate(office, enter(office, "Lê Quang Bình"))
    screen = _exemplars(window)
    screen.tabs.turn_to(screen.nominations)
    screen.nominations.open(known.id)
    screen.nominations.pane.enter()


def _draft(window: WindowDriver, office: Office) -> None:
    known = nominate(office, enter(office, "Lê Quang Bình"))
    office.decisions.draft(DecisionWish(PLAN, DecisionKind.COMMENDATION, None, (known.id,), "giay-khen"))
    _stand_on_decision(window)


def _decision(window: WindowDriver, office: Office) -> None:
    known = nominate(office, enter(office, "Lê Quang Bình"))
    drafted = office.decisions.draft(DecisionWish(PLAN, DecisionKind.COMMENDATION, None, (known.id,), "giay-khen"))
    office.decisions.issue(drafted.id, 12, TODAY)
    _stand_on_decision(window)


def _unit(window: WindowDriver, office: Office) -> None:
    units = directory_of(window).units
    units.table.setFocus()
    QTest.keyClick(units.table, Qt.Key.Key_Return)


def _meeting(window: WindowDriver, office: Office) -> None:
    go_to_council("meeting", window)
    window.type_key(Qt.Key.Key_Escape)


BOXES: tuple[tuple[Arrange, str], ...] = (
    (_article, "Gạch bỏ…"),
    (_article, "Nhận bài…"),
    (_exemplar, "Gạch bỏ…"),
    (_exemplar, "Ghi việc nhân rộng…"),
    (_exemplar, "Đề nghị cấp trên…"),
    (_nomination, "Rút đề nghị…"),
    (_nomination, "Tạm dừng…"),
    (_draft, "Ghi số, ngày ký…"),
    (_draft, "Bỏ dự thảo…"),
    (_decision, "Hủy bỏ…"),
    (_decision, "Thay thế…"),
    (_unit, "Sáp nhập…"),
    (_meeting, "Bỏ phiên họp…"),
)


@pytest.mark.parametrize(("arrange", "asks"), BOXES)
def test_escape_lets_a_box_be_and_then_leaves_what_it_was_asked_in(
    window: WindowDriver, office: Office, arrange: Arrange, asks: str
) -> None:
    arrange(window, office)
    button = _button(window.frame, asks)
    button.setFocus()
    window.type_key(Qt.Key.Key_Return)
    assert _boxes(window.frame)
    window.type_key(Qt.Key.Key_Escape)
    assert _boxes(window.frame) == []
    assert _words(QApplication.focusWidget()) == asks
    window.type_key(Qt.Key.Key_Escape)
    assert isinstance(QApplication.focusWidget(), QTableView)


def test_escape_leaves_a_form_inside_a_page_for_that_page_and_not_for_the_one_around_it(
    window: WindowDriver, office: Office
) -> None:
    go_to_council("compositions", window)
    window.type_key(Qt.Key.Key_Escape)
    button = _button(window.frame, CORRECT)
    button.setFocus()
    window.type_key(Qt.Key.Key_Return)
    form = next(form for form in window.frame.findChildren(CouncilForm) if form.isVisible())
    window.type_key(Qt.Key.Key_Escape)
    assert not form.isVisible()
    focused = QApplication.focusWidget()
    assert isinstance(focused, RecordTable)
    assert focused.accessibleName() == "Danh sách Hội đồng"
    window.type_key(Qt.Key.Key_Escape)
    assert focused.isVisible() is False


def test_escape_empties_the_filter_of_a_form_before_it_leaves_the_form(window: WindowDriver) -> None:
    go_to_council("meeting form", window)
    screen = window.frame.screen_shown
    form = screen.preparing  # type: ignore[attr-defined]
    form.agenda.filter.setFocus()
    QTest.keyClicks(form.agenda.filter, "le")
    window.type_key(Qt.Key.Key_Escape)
    assert (form.agenda.filter.text(), form.isVisible()) == ("", True)
    window.type_key(Qt.Key.Key_Escape)
    assert not form.isVisible()


def test_escape_closes_the_help_and_leaves_the_desk_as_it_was(window: WindowDriver) -> None:
    articles = window.articles()
    articles.begin()
    window.type_key(Qt.Key.Key_F1)
    manual = window.frame.findChild(HelpWindow)
    assert manual is not None
    window.qtbot.waitUntil(manual.isActiveWindow)
    window.type_key(Qt.Key.Key_Escape)
    assert not manual.isVisible()
    assert articles.form.isVisible()


def _exemplars(window: WindowDriver) -> ExemplarsScreen:
    window.go(Place.EXEMPLARS)
    screen = window.frame.screen_shown
    assert isinstance(screen, ExemplarsScreen)
    return screen


def _stand_on_decision(window: WindowDriver) -> None:
    window.go(Place.DECISIONS)
    screen = window.frame.screen_shown
    assert isinstance(screen, DecisionsScreen)
    screen.decisions.stand_on(1)


def _button(within: QWidget, words: str) -> QPushButton:
    QApplication.processEvents()
    return next(one for one in within.findChildren(QPushButton) if one.isVisible() and one.text() == words)


def _boxes(within: QWidget) -> list[AskBox]:
    return [box for box in within.findChildren(AskBox) if box.isVisible()]


def _words(part: QWidget | None) -> str:
    return part.text() if isinstance(part, QPushButton) else ""
