"""`neu-guong search`: anything in the register by a few words of it."""

from collections.abc import Iterator
from typing import Final

from app.commands.answers import flat, tell
from app.commands.articles import article_table
from app.commands.counter import Counter
from app.commands.exemplars import exemplar_table
from app.commands.manners import argument, json_option, lone, option, served
from app.commands.tables import table
from app.commands.typed import NUMBER, TEXT
from app.domain.article import ArticleFilter, ArticleLine
from app.domain.exemplar import Exemplar
from app.domain.text import fold, has_tones, toned
from app.domain.unit import Unit

_SHOWN: Final = 20


@lone(
    "search",
    "Tìm bài viết, gương, đơn vị theo vài chữ.",
    "Gõ không dấu thì tìm mọi cách viết; gõ có dấu thì chỉ tìm đúng dấu đó.",
)
@argument("words", type=TEXT, nargs=-1, required=True, metavar="CHỮ …", help="Đầu của một hay nhiều chữ.")
@option("--count", type=NUMBER, default=_SHOWN, help=f"Nhiều nhất bao nhiêu mục mỗi loại; không ghi là {_SHOWN}.")
@json_option
@served
def search(counter: Counter, words: tuple[str, ...], count: int, as_json: bool) -> None:
    """Show what is found, subject by subject."""
    text = " ".join(words)
    articles = _articles(counter, text, max(count, 1))
    exemplars = counter.office.exemplars.suggest(text, max(count, 1))
    units = tuple(unit for unit in counter.office.units.all() if _names(unit, text))[:count]
    tell(
        {"articles": articles, "exemplars": list(map(flat, exemplars)), "units": units},
        lambda: _in_words(counter, articles, exemplars, units),
        as_json=as_json,
    )


def _articles(counter: Counter, text: str, count: int) -> tuple[ArticleLine, ...]:
    wanted = (ArticleFilter(title.code, text, with_struck=True) for title in counter.office.plans.titles())
    found = (line for one in wanted for line in counter.office.articles.page(one, None, count).rows)
    return tuple(found)[:count]


def _names(unit: Unit, text: str) -> bool:
    """Whether every word typed begins a word of the unit's names."""
    form = toned if has_tones(text) else fold
    words = form(f"{unit.name} {unit.short_name}").split()
    return all(any(word.startswith(typed) for word in words) for typed in form(text).split())


def _in_words(
    counter: Counter, articles: tuple[ArticleLine, ...], exemplars: tuple[Exemplar, ...], units: tuple[Unit, ...]
) -> Iterator[str]:
    if articles:
        yield "BÀI VIẾT"
        yield from article_table(articles)
    if exemplars:
        yield "GƯƠNG"
        yield from exemplar_table(counter, exemplars)
    if units:
        yield "ĐƠN VỊ"
        yield from table(("Số", "Tên", "Loại"), [(str(one.id), one.name, one.kind.label) for one in units], right={0})
    if not (articles or exemplars or units):
        yield "Không tìm thấy gì."
