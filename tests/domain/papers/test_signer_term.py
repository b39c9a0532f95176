"""Who signs from one day to another."""

from datetime import date

import pytest

from app.domain.drawable import CharacterNotDrawn
from app.domain.errors import Refusal
from app.domain.papers.signer_term import (
    SignerTerm,
    TermBackwards,
    TermDraft,
    TermOverlaps,
    TermWithoutDays,
    accept_term,
    signer_on,
)
from app.domain.papers.signing import read_signer

ACTING = read_signer("Nguyễn Văn A; Q. GIÁM ĐỐC")
HEAD = read_signer("Trần Thị Bình; GIÁM ĐỐC")
MARCH, AUGUST = date(2024, 3, 1), date(2024, 8, 31)
KNOWN = (SignerTerm(1, TermDraft(ACTING, MARCH, AUGUST)),)


@pytest.mark.parametrize(("day", "signs"), [(MARCH, ACTING), (AUGUST, ACTING), (date(2024, 9, 1), None)])
def test_both_days_of_a_term_are_within_it(day: date, signs: object) -> None:
    assert signer_on(KNOWN, day) == signs


def test_a_term_open_on_a_side_has_no_end_there() -> None:
    known = (SignerTerm(2, TermDraft(HEAD, begins=date(2024, 9, 1))),)
    assert signer_on(known, date(2031, 1, 1)) == HEAD
    assert signer_on(known, AUGUST) is None
    assert signer_on((SignerTerm(3, TermDraft(HEAD, ends=MARCH)),), date(1990, 1, 1)) == HEAD


@pytest.mark.parametrize(
    ("draft", "refusal"),
    [
        (TermDraft(HEAD), TermWithoutDays),
        (TermDraft(HEAD, AUGUST, MARCH), TermBackwards),
        (TermDraft(HEAD, begins=AUGUST), TermOverlaps),
        (TermDraft(HEAD, ends=MARCH), TermOverlaps),
        (TermDraft(HEAD, date(2024, 4, 1), date(2024, 4, 2)), TermOverlaps),
        (TermDraft(read_signer("中; GIÁM ĐỐC"), begins=date(2025, 1, 1)), CharacterNotDrawn),
    ],
)
def test_what_cannot_stand_beside_the_other_terms_is_refused(draft: TermDraft, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal):
        accept_term(draft, KNOWN)


def test_one_term_may_begin_the_day_after_another_ends() -> None:
    draft = TermDraft(HEAD, begins=date(2024, 9, 1))
    assert accept_term(draft, KNOWN) == draft


def test_the_days_are_said_in_words() -> None:
    assert KNOWN[0].draft.days == "từ ngày 01/03/2024 đến ngày 31/08/2024"
    assert TermDraft(HEAD, ends=MARCH).days == "đến ngày 01/03/2024"
