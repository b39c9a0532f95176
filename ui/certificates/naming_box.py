"""Where a new layout gets its code and its title."""

from dataclasses import replace

from PySide6.QtCore import Signal

from app.domain.certificate_layout import CertificateLayout
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
        self.code.put("")
        self.title.put(title)
        self.open_at(self.code)

    @staticmethod
    def titled(layout: CertificateLayout, title: str) -> CertificateLayout:
        """Return the layout under another title."""
        return replace(layout, title=title)
