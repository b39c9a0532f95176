"""What a plan leaves the office to choose for its papers and quotas, changed in the file as the clerk changes it."""

from datetime import date

import pytest

from app.domain.articles.contest import ArticleDraft, Author
from app.domain.calendar.period import Basis, Cadence, Period, Span
from app.domain.decisions.decision import Decision, DecisionKind
from app.domain.exemplars.exemplar import ExemplarDraft
from app.domain.language.names import Gender
from app.domain.nominations.nomination import Nomination
from app.domain.plans.plan import Matter, Recipient
from app.domain.quotas.quota import QuotaLine, QuotaState
from app.domain.units.unit import Unit, UnitKind
from app.services.decisions import DecisionWish
from tests.services.conftest import Story

RECEIVED, SIGNED = date(2024, 11, 20), date(2024, 12, 5)
QUARTER = Period(Cadence.QUARTER, 2021, 1)
NAMES = ("Trần Văn An", "Lê Văn An", "Võ An", "Lê Thị An", "Bùi Thị Dung")
ORDERS = [
    ("ten-ho-dem", ["Lê Thị An", "Lê Văn An", "Trần Văn An", "Võ An", "Bùi Thị Dung"]),
    ("ten-dem-ho", ["Võ An", "Lê Thị An", "Lê Văn An", "Trần Văn An", "Bùi Thị Dung"]),
]


def unit_of(story: Story) -> Unit:
    return story.unit("Phòng Quản lý đô thị", UnitKind.DEPARTMENT)


def commended(story: Story, *nominations: Nomination) -> Decision:
    """A draft that commends these directly, named in this order."""
    numbers = tuple(one.id for one in nominations)
    wish = DecisionWish(story.plan, DecisionKind.COMMENDATION, None, numbers, "giay-khen")
    return story.office.decisions.draft(wish)


def nominated(story: Story, *names: str, recipient: Recipient = Recipient.STAFF) -> list[Nomination]:
    unit = unit_of(story)
    return [story.nominate(story.exemplar(name, unit, recipient), unit, RECEIVED) for name in names]


def called(decision: Decision) -> list[str]:
    return [line.name.removeprefix("Ông ") for line in decision.facts.lines]


@pytest.mark.parametrize(("order", "listed"), ORDERS)
def test_a_decisions_list_stands_in_the_plans_order_of_names(binh_phuoc: Story, order: str, listed: list[str]) -> None:
    binh_phuoc.choose('thu-tu-ho-ten = "ten-ho-dem"', f'thu-tu-ho-ten = "{order}"')
    assert called(commended(binh_phuoc, *nominated(binh_phuoc, *NAMES))) == listed


def test_a_plan_that_says_nothing_lists_by_given_name_then_family_name(binh_phuoc: Story) -> None:
    binh_phuoc.choose('thu-tu-ho-ten = "ten-ho-dem"', "")
    assert called(commended(binh_phuoc, *nominated(binh_phuoc, *NAMES))) == ORDERS[0][1]


def test_collectives_are_listed_by_their_names_numbers_by_value(binh_phuoc: Story) -> None:
    wards = nominated(binh_phuoc, "Tổ số 10", "Tổ số 2", recipient=Recipient.COLLECTIVE)
    assert called(commended(binh_phuoc, *wards)) == ["Tổ số 2", "Tổ số 10"]


def test_of_namesakes_the_eldest_is_listed_first(binh_phuoc: Story) -> None:
    unit = unit_of(binh_phuoc)
    bearers = [
        ExemplarDraft("Nguyễn Văn Hoa", Recipient.STAFF, unit.id, Gender.MALE, year, f"Sinh năm {year}")
        for year in (1995, 1970)
    ]
    known = [
        binh_phuoc.nominate(binh_phuoc.office.exemplars.add(draft), unit, RECEIVED, deed=draft.post)
        for draft in bearers
    ]
    deeds = [line.achievement for line in commended(binh_phuoc, *known).facts.lines]
    assert deeds == ["Sinh năm 1970", "Sinh năm 1995"]


