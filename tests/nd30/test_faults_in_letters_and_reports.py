"""The checker catches what is planted in reports, letters, minutes and loose pages."""

from dataclasses import replace

import pytest

from app.documents.forms import meeting_minutes, quarterly_report, reminder, statistics
from app.documents.ink.pdf import drawn
from app.documents.paper import Addressees, Paper, Paragraph
from app.documents.words import Gap, Run
from tests.documents.council_facts import meeting_facts
from tests.documents.papers import LETTERHEAD, SIGNATURE, paper, paragraphs, words
from tests.documents.reading import sheets
from tests.documents.report_facts import quarterly_figures
from tests.documents.test_reminder_form import FACTS
from tests.nd30.decision_variants import ISSUED
from tests.nd30.findings import LETTER, LIST_OF_NAMES, MEETING_MINUTES, REPORT, Nature
from tests.nd30.statistics_variants import MOVEMENTS
from tests.nd30.tampering import (
    Tampering,
    begun,
    ended,
    moved,
    reset,
    resized,
    reworded,
    rules_broken,
    without,
)

_SPOILT_REPORTS: tuple[tuple[str, Tampering], ...] = (
    ("heading face", reset("III. CÔNG TÁC", "Regular")),
    ("heading capitals", reworded("III. CÔNG TÁC KHEN THƯỞNG", "III. Công tác khen thưởng")),
    ("heading capitals", reworded("1. Ưu điểm", "1. ƯU ĐIỂM")),
    ("heading alone", ended("IV. ĐÁNH GIÁ", page=3)),
    ("recipients last", reworded("- Lưu: VT, NV.", "- Các đơn vị.")),
    ("signing power", without("PHÓ CHỦ TỊCH")),
)


def _report() -> Paper:
    return quarterly_report.compose(replace(quarterly_figures(), number=9, day=ISSUED))


def _letter(*names: str) -> Paper:
    signature = replace(SIGNATURE, recipients=("Như trên", "Lưu: VT, TĐKT"))
    return paper(LETTERHEAD, Addressees(names), Paragraph(f"Sở Xây dựng đề nghị {words(40)}./."), signature)


@pytest.mark.parametrize(("rule", "tamper"), _SPOILT_REPORTS)
def test_a_spoilt_report_is_found(rule: str, tamper: Tampering) -> None:
    assert rules_broken(sheets(drawn(_report())), REPORT) == set()
    assert rule in rules_broken(tamper(sheets(drawn(_report()))), REPORT)


@pytest.mark.parametrize(
    ("rule", "tamper"),
    [
        ("addressee place", moved("- Sở Nội vụ", across=3)),
        ("addressee mark", reworded("- Sở Nội vụ;", "- Sở Nội vụ,")),
        ("addressee mark", reworded("- Sở Tài chính.", "- Sở Tài chính;")),
        ("recipients first", reworded("- Như trên;", "- Như Điều 1;")),
    ],
)
def test_a_spoilt_letter_is_found(rule: str, tamper: Tampering) -> None:
    file = sheets(drawn(_letter("Ủy ban nhân dân tỉnh", "Sở Nội vụ", "Sở Tài chính")))
    assert rules_broken(file, LETTER) == set()
    assert rule in rules_broken(tamper(file), LETTER)


@pytest.mark.parametrize(
    ("rule", "tamper"),
    [
        ("about size", resized("V/v", 14)),
        ("about face", reset("V/v", "Italic")),
        ("about place", moved("V/v", across=4)),
        ("about spacing", moved("V/v", down=-2)),
    ],
)
def test_a_spoilt_subject_of_a_letter_is_found(rule: str, tamper: Tampering) -> None:
    file = sheets(drawn(reminder.compose([FACTS])))
    assert rules_broken(file, LETTER) == set()
    assert rule in rules_broken(tamper(file), LETTER)


@pytest.mark.parametrize("tamper", [ended("chữ0 ", page=1), begun("chữ59", page=2)])
def test_a_line_left_alone_is_found(tamper: Tampering) -> None:
    file = sheets(drawn(paper(Paragraph("Một dòng."), Paragraph("Hai dòng."), *paragraphs(20))))
    nature = Nature(numbered=False, dated=False, closes=False, received=False, signatures=0)
    assert "line alone" in rules_broken(tamper(file), nature)


def test_too_little_room_for_the_number_is_found() -> None:
    number = (Run("Số: "), Gap(3), Run("/QĐ-SXD"))
    file = sheets(drawn(paper(replace(LETTERHEAD, number=number), *paragraphs(2))))
    assert "number room" in rules_broken(file, LETTER)


def test_a_missing_left_signature_is_found() -> None:
    file = sheets(drawn(meeting_minutes.compose(meeting_facts(number=3))))
    assert rules_broken(file, MEETING_MINUTES) == set()
    assert "signature" in rules_broken(without("THƯ KÝ")(file), MEETING_MINUTES)


def test_a_day_over_a_signature_that_is_not_italic_is_found() -> None:
    file = sheets(drawn(statistics.compose_movements(MOVEMENTS)))
    signed = replace(LIST_OF_NAMES, signatures=2)
    assert rules_broken(file, signed) == set()
    assert "signature day face" in rules_broken(reset("Ba Đình, ngày", "Regular")(file), signed)
