"""`neu-guong standing` and `neu-guong shortlist`: who earns the plan's own awards, and which articles go up."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Any, Final

from app.commands.answers import complain, tell
from app.commands.counter import Counter
from app.commands.lookups import unit_named
from app.commands.manners import argument, json_option, lone, option, plan_option, reads
from app.commands.tables import table
from app.commands.typed import NUMBER, NUMBERS, TEXT
from app.commands.words import score
from app.documents.forms.standing_reasons import conclusion, reading_in_words, reasons_in_words
from app.domain.articles.shortlist import Candidate, Shortlist, TieAtTheCut
from app.domain.articles.shortlist_bench import UnitShare
from app.domain.language.numbers import grouped
from app.domain.plans.plan import Plan
from app.domain.reports.standing import Standing
from app.services.standings import AuthorStanding, UnitStanding

_MOST_SHOWN: Final = 60


@lone(
    "standing",
    "Xét khen thưởng theo tiêu chuẩn của kế hoạch, kèm lý do.",
    "Điều kiện chỉ cơ quan nhận xét được thì coi là đạt, trừ các đơn vị nêu ở --fails.",
)
@plan_option
@option("--authors", is_flag=True, help="Xét cá nhân tác giả, thay cho xét tập thể.")
@option("--fails", type=TEXT, multiple=True, help="Đơn vị mà cơ quan nhận xét là chưa đạt điều kiện chung.")
@option("--only", is_flag=True, help="Chỉ nêu những trường hợp đủ tiêu chuẩn.")
@json_option
@reads
def standing(
    counter: Counter, plan_code: str | None, authors: bool, fails: tuple[str, ...], only: bool, as_json: bool
) -> None:
    """Show who earns the plan's award and why."""
    plan = counter.plan(plan_code)
    found: Sequence[UnitStanding | AuthorStanding]
    if authors:
        found = counter.office.standings.of_authors(plan.code)
    else:
        found = counter.office.standings.of_units(plan.code, failed_conditions(counter, plan, fails))
    shown = [one for one in found if one.standing.qualifies or not only]
    tell(
        {"plan": plan.code, "judged": len(found), "standings": [_facts(one, plan) for one in shown]},
        lambda: _in_words(shown, len(found), plan, authors=authors),
        as_json=as_json,
    )


@lone(
    "shortlist",
    "Chọn các bài viết tốt nhất để gửi cấp trên.",
    "Chọn theo điểm. Khi các bài cuối bằng điểm, lệnh dừng và nêu các bài đó để người có thẩm quyền chọn: thêm --take.",
)
@argument("more", type=NUMBER, nargs=-1, metavar="", help="")
@plan_option
@option("--count", type=NUMBER, help="Số bài cần chọn; không ghi thì lấy theo kế hoạch.")
@option("--take", type=NUMBERS, multiple=True, help="Số của các bài được chọn trong số bài bằng điểm: --take 12,15")
@json_option
@reads
def shortlist(
    counter: Counter,
    more: tuple[int, ...],
    plan_code: str | None,
    count: int | None,
    take: tuple[tuple[int, ...], ...],
    as_json: bool,
) -> None:
    """Show exactly so many articles, or the tie a person must settle."""
    plan = counter.plan(plan_code)
    chosen = frozenset((*more, *(number for numbers in take for number in numbers)))
    try:
        best = counter.office.standings.shortlist(plan.code, count, chosen)
    except TieAtTheCut as tie:
        complain(*_tied(tie.tied))
        raise
    shares = tuple(one for one in counter.office.standings.bench(plan.code, count, chosen).shares if one.sent)
    tell(
        {"plan": plan.code, **_shortlist_facts(best), "units": shares},
        lambda: chain(_shortlist_in_words(best), _shares_in_words(shares)),
        as_json=as_json,
    )


def failed_conditions(counter: Counter, plan: Plan, names: tuple[str, ...]) -> Mapping[int, frozenset[str]]:
    """Return, for the units named, the conditions of judgement the office found not to hold: all the plan has."""
    today = counter.today()
    conditions = frozenset(plan.standards.preconditions if plan.standards else ())
    return {unit_named(counter, name, today).id: conditions for name in names}


def _facts(one: UnitStanding | AuthorStanding, plan: Plan) -> dict[str, Any]:
    unit = {"id": one.unit.id, "name": one.unit.name, "kind": one.unit.kind}
    whose = {"author": one.author, "unit": unit} if isinstance(one, AuthorStanding) else {"unit": unit}
    return {**whose, "qualifies": one.standing.qualifies, "reasons": _reasons(one.standing, plan)}


def _reasons(known: Standing, plan: Plan) -> list[dict[str, Any]]:
    sentences = reasons_in_words(known, plan)
    return [
        {
            "condition": reason.condition,
            "met": reason.met,
            "needed": reason.needed,
            "got": reason.got,
            "level": reason.level,
            "branch": reason.branch,
            "sentence": sentence,
        }
        for reason, sentence in zip(known.reasons, sentences, strict=True)
    ]


def _in_words(
    shown: Sequence[UnitStanding | AuthorStanding], judged: int, plan: Plan, *, authors: bool
) -> Iterator[str]:
    yield f"Xét khen thưởng {'cá nhân tác giả' if authors else 'tập thể'} theo kế hoạch {plan.code}."
    if authors and plan.standards and plan.standards.authors:
        yield reading_in_words(plan.standards.authors, plan)
    for one in shown:
        name = f"{one.author}, {one.unit.name}" if isinstance(one, AuthorStanding) else one.unit.name
        yield ""
        yield f"{'●' if one.standing.qualifies else '▲'} {name}: {conclusion(one.standing)}"
        yield from (f"    {sentence}" for sentence in reasons_in_words(one.standing, plan))
    yield ""
    yield f"Đủ tiêu chuẩn: {sum(one.standing.qualifies for one in shown)}/{judged}."


def _tied(tied: tuple[Candidate, ...]) -> Iterator[str]:
    yield from table(("Số", "Điểm", "Tên bài"), map(_row, tied[:_MOST_SHOWN]), right={0, 1})
    if len(tied) > _MOST_SHOWN:
        yield f"… và {grouped(len(tied) - _MOST_SHOWN)} bài nữa cùng điểm."


def _shortlist_facts(best: Shortlist) -> dict[str, Any]:
    chosen = [
        {"rank": rank, "article": one.article, "title": one.title, "score": one.score}
        for rank, one in enumerate(best.chosen, start=1)
    ]
    return {"chosen": chosen, "shortfall": best.shortfall}


def _shortlist_in_words(best: Shortlist) -> Iterator[str]:
    rows = ((str(rank), *_row(one)) for rank, one in enumerate(best.chosen, start=1))
    yield from table(("TT", "Số", "Điểm", "Tên bài"), rows, right={0, 1, 2})
    yield f"Đã chọn {grouped(len(best.chosen))} bài."
    if best.shortfall:
        yield f"Còn thiếu {grouped(best.shortfall)} bài: không có thêm bài đủ điều kiện dự thi."


def _shares_in_words(shares: Sequence[UnitShare]) -> Iterator[str]:
    if shares:
        yield "Theo đơn vị:"
        rows = ((one.unit, str(one.sent), str(one.entries)) for one in shares)
        yield from table(("Đơn vị", "Gửi đi", "Dự thi"), rows, right={1, 2})


def _row(one: Candidate) -> tuple[str, str, str]:
    return str(one.article), score(one.score), one.title
