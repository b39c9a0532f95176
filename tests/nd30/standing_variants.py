"""Who earns the plan's award and who does not: units and authors, each with the reasons, none and many."""

from collections.abc import Iterator
from datetime import date

from app.documents.forms import standing_list
from app.documents.forms.standing_list import Judged, StandingList
from app.domain.reports.standing import Condition, Reason, Standing
from app.domain.units.agency import Level
from tests.documents.facts import BA_DINH
from tests.documents.papers import LONG_NAME
from tests.nd30.decision_variants import LONG_UNIT
from tests.nd30.findings import STANDING
from tests.nd30.variant import Variant
from tests.shipped import BA_DINH as BA_DINH_PLAN
from tests.shipped import shipped

_EARNED = Reason(Condition.EXEMPLARS, met=True, needed=5, got=6, level=Level.DISTRICT, branch=1)
_SHORT = Reason(Condition.EXEMPLARS, met=False, needed=5, got=3, level=Level.DISTRICT, branch=1)
_QUOTA = Reason(Condition.QUOTA, met=True, needed=7, got=7)
_TOLD = Reason(Condition.PRECONDITION, met=True, text="Tổ chức triển khai kế hoạch của quận tới các tổ dân phố")
_ENTRIES = Reason(Condition.COMMENDED_ENTRIES, met=False, needed=5, got=1, level=Level.DISTRICT, branch=1)
STANDINGS = (Standing(True, (_TOLD, _QUOTA, _EARNED)), Standing(False, (_TOLD, _QUOTA, _SHORT, _ENTRIES)))


def standing_of(count: int, *, authors: bool) -> StandingList:
    """So many judged, every other of whom earns the award, with names as long as they come."""
    name = LONG_NAME if authors else LONG_UNIT
    judged = tuple(Judged(f"{name} {place}", LONG_UNIT, STANDINGS[place % 2]) for place in range(count))
    return StandingList(BA_DINH, shipped(BA_DINH_PLAN), date(2021, 5, 31), authors, judged)


def standings() -> Iterator[Variant]:
    """The standing of units and of authors."""
    for whom in ("đơn vị", "tác giả"):
        for count in (0, 1, 4, 40):
            paper = standing_list.compose(standing_of(count, authors=whom == "tác giả"))
            yield Variant(f"kết quả xét {count} {whom}", paper, STANDING)
