"""The list of those judged: who, the answer, and in a line what is still wanting."""

from collections.abc import Callable

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.domain.listing import Page
from app.domain.numbers import grouped
from app.domain.standing import Standing
from ui.kit.empty_state import EmptyState
from ui.kit.labels import label
from ui.kit.record_model import Column, RecordModel
from ui.kit.record_table import RecordTable
from ui.standing.judged import Judged, Whom, sign_of

Say = Callable[[Standing], str]


class JudgedList(QWidget):
    """One table for units, one for authors; `wanting` says what keeps somebody from the award."""

    def __init__(self, conclude: Say, wanting: Say) -> None:
        super().__init__()
        answer: Column[Judged] = Column(
            "Kết quả",
            lambda one: conclude(one.standing),
            184,
            least=180,
            sign=lambda one: sign_of(one.standing),
        )
        self._tables = {
            Whom.UNITS: _table(
                (
                    Column("Tập thể", lambda one: one.name, 216, stretch=2, least=140),
                    answer,
                    Column("Điều còn thiếu", lambda one: wanting(one.standing), 240, stretch=3, least=96),
                ),
                "Kết quả xét tập thể",
            ),
            Whom.AUTHORS: _table(
                (
                    Column("Tác giả", lambda one: one.name, 176, stretch=2, least=136),
                    Column("Đơn vị", lambda one: one.unit.name, 200, stretch=2, least=120),
                    answer,
                    Column(
                        "Theo cách tính kia",
                        lambda one: conclude(one.otherwise) if one.otherwise else "",
                        184,
                        least=180,
                        sign=lambda one: sign_of(one.otherwise or one.standing),
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
        (table.ask_again if stays else table.ask)(lambda _after, _size: Page(judged, None))
        self._body.setCurrentWidget(table if judged else self.none)
        earned = sum(one.standing.qualifies for one in all_judged)
        told = f"Đủ tiêu chuẩn: {grouped(earned)}/{grouped(len(all_judged))} {whom.value.lower()}"
        shown = "" if len(judged) == len(all_judged) else f" · đang hiện {grouped(len(judged))}"
        self._count.setText(told + shown)

    def say_none(self, title: str, text: str) -> None:
        """Show why there is nobody."""
        self.none.say(title, text)
        self._body.setCurrentWidget(self.none)
        self._count.setText("")


def _table(columns: tuple[Column[Judged], ...], name: str) -> RecordTable:
    return RecordTable(RecordModel(columns, lambda one: one.place), name)
