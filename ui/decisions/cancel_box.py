"""Why an issued decision is cancelled, and whether a decision of its own says so."""

from PySide6.QtCore import Signal

from ui.kit.ask_box import AskBox
from ui.kit.fields import TextField, TickField


class CancelBox(AskBox):
    """A decision of cancellation is numbered and signed like any; without one the decision is cancelled at once."""

    cancelled = Signal(str, bool)
    """The reason, and whether by a decision of its own."""

    def __init__(self) -> None:
        super().__init__("Hủy bỏ")
        self.reason = self.with_field("reason", TextField("Lý do"))
        self.by_decision = self.with_field("by_decision", TickField("Hủy bỏ bằng một quyết định có số, ngày riêng"))
        self.lay_out(self.reason, self.by_decision)
        self.by_decision.edited.connect(self._name)
        self.given.connect(lambda: self.cancelled.emit(self.reason.text, self.by_decision.ticked))

    def ask(self) -> None:
        """Ask for the reason; by a decision of its own unless the clerk says otherwise."""
        self.reason.put("")
        self.by_decision.put(ticked=True)
        self._name()
        self.open_at(self.reason)

    def _name(self) -> None:
        self.do.setText("Dự thảo quyết định hủy bỏ" if self.by_decision.ticked else "Hủy bỏ ngay")
