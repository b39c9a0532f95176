from app.domain.council.ballot import Verdict
from app.domain.decisions.decision import DecisionState
from app.office import Office
from tests.shipped import BINH_PHUOC as PLAN


def test_the_register_passes_its_own_examination(binh_phuoc: Office) -> None:
    assert binh_phuoc.upkeep.examine().whole


def test_the_leader_of_a_collective_that_failed_is_held_back_with_every_vote(binh_phuoc: Office) -> None:
    rows = {row.name: row for row in binh_phuoc.ballots.tally(1).facts.rows}
    assert (rows["Phòng Quy hoạch - Kiến trúc"].agreeing, rows["Ông Lâm Văn Nghĩa"].agreeing) == (8, 9)
    assert rows["Ông Lâm Văn Nghĩa"].verdict is Verdict.HELD_BACK


def test_a_collective_with_exactly_half_its_staff_excellent_is_voted_on_and_one_below_is_not(
    binh_phuoc: Office,
) -> None:
    names = {nomination.name for nomination in binh_phuoc.councils.agenda(1)}
    assert "Văn phòng Sở" in names
    assert "Thanh tra Sở" not in names


def test_two_collectives_and_five_people_are_recognised_with_their_money(binh_phuoc: Office) -> None:
    last = binh_phuoc.decisions.all(PLAN)[-1].facts
    assert (last.reference, str(last.day), last.signer.name) == ("15/QĐ-SXD", "2024-12-05", "Võ Tất Dũng")
    assert (len(last.lines), sum(line.is_individual for line in last.lines), last.total) == (7, 5, 6_370_000)


def test_the_recognition_without_money_was_cancelled(binh_phuoc: Office) -> None:
    first = binh_phuoc.decisions.all(PLAN)[0]
    assert (first.state, first.facts.total) == (DecisionState.CANCELLED, 0)
