"""The clerk's verbs for the files of an article: chosen in a dialog of the system, dropped, opened."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QPointF, Qt, QUrl, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from app.domain.articles.attachment import Attachment
from app.office import Office
from tests.ui.drivers import ArticlesDriver
from ui.articles.attached_box import AttachedBox


@dataclass
class Filer:
    """The clerk at the files of an article."""

    articles: ArticlesDriver
    office: Office

    @property
    def box(self) -> AttachedBox:
        return self.articles.screen.detail.attached

    def names(self) -> list[str]:
        """The files the box lists."""
        return list(self.box.names)

    def lists(self, *names: str) -> bool:
        """Wait until exactly these files are listed."""
        self.articles.qtbot.waitUntil(lambda: self.names() == list(names))
        return True

    def says(self, words: str) -> bool:
        """Wait until something of the kind is said."""
        self.articles.qtbot.waitUntil(lambda: any(words in one for one in self.box.said))
        return True

    def stands_on(self, part: QWidget) -> bool:
        """Wait until the cursor of the window is there, whichever window is in front."""
        self.articles.qtbot.waitUntil(lambda: part.window().focusWidget() is part)
        return True

    def kept(self, article: int = 1) -> tuple[Attachment, ...]:
        """What the register has."""
        return self.office.attachments.of_article(article)

    def attach(self, *files: Path) -> None:
        """Press the button and choose files in the dialog."""
        self.articles.press("Đính kèm…")
        answer(self.articles.screen.filing.files.asking, *files)


def answer(dialog: QFileDialog | None, *files: Path) -> None:
    """Choose files in a dialog of the system."""
    assert dialog is not None
    chosen = [str(file) for file in files]
    if dialog.fileMode() is QFileDialog.FileMode.ExistingFiles:
        dialog.filesSelected.emit(chosen)
    else:
        dialog.fileSelected.emit(chosen[0])
    dialog.close()


def drop(where: QWidget, *files: Path) -> bool:
    """Drag files over a part of the window and let go; whether it takes them."""
    told = held(files)
    taken = hold_over(where, told)
    if taken:
        QApplication.sendEvent(where, QDropEvent(QPointF(where.rect().center()), *_how(told)))
    return taken


def held(files: Sequence[Path]) -> QMimeData:
    """Files as the folders of the system hand them over: some name them in words too."""
    told = QMimeData()
    told.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    told.setText("\n".join(map(str, files)))
    return told


def hold_over(where: QWidget, told: QMimeData) -> bool:
    """Hold files over a part of the window; whether it would take them."""
    over = QDragEnterEvent(where.rect().center(), *_how(told))
    QApplication.sendEvent(where, over)
    return over.isAccepted()


def _how(told: QMimeData) -> tuple[Qt.DropAction, QMimeData, Qt.MouseButton, Qt.KeyboardModifier]:
    return Qt.DropAction.CopyAction, told, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Opener(QObject):
    """The program of this PC that opens files."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(Path(url.toLocalFile()))
