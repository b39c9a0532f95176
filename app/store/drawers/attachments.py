"""The drawer of the files attached to articles: what is known of each; their bytes are `app.store.kept_files`'."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.domain.articles.attachment import Attachment, Fingerprint, IncomingFile, NoSuchAttachment, Twin
from app.store.rows.articles import ArticleRow
from app.store.rows.attached import AttachmentRow

_AT_ONCE = 200


class Attachments:
    """Attached files by article, in the order they came."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def of_article(self, article: int) -> tuple[Attachment, ...]:
        """Return the files that stand on an article, each with the other articles that have it."""
        standing = select(AttachmentRow).where(AttachmentRow.article_id == article, AttachmentRow.struck_on.is_(None))
        rows = self._session.scalars(standing.order_by(AttachmentRow.id)).all()
        twins = self._twins(article, {row.sha256 for row in rows}) if rows else {}
        return tuple(replace(_record(row), twins=twins.get(row.sha256, ())) for row in rows)

    def attachment(self, number: int) -> Attachment:
        """Return one attached file, taken off its article or not; raises `NoSuchAttachment`."""
        return _record(self._row(number))

    def put(self, article: int, file: IncomingFile, day: date) -> bool:
        """Attach a file; False where this very file stands on the article already, under whatever name."""
        known = select(AttachmentRow.id).where(
            AttachmentRow.article_id == article,
            AttachmentRow.sha256 == file.fingerprint.sha256,
            AttachmentRow.struck_on.is_(None),
        )
        if self._session.scalars(known).first() is not None:
            return False
        sha256, size, kind = file.fingerprint.sha256, file.fingerprint.size, file.fingerprint.kind
        self._session.add(
            AttachmentRow(article_id=article, name=file.name, sha256=sha256, size=size, kind=kind, attached_on=day)
        )
        self._session.flush()
        return True

    def strike(self, number: int, on: date, reason: str) -> None:
        """Take a file off its article: what was kept of it stays, and is no longer listed."""
        self._row(number).strike(on, reason)
        self._session.flush()

    def count(self) -> int:
        """Return how many different files were ever attached."""
        return self._session.execute(select(func.count(AttachmentRow.sha256.distinct()))).scalar_one()

    def every(self) -> Iterator[Attachment]:
        """Yield every different file ever attached once, as it was attached first, in the order of their hashes."""
        last = ""
        while rows := self._after(last):
            yield from map(_record, rows)
            last = rows[-1].sha256

    def _after(self, sha256: str) -> list[AttachmentRow]:
        first = select(func.min(AttachmentRow.id)).where(AttachmentRow.sha256 > sha256)
        some = first.group_by(AttachmentRow.sha256).order_by(AttachmentRow.sha256).limit(_AT_ONCE)
        rows = select(AttachmentRow).where(AttachmentRow.id.in_(some)).order_by(AttachmentRow.sha256)
        return list(self._session.scalars(rows))

    def _twins(self, article: int, hashes: Iterable[str]) -> Mapping[str, tuple[Twin, ...]]:
        """Return for each file the other standing articles it stands on, the newest first."""
        others = (
            select(AttachmentRow.sha256, ArticleRow.id, ArticleRow.title, ArticleRow.received)
            .join(ArticleRow, ArticleRow.id == AttachmentRow.article_id)
            .where(AttachmentRow.sha256.in_(hashes), AttachmentRow.struck_on.is_(None))
            .where(ArticleRow.id != article, ArticleRow.struck_on.is_(None))
            .order_by(ArticleRow.received.desc(), ArticleRow.id.desc())
        )
        twins: dict[str, tuple[Twin, ...]] = {}
        for sha256, number, title, received in self._session.execute(others):
            twins[sha256] = (*twins.get(sha256, ()), Twin(number, title, received))
        return twins

    def _row(self, number: int) -> AttachmentRow:
        row = self._session.get(AttachmentRow, number)
        if row is None:
            raise NoSuchAttachment(number)
        return row


def _record(row: AttachmentRow) -> Attachment:
    fingerprint = Fingerprint(row.sha256, row.size, row.kind)
    return Attachment(row.id, row.article_id, row.name, fingerprint, row.attached_on, row.struck_reason or "")
