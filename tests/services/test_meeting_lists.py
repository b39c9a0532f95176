"""What a council reads before it votes."""

from dataclasses import replace
from datetime import date

from app.documents.forms.meeting_list import compose
from app.documents.ink.pdf import drawn
from app.documents.paper import Paper
from app.documents.table import Row, Table
from app.domain.calendar.limits import DayLimit
from app.domain.council.meeting_list import MeetingListFacts
from app.domain.plans.plan import Recipient
from app.domain.units.unit import UnitKind
from tests.documents.reading import sheets
from tests.services.conftest import Story

RECEIVED, HELD = date(2024, 11, 20), date(2024, 12, 3)


def known(story: Story) -> MeetingListFacts:
    """A household, a person and a collective before a council, entered in that order."""
    story.council(9)
    unit = story.unit("Phòng A", UnitKind.DEPARTMENT)
    named = (
        ("Hộ ông Bình", Recipient.HOUSEHOLD),
        ("Lê Văn Ân", Recipient.STAFF),
        ("Tổ Một cửa", Recipient.COLLECTIVE),
    )
    nominees = [story.nominate(story.exemplar(name, unit, kind), unit, RECEIVED) for name, kind in named]
    return story.office.meeting_lists.facts(story.meet(HELD, *nominees), "Giấy khen")


def rows(paper: Paper) -> tuple[Row, ...]:
    return next(block for block in paper.sections[0].blocks if isinstance(block, Table)).rows


def test_collectives_come_before_households_and_people_each_numbered_anew(binh_phuoc: Story) -> None:
    facts = known(binh_phuoc)
    listed = rows(compose(facts))
    assert [row.cells[:2] for row in listed] == [
        ("I. TẬP THỂ (01)",),
        (1, "Tổ Một cửa"),
        ("II. HỘ GIA ĐÌNH (01)",),
        (1, "Hộ ông Bình"),
        ("III. CÁ NHÂN (01)",),
        (1, "Ông Lê Văn Ân"),
    ]
    assert listed[-1].cells[2:] == ("Phòng A", "Thành tích của Lê Văn Ân", "Đủ", "Giấy khen")


def test_the_paper_names_the_meeting_and_counts_the_dossiers(binh_phuoc: Story) -> None:
    (page,) = sheets(drawn(compose(known(binh_phuoc))))
    assert page.width > page.height
    assert "(Tài liệu phiên họp ngày 03 tháng 12 năm 2024 của Hội đồng Sở)" in page.words
    closing = "Danh sách gồm 01 tập thể, 01 hộ gia đình và 01 cá nhân; hồ sơ đủ: 03, hồ sơ thiếu: 0./."
    assert closing in page.words


def test_what_a_dossier_lacks_and_that_it_came_late_is_said(binh_phuoc: Story) -> None:
    facts = known(binh_phuoc)
    limit = DayLimit(date(2024, 11, 15))
    line = replace(facts.lines[0], missing="Báo cáo thành tích", late_for=limit)
    paper = compose(replace(facts, lines=(line, *facts.lines[1:])))
    assert rows(paper)[1].cells[4] == "Thiếu: Báo cáo thành tích\nGửi sau hạn trước ngày 15/11/2024"
    (page,) = sheets(drawn(paper))
    assert "hồ sơ đủ: 02, hồ sơ thiếu: 01./." in page.words
