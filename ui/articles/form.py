"""The page an article is logged and corrected on: its fields, and the contest's checklist beside them."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QPushButton

from app.domain.articles.article import Article
from app.domain.articles.contest import ArticleDraft, Failing, eligibility_of
from app.domain.plans.plan import ContestRules
from ui.articles.article_fields import ArticleFields
from ui.articles.attached_words import Lines
from ui.articles.checklist import Checklist
from ui.kit.cards import Card
from ui.kit.file_drop import FileDrop
from ui.kit.form_page import FormPage
from ui.kit.pick import Pick
from ui.kit.signs import Sign

_PAUSE_MS: Final = 150
_FIELDS_WIDTH: Final = 920
_CHECK_WIDTH: Final = 280
_WAITING: Final = "Khi nhập, từng điểm chưa đúng thể lệ hiện ra ở đây, kèm việc cần làm."

Failings = Callable[[ArticleDraft], Sequence[Failing]]


class ArticleForm(FormPage):
    """Says `submitted` with a draft; what was typed stays until the office has taken it."""

    submitted = Signal(object)
    """An ArticleDraft to log."""
    corrected = Signal(int, object)
    """The id of an article and the ArticleDraft that replaces it."""

    def __init__(self, fields: ArticleFields) -> None:
        super().__init__(fields)
        self.fields: ArticleFields = fields
        self.checklist = Checklist()
        self._failings: Failings = lambda _: ()
        self._rules = ContestRules()
        self._article: Article | None = None
        self._undo = QPushButton()
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._lay_out(more=(self._undo,), beside=self._check_card(), width=_FIELDS_WIDTH)
        self._connect()

    def hold_against(self, failings: Failings, rules: ContestRules, day: date) -> None:
        """Check what is typed against another plan's contest; `day` is when most articles come now."""
        self._failings, self._rules = failings, rules
        self.fields.expect(day)

    def begin(self) -> None:
        """Go on with the article half typed, or begin a new one."""
        self._name("Ghi bài viết", "Ghi bài viết", "Xóa phần đã nhập")
        self._check()
        if self.unfinished:
            self.tell(None, "Bài đang nhập dở, chưa ghi vào sổ. Mời nhập tiếp.")
        self.fields.title.setFocus()

    def correct(self, article: Article, unit: Pick[int], exemplars: Sequence[Pick[int]]) -> None:
        """Show an article of the register to be corrected, or the correction of another left half done."""
        if self.unfinished and self._article != article:
            self.tell(Sign.SHORT, "Bài này đang sửa dở. Hãy ghi bản sửa hoặc bỏ phần đang sửa trước.")
            return
        if not self.unfinished:
            self._article = article
            self.fields.fill(article.draft, unit, exemplars)
        self._name("Sửa bài viết", "Ghi bản sửa", "Bỏ phần đang sửa")
        self._check()
        self.fields.title.setFocus()

    def go_on_after(self, article: Article) -> None:
        """Make room for the next article of the same bundle and say that this one is in the register."""
        self.fields.clear(keep_bundle=True)
        self._check()
        self.tell(Sign.MET, f"Đã ghi bài “{article.draft.title}”. Mời nhập bài tiếp theo.")
        self.fields.title.setFocus()

    def take_drops(self) -> None:
        """Let files be dropped anywhere on the page: they are the article's."""
        FileDrop(self).dropped.connect(self.fields.files.add)

    def tell_of_files(self, article: Article, lines: Lines) -> None:
        """Say beside the field what came of the files of an article that is in the register by now."""
        self.fields.files.tell(((Sign.NONE, f"Bài số {article.id} “{article.draft.title}”:"), *lines))

    def forget(self) -> None:
        """Let go of what is typed; a correction is then over."""
        self._article = None
        self.fields.clear()
        self._check()
        self.fields.title.setFocus()

    @property
    def half_typed(self) -> dict[str, Any]:
        """What stands here and is not in the register, as JSON can hold it; {} for nothing."""
        if not self.unfinished:
            return {}
        return {"article": self._article.id if self._article else None, "fields": self.fields.kept()}

    def take_up(self, half_typed: Mapping[str, Any], article: Article | None) -> None:
        """Put back what `half_typed` gave; `article` is the one it corrects, None where it is new."""
        self._article = article
        self.fields.know_score(article.draft.score if article else None)
        self.fields.restore(half_typed["fields"])

    @property
    def unfinished(self) -> str:
        """What would be lost, in a few words."""
        if not self.fields.is_begun or self._is_unchanged():
            return ""
        return self.fields.title.text.strip() or "bài viết chưa có tên"

    def _is_unchanged(self) -> bool:
        if self._article is None:
            return False
        return self.fields.so_far() == self._article.draft

    def _name(self, heading: str, verb: str, undo: str) -> None:
        self._call(heading, verb)
        self._undo.setText(undo)

    def _connect(self) -> None:
        self._pause.timeout.connect(self._check)
        self.fields.edited.connect(self._pause.start)
        self.fields.edited.connect(self.said.hide)
        self._undo.clicked.connect(self._drop)

    def _give(self) -> None:
        draft = self.fields.collect()
        if draft is None:
            return
        if self._article is None:
            self.submitted.emit(draft)
        else:
            self.corrected.emit(self._article.id, draft)

    def _drop(self) -> None:
        correcting = self._article is not None
        self.forget()
        if correcting:
            self.left.emit()

    def _check(self) -> None:
        self._pause.stop()
        if self._article is None and not self.fields.is_begun:
            self.checklist.wait(_WAITING)
            return
        failings = self._failings(self.fields.so_far())
        self.checklist.show_findings(eligibility_of(failings), failings, self._rules)

    def _check_card(self) -> Card:
        card = Card("Thể lệ cuộc thi")
        card.setFixedWidth(_CHECK_WIDTH)
        card.replace_parts((self.checklist,))
        return card
