"""Parts I to III of the periodic report: what was asked, what came in, and who was commended."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from app.documents.chart import BarChart
from app.documents.forms.month_charts import received_by_month
from app.documents.forms.parts import capital, ended, listed, small
from app.documents.paper import Block, Items, Paragraph
from app.documents.wording import Wording
from app.domain.calendar.dates import document_date
from app.domain.language.numbers import grouped, padded
from app.domain.law.level_awards import LevelAwards, granted_above, granted_by
from app.domain.plans.plan import Matter
from app.domain.reports.report import PeriodFigures, UnitFigures


def guidance(figures: PeriodFigures, words: Wording) -> Iterator[Block]:
    """Yield which plan was being carried out, and the papers that guided it."""
    period, agency = figures.period.name, figures.agency.name
    if figures.plan_ran:
        yield Paragraph(words.say("guidance", period=period, agency=agency, plan=plan_in_words(figures, words)))
    else:
        yield Paragraph(words.say("guidance_without_plan", period=period, agency=agency))
    if figures.guidance:
        yield Paragraph(words.say("guidance_documents"))
        yield Items(ended(figures.guidance))


def quotas(figures: PeriodFigures, words: Wording) -> Iterator[Block]:
    """Yield how many units were asked for how much, or why none was."""
    articles, exemplars = _bound(figures.articles), _bound(figures.exemplars)
    if articles or exemplars:
        counts = {
            "article_units": padded(len(articles)),
            "articles": padded(sum(row.owed or 0 for row in articles)),
            "exemplar_units": padded(len(exemplars)),
            "exemplars": padded(sum(row.owed or 0 for row in exemplars)),
        }
        yield Paragraph(words.say("quotas", **counts))
    elif figures.asked:
        first, last = figures.asked.first.name, figures.asked.last.name
        yield Paragraph(words.say("no_quotas_then", period=figures.period.name, first=first, last=last))
    else:
        yield Paragraph(words.say("no_quotas"))


def exemplars(figures: PeriodFigures, words: Wording) -> Iterator[Block]:
    """Yield how many exemplars came, in time or late, whose review they wait for, and a chart by month."""
    rows = figures.exemplars
    told = words.say(
        "exemplars" if _bound(rows) else "exemplars_unasked",
        total=_sum(row.total + row.not_counted for row in rows),
        counted=_sum(row.total for row in rows),
        on_time=_sum(row.on_time for row in rows),
        late=_sum(row.late for row in rows),
        stated=_sum(row.with_achievements for row in rows),
    )
    yield Paragraph(f"{told} {_met_and_short(rows, 'Biểu 02', words)}")
    yield from _moved(figures, words)
    yield _chart(figures, words, Matter.EXEMPLARS)


def articles(figures: PeriodFigures, words: Wording) -> Iterator[Block]:
    """Yield how many articles came, and a chart by month where any came or were owed."""
    rows = figures.articles
    if not (_bound(rows) or any(row.total for row in rows)):
        yield Paragraph(words.say("no_articles", period=figures.period.name))
        return
    told = words.say("articles", total=_sum(row.total for row in rows))
    yield Paragraph(f"{told} {_met_and_short(rows, 'Biểu 01', words)}")
    if any(month.articles or month.articles_owed for month in figures.months):
        yield _chart(figures, words, Matter.ARTICLES)


def meetings(figures: PeriodFigures, words: Wording) -> Iterator[Block]:
    """Yield what the council did, and how many wait for their decision."""
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
        yield Paragraph(words.say("no_meeting", period=figures.period.name))
    if figures.waiting:
        yield Paragraph(words.say("waiting", waiting=padded(figures.waiting)))


def own_awards(figures: PeriodFigures, words: Wording) -> Iterator[Block]:
    """Yield whom the office's own level commended, and by which of its decisions."""
    own = granted_by(figures.agency.level, figures.awards)
    if own:
        money = grouped(sum(form.money for form in own.forms))
        fields = {"people": _people(own), "among": _among(own, words), "decisions": padded(own.decisions)}
        yield Paragraph(words.say("awards", authority=figures.agency.authority, money=money, **fields))
    else:
        yield Paragraph(words.say("no_award", period=figures.period.name))
    if figures.decisions:
        yield Paragraph(words.say("decisions"))
        yield Items(ended(_cited(figures, words)))


def higher_awards(figures: PeriodFigures, words: Wording) -> Iterator[Block]:
    """Yield how many were proposed upwards, and whom each higher level commended."""
    higher = granted_above(figures.agency.level, figures.awards)
    if figures.proposed_higher:
        yield Paragraph(words.say("proposed", count=padded(figures.proposed_higher)))
    for one in higher:
        authority = capital(one.authority or one.name)
        yield Paragraph(words.say("higher", authority=authority, level=one.name, people=_people(one)))
    if not higher:
        yield Paragraph(words.say("no_higher", period=figures.period.name))


def plan_in_words(figures: PeriodFigures, words: Wording) -> str:
    """Return the plan as a sentence names it, with its number and day once it has them."""
    title = small(figures.plan_title)
    if figures.plan_reference:
        return words.say("plan", reference=figures.plan_reference, title=title)
    return words.say("plan_without_number", title=title)


def _moved(figures: PeriodFigures, words: Wording) -> Iterator[Block]:
    limit = figures.review_limit
    if limit and figures.moved:
        reviews = (words.say("moved_to", count=padded(one.count), review=one.review.name) for one in figures.moved)
        count = _sum(one.count for one in figures.moved)
        still = words.say("moved_still_count" if limit.late_counts else "moved_count_no_more")
        yield Paragraph(words.say("moved", limit=limit.worded, count=count, reviews=listed(reviews), still=still))


def _chart(figures: PeriodFigures, words: Wording, matter: Matter) -> BarChart:
    of_articles, of_exemplars = received_by_month(figures.months)
    if matter is Matter.ARTICLES:
        return replace(of_articles, title=words.say("articles_chart"))
    return replace(of_exemplars, title=words.say("exemplars_chart"))


def _cited(figures: PeriodFigures, words: Wording) -> Iterator[str]:
    for one in figures.decisions:
        yield words.say("decision", number=one.reference, date=document_date(one.day), subject=small(one.subject))


def _bound(rows: Iterable[UnitFigures]) -> list[UnitFigures]:
    return [row for row in rows if row.is_bound]


def _met_and_short(rows: tuple[UnitFigures, ...], table: str, words: Wording) -> str:
    if not _bound(rows):
        return words.say("details", table=table)
    met, short = sum(row.has_met for row in rows), sum(row.missing > 0 for row in rows)
    return words.say("met_and_short", met=padded(met), short=padded(short), table=table)


def _people(awards: LevelAwards) -> str:
    """Return "02 tập thể và 12 cá nhân": only the kinds there are."""
    counts = (
        ("tập thể", sum(form.collectives for form in awards.forms)),
        ("hộ gia đình", sum(form.households for form in awards.forms)),
        ("cá nhân", sum(form.individuals for form in awards.forms)),
    )
    return listed(f"{padded(count)} {name}" for name, count in counts if count)


def _among(awards: LevelAwards, words: Wording) -> str:
    leaders, workers = (sum(form.leaders for form in awards.forms), sum(form.workers for form in awards.forms))
    if not leaders and not workers:
        return ""
    return words.say("among", leaders=padded(leaders), workers=padded(workers))


def _sum(values: Iterable[int]) -> str:
    return padded(sum(values))
