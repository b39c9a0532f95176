"""`neu-guong wording`: the phrases of the papers, and the office's own in their place."""

from collections.abc import Iterator

from app.commands.answers import say, tell
from app.commands.counter import Counter
from app.commands.manners import argument, family, json_option, option, reads, served
from app.commands.tables import table
from app.commands.typed import TEXT
from app.domain.language.phrase import PhraseLine

wording = family("wording", "Câu chữ của văn bản: xem, sửa theo cách viết của cơ quan, trả về bản gốc.")
_FORM = argument("form", type=TEXT, metavar="MẪU", help="Tên mẫu, ví dụ decision; xem bằng: neu-guong wording list.")
_PHRASE = argument("phrase", type=TEXT, metavar="CÂU", help="Tên câu trong mẫu, ví dụ ordered.")


@wording.job("list", "Liệt kê câu chữ của một mẫu hoặc mọi mẫu; câu cơ quan đã sửa có dấu ●.")
@option("--form", type=TEXT, help="Chỉ mẫu này.")
@option("--own", "only_own", is_flag=True, help="Chỉ những câu cơ quan đã sửa.")
@json_option
@reads
def _list(counter: Counter, form: str | None, only_own: bool, as_json: bool) -> None:
    known = counter.office.wordings.phrases(form)
    shown = tuple(line for line in known if line.own is not None or not only_own)
    tell({"phrases": shown}, lambda: _lines(shown), as_json=as_json)


@wording.job(
    "set",
    "Sửa một câu; phải giữ đủ các chỗ điền trong ngoặc nhọn.",
    "",
    'neu-guong wording set decision list_attached "(Danh sách kèm theo Quyết định này)"',
)
@_FORM
@_PHRASE
@argument("text", type=TEXT, metavar="CHỮ", help="Câu mới.")
@served
def _set(counter: Counter, form: str, phrase: str, text: str) -> None:
    say("Đã sửa câu chữ.", *_lines((counter.office.wordings.put(form, phrase, text),)))


@wording.job("reset", "Trả một câu về bản gốc.")
@_FORM
@_PHRASE
@served
def _reset(counter: Counter, form: str, phrase: str) -> None:
    say("Đã trả về bản gốc.", *_lines((counter.office.wordings.give_back(form, phrase),)))


def _lines(known: tuple[PhraseLine, ...]) -> Iterator[str]:
    rows = [("●" if line.own else "", line.form, line.name, line.told(line.said)) for line in known]
    yield from table(("", "Mẫu", "Câu", "Chữ in ra"), rows)
