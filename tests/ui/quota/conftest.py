"""The quota desk in March 2021, over an office whose wards have sent some of what they owe."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from app.domain.plans.plan import Matter
from app.office import Office
from tests.builders import an_article
from tests.ui.conftest import PLAN
from tests.ui.quota.driver import DIEN_BIEN, TRUC_BACH, QuotaDriver
from ui.desk import Desk
from ui.quota.screen import QuotaScreen


@pytest.fixture
def received(office: Office) -> Office:
    """In January Trúc Bạch sent its two articles, Điện Biên one, Đội Cấn none; the school sent its one in February."""
    units = {unit.name: unit.id for unit in office.units.all()}
    for number, (unit, day) in enumerate(
        (
            (TRUC_BACH, date(2021, 1, 6)),
            (TRUC_BACH, date(2021, 1, 12)),
            (DIEN_BIEN, date(2021, 1, 20)),
            ("Trường THCS Giảng Võ", date(2021, 2, 2)),
        )
    ):
        office.articles.log(PLAN, an_article(f"Bài số {number}", unit=units[unit], received=day))
    return office


@pytest.fixture
def quota(received: Office, desk: Desk, qtbot: QtBot) -> QuotaDriver:
    screen = QuotaScreen(desk)
    screen.resize(1160, 660)
    qtbot.addWidget(screen)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    return QuotaDriver(screen, qtbot)


@pytest.fixture
def of_the_quarter(quota: QuotaDriver) -> QuotaDriver:
    """The desk turned to the first quarter."""
    quota.choose_period("Quý I/2021")
    assert quota.turns_to(TRUC_BACH, Matter.ARTICLES, ["● 2/2", "▲ 0/2", "○ 0/2"])
    return quota
