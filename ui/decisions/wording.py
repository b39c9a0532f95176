"""The words of the desk of decisions: where a decision stands, what it is for, what a number does in its series."""

from collections.abc import Mapping, Sequence
from typing import Final

from app.domain.calendar.dates import short_date
from app.domain.decisions.bonus_fund import FundCaution
from app.domain.decisions.decision import Decision, DecisionKind, DecisionState
from app.domain.language.numbers import amount_in_words, grouped, padded
from app.domain.outgoing.number_place import NumberPlace, left_out_by, place_of
from app.domain.outgoing.outgoing import SeriesState, gaps_in_words
from ui.kit.signs import Sign

KINDS: Final[Mapping[DecisionKind, str]] = {
    DecisionKind.RECOGNITION: "Công nhận",
    DecisionKind.COMMENDATION: "Khen thưởng",
    DecisionKind.CANCELLATION: "Hủy bỏ",
}
STATE_SIGNS: Final[Mapping[DecisionState, Sign]] = {
    DecisionState.DRAFT: Sign.SHORT,
    DecisionState.ISSUED: Sign.MET,
    DecisionState.REPLACED: Sign.NONE,
    DecisionState.CANCELLED: Sign.NONE,
    DecisionState.GIVEN_UP: Sign.NONE,
}
_MOST_GAPS: Final = 6
"""How many stretches of numbers left out are named, the last ones."""


def cited(decision: Decision) -> str:
    """Name a decision by its number and day, a draft by its place in the register."""
    day = decision.facts.day
    if day is None:
        return f"Dự thảo số {decision.id} trong sổ"
    return f"Quyết định số {decision.facts.reference} ngày {short_date(day)}"


def state_words(decision: Decision) -> tuple[Sign, str]:
    """Say where a decision stands, and why where it has ended."""
    state = decision.state
    why = f": {decision.reason}" if decision.reason and state not in {DecisionState.DRAFT, DecisionState.ISSUED} else ""
    return STATE_SIGNS[state], f"{state.label}{why}"


def money_words(decision: Decision) -> str:
    """Say the bonus money of the whole list in figures and words; empty where there is none."""
    facts = decision.facts
    if not facts.total:
        return ""
    return f"{grouped(facts.total)} đồng ({amount_in_words(facts.total, facts.empty_tens)})"


def caution_words(caution: FundCaution) -> tuple[Sign, str]:
    """Say why the year's fund does not cover a decision."""
    return Sign.WAITING if caution.approved is None else Sign.SHORT, caution.said


def number_words(number: int, series: SeriesState) -> tuple[Sign, str]:
    """Say what a number would do in its series."""
    match place_of(number, series):
        case NumberPlace.NEXT:
            return Sign.MET, f"Số {padded(number)} là số kế tiếp của dãy {series.series}."
        case NumberPlace.FILLS_A_GAP:
            return Sign.SHORT, f"Số {padded(number)} còn bỏ trống: ngày ký phải nằm giữa ngày của hai số liền kề."
        case NumberPlace.LEAVES_A_GAP:
            gap = gaps_in_words((left_out_by(number, series),))
            return Sign.SHORT, f"Bỏ cách số {gap}: {_so_far(series)}."
        case NumberPlace.TAKEN:
            return Sign.LATE, f"Số {padded(number)} đã cấp. Số kế tiếp là {padded(series.next_number)}."


def _so_far(series: SeriesState) -> str:
    last = series.next_number - 1
    return f"dãy {series.series} trong sổ {f'mới đến số {padded(last)}' if last else 'chưa có số nào'}"


def next_numbers(series: Sequence[SeriesState]) -> str:
    """Say the number that comes next in each series: "Số kế tiếp: 206/BC-UBND, 2155/QĐ-UBND"."""
    return f"Số kế tiếp: {', '.join(f'{padded(one.next_number)}/{one.series}' for one in series)}"


def series_words(series: SeriesState) -> str:
    """Say how far a series has come: the number that comes next, and the last of those left out."""
    shown = gaps_in_words(series.gaps[-_MOST_GAPS:])
    more = len(series.gaps) - _MOST_GAPS
    before = f" và {grouped(more)} khoảng trước đó" if more > 0 else ""
    left_out = f"chưa ghi số {shown}{before}" if shown else "ghi đủ các số trước"
    return f"Dãy {series.series}: số kế tiếp {padded(series.next_number)}, {left_out}."
