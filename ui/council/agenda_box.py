"""What the meeting votes on, in the order of the ballot paper."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.domain.nomination import Nomination
from ui.kit.fields import Field
from ui.kit.labels import label

_HEIGHT = 240


class AgendaBox(Field):
    """Every nomination that may come on the agenda; those ticked are on it. Space ticks, arrows move."""

    def __init__(self) -> None:
        self._list = QListWidget()
        self._list.setFixedHeight(_HEIGHT)
        self._count = label("", "small")
        self._shown: tuple[Nomination, ...] = ()
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._list)
        column.addWidget(self._count)
        super().__init__("Đề nghị đưa ra bỏ phiếu", holder)
        self._list.setAccessibleName("Đề nghị đưa ra bỏ phiếu")
        self.setFocusProxy(self._list)
        self._list.itemChanged.connect(self._tell)

    @property
    def agenda(self) -> tuple[int, ...]:
        """The nominations ticked, in the order of the paper."""
        marked = (self._list.item(row).checkState() is Qt.CheckState.Checked for row in range(self._list.count()))
        return tuple(nomination.id for nomination, on in zip(self._shown, marked, strict=True) if on)

    def show_nominations(self, nominations: Sequence[Nomination], chosen: frozenset[int] | None) -> None:
        """Show what may come on the agenda; `chosen` is ticked, everything where it is None."""
        self._shown = tuple(nominations)
        self._list.blockSignals(True)
        self._list.clear()
        for number, nomination in enumerate(self._shown, start=1):
            item = QListWidgetItem(f"{number}. {nomination.name} · {nomination.recipient.label}")
            on = chosen is None or nomination.id in chosen
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
            self._list.addItem(item)
        self._list.blockSignals(False)
        self._say_count()

    def _tell(self) -> None:
        self._say_count()
        self.edited.emit()

    def _say_count(self) -> None:
        if self._shown:
            self._count.setText(f"Bỏ phiếu về {len(self.agenda)} trên {len(self._shown)} đề nghị đủ hồ sơ.")
        else:
            self._count.setText("Chưa có đề nghị nào đủ hồ sơ, chờ xét vào ngày này.")
