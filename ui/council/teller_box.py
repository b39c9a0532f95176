"""Who counts now, and how: asked before the room opens."""

from PySide6.QtCore import Signal

from ui.council.room import Way
from ui.kit.ask_box import AskBox
from ui.kit.fields import ChoiceField
from ui.kit.labels import label

_BLIND = "Người kiểm lượt này không được xem số của lượt trước; chương trình cũng không cho xem."


class TellerBox(AskBox):
    """Says `begins`; the choice answers to the name "teller", as refusals call it."""

    begins = Signal(str, object)
    """The teller's name and the Way."""

    def __init__(self) -> None:
        super().__init__("Mở phòng kiểm phiếu")
        self.teller: ChoiceField[str] = self.with_field("teller", ChoiceField("Người kiểm", ()))
        self.way = self.with_field("way", ChoiceField("Cách kiểm", tuple((way, way.value) for way in Way)))
        self.lay_out(label(_BLIND, "note", wraps=True), self.teller, self.way)
        self.given.connect(self._begin)

    def ask(self, tellers: tuple[str, ...], closed: tuple[str, ...]) -> None:
        """Ask for one of the tellers, the first who has closed no count offered first."""
        rest = tuple(name for name in tellers if name not in closed)
        self.teller.offer(tuple((name, name) for name in (*rest, *(name for name in tellers if name in closed))))
        self.open_at(self.teller)

    def _begin(self) -> None:
        self.begins.emit(self.teller.value, self.way.value)
