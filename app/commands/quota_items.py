"""What lies behind the cells of the quota grid: each article and introduction, late or not, and its month of review."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, TypeAlias

from app.commands.counter import Counter
from app.commands.tables import table
from app.commands.words import day, yes_or_no
from app.domain.calendar.period import Period
from app.domain.language.numbers import grouped
from app.domain.plans.plan import Matter
from app.domain.quotas.quota_grid import GridRow, QuotaItem

Items: TypeAlias = tuple[tuple[Matter, tuple[QuotaItem, ...]], ...]
"""The items of a unit, matter by matter."""


def behind(counter: Counter, plan: str, rows: Iterable[GridRow], period: Period | None, as_of: date) -> Items:
    """Return what lies behind each row, as known at the end of `as_of`."""
    quotas = counter.office.quotas
    return tuple((row.matter, quotas.items(plan, row.unit.id, row.matter, period, as_of)) for row in rows)


def facts(items: Items, *, asked_for: bool) -> Mapping[str, Any]:
    """Return the items as JSON has them; nothing where they were not asked for."""
    told = [{"matter": matter, **_facts(item)} for matter, of_matter in items for item in of_matter]
    return {"items": told} if asked_for else {}


def _facts(item: QuotaItem) -> Mapping[str, Any]:
    receipt = item.receipt
    return {
        "number": receipt.number,
        "received": receipt.received,
        "name": receipt.name,
        "counts": receipt.counts,
        "due": item.due,
        "late": item.is_late,
        "review": item.review,
    }


def lines(items: Items) -> Iterator[str]:
    """Yield the items as a table for each matter."""
    for matter, of_matter in items:
        yield ""
        yield f"{matter.label.upper()}: {grouped(len(of_matter))} đã nhận"
        if of_matter:
            yield from table(_HEADINGS, map(_cells, of_matter), right={0})


_HEADINGS = ("Số", "Ngày nhận", "Tên", "Tính chỉ tiêu", "Hạn", "Đúng hạn", "Kỳ xét")


def _cells(item: QuotaItem) -> tuple[str, ...]:
    receipt = item.receipt
    in_time = "" if item.due is None else ("quá hạn" if item.is_late else "đúng hạn")
    return (
        str(receipt.number),
        day(receipt.received),
        receipt.name,
        yes_or_no(yes=receipt.counts),
        day(item.due),
        in_time,
        item.review.name if item.review else "",
    )
