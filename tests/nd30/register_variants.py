"""The register of outgoing papers: a year without any, with a few, with many."""

from collections.abc import Iterator
from dataclasses import replace

from app.documents.forms import outgoing_register
from tests.documents.facts import SO_XAY_DUNG
from tests.documents.test_outgoing_register_form import LINE
from tests.nd30.findings import REGISTER
from tests.nd30.variant import Variant


def registers() -> Iterator[Variant]:
    """The register of a year."""
    for count in (0, 2, 60):
        lines = tuple(replace(LINE, id=place, number=place) for place in range(1, count + 1))
        yield Variant(
            f"sổ đăng ký văn bản đi, {count} văn bản",
            outgoing_register.compose(SO_XAY_DUNG, 2024, lines),
            REGISTER,
        )
