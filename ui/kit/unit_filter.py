"""The field that narrows a list to one unit; what is typed there and names no unit narrows it to nothing."""

from typing import Final

from ui.kit.pick import Pick, PickField, Suggest

NO_UNIT: Final = 0
"""What stands for a unit that is not: no record is of it."""
_UNKNOWN: Final = "Không có đơn vị nào tên như vậy."
_SEVERAL: Final = "Nhiều đơn vị có tên như vậy, hãy chọn một."


class UnitFilter(PickField[int]):
    """Says beside it when it names no unit, and which list is wanted by `picked`."""

    def __init__(self, name: str, units: Suggest[int]) -> None:
        super().__init__(name, units, "Mọi đơn vị", captioned=False)
        self.line.setClearButtonEnabled(True)
        self.line.editingFinished.connect(lambda: self._judge(finished=True))

    @property
    def value(self) -> int | None:
        """The unit picked, None while every unit is wanted, NO_UNIT where what is typed names none."""
        return NO_UNIT if self.complaint else super().value

    def put_pick(self, pick: Pick[int] | None) -> None:
        self.complain("")
        super().put_pick(pick)

    def _offer(self) -> None:
        super()._offer()
        self._judge(finished=False)

    def _judge(self, *, finished: bool) -> None:
        """Say what is wrong with what is typed: at once where it names no unit, else when the clerk goes on."""
        said = self.complaint
        if self._pick or not self.text.strip():
            self.complain("")
        elif not self._offered:
            self.complain(_UNKNOWN)
        else:
            self.complain(_SEVERAL if finished else "")
        if self.complaint != said:
            self.picked.emit(self._pick)
