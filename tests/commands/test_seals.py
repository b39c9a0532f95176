"""What the seals notice of a register edited with a database tool, and what only a printed code notices."""

import shutil
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from tests.commands.conftest import NeuGuong, must
from tests.commands.forger import forge, reseal, rewrite_journal
from tests.commands.spring import passed, text_of

TELLERS = ("Ủy viên 1", "Ủy viên 2")
SWAPPED_LINES = (
    "UPDATE tally_line SET nomination_id = 99 WHERE id = 1",
    "UPDATE tally_line SET nomination_id = 1 WHERE id = 2",
    "UPDATE tally_line SET nomination_id = 2 WHERE id = 1",
)
SWAPPED_NAMES = (
    'UPDATE tally SET facts = replace(facts, \'"name":"Bà Hiên"\', \'"name":"?"\') WHERE id = 1',
    'UPDATE tally SET facts = replace(facts, \'"name":"Ông Đạt"\', \'"name":"Bà Hiên"\') WHERE id = 1',
    'UPDATE tally SET facts = replace(facts, \'"name":"?"\', \'"name":"Ông Đạt"\') WHERE id = 1',
)
PEOPLE = (("Hiên", "Nữ"), ("Đạt", "Nam"), ("Lan", "Nữ"), ("Minh", "Nam"))


