"""Reading what is typed in a field, with the refusal put beside it."""

from collections.abc import Callable
from typing import TypeVar

from app.domain.errors import Refusal
from app.wording import sentence
from ui.desk import attempt
from ui.kit.fields import Field

T = TypeVar("T")


def read(field: Field, take: Callable[[], T]) -> T | None:
    """Return what `take` reads from a field; None where it refuses, and the field says why."""

    def complain(no: Exception) -> None:
        if isinstance(no, Refusal):
            field.complain(sentence(no))

    return attempt(take, complain)
