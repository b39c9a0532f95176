"""A sentence that belongs beside no field, above the desk until the clerk has read it.

What went wrong stays until the clerk says so; what was done here is old news at the next desk.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from ui.kit.sign_label import SignLabel
from ui.kit.signs import Sign


class NoticeBar(QFrame):
    """Hidden until there is something to say; never stands in the way of the work."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("trouble")
        self._words = SignLabel(wraps=True)
        self._of_the_desk = False
        close = QPushButton("Đã rõ")
        close.setObjectName("plain")
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.addWidget(self._words, 1)
        row.addWidget(close, alignment=Qt.AlignmentFlag.AlignTop)
        self.hide()

    @property
    def words(self) -> str:
        """What is said."""
        return self._words.words

    def say(self, sentence: str, sign: Sign = Sign.LATE) -> None:
        """Say something, as a rule that something went wrong."""
        self._words.show_state(sign, sentence)
        self._of_the_desk = False
        self.show()

    def tell(self, sentence: str, sign: Sign) -> None:
        """Say what was done at the desk in sight, for as long as the clerk stays there."""
        self.say(sentence, sign)
        self._of_the_desk = sign is not Sign.LATE

    def turn(self) -> None:
        """Fall silent on the desk the clerk has turned away from."""
        if self._of_the_desk:
            self.hide()
