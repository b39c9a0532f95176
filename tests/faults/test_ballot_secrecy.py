"""Whoever has every file the program ever wrote cannot tell one paper from another, nor who handed it in."""

import io
import json
import re
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing, redirect_stderr, redirect_stdout
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any, ClassVar

import pytest

from app.__main__ import answer
from app.domain.council.ballot_count import Spoiling
from app.domain.council.exposure import Exposing
from app.domain.council.paper_count import Choice
from app.domain.journal.upkeep import Occasion
from app.store.connection import Access, connect
from tests.faults.ballot_box import (
    MEETING,
    NOMINEES,
    Box,
    a_box,
    at_nine,
    counted,
    mixed,
    orders,
    shuffled,
    sums,
    totals,
    with_a_meeting,
)
from tests.faults.traces import Searched, contents, packed
from tests.services.conftest import HEAD_TELLER, TELLER

BOX = a_box(20241203)
TAKEN_OUT = {HEAD_TELLER: shuffled(BOX, 1), TELLER: shuffled(BOX, 2)}
PAPERS = [tuple(map(int, paper)) for paper in BOX if not isinstance(paper, Spoiling)]

WRITES = re.compile(r"\s*(INSERT|UPDATE|DELETE|REPLACE|DROP|CREATE)\b", re.IGNORECASE)
State = dict[str, tuple[int, int, str]]


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return with_a_meeting(tmp_path_factory.mktemp("prepared") / "so.db")


