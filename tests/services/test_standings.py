from datetime import date
from fractions import Fraction

import pytest

from app.domain.articles.contest import ArticleDraft, Author
from app.domain.articles.shortlist import TieAtTheCut
from app.domain.exemplars.exemplar import CommendationDraft, CommendationKind, Exemplar, RecipientClass
from app.domain.units.agency import Level
from app.domain.units.unit import Unit, UnitKind
from tests.services.conftest import Story

END = date(2021, 9, 30)


def _commend(story: Story, exemplar: Exemplar, level: Level, times: int = 1) -> None:
    for number in range(times):
        story.office.exemplars.commend(
            CommendationDraft(
                exemplar.id,
                level,
                "Bằng khen" if level is Level.PROVINCE else "Giấy khen",
                CommendationKind.THEMATIC,
                RecipientClass.WORKER,
                f"{exemplar.id}{number}/QĐ-UBND",
                date(2021, 6, 1),
                "Chủ tịch",
                f"Việc tốt {number}",
            )
        )


def _met_quota(story: Story, unit: Unit) -> None:
    for month in ((2020, 11), (2020, 12), (2021, 1), (2021, 2), (2021, 3), (2021, 4), (2021, 5)):
        for number in (1, 2):
            story.article(unit, date(*month, number), f"Bài {number} tháng {month} của {unit.name}")


def _written_about(story: Story, unit: Unit, count: int, level: Level, times: int = 1) -> None:
    for number in range(count):
        exemplar = story.exemplar(f"Gương {level} {number}", unit)
        story.article(unit, date(2021, 3, 3), f"Bài về {exemplar.name}", exemplars=(exemplar.id,))
        _commend(story, exemplar, level, times)


def _qualifies(story: Story, unit: Unit) -> bool:
    story.on(END)
    standing = next(one for one in story.office.standings.of_units(story.plan) if one.unit.id == unit.id)
    return standing.standing.qualifies


@pytest.mark.parametrize(("district", "city", "earned"), [(5, 0, True), (4, 0, False), (0, 1, True), (4, 1, True)])
def test_a_ward_needs_five_district_exemplars_or_one_of_the_city(
    ba_dinh: Story, district: int, city: int, earned: bool
) -> None:
    ward = ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD)
    ba_dinh.on(END)
    _met_quota(ba_dinh, ward)
    _written_about(ba_dinh, ward, district, Level.DISTRICT)
    _written_about(ba_dinh, ward, city, Level.PROVINCE)
    assert _qualifies(ba_dinh, ward) is earned


def test_one_exemplar_commended_twice_is_one(ba_dinh: Story) -> None:
    ward = ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD)
    ba_dinh.on(END)
    _met_quota(ba_dinh, ward)
    _written_about(ba_dinh, ward, 4, Level.DISTRICT, times=2)
    assert not _qualifies(ba_dinh, ward)


def test_a_city_commendation_does_not_make_up_for_missing_articles(ba_dinh: Story) -> None:
    ward = ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD)
    ba_dinh.on(END)
    _written_about(ba_dinh, ward, 1, Level.PROVINCE)
    assert not _qualifies(ba_dinh, ward)


@pytest.mark.parametrize(("level", "commended", "earned"), [
    (Level.DISTRICT, 2, True),
    (Level.DISTRICT, 1, False),
    (Level.PROVINCE, 1, True),
    (Level.COMMUNE, 2, False),
])  # fmt: skip
def test_an_author_needs_two_commended_discoveries_or_one_of_the_city(
    ba_dinh: Story, level: Level, commended: int, earned: bool
) -> None:
    ward = ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD)
    ba_dinh.on(END)
    for number in range(2):
        exemplar = ba_dinh.exemplar(f"Gương {number}", ward)
        if number < commended:
            _commend(ba_dinh, exemplar, level)
        ba_dinh.article(ward, date(2021, 3, 3), f"Bài {number}", exemplars=(exemplar.id,), new_discovery=True)
    (standing,) = ba_dinh.office.standings.of_authors(ba_dinh.plan)
    assert standing.standing.qualifies is earned


def test_each_of_several_authors_is_credited(ba_dinh: Story) -> None:
    ward = ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD)
    exemplar = ba_dinh.exemplar("Gương", ward)
    ba_dinh.on(END)
    _commend(ba_dinh, exemplar, Level.PROVINCE)
    authors = tuple(Author(name, "0912345678", "Hà Nội") for name in ("Lý A", "Đỗ Văn Đạt"))
    draft = ba_dinh.office.articles.article(ba_dinh.article(ward, date(2021, 3, 3), "Bài chung")).draft
    ba_dinh.office.articles.log(
        ba_dinh.plan,
        type(draft)("Bài khác", authors, ward.id, date(2021, 3, 4), subject="x", exemplars=(exemplar.id,)),
    )
    earned = [one.author for one in ba_dinh.office.standings.of_authors(ba_dinh.plan) if one.standing.qualifies]
    assert earned == ["Lý A", "Đỗ Văn Đạt"]


def test_a_tie_at_the_last_place_is_for_a_person_to_settle(ba_dinh: Story) -> None:
    ward = ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD)
    articles = [ba_dinh.article(ward, date(2021, 3, 3), f"Bài {number}") for number in range(3)]
    with pytest.raises(TieAtTheCut):
        ba_dinh.office.standings.shortlist(ba_dinh.plan, 2)
    chosen = ba_dinh.office.standings.shortlist(ba_dinh.plan, 2, frozenset(articles[1:])).chosen
    assert [one.article for one in chosen] == articles[1:]


def test_the_bench_shows_a_tie_without_refusing_and_what_each_unit_sends(ba_dinh: Story) -> None:
    wards = [ba_dinh.unit(f"Phường {name}", UnitKind.WARD) for name in ("Trúc Bạch", "Điện Biên")]
    for number, ward in enumerate((wards[0], wards[0], wards[1])):
        ba_dinh.article(ward, date(2021, 3, 3), f"Bài {number}", score=Fraction(8))
    bench = ba_dinh.office.standings.bench(ba_dinh.plan, 2, frozenset({3}))
    assert (bench.going, bench.to_settle) == (1, 1)
    assert [(one.unit, one.entries, one.sent) for one in bench.shares] == [
        ("Phường Điện Biên", 1, 1),
        ("Phường Trúc Bạch", 2, 0),
    ]


def test_a_shortlist_says_how_many_places_nobody_fills(ba_dinh: Story) -> None:
    ward = ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD)
    ba_dinh.article(ward, date(2021, 3, 3), "Bài duy nhất")
    assert ba_dinh.office.standings.shortlist(ba_dinh.plan).shortfall == 49


def test_two_authors_of_one_name_born_in_different_years_are_two(ba_dinh: Story) -> None:
    ward = ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD)
    ba_dinh.on(END)
    for year in (1970, 1995):
        exemplar = ba_dinh.exemplar(f"Gương {year}", ward)
        _commend(ba_dinh, exemplar, Level.DISTRICT)
        author = Author("Nguyễn Thị Hoa", "0912345678", "Hà Nội", birth_year=year)
        draft = ArticleDraft(
            f"Bài {year}", (author,), ward.id, date(2021, 3, 3), exemplars=(exemplar.id,), new_discovery=True
        )
        ba_dinh.office.articles.log(ba_dinh.plan, draft)
    assert [one.standing.qualifies for one in ba_dinh.office.standings.of_authors(ba_dinh.plan)] == [False, False]
