"""Which of the articles of equal mark at the cut go up: a person's word, never the program's."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from app.domain.articles.shortlist import Candidate
from ui.kit.fields import Field

_NUMBER = Qt.ItemDataRole.UserRole
_ROWS = 6


class TiesField(Field):
    """The tied articles, each to be ticked; hidden until there is a tie."""

    def __init__(self) -> None:
        self.list = QListWidget()
        super().__init__("Bài bằng điểm: đánh dấu bài được gửi", self.list)
        self.list.itemChanged.connect(lambda _: self.edited.emit())
        self.hide()

    @property
    def chosen(self) -> frozenset[int]:
        """The numbers of the articles ticked."""
        return frozenset(item.data(_NUMBER) for item in self._items() if item.checkState() is Qt.CheckState.Checked)

    def offer(self, tied: tuple[Candidate, ...]) -> None:
        """Show the articles of a tie, none of them ticked."""
        self.list.blockSignals(True)
        self.list.clear()
        for one in tied:
            item = QListWidgetItem(f"{one.article} · {one.title}", self.list)
            item.setData(_NUMBER, one.article)
            item.setCheckState(Qt.CheckState.Unchecked)
        self.list.blockSignals(False)
        self.list.setFixedHeight(min(len(tied), _ROWS) * self.list.sizeHintForRow(0) + 8)
        self.setVisible(bool(tied))

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]
