"""Reports, statistics, standings and letters give the figures the register and the other papers give."""

from collections import Counter
from pathlib import Path

import pytest

from app.domain.calendar.dates import document_date, short_date
from app.domain.calendar.period import Basis, Period, read_period
from app.domain.decisions.decision import DecisionFacts, DecisionState
from app.domain.exemplars.exemplar import CommendationKind
from app.domain.language.numbers import grouped, padded
from app.domain.plans.plan import Matter, Recipient
from app.office import Office
from tests.sample.reading_papers import EXCEL, PDF, WORD, Row, entries, figures, filed, rows, words
from tests.shipped import BA_DINH as PLAN
from tests.shipped import BINH_PHUOC

SIGNED_REPORTS = {"2021-Q1": "bao-cao-2021-q1", "2021-H1": "bao-cao-2021-h1"}
MET, NOT_MET = "Đạt", "Chưa đạt"
_FIRST_MONTH = {Matter.ARTICLES: 4, Matter.EXEMPLARS: 6}
PEOPLE = (Recipient.LEADER, Recipient.STAFF)


@pytest.fixture(params=SIGNED_REPORTS)
def period(request: pytest.FixtureRequest) -> Period:
    """Each period whose report was signed."""
    return read_period(request.param)


def report(district: Path, period: Period, suffix: str) -> Path:
    (name,) = (name for code, name in SIGNED_REPORTS.items() if read_period(code) == period)
    return filed(district, "bao-cao-thong-ke", f"{name}{suffix}")


def standing(office: Office, period: Period) -> list[DecisionFacts]:
    """Return the decisions that stand and were signed in a period."""
    span = period.span(Basis.CALENDAR)
    issued = (one.facts for one in office.decisions.all(PLAN) if one.state is DecisionState.ISSUED)
    return [one for one in issued if one.day and one.day in span]


def counted(decisions: list[DecisionFacts], *recipients: Recipient) -> int:
    return sum(len(one.of(*recipients)) for one in decisions)


def unit_rows(path: Path, matter: Matter) -> list[Row]:
    """Return the units' lines in the report's table of a matter."""
    found = entries(path)
    begins = [place for place, row in enumerate(found) if row[0] == "1"]
    table = list(Matter).index(matter)
    return list(found[begins[table] : [*begins, None][table + 1]])


def test_the_report_counts_the_decisions_that_stand(ba_dinh: Office, district: Path, period: Period) -> None:
    decisions = standing(ba_dinh, period)
    collectives, households = counted(decisions, Recipient.COLLECTIVE), counted(decisions, Recipient.HOUSEHOLD)
    leaders, staff = counted(decisions, Recipient.LEADER), counted(decisions, Recipient.STAFF)
    money = sum(one.total for one in decisions)
    said = words(report(district, period, PDF))
    assert f"đã ban hành {padded(len(decisions))} quyết định" in said
    assert (
        f"{padded(collectives)} tập thể, {padded(households)} hộ gia đình và {padded(leaders + staff)} cá nhân" in said
    )
    assert f"{padded(leaders)} lãnh đạo, {padded(staff)} người lao động trực tiếp" in said
    assert f"tổng số tiền thưởng {grouped(money)} đồng" in said
    line = ("Giấy khen", *map(str, (collectives, households, leaders + staff, leaders, staff, len(decisions), money)))
    for suffix in (PDF, EXCEL):
        assert line in rows(report(district, period, suffix))


def test_the_report_cites_each_decision_as_it_was_signed(ba_dinh: Office, district: Path, period: Period) -> None:
    said = words(report(district, period, PDF))
    cited = [f"Quyết định số {one.reference} {document_date(one.day)}" for one in standing(ba_dinh, period) if one.day]
    assert [one for one in cited if one not in said] == []
    assert said.count("- Quyết định số ") == len(cited)


def test_a_cancellation_is_not_cited_among_the_decisions_that_commend(binh_phuoc: Office, department: Path) -> None:
    (last,) = (one.facts for one in binh_phuoc.decisions.all(BINH_PHUOC) if one.facts.lines and one.facts.total)
    said = words(filed(department, "bao-cao-thong-ke", "bao-cao-nam-2024.pdf"))
    assert "đã ban hành 01 quyết định, khen thưởng 02 tập thể và 05 cá nhân" in said
    assert f"tổng số tiền thưởng {grouped(last.total)} đồng" in said
    assert (said.count("- Quyết định số "), f"- Quyết định số {last.reference}" in said) == (1, True)


def test_the_report_gives_each_meeting_its_tally(ba_dinh: Office, district: Path, period: Period) -> None:
    tally = ba_dinh.ballots.tally(1).facts
    passed = sum(row.agreeing >= (tally.needed or 0) for row in tally.rows)
    nominees, failed = len(tally.rows), len(tally.rows) - passed
    line = ("Phiên 1", short_date(tally.held), *map(str, (tally.count.members, tally.count.present)))
    for suffix in (PDF, EXCEL):
        assert (*line, str(nominees), str(passed), str(failed)) in rows(report(district, period, suffix))
    expected = (
        f"xét {padded(nominees)} trường hợp; {padded(passed)} trường hợp đủ điều kiện, {padded(failed)} trường hợp"
    )
    assert expected in words(report(district, period, PDF))


@pytest.mark.parametrize("matter", Matter)
def test_the_report_gives_each_unit_what_counts_month_by_month(
    ba_dinh: Office, district: Path, period: Period, matter: Matter
) -> None:
    grid = ba_dinh.quotas.grid(PLAN, period)
    lines = [(one.unit.name, *map(str, one.months), str(sum(one.months))) for one in grid.of(matter)]
    for suffix in (PDF, EXCEL):
        found = unit_rows(report(district, period, suffix), matter)
        first = _FIRST_MONTH[matter]
        assert [(row[1], *row[first : first + len(grid.months) + 1]) for row in found] == lines


