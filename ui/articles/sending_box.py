"""The papers the shortlist goes up with: to whom, under which number and day, the letter or the list alone."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton

from app.domain.papers.official_letter import LetterWish
from ui.kit.escape import leave_with_escape
from ui.kit.fields import TextField
from ui.kit.form_rows import lay_in_box
from ui.kit.form_sheet import FormSheet
from ui.kit.labels import label
from ui.kit.letter_fields import LetterFields
from ui.kit.sign_label import SignLabel
from ui.kit.signs import Sign


class SendingBox(QFrame):
    """Asks what a letter needs; the page draws it. With its number and its day it is issued, without one a draft."""

    letters = Signal()
    lists = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setAccessibleName("Gửi bài lên cấp trên")
        self.sheet = FormSheet()
        self.to = self.sheet.with_field("to", TextField("Nơi nhận", "trống: theo kế hoạch"))
        self.letter = LetterFields(self.sheet)
        self.issued = SignLabel(wraps=True)
        self.issued.hide()
        self._letter = QPushButton()
        self._letter.setObjectName("strong")
        self.sheet.end_with(self._letter)
        self._list = QPushButton("In riêng danh sách")
        self._leave = QPushButton("Thôi")
        self._leave.setObjectName("plain")
        for button in (self._list, self._leave):
            self.sheet.go_through(button)
        self._name_button()
        self._lay_out()
        self._connect()

    @property
    def begun(self) -> bool:
        """Whether something was typed that would be lost."""
        return self.letter.begun or bool(self.to.text.strip())

    def wish(self) -> LetterWish | None:
        """Return what is asked of the letter; None where a field could not be read and says so."""
        self.sheet.clear_complaints()
        wish = self.letter.wish()
        if wish is None:
            self.sheet.go_to_first_complaint()
        return wish

    def show_issued(self, reference: str) -> None:
        """Say under which number the letter was issued, and make room for the next."""
        self.issued.show_state(Sign.MET, f"Đã phát hành và vào sổ văn bản đi: số {reference}.")
        self.issued.show()
        self.letter.number.put("")
        self.letter.day.put("")
        self._name_button()

    def enter(self) -> None:
        """Come into sight with the cursor on the first field."""
        self.issued.hide()
        self.show()
        self.to.setFocus()

    def _name_button(self) -> None:
        self._letter.setText("Phát hành công văn" if self.letter.signed else "In công văn kèm danh sách")

    def _connect(self) -> None:
        self.sheet.edited.connect(self._name_button)
        self.sheet.finished.connect(self.letters)
        self._letter.clicked.connect(self.letters)
        self._list.clicked.connect(self.lists)
        self._leave.clicked.connect(self.left)
        leave_with_escape(self, self.left.emit)

    def _lay_out(self) -> None:
        rows = (
            (label("Gửi bài lên cấp trên", "section"),),
            (self.to,),
            (self.letter.number, self.letter.day),
            (self.letter.drafter,),
            (self.letter.signer,),
            (self.sheet.unplaced,),
            (self.issued,),
            (self._letter,),
            (self._list,),
            (self._leave,),
        )
        lay_in_box(self, self.sheet, rows)
