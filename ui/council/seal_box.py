"""The last question before a tally is sealed: it is done once."""

from ui.kit.ask_box import AskBox
from ui.kit.labels import label


class SealBox(AskBox):
    """Asks the head of the counting team."""

    def __init__(self) -> None:
        super().__init__("Niêm phong ngay")
        self._words = label("", wraps=True)
        self.lay_out(self._words)

    def ask(self, head: str) -> None:
        """Ask the head, by name."""
        self._words.setText(
            f"Tổ trưởng {head} niêm phong kết quả. Niêm phong rồi thì không sửa được; muốn kiểm lại phải hủy, có lý do."
        )
        self.open_at(self.do)
