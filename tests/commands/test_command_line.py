import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import click
import pytest

from app.commands.counter import REGISTER
from app.commands.door import door
from app.domain.journal.upkeep import Occasion
from app.office import open_office
from app.paths import logs
from tests.commands.conftest import NeuGuong

FROM_ANYWHERE = {"PYTHONPATH": str(Path(__file__).resolve().parents[2])}
ENGLISH = ("Usage", "Options", "Commands", "Show this", "required", "OPTIONS", "COMMAND", "ARGS", "default")


def every_page(command: click.Command, words: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    yield words
    if isinstance(command, click.Group):
        for name, inner in command.commands.items():
            yield from every_page(inner, (*words, name))


PAGES = tuple(every_page(door))


@pytest.mark.parametrize("words", PAGES, ids=" ".join)
def test_every_help_page_speaks_vietnamese_only(bare: NeuGuong, words: tuple[str, ...]) -> None:
    page = bare(*words, "--help")
    assert page.code == 0
    assert page.out.startswith(f"Cách dùng: {' '.join(('neu-guong', *words))}")
    assert [word for word in ENGLISH if word in page.out] == []


def test_every_command_says_in_a_sentence_what_it_is_for() -> None:
    commands = (door.commands[name] for name in door.commands)
    assert [command.name for command in commands if not (command.short_help or "").endswith(".")] == []


def test_help_shows_the_same_page_as_the_option(bare: NeuGuong) -> None:
    assert bare("help", "ballot", "count").out == bare("ballot", "count", "--help").out != ""


def test_nothing_asked_for_shows_the_commands(bare: NeuGuong) -> None:
    answered = bare()
    assert answered.code == 2
    assert "Hội đồng:" in answered.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["quotaa"], "Không có lệnh “quotaa”. Có phải bạn muốn gõ: neu-guong quota?"),
        (["unit", "lits"], "Không có lệnh “lits”. Có phải bạn muốn gõ: neu-guong unit list?"),
        (["xyz"], "Không có lệnh “xyz”. Xem các lệnh bằng: neu-guong --help."),
        (["unit", "list", "--jsn"], "Không có tùy chọn “--jsn”. Có phải bạn muốn gõ: --json?"),
        (["unit", "list", "--xyz"], "Không có tùy chọn “--xyz”. Xem các tùy chọn bằng: neu-guong unit list --help."),
        (["print", "decision", "1"], "Lệnh còn thiếu TỆP.pdf|.docx|.xlsx. Xem cách dùng bằng: neu-guong print"),
        (["unit", "add", "A"], "Lệnh còn thiếu tùy chọn --kind. Xem cách dùng bằng: neu-guong unit add --help."),
        (["quota", "--period"], "Sau --period còn thiếu nội dung. Xem cách dùng bằng: neu-guong quota --help."),
        (["unit", "list", "--json=x"], "Tùy chọn --json không kèm nội dung. Hãy bỏ dấu = và phần sau nó."),
        (["--today", "2021-05-20"], "Chưa ghi lệnh cần làm. Xem các lệnh bằng: neu-guong --help."),
        (["quota", "--period", "2021-Q9"], "“2021-Q9” không phải là kỳ báo cáo."),
        (["--today", "31/02/2021", "quota"], "Không có ngày 31/02/2021."),
        (["unit", "add", "A", "--kind", "xóm"], "Không hiểu “xóm”. Hãy ghi một trong các từ: Phường; "),
        (["journal", "--count", "-1"], "“-1” không phải là số nguyên."),
    ],
)
def test_a_line_typed_wrong_is_explained(bare: NeuGuong, words: list[str], said: str) -> None:
    answered = bare(*words)
    assert answered.code == 2
    assert said in answered.err
    assert answered.out == ""


def test_a_name_typed_without_quotation_marks_is_explained(bare: NeuGuong) -> None:
    answered = bare("unit", "add", "Phường", "Điện", "Biên", "--kind", "phuong")
    assert answered.code == 2
    assert "Lệnh thừa: Điện, Biên. Tên có dấu cách phải đặt trong ngoặc kép." in answered.err


def test_the_register_and_the_day_may_be_named_after_the_command(bare: NeuGuong, fresh_register: Path) -> None:
    answered = bare("quota", "--register", fresh_register, "--today", "1/3/2021", "--period", "2021-01")
    assert "tính đến hết ngày 01/03/2021" in answered.out


