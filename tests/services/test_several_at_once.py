"""Several articles or nominations settled by one reason: one deed, all of it or nothing."""

from datetime import date

import pytest

from app.domain.articles.article import ArticleStruckOut
from app.domain.articles.contest import Eligibility
from app.domain.errors import SeveralRefusals
from app.domain.nominations.nomination import NominationState, ReasonMissing
from app.domain.nominations.nomination_moves import NominationAlreadySuspended, NominationWithdrawn
from app.domain.units.unit import Unit, UnitKind
from tests.services.conftest import Story

MARCH = date(2021, 3, 5)


@pytest.fixture
def ward(ba_dinh: Story) -> Unit:
    return ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD)


@pytest.fixture
def waiting(ba_dinh: Story, ward: Unit) -> tuple[int, ...]:
    """Three articles that name nobody and wait for a ruling."""
    return tuple(ba_dinh.article(ward, MARCH, f"Bài {number}", subject="") for number in (1, 2, 3))


@pytest.fixture
def nominated(ba_dinh: Story, ward: Unit) -> tuple[int, ...]:
    people = (ba_dinh.exemplar(name, ward) for name in ("Trần Văn An", "Lê Văn Bình", "Vũ Văn Chi"))
    return tuple(ba_dinh.nominate(person, ward, MARCH).id for person in people)


def states(story: Story, articles: tuple[int, ...]) -> list[Eligibility]:
    return [story.office.articles.article(one).eligibility for one in articles]


def test_articles_are_ruled_on_together_and_the_ruling_is_undone_together(
    ba_dinh: Story, waiting: tuple[int, ...]
) -> None:
    upkeep, before = ba_dinh.office.upkeep, ba_dinh.office.upkeep.journal(99)
    ruled = ba_dinh.office.articles.rule_all(waiting, Eligibility.ELIGIBLE, "đơn vị đã bổ sung")
    assert [one.ruling for one in ruled] == ["đơn vị đã bổ sung"] * 3
    assert states(ba_dinh, waiting) == [Eligibility.ELIGIBLE] * 3
    assert len(upkeep.journal(99)) == len(before) + 1
    last = upkeep.undoable()
    assert last is not None
    upkeep.undo(last.seq)
    assert states(ba_dinh, waiting) == [Eligibility.TO_DECIDE] * 3


def test_one_article_that_is_refused_leaves_all_as_they_were_and_is_named(
    ba_dinh: Story, waiting: tuple[int, ...]
) -> None:
    articles = ba_dinh.office.articles
    articles.strike(waiting[1], "nhập nhầm")
    with pytest.raises(ArticleStruckOut) as refused:
        articles.rule_all(waiting, Eligibility.INELIGIBLE, "không nêu nhân vật")
    assert refused.value.title == "Bài 2"
    assert states(ba_dinh, waiting) == [Eligibility.TO_DECIDE] * 3


def test_every_article_that_is_refused_is_named(ba_dinh: Story, waiting: tuple[int, ...]) -> None:
    articles = ba_dinh.office.articles
    articles.strike_all(waiting[:2], "nhập nhầm")
    with pytest.raises(SeveralRefusals) as refused:
        articles.strike_all(waiting, "gửi trùng")
    assert [one.title for one in refused.value.reasons if isinstance(one, ArticleStruckOut)] == ["Bài 1", "Bài 2"]
    assert not articles.article(waiting[2]).struck


def test_an_article_named_twice_is_struck_out_once(ba_dinh: Story, waiting: tuple[int, ...]) -> None:
    struck = ba_dinh.office.articles.strike_all((waiting[0], waiting[0]), "nhập nhầm")
    assert [one.draft.title for one in struck] == ["Bài 1"]
    assert ba_dinh.office.articles.article(waiting[0]).struck == "nhập nhầm"


def test_several_want_a_reason_as_one_does(ba_dinh: Story, waiting: tuple[int, ...]) -> None:
    with pytest.raises(ReasonMissing):
        ba_dinh.office.articles.strike_all(waiting, " ")


def test_nominations_are_suspended_together_by_one_deed(ba_dinh: Story, nominated: tuple[int, ...]) -> None:
    exemplars, upkeep = ba_dinh.office.exemplars, ba_dinh.office.upkeep
    moved = exemplars.suspend_all(nominated, "đang xác minh đơn thư")
    assert {(one.state, one.reason) for one in moved} == {(NominationState.SUSPENDED, "đang xác minh đơn thư")}
    last = upkeep.undoable()
    assert last is not None
    upkeep.undo(last.seq)
    assert len(exemplars.nominations(ba_dinh.plan, NominationState.OPEN)) == 3


def test_nominations_are_withdrawn_together_or_not_at_all(ba_dinh: Story, nominated: tuple[int, ...]) -> None:
    exemplars = ba_dinh.office.exemplars
    exemplars.withdraw(nominated[0], "đơn vị xin rút")
    exemplars.suspend(nominated[1], "đang xác minh")
    with pytest.raises(NominationWithdrawn):
        exemplars.withdraw_all(nominated, "ngoài phạm vi")
    with pytest.raises(NominationAlreadySuspended):
        exemplars.suspend_all(nominated[1:], "đơn thư")
    assert exemplars.nomination(nominated[2]).state is NominationState.OPEN
