"""What the palette offers: what the window can do, and the records that answer to what is typed."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from app.domain.calendar.dates import short_date
from app.domain.decisions.decision_listing import DecisionLine
from app.domain.language.text import finds
from app.domain.plans.plan import PlanTitle
from app.domain.stories.finding import Found
from ui.kit.deed import Deed
from ui.place import SIGNBOARDS, Place

Go = Callable[[Place, object], None]
"""Leads to a desk, to see a record there."""


def matching(deeds: Iterable[Deed], typed: str) -> tuple[Deed, ...]:
    """Return the deeds whose words begin as typed, with or without tone marks; all of them while nothing is typed."""
    return tuple(deed for deed in deeds if not typed.strip() or finds(typed, f"{deed.words} {deed.note}"))


def record_deeds(found: Found, go: Go) -> tuple[Deed, ...]:
    """Return a deed for each record found, which shows it at its desk."""
    return tuple(_records(found, go))


def ways(go: Callable[[Place], None], begin: Callable[[Place], None]) -> Sequence[Deed]:
    """Return the way to each desk, and what each begins."""
    boards = SIGNBOARDS.items()
    there = (Deed(f"Đến bàn {board.name}", partial(go, place), f"phím {board.key}") for place, board in boards)
    begun = (Deed(board.begins, partial(begin, place), board.name) for place, board in boards if board.begins)
    return (*begun, *there)


def errands(here: Place, do: Callable[[Place, str], None]) -> Sequence[Deed]:
    """Return what can be done at every desk but the one in sight, which offers its own."""
    boards = ((place, board) for place, board in SIGNBOARDS.items() if place is not here)
    return tuple(
        Deed(one.words, partial(do, place, one.words), _joined(one.note, f"bàn {board.name}"))
        for place, board in boards
        for one in board.errands
    )


def plan_deeds(titles: Iterable[PlanTitle], choose: Callable[[str], None]) -> tuple[Deed, ...]:
    """Return a deed for each plan, which turns the window to it."""
    return tuple(Deed(f"Làm kế hoạch {one.subject}", partial(choose, one.code), one.code) for one in titles)


def by_name_first(deeds: Iterable[Deed], typed: str) -> tuple[Deed, ...]:
    """Put those whose own words answer before those only their note speaks of; the rest of the order stays."""
    return tuple(sorted(deeds, key=lambda deed: not finds(typed, deed.words)))


def _records(found: Found, go: Go) -> Iterator[Deed]:
    for exemplar in found.exemplars:
        yield Deed(exemplar.name, partial(go, Place.EXEMPLARS, exemplar), _joined("gương", exemplar.draft.post))
    for unit in found.units:
        yield Deed(unit.name, partial(go, Place.DIRECTORY, unit), _joined("đơn vị", unit.kind.label))
    for decision in found.decisions:
        words = f"{decision.reference} {decision.subject}".strip()
        yield Deed(words, partial(go, Place.DECISIONS, decision), _decided(decision))
    for line in found.articles:
        note = f"bài viết, {line.unit}, {short_date(line.received)}"
        yield Deed(line.title, partial(go, Place.ARTICLES, line), f"{note}, đã gạch bỏ" if line.struck else note)


def _decided(decision: DecisionLine) -> str:
    return f"quyết định, {short_date(decision.day)}" if decision.day else "dự thảo quyết định"


def _joined(*parts: str) -> str:
    return ", ".join(filter(None, parts))
