"""The list of those judged: who, the answer, and in a line what is still wanting."""

from collections.abc import Callable

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.domain.language.numbers import grouped
from app.domain.listing import Page
from ui.kit.empty_state import EmptyState
from ui.kit.labels import label
from ui.kit.record_model import Column, RecordModel
from ui.kit.record_table import RecordTable
from ui.standing.judged import Judged, Shown, Whom, sign_of

Tell = Callable[[tuple[Judged, ...]], tuple[Shown, ...]]
"""Tells the answers of some of those judged in a line each."""


class JudgedList(QWidget):
    """One table for units, one for authors; only those scrolled to are told, in a line each."""

    def __init__(self, tell: Tell) -> None:
        super().__init__()
        self._tell = tell
        answer: Column[Shown] = Column(
            "Kết quả",
            lambda shown: shown.told.conclusion,
            184,
            least=180,
            sign=lambda shown: sign_of(shown.one.standing),
        )
        self._tables = {
            Whom.UNITS: _table(
                (
                    Column("Tập thể", lambda shown: shown.one.name, 224, stretch=1, least=140),
                    answer,
                    Column("Điều còn thiếu", lambda shown: shown.told.wanting, 240, stretch=4, least=96),
                ),
                "Kết quả xét tập thể",
            ),
            Whom.AUTHORS: _table(
                (
                    Column("Tác giả", lambda shown: shown.one.name, 176, stretch=2, least=136),
                    Column("Đơn vị", lambda shown: shown.one.unit.name, 200, stretch=2, least=120),
                    answer,
                    Column(
                        "Theo cách tính kia",
                        lambda shown: shown.otherwise.conclusion if shown.otherwise else "",
                        184,
                        least=180,
                        sign=lambda shown: sign_of(shown.one.otherwise or shown.one.standing),
                    ),
                ),
                "Kết quả xét cá nhân tác giả",
            ),
        }
        self.none = EmptyState("Đang xét…", "")
        self._count = label("", "small")
        self._body = QStackedWidget()
        for part in (self.none, *self._tables.values()):
            self._body.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._body, 1)
        column.addWidget(self._count)

    def narrowed_by(self, bar: QWidget) -> None:
        """Know the bar that narrows the list."""
        for table in self.tables:
            table.narrowed_by(bar, of_plan=True)

    @property
    def tables(self) -> tuple[RecordTable, ...]:
        """Both tables."""
        return tuple(self._tables.values())

    @property
    def shown(self) -> RecordTable | None:
        """The table in sight; None while there is nobody to show."""
        part = self._body.currentWidget()
        return part if isinstance(part, RecordTable) else None

    @property
    def counted(self) -> str:
        """What is said of how many there are."""
        return self._count.text()

    def show_judged(
        self, whom: Whom, judged: tuple[Judged, ...], all_judged: tuple[Judged, ...], *, keep_place: bool
    ) -> None:
        """Show those wanted of all judged, from the top or where the list stood."""
        table = self._tables[whom]
        stays = keep_place and table.current is not None
        (table.ask_again if stays else table.ask)(lambda after, size: self._page(judged, after or 0, size))
        self._body.setCurrentWidget(table if judged else self.none)
        earned = sum(one.standing.qualifies for one in all_judged)
        told = f"Đủ tiêu chuẩn: {grouped(earned)}/{grouped(len(all_judged))} {whom.value.lower()}"
        shown = "" if len(judged) == len(all_judged) else f" · đang hiện {grouped(len(judged))}"
        self._count.setText(told + shown)

    def _page(self, judged: tuple[Judged, ...], first: int, size: int) -> Page[Shown]:
        end = first + size
        return Page(self._tell(judged[first:end]), end if end < len(judged) else None)

    def say_none(self, title: str, text: str) -> None:
        """Show why there is nobody."""
        self.none.say(title, text)
        self._body.setCurrentWidget(self.none)
        self._count.setText("")


def _table(columns: tuple[Column[Shown], ...], name: str) -> RecordTable:
    return RecordTable(RecordModel(columns, lambda shown: shown.one.place), name)
