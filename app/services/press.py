"""The press: the one place where forms are composed, in the office's own words, and where papers are issued.

A paper is issued by printing it with its number and its day. It then enters the register of outgoing papers, and the
PDF of it is kept, in the same unit of work; a draft, which lacks either, enters nothing. A second paper under the same
number is refused: what was printed is had again from the archive, byte for byte.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path
from typing import ParamSpec, TypeVar

from app.documents import ink
from app.documents.paper import Paper
from app.documents.wording import speaking
from app.domain.outgoing.outgoing import Outgoing, OutgoingDraft
from app.files import write_whole
from app.services.entered import enter, keep
from app.store.database import Database
from app.store.work import Work

Facts = ParamSpec("Facts")
Composed = TypeVar("Composed")


class Press:
    """Composes forms with the phrases the register holds now; a shipped phrase where the office has none of its own."""

    def __init__(self, database: Database, today: Callable[[], date]) -> None:
        self._database = database
        self._today = today

    def compose(self, form: Callable[Facts, Composed], /, *facts: Facts.args, **more: Facts.kwargs) -> Composed:
        """Return what a form makes of the facts; raises what the form raises."""
        with self._database.reading() as work:
            own = work.phrases.own()
        with speaking(own):
            return form(*facts, **more)

    def issue(self, paper: Paper, path: Path) -> tuple[Outgoing, ...]:
        """Write a paper to `path` and, where it is signed, enter and archive it: all of it is done or none.

        A PDF of one paper is the very file that is kept. Of several papers in one, each is kept on its own. Returns
        the lines entered, none for a draft. Raises what `enter` and `keep` raise, and `NoPenForSuffix`.
        """
        if not paper.lines:
            ink.draw(paper, path)
            return ()
        content = ink.drawn(paper, path.suffix)
        with self._database.work("phát hành văn bản") as work:
            entered = tuple(issued(work, line, one, self._today()) for line, one in paper.numbered)
            write_whole(path, content)
        return entered


def issued(work: Work, line: OutgoingDraft, paper: Paper, today: date) -> Outgoing:
    """Enter a signed paper under its number and keep the PDF of it, within a work that does more."""
    entered = enter(work, line, today)
    keep(work, entered, ink.drawn(paper, ".pdf"), today)
    return work.outgoing.paper(entered.id)


def in_own_words(work: Work) -> AbstractContextManager[None]:
    """Have the forms composed inside say the office's own phrases, within a work that does more."""
    return speaking(work.phrases.own())
