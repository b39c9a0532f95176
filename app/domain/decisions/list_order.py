"""The order of official lists: collectives first, then households, then people, each by name."""

from typing import TypeAlias

from app.domain.calendar.dates import LATEST_YEAR
from app.domain.exemplars.exemplar import ExemplarDraft
from app.domain.language.names import NameOrder, sort_key, text_sort_key
from app.domain.plans.plan import Recipient

ListPlace: TypeAlias = tuple[int, str, int]
"""Compares as its owner's place in a list: by kind, by name, and of namesakes the eldest first."""


def list_place(known: ExemplarDraft, order: NameOrder) -> ListPlace:
    """Return where lists put someone; a namesake whose year of birth nobody knows comes last.

    A collective goes by its name read from left to right, a household by the name it ends with.
    """
    return known.recipient.order, name_place(known, order), namesake_place(known.birth_year)


def name_place(known: ExemplarDraft, order: NameOrder = NameOrder.FAMILY_THEN_MIDDLE) -> str:
    """Return what puts names in order: the whole name of a collective, of everybody else the given name first."""
    return text_sort_key(known.name) if known.recipient is Recipient.COLLECTIVE else sort_key(known.name, order)


def namesake_place(birth_year: int | None) -> int:
    """Return what puts bearers of one name in order: the year of birth, and after every year where it is unknown."""
    return birth_year or LATEST_YEAR + 1
