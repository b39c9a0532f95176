"""Attached files in words: the line of one in a list, and what the dialogs of the system offer to choose from."""

from collections.abc import Iterable
from typing import Final, TypeAlias

from app.domain.articles.attachment import ENDINGS, Attaching, Attachment, size_in_words
from app.domain.articles.attachment_words import attached_words, twins_words
from app.domain.calendar.dates import short_date
from app.wording import sentence
from ui.kit.signs import Sign

KINDS: Final = f"Tệp bài viết ({' '.join(f'*{ending}' for ending in ENDINGS)})"

_LONGEST, _END = 34, 12
LONGEST_ON_FORM: Final = 42

Lines: TypeAlias = tuple[tuple[Sign, str], ...]
"""Sentences, each with the shape of its state."""


def line_of(one: Attachment) -> str:
    """Return the two lines a file is listed by."""
    return f"{one.name}\n{size_in_words(one.fingerprint.size)} · đính kèm {short_date(one.attached_on)}"


def outcome(done: Attaching) -> Lines:
    """Say what came of attaching files: first what asks for something to be done, each refused with its reason."""
    attached = ((Sign.MET, words) for words in attached_words(done))
    refused = ((Sign.LATE, sentence(one.why)) for one in done.refused)
    return (*refused, *attached)


def twins(files: Iterable[Attachment]) -> Lines:
    """Say which files other articles have too."""
    return tuple((Sign.SHORT, words) for words in twins_words(files))


def shortened(name: str, longest: int = _LONGEST) -> str:
    """Return a name as long as a line has room for, its ending in sight."""
    return name if len(name) <= longest else f"{name[: longest - _END - 1]}…{name[-_END:]}"
