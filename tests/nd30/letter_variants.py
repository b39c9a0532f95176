"""What is sent up and out: submissions of the council and of the agency, reminders, letters of correction."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from app.documents.forms import correction_letter, reminder, submission
from app.domain.decisions.correction import Correction
from app.domain.papers.official_letter import OfficialLetter
from tests.documents.facts import commendation_facts, decision_facts
from tests.documents.test_reminder_form import FACTS, OVERDUE, short
from tests.documents.test_submission_form import OF_AGENCY, OF_COUNCIL
from tests.nd30.decision_variants import ISSUED, LONG_UNIT, recipients
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
    blank = replace(FACTS, letter=replace(FACTS.letter, number=None, day=None))
    yield Variant("đôn đốc, dự thảo", reminder.compose([blank]), LETTER)


def corrections() -> Iterator[Variant]:
    """The letter that corrects a decision in one point and in many."""
    for name, make in {"công nhận": decision_facts, "khen thưởng": commendation_facts}.items():
        corrected = make(*recipients(4), number=7, day=ISSUED)
        letter = OfficialLetter(corrected.agency, corrected.signer, "VP", day=date(2024, 3, 5))
        for points in (1, 40):
            text = "\n".join(
                f"Dòng {place}: “{LONG_UNIT}” sửa thành “{LONG_UNIT} số {place}”." for place in range(points)
            )
            correction = Correction("08/SXD-VP", date(2024, 3, 5), text)
            paper = correction_letter.compose(corrected, correction, letter)
            yield Variant(f"đính chính quyết định {name}, {points} điểm", paper, LETTER)
