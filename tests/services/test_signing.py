"""Who signs the office's papers, and the lines over the name."""

from datetime import date
from pathlib import Path

import pytest

from app.documents.paper import Paper
from app.domain.calendar.period import Cadence, Period
from app.domain.law.law import SignedPaper
from app.domain.papers.letterhead import LetterheadPart
from app.domain.papers.signing import CapacityIncomplete, NotACollective, SignerLacksPower, SignerNotUnderstood, signed
from app.domain.plans.plan import Plan
from app.intake.law_tables import read_law_tables
from app.paths import resource
from app.services.shipped import shipped_plans
from tests.documents.reading import sheets
from tests.services.conftest import Story
from tests.services.decided import drafted, voted

CHIEF = "Nguyễn Văn Bình; TL. GIÁM ĐỐC; CHÁNH VĂN PHÒNG"
DEPUTY = "Ngô Thị Hoa; KT. GIÁM ĐỐC; PHÓ GIÁM ĐỐC"


def words(story: Story, paper: Paper, folder: Path) -> str:
    file = folder / "paper.pdf"
    story.office.papers.draw(paper, file)
    return " ".join(page.words for page in sheets(file.read_bytes()))


def test_a_committees_report_is_signed_on_its_behalf(ba_dinh: Story, tmp_path: Path) -> None:
    report = ba_dinh.office.papers.report(ba_dinh.plan, Period(Cadence.QUARTER, 2021, 1))
    assert "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH" in words(ba_dinh, report, tmp_path)


def test_an_office_changes_its_signer_without_touching_its_plan(binh_phuoc: Story) -> None:
    binh_phuoc.office.letterheads.put(LetterheadPart.SIGNER, DEPUTY)
    facts = drafted(binh_phuoc, voted(binh_phuoc)).facts
    assert (facts.signer.name, facts.signer.capacity) == ("Ngô Thị Hoa", ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"))


def test_a_decision_signed_by_order_is_refused_as_a_draft(binh_phuoc: Story) -> None:
    binh_phuoc.office.letterheads.put(LetterheadPart.SIGNER, CHIEF)
    meeting = voted(binh_phuoc)
    with pytest.raises(SignerLacksPower):
        drafted(binh_phuoc, meeting)


@pytest.mark.parametrize(
    ("typed", "refusal"),
    [
        ("Võ Tất Dũng", SignerNotUnderstood),
        ("Võ Tất Dũng; TM. SỞ XÂY DỰNG; GIÁM ĐỐC", NotACollective),
        ("Ngô Thị Hoa; KT. GIÁM ĐỐC", CapacityIncomplete),
    ],
)
def test_a_signer_no_paper_could_bear_is_not_kept(binh_phuoc: Story, typed: str, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        binh_phuoc.office.letterheads.put(LetterheadPart.SIGNER, typed)
    assert binh_phuoc.office.agency().signer.name == "Võ Tất Dũng"


@pytest.mark.parametrize("plan", shipped_plans(), ids=lambda plan: plan.code)
@pytest.mark.parametrize("paper", SignedPaper)
def test_whoever_signs_in_a_plan_that_ships_may_sign_every_paper(plan: Plan, paper: SignedPaper) -> None:
    law = read_law_tables(resource("law"))
    signed(law, paper, plan.agency, date(2025, 6, 1))