@pytest.fixture
def watched(prepared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that holds the register and everything the program could write to: temporary files, logs, its home."""
    folder = tmp_path / "watched"
    for name in ("tmp", "home", "papers"):
        (folder / name).mkdir(parents=True)
    (folder / "so.db").write_bytes(prepared.read_bytes())
    temporary = ("TMPDIR", "TEMP", "TMP", "SQLITE_TMPDIR")
    for variable in (*temporary, "HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, str(folder / ("tmp" if variable in temporary else "home")))
    monkeypatch.setattr(tempfile, "tempdir", None)
    return folder


def state_of(folder: Path) -> State:
    """Every file with its length, the moment it was last written and its digest."""
    return {
        str(path.relative_to(folder)): (
            path.stat().st_size,
            path.stat().st_mtime_ns,
            sha256(path.read_bytes()).hexdigest(),
        )
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def command(register: Path, *words: object) -> str:
    out = io.StringIO()
    with redirect_stdout(out), redirect_stderr(out):
        assert answer(["--register", str(register), "--today", "31/12/2024", *map(str, words)]) == 0
    return out.getvalue()


def after_an_evening_of_counting(watched: Path) -> None:
    """Two tellers count paper by paper; the tally is sealed, printed, backed up, looked at and checked."""
    register = watched / "so.db"
    office = at_nine(register, watched / "sao-luu")
    for teller, box in TAKEN_OUT.items():
        for _running in counted(office, teller, box):
            office.ballots.progress(MEETING)
    office.ballots.seal(MEETING, HEAD_TELLER)
    papers = office.papers
    papers.draw(papers.ballot_papers(MEETING), watched / "papers" / "phieu-bau.pdf")
    for kind in (".pdf", ".xlsx"):
        papers.draw(papers.tally_minutes(MEETING), watched / "papers" / f"kiem-phieu{kind}")
    papers.draw(papers.meeting_minutes(MEETING), watched / "papers" / "hop.pdf")
    office.upkeep.back_up(Occasion.CLOSING)
    office.close()
    said = [
        command(register, "ballot", "show", MEETING, "--json"),
        command(register, "ballot", "progress", MEETING),
        command(register, "journal", "--count", 500, "--json"),
        command(register, "backup"),
        command(register, "check"),
    ]
    (watched / "said.txt").write_text("\n".join(said), encoding="utf-8")


@pytest.fixture
def searched() -> Searched:
    """Each paper, each running total, and the order the papers came out in; not the totals that are announced."""
    hidden = [*PAPERS, *orders(tuple(TAKEN_OUT.values()))]
    hidden += [row for box in TAKEN_OUT.values() for row in sums(box)]
    return Searched(hidden)


def test_nothing_on_the_disk_changes_while_papers_are_entered(watched: Path) -> None:
    office = at_nine(watched / "so.db", watched / "sao-luu")
    for teller, box in TAKEN_OUT.items():
        entering = counted(office, teller, box)
        next(entering)
        begun = state_of(watched)
        for running in entering:
            office.ballots.progress(MEETING)
            if running.entered < len(box):
                assert state_of(watched) == begun
        assert state_of(watched) != begun
    office.close()


def test_no_file_holds_a_paper_an_order_of_papers_or_a_running_total(watched: Path, searched: Searched) -> None:
    after_an_evening_of_counting(watched)
    found = {name: searched.found_in(content) for name, content in contents(watched)}
    assert {"so.db", "papers/phieu-bau.pdf", "papers/kiem-phieu.xlsx", "said.txt"} <= set(found)
    assert sum(name.endswith(".bak") for name in found) == 3
    assert {name: traces for name, traces in found.items() if traces} == {}
    whole = b"".join(content for _name, content in contents(watched))
    assert [trace for paper in PAPERS for trace in packed(paper) if trace in whole] == []


def test_the_search_finds_the_totals_that_are_there_to_be_found(watched: Path) -> None:
    after_an_evening_of_counting(watched)
    announced = Searched(totals(BOX))
    found = {name for name, content in contents(watched) if announced.found_in(content)}
    assert {"so.db: closed_line", "so.db: tally_line"} <= found
    assert any(name.endswith(".bak: tally_line") for name in found)


def planted_as_rows(folder: Path) -> None:
    with closing(sqlite3.connect(folder / "khac.db")) as other:
        other.execute("CREATE TABLE mark (paper, nominee, choice)")
        marks = [(paper, place, mark) for paper, marks in enumerate(PAPERS) for place, mark in enumerate(marks)]
        other.executemany("INSERT INTO mark VALUES (?, ?, ?)", marks)
        other.commit()


def planted_as_one_row(folder: Path) -> None:
    with closing(sqlite3.connect(folder / "khac.db")) as other:
        other.execute("PRAGMA secure_delete = OFF")
        other.execute(f"CREATE TABLE running ({', '.join(f'n{place}' for place in range(NOMINEES))})")
        running = list(sums(TAKEN_OUT[HEAD_TELLER]))[9]
        other.execute(f"INSERT INTO running VALUES ({', '.join('?' * NOMINEES)})", running)
        other.execute("DELETE FROM running")
        other.commit()


def planted_as_json(folder: Path) -> None:
    (folder / "home" / "nhap.json").write_text(
        json.dumps({"agree": list(sums(TAKEN_OUT[TELLER]))[6]}), encoding="utf-8"
    )


def planted_as_a_log(folder: Path) -> None:
    (folder / "tmp" / "phim.log").write_text("".join(map(str, PAPERS[4])), encoding="utf-8")


@pytest.mark.parametrize("plant", [planted_as_rows, planted_as_one_row, planted_as_json, planted_as_a_log])
def test_a_planted_trace_is_found(watched: Path, searched: Searched, plant: Callable[[Path], None]) -> None:
    plant(watched)
    assert {name for name, content in contents(watched) if searched.found_in(content)}


def test_the_journal_tells_of_counts_two_people_agree_on_and_of_no_paper(watched: Path) -> None:
    office = at_nine(watched / "so.db", watched / "sao-luu")
    before = office.upkeep.head().seq
    for teller, box in TAKEN_OUT.items():
        for _running in counted(office, teller, box):
            pass
    office.ballots.seal(MEETING, HEAD_TELLER)
    entries = [entry for entry in office.upkeep.journal(100) if entry.seq > before]
    opened, closed = "mở lượt kiểm phiếu", "đóng lượt kiểm phiếu"
    doings = [entry.doing for entry in reversed(entries)]
    assert doings == [opened, opened, closed, "niêm phong kết quả kiểm phiếu"]
    counted_rows = [[(one.table, one.rows) for one in entry.touched] for entry in reversed(entries)]
    assert counted_rows[2] == [("closed_count", 2), ("closed_line", 2 * NOMINEES)]
    office.close()


def left_by(prepared: Path, folder: Path, head: Box, other: Box) -> bytes:
    """Count and seal on a copy of the register, by a clock that stands still, and return the file as it is then."""
    folder.mkdir()
    register = folder / "so.db"
    register.write_bytes(prepared.read_bytes())
    office = at_nine(register, folder / "sao-luu")
    for teller, box in ((HEAD_TELLER, head), (TELLER, other)):
        for _running in counted(office, teller, box):
            pass
    office.ballots.seal(MEETING, HEAD_TELLER)
    office.close()
    return register.read_bytes()


def test_boxes_with_the_same_totals_leave_the_same_register_byte_for_byte(prepared: Path, tmp_path: Path) -> None:
    once = left_by(prepared, tmp_path / "một", *TAKEN_OUT.values())
    assert left_by(prepared, tmp_path / "hai", shuffled(BOX, 3), shuffled(BOX, 4)) == once
    another = mixed(BOX, 5)
    assert set(another) != set(BOX)
    assert left_by(prepared, tmp_path / "ba", another, shuffled(another, 6)) == once
    assert left_by(prepared, tmp_path / "bốn", a_box(7), a_box(7)) != once


def test_papers_sorted_otherwise_than_two_people_sorted_them_leave_nothing_to_subtract(watched: Path) -> None:
    """One teller takes a filled paper for an unreadable one: her totals less the others' would be that paper."""
    place = next(place for place, paper in enumerate(BOX) if not isinstance(paper, Spoiling))
    otherwise = (*BOX[:place], Spoiling.UNREADABLE, *BOX[place + 1 :])
    office = at_nine(watched / "so.db", watched / "sao-luu")
    for teller, box in ((TELLER, otherwise), (HEAD_TELLER, BOX), (TELLER, BOX)):
        for _running in counted(office, teller, box):
            pass
    office.ballots.seal(MEETING, HEAD_TELLER)
    office.upkeep.back_up(Occasion.CLOSING)
    office.close()
    hidden, kept = Searched(totals(otherwise)), Searched(totals(BOX))
    found = {name: (hidden.found_in(content), kept.found_in(content)) for name, content in contents(watched)}
    assert [name for name, (traces, _kept) in found.items() if traces] == []
    assert found["so.db: tally_line"][1]


YES, NO = Choice.AGREE, Choice.DISAGREE
SMALL_BOXES: list[tuple[Box, Box]] = [
    (((YES, YES),) * 3, ((YES, YES),) * 3),
    (((NO, NO),) * 3, ((NO, NO),) * 3),
    (((YES, NO), (NO, YES), (NO, NO)), ((YES, YES), (NO, NO), (NO, NO))),
]


@pytest.mark.parametrize("boxes", SMALL_BOXES)
def test_in_a_council_of_three_the_minutes_tell_the_totals_and_the_council_is_warned(
    tmp_path: Path, boxes: tuple[Box, Box]
) -> None:
    prepared = with_a_meeting(tmp_path / "so.db", members=3, nominees=2)
    assert totals(boxes[0]) == totals(boxes[1])
    once, again = (
        left_by(prepared, tmp_path / name, box, box) for name, box in zip(("một", "hai"), boxes, strict=True)
    )
    assert once == again
    office = at_nine(tmp_path / "một" / "so.db", tmp_path / "sao-luu")
    facts = office.ballots.minutes(MEETING).tally.facts
    said = tuple(zip(*((line.agree, line.disagree, line.blank) for line in facts.count.lines), strict=True))
    assert said == totals(boxes[0])
    warned = office.ballots.exposures(MEETING)
    assert [one.exposing for one in warned if not one.nominee] == [Exposing.FEW_VOTERS]
    assert len({one.nominee for one in warned}) == 3
    office.close()


class Overheard(sqlite3.Connection):
    """A connection whose every statement is kept."""

    all: ClassVar[list[list[str]]] = []

    def __init__(self, *arguments: Any, **more: Any) -> None:
        super().__init__(*arguments, **more)
        words: list[str] = []
        self.all.append(words)
        self.set_trace_callback(words.append)


def test_every_connection_that_writes_overwrites_what_it_deletes(
    tmp_path: Path, watched: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite3, "connect", partial(sqlite3.connect, factory=Overheard))
    with_a_meeting(tmp_path / "mới.db", members=3, nominees=1)
    after_an_evening_of_counting(watched)
    writing = [words for words in Overheard.all if any(map(WRITES.match, words))]
    assert len(writing) >= 3
    for words in writing:
        first = next(place for place, sql in enumerate(words) if WRITES.match(sql))
        assert "PRAGMA secure_delete=ON" in words[:first]


@pytest.mark.parametrize("access", Access)
def test_every_connection_of_the_register_reads_back_that_it_overwrites(prepared: Path, access: Access) -> None:
    connection = connect(prepared, access)
    connection.set_authorizer(None)
    assert connection.execute("PRAGMA secure_delete").fetchone() == (1,)
    connection.close()
