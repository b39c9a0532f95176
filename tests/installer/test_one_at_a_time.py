"""The lock between processes."""

import subprocess
import sys
from pathlib import Path

from installer.one_at_a_time import one_at_a_time
from installer.workbench import HOUSE

HOLD = """
import sys
from pathlib import Path
from installer.one_at_a_time import one_at_a_time
with one_at_a_time(Path(sys.argv[1])):
    print("đang giữ", flush=True)
    sys.stdin.read()
"""


def start(lock: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-X", "utf8", "-c", HOLD, str(lock)],
        cwd=HOUSE,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )


def next_line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def test_the_second_says_it_waits_and_goes_on_when_the_first_has_done(tmp_path: Path) -> None:
    with start(tmp_path / "lock") as first:
        assert next_line(first) == "đang giữ"
        with start(tmp_path / "lock") as second:
            assert next_line(second) == "Một lần chạy khác đang chuẩn bị, xin chờ …"
            first.communicate()
            assert next_line(second) == "đang giữ"
            second.communicate()


def test_a_killed_holder_leaves_nothing_to_clear_away(tmp_path: Path) -> None:
    with start(tmp_path / "lock") as first:
        assert next_line(first) == "đang giữ"
        first.kill()
        first.wait()
    with one_at_a_time(tmp_path / "lock"):
        assert (tmp_path / "lock").exists()
