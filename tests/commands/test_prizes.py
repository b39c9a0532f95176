"""`neu-guong prize` and the list of prizes on paper."""

from pathlib import Path

import pytest

from tests.commands.conftest import NeuGuong
from tests.documents.reading import sheets


@pytest.fixture
def won(neu_guong: NeuGuong) -> NeuGuong:
    """An article with the city's second prize."""
    logged = neu_guong(
        "article", "log", "Người giữ lửa", "--unit", "1", "--author", "Trần Thị An", "--phone", "0912345678",
        "--address", "3 Kim Mã", "--subject", "Ông A", "--subject-address", "5 Kim Mã", "--received", "2/3/2021",
    )  # fmt: skip
    assert logged.code == 0, logged.err
    given = ("--level", "tinh", "--decision", "15/QĐ-BTC", "--day", "20/4/2021", "--amount", "5.000.000")
    recorded = neu_guong("prize", "record", 1, "nhì", *given)
    assert recorded.out.startswith("Đã ghi giải thưởng số 1: Giải Nhì, Cuộc thi viết"), recorded.err
    return neu_guong


def test_prizes_are_listed_in_words_and_as_json(won: NeuGuong) -> None:
    assert won("prize", "list").out.endswith("1 giải, tiền thưởng 5.000.000 đồng.\n")
    (prize,) = won("prize", "list", "--json").json["prizes"]
    assert (prize["name"], prize["level"], prize["decided"], prize["amount"], prize["title"]) == (
        "Giải Nhì",
        "province",
        "2021-04-20",
        5_000_000,
        "Người giữ lửa",
    )


def test_the_article_tells_its_prizes_and_is_found_by_them(won: NeuGuong) -> None:
    assert [one["name"] for one in won("article", "show", 1, "--json").json["prizes"]] == ["Giải Nhì"]
    assert "số 1, Giải Nhì, Cuộc thi viết" in won("article", "show", 1).out
    assert [one["prizes"] for one in won("article", "list", "--prized", "--json").json["articles"]] == ["Giải Nhì"]


def test_a_prize_without_a_level_is_the_offices_own(won: NeuGuong) -> None:
    assert won("prize", "record", 1, "Giải Nhất").code == 0
    assert [one["level"] for one in won("prize", "list", "--json").json["prizes"]] == ["province", "district"]


def test_a_prize_is_corrected_and_struck_out(won: NeuGuong) -> None:
    assert "Giải Nhất" in won("prize", "correct", 1, "--name", "nhất", "--amount", "0").out
    assert won("prize", "correct", 1).code == 2
    assert won("prize", "strike", 1, "--reason", "ghi nhầm").code == 0
    assert won("prize", "list").out.endswith("0 giải.\n")
    assert "giải thưởng số 1" in won("prize", "strike", 1, "--reason", "ghi nhầm").err


def test_what_was_put_down_of_a_prize_by_mistake_is_taken_out_again(won: NeuGuong) -> None:
    assert won("prize", "correct", 1, "--note", "nhận thay").code == 0
    assert won("prize", "correct", 1, "--no-day").code == 0
    emptied = won("prize", "correct", 1, "--decision", "", "--note", "", "--amount", "0")
    assert emptied.out.startswith("Đã sửa giải thưởng số 1: Giải Nhì, Cuộc thi viết"), emptied.err
    (prize,) = won("prize", "list", "--json").json["prizes"]
    assert (prize["decided"], prize["decision"], prize["amount"], prize["note"]) == (None, "", 0, "")
    assert won("prize", "correct", 1, "--no-day").code == 2


def test_what_cannot_be_is_refused_in_a_sentence(won: NeuGuong) -> None:
    again = won("prize", "record", 1, "Giải Ba", "--level", "tinh")
    assert (again.code, "mỗi năm một cuộc thi" in again.err) == (2, True)
    early = won("prize", "record", 1, "Giải Ba", "--day", "1/3/2021")
    assert "sớm hơn ngày nhận bài 02/03/2021" in early.err


@pytest.mark.parametrize("suffix", [".pdf", ".docx", ".xlsx"])
def test_the_list_is_printed(won: NeuGuong, tmp_path: Path, suffix: str) -> None:
    file = tmp_path / f"giai{suffix}"
    assert won("print", "prizes", file).code == 0
    if suffix == ".pdf":
        assert "Người giữ lửa" in sheets(file.read_bytes())[0].words
    assert file.stat().st_size > 0
