"""All work without the mouse, read out by a screen reader, in Vietnamese, with nothing cut off."""

import re
from collections.abc import Iterator
from fractions import Fraction

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget

from app.domain.articles.judging import Mark
from app.domain.articles.prize import PrizeDraft
from app.domain.decisions.decision import DecisionKind
from app.domain.units.agency import Level
from app.office import Office, plans_to_begin_from
from app.services.decisions import DecisionWish
from tests.builders import a_commendation, an_article
from tests.sent_files import sent
from tests.ui.conftest import PLAN
from tests.ui.directory_scenes import (
    DIRECTORY_SCENES,
    UPKEEP_SCENES,
    directory_of,
    go_to_directory,
    go_to_upkeep,
)
from tests.ui.drivers import ArticlesDriver, WindowDriver, compose, press
from tests.ui.exemplars_stage import OTHER_WARD, enter, nominate
from ui.certificates.screen import CertificatesScreen
from ui.decisions.screen import DecisionsScreen
from ui.exemplars.screen import ExemplarsScreen
from ui.place import Place
from ui.start_window import StartWindow

ENGLISH = re.compile(
    r"\b(the|and|open|save|cancel|close|file|folder|name|new|search|find|filter|list|error|warning|delete|edit|add"
    r"|remove|copy|paste|date|article|unit|title|author|status|page|next|back|help|settings|none|true|false)\b",
    re.IGNORECASE,
)
DECISION_SCENES = ("decision", "drafting", "submission", "outgoing", "outgoing paper")
EXEMPLAR_SCENES = ("exemplar", "exemplar form", "commendation form", "nomination", "nomination form")
SCENES = (
    "overview",
    "articles",
    "in full",
    "files",
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


@pytest.fixture(params=(*SCENES, *DECISION_SCENES, *EXEMPLAR_SCENES, *DIRECTORY_SCENES, *UPKEEP_SCENES))
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
    window.qtbot.wait(150)
    yield shown
    start.deleteLater()


def _go(scene: str, window: WindowDriver, office: Office) -> None:
    match scene:
        case "articles" | "in full" | "files" | "form" | "refused":
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
        _go_to_decisions(scene, window)
    if scene in EXEMPLAR_SCENES:
        _go_to_exemplars(scene, window)
    if scene in DIRECTORY_SCENES:
        go_to_directory(scene, window)
    if scene in UPKEEP_SCENES:
        go_to_upkeep(scene, window)


def _go_to_articles(scene: str, window: WindowDriver) -> None:
    articles = window.articles()
    match scene:
        case "in full":
            assert articles.lists("Người giữ lửa phố nhỏ")
            articles.open("Người giữ lửa phố nhỏ")
            articles.press("Gạch bỏ…")
        case "files":
            _open_with_files(articles, window.frame.desk.office)
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


def _go_to_decisions(scene: str, window: WindowDriver) -> None:
    _draft_a_decision(window.frame.desk.office)
    window.go(Place.DECISIONS)
    screen = window.frame.screen_shown
    assert isinstance(screen, DecisionsScreen)
    if scene.startswith("outgoing"):
        screen.tabs.turn_to(screen.outgoing)
    match scene:
        case "decision":
            screen.decisions.stand_on(1)
            press(window.frame, "Ghi số, ngày ký…")
        case "drafting":
            screen.begin()
        case "outgoing paper":
            screen.outgoing.begin()
        case "submission":
            screen.decisions.forms.submit()
        case "outgoing":
            press(window.frame, "Cách đánh số…")


def _draft_a_decision(office: Office) -> None:
    nominated = nominate(office, enter(office, "Lê Quang Bình"))
    office.decisions.draft(DecisionWish(PLAN, DecisionKind.COMMENDATION, None, (nominated.id,), "giay-khen"))


def _go_to_exemplars(scene: str, window: WindowDriver) -> None:
    office = window.frame.desk.office
    known = enter(office, "Lê Quang Bình")
    enter(office, "Lê Quang Bính", OTHER_WARD)
    office.exemplars.commend(a_commendation("Hiến máu nhân đạo", exemplar=known.id))
    nomination = nominate(office, known, dossier=frozenset())
    window.go(Place.EXEMPLARS)
    screen = window.frame.screen_shown
    assert isinstance(screen, ExemplarsScreen)
    screen.receive(known)
    match scene:
        case "exemplar":
            press(screen, "Hủy ghi nhận…")
        case "exemplar form":
            screen.begin()
            screen.exemplars.forms.entering.name.put("Lê Quang Bình")
            screen.exemplars.forms.entering.fields.edited.emit()
        case "commendation form":
            press(screen, "Ghi khen thưởng")
        case "nomination":
            press(screen, f"Mở đề nghị số {nomination.id}")
        case _:
            press(screen, f"Mở đề nghị số {nomination.id}")
            press(screen, "Bổ sung, sửa")


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


def test_every_field_takes_what_an_input_method_composes(scene: QWidget) -> None:
    fields = [part for part in in_sight(scene) if isinstance(part, QLineEdit | QPlainTextEdit) and part.isEnabled()]
    for field in (one for one in fields if not one.isReadOnly()):
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
