from datetime import date
from functools import partial

import pytest

from app.sample.dice import Dice, working_days
from app.sample.phrases import blanks_in, spoken
from app.sample.timeline import Days, Timeline

ANY = Dice("any")


def test_a_blank_is_filled_and_begins_a_sentence_with_a_capital() -> None:
    assert spoken("{kin^} {given}, {kin} hàng xóm", {"kin": "bác", "given": "Hùng"}, ANY) == "Bác Hùng, bác hàng xóm"


def test_a_large_number_is_written_with_a_dot() -> None:
    assert spoken("{a} chiếc khẩu trang", {"a": 2400}, ANY) == "2.400 chiếc khẩu trang"


def test_one_of_several_wordings_is_chosen() -> None:
    assert spoken("[Vận động|Kiên trì vận động] nhân dân", {}, ANY) in {
        "Vận động nhân dân",
        "Kiên trì vận động nhân dân",
    }


def test_a_blank_nothing_was_given_for_is_our_mistake() -> None:
    with pytest.raises(KeyError, match="alley"):
        spoken("ở {alley}", {}, ANY)


def test_the_blanks_of_a_phrase_are_known_by_name() -> None:
    assert blanks_in("{kin^} ở {alley}") == {"kin", "alley"}


def test_dice_of_one_name_throw_the_same_and_of_another_do_not() -> None:
    first, again, other = ([dice.between(0, 999) for _ in range(20)] for dice in (Dice("a"), Dice("a"), Dice("b")))
    assert first == again != other


def test_nobody_takes_anything_in_on_a_holiday_or_a_sunday() -> None:
    days = working_days(date(2021, 4, 29), date(2021, 5, 4), frozenset({date(2021, 4, 30), date(2021, 5, 3)}))
    assert days == [date(2021, 4, 29), date(2021, 5, 4)]


def test_things_happen_in_order_of_day_and_then_as_they_were_put_down() -> None:
    days = Days(date(2021, 1, 1))
    timeline = Timeline(days)
    lived: list[tuple[str, date]] = []

    def live(what: str) -> None:
        lived.append((what, days.today()))

    for what, day in (("b", 5), ("a", 3), ("c", 5), ("never", 9)):
        timeline.at(date(2021, 1, day), partial(live, what))
    timeline.live(date(2021, 1, 7))
    assert lived == [("a", date(2021, 1, 3)), ("b", date(2021, 1, 5)), ("c", date(2021, 1, 5))]
    assert days.today() == date(2021, 1, 7)


def test_how_many_days_are_over_is_told_before_each_happening() -> None:
    told: list[tuple[int, int]] = []
    timeline = Timeline(Days(date(2021, 1, 1)), lambda done, total: told.append((done, total)))
    for day in (4, 2):
        timeline.at(date(2021, 1, day), list)
    timeline.live(date(2021, 1, 9))
    assert told == [(1, 8), (3, 8)]


def test_what_comes_of_a_happening_still_happens() -> None:
    timeline = Timeline(Days(date(2021, 1, 1)))
    lived: list[str] = []
    timeline.at(date(2021, 1, 2), lambda: timeline.at(date(2021, 1, 4), lambda: lived.append("then")))
    timeline.live(date(2021, 1, 5))
    assert lived == ["then"]
