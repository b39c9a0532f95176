"""The office's own wording of its papers: phrase by phrase, with the fields each has to name."""

from collections.abc import Iterator, Mapping

from app.documents.wording import Wording, accept_phrase, fields_of, forms, meanings, shipped
from app.domain.language.phrase import PhraseLine
from app.store.database import Database


class Wordings:
    """Phrases read, changed, and given back."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def forms(self) -> tuple[str, ...]:
        """Return the forms whose phrases may be changed."""
        return forms()

    def phrases(self, form: str | None = None) -> tuple[PhraseLine, ...]:
        """Return the phrases of a form, or of all, in the order they ship; raises `UnknownForm`."""
        own = self.own()
        return tuple(line for one in ((form,) if form else forms()) for line in _lines(shipped(one), own.get(one, {})))

    def put(self, form: str, phrase: str, text: str) -> PhraseLine:
        """Word a phrase the office's way; raises what `accept_phrase` raises. The shipped words are no own phrase."""
        accepted = accept_phrase(form, phrase, text)
        original = shipped(form).phrases[phrase]
        with self._database.work("sửa câu chữ văn bản") as work:
            work.phrases.put(form, phrase, None if accepted == original else accepted)
        return self._line(form, phrase)

    def give_back(self, form: str, phrase: str) -> PhraseLine:
        """Go back to a phrase as it ships; raises `UnknownForm` and `PhraseMissing`."""
        fields_of(form, phrase)
        with self._database.work("trả câu chữ văn bản về bản gốc") as work:
            work.phrases.put(form, phrase, None)
        return self._line(form, phrase)

    def own(self) -> Mapping[str, Mapping[str, str]]:
        """Return the office's own phrases, by form and name."""
        with self._database.reading() as work:
            return work.phrases.own()

    def _line(self, form: str, phrase: str) -> PhraseLine:
        return next(line for line in self.phrases(form) if line.name == phrase)


def _lines(words: Wording, own: Mapping[str, str]) -> Iterator[PhraseLine]:
    for name, text in words.phrases.items():
        fields = fields_of(words.form, name)
        yield PhraseLine(words.form, name, text, own.get(name), fields, tuple(meanings()[one] for one in fields))
