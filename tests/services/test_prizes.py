"""Prizes of articles: recorded, corrected, struck out, undone, listed and printed."""

from dataclasses import replace
from datetime import date

import pytest

from app.documents.ink.pdf import drawn
from app.documents.ink.sheet import drawn as sheet
from app.domain.articles.article import ArticleFilter
from app.domain.articles.contest import Eligibility
from app.domain.articles.prize import ArticleStillPrized, NoSuchPrize, PrizeDraft, PrizeGivenAlready, ReceivedAfterPrize
from app.domain.articles.prize_list import NoPrizeToList
from app.domain.units.agency import Level
from app.domain.units.unit import UnitKind
from tests.documents.reading import sheets
from tests.services.conftest import Story

MARCH, APRIL = date(2021, 3, 2), date(2021, 4, 20)


@pytest.fixture
def articles(ba_dinh: Story) -> tuple[int, ...]:
    """Three articles of one ward, accepted for the contest."""
    ward = ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD)
    return tuple(ba_dinh.article(ward, MARCH, f"Bài {number}") for number in (1, 2, 3))


def of_city(article: int, name: str, amount: int = 0) -> PrizeDraft:
    return PrizeDraft(article, Level.PROVINCE, name, "", "15/QĐ-BTC", APRIL, amount)


def listed(story: Story, *, prized: bool = False) -> list[tuple[str, str]]:
    page = story.office.articles.page(ArticleFilter(story.plan, prized=prized), None, 10)
    return [(line.title, line.state) for line in page.rows]


def test_a_prize_stands_in_the_list_and_finds_its_article(ba_dinh: Story, articles: tuple[int, ...]) -> None:
    ba_dinh.office.prizes.record(of_city(articles[1], "nhì"))
    assert listed(ba_dinh) == [("Bài 3", "Đủ điều kiện"), ("Bài 2", "Giải Nhì"), ("Bài 1", "Đủ điều kiện")]
    assert listed(ba_dinh, prized=True) == [("Bài 2", "Giải Nhì")]
    assert ba_dinh.office.articles.count(ArticleFilter(ba_dinh.plan, prized=True), 10) == 1


def test_a_prize_corrected_or_struck_out_is_so_in_the_list_too(ba_dinh: Story, articles: tuple[int, ...]) -> None:
    prizes = ba_dinh.office.prizes
    given = prizes.record(of_city(articles[0], "Giải Ba"))
    prizes.correct(given.id, replace(given.draft, article=articles[2], name="Giải Nhất", amount=9_000_000))
    assert [one.draft.article for one in prizes.of_article(articles[0])] == [articles[0]]
    assert listed(ba_dinh, prized=True) == [("Bài 1", "Giải Nhất")]
    prizes.strike(given.id, "ghi nhầm")
    assert listed(ba_dinh, prized=True) == []
    with pytest.raises(NoSuchPrize):
        prizes.strike(given.id, "ghi nhầm")


def test_what_one_contest_gave_is_given_again_only_once_struck_out(ba_dinh: Story, articles: tuple[int, ...]) -> None:
    prizes = ba_dinh.office.prizes
    given = prizes.record(of_city(articles[0], "Giải Ba"))
    with pytest.raises(PrizeGivenAlready):
        prizes.record(of_city(articles[0], "Giải Nhì"))
    prizes.correct(given.id, replace(given.draft, name="Giải Nhì"))
    prizes.strike(given.id, "ghi nhầm")
    assert prizes.record(of_city(articles[0], "Giải Nhì")).id != given.id


def test_a_prize_struck_out_is_there_again_once_that_is_undone(ba_dinh: Story, articles: tuple[int, ...]) -> None:
    prizes, upkeep = ba_dinh.office.prizes, ba_dinh.office.upkeep
    given = prizes.record(of_city(articles[0], "Giải Ba"))
    prizes.strike(given.id, "ghi nhầm")
    last = upkeep.undoable()
    assert last is not None
    upkeep.undo(last.seq)
    assert prizes.of_article(articles[0]) == (given,)
    assert listed(ba_dinh, prized=True) == [("Bài 1", "Giải Ba")]


