"""All work without the mouse, read out by a screen reader, in Vietnamese, with nothing cut off."""

import re
from collections.abc import Iterator
from fractions import Fraction

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from app.domain.articles.judging import Mark
from app.domain.articles.prize import PrizeDraft
from app.domain.units.agency import Level
from app.office import Office, plans_to_begin_from
from tests.builders import an_article
from tests.sent_files import sent
from tests.ui.conftest import PLAN
from tests.ui.council_scenes import (
    COUNCIL_SCENES,
    REPORT_SCENES,
    ROOM_SCENES,
    go_to_council,
    go_to_reports,
    go_to_room,
    leave_room,
)
from tests.ui.decision_scenes import DECISION_SCENES, EXEMPLAR_SCENES, go_to_decisions, go_to_exemplars
from tests.ui.directory_scenes import (
    DIRECTORY_SCENES,
    UPKEEP_SCENES,
    directory_of,
    go_to_directory,
    go_to_upkeep,
)
from tests.ui.drivers import ArticlesDriver, WindowDriver, compose
from ui.certificates.screen import CertificatesScreen
from ui.kit.form_page import FormPage
from ui.place import Place
from ui.start_window import StartWindow

ENGLISH = re.compile(
    r"\b(the|and|open|save|cancel|close|file|folder|name|new|search|find|filter|list|error|warning|delete|edit|add"
    r"|remove|copy|paste|date|article|unit|title|author|status|page|next|back|help|settings|none|true|false)\b",
    re.IGNORECASE,
)
SCENES = (
    "overview",
    "articles",
    "in full",
    "files",
    "several",
    "form",
    "refused",
    "marking",
    "sending",
    "prizes",
    "prize form",
    "importing",
    "quota",
    "letter",
    "standing",
    "certificates",
    "layouts",
    "blanks",
    "start",
)


ALL_SCENES = (
    *SCENES,
    *DECISION_SCENES,
    *EXEMPLAR_SCENES,
    *DIRECTORY_SCENES,
    *UPKEEP_SCENES,
    *COUNCIL_SCENES,
    *ROOM_SCENES,
    *REPORT_SCENES,
)


@pytest.fixture(params=ALL_SCENES)
def scene(request: pytest.FixtureRequest, window: WindowDriver, office: Office) -> Iterator[QWidget]:
    """Each thing a clerk may have before them, at 1366×768."""
    office.articles.log(PLAN, an_article("Người giữ lửa phố nhỏ", subject=""))
    start = StartWindow()
    start.offer(plans_to_begin_from())
    shown: QWidget = start if request.param == "start" else window.frame
    shown.resize(1366, 768)
    shown.show()
    _go(request.param, window, office)
    _go_further(request.param, window)
    if request.param in ROOM_SCENES:
        shown = go_to_room(request.param, window)
    window.qtbot.wait(150)
    yield shown
    leave_room(shown)
    start.deleteLater()


def _go(scene: str, window: WindowDriver, office: Office) -> None:
    match scene:
        case "articles" | "in full" | "files" | "several" | "form" | "refused":
            _go_to_articles(scene, window)
        case "marking" | "sending" | "prizes" | "prize form" | "importing":
            _go_beside_the_list(scene, window, office)
        case "quota":
            window.go(Place.QUOTA)
        case "letter":
            window.go(Place.QUOTA)
            window.qtbot.wait(150)
            window.frame.screen_shown.begin()
        case "standing":
            window.go(Place.STANDING)
        case "certificates" | "layouts" | "blanks":
            _go_to_certificates(scene, window)


def _go_further(scene: str, window: WindowDriver) -> None:
    if scene in DECISION_SCENES:
        go_to_decisions(scene, window)
    if scene in EXEMPLAR_SCENES:
        go_to_exemplars(scene, window)
    if scene in DIRECTORY_SCENES:
        go_to_directory(scene, window)
    if scene in UPKEEP_SCENES:
        go_to_upkeep(scene, window)
    if scene in COUNCIL_SCENES:
        go_to_council(scene, window)
    if scene in REPORT_SCENES:
        go_to_reports(scene, window)


def _go_to_articles(scene: str, window: WindowDriver) -> None:
    articles = window.articles()
    match scene:
        case "in full":
            assert articles.lists("Người giữ lửa phố nhỏ")
            articles.open("Người giữ lửa phố nhỏ")
            articles.press("Gạch bỏ…")
        case "files":
            _open_with_files(articles, window.frame.desk.office)
        case "several":
            window.frame.desk.office.articles.log(PLAN, an_article("Cô giáo của lớp học tình thương"))
            assert articles.lists("Cô giáo của lớp học tình thương", "Người giữ lửa phố nhỏ")
            articles.screen.list.table.selectAll()
            articles.screen.list.foot.open()
        case "form":
            articles.begin()
        case "refused":
            articles.log(title=" ", received="31/2/21", unit="không có", words="nhiều")


def _open_with_files(articles: ArticlesDriver, office: Office) -> None:
    """An article in full with a file another has too, and the question what it is taken off for."""
    other = office.articles.log(PLAN, an_article("Cô giáo của lớp học tình thương"))
    long = sent(office.path.parent / "gửi", f"{'Bài dự thi của đơn vị ' * 4}.pdf")
    for article in (1, other.id):
        office.attachments.attach(article, [long])
    assert articles.lists("Cô giáo của lớp học tình thương", "Người giữ lửa phố nhỏ")
    articles.open("Người giữ lửa phố nhỏ")
    articles.press("Bỏ tệp")


