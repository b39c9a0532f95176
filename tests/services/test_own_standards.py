"""The unit's own standards, printed from the text its plan holds."""

from datetime import date

import pytest

from app.documents.ink.pdf import drawn
from app.documents.paper import Paper
from app.domain.decisions.decision import SignedInTheFuture
from app.domain.outgoing.own_standards import NoOwnStandards
from app.domain.papers.numbering import NumberNotPositive
from app.services.shipped import shipped_text
from tests.documents.reading import sheets
from tests.services.conftest import BA_DINH, Story

HA_NOI = "ha-noi-99-2023"
EMPTY = 'tieu-chuan-cua-don-vi = ""'
OWN = 'tieu-chuan-cua-don-vi = """\n1. Gương mẫu chấp hành nội quy.\n\n2. Có sức lan tỏa trong đơn vị.\n"""'
SIGNED = date(2023, 6, 20)


@pytest.fixture
def unit(ba_dinh: Story) -> Story:
    """An office that has written its own standards into the city's plan."""
    ba_dinh.on(date(2023, 6, 25))
    text = shipped_text(HA_NOI)
    assert EMPTY in text
    ba_dinh.office.plans.load(text.replace(EMPTY, OWN))
    return ba_dinh


def _read(paper: Paper) -> list[str]:
    return [page.words for page in sheets(drawn(paper))]


def test_the_standards_stand_in_an_appendix_of_the_decision_that_issues_them(unit: Story) -> None:
    body, appendix = _read(unit.office.own_standards.paper(HA_NOI, 7, SIGNED))
    assert "Điều 1. Ban hành kèm theo Quyết định này Quy định tiêu chuẩn điển hình tiên tiến của" in body
    assert "- Như Điều 3; - Ban Thi đua - Khen thưởng Thành phố (b/c);" in body
    assert "QUY ĐỊNH TIÊU CHUẨN ĐIỂN HÌNH TIÊN TIẾN CỦA" in appendix
    assert "(Ban hành kèm theo Quyết định số 07/QĐ-" in appendix
    assert appendix.endswith("1. Gương mẫu chấp hành nội quy. 2. Có sức lan tỏa trong đơn vị./.")


def test_unsigned_standards_are_a_draft_with_blanks(unit: Story) -> None:
    draft, *_ = _read(unit.office.own_standards.paper(HA_NOI))
    signed, *_ = _read(unit.office.own_standards.paper(HA_NOI, 7, SIGNED))
    assert "DỰ THẢO" in draft
    assert "DỰ THẢO" not in signed
    assert "ngày 20 tháng 6 năm 2023" in signed


def test_the_law_is_that_of_the_day_the_standards_bear(unit: Story) -> None:
    unit.on(date(2025, 8, 1))
    assert "152/2025/NĐ-CP" not in " ".join(_read(unit.office.own_standards.paper(HA_NOI, 7, SIGNED)))
    assert "152/2025/NĐ-CP" in " ".join(_read(unit.office.own_standards.paper(HA_NOI)))


def test_a_plan_without_own_standards_has_none_to_print(unit: Story) -> None:
    with pytest.raises(NoOwnStandards):
        unit.office.own_standards.paper(BA_DINH)


@pytest.mark.parametrize(
    ("number", "day", "refusal"),
    [(0, SIGNED, NumberNotPositive), (7, date(2023, 6, 26), SignedInTheFuture)],
)
def test_standards_are_numbered_from_one_and_not_dated_ahead(
    unit: Story, number: int, day: date, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        unit.office.own_standards.paper(HA_NOI, number, day)
