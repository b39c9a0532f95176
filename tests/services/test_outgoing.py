"""The register of outgoing papers: what enters it, under which numbers, and in which order it stands."""

from datetime import date
from pathlib import Path

import pytest

from app.domain.calendar.period import Basis, Cadence, Period
from app.domain.outgoing.outgoing import (
    Outgoing,
    OutgoingDraft,
    ReportOf,
    Sending,
    SeriesAlreadyBegun,
    SeriesState,
    UnknownOutgoing,
)
from app.domain.papers.document_kind import DocumentKind
from app.domain.papers.numbering import NumberAgainstItsDay, NumberTaken
from tests.services.conftest import Story
from tests.services.decided import SIGNED, drafted, issued, voted

REPORT, LETTER, DECISION = DocumentKind.REPORT, DocumentKind.OFFICIAL_LETTER, DocumentKind.DECISION


def entered(
    story: Story, number: int | None, day: date = SIGNED, kind: DocumentKind = REPORT, issuer: str = ""
) -> Outgoing:
    drafting = "VP" if kind is LETTER else ""
    return story.office.outgoing.enter(OutgoingDraft(kind, issuer, day, "kết quả quý IV", number, drafting))


def references(story: Story, year: int = 2024) -> list[str]:
    return [line.reference for line in story.office.outgoing.of_year(year)]


def test_an_issued_decision_stands_in_the_register_with_whom_it_goes_to(binh_phuoc: Story) -> None:
    decision = issued(binh_phuoc, number=7)
    (line,) = binh_phuoc.office.outgoing.of_year(2024)
    assert (line.reference, line.day, line.kind) == ("07/QĐ-SXD", SIGNED, DECISION)
    assert (line.signer, line.keeper) == (decision.facts.signer.name, decision.facts.agency.archive)
    assert line.subject == "về" + decision.facts.subject.removeprefix("Về")
    assert "; cá nhân có tên trong quyết định; " in line.recipients
    assert "Lưu" not in line.recipients
    assert line.archived


def test_reports_of_every_year_are_listed_the_latest_first_and_nothing_else(binh_phuoc: Story, tmp_path: Path) -> None:
    issued(binh_phuoc)
    entered(binh_phuoc, 3, date(2023, 12, 29))
    quarter = Period(Cadence.QUARTER, 2024, 3)
    office = binh_phuoc.office
    office.press.issue(office.papers.report(binh_phuoc.plan, quarter, Basis.ND09, 4, SIGNED), tmp_path / "bc.pdf")
    drawn, by_hand = office.outgoing.reports()
    assert (drawn.reference, drawn.report, drawn.archived) == ("04/BC-SXD", ReportOf(quarter, Basis.ND09), True)
    assert (by_hand.reference, by_hand.report, by_hand.archived) == ("03/BC-SXD", None, False)


def test_a_draft_does_not_stand_in_the_register(binh_phuoc: Story) -> None:
    drafted(binh_phuoc, voted(binh_phuoc))
    assert references(binh_phuoc) == []


def test_a_paper_entered_without_particulars_has_the_agencys_own(binh_phuoc: Story) -> None:
    agency = binh_phuoc.office.agency()
    line = entered(binh_phuoc, 3)
    assert (line.reference, line.signer, line.keeper) == ("03/BC-SXD", agency.signer.name, agency.archive)
    assert not line.archived


def test_a_paper_without_a_number_takes_the_next_of_its_series(binh_phuoc: Story) -> None:
    entered(binh_phuoc, 8)
    assert entered(binh_phuoc, None).reference == "09/BC-SXD"
    assert entered(binh_phuoc, None, kind=LETTER).reference == "01/SXD-VP"


def test_the_number_to_come_is_told_before_it_is_given(binh_phuoc: Story) -> None:
    entered(binh_phuoc, 7)
    outgoing = binh_phuoc.office.outgoing
    assert [outgoing.state_of(REPORT, "SXD", year).next_number for year in (2024, 2025)] == [8, 1]


def test_a_council_numbers_its_own_papers(binh_phuoc: Story) -> None:
    entered(binh_phuoc, 3)
    assert entered(binh_phuoc, None, issuer="HĐTĐKT").reference == "01/BC-HĐTĐKT"


def test_a_number_is_given_once_in_its_series_and_year(binh_phuoc: Story) -> None:
    entered(binh_phuoc, 3)
    with pytest.raises(NumberTaken):
        entered(binh_phuoc, 3)
    assert entered(binh_phuoc, 3, kind=DECISION).reference == "03/QĐ-SXD"
    assert entered(binh_phuoc, 3, date(2023, 5, 5)).reference == "03/BC-SXD"


