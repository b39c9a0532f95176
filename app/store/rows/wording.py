"""The office's own phrases, in place of those that ship, and its own letterhead, in place of the plan's."""

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped

from app.domain.topics import Topic
from app.store.rows.foundation import Row


class PhraseRow(Row):
    """One phrase of one form as the office words it; no text once the office has gone back to the original.

    The lines of the letterhead, which is over every form, are the phrases of the form "letterhead".
    """

    __tablename__ = "phrase"
    topic = Topic.OFFICE
    undone = True
    __table_args__ = (
        UniqueConstraint("form", "name"),
        CheckConstraint("text IS NULL OR trim(text) <> ''", name="says_something"),
    )

    form: Mapped[str]
    name: Mapped[str]
    text: Mapped[str | None]
