"""The files attached to articles. Their bytes lie in a folder beside the register, under the hash kept here."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.articles.attachment import FileKind
from app.domain.topics import Topic
from app.store.rows.foundation import Row, Struck, Word

_IS_SHA256 = "length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'"


class AttachmentRow(Struck, Row):
    """A file attached to an article, by its name as shown; the same file stands on an article once."""

    __tablename__ = "attachment"
    topic = Topic.ARTICLES
    undone = True
    __table_args__ = (
        CheckConstraint("trim(name) <> ''", name="has_a_name"),
        CheckConstraint(_IS_SHA256, name="hash_is_sha256"),
        CheckConstraint("size > 0", name="holds_something"),
        Index("uq_attachment_standing", "article_id", "sha256", unique=True, sqlite_where=text("struck_on IS NULL")),
        Index("ix_attachment_sha256", "sha256"),
    )

    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"))
    name: Mapped[str]
    sha256: Mapped[str]
    size: Mapped[int]
    kind: Mapped[FileKind] = mapped_column(Word(FileKind))
    attached_on: Mapped[date]
