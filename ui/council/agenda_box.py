"""What the meeting votes on, in the order of the ballot paper."""

from collections.abc import Sequence

from ui.council.room_facts import Nominee
from ui.kit.ticked_list import TickedList


class AgendaBox(TickedList):
    """Every nomination that may come on the agenda; those ticked are on it."""

    def __init__(self) -> None:
        super().__init__("Đề nghị đưa ra bỏ phiếu", "Tên, chức vụ, đơn vị: gõ không dấu cũng được", _counted)

    @property
    def agenda(self) -> tuple[int, ...]:
        """The nominations ticked, in the order of the paper."""
        return self.ticked

    def show_candidates(self, candidates: Sequence[Nominee], chosen: frozenset[int] | None) -> None:
        """Show what may come on the agenda; `chosen` is ticked, everything where it is None."""
        self.offer([(one.nomination, one.described) for one in candidates], chosen)


def _counted(chosen: int, shown: int) -> str:
    if shown:
        return f"Bỏ phiếu về {chosen} trên {shown} đề nghị đủ hồ sơ."
    return "Chưa có đề nghị nào đủ hồ sơ, chờ xét vào ngày này."
