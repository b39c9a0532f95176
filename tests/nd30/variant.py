"""A form as composed for one occasion: what the checker is run over."""

from dataclasses import dataclass

from app.documents.paper import Paper
from tests.nd30.findings import Nature


@dataclass(frozen=True)
class Variant:
    """A paper as composed, the name it is told by in a test, and the parts it has by its nature."""

    name: str
    paper: Paper
    nature: Nature
