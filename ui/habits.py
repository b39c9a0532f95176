"""The habits of one PC: where the window stood, which register was open, which plan was being worked on.

Facts of the office live in the register and travel with its copies; nothing of them is kept here.
"""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

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

    def forget(self) -> None:
        """Begin as on a new PC."""
        self._kept.clear()

    def _text(self, key: str) -> str:
        return str(self._kept.value(key, "", type=str))
