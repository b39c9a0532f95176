from dataclasses import replace
from datetime import date

import pytest

from app.domain.decisions.correction import (
    Correction,
    CorrectionAlreadyKept,
    CorrectionBeforeItsDecision,
    CorrectionInTheFuture,
    CorrectionSaysNothing,
    CorrectionWithoutNumber,
    accept_correction,
)
from app.domain.errors import Refusal, SeveralRefusals
from tests.builders import TODAY

DECIDED = date(2021, 3, 10)
LETTER = Correction("45/UBND-NV", date(2021, 3, 20), "Sửa chức vụ ở dòng 3")


def refusal_of(letter: Correction, *earlier: Correction) -> Refusal:
    with pytest.raises(Refusal) as refused:
        accept_correction(letter, DECIDED, earlier, TODAY)
    return refused.value


def test_a_letter_is_kept_cleaned() -> None:
    typed = Correction(" 45/UBND-NV\u200b", LETTER.written, "\n Sửa  chức vụ ở dòng 3 \n")
    assert accept_correction(typed, DECIDED, (), TODAY) == LETTER


@pytest.mark.parametrize("day", [DECIDED, TODAY])
def test_a_letter_is_written_between_the_decision_and_today(day: date) -> None:
    assert accept_correction(replace(LETTER, written=day), DECIDED, (), TODAY).written == day


def test_a_letter_of_tomorrow_has_not_been_written() -> None:
    refusal = refusal_of(replace(LETTER, written=date(2021, 4, 1)))
    assert isinstance(refusal, CorrectionInTheFuture)
    assert (refusal.written, refusal.today) == (date(2021, 4, 1), TODAY)


def test_nothing_is_corrected_before_it_was_issued() -> None:
    refusal = refusal_of(replace(LETTER, written=date(2021, 3, 9)))
    assert isinstance(refusal, CorrectionBeforeItsDecision)
    assert (refusal.written, refusal.decided) == (date(2021, 3, 9), DECIDED)


@pytest.mark.parametrize("typed", ["", "  ", "\u200b"])
def test_a_letter_has_a_number(typed: str) -> None:
    assert isinstance(refusal_of(replace(LETTER, letter=typed)), CorrectionWithoutNumber)


def test_a_letter_says_something() -> None:
    assert isinstance(refusal_of(replace(LETTER, text=" \n ")), CorrectionSaysNothing)


def test_everything_wrong_with_a_letter_is_said_at_once() -> None:
    refusal = refusal_of(Correction("", date(2021, 4, 1), ""))
    assert isinstance(refusal, SeveralRefusals)
    assert [one.field for one in refusal.reasons] == ["letter", "text", "written"]


def test_one_letter_is_kept_once_however_its_number_is_spelt() -> None:
    refusal = refusal_of(replace(LETTER, letter="45/ubnd-nv", text="Sửa chỗ khác"), LETTER)
    assert isinstance(refusal, CorrectionAlreadyKept)


def test_the_same_number_comes_back_another_year() -> None:
    last_year = replace(LETTER, written=date(2020, 3, 20))
    assert accept_correction(LETTER, DECIDED, (last_year,), TODAY) == LETTER
