"""From a paper the office can write to the window that shows it: drawn aside, then opened."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject

from app.domain.errors import Refusal
from app.files import make_folder
from app.paths import papers
from ui.background import Errand
from ui.desk import Desk
from ui.papers.paper_window import Draw, PaperWindow


class Showing:
    """Holds on to the windows of the papers a desk has drawn, one for each paper; the clerk closes them."""

    def __init__(self, desk: Desk, owner: QObject) -> None:
        self._desk, self._owner = desk, owner
        self._windows: list[PaperWindow] = []
        self._drawn: set[Path] = set()

    @property
    def windows(self) -> tuple[PaperWindow, ...]:
        """The windows still open, the latest last."""
        self._windows = [one for one in self._windows if shiboken6.isValid(one)]
        return tuple(self._windows)

    def show(
        self,
        name: str,
        draw: Draw,
        inks: Sequence[str] = (".docx",),
        complain: Callable[[Refusal], None] | None = None,
        issue: Draw | None = None,
        then: Callable[[], None] | None = None,
        title: str = "",
    ) -> None:
        """Draw a paper into a PDF of that name beside the register, show it, and go on with `then`.

        Asked for again while it is drawn, it is shown once; shown already, its window gives way to the new one.
        A refusal goes to `complain`. `issue` writes that PDF in place of `draw`, once, where writing it issues it or
        it has been issued before.
        """
        file = papers(self._desk.office.path) / f"{name}.pdf"

        if file in self._drawn:
            return
        self._drawn.add(file)

        def write(to: Path) -> None:
            make_folder(to.parent)
            draw(to)

        def work(_: Errand) -> None:
            make_folder(file.parent)
            (issue or draw)(file)

        def back(done: "Future[None]") -> None:
            def open_window() -> None:
                done.result()
                self._open(PaperWindow(self._desk, file, write, inks, title))
                if then is not None:
                    then()

            self._drawn.discard(file)
            self._desk.attempt(open_window, complain)

        self._desk.background.send(f"Đang vẽ {title or file.name}", work, back, self._owner)

    def _open(self, window: PaperWindow) -> None:
        for before in self.windows:
            if before.file == window.file:
                before.close()
        self._windows = [*self.windows, window]
        window.show()
