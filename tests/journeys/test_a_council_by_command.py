"""Eleven members vote on forty nominees by commands alone: prepared, counted apart, settled, sealed, minuted."""

import json
import re
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.journeys.clerk import Clerk, text_of
from tests.ui.council_stage import TELLERS, TODAY, make_office

NOMINEES = 40
DOUBTED = 7
"""The number of the nominee whom two papers refuse."""
ALIKE = ("--issued", 9, "--all-agree")
_SEAL = re.compile(r"\b[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}\b")


@pytest.fixture
def clerk(tmp_path: Path) -> Clerk:
    """A clerk in whose register the council sits and the nominees wait."""
    make_office(tmp_path / "so.db", NOMINEES)
    return Clerk(tmp_path / "so.db", TODAY)


def count(clerk: Clerk, teller: str, refused: int) -> str:
    """Have a teller count alone; so many papers refuse the nominee in doubt, of whom the letter says yes."""
    line = f"{DOUBTED}={9 - refused}/{refused}+1"
    return clerk.does("ballot", "count", 1, "--teller", teller, *ALIKE, "--line", line)


def test_a_ballot_of_forty_is_prepared_counted_settled_sealed_and_minuted(clerk: Clerk, tmp_path: Path) -> None:
    tellers = [word for name in TELLERS for word in ("--teller", name)]
    away = ("--absent", "Đỗ Văn Đạt: đi công tác", "--absent-wrote", "Ngô Thị Hoa: ốm")
    purpose = ("--purpose", "công nhận điển hình tiên tiến năm 2024", "--spares", 2)
    clerk.does("meeting", "add", "--held", "3/12/2024", *purpose, *tellers, *away, "--agenda", "all")
    assert "Cần ít nhất 10 phiếu đồng ý trên 11 thành viên" in clerk.does("meeting", "show", 1)
    ballots = tmp_path / "phieu.pdf"
    clerk.does("print", "ballot-papers", 1, ballots)
    pages = [page.extract_text() for page in PdfReader(ballots).pages]
    copies = [pages[at : at + len(pages) // 11] for at in range(0, len(pages), len(pages) // 11)]
    assert copies == [copies[0]] * 11

    count(clerk, TELLERS[0], 2)
    differing = count(clerk, TELLERS[1], 1)
    nominees = json.loads(clerk.does("meeting", "show", 1, "--json"))["nominees"]
    doubted = next(one["name"] for one in nominees if one["nomination"] == DOUBTED)
    named = [line for line in differing.splitlines() if doubted in line]
    assert named == [f"  {doubted}: đồng ý", f"  {doubted}: không đồng ý"]
    count(clerk, TELLERS[2], 2)
    sealed = clerk.does("ballot", "seal", 1, "--teller", TELLERS[0])

    results = json.loads(clerk.does("ballot", "show", 1, "--json"))["lines"]
    assert [line["passed"] for line in results] == [line["nomination"] != DOUBTED for line in results]
    tally, meeting = tmp_path / "kiem-phieu.pdf", tmp_path / "hop.pdf"
    clerk.does("print", "tally-minutes", 1, tally)
    clerk.does("print", "meeting-minutes", 1, meeting, "--number", 5)
    code = _SEAL.search(sealed)
    assert code
    for paper in (tally, meeting):
        said = text_of(paper)
        assert code[0] in said
        assert "72,73% (8/11)" in said
        assert "Ngô Thị Hoa" in said
    assert "In 11 phiếu, trong đó 02 phiếu dự phòng không phát ra, đã hủy" in text_of(tally)
    clerk.does("decision", "draft", "--meeting", 1)
    assert doubted not in clerk.does("decision", "show", 1)
    assert clerk.does("check")
