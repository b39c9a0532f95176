"""The drawer of the office's own phrases."""

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.store.rows.wording import PhraseRow


class Phrases:
    """What the office words its own way, by form and by name."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def own(self) -> Mapping[str, Mapping[str, str]]:
        """Return every phrase of the office's own."""
        found: dict[str, dict[str, str]] = {}
        for row in self._session.scalars(select(PhraseRow).where(PhraseRow.text.is_not(None))):
            found.setdefault(row.form, {})[row.name] = row.text or ""
        return found

    def put(self, form: str, name: str, text: str | None) -> None:
        """Word a phrase the office's way, or with None as it ships."""
        known = select(PhraseRow).where(PhraseRow.form == form, PhraseRow.name == name)
        row = self._session.scalars(known).first()
        if row is None:
            self._session.add(PhraseRow(form=form, name=name, text=text))
        else:
            row.text = text
        self._session.flush()
