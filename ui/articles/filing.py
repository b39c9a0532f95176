"""Joins the files of the article in full to the office: copied aside, opened as copies, written out, taken off."""

from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QDir, QObject, QTemporaryDir, QUrl
from PySide6.QtGui import QDesktopServices

from app.domain.articles.article import Article
from app.domain.articles.attachment import Attaching, Attachment, several_in_words
from app.files import FolderReadOnly, make_folder
from app.wording import sentence
from ui.articles.attached_words import KINDS, Lines, outcome
from ui.articles.detail import DetailPane
from ui.background import Errand
from ui.desk import Desk, attempt
from ui.kit.deed import Deed
from ui.kit.file_drop import FileDrop
from ui.kit.file_question import FileQuestion
from ui.kit.signs import Sign

Tell = Callable[[Lines], None]
_READ_ONLY: Final = 0o444


class Filing(QObject):
    """What is done with attached files. One is opened as a copy that takes no writing: what is kept never changes."""

    def __init__(self, desk: Desk, pane: DetailPane) -> None:
        super().__init__(pane)
        self._desk, self._pane, self._box = desk, pane, pane.attached
        self._copying: Errand | None = None
        self._copies: QTemporaryDir | None = None
        self.files = FileQuestion(pane)
        drop = FileDrop(pane, lambda: self._box.takes_files)
        drop.dropped.connect(self._box.offer)
        drop.hovers.connect(self._box.show_target)
        self._box.asks.connect(self._ask)
        self._box.attaches.connect(self._attach)
        self._box.opens.connect(self._open)
        self._box.writes.connect(self._ask_where)
        self._box.strikes.connect(self._strike)
        desk.background.ended.connect(self._rest)

    def show_files(self, article: Article) -> None:
        """Show what is attached to an article."""
        known = self._desk.attempt(lambda: self._desk.office.attachments.of_article(article.id))
        self._box.show_files(article, known or ())

    def attach(
        self,
        article: Article,
        files: tuple[Path, ...],
        tell: Tell,
        words_of: Callable[[Attaching], Lines] = outcome,
    ) -> None:
        """Copy files aside and attach them to an article; what came of it goes to `tell`, in these words."""
        attachments = self._desk.office.attachments

        def back(done: "Future[Attaching]") -> None:
            come = attempt(done.result, lambda no: tell(((Sign.LATE, sentence(no)),)))
            if come is not None:
                tell(words_of(come))

        self._box.wait(waiting=True)
        self._copying = self._desk.background.send(
            f"Đang đính kèm {several_in_words([one.name for one in files])}",
            lambda errand: attachments.attach(article.id, files, errand.went),
            back,
            self,
        )

    @property
    def unfinished(self) -> str:
        """What would be lost if the window closed now: files on their way into the register."""
        return "tệp đang đính kèm vào bài viết" if self._copying else ""

    @property
    def deeds(self) -> tuple[Deed, ...]:
        """The way to attach a file to the article in sight."""
        article = self._box.article
        if article is None or article.struck or not self._pane.isVisible():
            return ()
        return (Deed("Đính kèm tệp vào bài đang xem", self._ask),)

    def _ask(self) -> None:
        self.files.ask_several("Chọn tệp đính kèm vào bài viết", KINDS, self._attach)

    def _attach(self, files: tuple[Path, ...]) -> None:
        if article := self._box.article:
            self._box.say(())
            self.attach(article, files, partial(self._tell, article))

    def _tell(self, article: Article, lines: Lines) -> None:
        """Say what came of it beside the article; what failed, above the desk where another one is shown by now."""
        failed = "\n".join(words for sign, words in lines if sign is Sign.LATE)
        if self._box.article and self._box.article.id == article.id:
            self._box.say(lines)
        elif failed:
            self._desk.troubled.emit(f"Bài số {article.id} “{article.draft.title}”: {failed}")

    def _rest(self, errand: Errand) -> None:
        if errand is self._copying:
            self._copying = None
            self._box.wait(waiting=False)
            if errand.called_off:
                self._box.say(((Sign.SHORT, "Đã thôi, chưa đính kèm tệp nào."),))

    def _open(self, one: Attachment) -> None:
        self._box.say(())
        self._errand(f"Đang mở {one.name}", lambda: self._copy_of(one), self._hand_over)

    def _hand_over(self, copy: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy))):
            words = f"Máy này chưa có chương trình mở tệp {copy.suffix}. Hãy lưu tệp ra rồi mở ở máy khác."
            self._box.say(((Sign.LATE, words),))

    def _copy_of(self, one: Attachment) -> Path:
        """Return a copy to be read only, under the name the clerk knows; made once while the window stands."""
        self._copies = self._copies or QTemporaryDir(f"{QDir.tempPath()}/neu-guong-XXXXXX")
        if not self._copies.isValid():
            raise FolderReadOnly(Path(QDir.tempPath()))
        copy = Path(self._copies.path()) / str(one.id) / one.name
        if not copy.exists():
            make_folder(copy.parent)
            self._desk.office.attachments.write_out(one.id, copy)
            copy.chmod(_READ_ONLY)
        return copy

    def _ask_where(self, one: Attachment) -> None:
        self.files.ask_where("Lưu tệp đính kèm ra", one.name, KINDS, partial(self._write, one))

    def _write(self, one: Attachment, to: Path) -> None:
        def write() -> Path:
            self._desk.office.attachments.write_out(one.id, to)
            return to

        self._errand(f"Đang lưu {to.name}", write, lambda to: self._box.say(((Sign.MET, f"Đã lưu ra {to}."),)))

    def _errand(self, doing: str, work: Callable[[], Path], then: Callable[[Path], None]) -> None:
        """Do slow work aside; what the office refuses and the world fails is said in the box."""

        def back(done: "Future[Path]") -> None:
            came = attempt(done.result, lambda no: self._box.say(((Sign.LATE, sentence(no)),)))
            if came is not None:
                then(came)

        self._desk.background.send(doing, lambda _: work(), back, self)

    def _strike(self, number: int, reason: str) -> None:
        def struck() -> bool:
            self._desk.office.attachments.detach(number, reason)
            return True

        if self._desk.attempt(struck, self._box.reason.complain):
            self._box.reason.hide()
            self._box.list.setFocus()
