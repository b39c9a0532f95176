"""Parts in a row that goes on in a second one where the window is too narrow for all of them."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

_SPACING: Final = 8
_STRETCHED: Final = 200
"""The width a part that takes what is left over asks for, unless it asks for less."""
_LOWEST: Final = 32
"""The height of one row of controls."""


@dataclass(frozen=True, slots=True)
class _Part:
    item: QLayoutItem
    share: int
    asks: int
    lowest: int

    @property
    def width(self) -> int:
        """What the part asks for."""
        hint = self.item.sizeHint().width()
        return max(min(hint, self.asks) if self.share else hint, self.item.minimumSize().width())

    def height(self, width: int) -> int:
        high = self.item.heightForWidth(width) if self.item.hasHeightForWidth() else self.item.sizeHint().height()
        return max(high, self.lowest)


class FlowRow(QLayout):
    """Lays parts from left to right, those with a share taking what is left over of their row.

    A row is as high as its highest part; the parts stand at its top, or at its foot where captions stand above some.
    What was worked out stands until a part changes: Qt asks for it of every desk at every step of a layout.
    """

    def __init__(self, parent: QWidget | None = None, *, at_foot: bool = False, lowest: int = _LOWEST) -> None:
        """Make a row at least `lowest` pixels high; what is lower than that stands in its middle."""
        super().__init__(parent)
        self._heights: dict[int, int] = {}
        self._sizes: dict[str, QSize] = {}
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(_SPACING)
        self._at_foot, self._lowest = at_foot, lowest
        self._share, self._asks = 0, _STRETCHED
        self._parts: list[_Part] = []

    def add(self, part: QWidget, share: int = 0, *, asks: int = _STRETCHED) -> None:
        """Add a part at the end; one that takes a share of what is left over `asks` for so many pixels first."""
        self._share, self._asks = share, asks
        self.addWidget(part)
        self._share = 0

    def put_before_last(self, part: QWidget) -> None:
        """Put a part in before the one that stands last."""
        self.addWidget(part)
        self._parts.insert(-1, self._parts.pop())
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802
        self._parts.append(_Part(item, self._share, self._asks, self._lowest))
        self.invalidate()

    def count(self) -> int:
        return len(self._parts)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        return self._parts[index].item if 0 <= index < len(self._parts) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        return self._parts.pop(index).item if 0 <= index < len(self._parts) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        return True

    def invalidate(self) -> None:
        """Forget what was worked out; Qt calls it when a part has changed."""
        self._heights.clear()
        self._sizes.clear()
        super().invalidate()

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        if width not in self._heights:
            self._heights[width] = self._height_for(width)
        return self._heights[width]

    def sizeHint(self) -> QSize:  # noqa: N802
        if "hint" not in self._sizes:
            self._sizes["hint"] = self._in_one_row()
        return self._sizes["hint"]

    def minimumSize(self) -> QSize:  # noqa: N802
        if "least" not in self._sizes:
            self._sizes["least"] = self._narrowest()
        return self._sizes["least"]

    def _height_for(self, width: int) -> int:
        around = self.contentsMargins()
        rows = self._rows(width - around.left() - around.right())
        heights = [max(part.height(given) for part, given in row) for row in rows]
        return sum(heights) + self.spacing() * max(0, len(heights) - 1) + around.top() + around.bottom()

    def _in_one_row(self) -> QSize:
        parts = self._in_sight()
        around = self.contentsMargins()
        wide = sum(part.width for part in parts) + self.spacing() * max(0, len(parts) - 1)
        wide += around.left() + around.right()
        return QSize(wide, self.heightForWidth(wide))

    def _narrowest(self) -> QSize:
        parts = self._in_sight()
        widths = [part.item.minimumSize().width() for part in parts]
        least = QSize(max(widths, default=0), max((part.height(part.width) for part in parts), default=0))
        return least.grownBy(self.contentsMargins())

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802
        super().setGeometry(rect)
        room = rect.marginsRemoved(self.contentsMargins())
        top = room.top()
        for row in self._rows(room.width()):
            high = max(part.height(given) for part, given in row)
            left = room.left()
            for part, given in row:
                tall = part.height(given)
                part.item.setGeometry(QRect(left, top + (high - tall if self._at_foot else 0), given, tall))
                left += given + self.spacing()
            top += high + self.spacing()

    def _in_sight(self) -> list[_Part]:
        return [part for part in self._parts if not part.item.isEmpty()]

    def _rows(self, width: int) -> list[list[tuple[_Part, int]]]:
        """Return the parts of every row, each with the width it is given."""
        rows: list[list[_Part]] = []
        left = 0
        for part in self._in_sight():
            if rows and part.width + self.spacing() <= left:
                rows[-1].append(part)
                left -= part.width + self.spacing()
            else:
                rows.append([part])
                left = width - part.width
        return [self._shared_out(row, width) for row in rows]

    def _shared_out(self, row: list[_Part], width: int) -> list[tuple[_Part, int]]:
        over = max(0, width - sum(part.width for part in row) - self.spacing() * (len(row) - 1))
        shares = sum(part.share for part in row)
        given = [min(part.width, width) + (over * part.share // shares if shares else 0) for part in row]
        return list(zip(row, given, strict=True))
