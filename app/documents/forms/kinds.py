"""The kinds of recipient, in the order in which every list, ballot paper and tally names them."""

from collections.abc import Iterable
from itertools import groupby
from typing import Protocol, TypeVar

from app.documents.forms.parts import listed
from app.domain.language.numbers import padded
from app.domain.plans.plan import Recipient


class Named(Protocol):
    """Whoever stands on a list: the name, the post or unit to tell them by, and what kind of recipient they are."""

    @property
    def name(self) -> str: ...

    @property
    def post(self) -> str: ...

    @property
    def recipient(self) -> Recipient: ...


N = TypeVar("N", bound=Named)


def by_kind(named: Iterable[N]) -> tuple[tuple[str, tuple[N, ...]], ...]:
    """Return the kinds that occur, each with its members in the order they came."""
    in_order = sorted(named, key=lambda one: one.recipient.order)
    return tuple((name, tuple(members)) for name, members in groupby(in_order, key=lambda one: one.recipient.group))


def counted(named: Iterable[Named]) -> str:
    """Return "02 tập thể và 05 cá nhân"."""
    return listed(f"{padded(len(members))} {name}" for name, members in by_kind(named))


def described(one: Named) -> str:
    """Return the name with the post behind it, where there is one."""
    return ", ".join(filter(None, (one.name, one.post)))
