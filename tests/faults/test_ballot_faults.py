"""A count that is cut off: what was closed is kept, what was not is begun again, and nothing is ever half there."""

import random
import shutil
from pathlib import Path

import pytest

from tests.faults.ballot_box import MEETING, close, entered, with_a_meeting
from tests.faults.conftest import Running
from tests.faults.tellers import BOX, FEW, count_for_ever, look_in, opened, rows_of, rows_of_steps, stop_half_way
from tests.services.conftest import HEAD_TELLER, TELLER

KILLS = 25


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return with_a_meeting(tmp_path_factory.mktemp("prepared") / "so.db", nominees=FEW)


@pytest.fixture
def register(prepared: Path, tmp_path: Path) -> Path:
    return Path(shutil.copyfile(prepared, tmp_path / "so.db"))


def test_a_teller_killed_half_way_begins_again_and_the_others_closed_count_is_kept(
    victim: Running, register: Path
) -> None:
    with victim(stop_half_way, register) as counting:
        assert counting.next_word() == "half way"
        counting.kill_after(0)
    office = opened(register)
    progress = office.ballots.progress(MEETING)
    assert (progress.closed, progress.unfinished) == ((HEAD_TELLER,), (TELLER,))
    assert office.ballots.begin(MEETING, TELLER)
    *_before, running = entered(office, BOX)
    close(office, TELLER, running)
    assert office.ballots.seal(MEETING, HEAD_TELLER).facts.count.valid == running.valid
    assert office.ballots.progress(MEETING).unfinished == ()
    assert office.upkeep.examine().whole
    office.close()


def test_a_kill_at_any_moment_leaves_each_step_wholly_there_or_wholly_not(victim: Running, register: Path) -> None:
    moments, kept = random.Random(20241203), 0
    for _kill in range(KILLS):
        with victim(count_for_ever, register) as counting:
            told = kept + len([counting.next_word(), *counting.kill_after(moments.uniform(0, 0.05))])
        office = opened(register)
        tallies, progress = office.ballots.tallies(MEETING), office.ballots.progress(MEETING)
        assert office.upkeep.examine().whole
        office.close()
        kept = rows_of_steps(register)
        assert told <= kept <= told + 1
        assert rows_of(register, "closed_line") == FEW * rows_of(register, "closed_count")
        assert rows_of(register, "tally_line") == FEW * rows_of(register, "tally") == FEW * len(tallies)
        assert progress.round == rows_of(register, "voiding") + 1
    assert rows_of(register, "tally") > 1


def test_a_second_window_is_refused_while_papers_are_counted_and_changes_nothing(
    victim: Running, register: Path
) -> None:
    office = opened(register)
    office.ballots.begin(MEETING, HEAD_TELLER)
    *_before, running = entered(office, BOX)
    begun = register.read_bytes()
    with victim(look_in, register) as other:
        assert other.next_word() == "RegisterInUse"
    assert register.read_bytes() == begun
    close(office, HEAD_TELLER, running)
    assert office.ballots.progress(MEETING).closed == (HEAD_TELLER,)
    office.close()
