"""The list of nominations a meeting has before it: drawn beside the register and shown as it will be printed."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.paths import papers
from ui.desk import Desk
from ui.papers.paper_window import PaperWindow


def print_list(desk: Desk, meeting: int, form: str, then: Callable[[PaperWindow], None], owner: QWidget) -> None:
    """Draw the list of a meeting aside, proposing `form` on every line; `then` receives the window that shows it."""
    office = desk.office
    file = papers(office.path) / f"danh-sach-de-nghi-phien-{meeting}.pdf"

    def draw(to: Path) -> None:
        to.parent.mkdir(exist_ok=True)
        office.papers.draw(office.meeting_lists.paper(meeting, form), to)

    def shown(_: None) -> None:
        window = PaperWindow(desk, file, draw, (".docx", ".xlsx"))
        then(window)
        window.show()

    desk.errand(f"Đang vẽ {file.name}", lambda _: draw(file), shown, owner)
