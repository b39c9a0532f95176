"""Going back to a backup: what would be lost is read first, and only then is it confirmed, in the same place."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.journal.journal import JournalEntry
from app.domain.journal.upkeep import Present, Return
from app.domain.journal.upkeep_words import lacking_words
from app.domain.language.numbers import grouped
from app.domain.listing import Page
from ui.kit.ask_box import AskBox
from ui.kit.labels import label
from ui.kit.record_model import Column, RecordModel
from ui.kit.record_table import RecordTable
from ui.kit.sign_label import SignLabel
from ui.kit.sign_lines import SignLines
from ui.kit.signs import Sign

_COLUMNS: Final[tuple[Column[JournalEntry], ...]] = (
    Column("Mục", lambda one: one.seq, 72),
    Column("Lúc", lambda one: one.at, 160),
    Column("Người làm", lambda one: one.actor, 128, stretch=1),
    Column("Việc sẽ không còn trong sổ", lambda one: one.doing, 240, stretch=3),
)
_HEIGHT: Final = 200
_KEPT: Final = (
    "Trước khi phục hồi, sổ hiện nay được sao lưu và tệp của nó được giữ lại bên cạnh. Cửa sổ đóng sổ, phục hồi rồi "
    "mở lại."
)


class RestoreBox(QWidget):
    """Says `agreed` with the backup's Path once the clerk has read what would be missing and pressed the button."""

    agreed = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._copy = Path()
        self._loss = SignLabel(wraps=True)
        self._made = label("", wraps=True)
        self.lost = RecordTable(RecordModel(_COLUMNS, lambda one: one.seq), "Những việc sẽ mất")
        self.lost.setFixedHeight(_HEIGHT)
        self._more = label("", "note")
        self._lacking = SignLines()
        self.ask = AskBox()
        self.ask.lay_out(label(_KEPT, "note", wraps=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        for part in (self._made, self._loss, self.lost, self._more, self._lacking, self.ask):
            column.addWidget(part)
        self.ask.given.connect(lambda: self.agreed.emit(self._copy))
        self.ask.left.connect(self._leave)
        self.hide()

    @property
    def words(self) -> str:
        """What is said of the loss."""
        return self._loss.words

    @property
    def lacking(self) -> tuple[str, ...]:
        """What is said of attached files that nobody has any more."""
        return self._lacking.sentences

    def show_return(self, copy: Path, found: Return) -> None:
        """Show what going back would mean, and ask."""
        self._copy = copy
        backup = found.backup
        made = f"{backup.occasion.label}, lúc {backup.at:%H:%M ngày %d/%m/%Y}"
        self._made.setText(f"Bản sao {backup.name} ({made}) có đến hết mục nhật ký {backup.seq}.")
        self._loss.show_state(Sign.SHORT if _loses(found) else Sign.MET, _loss_of(found))
        self.lost.ask(lambda _after, _size: Page(found.latest, None))
        self.lost.setVisible(bool(found.latest))
        more = found.lost - len(found.latest)
        self._more.setText(f"… và {grouped(more)} việc trước đó." if more else "")
        self._more.setVisible(bool(more))
        self._lacking.show_lines((Sign.SHORT, words) for words in lacking_words(found.lacking))
        self.ask.do.setText(f"Phục hồi, bỏ {grouped(found.lost)} việc" if found.lost else "Phục hồi")
        self.show()
        self.ask.open_at(self.ask.do)

    def _leave(self) -> None:
        self.hide()
        self.left.emit()


def _loss_of(found: Return) -> str:
    if found.present is Present.MISSING:
        return "Hiện không có sổ ở chỗ ấy; bản sao sẽ thành sổ."
    if found.present is Present.UNREADABLE:
        return "Sổ hiện không đọc được nên không biết việc nào đã ghi sau bản sao."
    if not found.lost:
        return "Sổ hiện nay không có việc nào ngoài bản sao này."
    return f"Sổ hiện nay có {grouped(found.lost)} việc mà bản sao này không có; phục hồi thì những việc ấy sẽ mất."


def _loses(found: Return) -> bool:
    """Whether anything may be missing afterwards."""
    return bool(found.lost) or found.present is Present.UNREADABLE
