"""The list of nominations a council has before it: few and many, whole dossiers and lacking ones."""

from collections.abc import Iterator
from datetime import date

from app.documents.forms import meeting_list
from app.domain.calendar.limits import DayLimit
from app.domain.council.meeting_list import MeetingListFacts, MeetingListLine
from app.domain.plans.plan import Recipient
from tests.documents.council_facts import COUNCIL, HELD, LONG_POST, PURPOSE
from tests.documents.facts import SO_XAY_DUNG
from tests.documents.papers import LONG_NAME, words
from tests.nd30.decision_variants import LONG_UNIT
from tests.nd30.findings import LIST_OF_NAMES
from tests.nd30.variant import Variant

_LATE = DayLimit(date(2024, 11, 25))


def nominations_of(count: int, achievement: str = "Hoàn thành xuất sắc nhiệm vụ năm 2024") -> MeetingListFacts:
    """So many nominees, of whom a quarter are collectives and every third came late and lacks a paper."""
    lines = tuple(_line(place, place < count // 4, achievement) for place in range(count))
    return MeetingListFacts(SO_XAY_DUNG, COUNCIL, HELD, PURPOSE, "Giấy khen", lines)


def _line(place: int, collective: bool, achievement: str) -> MeetingListLine:
    missing, late = ("báo cáo thành tích có xác nhận của cấp trên", _LATE) if place % 3 == 0 else ("", None)
    if collective:
        return MeetingListLine(Recipient.COLLECTIVE, f"{LONG_UNIT} {place}", "", achievement, missing, late)
    return MeetingListLine(Recipient.STAFF, f"Bà {LONG_NAME} {place}", LONG_POST, achievement, missing, late)


def nominations() -> Iterator[Variant]:
    """The list of nominations."""
    for count in (1, 3, 4, 60):
        paper = meeting_list.compose(nominations_of(count))
        yield Variant(f"danh sách đề nghị, {count} trường hợp", paper, LIST_OF_NAMES)
    told = meeting_list.compose(nominations_of(3, words(600)))
    yield Variant("danh sách đề nghị, thành tích 600 chữ", told, LIST_OF_NAMES)
