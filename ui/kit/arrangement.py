"""How a clerk has arranged the columns of one list on this PC: which are out of sight, in what order, how wide."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Columns go by their titles; widths are in pixels. One that names nothing leaves the list as it came."""

    hidden: frozenset[str] = frozenset()
    order: tuple[str, ...] = ()
    widths: Mapping[str, int] = field(default_factory=dict)

    def with_shown(self, title: str, *, shown: bool) -> "Arrangement":
        """Return the arrangement with a column in sight or out of it."""
        return replace(self, hidden=self.hidden - {title} if shown else self.hidden | {title})

    def with_width(self, title: str, width: int) -> "Arrangement":
        """Return the arrangement with a column so wide."""
        return replace(self, widths={**self.widths, title: width})

    def kept(self) -> str:
        """Return the arrangement as a line of text, empty for none."""
        if self == Arrangement():
            return ""
        return json.dumps({"hidden": sorted(self.hidden), "order": self.order, "widths": dict(self.widths)})


def arrangement_of(kept: str) -> Arrangement:
    """Return the arrangement a line of text keeps; none where it cannot be read."""
    try:
        told = json.loads(kept) if kept else {}
        widths = {str(title): int(width) for title, width in told.get("widths", {}).items()}
        return Arrangement(frozenset(map(str, told.get("hidden", ()))), tuple(map(str, told.get("order", ()))), widths)
    except (ValueError, TypeError, AttributeError):
        return Arrangement()
