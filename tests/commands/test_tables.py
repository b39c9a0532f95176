import unicodedata
from datetime import date
from fractions import Fraction

import pytest

from app.commands.answers import flat, spelled
from app.commands.ballot_lines import BallotLineNotUnderstood, Counted, read_line
from app.commands.tables import facts, shortened, table, width
from app.domain.calendar.period import Cadence, Period
from app.domain.exemplars.exemplar import Exemplar
from app.domain.quotas.quota import QuotaState
from tests.builders import an_exemplar


def test_a_letter_takes_one_place_however_many_marks_it_carries() -> None:
    name = "Nguyễn Thị Diễm"
    assert width(name) == width(unicodedata.normalize("NFD", name)) == 15


def test_columns_stand_in_line() -> None:
    lines = table(("Tên", "Số"), [("Đặng Ễn", "1"), ("Lý", "10")], right={1})
    assert lines == ["Tên      Số", "-------  --", "Đặng Ễn   1", "Lý       10"]


def test_totals_stand_under_a_rule() -> None:
    lines = table(("Tên", "Số"), [("An", "1")], right={1}, totals=("Cộng", "1"))
    assert lines[-2:] == ["----  --", "Cộng   1"]


def test_a_table_without_rows_is_its_headings() -> None:
    assert table(("Tên", "Số"), []) == ["Tên  Số", "---  --"]


def test_a_long_text_is_cut_and_a_text_of_several_lines_made_one() -> None:
    assert shortened("một\nhai") == "một hai"
    assert shortened("a" * 61) == f"{'a' * 59}…"


def test_what_is_not_known_has_no_line() -> None:
    assert facts((("Tên", "An"), ("Năm sinh", ""), ("Đơn vị", "Sở"))) == ["Tên:    An", "Đơn vị: Sở"]


def test_json_has_plain_words_days_codes_and_exact_fractions() -> None:
    told = {
        QuotaState.NOT_DUE: [date(2021, 3, 5), Period(Cadence.QUARTER, 2021, 1)],
        "share": Fraction(9, 10),
        "codes": frozenset({"b", "a"}),
        "none": None,
    }
    assert spelled(told) == {
        "not_due": ["2021-03-05", "2021-Q1"],
        "share": "9/10",
        "codes": ["a", "b"],
        "none": None,
    }


def test_a_record_of_the_register_is_one_object() -> None:
    told = spelled(flat(Exemplar(7, an_exemplar("Lý A"))))
    assert (told["id"], told["name"], told["recipient"], told["struck"]) == (7, "Lý A", "staff", "")


@pytest.mark.parametrize(
    ("typed", "counted"),
    [
        ("12=9", Counted("12", 9)),
        ("12=8/1", Counted("12", 8, 1)),
        (" 12 = 7 / 1 / 1 + 1 / 0 ", Counted("12", 7, 1, 1, 1, 0)),
        ("Trần Thị An=8/0+0/1", Counted("Trần Thị An", 8, 0, 0, 0, 1)),
        ("12=8+1", Counted("12", 8, 0, 0, 1, 0)),
    ],
)
def test_a_line_of_votes_is_read_as_a_clerk_types_it(typed: str, counted: Counted) -> None:
    assert read_line(typed) == counted


@pytest.mark.parametrize("typed", ["12", "=9", "12=", "12=-1", "12=8/1/0/0", "12=8,5", "12=8+1/0/0", "12:8"])
def test_anything_else_is_not_taken_for_votes(typed: str) -> None:
    with pytest.raises(BallotLineNotUnderstood):
        read_line(typed)
