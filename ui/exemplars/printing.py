"""The list of nominations a meeting has before it: drawn beside the register and shown as it will be printed."""

from collections.abc import Callable

from app.office import Office
from ui.papers.showing import Showing


def print_list(showing: Showing, office: Office, meeting: int, form: str, then: Callable[[], None]) -> None:
    """Draw the list of a meeting aside and show it, proposing `form` on every line; go on with `then`."""
    showing.show(
        f"danh-sach-de-nghi-phien-{meeting}",
        lambda to: office.papers.draw(office.meeting_lists.paper(meeting, form), to),
        (".docx", ".xlsx"),
        then=then,
    )
