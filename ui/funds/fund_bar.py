"""The fund as a bar: how much of it was spent, how much the drafts would spend, and where it ends."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.decisions.bonus_fund import BonusFund
from ui.kit.tokens import tokens_of

_HEIGHT: Final = 24
_PAST_THE_BAR: Final = 4
_MARK: Final = 2.0


class FundBar(QWidget):
    """Spent is solid, drafts are hatched, what is left is empty; a mark stands where a fund that is passed ends."""

    def __init__(self) -> None:
        super().__init__()
        self._approved, self._spent, self._drafted = 0, 0, 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_fund(self, fund: BonusFund, words: str) -> None:
        """Show another fund, read out by these words."""
        self._approved, self._spent = max(fund.approved, 0), fund.spent
        self._drafted = max(fund.pledged, 0)
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(0, _HEIGHT + 2 * _PAST_THE_BAR)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter, colours = QPainter(self), tokens_of(self.palette())
        bar = QRectF(self.rect()).adjusted(0.5, _PAST_THE_BAR + 0.5, -0.5, -_PAST_THE_BAR - 0.5)
        painter.fillRect(bar, QColor(colours.sheet))
        spent, after = self._place(self._spent), self._place(self._spent + self._drafted)
        painter.fillRect(_part(bar, 0, spent), QColor(colours.accent))
        painter.fillRect(_part(bar, spent, after), QBrush(QColor(colours.accent_ink), Qt.BrushStyle.BDiagPattern))
        painter.setPen(QPen(QColor(colours.edge)))
        painter.drawRect(bar)
        if self._whole > self._approved:
            painter.setPen(QPen(QColor(colours.ink), _MARK))
            across = bar.left() + bar.width() * self._place(self._approved)
            painter.drawLine(int(across), 0, int(across), self.height())

    @property
    def _whole(self) -> int:
        """What the whole width stands for, in đồng."""
        return max(self._approved, self._spent + self._drafted)

    def _place(self, dong: int) -> float:
        """Return where so much money stands on the bar, 0 to 1."""
        return dong / self._whole if self._whole else 0.0


def _part(bar: QRectF, begins: float, ends: float) -> QRectF:
    return QRectF(bar.left() + bar.width() * begins, bar.top(), bar.width() * (ends - begins), bar.height())
