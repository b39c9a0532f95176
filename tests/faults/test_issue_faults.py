"""A clerk cut off while issuing: no number is ever given without the paper that bears it, and none is lost."""

import random
import shutil
from pathlib import Path

import pytest

from app.domain.decisions.decision import DecisionState
from tests.faults.conftest import Running
from tests.faults.issuers import issue_in_turn, opened, with_drafts
from tests.faults.tellers import rows_of
from tests.services.conftest import BINH_PHUOC

KILLS = 8


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return with_drafts(tmp_path_factory.mktemp("prepared") / "so.db")


@pytest.fixture
def register(prepared: Path, tmp_path: Path) -> Path:
    return Path(shutil.copyfile(prepared, tmp_path / "so.db"))


def test_a_kill_at_any_moment_leaves_each_decision_with_its_number_and_its_paper_or_with_neither(
    victim: Running, register: Path
) -> None:
    moments, told = random.Random(20241205), list[str]()
    for _kill in range(KILLS):
        with victim(issue_in_turn, register) as issuing:
            told += [issuing.next_word(), *issuing.kill_after(moments.uniform(0, 0.06))]
        office = opened(register)
        issued = [one for one in office.decisions.all(BINH_PHUOC) if one.state is DecisionState.ISSUED]
        lines = [line.reference for line in office.outgoing.of_year(2024)]
        found = office.upkeep.examine()
        assert [one.facts.reference for one in issued] == lines
        assert all(office.archive.of_decision(one.id) for one in issued)
        office.close()
        assert found.whole
        assert rows_of(register, "paper_bytes") == found.archive.checked == len(lines)
        assert set(told) <= set(lines)
        assert len(lines) <= len(told) + 1
        told = lines
    assert len(told) >= KILLS
