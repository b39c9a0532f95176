"""One section of the form of a plan: what stands on it by its path in the plan, and what is said beside each part."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from app.domain.plans.place import Path
from ui.kit.form_sheet import FormSheet
from ui.plans.fields import GrowingField
from ui.plans.findings import Finding
from ui.plans.seats import Heading, Seat, Spot


class SectionSheet(FormSheet):
    """Built by `ui.plans.parts`. What changes the shape of the section is said by `reshaped`."""

    reshaped = Signal(object, str)
    """The path to go to on the sheet made anew, and the words of the button to stand on there, if any."""

    def __init__(self) -> None:
        super().__init__()
        self.whole = Heading("")
        self._spots: dict[Path, Spot] = {(): self.whole}
        self._buttons: dict[tuple[Path, str], QPushButton] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)

    def seat(self, path: Path, seat: Seat) -> None:
        """Make a field part of the section."""
        field = self.with_field(repr(path), seat.field)
        if isinstance(field, GrowingField) and field.one_line:
            field.editor.installEventFilter(self)
        self.spot(path, seat)

    def spot(self, path: Path, spot: Spot) -> None:
        """Let findings about a part be said there."""
        self._spots[path] = spot

    def button(self, path: Path, button: QPushButton) -> None:
        """Make a button that changes the shape of the section part of it."""
        self._buttons[path, button.text()] = button
        self.go_through(button)

    def say(self, findings: Sequence[Finding]) -> None:
        """Show each finding beside the nearest part around what it is about."""
        beside: dict[Path, list[Finding]] = {path: [] for path in self._spots}
        for one in findings:
            beside[self._nearest(one.path)].append(one)
        for path, said in beside.items():
            self._spots[path].say(said)

    def go_to(self, path: Path, button: str = "") -> None:
        """Put the cursor on a button at a path, else into the first field there, else on any button there."""
        fields = (one.field for at, one in self._spots.items() if isinstance(one, Seat) and at[: len(path)] == path)
        buttons = (one for (at, _), one in self._buttons.items() if at[: len(path)] == path)
        wanted = self._buttons.get((path, button))
        stop = wanted if wanted is not None and wanted.isEnabled() else next(iter((*fields, *buttons)), None)
        if stop is not None:
            stop.setFocus()

    def _nearest(self, path: Path) -> Path:
        while path not in self._spots:
            path = path[:-1]
        return path