def test_a_replacement_lists_a_mended_name_where_it_belongs(binh_phuoc: Story) -> None:
    draft = commended(binh_phuoc, *nominated(binh_phuoc, "Lê Văn Ân", "Bùi Thị Dung"))
    issued = binh_phuoc.office.decisions.issue(draft.id, 15, SIGNED)
    wrong = binh_phuoc.office.exemplars.exemplar(issued.facts.lines[0].exemplar)
    right = ExemplarDraft("Lê Văn Yên", Recipient.STAFF, wrong.draft.unit, Gender.MALE)
    binh_phuoc.office.exemplars.correct(wrong.id, right)
    replacement = binh_phuoc.office.decisions.replace(issued.id, "in sai họ tên")
    assert called(replacement) == ["Bùi Thị Dung", "Lê Văn Yên"]


@pytest.mark.parametrize(("order", "listed"), ORDERS)
def test_authors_stand_in_the_plans_order_of_names(ba_dinh: Story, order: str, listed: list[str]) -> None:
    ba_dinh.choose('thu-tu-ho-ten = "ten-ho-dem"', f'thu-tu-ho-ten = "{order}"')
    ward = ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD)
    for name in NAMES:
        author = Author(name, "0912345678", "12 Đội Cấn")
        draft = ArticleDraft(
            f"Bài của {name}", (author,), ward.id, date(2021, 3, 5), subject="Lý A", subject_address="Tổ 5"
        )
        ba_dinh.office.articles.log(ba_dinh.plan, draft)
    assert [one.author for one in ba_dinh.office.standings.of_authors(ba_dinh.plan)] == listed


@pytest.mark.parametrize(("word", "printed"), [("linh", "Bảy trăm linh hai nghìn"), ("le", "Bảy trăm lẻ hai nghìn")])
def test_a_sum_is_spelt_with_the_plans_word_for_a_zero_ten(binh_phuoc: Story, word: str, printed: str) -> None:
    binh_phuoc.choose('doc-so-khong-hang-chuc = "linh"', f'doc-so-khong-hang-chuc = "{word}"')
    binh_phuoc.choose('"len-hang-chuc-nghin"', '"khong-lam-tron"')
    draft = commended(binh_phuoc, *nominated(binh_phuoc, "Lê Văn Ân"))
    assert f"Bằng chữ: {printed} đồng" in str(binh_phuoc.office.papers.decision(draft.id))


def test_an_issued_decision_keeps_the_words_it_was_issued_with(binh_phuoc: Story) -> None:
    binh_phuoc.choose('"len-hang-chuc-nghin"', '"khong-lam-tron"')
    draft = commended(binh_phuoc, *nominated(binh_phuoc, "Lê Văn Ân"))
    issued = binh_phuoc.office.decisions.issue(draft.id, 15, SIGNED)
    before = binh_phuoc.office.papers.decision(issued.id)
    binh_phuoc.choose('doc-so-khong-hang-chuc = "linh"', 'doc-so-khong-hang-chuc = "le"')
    assert binh_phuoc.office.papers.decision(issued.id) == before


@pytest.mark.parametrize(
    ("rounding", "each"),
    [("len-hang-chuc-nghin", 710_000), ("den-hang-chuc-nghin-gan-nhat", 700_000), ("khong-lam-tron", 702_000)],
)
def test_bonus_money_is_rounded_as_the_plan_says(binh_phuoc: Story, rounding: str, each: int) -> None:
    binh_phuoc.choose('"len-hang-chuc-nghin"', f'"{rounding}"')
    assert commended(binh_phuoc, *nominated(binh_phuoc, "Lê Văn Ân")).facts.total == each


@pytest.mark.parametrize(
    ("chosen", "asked", "counted"),
    [
        ("theo-lich", None, Span(date(2021, 1, 1), date(2021, 3, 31))),
        ("nghi-dinh-09", None, Span(date(2020, 12, 15), date(2021, 3, 14))),
        ("nghi-dinh-09", Basis.CALENDAR, Span(date(2021, 1, 1), date(2021, 3, 31))),
    ],
)
def test_a_report_counts_by_the_plans_basis_unless_asked_otherwise(
    ba_dinh: Story, chosen: str, asked: Basis | None, counted: Span
) -> None:
    ba_dinh.choose('ky-bao-cao = "theo-lich"', f'ky-bao-cao = "{chosen}"')
    figures = ba_dinh.office.reports.quarterly(ba_dinh.plan, QUARTER, asked)
    assert (figures.counted, figures.quota_span) == (counted, QUARTER.span())


