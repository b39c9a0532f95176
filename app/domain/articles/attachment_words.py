"""Attached files in the office's words: what came of attaching them, and where else the very same file is."""

from collections.abc import Iterable, Iterator

from app.domain.articles.attachment import Attaching, Attachment
from app.domain.calendar.dates import short_date

_NAMED = 3


def attached_words(done: Attaching) -> Iterator[str]:
    """Yield what was attached and what was there before, a sentence each."""
    if done.attached:
        yield f"Đã đính kèm {_named(done.attached)}."
    if done.known:
        yield f"Bài này đã có {_named(done.known)} từ trước, không ghi lần nữa."


def twins_words(files: Iterable[Attachment]) -> Iterator[str]:
    """Yield a sentence for each file that other articles have too: a person says whether an article was used again."""
    for one in files:
        if one.twins:
            articles = "; ".join(
                f"bài số {twin.article} “{twin.title}” (nhận {short_date(twin.received)})"
                for twin in one.twins[:_NAMED]
            )
            more = f" và {len(one.twins) - _NAMED} bài nữa" if len(one.twins) > _NAMED else ""
            yield f"Chính tệp “{one.name}” cũng đính kèm ở {articles}{more}. Hãy xem có phải bài đã dùng rồi không."


def _named(files: tuple[Attachment, ...]) -> str:
    if len(files) == 1:
        return f"tệp “{files[0].name}”"
    names = "; ".join(one.name for one in files[:_NAMED])
    more = f" và {len(files) - _NAMED} tệp nữa" if len(files) > _NAMED else ""
    return f"{len(files)} tệp: {names}{more}"
