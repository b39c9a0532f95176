"""The gates: all of them run, and one failure fails the whole."""

import pytest

from installer.gates import Gate, every_gate, run
from installer.workbench import Workbench

PASSES = Gate("python", ("-c", "import os; print(os.environ['QT_QPA_PLATFORM'])"))
FAILS = Gate("python", ("-c", "raise SystemExit(1)"))


def test_the_gates_after_a_failed_one_still_run(furnished: Workbench, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(furnished, (FAILS, PASSES)) == 1
    printed = capfd.readouterr().out.splitlines()
    assert "offscreen" in printed
    assert [line[:4] for line in printed[-2:]] == ["HỎNG", "ĐẠT "]


def test_all_passing_is_success(furnished: Workbench) -> None:
    assert run(furnished, (PASSES, PASSES)) == 0


def test_words_after_the_command_go_to_pytest() -> None:
    assert every_gate(("-k", "ballot"))[-1] == Gate("pytest", ("-k", "ballot"))
