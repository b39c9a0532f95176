"""What can be done with several nominations at once."""

from typing import Final

from app.domain.nominations.nomination import NominationState
from app.domain.stories.nomination_line import NominationLine
from app.domain.stories.stage import Stage
from app.services.exemplars import Exemplars
from ui.kit.batch_box import BatchDeed, BatchWords

WORDS: Final = BatchWords("đề nghị", lambda line: line.known.name, lambda line: line.known.id)


def deeds_of(exemplars: Exemplars) -> tuple[BatchDeed, ...]:
    """Return the suspension and the withdrawal, as the register of nominations does them to several."""
    return (
        BatchDeed("Tạm dừng", _bars_suspending, exemplars.suspend_all),
        BatchDeed("Rút", _bars_withdrawing, exemplars.withdraw_all),
    )


def _bars_suspending(line: NominationLine) -> str:
    held = line.known.state is NominationState.SUSPENDED
    return "đang tạm dừng" if held else _bars_withdrawing(line)


def _bars_withdrawing(line: NominationLine) -> str:
    if line.known.state is NominationState.WITHDRAWN:
        return "đã rút"
    return "đã có quyết định" if line.stage is Stage.DECIDED else ""
