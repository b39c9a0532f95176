"""A plan as the screen shows it: what it is, what it asks, and what the office chose in it."""

from collections.abc import Iterator

from app.commands.tables import facts, table
from app.services.plan_sheet import PlanSection


def plan_in_words(sections: tuple[PlanSection, ...]) -> Iterator[str]:
    """Yield each part of a plan under its title, the choices with their keys in the plan's file."""
    for number, section in enumerate(sections):
        if number:
            yield ""
        yield f"{section.title}:"
        yield from _rows(section)


def _rows(section: PlanSection) -> Iterator[str]:
    if section.headings:
        yield from table(section.headings, section.rows)
    else:
        yield from facts((name, words) for name, words in section.rows if name)
        yield from (words for name, words in section.rows if not name)
