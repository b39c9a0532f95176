"""The yearly statistics: movements, and commendations in as many forms as a unit gives, signed and not."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from app.documents.forms import statistics
from app.domain.calendar.period import Span
from app.domain.plans.movement import MovementRow
from app.domain.reports.statistics import AwardRow, AwardStatistics, Header, MovementStatistics
from app.domain.units.agency import Level
from tests.documents.facts import BA_DINH
from tests.nd30.findings import LIST_OF_NAMES
from tests.nd30.variant import Variant

HEADER = Header(replace(BA_DINH, level=Level.DISTRICT), 2021, Span(date(2020, 12, 15), date(2021, 12, 14)))
MOVEMENTS = MovementStatistics(HEADER, tuple(MovementRow(f"{place:02}", 1, place, 2) for place in range(1, 13)))
FORMS = ("Giấy khen", "Biểu dương", "Chiến sĩ thi đua cơ sở", "Lao động tiên tiến", "Tập thể lao động tiên tiến")


def awards_of(forms: tuple[str, ...]) -> AwardStatistics:
    """Commendations in these forms."""
    rows = tuple(AwardRow(f"{place:02}", (place,) * len(forms)) for place in range(1, 18))
    return AwardStatistics(HEADER, forms, rows)


def yearly_statistics() -> Iterator[Variant]:
    """Biểu 0601.N and biểu 0603.N."""
    signed = replace(LIST_OF_NAMES, signatures=2)
    dated = replace(HEADER, day=date(2021, 12, 14))
    yield Variant("biểu 0601.N", statistics.compose_movements(MOVEMENTS), signed)
    yield Variant("biểu 0601.N, đã ký", statistics.compose_movements(replace(MOVEMENTS, header=dated)), signed)
    for count in (1, 3, 5):
        paper = statistics.compose_awards(awards_of(FORMS[:count]))
        yield Variant(f"biểu 0603.N, {count} hình thức", paper, signed)
