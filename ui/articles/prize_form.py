"""The page a prize of an article is recorded and corrected on, as the contest's paper says it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from PySide6.QtCore import Signal

from app.domain.articles.article import Article
from app.domain.articles.prize import Prize, PrizeDraft
from app.domain.language.numbers import read_amount
from app.domain.language.text import fold
from app.domain.units.agency import Level
from ui.kit.field_reading import read
from ui.kit.fields import ChoiceField, DateField, NotesField, TextField
from ui.kit.form_page import FormPage
from ui.kit.form_rows import lay_in_rows
from ui.kit.form_sheet import FormSheet
from ui.kit.pick import Pick, PickField, Suggest
from ui.kit.signs import Sign

_TO_ARTICLE: Final = "Về bài viết"
_TO_PRIZES: Final = "Về giải thưởng"
_NO_ARTICLE: Final = (
    "Chưa chọn bài nào. Hãy gõ tên bài hoặc tác giả rồi chọn trong các bài đã nhận vào cuộc thi; bài còn chờ xét thì "
    "nhận bài trước."
)


@dataclass(frozen=True, slots=True)
class Offered:
    """What a form begins with: the levels there are, the office's own, its contest, and the usual prizes."""

    levels: Mapping[Level, str]
    own: Level
    contest: str
    names: Sequence[str]


class PrizeForm(FormPage):
    """What is typed of a prize stays until the office has taken it, or another article's prize is begun.

    Begun for no article, the form asks which one; then the paper stays for the next prize it gave.
    """

    submitted = Signal(object, object)
    """A PrizeDraft, and the Prize it corrects, None for a new one."""

    def __init__(self, articles: Suggest[int]) -> None:
        """`articles` suggests those that may win a prize."""
        super().__init__(FormSheet(), leave=_TO_ARTICLE)
        self._begun = False
        self._article: Article | None = None
        self._prize: Prize | None = None
        self._names: Sequence[str] = ()
        field = self.fields.with_field
        self.article: PickField[int] = field("article", PickField("Bài viết", articles, "gõ tên bài, tác giả rồi chọn"))
        self.name: PickField[str] = field("name", PickField("Giải", self._suggested, "giải phụ thì nhập đủ tên"))
        self.level: ChoiceField[Level] = field("level", ChoiceField("Cấp của cuộc thi", ()))
        self.contest = field("contest", TextField("Cuộc thi", "để trống: cuộc thi của kế hoạch"))
        self.decision = field("decision", TextField("Số, ký hiệu văn bản trao giải", "để trống nếu chưa có"))
        self.decided = field("decided", DateField("Ngày của văn bản", "để trống nếu chưa rõ"))
        self.amount = field("amount", TextField("Tiền thưởng, đồng", "để trống nếu không có"))
        self.note = field("note", NotesField("Ghi chú"))
        lay_in_rows(
            self.fields,
            (
                (self.article,),
                (self.name, self.level),
                (self.contest,),
                (self.decision, self.decided, self.amount),
                (self.note,),
            ),
        )
        self._lay_out()

    @property
    def asks_which(self) -> bool:
        """Whether the article is chosen on the form."""
        return self._begun and self._article is None

    def begin(self, article: Article | None, offered: Offered) -> None:
        """Record a prize of an article, of one to be chosen where none is given; what is half typed is still there."""
        self._open(article, None, offered)
        self._call(f"Ghi giải của bài “{article.draft.title}”" if article else "Ghi giải thưởng", "Ghi giải")
        (self.name if article else self.article).setFocus()

    def correct(self, article: Article, prize: Prize, offered: Offered) -> None:
        """Show a prize of an article to be corrected; what is half typed of it is still there."""
        self._open(article, prize, offered)
        self._call(f"Sửa giải của bài “{article.draft.title}”", "Ghi bản sửa")
        self.name.setFocus()

    def go_on_after(self, recorded: Prize) -> None:
        """Say what was recorded, and begin the next prize of the same paper, level and contest."""
        self.tell(Sign.MET, f"Đã ghi {recorded.draft.name} cho bài “{self.article.text}”.")
        self.article.put_pick(None)
        self.name.put_pick(None)
        for field in (self.amount, self.note):
            field.put("")
        self.fields.clear_complaints()
        self.fields.take_as_given()
        self.article.setFocus()

    def forget(self) -> None:
        """Let go of what is typed: the office has taken it."""
        self._begun, self._article, self._prize = False, None, None
        self.fields.take_as_given()

    @property
    def half_typed(self) -> dict[str, Any]:
        """What stands here and is not in the register, as JSON can hold it; {} for nothing."""
        if not self._begun or not self.fields.is_begun:
            return {}
        article, prize = (one.id if one else None for one in (self._article, self._prize))
        return {"article": article, "prize": prize, "fields": self.fields.kept()}

    def restore(self, half_typed: Mapping[str, Any]) -> None:
        """Put back what `half_typed` gave of the prize the form was opened on."""
        self.fields.restore(half_typed["fields"])

    def _open(self, article: Article | None, prize: Prize | None, offered: Offered) -> None:
        again = self._begun and _is_same(self._article, article) and self._prize == prize
        self._names = offered.names
        if again and self.fields.is_begun:
            return
        self._begun, self._article, self._prize = True, article, prize
        self.article.setVisible(article is None)
        self.article.put_pick(None)
        self._lead_back(_TO_ARTICLE if article else _TO_PRIZES)
        self.level.offer(tuple(offered.levels.items()))
        self._fill(prize.draft if prize else PrizeDraft(0, offered.own, "", offered.contest))

    def _fill(self, draft: PrizeDraft) -> None:
        self.name.put_pick(Pick(draft.name, draft.name) if draft.name else None)
        self.level.put(draft.level)
        for field, text in ((self.contest, draft.contest), (self.decision, draft.decision), (self.note, draft.note)):
            field.put(text)
        self.decided.put("")
        if draft.decided is not None:
            self.decided.put_day(draft.decided)
        self.amount.put(str(draft.amount) if draft.amount else "")
        self.fields.clear_complaints()
        self.fields.take_as_given()

    def _give(self) -> None:
        self.fields.clear_complaints()
        article = self._article.id if self._article else self._chosen()
        self.name.settle()
        decided = read(self.decided, self.decided.day) if self.decided.text.strip() else None
        amount = read(self.amount, self._sum)
        self.fields.go_to_first_complaint()
        if article is not None and not self.fields.complaints:
            self.submitted.emit(self._draft(article, decided, amount or 0), self._prize)

    def _chosen(self) -> int | None:
        """Return the article chosen; None where none is, and the field says so."""
        self.article.settle()
        if self.article.value is None:
            self.article.complain(_NO_ARTICLE)
        return self.article.value

    def _draft(self, article: int, decided: date | None, amount: int) -> PrizeDraft:
        return PrizeDraft(
            article=article,
            level=self.level.value,
            name=self.name.text,
            contest=self.contest.text,
            decision=self.decision.text,
            decided=decided,
            amount=amount,
            note=self.note.text,
        )

    def _sum(self) -> int:
        return read_amount(self.amount.text) if self.amount.text.strip() else 0

    def _suggested(self, typed: str) -> list[Pick[str]]:
        """Return the usual prizes whose names hold what is typed."""
        return [Pick(name, name) for name in self._names if all(word in fold(name) for word in fold(typed).split())]


def _is_same(one: Article | None, other: Article | None) -> bool:
    return (one.id if one else None) == (other.id if other else None)