@pytest.mark.parametrize("suffix", [PDF, EXCEL])
def test_no_more_exemplars_count_than_were_introduced_with_their_achievements(
    district: Path, period: Period, suffix: str
) -> None:
    found = unit_rows(report(district, period, suffix), Matter.EXEMPLARS)
    months = len(period.months())
    funnels = [(int(row[4]), int(row[5]), int(row[6 + months])) for row in found]
    assert [one for one in funnels if not one[0] >= one[1] >= one[2]] == []


def test_the_report_s_words_are_the_sums_of_its_tables(ba_dinh: Office, district: Path, period: Period) -> None:
    said, sums = words(report(district, period, PDF)), {}
    months = len(ba_dinh.quotas.grid(PLAN, period).months)
    for matter in Matter:
        found = unit_rows(report(district, period, PDF), matter)
        judged = Counter(row[-1] for row in found)
        sums[matter] = sum(int(row[_FIRST_MONTH[matter] + months]) for row in found)
        assert f"{padded(judged[MET])} đơn vị đạt chỉ tiêu, {padded(judged[NOT_MET])} đơn vị chưa đạt" in said
        assert f"tổng chỉ tiêu {grouped(sum(int(row[3]) for row in found))}" in said
    assert f"đã gửi {grouped(sums[Matter.ARTICLES])} bài viết dự thi" in said
    assert f"{grouped(sums[Matter.EXEMPLARS])} gương mới được tính chỉ tiêu" in said


def test_the_yearly_statistics_count_the_year_s_decisions(ba_dinh: Office, district: Path) -> None:
    decisions = standing(ba_dinh, read_period("2021"))
    by_kind = Counter[CommendationKind]()
    for one in decisions:
        by_kind[one.award_kind] += len(one.lines)
    expected = {
        "1": counted(decisions, *Recipient),
        "2": counted(decisions, Recipient.COLLECTIVE),
        "4": counted(decisions, Recipient.HOUSEHOLD),
        "5": counted(decisions, *PEOPLE),
        "9": counted(decisions, Recipient.LEADER),
        "10": counted(decisions, Recipient.STAFF),
        "12": by_kind[CommendationKind.THEMATIC],
        "13": by_kind[CommendationKind.UNSCHEDULED],
    }
    for suffix in (PDF, WORD, EXCEL):
        found = {row[1]: row[2] for row in figures(filed(district, "bao-cao-thong-ke", f"bieu-0603{suffix}"))}
        assert {code: int(found[code]) for code in expected} == expected


def test_what_is_proposed_to_the_city_was_commended_in_the_district(ba_dinh: Office, district: Path) -> None:
    commended = {(line.name, line.post) for one in standing(ba_dinh, read_period("2021")) for line in one.lines}
    commended |= {(line.name, line.post) for one in standing(ba_dinh, read_period("2020")) for line in one.lines}
    for number, count in ((58, 7), (131, 8)):
        listed = entries(filed(district, "de-nghi-thanh-pho", f"to-trinh-thanh-pho-{number}.pdf"))
        assert len(listed) == count
        assert {row[1:3] for row in listed} <= commended


def test_the_city_s_commendations_are_those_it_was_proposed(district: Path) -> None:
    first = words(filed(district, "de-nghi-thanh-pho", "to-trinh-thanh-pho-58.pdf"))
    half_year = words(report(district, read_period("2021-H1"), PDF))
    assert "đối với 02 tập thể và 05 cá nhân" in first
    assert "Đã đề nghị cấp trên khen thưởng 07 trường hợp" in half_year
    assert "(cấp thành phố) đã khen thưởng 02 tập thể và 05 cá nhân" in half_year


def test_the_articles_sent_up_are_the_best_fifty_in_every_format(ba_dinh: Office, district: Path) -> None:
    chosen = [ba_dinh.articles.article(one.article) for one in ba_dinh.standings.shortlist(PLAN).chosen]
    expected = [(one.draft.title, " ".join(author.name for author in one.draft.authors)) for one in chosen]
    for name in ("cong-van-gui-bai.pdf", "cong-van-gui-bai.docx", "danh-sach-50-bai.xlsx"):
        assert [row[1:3] for row in entries(filed(district, "gui-bai-du-thi", name))] == expected


def test_the_standing_lists_say_of_everybody_what_the_register_does(ba_dinh: Office, district: Path) -> None:
    verdicts = {True: "Đủ tiêu chuẩn", False: "Chưa đủ tiêu chuẩn"}
    units = [(one.unit.name, verdicts[one.standing.qualifies]) for one in ba_dinh.standings.of_units(PLAN)]
    authors = [
        (one.author, one.unit.name, verdicts[one.standing.qualifies]) for one in ba_dinh.standings.of_authors(PLAN)
    ]
    for suffix in (PDF, WORD, EXCEL):
        assert [row[1:3] for row in entries(filed(district, "xet-tieu-chuan", f"xet-tap-the{suffix}"))] == units
        assert [row[1:4] for row in entries(filed(district, "xet-tieu-chuan", f"xet-tac-gia{suffix}"))] == authors


def test_the_letters_to_single_units_ask_for_what_the_joint_letter_does(district: Path) -> None:
    joint = [row[1:] for row in entries(filed(district, "don-doc", "don-doc-2021-02.pdf"))]
    single = [row[1:] for row in entries(filed(district, "don-doc", "don-doc-2021-02-tung-don-vi.pdf"))]
    assert joint == single
    assert all(int(owed) - int(done) == int(missing) for *_, owed, done, missing in joint)
