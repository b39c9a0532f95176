from datetime import date

import pytest

from app.domain.calendar.period import Cadence, Period
from app.domain.nominations.proposal import (
    NotTheNextLevel,
    NotYetRecognised,
    ProposalInTheFuture,
    ProposedWhileSuspended,
)
from app.domain.units.agency import Level
from app.services.decisions import DecisionWish
from tests.services.conftest import Story
from tests.services.decided import COMMENDATION, RECOGNITION, SIGNED, issued, voted

PAPER = "20/TTr-SXD"


def _recognised(story: Story) -> int:
    """Return an exemplar recognised by a decision of 5 December 2024."""
    return issued(story).facts.lines[0].exemplar


def test_only_the_recognised_are_proposed_to_the_province(binh_phuoc: Story) -> None:
    meeting = voted(binh_phuoc)
    draft = binh_phuoc.office.decisions.draft(DecisionWish(binh_phuoc.plan, RECOGNITION, meeting))
    exemplar = draft.facts.lines[0].exemplar
    propose = binh_phuoc.office.exemplars.propose
    with pytest.raises(NotYetRecognised) as refused:
        propose(binh_phuoc.plan, exemplar, Level.PROVINCE, "20/TTr-SXD", SIGNED)
    assert refused.value.level == "cấp Sở"
    binh_phuoc.office.decisions.issue(draft.id, 15, SIGNED)
    propose(binh_phuoc.plan, exemplar, Level.PROVINCE, "20/TTr-SXD", SIGNED)
    figures = binh_phuoc.office.reports.quarterly(binh_phuoc.plan, Period(Cadence.QUARTER, 2024, 4))
    assert figures.proposed_higher == 1


def test_a_commendation_is_no_recognition(binh_phuoc: Story) -> None:
    wish = DecisionWish(binh_phuoc.plan, COMMENDATION, voted(binh_phuoc), form="giay-khen")
    draft = binh_phuoc.office.decisions.draft(wish)
    binh_phuoc.office.decisions.issue(draft.id, 15, SIGNED)
    exemplar = draft.facts.lines[0].exemplar
    with pytest.raises(NotYetRecognised):
        binh_phuoc.office.exemplars.propose(binh_phuoc.plan, exemplar, Level.PROVINCE, PAPER, SIGNED)


def test_the_ladder_has_no_leaps(binh_phuoc: Story) -> None:
    exemplar = _recognised(binh_phuoc)
    with pytest.raises(NotTheNextLevel):
        binh_phuoc.office.exemplars.propose(binh_phuoc.plan, exemplar, Level.STATE, PAPER, SIGNED)


def test_nobody_was_proposed_before_the_day_of_recognition(binh_phuoc: Story) -> None:
    exemplar = _recognised(binh_phuoc)
    with pytest.raises(NotYetRecognised):
        binh_phuoc.office.exemplars.propose(binh_phuoc.plan, exemplar, Level.PROVINCE, PAPER, date(2024, 12, 4))


def test_a_proposal_of_tomorrow_is_refused(binh_phuoc: Story) -> None:
    exemplar = _recognised(binh_phuoc)
    with pytest.raises(ProposalInTheFuture):
        binh_phuoc.office.exemplars.propose(binh_phuoc.plan, exemplar, Level.PROVINCE, PAPER, date(2025, 1, 1))
    figures = binh_phuoc.office.reports.quarterly(binh_phuoc.plan, Period(Cadence.QUARTER, 2024, 4))
    assert figures.proposed_higher == 0


def test_nobody_is_proposed_while_a_complaint_is_looked_into(binh_phuoc: Story) -> None:
    (line,) = issued(binh_phuoc).facts.lines
    assert line.nomination is not None
    binh_phuoc.office.exemplars.suspend(line.nomination, "có đơn tố cáo đang xác minh")
    with pytest.raises(ProposedWhileSuspended):
        binh_phuoc.office.exemplars.propose(binh_phuoc.plan, line.exemplar, Level.PROVINCE, PAPER, SIGNED)
    binh_phuoc.office.exemplars.take_up_again(line.nomination)
    binh_phuoc.office.exemplars.propose(binh_phuoc.plan, line.exemplar, Level.PROVINCE, PAPER, SIGNED)
