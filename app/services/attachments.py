"""The files attached to articles."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from app.domain.articles.attachment import (
    AttachedFileChanged,
    AttachedFileMissing,
    Attaching,
    Attachment,
    AttachmentIsAFolder,
    IncomingFile,
    RefusedFile,
    check_attached,
    check_name,
    check_size,
    check_takes_files,
    incoming,
)
from app.domain.errors import Refusal, refuse
from app.domain.nominations.nomination import read_reason
from app.files import FileNotFound, FileNotRead, read_whole, size_of, write_whole
from app.intake.attached_files import kind_of
from app.paths import attached
from app.store.database import Database
from app.store.kept_files import KeptFiles

Went = Callable[[int, int], None]
"""Told after every file: so many done of so many. What it raises ends the work, and the register has none of it."""


class Attachments:
    """What a unit sent of an article: kept beside the register byte for byte, its hash in the register."""

    def __init__(self, database: Database, today: Callable[[], date]) -> None:
        self._database = database
        self._today = today
        self._kept = KeptFiles(attached(database.path))

    @property
    def folder(self) -> Path:
        """Where the files are kept."""
        return self._kept.folder

    def attach(self, article: int, files: Sequence[Path], went: Went = lambda _done, _total: None) -> Attaching:
        """Attach copies of files to an article, those that may be; the rest come back each with its reason.

        Attached once more, a file is put back in its place in the folder and is no second one. Raises
        AttachingToStruckArticle, the Trouble of a register that is only read, and what keeps a copy from being written.
        """
        self._check_open(article)
        accepted, refused = list[IncomingFile](), list[RefusedFile]()
        for done, path in enumerate(files, start=1):
            try:
                accepted.append(self._taken(path))
            except (Refusal, FileNotFound, FileNotRead) as why:
                refused.append(RefusedFile(path.name, why))
            went(done, len(files))
        added, known = self._enter(article, accepted) if accepted else ((), ())
        return Attaching(added, known, tuple(refused))

    def take(self, files: Sequence[Path]) -> tuple[IncomingFile, ...]:
        """Keep copies of the files an article is to be logged with; of none, where one may not be attached.

        Raises why each is refused, what keeps one from being read weighing more, and what `attach` raises. Copies no
        article comes to have do no harm.
        """
        self._database.check_writable()
        accepted, refused = list[IncomingFile](), list[Refusal]()
        for path in files:
            try:
                accepted.append(_judged(path))
            except Refusal as why:
                refused.append(why)
        refuse(refused)
        for file in accepted:
            self._keep(file)
        return tuple(accepted)

    def of_article(self, article: int) -> tuple[Attachment, ...]:
        """Return the files of an article in the order they came, each with the other articles that have it."""
        with self._database.reading() as work:
            return work.attachments.of_article(article)

    def attachment(self, number: int) -> Attachment:
        """Return one attached file, taken off its article or not; raises `NoSuchAttachment`."""
        with self._database.reading() as work:
            return work.attachments.attachment(number)

    def write_out(self, number: int, to: Path) -> None:
        """Write a copy of an attached file to `to`, the very bytes that were attached.

        Raises AttachedFileMissing, AttachedFileChanged, and what `write_whole` raises.
        """
        known = self.attachment(number)
        content = self._kept.content(known.fingerprint)
        if content is None:
            changed = self._kept.is_there(known.fingerprint)
            raise (AttachedFileChanged if changed else AttachedFileMissing)(known.name, str(self.folder))
        write_whole(to, content)

    def detach(self, number: int, reason: str) -> None:
        """Take a file off its article, saying why; what was kept of it stays."""
        given = read_reason(reason)
        with self._database.work("bỏ tệp đính kèm") as work:
            check_attached(work.attachments.attachment(number))
            work.attachments.strike(number, self._today(), given)

    def _check_open(self, article: int) -> None:
        """Raise what refuses every file, before any is copied."""
        self._database.check_writable()
        with self._database.reading() as work:
            check_takes_files(work.articles.article(article))

    def _taken(self, path: Path) -> IncomingFile:
        """Read a file, judge it, and keep a copy; the row that names it comes after."""
        file = _judged(path)
        self._keep(file)
        return file

    def _keep(self, file: IncomingFile) -> None:
        self._kept.keep(file.fingerprint, file.content, Path(file.name))

    def _enter(
        self, article: int, files: Sequence[IncomingFile]
    ) -> tuple[tuple[Attachment, ...], tuple[Attachment, ...]]:
        """Enter files in the register; return those that are new to the article, and those it had."""
        with self._database.work("đính kèm tệp") as work:
            check_takes_files(work.articles.article(article))
            new = {file.fingerprint for file in files if work.attachments.put(article, file, self._today())}
            standing = work.attachments.of_article(article)
        named = {file.fingerprint for file in files}
        return (
            tuple(one for one in standing if one.fingerprint in new),
            tuple(one for one in standing if one.fingerprint in named - new),
        )


def _judged(path: Path) -> IncomingFile:
    """Read a file and judge it."""
    size = size_of(path)
    if size is None:
        raise AttachmentIsAFolder(path.name)
    check_name(path.name)
    check_size(path.name, size)
    content = read_whole(path)
    return incoming(path.name, kind_of(path.name, content), content)
