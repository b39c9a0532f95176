"""The year's bonus fund from the command line, and what is said of it beside a decision."""

from pathlib import Path

import pytest

from tests.commands.conftest import NeuGuong
from tests.commands.spring import text_of

APPROVED = ("fund", "add", "--amount", "1.000.000", "--paper", "12/QĐ-UBND", "--day", "15/1/2021")
DRAFT = ("decision", "draft", "--meeting", 1, "--form", "Giấy khen")
ISSUE = ("decision", "issue", 1, "--number", 120, "--day", "18/4/2021")


def test_what_was_approved_spent_and_left_is_shown(voted: NeuGuong) -> None:
    assert "Còn lại:             1.000.000 đồng" in voted(*APPROVED).out
    voted(*DRAFT)
    voted(*ISSUE)
    told = voted("fund", "--json").json
    sums = ("year", "approved", "spent", "left", "pledged", "left_after_drafts")
    assert [told[name] for name in sums] == [2021, 1_000_000, 450_000, 550_000, 0, 550_000]
    assert [(one["reference"], one["total"]) for one in told["decisions"]] == [("120/QĐ-UBND", 450_000)]
    assert "120/QĐ-UBND  18/04/2021" in voted("fund").out


def test_a_supplement_a_cut_a_correction_and_a_strike_move_the_fund(done: NeuGuong) -> None:
    done(*APPROVED)
    done("fund", "add", "--kind", "bổ sung", "--amount", 500000, "--paper", "20/QĐ-UBND", "--day", "2/2/2021")
    done("fund", "add", "--kind", "Cắt giảm", "--amount", 200000, "--paper", "30/QĐ-UBND", "--day", "3/3/2021")
    done("fund", "correct", 1, "--amount", "2.000.000")
    done("fund", "strike", 2, "--reason", "ghi nhầm năm")
    told = done("fund", "show", "--json").json
    assert (told["approved"], [one["struck"] for one in told["approvals"]]) == (1_800_000, ["", "ghi nhầm năm", ""])
    assert "-200.000" in done("fund").out


def test_a_fund_nobody_recorded_is_not_called_empty(done: NeuGuong) -> None:
    assert "Được duyệt:     chưa ghi\n" in done("fund", "show", "--year", 2020).out


def test_a_correction_of_nothing_is_refused(done: NeuGuong, neu_guong: NeuGuong) -> None:
    done(*APPROVED)
    assert neu_guong("fund", "correct", 1).code == 2


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (("--amount", "250tr"), "“250tr”"),
        (("--amount", "0"), "Số tiền không thể là 0 đồng."),
        (("--kind", "cắt giảm"), "cắt giảm đến 1.000.000 đồng"),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(
    done: NeuGuong, neu_guong: NeuGuong, wrong: tuple[str, str], says: str
) -> None:
    refused = neu_guong(*APPROVED, *wrong)
    assert refused.code == 2
    assert says in refused.err
    assert done("fund", "--json").json["approvals"] == []


def test_a_decision_without_a_recorded_fund_is_drafted_and_issued_with_a_word(voted: NeuGuong) -> None:
    said = "Chưa ghi Quỹ thi đua, khen thưởng năm 2021 được duyệt; quyết định này chi 450.000 đồng."
    assert said in voted(*DRAFT).out
    assert said in voted(*ISSUE).out


def test_a_decision_beyond_the_fund_is_told_with_the_numbers(voted: NeuGuong) -> None:
    voted(*APPROVED, "--amount", "400.000")
    said = "Vượt 50.000 đồng so với Quỹ thi đua, khen thưởng năm 2021: được duyệt 400.000 đồng"
    assert said in voted(*DRAFT).out
    assert said in voted("decision", "show", 1).out


def test_a_decision_within_the_fund_is_told_nothing(voted: NeuGuong) -> None:
    voted(*APPROVED)
    assert "Quỹ thi đua" not in voted(*DRAFT).out


def test_the_use_of_the_fund_is_printed(voted: NeuGuong, tmp_path: Path) -> None:
    voted(*APPROVED)
    voted("print", "fund", tmp_path / "quy.pdf")
    assert "Còn lại: 1.000.000 đồng (Bằng chữ: Một triệu đồng)./." in text_of(tmp_path / "quy.pdf")
