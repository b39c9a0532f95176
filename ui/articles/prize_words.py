"""Prizes in the words of the desk."""

from collections.abc import Mapping, Sequence

from app.domain.articles.prize import Prize, PrizeDraft
from app.domain.articles.prize_list import PrizeLine
from app.domain.calendar.dates import short_date
from app.domain.language.numbers import grouped
from app.domain.units.agency import Level

NO_PRIZES = (
    "Chưa có tác phẩm nào đạt giải",
    "Giải các cuộc thi trao cho bài đã nhận vào cuộc thi nằm ở đây, cấp cao nhất ở trên.",
)


def prize_said(prize: Prize) -> str:
    """Say which prize it is and with how much money."""
    money = f", {grouped(prize.draft.amount)} đồng" if prize.draft.amount else ""
    return f"{prize.draft.name}{money}"


def prize_notes(prize: Prize, levels: Mapping[Level, str], contest: str) -> tuple[str, ...]:
    """Say whose prize it is, by what paper, and what was noted; nothing that is not known.

    `contest` is the plan's own: it is the one a prize is of unless another is said.
    """
    draft = prize.draft
    other = "" if draft.contest == contest else draft.contest
    where = " · ".join(filter(None, (levels[draft.level].capitalize(), paper_said(draft))))
    return tuple(filter(None, (other, where, draft.note)))


def paper_said(draft: PrizeDraft) -> str:
    """Say the number and the day of the paper that gave it, as far as they are known."""
    day = "" if draft.decided is None else f"ngày {short_date(draft.decided)}"
    return " ".join(filter(None, (draft.decision, day)))


def prizes_counted(lines: Sequence[PrizeLine]) -> str:
    """Say how many prizes there are, of how many articles, with how much money."""
    if not lines:
        return ""
    articles = len({line.prize.draft.article for line in lines})
    total = sum(line.prize.draft.amount for line in lines)
    money = f", tiền thưởng {grouped(total)} đồng" if total else ""
    return f"{grouped(len(lines))} giải của {grouped(articles)} tác phẩm{money}"
