import json
from pathlib import Path

import pytest

from tests.commands.conftest import NeuGuong
from tests.commands.spring import ODD, text_of


def test_the_tally_minutes_are_printed(voted: NeuGuong, tmp_path: Path) -> None:
    voted("print", "tally-minutes", 1, tmp_path / "bb.pdf")
    printed = text_of(tmp_path / "bb.pdf")
    assert "BIÊN BẢN KIỂM PHIẾU" in printed
    assert "88,89%" in printed
    assert ODD in printed


@pytest.mark.parametrize("basis", ["calendar", "nd09"])
def test_the_report_is_written_as_pdf_as_word_file_and_as_workbook(voted: NeuGuong, tmp_path: Path, basis: str) -> None:
    for suffix in ("pdf", "docx", "xlsx"):
        file = tmp_path / f"bc.{suffix}"
        voted("report", "--period", "2021-Q1", "--basis", basis, file)
        assert file.stat().st_size > 1_000
    assert "QUÝ I/2021" in text_of(tmp_path / "bc.pdf").upper()


def test_a_signed_report_carries_its_number_and_day(voted: NeuGuong, tmp_path: Path) -> None:
    signed = ("--number", 7, "--day", "15/4/2021")
    voted("print", "report", "--period", "2021-Q1", *signed, tmp_path / "bc.pdf")
    assert "ngày 15 tháng 4 năm 2021" in text_of(tmp_path / "bc.pdf")


def test_a_report_issued_is_told_by_its_period_and_basis_among_outgoing_papers(voted: NeuGuong, tmp_path: Path) -> None:
    signed = ("--number", 7, "--day", "15/4/2021", "--basis", "nd09")
    voted("report", "--period", "2021-Q1", *signed, tmp_path / "bc.pdf")
    voted("outgoing", "add", "--kind", "TTr", "--day", "16/4/2021", "--subject", "khen thưởng")
    told = voted("outgoing", "list", "--kind", "BC", "--json").json["papers"]
    assert [(one["reference"], one["report"]) for one in told] == [
        ("07/BC-UBND", {"period": "2021-Q1", "basis": "nd09"})
    ]


def test_the_figures_of_a_report_are_to_be_had_as_json(voted: NeuGuong) -> None:
    told = voted("report", "--period", "2021-Q2", "--json").json
    assert told["counted"] == {"first": "2021-04-01", "last": "2021-06-30"}
    assert told["meetings"][0]["passed"] == 1


def test_a_week_and_any_days_are_reported(voted: NeuGuong, tmp_path: Path) -> None:
    assert voted("report", "--period", "2021-W20", "--json").json["period"] == "2021-W20"
    voted("report", "--period", "1/4/2021..20/5/2021", tmp_path / "bc.pdf")
    assert "thời gian từ ngày 01/04/2021 đến ngày 20/05/2021" in " ".join(text_of(tmp_path / "bc.pdf").split())


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["print", "decision", "9", "a.pdf"], 2),
        (["print", "tally-minutes", "9", "a.pdf"], 2),
        (["print", "tally-minutes", "1", "a.doc"], 2),
        (["print", "tally-minutes", "1", "khong/co/a.pdf"], 3),
        (["report", "--period", "2021-Q1"], 2),
        (["ballot", "show", "9"], 2),
        (["meeting", "show", "9"], 2),
        (["nomination", "show", "9"], 2),
        (["nomination", "suspend", "9", "--reason", "x"], 2),
        (["exemplar", "show", "9"], 2),
        (["exemplar", "show", "Không Ai"], 2),
        (["article", "show", "9"], 2),
        (["decision", "show", "9"], 2),
        (["decision", "draft", "--nomination", "9"], 2),
        (["decision", "draft"], 2),
        (["meeting", "add", "--held", "1/1/2020", "--purpose", "x", "--teller", "y"], 2),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else str(value),
)
def test_what_is_not_there_is_refused_in_a_sentence(
    voted: NeuGuong, neu_guong: NeuGuong, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], code: int
) -> None:
    monkeypatch.chdir(tmp_path)
    before = sorted(tmp_path.glob("*.pdf"))
    answered = neu_guong(*words)
    assert answered.code == code, answered.err
    assert answered.err.strip().endswith(".")
    assert sorted(tmp_path.glob("*.pdf")) == before


def test_every_listing_is_to_be_had_as_json(voted: NeuGuong) -> None:
    lists = [f"{what} list" for what in ("unit", "plan", "exemplar", "nomination", "meeting", "decision", "article")]
    for words in (*lists, "council", "journal", "backup --list", "search hien", "standing", "shortlist"):
        assert json.loads(voted(*words.split(), "--json").out), words
