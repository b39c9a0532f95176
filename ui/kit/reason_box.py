"""Where the clerk gives the reason for something that stays on record: striking out, ruling."""

from collections.abc import Callable

from ui.kit.ask_box import AskBox
from ui.kit.fields import TextField


class ReasonBox(AskBox):
    """One line for the reason; the field answers to the name "reason", as the refusal of an empty reason calls it."""

    def __init__(self) -> None:
        super().__init__()
        self._reason = self.with_field("reason", TextField("Lý do"))
        self._act: Callable[[str], object] = lambda _: None
        self.lay_out(self._reason)
        self.given.connect(self._give)

    def ask(self, verb: str, act: Callable[[str], object]) -> None:
        """Ask for a reason; `act` receives it when the clerk presses the button named `verb`."""
        self._act = act
        self.do.setText(verb)
        self._reason.put("")
        self.open_at(self._reason)

    def _give(self) -> None:
        self._act(self._reason.text)