def _go_beside_the_list(scene: str, window: WindowDriver, office: Office) -> None:
    article = office.articles.log(PLAN, an_article("Cô giáo của lớp học tình thương"))
    office.judging.mark(article.id, Mark("Trần Văn Chấm", (Fraction(80),)))
    office.prizes.record(PrizeDraft(article.id, Level.PROVINCE, "Giải Nhì", amount=5_000_000))
    articles = window.articles()
    if scene == "importing":
        articles.press("Nhập từ Excel…")
        return
    screen = articles.screen
    if scene == "prize form":
        articles.open("Cô giáo của lớp học tình thương")
        articles.press("Ghi giải…")
        articles.submit()
        return
    pages = {"marking": screen.marking, "sending": screen.shortlist, "prizes": screen.prizes}
    screen.tabs.turn_to(pages[scene])
    if scene == "sending":
        window.qtbot.waitUntil(lambda: screen.shortlist.table.current is not None)
        articles.press("Gửi bài…")


def _go_to_certificates(scene: str, window: WindowDriver) -> None:
    directory_of(window).open_certificates()
    screen = window.frame.findChild(CertificatesScreen)
    assert isinstance(screen, CertificatesScreen)
    if scene != "certificates":
        screen.tabs.turn_to(screen.layouts if scene == "layouts" else screen.blanks)
    if scene == "blanks":
        screen.blanks.begin()


def in_sight(scene: QWidget) -> list[QWidget]:
    return [part for part in scene.findChildren(QWidget) if part.isVisibleTo(scene)]


def test_every_control_has_a_name_to_be_read_out(scene: QWidget) -> None:
    controls = [part for part in in_sight(scene) if part.focusPolicy() & Qt.FocusPolicy.TabFocus]
    nameless = [part for part in controls if not _name(part)]
    assert controls
    assert nameless == []


def test_every_control_is_reached_with_tab_alone(scene: QWidget) -> None:
    wanted = {
        part
        for part in in_sight(scene)
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.isEnabled() and part.focusProxy() is None
    }
    met: set[QWidget] = set()
    for _ in range(len(wanted) + 5):
        focused = QApplication.focusWidget() or scene
        met.add(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert {_name(part) for part in wanted - met} == set()


def test_enter_goes_through_every_field_of_a_form_to_its_buttons(scene: QWidget) -> None:
    for page in (part for part in in_sight(scene) if isinstance(part, FormPage)):
        editors = QLineEdit | QPlainTextEdit | QComboBox | QCheckBox
        wanted = {part for part in in_sight(page) if isinstance(part, editors) and part.isEnabled()}
        met = _met_with_enter(page)
        assert {_name(part) for part in wanted.difference(met)} == set()
        assert met[-1] is met[0]


def test_every_field_takes_what_an_input_method_composes(scene: QWidget) -> None:
    fields = [part for part in in_sight(scene) if isinstance(part, QLineEdit | QPlainTextEdit) and part.isEnabled()]
    for field in (one for one in fields if not one.isReadOnly() and not _takes_digits_only(one)):
        field.setFocus()
        field.clear()
        compose(field, "d", "đ", "đa", "đă", "đăn", "đăng", commits="Đặng")
        assert (field.text() if isinstance(field, QLineEdit) else field.toPlainText()) == "Đặng", _name(field)


def test_nothing_is_said_in_english(scene: QWidget) -> None:
    said = [text for part in in_sight(scene) for text in _texts(part)]
    assert [text for text in said if ENGLISH.search(text)] == []


def test_nothing_is_cut_off(scene: QWidget) -> None:
    parts = [part for part in in_sight(scene) if isinstance(part, QLabel | QAbstractButton) and part.text()]
    cut = [part for part in parts if not _wraps(part) and part.width() < part.minimumSizeHint().width()]
    assert [_name(part) for part in cut] == []


def _met_with_enter(page: FormPage) -> list[QWidget]:
    """Go once round from a button at the foot: through the fields with Enter, elsewhere with Tab."""
    met: list[QWidget] = []
    next(part for part in in_sight(page) if isinstance(part, QPushButton) and _is_at_foot(page, part)).setFocus()
    while (at := QApplication.focusWidget()) is not None and at not in met:
        met.append(at)
        moves_on = page.fields.isAncestorOf(at) and not isinstance(at, QPlainTextEdit | QPushButton)
        QTest.keyClick(at, Qt.Key.Key_Return if moves_on else Qt.Key.Key_Tab)
    return [*met, *([at] if at else [])]


def _is_at_foot(page: FormPage, button: QPushButton) -> bool:
    return button.isEnabled() and not page.fields.isAncestorOf(button)


def _takes_digits_only(field: QLineEdit | QPlainTextEdit) -> bool:
    return isinstance(field, QLineEdit) and field.validator() is not None


def _name(part: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(part)
    return interface.text(QAccessible.Text.Name)


def _wraps(part: QWidget) -> bool:
    return isinstance(part, QLabel) and part.wordWrap()


def _texts(part: QWidget) -> Iterator[str]:
    if isinstance(part, QLabel | QAbstractButton):
        yield part.text()
    if isinstance(part, QLineEdit):
        yield part.placeholderText()
    yield part.toolTip()
    yield part.accessibleName()
