"""What is sent up and out: submissions of the council and of the agency, reminders to one unit and to many."""

from collections.abc import Iterator
from dataclasses import replace

from app.documents.forms import reminder, submission
from tests.documents.test_reminder_form import FACTS, OVERDUE, short
from tests.documents.test_submission_form import OF_AGENCY, OF_COUNCIL
from tests.nd30.decision_variants import LONG_UNIT, recipients
from tests.nd30.findings import LETTER, SUBMISSION
from tests.nd30.variant import Variant


def submissions() -> Iterator[Variant]:
    """A submission of either submitter for one, few and many, draft and issued."""
    for name, facts in {"Hội đồng": OF_COUNCIL, "cơ quan": OF_AGENCY}.items():
        for count in (1, 3, 4, 60):
            named = replace(facts, lines=recipients(count, amount=0))
            yield Variant(f"tờ trình của {name}, {count} người", submission.compose(named), SUBMISSION)
        draft = replace(facts, number=None, day=None)
        yield Variant(f"tờ trình của {name}, dự thảo", submission.compose(draft), SUBMISSION)


def reminders() -> Iterator[Variant]:
    """A reminder before and after the deadline, to one unit, two and forty, and one letter for each."""
    for name, facts in {"trước hạn": FACTS, "quá hạn": OVERDUE}.items():
        for count in (1, 2, 40):
            shortfalls = tuple(short(f"{LONG_UNIT} số {place}") for place in range(count))
            letter = reminder.compose([replace(facts, shortfalls=shortfalls)])
            yield Variant(f"đôn đốc {name}, {count} đơn vị", letter, LETTER)
    each = [replace(OVERDUE, shortfalls=(one,)) for one in OVERDUE.shortfalls]
    yield Variant("đôn đốc từng đơn vị", reminder.compose(each), LETTER)
