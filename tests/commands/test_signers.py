"""Who signs over certain days, from the command line."""

from pathlib import Path

from tests.commands.conftest import NeuGuong
from tests.commands.spring import text_of

ACTING = "Nguyễn Văn A; Q. CHỦ TỊCH"


def test_a_report_of_a_day_bears_the_signer_of_that_day(done: NeuGuong, tmp_path: Path) -> None:
    assert (
        "từ ngày 01/03/2021 đến ngày 30/04/2021"
        in done("signer", "add", ACTING, "--from", "1/3/2021", "--to", "30/4/2021").out
    )
    done("report", "--period", "2021-Q1", "--number", 7, "--day", "5/4/2021", tmp_path / "bc.pdf")
    assert "Nguyễn Văn A" in text_of(tmp_path / "bc.pdf")
    done("report", "--period", "2021-Q1", "--number", 8, "--day", "5/5/2021", tmp_path / "sau.pdf")
    assert "Nguyễn Văn A" not in text_of(tmp_path / "sau.pdf")


def test_terms_are_listed_put_down_anew_and_struck_out(done: NeuGuong, neu_guong: NeuGuong) -> None:
    done("signer", "add", ACTING, "--from", "1/3/2021")
    done("signer", "set", 1, ACTING, "--from", "1/3/2021", "--to", "30/4/2021")
    (told,) = done("signer", "list", "--json").json["signers"]
    assert (told["name"], told["begins"], told["ends"]) == ("Nguyễn Văn A", "2021-03-01", "2021-04-30")
    assert told["capacity"] == ["Q. CHỦ TỊCH"]
    assert "30/04/2021" in done("signer", "list").out
    refused = neu_guong("signer", "add", ACTING, "--from", "30/4/2021")
    assert (refused.code, "do Nguyễn Văn A ký (từ ngày 01/03/2021 đến ngày 30/04/2021)" in refused.err) == (2, True)
    done("signer", "strike", 1, "--reason", "ghi nhầm")
    assert done("signer", "list", "--json").json["signers"] == []


def test_a_term_wants_a_day_and_days_in_order(neu_guong: NeuGuong) -> None:
    assert "Chưa ghi ngày" in neu_guong("signer", "add", ACTING).err
    backwards = neu_guong("signer", "add", ACTING, "--from", "1/3/2021", "--to", "1/2/2021")
    assert "trước ngày bắt đầu 01/03/2021" in backwards.err
    assert "số 9" in neu_guong("signer", "strike", 9, "--reason", "nhầm").err
