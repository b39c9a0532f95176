"""The habits of one PC: where the window stood, which register was open, which plan was being worked on.

Facts of the office live in the register and travel with its copies; nothing of them is kept here.
"""

from pathlib import Path
from urllib.parse import quote

from PySide6.QtCore import QByteArray, QSettings

from app.domain.certificates.certificate_layout import Shift

_SCOPE = (QSettings.Format.IniFormat, QSettings.Scope.UserScope, "NeuGuong", "window")


class Habits:
    """Remembered between two starts; forgotten without harm."""

    def __init__(self) -> None:
        self._kept = QSettings(*_SCOPE)

    @property
    def last_register(self) -> Path | None:
        """The register that was open last."""
        kept = self._text("register")
        return Path(kept) if kept else None

    def remember_register(self, register: Path) -> None:
        """Open this one next time."""
        self._kept.setValue("register", str(register))

    def plan_of(self, register: Path) -> str:
        """Return the code of the plan last worked on in a register, empty when none is known."""
        return self._text(f"plan/{register.stem}")

    def remember_plan(self, register: Path, plan: str) -> None:
        """Go on with this plan next time."""
        self._kept.setValue(f"plan/{register.stem}", plan)

    @property
    def geometry(self) -> QByteArray:
        """Where the window stood, as Qt writes it."""
        kept = self._kept.value("geometry", QByteArray())
        return kept if isinstance(kept, QByteArray) else QByteArray()

    def remember_geometry(self, geometry: QByteArray) -> None:
        """Stand there next time."""
        self._kept.setValue("geometry", geometry)

    def shift_of(self, printer: str, blank: str) -> Shift:
        """Return by how much a printer is corrected on a kind of blank; an empty `blank` is plain paper."""
        return Shift(*(self._number(f"{_shift_key(printer, blank)}/{way}") for way in ("right", "down")))

    def remember_shift(self, printer: str, blank: str, shift: Shift) -> None:
        """Correct this printer so on this kind of blank next time."""
        key = _shift_key(printer, blank)
        self._kept.setValue(f"{key}/right", shift.right)
        self._kept.setValue(f"{key}/down", shift.down)

    def scan_of(self, layout: str) -> Path | None:
        """Return the scan of a blank that lay under a layout last."""
        kept = self._text(f"scan/{layout}")
        return Path(kept) if kept else None

    def remember_scan(self, layout: str, scan: Path) -> None:
        """Lay this scan under the layout next time."""
        self._kept.setValue(f"scan/{layout}", str(scan))

    def columns_of(self, table: str) -> str:
        """Return how the columns of a list were arranged last, as `ui.kit.arrangement` writes it; empty for as made."""
        return self._text(_columns_key(table))

    def remember_columns(self, table: str, arranged: str) -> None:
        """Show the columns of the list of that name so next time."""
        if arranged:
            self._kept.setValue(_columns_key(table), arranged)
        else:
            self._kept.remove(_columns_key(table))

    def forget(self) -> None:
        """Begin as on a new PC."""
        self._kept.clear()

    def _text(self, key: str) -> str:
        return str(self._kept.value(key, "", type=str))

    def _number(self, key: str) -> float:
        return float(str(self._kept.value(key, 0.0, type=float)))


def _shift_key(printer: str, blank: str) -> str:
    """Return the key of a printer and a kind of blank, whose names may hold any character; keys may not."""
    return f"shift/{quote(printer, safe='')}/{quote(blank, safe='') or '-'}"


def _columns_key(table: str) -> str:
    return f"columns/{quote(table, safe='')}"
