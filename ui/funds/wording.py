"""The words of the page of the bonus fund."""

from typing import Final

from app.domain.calendar.dates import short_date
from app.domain.decisions.bonus_fund import BonusFund, Spending
from app.domain.decisions.fund_approval import Approval
from app.domain.language.numbers import grouped, percent
from ui.kit.signs import Sign

NO_APPROVALS: Final = (
    "Chưa ghi quỹ của năm này",
    "Ghi văn bản duyệt quỹ đầu năm, bổ sung, cắt giảm ở đây; quyết định ban hành thì tự trừ vào quỹ của năm ký.",
)
NO_SPENDINGS: Final = (
    "Chưa quyết định nào chi tiền thưởng trong năm",
    "Quyết định có tiền thưởng được tính vào quỹ của năm ký; bị thay thế, hủy bỏ thì trả lại tiền.",
)
NOT_RECORDED: Final = "chưa ghi"


def dong(amount: int) -> str:
    """Write an amount of money: "250.000.000 đồng"."""
    return f"{grouped(amount)} đồng"


def standing_of(fund: BonusFund) -> tuple[Sign, str]:
    """Say how the fund stands: within what was approved, short for the drafts, overspent, or nothing recorded."""
    if not fund.is_recorded:
        return Sign.WAITING, f"Chưa ghi văn bản duyệt quỹ năm {fund.year}."
    if fund.left < 0:
        return Sign.LATE, f"Đã chi vượt quỹ {dong(-fund.left)}: cần văn bản bổ sung."
    if fund.left_after_drafts < 0:
        return Sign.SHORT, f"Còn {dong(fund.left)}, thiếu {dong(-fund.left_after_drafts)} nếu ban hành hết các dự thảo."
    spent = f"Đã chi {percent(fund.spent, fund.approved)} quỹ"
    after = f"; ban hành hết các dự thảo thì còn {dong(fund.left_after_drafts)}" if fund.drafts else ""
    return Sign.MET, f"{spent}{after}."


def counted(fund: BonusFund) -> str:
    """Say how many decisions spent and how many drafts wait."""
    drafts = f", {grouped(len(fund.drafts))} dự thảo" if fund.drafts else ""
    return f"{grouped(len(fund.spendings))} quyết định{drafts}"


def day_of(spending: Spending) -> str:
    """Return the day of a decision, or that it has none yet."""
    return short_date(spending.day) if spending.day else "Dự thảo"


def note_of(approval: Approval) -> str:
    """Return what is noted beside an approval, the reason first where it was struck out."""
    struck = f"Đã gạch bỏ: {approval.struck}" if approval.struck else ""
    return "; ".join(filter(None, (struck, approval.draft.note)))