@pytest.fixture(scope="module")
def thrice_sealed(spring_register: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three meetings, each with its sealed tally: two nominees with one vote against the second, then one and one."""
    register = Path(shutil.copyfile(spring_register, tmp_path_factory.mktemp("sealed") / "so.db"))
    clerk = partial(must, register)
    for number in (1, 2):
        clerk("nomination", "withdraw", number, "--reason", "nhường đợt sau")
    for number, (name, gender) in enumerate(PEOPLE, start=3):
        clerk("exemplar", "add", name, "--unit", "Phường Điện Biên", "--gender", gender)
        clerk("nomination", "add", name, "--received", "5/3/2021", "--deed", "Cứu người", "--achievements", "Đã cứu")
        clerk("nomination", "complete", number, "--all-criteria", "--full-dossier")
    tellers = [word for name in TELLERS for word in ("--teller", name)]
    for meeting, agenda in enumerate(("3,4", "5", "6"), start=1):
        clerk("meeting", "add", "--held", "15/4/2021", "--purpose", "xét khen", "--agenda", agenda, *tellers)
        against = ("--line", "4=8/1") if meeting == 1 else ()
        for teller in TELLERS:
            clerk("ballot", "count", meeting, "--teller", teller, "--issued", 9, "--all-agree", *against)
        clerk("ballot", "seal", meeting, "--teller", TELLERS[0])
    return register


@pytest.fixture
def sealed(thrice_sealed: Path, fresh_register: Path, done: NeuGuong) -> NeuGuong:
    shutil.copyfile(thrice_sealed, fresh_register)
    return done


@pytest.fixture
def codes(sealed: NeuGuong) -> list[str]:
    """The codes of the three tallies, as their minutes have them on paper."""
    return [str(sealed("ballot", "show", meeting, "--json").json["code"]) for meeting in (1, 2, 3)]


def fewer_agreed(facts: Any) -> None:
    """Take a vote from the nominee of the second meeting, and the verdict with it."""
    facts["count"]["lines"][0] |= {"agree": 8, "disagree": 1}
    facts["rows"][0] |= {"agree": 8, "disagree": 1, "agreeing": 8, "verdict": "khong-du-dieu-kien"}


def no_longer_adds_up(facts: Any) -> None:
    facts["count"]["lines"][0]["agree"] = 4


def test_each_seal_stands_on_the_one_before(sealed: NeuGuong, codes: list[str]) -> None:
    before = [sealed("ballot", "verify", code, "--json").json["previous"] for code in codes]
    assert before == ["", codes[0], codes[1]]


def test_check_says_how_many_seals_it_computed_again(sealed: NeuGuong) -> None:
    assert "Đã tính lại 3 mã niêm phong kết quả kiểm phiếu." in sealed("check").out
    assert sealed("check", "--json").json["seals"] == {"checked": 3, "broken": []}


def test_a_tally_set_aside_is_still_held_against_its_seal(
    sealed: NeuGuong, neu_guong: NeuGuong, fresh_register: Path, codes: list[str]
) -> None:
    sealed("ballot", "void", 2, "--reason", "Kiểm sót một lá phiếu", "--by", TELLERS[0], "--by", TELLERS[1])
    forge(fresh_register, "UPDATE tally_line SET agree = 8, disagree = 1 WHERE tally_id = 2")
    assert neu_guong("check", "--json").json["seals"] == {"checked": 3, "broken": [codes[1]]}


EDITS: dict[str, tuple[int, tuple[str, ...]]] = {
    "figure": (2, ("UPDATE tally SET valid = 8, unreadable = 1 WHERE id = 2",)),
    "note": (2, ("UPDATE tally SET note = 'đã sửa' WHERE id = 2",)),
    "facts": (2, ("UPDATE tally SET facts = replace(facts, '\"agree\":9', '\"agree\":8') WHERE id = 2",)),
    "no facts": (2, ("UPDATE tally SET facts = 'không phải JSON' WHERE id = 2",)),
    "line": (1, ("UPDATE tally_line SET agree = 9, disagree = 0 WHERE id = 1",)),
    "verdict": (1, ("UPDATE tally_line SET verdict = 'du-dieu-kien' WHERE id = 1",)),
    "lost line": (1, ("DELETE FROM tally_line WHERE id = 2",)),
    "swapped lines": (1, SWAPPED_LINES),
    "swapped names": (1, SWAPPED_NAMES),
    "middle seal": (3, ("DELETE FROM tally_line WHERE tally_id = 2", "DELETE FROM tally WHERE id = 2")),
}


@pytest.mark.parametrize("edit", EDITS)
def test_an_edit_with_a_database_tool_breaks_the_seal(
    neu_guong: NeuGuong, fresh_register: Path, codes: list[str], edit: str
) -> None:
    broken, statements = EDITS[edit]
    forge(fresh_register, *statements)
    answered = neu_guong("check")
    assert answered.code == 3
    assert f"không còn như khi niêm phong, đối chiếu với biên bản đã ký: {codes[broken - 1]}." in answered.err
    assert neu_guong("check", "--json").json["seals"]["broken"] == [codes[broken - 1]]


def test_names_swapped_outside_the_tally_leave_it_as_it_was_sealed(
    sealed: NeuGuong, neu_guong: NeuGuong, fresh_register: Path, codes: list[str]
) -> None:
    forge(fresh_register, "UPDATE exemplar SET name = iif(name = 'Hiên', 'Đạt', 'Hiên') WHERE name IN ('Hiên', 'Đạt')")
    found = neu_guong("check", "--json").json
    assert (found["altered"]["rows"], found["seals"]["broken"]) == (2, [])
    shown = sealed("ballot", "show", 1, "--json").json
    assert [(line["name"], line["disagree"]) for line in shown["lines"]] == [("Đạt", 1), ("Hiên", 0)]


def test_a_tally_whose_seal_is_broken_is_neither_shown_nor_printed(
    neu_guong: NeuGuong, fresh_register: Path, codes: list[str], tmp_path: Path
) -> None:
    forge(fresh_register, "UPDATE tally_line SET agree = 9, disagree = 0 WHERE id = 1")
    for words in (("ballot", "show", 1), ("ballot", "verify", codes[0]), ("print", "tally-minutes", 1, "a.pdf")):
        answered = neu_guong(*words)
        assert answered.code == 2
        assert f"không còn khớp với mã niêm phong {codes[0]}" in answered.err


def test_facts_sealed_again_that_do_not_add_up_break_the_seal(
    neu_guong: NeuGuong, fresh_register: Path, codes: list[str]
) -> None:
    reseal(fresh_register, 2, no_longer_adds_up)
    rewrite_journal(fresh_register)
    checked = neu_guong("check", "--json")
    assert (checked.code, checked.json["whole"], checked.json["altered"]["rows"]) == (3, False, 0)
    assert len(checked.json["seals"]["broken"]) == 1
    assert "không còn khớp với mã niêm phong" in neu_guong("ballot", "show", 2).err


def test_the_last_seal_taken_out_is_missed_by_its_printed_code_and_by_the_journal(
    neu_guong: NeuGuong, fresh_register: Path, codes: list[str]
) -> None:
    forge(fresh_register, "DELETE FROM tally_line WHERE tally_id = 3", "DELETE FROM tally WHERE id = 3")
    found = neu_guong("check", "--json").json
    assert found["seals"] == {"checked": 2, "broken": []}
    assert found["lost"]["rows"] == 2
    assert "Sổ không có kết quả kiểm phiếu nào mang mã" in neu_guong("ballot", "verify", codes[2]).err


def test_only_the_printed_code_catches_who_computed_everything_again(
    neu_guong: NeuGuong, fresh_register: Path, codes: list[str], sealed: NeuGuong, tmp_path: Path
) -> None:
    sealed("print", "tally-minutes", 2, tmp_path / "da-ky.pdf")
    line = "UPDATE tally_line SET agree = 8, disagree = 1, verdict = 'khong-du-dieu-kien' WHERE tally_id = 2"
    forge(fresh_register, line)
    reseal(fresh_register, 2, fewer_agreed)
    rewrite_journal(fresh_register)
    assert sealed("check", "--json").json["whole"] is True
    assert passed(sealed("ballot", "show", 2, "--json")) == {5: False}
    assert codes[1] in text_of(tmp_path / "da-ky.pdf")
    answered = neu_guong("ballot", "verify", codes[1])
    assert answered.code == 2
    assert f"Sổ không có kết quả kiểm phiếu nào mang mã {codes[1]}." in answered.err
    assert sealed("ballot", "verify", codes[0]).code == 0
