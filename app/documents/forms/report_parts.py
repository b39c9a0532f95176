"""What each part of the periodic report says of the figures.

What the register knows is said; what only people know (causes, requests) stands in a usual sentence the office edits.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from app.documents.chart import BarChart
from app.documents.forms.month_charts import received_by_month
from app.documents.forms.parts import ended, listed, small
from app.documents.paper import Block, Items, Paragraph
from app.documents.table import Align, Column, Row, Table
from app.documents.wording import Wording
from app.domain.agency import Level
from app.domain.dates import document_date
from app.domain.numbers import grouped, padded, percent
from app.domain.plan import Matter
from app.domain.quota import Verdict
from app.domain.report import AwardRow, Comparison, QuarterlyFigures, UnitRow

_NAMED = 8
"""So many units short of their quota are named; all of them stand in the table."""

_Text = Callable[[QuarterlyFigures, Wording], Iterator[Block]]


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the report: its code, the phrase that heads it, and what it says unless the office says otherwise."""

    code: str
    heading: str
    text: _Text | None = None


def _guidance(figures: QuarterlyFigures, words: Wording) -> Iterator[Block]:
    yield Paragraph(
        words.say(
            "guidance",
            period=_within(figures),
            agency=figures.agency.name,
            plan=_plan(figures, words),
        )
    )
    if figures.guidance:
        yield Paragraph(words.say("guidance_documents"))
        yield Items(ended(figures.guidance))


def _quotas(figures: QuarterlyFigures, words: Wording) -> Iterator[Block]:
    articles, exemplars = _bound(figures.articles), _bound(figures.exemplars)
    if not articles and not exemplars:
        yield Paragraph(words.say("no_quotas"))
        return
    yield Paragraph(
        words.say(
            "quotas",
            article_units=padded(len(articles)),
            articles=padded(sum(row.owed or 0 for row in articles)),
            exemplar_units=padded(len(exemplars)),
            exemplars=padded(sum(row.owed or 0 for row in exemplars)),
        )
    )


def _exemplars(figures: QuarterlyFigures, words: Wording) -> Iterator[Block]:
    rows = figures.exemplars
    yield Paragraph(
        words.say(
            "exemplars",
            total=_sum(row.total + row.not_counted for row in rows),
            counted=_sum(row.total for row in rows),
            on_time=_sum(row.on_time for row in rows),
            late=_sum(row.late for row in rows),
            stated=_sum(row.with_achievements for row in rows),
            **_met_and_short(rows),
        )
    )
    yield _chart(figures, words, Matter.EXEMPLARS)


def _articles(figures: QuarterlyFigures, words: Wording) -> Iterator[Block]:
    rows = figures.articles
    yield Paragraph(words.say("articles", total=_sum(row.total for row in rows), **_met_and_short(rows)))
    yield _chart(figures, words, Matter.ARTICLES)


def _chart(figures: QuarterlyFigures, words: Wording, matter: Matter) -> BarChart:
    articles, exemplars = received_by_month(figures.months)
    if matter is Matter.ARTICLES:
        return replace(articles, title=words.say("articles_chart"))
    return replace(exemplars, title=words.say("exemplars_chart"))


def _meetings(figures: QuarterlyFigures, words: Wording) -> Iterator[Block]:
    held = figures.meetings
    if held:
        counts = {
            "meetings": padded(len(held)),
            "nominees": _sum(one.nominees for one in held),
            "passed": _sum(one.passed for one in held),
            "failed": _sum(one.failed for one in held),
        }
        yield Paragraph(words.say("meetings", **counts))
    else:
        yield Paragraph(words.say("no_meeting", period=_within(figures)))
    if figures.waiting:
        yield Paragraph(words.say("waiting", waiting=padded(figures.waiting)))


def _own_awards(figures: QuarterlyFigures, words: Wording) -> Iterator[Block]:
    rows = [row for row in figures.awards if row.level is figures.agency.level]
    if rows:
        fields = {"people": _people(rows), "among": _among(rows, words)}
        money = grouped(sum(row.money for row in rows))
        yield Paragraph(words.say("awards", authority=figures.agency.authority, money=money, **fields))
    else:
        yield Paragraph(words.say("no_award", period=_within(figures)))
    if figures.decisions:
        yield Paragraph(words.say("decisions"))
        yield Items(ended(_cited(figures, words)))


def _cited(figures: QuarterlyFigures, words: Wording) -> Iterator[str]:
    for one in figures.decisions:
        yield words.say("decision", number=one.reference, date=document_date(one.day), subject=small(one.subject))


def _higher_awards(figures: QuarterlyFigures, words: Wording) -> Iterator[Block]:
    levels = list(Level)
    own = levels.index(figures.agency.level)
    rows = [row for row in figures.awards if levels.index(row.level) > own]
    if figures.proposed_higher:
        yield Paragraph(words.say("proposed", count=padded(figures.proposed_higher)))
    if rows:
        yield Paragraph(words.say("higher", people=_people(rows)))
    else:
        yield Paragraph(words.say("no_higher", period=_within(figures)))


