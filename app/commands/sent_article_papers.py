"""`neu-guong print article-list` and `article-letter`: the articles sent up, and the letter they go with."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from app.commands.counter import Counter
from app.commands.issuing import ISSUES, issues, put_out
from app.commands.letter_options import letter_options
from app.commands.manners import argument, option, plan_option, reads
from app.commands.papers import print_
from app.commands.typed import FILE, NUMBER, NUMBERS, TEXT
from app.domain.outgoing.sent_articles import SendingWish
from app.domain.papers.official_letter import LetterWish

_TIES = "Khi các bài cuối bằng điểm, lệnh dừng và nêu các bài đó để người có thẩm quyền chọn: thêm --take."
_OPTIONS = (
    argument("file", type=FILE, metavar="TỆP.pdf|.docx|.xlsx", help="Tệp cần ghi; tệp cũ cùng tên được thay."),
    plan_option,
    option("--count", type=NUMBER, help="Số bài cần gửi; không ghi thì theo kế hoạch."),
    option("--take", type=NUMBERS, multiple=True, help="Số của các bài được chọn trong số bài bằng điểm: --take 12,15"),
    option("--to", default="", type=TEXT, help="Nơi nhận; không ghi thì theo kế hoạch."),
    letter_options,
)


def _sending(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options of what is sent up."""
    for add in reversed(_OPTIONS):
        command = add(command)
    return command


@print_.job("article-list", "In danh sách bài viết dự thi gửi cấp trên.", _TIES)
@_sending
@reads
def _list(counter: Counter, /, file: Path, plan_code: str | None, **given: Any) -> None:
    plan = counter.plan(plan_code).code
    put_out(counter, counter.office.sent_articles.list(plan, _wish(**given)), file)


@print_.job("article-letter", "In công văn gửi bài viết dự thi lên cấp trên, kèm danh sách.", f"{_TIES} {ISSUES}")
@_sending
@issues
def _letter(counter: Counter, /, file: Path, plan_code: str | None, **given: Any) -> None:
    plan = counter.plan(plan_code).code
    put_out(counter, counter.office.sent_articles.letter(plan, _wish(**given)), file)


def _wish(count: int | None, take: tuple[tuple[int, ...], ...], to: str, letter: LetterWish) -> SendingWish:
    return SendingWish(count, frozenset(number for numbers in take for number in numbers), to, letter)
