"""The sample offices' bonus funds: each approval recorded on the day of its paper, and how a year's was used."""

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any

from app.domain.decisions.fund_approval import ApprovalDraft, ApprovalKind
from app.office import Office
from app.sample.filing import EXCEL, PDF, WORD, Piece, drawn
from app.sample.timeline import Timeline


def put_down_funds(office: Office, timeline: Timeline, told: Iterable[Mapping[str, Any]]) -> None:
    """Put every approval down for its day."""
    for one in told:
        draft = ApprovalDraft(**{**one, "kind": ApprovalKind(one["kind"])})
        timeline.at(draft.day, partial(office.bonus_funds.record, draft))


def fund_piece(office: Office, year: int) -> Piece:
    """Return how the fund of a year was used, on paper."""
    tale = f"Tình hình sử dụng Quỹ thi đua, khen thưởng năm {year}: được duyệt, đã chi theo từng quyết định, còn lại"
    return drawn(f"quy-khen-thuong-{year}", tale, partial(office.bonus_funds.printed, year), PDF, WORD, EXCEL)
