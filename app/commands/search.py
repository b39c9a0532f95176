"""`neu-guong search`: anything in the register by a few words of it."""

from collections.abc import Iterator
from typing import Final

from app.commands.answers import flat, tell
from app.commands.articles import article_table
from app.commands.counter import Counter
from app.commands.exemplars import exemplar_table
from app.commands.manners import argument, json_option, lone, option, reads
from app.commands.tables import table
from app.commands.typed import NUMBER, TEXT
from app.commands.words import day
from app.domain.language.text import words_of
from app.domain.stories.finding import Found

_SHOWN: Final = 20
_NO_WORD: Final = "Không tìm thấy gì: “{}” không có chữ hay số nào. Hãy gõ đầu của một chữ cần tìm."


@lone(
    "search",
    "Tìm bài viết, gương, đơn vị, quyết định theo vài chữ hoặc số.",
    "Gõ không dấu thì tìm mọi cách viết; gõ có dấu thì chỉ tìm đúng dấu đó.",
)
@argument("words", type=TEXT, nargs=-1, required=True, metavar="CHỮ …", help="Đầu của một hay nhiều chữ.")
@option("--count", type=NUMBER, default=_SHOWN, help=f"Nhiều nhất bao nhiêu mục mỗi loại; không ghi là {_SHOWN}.")
@json_option
@reads
def search(counter: Counter, words: tuple[str, ...], count: int, as_json: bool) -> None:
    """Show what is found, subject by subject."""
    text = " ".join(words)
    found = counter.office.finding.find(text, max(count, 1))
    told = {
        "articles": found.articles,
        "exemplars": list(map(flat, found.exemplars)),
        "units": found.units,
        "decisions": found.decisions,
        "more": found.more,
    }
    said = _in_words(counter, found) if words_of(text) else [_NO_WORD.format(text)]
    tell(told, lambda: said, as_json=as_json)


def _in_words(counter: Counter, found: Found) -> Iterator[str]:
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
    if found.decisions:
        yield "QUYẾT ĐỊNH"
        decided = [(str(one.id), one.reference, day(one.day), one.subject) for one in found.decisions]
        yield from table(("Số", "Số, ký hiệu", "Ngày", "Trích yếu"), decided, right={0})
    if not found:
        yield "Không tìm thấy gì."
    if found.more:
        yield "Còn nữa; thêm --count để xem nhiều hơn."
