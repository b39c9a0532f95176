"""Every form in every variant an office prints: the one list the checker of Nghị định 30/2020 runs over.

A new form joins with a function that yields its variants, in a module of its own, named in `_FORMS`.
"""

from collections.abc import Callable, Iterator

from tests.nd30.ceremony_variants import ceremonies
from tests.nd30.council_variants import ballot_papers, minutes
from tests.nd30.decision_variants import cancellations, decisions, replacements
from tests.nd30.fund_variants import funds
from tests.nd30.letter_variants import corrections, reminders, submissions
from tests.nd30.meeting_list_variants import nominations
from tests.nd30.prize_variants import prizes
from tests.nd30.register_variants import registers
from tests.nd30.report_variants import reports
from tests.nd30.sent_variants import sent
from tests.nd30.standards_variants import standards
from tests.nd30.standing_variants import standings
from tests.nd30.statistics_variants import yearly_statistics
from tests.nd30.variant import Variant

_FORMS: tuple[Callable[[], Iterator[Variant]], ...] = (
    decisions,
    replacements,
    cancellations,
    minutes,
    ballot_papers,
    reports,
    submissions,
    reminders,
    ceremonies,
    registers,
    corrections,
    sent,
    prizes,
    standards,
    standings,
    nominations,
    yearly_statistics,
    funds,
)


def every_form() -> tuple[Variant, ...]:
    """Return every form in every variant."""
    return tuple(variant for form in _FORMS for variant in form())
