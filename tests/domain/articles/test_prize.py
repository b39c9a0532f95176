from dataclasses import replace
from datetime import date

import pytest

from app.domain.articles.article import Article
from app.domain.articles.contest import Eligibility
from app.domain.articles.prize import (
    ArticleNotAccepted,
    ArticleStillPrized,
    Prize,
    PrizeBeforeArticle,
    PrizeDecidedAhead,
    PrizeDraft,
    PrizeGivenAlready,
    PrizeNameTooLong,
    PrizeNotNamed,
    ReceivedAfterPrize,
    StruckArticleUnprized,
    accept_prize,
    check_received,
    check_unprized,
    named_together,
    ranked,
    usual_name,
)
from app.domain.errors import SeveralRefusals
from app.domain.units.agency import Level
from tests.builders import TODAY, a_plan, an_article

NAMES = ("Giải Nhất", "Giải Nhì", "Giải Ba", "Giải Khuyến khích")
SECOND = PrizeDraft(1, Level.PROVINCE, "Giải Nhì", "Cuộc thi viết năm 2021", "12/QĐ-BTC", TODAY, 5_000_000)
ACCEPTED = Article(1, "thi-viet-2021", an_article(), (), Eligibility.ELIGIBLE, "", "")


def accept(draft: PrizeDraft, *others: Prize, article: Article = ACCEPTED) -> PrizeDraft:
    return accept_prize(draft, article, others, a_plan(), NAMES, TODAY)


def test_a_usual_prize_is_known_by_its_last_words_and_any_other_stays_as_typed() -> None:
    typed = ("nhất", "giai nhi", " Khuyến  khích ", "Giải phụ: tác giả cao tuổi nhất", "Nhất tuần", " ")
    assert [usual_name(one, NAMES) for one in typed] == [
        "Giải Nhất",
        "Giải Nhì",
        "Giải Khuyến khích",
        "Giải phụ: tác giả cao tuổi nhất",
        "Nhất tuần",
        "",
    ]


def test_a_prize_of_no_named_contest_is_of_the_plans_own() -> None:
    assert accept(replace(SECOND, contest=" ")).contest == a_plan().subject


def test_every_reason_is_given_at_once() -> None:
    with pytest.raises(SeveralRefusals) as refused:
        accept(replace(SECOND, name="", decided=date(2021, 4, 1)))
    assert [type(one) for one in refused.value.reasons] == [PrizeNotNamed, PrizeDecidedAhead]


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"name": "Giải " + "x" * 200}, PrizeNameTooLong),
        ({"decided": date(2021, 3, 4)}, PrizeBeforeArticle),
    ],
)
def test_a_prize_that_cannot_be_is_refused(changes: dict[str, object], refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        accept(replace(SECOND, **changes))  # type: ignore[arg-type]


def test_a_prize_of_the_day_the_article_came_in_or_of_no_known_day_is_taken() -> None:
    assert accept(replace(SECOND, decided=ACCEPTED.draft.received)).decided == ACCEPTED.draft.received
    assert accept(replace(SECOND, decided=None)).decided is None


def test_only_an_accepted_article_has_a_prize() -> None:
    for state in (Eligibility.TO_DECIDE, Eligibility.INELIGIBLE):
        with pytest.raises(ArticleNotAccepted):
            accept(SECOND, article=replace(ACCEPTED, eligibility=state))
    with pytest.raises(StruckArticleUnprized):
        accept(SECOND, article=replace(ACCEPTED, struck="ghi trùng"))


def test_one_contest_of_one_level_gives_an_article_one_prize() -> None:
    given = Prize(7, replace(SECOND, contest="Cuộc thi viết, năm 2021"))
    with pytest.raises(PrizeGivenAlready):
        accept(replace(SECOND, name="Giải Ba"), given)
    for other in (replace(SECOND, level=Level.DISTRICT), replace(SECOND, contest="Giải báo chí năm 2021")):
        assert accept(other, given) == other


def test_the_highest_level_stands_first_then_the_best_prize_and_other_names_last() -> None:
    drafts = (
        replace(SECOND, level=Level.DISTRICT, name="Giải Nhất"),
        replace(SECOND, name="Giải phụ: bạn đọc bình chọn"),
        replace(SECOND, name="Giải Khuyến khích"),
        SECOND,
    )
    in_order = ranked((Prize(at, draft) for at, draft in enumerate(drafts)), NAMES)
    assert [prize.id for prize in in_order] == [3, 2, 1, 0]
    assert named_together(in_order) == "Giải Nhì, Giải Khuyến khích, Giải phụ: bạn đọc bình chọn, Giải Nhất"


def test_an_article_with_a_prize_neither_leaves_the_contest_nor_comes_in_after_it() -> None:
    prizes = (Prize(1, SECOND), Prize(2, replace(SECOND, decided=None)))
    check_unprized(ACCEPTED, ())
    check_received(TODAY, prizes)
    with pytest.raises(ArticleStillPrized):
        check_unprized(ACCEPTED, prizes)
    with pytest.raises(ReceivedAfterPrize):
        check_received(date(2021, 4, 1), prizes)
