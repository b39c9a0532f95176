"""Biểu 01 to 04 of the periodic report, each an annex across, with the days its figures cover."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.documents.forms.parts import day_or_blank, first_and_last, numbered_or_blank
from app.documents.paper import AppendixHeading, Section
from app.documents.table import Align, Cell, Column, Row, RowKind, Table
from app.documents.wording import Wording
from app.domain.calendar.dates import short_date
from app.domain.calendar.period import Cadence, Period, Span, period_of
from app.domain.calendar.stretch import Reported
from app.domain.language.numbers import roman
from app.domain.law.level_awards import AwardFigures, LevelAwards
from app.domain.plans.plan import Matter
from app.domain.reports.report import PeriodFigures, UnitFigures

_CENTRED = Align.CENTRE


def annexes(figures: PeriodFigures, words: Wording) -> tuple[Section, ...]:
    """Return the four tables, each a section with page numbers of its own."""
    tables = (
        _quota_table(figures, words, Matter.ARTICLES),
        _quota_table(figures, words, Matter.EXEMPLARS),
        _award_table(figures, words),
        _meeting_table(figures, words),
    )
    return tuple(_annex(figures, words, place, table) for place, table in enumerate(tables, start=1))


def _annex(figures: PeriodFigures, words: Wording, place: int, table: Table) -> Section:
    reference = words.text(
        "annex_reference",
        number=numbered_or_blank(figures.number, report_symbol(figures)),
        day=day_or_blank(figures.day),
        agency=figures.agency.name,
    )
    title = words.say(f"table_{place}", period=figures.period.name.upper())
    return Section((AppendixHeading(f"Phụ lục {roman(place)}", title, reference), table), landscape=True)


def report_symbol(figures: PeriodFigures) -> str:
    """Return the part of the report's number after the slash: "BC-UBND"."""
    return f"BC-{figures.agency.symbol}"


def _basis(words: Wording, span: Span) -> str:
    return words.say("annex_basis", **first_and_last(span))


def _quota_table(figures: PeriodFigures, words: Wording, matter: Matter) -> Table:
    headings = _headings(figures.period.months())
    rows = tuple(_by_heading(headings, row) for row in figures.rows(matter))
    entries = (Row(_quota_cells(number, row, matter)) for number, row in enumerate(rows, start=1))
    name = "Biểu 01" if matter is Matter.ARTICLES else "Biểu 02"
    return Table(
        name,
        _quota_columns(figures.period, matter),
        _or_nothing((*entries, *_quota_total(rows, matter)), words),
        basis=_basis(words, figures.quota_span),
        notes=tuple(_quota_notes(figures, words, matter)),
    )


def _quota_columns(period: Reported, matter: Matter) -> tuple[Column, ...]:
    counted = _COUNTED[matter]
    months = (Column(heading, 2, _CENTRED, under=counted) for heading in dict.fromkeys(_headings(period.months())))
    introduced, punctual = (_INTRODUCED, _PUNCTUAL) if matter is Matter.EXEMPLARS else ((), ())
    return (
        Column("STT", 2, _CENTRED),
        Column("Đơn vị", 13),
        Column("Loại đơn vị", 9),
        Column(f"Chỉ tiêu {_asked_by(period)}", 3, _CENTRED),
        *(Column(heading, 2, _CENTRED, under="Đã giới thiệu") for heading in introduced),
        *months,
        Column("Cộng", 2, _CENTRED, under=counted),
        *(Column(heading, 2, _CENTRED, under=counted) for heading in punctual),
        Column("Giao", 2, _CENTRED, under="Số kỳ"),
        Column("Đạt", 2, _CENTRED, under="Số kỳ"),
        Column("Còn thiếu", 3, _CENTRED),
        Column("Đánh giá", 9, _CENTRED),
    )


_MOST_MONTHS_ACROSS = 6
_COUNTED = {Matter.ARTICLES: "Đã gửi", Matter.EXEMPLARS: "Gương mới được tính chỉ tiêu"}
_INTRODUCED = ("Tổng số", "Đủ thành tích")
_PUNCTUAL = ("Đúng hạn", "Quá hạn")
_CADENCES = {Cadence.MONTH: "tháng", Cadence.QUARTER: "quý", Cadence.HALF: "6 tháng", Cadence.YEAR: "năm"}
_OF_THE_MONTHS = "các tháng"


def _asked_by(period: Reported) -> str:
    return _CADENCES[period.cadence] if isinstance(period, Period) else _OF_THE_MONTHS


def _headings(months: Sequence[Period]) -> tuple[str, ...]:
    """Return what heads each month's column; more months than have room across share one by quarters."""
    by_quarters = len(months) > _MOST_MONTHS_ACROSS
    one_year = months[0].year == months[-1].year
    return tuple(_heading(month, by_quarters=by_quarters) + _of_year(month, named=not one_year) for month in months)


def _heading(month: Period, *, by_quarters: bool) -> str:
    quarter = period_of(month.span().first, Cadence.QUARTER)
    return f"Quý {roman(quarter.index)}" if by_quarters else f"T{month.index}"


def _of_year(month: Period, *, named: bool) -> str:
    return f"/{month.year % 100:02}" if named else ""


