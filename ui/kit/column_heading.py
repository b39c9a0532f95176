"""The headings of a list: which columns are in sight, in what order, how wide, as the clerk has them on this PC."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QToolButton

from ui.habits import Habits
from ui.kit.arrangement import Arrangement, arrangement_of
from ui.kit.icons import icon
from ui.kit.record_model import Column

_NARROWEST: Final = 48
_BUTTON: Final = 24
_ICON: Final = QSize(16, 16)


class ColumnHeading(QHeaderView):
    """Drags move and widen columns; what is arranged is remembered under the name of the list, unless it is fixed."""

    menu_wanted = Signal(object)
    """What can be done with the list is to be shown at this place of the screen."""

    def __init__(self, columns: Sequence[Column[Any]], name: str, *, fixed: bool) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._columns, self._name, self._fixed = columns, name, fixed
        self._arranged = Arrangement() if fixed else arrangement_of(Habits().columns_of(name))
        self._settling = False
        self.more = QToolButton(self)
        self._stand()

    @property
    def arranged(self) -> Arrangement:
        """What the clerk has changed."""
        return self._arranged

    @property
    def shown(self) -> tuple[Column[Any], ...]:
        """The columns the clerk wants, from the left; those for which there is no room at the moment are among them."""
        places = (self.logicalIndex(place) for place in range(self.count()))
        columns = (self._columns[place] for place in places)
        return tuple(column for column in columns if column.title not in self._hidden)

    def arrange(self) -> None:
        """Put the columns as they were arranged last; called when the list knows its columns."""
        self._settling = True
        known = [column.title for column in self._columns]
        order = [title for title in self._arranged.order if title in known] or known
        for place, title in enumerate(order):
            self.moveSection(self.visualIndex(known.index(title)), place)
        self._settling = False
        self.share(self.viewport().width())

    def show_column(self, title: str, *, shown: bool) -> None:
        """Bring a column into sight or take it out, for good; the last one stays."""
        if shown or len(self.shown) > 1:
            self._remember(self._arranged.with_shown(title, shown=shown))
            self.share(self.viewport().width())

    def put_back(self) -> None:
        """Put the columns as they came."""
        self._remember(Arrangement())
        self.arrange()

    def share(self, room: int) -> None:
        """Give what is left to the columns that stretch, or take what is wanting from those that can give way.

        Spare columns for which there is no room go out of sight first. A column the clerk has made so wide stays so.
        The last one has room for the button beside its title.
        """
        self._settling = True
        places = self._with_room(room - self._beside)
        for place in range(self.count()):
            self.setSectionHidden(place, place not in places)
        columns = [self._as_wanted(self._columns[place]) for place in places]
        left = room - self._beside - sum(column.width for column in columns)
        weights = [column.stretch if left >= 0 else column.gives_way for column in columns]
        left = max(left, -sum(column.gives_way for column in columns))
        for place, column, weight in zip(places, columns, weights, strict=True):
            width = column.width + left * weight // max(1, sum(weights))
            self.resizeSection(place, width + self._beside if place == self._last else width)
        self._settling = False

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.more.setGeometry(QRect(self.width() - _BUTTON, 0, _BUTTON, self.height()))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N802, N803
        beside = self._beside if logicalIndex == self._last else 0
        super().paintSection(painter, rect.adjusted(0, 0, -beside, 0), logicalIndex)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        self.menu_wanted.emit(event.globalPos())

    def gives_way_to_button(self, place: int) -> bool:
        """Return whether the title of a column leaves room for the button."""
        return not self._fixed and place == self._last

    @property
    def _beside(self) -> int:
        """How much room the button takes from the last title."""
        return 0 if self._fixed else _BUTTON

    @property
    def _last(self) -> int:
        """The place of the column in sight that stands last."""
        places = (self.logicalIndex(place) for place in reversed(range(self.count())))
        return next((place for place in places if not self.isSectionHidden(place)), -1)

    @property
    def _hidden(self) -> frozenset[str]:
        """Those out of sight for good; never all of them, whatever a list of this name once had."""
        titles = {column.title for column in self._columns}
        return frozenset() if titles <= self._arranged.hidden else self._arranged.hidden

    def _with_room(self, room: int) -> list[int]:
        """Return the places of the columns wanted that have room as wide as they are, and of all that are not spare."""
        places = [place for place, column in enumerate(self._columns) if column.title not in self._hidden]
        spare = [place for place in places if self._columns[place].spare]
        while spare and sum(self._as_wanted(self._columns[place]).width for place in places) > room:
            places.remove(spare.pop(0))
        return places

    def _as_wanted(self, column: Column[Any]) -> Column[Any]:
        width = self._arranged.widths.get(column.title)
        return column if width is None else replace(column, width=width, stretch=0, least=None)

    def _widened(self, place: int, _before: int, width: int) -> None:
        if not self._settling and width:
            own = width - self._beside if place == self._last else width
            self._remember(self._arranged.with_width(self._columns[place].title, own))

    def _moved(self) -> None:
        if not self._settling:
            order = (self._columns[self.logicalIndex(place)].title for place in range(self.count()))
            self._remember(replace(self._arranged, order=tuple(order)))

    def _remember(self, arranged: Arrangement) -> None:
        self._arranged = arranged
        Habits().remember_columns(self._name, arranged.kept())

    def _stand(self) -> None:
        self.setHighlightSections(False)
        self.setMinimumSectionSize(_NARROWEST)
        self.setSectionsClickable(not self._fixed)
        self.setSectionsMovable(not self._fixed)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed if self._fixed else QHeaderView.ResizeMode.Interactive)
        self.sectionResized.connect(self._widened)
        self.sectionMoved.connect(self._moved)
        self.more.setObjectName("columns")
        self.more.setIcon(icon("list-checks", QPalette.ColorRole.PlaceholderText))
        self.more.setIconSize(_ICON)
        self.more.setAccessibleName(f"{self._name}: cột và xuất Excel")
        self.more.setToolTip("Chọn cột, xuất Excel (Shift+F10)")
        self.more.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.more.setHidden(self._fixed)
        self.more.clicked.connect(lambda: self.menu_wanted.emit(self.more.mapToGlobal(self.more.rect().bottomLeft())))