def _strengths(figures: QuarterlyFigures, words: Wording) -> Iterator[Block]:
    met = {name: padded(len(_met(figures.rows(matter)))) for name, matter in _MATTERS}
    yield Paragraph(words.say("strengths", **met))
    columns = (
        Column("Nội dung", 8),
        Column("Kỳ này", 3, Align.CENTRE),
        Column("Cùng kỳ năm trước", 3, Align.CENTRE),
        Column("Tăng, giảm", 3, Align.CENTRE),
        Column("Tỷ lệ tăng, giảm", 3, Align.CENTRE),
    )
    yield Table("So sánh cùng kỳ", columns, tuple(map(_compared, figures.comparisons)))


def _compared(figure: Comparison) -> Row:
    change = figure.now - figure.before
    return Row((figure.what, figure.now, figure.before, change, percent(change, figure.before)))


def _weaknesses(figures: QuarterlyFigures, words: Wording) -> Iterator[Block]:
    found = False
    for place, (name, matter) in enumerate(_MATTERS, start=1):
        short = [row.unit for row in figures.rows(matter) if row.missing]
        if short:
            found = True
            units = _named(short, f"Biểu 0{place}", words)
            yield Paragraph(words.say(f"short_{name}", count=padded(len(short)), units=units))
    if not found:
        yield Paragraph(words.say("nobody_short"))


def _named(units: list[str], table: str, words: Wording) -> str:
    named = ", ".join(units[:_NAMED])
    if len(units) <= _NAMED:
        return named
    return words.say("and_others", units=named, count=padded(len(units) - _NAMED), table=table)


def _causes(figures: QuarterlyFigures, words: Wording) -> Iterator[Block]:
    short = any(row.missing for row in (*figures.articles, *figures.exemplars))
    yield Paragraph(words.say("causes" if short else "no_causes"))


def _tasks(figures: QuarterlyFigures, words: Wording) -> Iterator[Block]:
    yield Paragraph(words.say("tasks", plan=_plan(figures, words)))
    if any(row.missing for row in (*figures.articles, *figures.exemplars)):
        yield Paragraph(words.say("tasks_short", period=_within(figures)))
    if figures.waiting:
        yield Paragraph(words.say("tasks_waiting", waiting=padded(figures.waiting)))


def _requests(_figures: QuarterlyFigures, words: Wording) -> Iterator[Block]:
    yield Paragraph(words.say("requests"))


_MATTERS = (("articles", Matter.ARTICLES), ("exemplars", Matter.EXEMPLARS))

OUTLINE = (
    Part("I", "part_1", _guidance),
    Part("II", "part_2"),
    Part("II.1", "part_2_1", _quotas),
    Part("II.2", "part_2_2", _exemplars),
    Part("II.3", "part_2_3", _articles),
    Part("III", "part_3"),
    Part("III.1", "part_3_1", _meetings),
    Part("III.2", "part_3_2", _own_awards),
    Part("III.3", "part_3_3", _higher_awards),
    Part("IV", "part_4"),
    Part("IV.1", "part_4_1", _strengths),
    Part("IV.2", "part_4_2", _weaknesses),
    Part("IV.3", "part_4_3", _causes),
    Part("V", "part_5", _tasks),
    Part("VI", "part_6", _requests),
)
"""The parts in order; those with none of their own are only heads over the next."""


def _within(figures: QuarterlyFigures) -> str:
    return figures.period.name


def _plan(figures: QuarterlyFigures, words: Wording) -> str:
    title = small(figures.plan_title)
    if figures.plan_reference:
        return words.say("plan", reference=figures.plan_reference, title=title)
    return words.say("plan_without_number", title=title)


def _bound(rows: Iterable[UnitRow]) -> list[UnitRow]:
    """Return the units that have a quota."""
    return [row for row in rows if row.owed is not None]


def _met(rows: Iterable[UnitRow]) -> list[UnitRow]:
    return [row for row in rows if row.verdict == Verdict.MET.label]


def _met_and_short(rows: tuple[UnitRow, ...]) -> dict[str, str]:
    return {"met": padded(len(_met(rows))), "short": padded(sum(row.missing > 0 for row in rows))}


def _people(rows: list[AwardRow]) -> str:
    """Return "02 tập thể và 12 cá nhân": only the kinds there are."""
    counts = (
        ("tập thể", sum(row.collectives for row in rows)),
        ("hộ gia đình", sum(row.households for row in rows)),
        ("cá nhân", sum(row.individuals for row in rows)),
    )
    return listed(f"{padded(count)} {name}" for name, count in counts if count)


def _among(rows: list[AwardRow], words: Wording) -> str:
    leaders, workers = sum(row.leaders for row in rows), sum(row.workers for row in rows)
    if not leaders and not workers:
        return ""
    return words.say("among", leaders=padded(leaders), workers=padded(workers))


def _sum(values: Iterable[int]) -> str:
    return padded(sum(values))
