"""The parts of the periodic report in order, each with what it says of the figures.

What the register knows is said; what only people know (causes, requests) stands in a usual sentence the office edits.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from app.documents.forms import report_results as results
from app.documents.forms import report_review as review
from app.documents.paper import Block
from app.documents.wording import Wording
from app.domain.reports.report import PeriodFigures

_Text = Callable[[PeriodFigures, Wording], Iterator[Block]]


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the report: its code, the phrase that heads it, and what it says unless the office says otherwise."""

    code: str
    heading: str
    text: _Text | None = None


OUTLINE = (
    Part("I", "part_1", results.guidance),
    Part("II", "part_2"),
    Part("II.1", "part_2_1", results.quotas),
    Part("II.2", "part_2_2", results.exemplars),
    Part("II.3", "part_2_3", results.articles),
    Part("III", "part_3"),
    Part("III.1", "part_3_1", results.meetings),
    Part("III.2", "part_3_2", results.own_awards),
    Part("III.3", "part_3_3", results.higher_awards),
    Part("IV", "part_4"),
    Part("IV.1", "part_4_1", review.strengths),
    Part("IV.2", "part_4_2", review.weaknesses),
    Part("IV.3", "part_4_3", review.causes),
    Part("V", "part_5", review.tasks),
    Part("VI", "part_6", review.requests),
)
"""The parts in order; those with none of their own are only heads over the next."""
