from datetime import date
from typing import Any

import pytest

from app.domain.articles.contest import Author, Eligibility, EntryForm, Failing, eligibility_of, failings_of
from app.domain.plans.plan import ContestRules
from tests.builders import an_article, an_author

RULES = ContestRules(words_at_most=2000)


def failings(*authors: Author, rules: ContestRules = RULES, **changes: Any) -> list[Failing]:
    """The points that an entry fails which is right in everything but the changes."""
    return list(failings_of(an_article("Gương sáng tổ 5", *authors, **changes), rules))


def test_an_entry_with_everything_the_contest_asks_is_eligible() -> None:
    assert failings() == []
    assert eligibility_of(failings()) is Eligibility.ELIGIBLE


@pytest.mark.parametrize(("words", "found"), [(2000, []), (2001, [Failing.TOO_LONG]), (1, []), (None, [])])
def test_two_thousand_words_are_in_the_limit_and_one_more_is_not(words: int | None, found: list[Failing]) -> None:
    assert failings(words=words) == found


@pytest.mark.parametrize(("words", "found"), [(1299, [Failing.TOO_SHORT]), (1300, []), (1500, [])])
def test_a_contest_may_ask_for_so_many_words_at_least(words: int, found: list[Failing]) -> None:
    assert failings(words=words, rules=ContestRules(words_at_least=1300, words_at_most=1500)) == found


def test_a_contest_without_limits_takes_any_length() -> None:
    assert failings(words=100_000, rules=ContestRules()) == []


def test_too_many_words_wait_for_a_person_to_decide() -> None:
    assert eligibility_of(failings(words=2001)) is Eligibility.TO_DECIDE


def test_every_author_gives_a_telephone_number() -> None:
    assert failings(an_author(phone="")) == [Failing.NO_PHONE]
    assert failings(an_author(), an_author("Lê Văn Ân", phone="")) == [Failing.NO_PHONE]


def test_a_contest_may_do_without_telephone_numbers() -> None:
    assert failings(an_author(phone=""), rules=ContestRules(phone_required=False)) == []


def test_every_author_gives_a_home_or_a_place_of_work() -> None:
    assert failings(an_author(address="", workplace="")) == [Failing.NO_ADDRESS]
    assert failings(an_author(address="", workplace="Trường THCS Giảng Võ")) == []
    assert failings(an_author(address="12 Quán Thánh", workplace="")) == []


def test_a_photocopy_is_no_entry_unless_the_contest_takes_copies() -> None:
    assert failings(original=False) == [Failing.PHOTOCOPY]
    assert failings(original=False, rules=ContestRules(originals_only=False)) == []


@pytest.mark.parametrize("form", [EntryForm.PRESS, EntryForm.BROADCAST])
def test_press_works_have_been_published_first(form: EntryForm) -> None:
    assert failings(form=form) == [Failing.PRESS_NOT_PUBLISHED]
    assert failings(form=form, published_in="Báo Hànộimới, ngày 05/3/2021") == []


def test_a_written_article_need_not_have_been_published() -> None:
    assert failings(form=EntryForm.WRITTEN, published_in="") == []


def test_a_real_person_has_a_name_and_an_address() -> None:
    assert failings(subject="", subject_address="") == [Failing.SUBJECT_NOT_NAMED]
    assert failings(subject_address="") == [Failing.SUBJECT_WITHOUT_ADDRESS]


def test_an_exemplar_of_the_register_need_not_be_described_again() -> None:
    assert failings(subject="", subject_address="", exemplars=(1,)) == []


def test_an_article_its_unit_has_not_approved_waits() -> None:
    assert failings(approved=False) == [Failing.NOT_APPROVED]
    assert eligibility_of([Failing.NOT_APPROVED]) is Eligibility.TO_DECIDE


def test_every_point_failed_is_named_in_the_order_of_the_checklist() -> None:
    unreachable = Author("Lê Văn Ân")
    assert failings(unreachable, original=False, form=EntryForm.PRESS, words=2001, subject="", approved=False) == [
        Failing.NO_PHONE,
        Failing.NO_ADDRESS,
        Failing.PHOTOCOPY,
        Failing.PRESS_NOT_PUBLISHED,
        Failing.TOO_LONG,
        Failing.SUBJECT_NOT_NAMED,
        Failing.NOT_APPROVED,
    ]


@pytest.mark.parametrize("failing", Failing)
def test_missing_particulars_and_copies_rule_an_entry_out_and_the_rest_waits(failing: Failing) -> None:
    out = {Failing.NO_PHONE, Failing.NO_ADDRESS, Failing.PHOTOCOPY, Failing.PRESS_NOT_PUBLISHED}
    alone = Eligibility.INELIGIBLE if failing in out else Eligibility.TO_DECIDE
    assert eligibility_of([failing]) is alone
    assert eligibility_of([Failing.TOO_LONG, failing]) is alone


def test_the_day_an_entry_came_is_no_point_of_the_checklist() -> None:
    assert failings(received=date(2031, 1, 1)) == []
