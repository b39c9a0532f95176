"""`neu-guong article mark`, `unmark` and `marks`: what several judges give an article."""

from collections.abc import Iterator
from fractions import Fraction

from app.commands.answers import say, tell
from app.commands.articles import article
from app.commands.counter import Counter
from app.commands.manners import argument, json_option, option, reads, served
from app.commands.tables import table
from app.commands.typed import NUMBER, SCORE, TEXT
from app.commands.words import score
from app.domain.articles.article import Article
from app.domain.articles.judging import Mark

_NUMBER = argument("number", type=NUMBER, metavar="SỐ", help="Số của bài viết trong sổ.")
_JUDGE = option("--judge", type=TEXT, required=True, help="Họ và tên giám khảo.")


@article.job(
    "mark",
    "Ghi phiếu chấm của một giám khảo.",
    "Điểm của bài là trung bình các phiếu chấm. Chấm lại thì phiếu mới thay phiếu cũ của chính giám khảo ấy.",
    'neu-guong article mark 12 --judge "Trần Văn Chấm" 25 28,5 15 18',
)
@_NUMBER
@argument("points", type=SCORE, nargs=-1, required=True, metavar="ĐIỂM…", help="Điểm từng mục, hoặc tổng điểm.")
@_JUDGE
@served
def _mark(counter: Counter, number: int, points: tuple[Fraction, ...], judge: str) -> None:
    mark = Mark(judge, points)
    marked = counter.office.judging.mark(number, mark)
    say(f"Giám khảo {judge} chấm bài viết số {marked.id}: {score(mark.total)} điểm.", _scored(counter, marked))


@article.job("unmark", "Bỏ phiếu chấm của một giám khảo.")
@_NUMBER
@_JUDGE
@served
def _unmark(counter: Counter, number: int, judge: str) -> None:
    left = counter.office.judging.withdraw(number, judge)
    say(f"Đã bỏ phiếu chấm của giám khảo {judge} cho bài viết số {left.id}.", _scored(counter, left))


@article.job("marks", "Xem các phiếu chấm của một bài viết.")
@_NUMBER
@json_option
@reads
def _marks(counter: Counter, number: int, as_json: bool) -> None:
    known, marks = counter.office.articles.article(number), counter.office.judging.marks(number)
    given = [{"judge": mark.judge, "points": mark.points, "total": mark.total} for mark in marks]
    tell(
        {"article": number, "score": known.draft.score, "marks": given},
        lambda: _in_words(known, marks),
        as_json=as_json,
    )


def _in_words(known: Article, marks: tuple[Mark, ...]) -> Iterator[str]:
    rows = ((mark.judge, " + ".join(map(score, mark.points)), score(mark.total)) for mark in marks)
    yield from table(("Giám khảo", "Từng mục", "Tổng điểm"), rows, right={2})
    yield f"Điểm của bài viết số {known.id}: {score(known.draft.score)}."


def _scored(counter: Counter, known: Article) -> str:
    marks = len(counter.office.judging.marks(known.id))
    return f"Điểm của bài: {score(known.draft.score)} ({marks} phiếu chấm)."
