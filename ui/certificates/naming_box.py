"""Where a new layout gets its code, and a copy its title."""

from PySide6.QtCore import Signal

from ui.kit.ask_box import AskBox
from ui.kit.fields import TextField


class NamingBox(AskBox):
    """The code is what the command line and the list call the layout by."""

    named = Signal(str, str)
    """The code and the title, as typed."""

    def __init__(self) -> None:
        super().__init__("Ghi mẫu mới")
        self.code = self.with_field("code", TextField("Mã mẫu mới", "ví dụ phoi-hop-phat"))
        self.title = self.with_field("title", TextField("Tên mẫu mới"))
        self.lay_out(self.code, self.title)
        self.given.connect(lambda: self.named.emit(self.code.text, self.title.text))

    def ask(self, title: str) -> None:
        """Ask for the code and the title of a copy of the layout of this title."""
        self.title.show()
        self.title.put(title)
        self.code.put("")
        self.open_at(self.code)

    def ask_code(self, code: str) -> None:
        """Ask for the code alone: the layout comes with its title. `code` is what it may be."""
        self.title.hide()
        self.code.put(code)
        self.open_at(self.code)