def _by_heading(headings: Sequence[str], row: UnitFigures) -> UnitFigures:
    """Return a unit's figures with the months of one column added up."""
    sums: Counter[str] = Counter()
    for heading, count in zip(headings, row.months, strict=True):
        sums[heading] += count
    return replace(row, months=tuple(sums.values()))


def _quota_cells(number: int, row: UnitFigures, matter: Matter) -> tuple[Cell, ...]:
    quota: tuple[Cell, ...] = (None,) * 3 if row.owed is None else (row.due, row.met, row.missing)
    return (number, row.unit, row.kind, row.owed, *_came_in(row, matter), *quota, row.assessment.label)


def _came_in(row: UnitFigures, matter: Matter) -> tuple[int, ...]:
    """Return what counts, month by month; of exemplars, what was introduced before it and how punctual it was after."""
    counted = (*row.months, row.total)
    if matter is Matter.ARTICLES:
        return counted
    return row.total + row.not_counted, row.with_achievements, *counted, row.on_time, row.late


def _quota_total(rows: tuple[UnitFigures, ...], matter: Matter) -> Iterator[Row]:
    """Yield the sums of every column of figures, nothing where there is no unit."""
    if rows:
        figures = ((row.owed or 0, *_came_in(row, matter), row.due, row.met, row.missing) for row in rows)
        yield Row(("Tổng cộng", *map(sum, zip(*figures, strict=True)), None), RowKind.TOTAL)


def _quota_notes(figures: PeriodFigures, words: Wording, matter: Matter) -> Iterator[str]:
    yield words.say("carrying_over" if figures.carries_over else "no_carrying_over")
    limit = figures.review_limit
    if limit and matter is Matter.EXEMPLARS:
        yield words.say("review_still_counts" if limit.late_counts else "review_counts_no_more", limit=limit.worded)
    if matter is Matter.EXEMPLARS and any(row.total != row.on_time + row.late for row in figures.exemplars):
        yield words.say("no_limit_in_some_months")
    if figures.counted != figures.quota_span:
        quota = figures.quota_span
        yield words.say(
            "two_bases",
            **first_and_last(figures.counted),
            quota_first=short_date(quota.first),
            quota_last=short_date(quota.last),
        )


def _award_table(figures: PeriodFigures, words: Wording) -> Table:
    columns = (
        Column("Hình thức", 14),
        Column("Tập thể", 4, _CENTRED),
        Column("Hộ gia đình", 4, _CENTRED),
        Column("Tổng số", 4, _CENTRED, under="Cá nhân"),
        Column("Lãnh đạo", 4, _CENTRED, under="Cá nhân"),
        Column("Người lao động trực tiếp", 5, _CENTRED, under="Cá nhân"),
        Column("Số quyết định", 4, _CENTRED),
        Column("Tiền thưởng (đồng)", 6, Align.RIGHT),
    )
    rows = tuple(_award_rows(figures, words))
    notes = (words.say("every_plan"),) if rows else ()
    return Table("Biểu 03", columns, _or_nothing(rows, words), basis=_basis(words, figures.counted), notes=notes)


def _award_rows(figures: PeriodFigures, words: Wording) -> Iterator[Row]:
    """Yield each level's awards under a head with its sums, the office's own first."""
    own = figures.agency.level
    groups = sorted(figures.awards, key=lambda group: group.level is not own)
    for place, group in enumerate(groups, start=1):
        heading = "own_awards" if group.level is own else "other_awards"
        name = words.say(heading, number=roman(place), level=group.name)
        yield Row((name, *_award_sums([group])), RowKind.GROUP)
        yield from (Row((form.form, *_recipients(form), form.decisions, form.money)) for form in group.forms)
    if groups:
        name = words.say("total_of_levels" if len(groups) > 1 else "total")
        yield Row((name, *_award_sums(groups)), RowKind.TOTAL)


def _award_sums(groups: Sequence[LevelAwards]) -> tuple[int, ...]:
    forms = [form for group in groups for form in group.forms]
    people = map(sum, zip(*map(_recipients, forms), strict=True))
    return (*people, sum(group.decisions for group in groups), sum(form.money for form in forms))


def _recipients(form: AwardFigures) -> tuple[int, ...]:
    return form.collectives, form.households, form.individuals, form.leaders, form.workers


def _meeting_table(figures: PeriodFigures, words: Wording) -> Table:
    columns = (
        Column("Phiên họp", 5),
        Column("Ngày họp", 4, _CENTRED),
        Column("Số thành viên Hội đồng", 4, _CENTRED),
        Column("Có mặt", 3, _CENTRED),
        Column("Số trường hợp xét", 4, _CENTRED),
        Column("Đủ điều kiện", 4, _CENTRED),
        Column("Không đủ điều kiện", 4, _CENTRED),
    )
    rows = tuple(
        Row((one.session, one.held, one.members, one.present, one.nominees, one.passed, one.failed))
        for one in figures.meetings
    )
    sums = ((one.nominees, one.passed, one.failed) for one in figures.meetings)
    total = (Row(("Tổng cộng", *map(sum, zip(*sums, strict=True))), RowKind.TOTAL),) if rows else ()
    return Table("Biểu 04", columns, _or_nothing((*rows, *total), words), basis=_basis(words, figures.counted))


def _or_nothing(rows: tuple[Row, ...], words: Wording) -> tuple[Row, ...]:
    return rows or (Row((words.say("nothing"),)),)
