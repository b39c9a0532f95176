"""The gates: all of them run, and one failure fails the whole."""

from dataclasses import replace

import pytest

from installer.gates import Gate, chosen_tests, every_gate, run, spell_gate
from installer.workbench import HOUSE, Workbench

PASSES = Gate("python", ("-c", "import os; print(os.environ['QT_QPA_PLATFORM'])"))
FAILS = Gate("python", ("-c", "raise SystemExit(1)"))


def test_the_gates_after_a_failed_one_still_run(furnished: Workbench, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(furnished, ((FAILS,), (PASSES,))) == 1
    printed = capfd.readouterr().out.splitlines()
    assert "offscreen" in printed
    assert [line[:4] for line in printed[-2:]] == ["HỎNG", "ĐẠT "]


def test_all_passing_is_success(furnished: Workbench) -> None:
    assert run(furnished, ((PASSES,), (PASSES,))) == 0


def test_words_after_the_command_go_to_pytest() -> None:
    assert chosen_tests(("-k", "ballot"))[-1] == (Gate("pytest", ("-k", "ballot")),)


def test_gates_side_by_side_are_all_heard_and_each_counted(
    furnished: Workbench, capfd: pytest.CaptureFixture[str]
) -> None:
    loud = Gate("python", ("-c", "print('nghe thấy'); raise SystemExit(1)"), "hai")
    assert run(furnished, ((PASSES, loud),)) == 1
    printed = capfd.readouterr().out
    assert "nghe thấy" in printed
    assert [line[:4] for line in printed.splitlines()[-2:]] == ["ĐẠT ", "HỎNG"]


def test_the_two_halves_of_the_suite_leave_nothing_out() -> None:
    window, rest = every_gate(on_display=False)[-1]
    assert {f"--ignore={folder}" for folder in window.arguments} == set(rest.arguments)
    assert all((HOUSE / folder).is_dir() for folder in window.arguments)


def test_where_there_is_a_display_the_journeys_are_told_on_it_once_more() -> None:
    (on_display,) = every_gate(on_display=True)[-1]
    assert (on_display.name, on_display.on_display) == ("pytest trên X", True)
    assert all((HOUSE / folder).is_dir() for folder in on_display.arguments)


def test_a_gate_on_a_display_runs_its_command_behind_the_one_that_makes_it(furnished: Workbench) -> None:
    first, *rest, python, switch, _ = spell_gate(furnished, replace(PASSES, on_display=True))
    assert (first, switch) == ("xvfb-run", "-c")
    assert python == str(furnished.python)
    assert "-screen 0 1920x1080x24" in rest[-1]