def test_an_article_with_a_prize_stays_in_its_contest(ba_dinh: Story, articles: tuple[int, ...]) -> None:
    office, article = ba_dinh.office, articles[0]
    given = office.prizes.record(of_city(article, "Giải Ba"))
    with pytest.raises(ArticleStillPrized):
        office.articles.strike(article, "ghi trùng")
    with pytest.raises(ArticleStillPrized):
        office.articles.rule(article, Eligibility.INELIGIBLE, "sao chép")
    with pytest.raises(ReceivedAfterPrize):
        office.articles.correct(article, replace(office.articles.article(article).draft, received=date(2021, 4, 21)))
    office.articles.rule(article, Eligibility.ELIGIBLE, "đã xem lại")
    office.prizes.strike(given.id, "ghi nhầm bài")
    office.articles.strike(article, "ghi trùng")


def test_a_correction_of_the_article_keeps_its_prize_in_the_list(ba_dinh: Story, articles: tuple[int, ...]) -> None:
    office, article = ba_dinh.office, articles[0]
    office.prizes.record(of_city(article, "Giải Ba"))
    office.articles.correct(article, replace(office.articles.article(article).draft, note="đã đăng báo"))
    assert listed(ba_dinh, prized=True) == [("Bài 1", "Giải Ba")]


def test_the_exemplar_written_about_is_told_of_the_prize(ba_dinh: Story, articles: tuple[int, ...]) -> None:
    office, article = ba_dinh.office, articles[0]
    exemplar = ba_dinh.exemplar("Lê Văn Ân", office.units.all()[-1])
    office.articles.correct(article, replace(office.articles.article(article).draft, exemplars=(exemplar.id,)))
    office.prizes.record(of_city(article, "Giải Ba"))
    assert [line.prizes for line in office.exemplar_stories.story(exemplar.id).articles] == ["Giải Ba"]


def test_nothing_won_is_nothing_to_print(ba_dinh: Story) -> None:
    with pytest.raises(NoPrizeToList):
        ba_dinh.office.prizes.list(ba_dinh.plan)


def test_the_list_goes_by_contest_from_the_highest_level_and_adds_up_the_money(
    ba_dinh: Story, articles: tuple[int, ...]
) -> None:
    prizes = ba_dinh.office.prizes
    prizes.record(PrizeDraft(articles[0], Level.DISTRICT, "Giải Nhất", amount=3_000_000, note="nhận thay"))
    for article, name, amount in ((articles[1], "Giải Ba", 4_000_000), (articles[0], "Giải Nhì", 5_000_000)):
        prizes.record(of_city(article, name, amount))
    facts = prizes.facts(ba_dinh.plan)
    assert [(group.level, group.amount) for group in facts.groups] == [
        ("cấp thành phố", 9_000_000),
        ("cấp quận", 3_000_000),
    ]
    assert [line.prize.draft.name for line in facts.lines] == ["Giải Nhì", "Giải Ba", "Giải Nhất"]
    pages = sheets(drawn(prizes.list(ba_dinh.plan)))
    assert pages[0].width > pages[0].height
    assert "15/QĐ-BTC ngày 20/04/2021" in pages[0].words
    assert (
        "Tổng số: 03 giải của 02 tác phẩm; tổng tiền thưởng: 12.000.000 đồng (Mười hai triệu đồng)./."
        in pages[-1].words
    )
    assert sheet(prizes.list(ba_dinh.plan)).startswith(b"PK")


def test_prizes_without_money_are_listed_without_its_column(ba_dinh: Story, articles: tuple[int, ...]) -> None:
    ba_dinh.office.prizes.record(of_city(articles[0], "Giải Ba"))
    (page,) = sheets(drawn(ba_dinh.office.prizes.list(ba_dinh.plan)))
    assert "Tiền thưởng" not in page.words
    assert "Tổng số: 01 giải của 01 tác phẩm./." in page.words
