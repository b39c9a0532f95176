"""The desk of standings: who earns the award, the reason for every yes and no, and the list on paper."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.domain.articles.contest import ArticleDraft, Author
from app.domain.exemplars.exemplar import CommendationDraft, CommendationKind, ExemplarDraft, RecipientClass
from app.domain.language.names import Gender
from app.domain.plans.plan import Recipient
from app.domain.units.agency import Level
from app.office import Office, create_office, open_office
from tests.ui.conftest import PLAN
from tests.ui.drivers import press, words_in_sight
from tests.ui.standing_driver import StandingDriver
from ui.background import Background
from ui.desk import Desk
from ui.place import Place
from ui.standing.screen import StandingScreen

JUNE = date(2021, 6, 15)
WARD, OTHER_WARD = "Phường Trúc Bạch", "Phường Điện Biên"
HOA = Author("Nguyễn Thị Hoa", "0912345678", "12 Quán Thánh")
DAT = Author("Đỗ Văn Đạt", "0912345679", "3 Đội Cấn")
FAILED, EARNED = "Chưa đủ tiêu chuẩn", "Đủ tiêu chuẩn"


@pytest.fixture
def office(register: Path) -> Iterator[Office]:
    """In June Trúc Bạch has met its quota and wrote of somebody the city commended, by one entry of one author."""
    office = open_office(register, lambda: JUNE)
    ward = next(unit.id for unit in office.units.all() if unit.name == WARD)
    exemplar = office.exemplars.add(ExemplarDraft("Lê Văn Ân", Recipient.STAFF, ward, Gender.MALE)).id
    office.exemplars.commend(
        CommendationDraft(
            exemplar,
            Level.PROVINCE,
            "Bằng khen",
            CommendationKind.THEMATIC,
            RecipientClass.WORKER,
            "99/QĐ-UBND",
            date(2021, 6, 1),
            "Chủ tịch",
            "Cứu người đuối nước",
        )
    )
    for year, month in ((2020, 11), (2020, 12), (2021, 1), (2021, 2), (2021, 3), (2021, 4), (2021, 5)):
        for day, author in ((3, HOA), (4, DAT)):
            told = (exemplar,) if (month, day) == (3, 3) else ()
            draft = ArticleDraft(f"Bài {day} tháng {month}", (author,), ward, date(year, month, day), exemplars=told)
            office.articles.log(PLAN, draft if told else _about_somebody(draft))
    yield office
    office.close()


def _about_somebody(draft: ArticleDraft) -> ArticleDraft:
    return ArticleDraft(
        draft.title, draft.authors, draft.unit, draft.received, subject="Ông Lý A", subject_address="Tổ 5, Trúc Bạch"
    )


@pytest.fixture
def standing(office: Office, background: Background, qtbot: QtBot) -> StandingDriver:
    desk = Desk(office, background)
    desk.choose(office.plans.plan(PLAN))
    screen = StandingScreen(desk)
    screen.resize(1160, 660)
    qtbot.addWidget(screen)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    driver = StandingDriver(screen, qtbot)
    assert driver.shows("Đủ tiêu chuẩn: 1/5 tập thể")
    return driver


@pytest.fixture
def authors(standing: StandingDriver) -> StandingDriver:
    standing.judge_authors()
    assert standing.shows("Đủ tiêu chuẩn: 1/2 cá nhân tác giả")
    return standing


def test_every_unit_stands_with_its_answer_and_what_is_wanting(standing: StandingDriver) -> None:
    answers = {name: (answer, wanting) for name, answer, wanting in standing.rows()}
    assert answers[WARD] == (EARNED, "")
    assert answers[OTHER_WARD][0] == FAILED
    assert answers[OTHER_WARD][1].startswith("0/07 kỳ đạt chỉ tiêu; 0/05 gương được Chủ tịch UBND quận khen hoặc ")


def test_each_condition_is_a_sentence_with_its_numbers(standing: StandingDriver) -> None:
    standing.stand_on(WARD)
    assert standing.screen.pane.told[1:] == (
        "Số bài gửi dự thi đảm bảo quy định: đạt chỉ tiêu 07/07 kỳ.",
        "Có 0 gương trong bài dự thi được Chủ tịch UBND quận khen thưởng (cần từ 05 gương): còn thiếu 05 gương.",
        "Có 01 gương trong bài dự thi được Chủ tịch UBND thành phố khen thưởng (cần từ 01 gương): đạt.",
    )


def test_only_those_who_earn_it_are_shown_on_request(standing: StandingDriver) -> None:
    standing.screen.bar.result.setCurrentIndex(1)
    assert [row[0] for row in standing.rows()] == [WARD]
    assert standing.screen.list.counted == "Đủ tiêu chuẩn: 1/5 tập thể · đang hiện 1"


def test_words_without_marks_narrow_the_list(standing: StandingDriver) -> None:
    standing.seek("dien bien")
    assert [row[0] for row in standing.rows()] == [OTHER_WARD]


def test_words_with_marks_find_only_those_marks(authors: StandingDriver) -> None:
    authors.seek("đạt")
    assert [row[0] for row in authors.rows()] == ["Đỗ Văn Đạt"]
    authors.screen.bar.widen()
    authors.seek("hòa")
    assert authors.rows() == []


def test_nobody_found_offers_the_way_back(standing: StandingDriver) -> None:
    standing.seek("khong co")
    assert standing.rows() == []
    press(standing.screen, "Bỏ mọi điều kiện lọc")
    assert len(standing.rows()) == 5


def test_a_condition_the_office_finds_not_to_hold_takes_the_award_away(standing: StandingDriver) -> None:
    standing.stand_on(WARD)
    standing.untick()
    assert standing.shows("Đủ tiêu chuẩn: 0/5 tập thể")
    assert standing.screen.pane.told[0].endswith("chưa đạt, theo nhận xét của cơ quan.")
    assert "đủ tiêu chuẩn: 0./." in standing.printed()


def test_what_the_office_found_is_there_next_time(standing: StandingDriver) -> None:
    standing.stand_on(WARD)
    standing.untick()
    assert standing.shows("Đủ tiêu chuẩn: 0/5 tập thể")
    kept = standing.screen.half_typed
    standing.screen.take_up({})
    assert standing.shows("Đủ tiêu chuẩn: 1/5 tập thể")
    standing.screen.take_up(kept)
    assert standing.shows("Đủ tiêu chuẩn: 0/5 tập thể")


def test_where_there_are_no_units_the_first_step_is_offered_and_nothing_to_print(
    tmp_path: Path, background: Background, qtbot: QtBot
) -> None:
    office = create_office(tmp_path / "moi.db", PLAN, lambda: JUNE)
    desk = Desk(office, background)
    desk.choose(office.plans.plan(PLAN))
    screen = StandingScreen(desk)
    qtbot.addWidget(screen)
    screen.show()
    qtbot.waitUntil(lambda: "Chưa có đơn vị nào" in words_in_sight(screen))
    assert not screen.bar.print.isEnabled()
    with qtbot.waitSignal(screen.sends) as sent:
        press(screen, "Mở bàn Danh mục")
    assert sent.args == [Place.DIRECTORY, None]
    office.close()


def test_an_authors_answer_is_given_by_both_readings(authors: StandingDriver) -> None:
    assert ("Nguyễn Thị Hoa", WARD, EARNED, FAILED) in authors.rows()
    authors.screen.bar.result.setCurrentIndex(3)
    assert [row[0] for row in authors.rows()] == ["Nguyễn Thị Hoa"]
    assert authors.screen.pane.readings[0].endswith("là đủ, không cần đủ 02 bài có tính phát hiện mới.")
    assert authors.screen.pane.readings[1].endswith("vẫn cần đủ 02 bài có tính phát hiện mới.")


def test_the_other_way_of_judging_is_named_above_the_list(authors: StandingDriver) -> None:
    said = [part.text() for part in authors.screen.findChildren(QLabel) if part.text().startswith("Cột")]
    assert len(said) == 1
    assert said[0].endswith("vẫn cần đủ 02 bài có tính phát hiện mới.")


def test_the_list_is_copied_as_a_table(authors: StandingDriver) -> None:
    table = authors.screen.list.shown
    assert table is not None
    table.setFocus()
    table.selectAll()
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]
    assert lines[0] == ["Tác giả", "Đơn vị", "Kết quả", "Theo cách tính kia"]
    assert ["Đỗ Văn Đạt", WARD, FAILED, FAILED] in lines


def test_the_printed_list_of_units_gives_the_reasons(standing: StandingDriver) -> None:
    paper = standing.printed()
    assert "Số bài gửi dự thi đảm bảo quy định: đạt chỉ tiêu 07/07 kỳ." in paper
    assert "đủ tiêu chuẩn: 01" in paper


def test_the_printed_list_of_authors_says_which_reading_was_used(authors: StandingDriver) -> None:
    paper = authors.printed()
    assert "Nguyễn Thị Hoa" in paper
    assert "Cách tính: gương được Chủ tịch UBND thành phố khen thưởng là đủ" in paper
