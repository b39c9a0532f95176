"""The list of articles, the number found, and what to say when there is none."""

from typing import Final

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.domain.articles.article import ArticleLine
from ui.articles.filter_bar import FilterBar
from ui.kit.empty_state import EmptyState
from ui.kit.list_foot import ListFoot
from ui.kit.reading import Read
from ui.kit.record_model import Column, RecordModel
from ui.kit.record_table import RecordTable
from ui.kit.signs import Sign
from ui.wording import ELIGIBILITY_SIGNS, articles_counted

_COLUMNS: Final[tuple[Column[ArticleLine], ...]] = (
    Column("Ngày nhận", lambda line: line.received, 112),
    Column("Đơn vị", lambda line: line.unit, 184, stretch=1, least=112, spare=True),
    Column("Tên bài", lambda line: line.title, 240, stretch=4, least=200),
    Column("Tác giả", lambda line: line.authors, 184, stretch=1, least=164),
    Column(
        "Trạng thái",
        lambda line: line.state,
        192,
        least=170,
        sign=lambda line: Sign.NONE if line.struck else ELIGIBILITY_SIGNS[line.eligibility],
    ),
)


class ArticleList(QWidget):
    """Shows what `read` gives; when that is nothing, offers the way out or the first step."""

    def __init__(self, bar: FilterBar) -> None:
        super().__init__()
        self._bar = bar
        self.table = RecordTable(
            RecordModel(_COLUMNS, lambda line: line.id, lambda line: line.struck), "Danh sách bài viết"
        )
        self.table.narrowed_by(bar, of_plan=True)
        self.foot = ListFoot(self.table)
        self._none = EmptyState("", "")
        self._widen = self._none.offer("Bỏ mọi điều kiện lọc", lambda: bar.ask_for(None))
        self._first = self._none.offer("Ghi bài viết đầu tiên", bar.begins.emit)
        self._body = QStackedWidget()
        self._body.addWidget(self.table)
        self._body.addWidget(self._none)
        self._lay_out()

    @property
    def counted(self) -> str:
        """How many articles there are, in words."""
        return self.foot.counted

    def show_articles(self, read: Read[ArticleLine], *, keep_place: bool) -> None:
        """Show the articles `read` gives, from the top or where the list stood."""
        (self.table.ask_again if keep_place else self.table.ask)(read)
        found = self.table.model().rowCount() > 0
        self._body.setCurrentWidget(self.table if found else self._none)
        if not found:
            self._say_none()

    def show_count(self, count: int) -> None:
        """Say how many there are."""
        self.foot.show_count(articles_counted(count))

    def _say_none(self) -> None:
        narrowed = self._bar.narrows
        if narrowed:
            self._none.say("Không có bài nào khớp", "Hãy bớt chữ trong ô tìm, hoặc bỏ điều kiện lọc.")
        else:
            self._none.say("Chưa có bài viết nào", "Bài dự thi các đơn vị gửi về được ghi ở đây, bài mới nhất ở trên.")
        self._widen.setVisible(narrowed)
        self._first.setVisible(not narrowed)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self._body, self.foot):
            column.addWidget(part)
