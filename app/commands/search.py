"""`neu-guong search`: anything in the register by a few words of it."""

from collections.abc import Iterator
from typing import Final, NamedTuple, Self

from app.commands.answers import flat, tell
from app.commands.articles import article_table
from app.commands.counter import Counter
from app.commands.exemplars import exemplar_table
from app.commands.manners import argument, json_option, lone, option, reads
from app.commands.tables import table
from app.commands.typed import NUMBER, TEXT
from app.domain.article import ArticleFilter, ArticleLine
from app.domain.exemplar import Exemplar
from app.domain.text import words_of
from app.domain.unit import Unit

_SHOWN: Final = 20
_NO_WORD: Final = "Không tìm thấy gì: “{}” không có chữ hay số nào. Hãy gõ đầu của một chữ cần tìm."


class _Found(NamedTuple):
    """What answers to the words, subject by subject."""

    articles: tuple[ArticleLine, ...]
    exemplars: tuple[Exemplar, ...]
    units: tuple[Unit, ...]

    def cut_to(self, most: int) -> Self:
        """Return so many of each subject at most."""
        return self._replace(articles=self.articles[:most], exemplars=self.exemplars[:most], units=self.units[:most])


@lone(
    "search",
    "Tìm bài viết, gương, đơn vị theo vài chữ.",
    "Gõ không dấu thì tìm mọi cách viết; gõ có dấu thì chỉ tìm đúng dấu đó.",
)
@argument("words", type=TEXT, nargs=-1, required=True, metavar="CHỮ …", help="Đầu của một hay nhiều chữ.")
@option("--count", type=NUMBER, default=_SHOWN, help=f"Nhiều nhất bao nhiêu mục mỗi loại; không ghi là {_SHOWN}.")
@json_option
@reads
def search(counter: Counter, words: tuple[str, ...], count: int, as_json: bool) -> None:
    """Show what is found, subject by subject."""
    text, most = " ".join(words), max(count, 1)
    found = _Found(
        _articles(counter, text, most + 1),
        counter.office.exemplars.suggest(text, most + 1),
        counter.office.units.found_by(text),
    )
    shown = found.cut_to(most)
    told = {
        "articles": shown.articles,
        "exemplars": list(map(flat, shown.exemplars)),
        "units": shown.units,
        "more": shown != found,
    }
    said = _in_words(counter, shown, more=shown != found) if words_of(text) else [_NO_WORD.format(text)]
    tell(told, lambda: said, as_json=as_json)


def _articles(counter: Counter, text: str, count: int) -> tuple[ArticleLine, ...]:
    wanted = (ArticleFilter(title.code, text, with_struck=True) for title in counter.office.plans.titles())
    found = (line for one in wanted for line in counter.office.articles.page(one, None, count).rows)
    return tuple(found)[:count]


def _in_words(counter: Counter, found: _Found, *, more: bool) -> Iterator[str]:
    if found.articles:
        yield "BÀI VIẾT"
        yield from article_table(found.articles)
    if found.exemplars:
        yield "GƯƠNG"
        yield from exemplar_table(counter, found.exemplars)
    if found.units:
        yield "ĐƠN VỊ"
        rows = [(str(one.id), one.name, one.kind.label) for one in found.units]
        yield from table(("Số", "Tên", "Loại"), rows, right={0})
    if not any(found):
        yield "Không tìm thấy gì."
    if more:
        yield "Còn nữa; thêm --count để xem nhiều hơn."
