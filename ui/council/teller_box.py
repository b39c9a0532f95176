"""Who counts now, and how: asked before the room opens."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from ui.council.room import Way
from ui.kit.fields import ChoiceField
from ui.kit.form_sheet import FormSheet
from ui.kit.labels import label

_BLIND = "Người kiểm lượt này không được xem số của lượt trước; chương trình cũng không cho xem."


class TellerBox(FormSheet):
    """Hidden until asked for; answers to the name "teller", as refusals call it."""

    begins = Signal(str, object)
    """The teller's name and the Way."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 8, 0, 8)
        self._column.setSpacing(8)
        self._do = QPushButton("Mở phòng kiểm phiếu")
        leave = QPushButton("Thôi")
        leave.setObjectName("plain")
        self.teller: ChoiceField[str] = ChoiceField("Người kiểm", ())
        self.way = ChoiceField("Cách kiểm", tuple((way, way.value) for way in Way))
        buttons = QHBoxLayout()
        for button in (self._do, leave):
            buttons.addWidget(button)
        buttons.addStretch()
        self._column.addWidget(label(_BLIND, "note", wraps=True))
        self._column.addWidget(self.teller)
        self._column.addWidget(self.with_field("way", self.way))
        self._column.addWidget(self.unplaced)
        self._column.addLayout(buttons)
        for button in (self._do, leave):
            self.go_through(button)
        self._do.clicked.connect(self._begin)
        self.finished.connect(self._begin)
        leave.clicked.connect(self.hide)
        self.hide()

    def ask(self, tellers: tuple[str, ...], closed: tuple[str, ...]) -> None:
        """Ask for one of the tellers, the first who has closed no count offered first."""
        rest = tuple(name for name in tellers if name not in closed)
        ordered = (*rest, *(name for name in tellers if name in closed))
        fresh: ChoiceField[str] = ChoiceField("Người kiểm", tuple((name, name) for name in ordered))
        self._column.replaceWidget(self.teller, fresh)
        self.teller.hide()
        self.teller.deleteLater()
        self.teller = self.with_field("teller", fresh)
        self.clear_complaints()
        self.show()
        fresh.setFocus()

    def _begin(self) -> None:
        self.begins.emit(self.teller.value, self.way.value)
