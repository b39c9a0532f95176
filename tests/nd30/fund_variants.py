"""How the bonus fund of a year was used: nothing recorded, a few decisions, many with drafts, overspent."""

from collections.abc import Iterator
from datetime import date

from app.documents.forms import fund_use
from app.documents.forms.fund_use import FundUse
from app.domain.decisions.bonus_fund import BonusFund, Spending
from app.domain.decisions.fund_approval import Approval, ApprovalDraft, ApprovalKind
from tests.documents.facts import SO_XAY_DUNG
from tests.nd30.decision_variants import LONG_UNIT
from tests.nd30.findings import STANDING
from tests.nd30.variant import Variant

_DAY, _AS_OF = date(2024, 1, 15), date(2024, 12, 31)
_SUBJECT = f"Về việc tặng Giấy khen cho các tập thể, cá nhân có thành tích xuất sắc của {LONG_UNIT}"
APPROVALS = (
    Approval(
        1, ApprovalDraft(2024, ApprovalKind.INITIAL, 250_000_000, "12/QĐ-UBND", _DAY, f"Theo đề nghị {LONG_UNIT}")
    ),
    Approval(2, ApprovalDraft(2024, ApprovalKind.CUT, 30_000_000, "45/QĐ-UBND", date(2024, 9, 2))),
    Approval(3, ApprovalDraft(2024, ApprovalKind.SUPPLEMENT, 30_000_000, "45/QĐ-UBND", date(2024, 9, 2)), "ghi nhầm"),
)


def fund_of(decisions: int, drafts: int = 0, *, each: int = 1_420_000) -> FundUse:
    """So many decisions of the year and drafts, each of the same sum."""
    spent = tuple(Spending(one, f"{one}/QĐ-SXD", _DAY, _SUBJECT, 2, each) for one in range(1, decisions + 1))
    waiting = tuple(Spending(100 + one, "…/QĐ-SXD", None, _SUBJECT, 2, each, one + 1) for one in range(drafts))
    return FundUse(SO_XAY_DUNG, BonusFund(2024, APPROVALS if decisions else (), spent, waiting), _AS_OF)


def funds() -> Iterator[Variant]:
    """The use of a fund."""
    for decisions, drafts in ((0, 0), (2, 0), (3, 1), (40, 12)):
        paper = fund_use.compose(fund_of(decisions, drafts))
        yield Variant(f"sử dụng quỹ, {decisions} quyết định, {drafts} dự thảo", paper, STANDING)
    yield Variant("sử dụng quỹ, chi vượt", fund_use.compose(fund_of(2, each=900_000_000)), STANDING)