def articles_of_a_ward(story: Story) -> tuple[QuotaLine, ...]:
    """The first quarter of a ward that sent three articles in January and one in February."""
    ward = story.unit("Phường Trúc Bạch", UnitKind.WARD)
    for received in (date(2021, 1, 5), date(2021, 1, 6), date(2021, 1, 7), date(2021, 2, 5)):
        story.article(ward, received, f"Bài ngày {received}")
    (row,) = story.office.quotas.grid(story.plan, QUARTER).of(Matter.ARTICLES)
    return row.lines


@pytest.mark.parametrize(("carried", "february"), [("false", QuotaState.SHORT), ("true", QuotaState.MET)])
def test_a_surplus_helps_the_next_month_only_where_the_plan_says_so(
    ba_dinh: Story, carried: str, february: QuotaState
) -> None:
    ba_dinh.choose("phan-vuot-bu-ky-sau = false", f"phan-vuot-bu-ky-sau = {carried}")
    assert articles_of_a_ward(ba_dinh)[1].state is february


def test_one_units_surplus_is_not_anothers(ba_dinh: Story) -> None:
    ba_dinh.choose("phan-vuot-bu-ky-sau = false", "phan-vuot-bu-ky-sau = true")
    rich, poor = (ba_dinh.unit(name, UnitKind.WARD) for name in ("Phường Trúc Bạch", "Phường Điện Biên"))
    for day in (5, 6, 7, 8):
        ba_dinh.article(rich, date(2021, 1, day), f"Bài ngày {day}")
    ba_dinh.article(poor, date(2021, 1, 5), "Bài của phường khác")
    rows = {row.unit.id: row for row in ba_dinh.office.quotas.grid(ba_dinh.plan, QUARTER).of(Matter.ARTICLES)}
    assert [line.carried for line in rows[rich.id].lines[:2]] == [0, 2]
    assert [line.carried for line in rows[poor.id].lines[:2]] == [0, 0]


def exemplar_of(story: Story, received: date) -> QuotaLine:
    """The month of a school that introduced its one exemplar of the month on that day."""
    school = story.unit("Trường THCS Giảng Võ", UnitKind.SCHOOL)
    story.on(date(2021, 5, 20))
    story.nominate(story.exemplar("Lý A", school), school, received)
    month = Period(Cadence.MONTH, received.year, received.month)
    (row,) = story.office.quotas.grid(story.plan, month).of(Matter.EXEMPLARS)
    return row.lines[0]


@pytest.mark.parametrize(("inclusive", "state"), [("false", QuotaState.LATE), ("true", QuotaState.MET)])
def test_the_tenth_itself_is_in_time_only_where_the_plan_counts_it(
    ba_dinh: Story, inclusive: str, state: QuotaState
) -> None:
    ba_dinh.choose("ngay = 10\nke-ca-ngay-do = false", f"ngay = 10\nke-ca-ngay-do = {inclusive}")
    assert exemplar_of(ba_dinh, date(2021, 3, 10)).state is state


@pytest.mark.parametrize(("shifts", "state"), [("false", QuotaState.LATE), ("true", QuotaState.MET)])
def test_a_last_day_on_a_sunday_moves_to_monday_only_where_the_plan_says_so(
    ba_dinh: Story, shifts: str, state: QuotaState
) -> None:
    ba_dinh.choose("chuyen-sang-ngay-lam-viec = false", f"chuyen-sang-ngay-lam-viec = {shifts}")
    assert exemplar_of(ba_dinh, date(2021, 5, 10)).state is state


@pytest.mark.parametrize(("counts", "state"), [("true", QuotaState.LATE), ("false", QuotaState.SHORT)])
def test_what_comes_late_counts_for_its_month_unless_the_plan_says_not(
    ba_dinh: Story, counts: str, state: QuotaState
) -> None:
    ba_dinh.choose("qua-han-van-tinh = true", f"qua-han-van-tinh = {counts}")
    assert exemplar_of(ba_dinh, date(2021, 3, 10)).state is state
