"""The office's own words in a report, from the command line."""

from pathlib import Path

from tests.commands.conftest import NeuGuong
from tests.commands.spring import text_of

PERIOD = ("--period", "2021-Q2")


def causes(tmp_path: Path, text: str = "Trời mưa kéo dài.\nCác đơn vị bận kỳ thi.\n") -> Path:
    file = tmp_path / "nguyen-nhan.txt"
    file.write_text(text, encoding="utf-8")
    return file


def test_words_from_a_file_stand_in_the_report_until_they_are_cleared(voted: NeuGuong, tmp_path: Path) -> None:
    voted("narrative", "set", "IV.3", causes(tmp_path), *PERIOD)
    voted("report", *PERIOD, tmp_path / "bc.pdf")
    assert "Trời mưa kéo dài. Các đơn vị bận kỳ thi." in " ".join(text_of(tmp_path / "bc.pdf").split())
    voted("narrative", "clear", "IV.3", *PERIOD)
    voted("report", *PERIOD, tmp_path / "bc.pdf")
    assert "Trời mưa" not in text_of(tmp_path / "bc.pdf")


def test_every_part_is_shown_with_what_the_figures_suggest_and_what_the_office_says(
    voted: NeuGuong, tmp_path: Path
) -> None:
    voted("narrative", "set", "IV.3", causes(tmp_path), *PERIOD)
    told = voted("narrative", "show", *PERIOD, "--json").json
    assert (told["period"], told["basis"]) == ("2021-Q2", "calendar")
    parts = {one["code"]: one for one in told["parts"]}
    assert parts["IV.3"]["own"] == "Trời mưa kéo dài.\nCác đơn vị bận kỳ thi."
    assert parts["IV.3"]["suggested"]
    assert parts["VI"]["own"] is None
    said = voted("narrative", "show", "IV.3", *PERIOD).out.splitlines()
    assert said[0].startswith("[IV.3] ")
    assert said[0].endswith("● lời cơ quan")
    assert said[1:] == ["    Trời mưa kéo dài.", "    Các đơn vị bận kỳ thi."]


def test_without_a_part_all_words_of_the_report_are_cleared_and_no_others(voted: NeuGuong, tmp_path: Path) -> None:
    file = causes(tmp_path)
    for part, period in (("IV.3", "2021-Q2"), ("VI", "2021-Q2"), ("VI", "2021-Q1")):
        voted("narrative", "set", part, file, "--period", period)
    assert "IV.3, VI" in voted("narrative", "clear", *PERIOD).out
    assert "không có lời riêng" in voted("narrative", "clear", *PERIOD).out
    assert voted("narrative", "show", "VI", "--period", "2021-Q1", "--json").json["parts"][0]["own"]


def test_an_empty_file_and_a_part_no_report_has_are_refused(neu_guong: NeuGuong, tmp_path: Path) -> None:
    empty = neu_guong("narrative", "set", "VI", causes(tmp_path, " \n"), *PERIOD)
    assert empty.code == 2
    assert "không có chữ nào" in empty.err
    for verb in (("set", "IX", causes(tmp_path)), ("show", "IX"), ("clear", "IX")):
        refused = neu_guong("narrative", *verb, *PERIOD)
        assert refused.code == 2
        assert "không có mục “IX”" in refused.err
