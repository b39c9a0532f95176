"""The drawer of the office's own phrases, in the forms of its papers and in its letterhead."""

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.store.rows.wording import PhraseRow

LETTERHEAD = "letterhead"
"""What stands in the form's place for a line of the letterhead, which is in no one form but over all of them."""


class Phrases:
    """What the office words its own way, by form and by name."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def own(self) -> Mapping[str, Mapping[str, str]]:
        """Return every phrase of the office's own in a form."""
        found: dict[str, dict[str, str]] = {}
        in_forms = select(PhraseRow).where(PhraseRow.text.is_not(None), PhraseRow.form != LETTERHEAD)
        for row in self._session.scalars(in_forms):
            found.setdefault(row.form, {})[row.name] = row.text or ""
        return found

    def of_letterhead(self) -> Mapping[str, str]:
        """Return the lines of its letterhead the office says its own way, by part."""
        own = select(PhraseRow.name, PhraseRow.text).where(PhraseRow.form == LETTERHEAD, PhraseRow.text.is_not(None))
        return {name: text or "" for name, text in self._session.execute(own)}

    def put(self, form: str, name: str, text: str | None) -> None:
        """Word a phrase the office's way, or with None as it ships."""
        known = select(PhraseRow).where(PhraseRow.form == form, PhraseRow.name == name)
        row = self._session.scalars(known).first()
        if row is None:
            self._session.add(PhraseRow(form=form, name=name, text=text))
        else:
            row.text = text
        self._session.flush()