def test_a_decision_does_not_take_the_number_of_one_entered_by_hand(binh_phuoc: Story) -> None:
    draft = drafted(binh_phuoc, voted(binh_phuoc))
    entered(binh_phuoc, 15, kind=DECISION)
    with pytest.raises(NumberTaken):
        binh_phuoc.office.decisions.issue(draft.id, 15, SIGNED)
    assert binh_phuoc.office.decisions.next_number(draft.id, 2024) == 16


def test_numbers_of_other_papers_follow_the_order_of_days_too(binh_phuoc: Story) -> None:
    entered(binh_phuoc, 3)
    with pytest.raises(NumberAgainstItsDay) as refused:
        entered(binh_phuoc, 4, date(2024, 12, 4))
    assert refused.value.neighbours == ("03/BC-SXD ngày 05/12/2024",)


def test_what_is_refused_leaves_no_line_behind(binh_phuoc: Story) -> None:
    entered(binh_phuoc, 3)
    with pytest.raises(NumberTaken):
        entered(binh_phuoc, 3)
    assert references(binh_phuoc) == ["03/BC-SXD"]


def test_all_kinds_share_their_numbers_from_the_year_the_agency_has_it_so(binh_phuoc: Story) -> None:
    draft = drafted(binh_phuoc, voted(binh_phuoc))
    binh_phuoc.office.outgoing.settle_series(2024, shared=True)
    assert entered(binh_phuoc, 7, date(2024, 12, 4)).reference == "07/BC-SXD"
    assert binh_phuoc.office.decisions.next_number(draft.id, 2024) == 8
    with pytest.raises(NumberTaken):
        binh_phuoc.office.decisions.issue(draft.id, 7, SIGNED)
    binh_phuoc.office.decisions.issue(draft.id, 8, SIGNED)
    assert entered(binh_phuoc, None, kind=LETTER).reference == "09/SXD-VP"
    assert entered(binh_phuoc, 1, date(2023, 5, 5)).reference == "01/BC-SXD"


def test_the_way_of_numbering_is_not_changed_once_the_year_has_begun(binh_phuoc: Story) -> None:
    entered(binh_phuoc, 7)
    for year in (2023, 2024):
        with pytest.raises(SeriesAlreadyBegun) as refused:
            binh_phuoc.office.outgoing.settle_series(year, shared=True)
    assert refused.value.reference == "07/BC-SXD"
    binh_phuoc.office.outgoing.settle_series(2025, shared=True)


def test_the_way_of_numbering_may_be_settled_anew_while_nothing_is_numbered(binh_phuoc: Story) -> None:
    for shared in (True, False):
        binh_phuoc.office.outgoing.settle_series(2024, shared=shared)
    entered(binh_phuoc, 1)
    assert entered(binh_phuoc, 1, kind=DECISION).reference == "01/QĐ-SXD"


def test_lines_stand_by_day_then_series_then_number(binh_phuoc: Story) -> None:
    entered(binh_phuoc, 12)
    entered(binh_phuoc, 5, kind=DECISION)
    entered(binh_phuoc, 10)
    entered(binh_phuoc, 2, date(2024, 3, 1))
    assert references(binh_phuoc) == ["02/BC-SXD", "10/BC-SXD", "12/BC-SXD", "05/QĐ-SXD"]
    assert references(binh_phuoc, 2023) == []


def test_numbers_left_out_are_shown_for_each_series(binh_phuoc: Story) -> None:
    for number in (1, 2, 5):
        entered(binh_phuoc, number)
    entered(binh_phuoc, 1, kind=LETTER)
    assert binh_phuoc.office.outgoing.series(2024) == (
        SeriesState("BC-SXD", 6, ((3, 4),)),
        SeriesState("SXD-…", 2, ()),
    )


def test_what_is_known_once_a_paper_has_left_is_filled_in(binh_phuoc: Story) -> None:
    line = entered(binh_phuoc, 3)
    left = Sending(5, date(2024, 12, 6), "Lê Thị Hoa", "Gửi bản giấy")
    assert binh_phuoc.office.outgoing.send(line.id, left).sending == left
    assert binh_phuoc.office.outgoing.paper(line.id).reference == "03/BC-SXD"


def test_a_line_that_is_not_there_is_not_sent(binh_phuoc: Story) -> None:
    with pytest.raises(UnknownOutgoing):
        binh_phuoc.office.outgoing.send(9, Sending())


def test_a_cancelled_decision_keeps_its_line_which_says_so(binh_phuoc: Story) -> None:
    decision = issued(binh_phuoc)
    binh_phuoc.office.decisions.cancel(decision.id, "gian dối thành tích")
    (line,) = binh_phuoc.office.outgoing.of_year(2024)
    assert (line.reference, line.ended) == ("15/QĐ-SXD", "Bị hủy bỏ")
