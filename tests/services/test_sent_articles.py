"""Which articles go up, to whom, and with what letter and list."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from app.documents.forms.sent_articles import compose_letter, compose_list
from app.documents.ink.pdf import drawn
from app.documents.paper import Addressees, Closing, Paragraph
from app.documents.table import Table
from app.documents.words import plain
from app.domain.articles.contest import Author
from app.domain.articles.shortlist import TieAtTheCut
from app.domain.outgoing.sent_articles import NoArticleToSend, SendingWish
from app.domain.papers.official_letter import LetterWish
from app.domain.plans.plan_fault import PlanWithoutShortlist
from app.domain.units.unit import UnitKind
from tests.documents.reading import sheets
from tests.services.conftest import Story


@pytest.fixture
def sent(ba_dinh: Story) -> Story:
    """Three articles of one ward, marked 9, 8 and 8."""
    ward = ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD)
    for number, score in enumerate((8, 9, 8)):
        ba_dinh.article(ward, date(2021, 3, 2), f"Bài {number}", score=Fraction(score), words=1200)
    return ba_dinh


def test_the_best_stand_first_and_the_ties_are_a_persons_to_settle(sent: Story) -> None:
    articles = sent.office.sent_articles
    assert [one.title for one in articles.facts(sent.plan, SendingWish(1)).articles] == ["Bài 1"]
    with pytest.raises(TieAtTheCut):
        articles.facts(sent.plan, SendingWish(2))
    chosen = articles.facts(sent.plan, SendingWish(2, frozenset({3}))).articles
    assert [one.title for one in chosen] == ["Bài 1", "Bài 2"]


def test_nothing_accepted_means_nothing_to_send(ba_dinh: Story) -> None:
    with pytest.raises(NoArticleToSend):
        ba_dinh.office.sent_articles.facts(ba_dinh.plan, SendingWish())


def test_a_plan_that_sends_nothing_up_needs_an_addressee(binh_phuoc: Story) -> None:
    with pytest.raises(PlanWithoutShortlist):
        binh_phuoc.office.sent_articles.facts(binh_phuoc.plan, SendingWish())


def test_the_letter_counts_in_figures_and_words_and_cites_the_plan(sent: Story) -> None:
    wish = SendingWish(letter=LetterWish(120, date(2021, 4, 30)))
    paper = sent.office.sent_articles.letter(sent.plan, wish)
    body = [plain(block.text) for block in paper.sections[0].blocks if isinstance(block, Paragraph)]
    assert body[0].startswith("Thực hiện Kế hoạch số 190/KH-UBND ngày 19/10/2020 của UBND quận Ba Đình về triển khai")
    assert "03 (ba) bài viết dự thi Cuộc thi viết về gương" in body[0]
    assert body[0].endswith("(có Danh sách và bài viết kèm theo).")
    (addressed,) = (block for block in paper.sections[0].blocks if isinstance(block, Addressees))
    assert plain(addressed.names[0]).startswith("Ban Tổ chức Cuộc thi")
    body_page, list_page = sheets(drawn(paper))
    assert "120/UBND-NV" in body_page.words
    assert "(Kèm theo Công văn số 120/UBND-NV ngày 30 tháng 4 năm 2021 của UBND quận Ba Đình)" in list_page.words
    assert list_page.width > list_page.height
    assert "Tổng số: 03 bài viết (Ba bài)./." in list_page.words


def test_each_author_stands_on_a_line_level_with_year_address_and_telephone(sent: Story) -> None:
    facts = sent.office.sent_articles.facts(sent.plan, SendingWish(1, to="Ban Tổ chức"))
    pair = (Author("Lê An", "0901", "3 Kim Mã", "", None), Author("Bùi Bình", "0902", "", "THCS Ba Đình", 1985))
    article = replace(facts.articles[0], authors=pair, published_in="Báo Hà Nội mới")
    paper = compose_list(replace(facts, articles=(article,)))
    table = next(block for block in paper.sections[0].blocks if isinstance(block, Table))
    assert len(table.columns) == 11
    assert table.rows[0].cells[2:6] == ("Lê An\nBùi Bình", "\n1985", "3 Kim Mã\nTHCS Ba Đình", "0901\n0902")
    assert table.rows[0].cells[8:] == ("Phường Trúc Bạch", 1200, "Đã đăng: Báo Hà Nội mới")
    assert facts.addressee == "Ban Tổ chức"


def test_fifty_articles_are_counted_fifty(sent: Story) -> None:
    facts = sent.office.sent_articles.facts(sent.plan, SendingWish(1))
    paper = compose_letter(replace(facts, articles=facts.articles * 50))
    closing = [block for block in paper.sections[1].blocks if isinstance(block, Closing)]
    assert plain(closing[0].text) == "Tổng số: 50 bài viết (Năm mươi bài)./."