def test_the_environment_names_the_register_when_the_line_does_not(
    bare: NeuGuong, fresh_register: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(REGISTER, str(fresh_register))
    assert "Phường Điện Biên" in bare("unit", "list").out


def test_a_register_that_was_never_made_is_a_trouble(bare: NeuGuong, tmp_path: Path) -> None:
    missing = tmp_path / "khong-co.db"
    answered = bare("--register", missing, "unit", "list")
    assert answered.code == 3
    assert f"Chưa có sổ dữ liệu {missing}. Hãy tạo sổ bằng: neu-guong init" in answered.err
    assert not missing.exists()


@pytest.mark.parametrize("content", [b"", b"%PDF-1.4", b"SQLite format 3\x00" + bytes(84)], ids=["0", "pdf", "sqlite"])
def test_a_foreign_file_is_left_as_it_is(bare: NeuGuong, tmp_path: Path, content: bytes) -> None:
    foreign = tmp_path / "la.db"
    foreign.write_bytes(content)
    answered = bare("--register", foreign, "unit", "list")
    assert answered.code == 3
    assert str(foreign) in answered.err
    assert foreign.read_bytes() == content


def test_a_torn_register_is_a_trouble(bare: NeuGuong, fresh_register: Path) -> None:
    whole = fresh_register.read_bytes()
    fresh_register.write_bytes(whole[: len(whole) // 2])
    answered = bare("--register", fresh_register, "unit", "list")
    assert answered.code == 3
    assert len(fresh_register.read_bytes()) == len(whole) // 2


def test_a_register_of_a_newer_program_is_a_trouble(bare: NeuGuong, fresh_register: Path) -> None:
    with closing(sqlite3.connect(fresh_register)) as connection:
        connection.execute("PRAGMA user_version=999")
    before = fresh_register.read_bytes()
    assert bare("--register", fresh_register, "unit", "list").code == 3
    assert fresh_register.read_bytes() == before


def test_our_own_mistake_ends_in_a_sentence_and_a_log(neu_guong: NeuGuong, fresh_register: Path) -> None:
    with closing(sqlite3.connect(fresh_register)) as connection:
        connection.execute("DROP TABLE unit")
    answered = neu_guong("unit", "list")
    assert answered.code == 1
    assert "Traceback" not in answered.err
    log = logs() / "neu-guong.log"
    assert str(log) in answered.err
    assert "Traceback" in log.read_text(encoding="utf-8")


def test_a_log_that_cannot_be_written_is_said_too(neu_guong: NeuGuong, fresh_register: Path) -> None:
    logs().parent.parent.mkdir(parents=True)
    logs().parent.write_text("đây là tệp, không phải thư mục", encoding="utf-8")
    with closing(sqlite3.connect(fresh_register)) as connection:
        connection.execute("DROP TABLE unit")
    answered = neu_guong("unit", "list")
    assert answered.code == 1
    assert "Hãy chép lại dòng này" in answered.err


def test_what_a_command_wrote_is_backed_up_when_it_ends(neu_guong: NeuGuong, fresh_register: Path) -> None:
    neu_guong("unit", "add", "Phường Kim Mã", "--kind", "phuong")
    office = open_office(fresh_register)
    backups = office.upkeep.backups()
    office.close()
    assert [one.occasion for one in backups] == [Occasion.CLOSING]


def command(*words: object, **more: object) -> "subprocess.CompletedProcess[bytes]":
    line = [sys.executable, "-m", "app", *map(str, words)]
    return subprocess.run(line, capture_output=True, check=False, timeout=60, **more)  # type: ignore[call-overload,no-any-return]


def test_our_letters_survive_a_machine_that_knows_only_ascii(fresh_register: Path) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "LC_ALL": "C"}
    answered = command("--register", fresh_register, "unit", "list", env=environment)
    assert answered.returncode == 0
    assert "Phường Điện Biên" in answered.stdout.decode()


def test_whoever_stops_listening_early_hears_no_complaint(fresh_register: Path) -> None:
    line = [sys.executable, "-m", "app", "--register", str(fresh_register), "quota", "--period", "all"]
    with subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        complaint = process.stderr.read()
    assert complaint == b""


def test_a_full_disk_where_the_answer_goes_is_a_trouble(fresh_register: Path) -> None:
    line = [sys.executable, "-m", "app", "--register", str(fresh_register), "unit", "list"]
    with Path("/dev/full").open("wb") as full:
        answered = subprocess.run(line, stdout=full, stderr=subprocess.PIPE, check=False)
    assert answered.returncode == 3
    assert "Không ghi được câu trả lời" in answered.stderr.decode()


def test_a_command_interrupted_says_that_it_stopped(fresh_register: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "ong"
    os.mkfifo(pipe)
    line = [sys.executable, "-m", "app", "--register", str(fresh_register), "plan", "load", f"./{pipe.name}"]
    with subprocess.Popen(
        line,
        cwd=tmp_path,
        stderr=subprocess.PIPE,
        env={**os.environ, **FROM_ANYWHERE},
        preexec_fn=_hear_ctrl_c,  # noqa: PLW1509  # no thread of ours holds a lock here
    ) as process:
        with pipe.open("wb"):
            process.send_signal(signal.SIGINT)
            process.wait(30)
        assert process.stderr is not None
        said = process.stderr.read().decode()
    assert (process.returncode, said.strip()) == (130, "Đã dừng theo yêu cầu.")


def _hear_ctrl_c() -> None:
    """Take Ctrl+C as usual, also where the tests themselves run in the background of a shell, which ignores it."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def test_a_command_loads_no_library_it_has_no_use_for() -> None:
    heavy = "{'reportlab', 'openpyxl', 'alembic', 'PySide6'}"
    asked = f"import sys, app.__main__; print(sorted({heavy} & set(sys.modules)))"
    found = subprocess.run([sys.executable, "-c", asked], capture_output=True, check=True, text=True)
    assert found.stdout.strip() == "[]"
