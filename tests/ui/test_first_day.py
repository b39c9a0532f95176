"""The first day with the program: nothing is in the register yet, and every desk says in full what belongs there."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from app.domain.reports.overview import Step
from app.office import Office
from tests.builders import an_article, an_author
from tests.ui.conftest import LAMP, PLAN
from tests.ui.drivers import WindowDriver
from ui.council.council_form import CouncilForm
from ui.council.screen import CouncilScreen
from ui.directory.screen import DirectoryScreen
from ui.overview.step_line import StepLine
from ui.place import Place


@pytest.mark.parametrize("place", Place)
def test_every_sentence_of_an_empty_desk_stands_there_to_its_last_line(window: WindowDriver, place: Place) -> None:
    window.frame.resize(1366, 768)
    window.frame.show()
    window.go(place)
    window.qtbot.wait(150)
    wrapped = [part for part in window.frame.findChildren(QLabel) if part.wordWrap() and part.isVisible()]
    assert [part.text() for part in wrapped if part.height() < part.heightForWidth(part.width())] == []


def test_the_first_desk_of_an_empty_register_names_the_first_steps_and_which_are_taken(window: WindowDriver) -> None:
    window.go(Place.OVERVIEW)
    window.qtbot.waitUntil(lambda: bool(_steps(window)))
    words = [line.accessibleName() for line in _steps(window)]
    assert words[:2] == ["Ghi các đơn vị, hoặc nhập từ Excel (đã có)", "Xem người ký và tiêu đề văn bản"]
    assert words[-2:] == ["Ghi bài viết đầu tiên", "Ghi gương đầu tiên"]


def test_a_first_step_opens_the_place_where_it_is_taken(window: WindowDriver) -> None:
    window.go(Place.OVERVIEW)
    window.qtbot.waitUntil(lambda: bool(_steps(window)))
    window.click(next(line for line in _steps(window) if line.step is Step.SIGNER))
    screen = window.frame.screen_shown
    assert isinstance(screen, DirectoryScreen)
    assert screen.tabs.page is screen.signers


def test_the_first_steps_make_way_for_the_work_once_an_article_is_logged(window: WindowDriver, office: Office) -> None:
    window.go(Place.OVERVIEW)
    window.qtbot.waitUntil(lambda: bool(_steps(window)))
    office.articles.log(PLAN, an_article(LAMP, an_author("Nguyễn Văn Hoà")))
    window.qtbot.waitUntil(lambda: not _steps(window))


def test_without_a_council_the_button_says_that_a_council_is_entered(window: WindowDriver) -> None:
    window.go(Place.COUNCIL)
    screen = window.frame.screen_shown
    assert isinstance(screen, CouncilScreen)
    pressed = [button for button in _buttons(screen) if button.text() == "Ghi Hội đồng"]
    assert not [button for button in _buttons(screen) if button.text().startswith("Chuẩn bị phiên họp")]
    window.click(pressed[0])
    assert any(form.isVisible() for form in screen.findChildren(CouncilForm))


def _steps(window: WindowDriver) -> list[StepLine]:
    return [line for line in window.frame.findChildren(StepLine) if line.isVisible()]


def _buttons(screen: QWidget) -> list[QPushButton]:
    return [button for button in screen.findChildren(QPushButton) if button.isVisible()]
