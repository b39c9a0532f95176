"""The layouts as the clerk changes them: each kept apart from the register until it is saved."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from app.domain.certificates.certificate_layout import CertificateLayout, Part
from app.domain.certificates.layout_moves import field_of
from ui.desk import Desk


class LayoutDrafts:
    """One layout is worked on at a time; what was changed of the others is not lost."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._kept: dict[str, CertificateLayout] = {}
        self._changed: dict[str, CertificateLayout] = {}
        self.code = ""
        self.part = Part.NAME

    def read(self, codes: tuple[str, ...]) -> None:
        """Read the layouts of the register again, and work on one of them."""
        layout = self._desk.office.certificate_layouts.layout
        known = {code: self._desk.attempt(partial(layout, code)) for code in codes}
        self._kept = {code: layout for code, layout in known.items() if layout}
        self._changed = {
            code: layout for code, layout in self._changed.items() if self._kept.get(code, layout) != layout
        }
        if self.code not in self._kept:
            self.code = "a4" if "a4" in self._kept else next(iter(self._kept), "")

    @property
    def layout(self) -> CertificateLayout:
        """The layout worked on, as changed so far; LookupError before any was read."""
        return self._changed.get(self.code) or self._kept[self.code]

    @property
    def changed(self) -> bool:
        """Whether the layout worked on differs from the register's."""
        return self.code in self._changed

    @property
    def half_typed(self) -> dict[str, Any]:
        """What was changed and not saved, by code, as the text of a file, and what is worked on; {} for nothing."""
        if not self._changed:
            return {}
        written = self._desk.office.certificate_layouts.written
        changed = {code: written(layout) for code, layout in self._changed.items()}
        return {"code": self.code, "part": self.part.value, "changed": changed}

    def take_up(self, half_typed: Mapping[str, Any]) -> None:
        """Put back what `half_typed` gave, of the layouts that are still there."""
        read = self._desk.office.certificate_layouts.read
        for code, text in half_typed["changed"].items():
            if layout := self._desk.attempt(partial(read, text)):
                self._changed[code] = layout
        self.code, self.part = half_typed["code"], Part(half_typed["part"])

    def put(self, layout: CertificateLayout) -> None:
        """Change the layout worked on."""
        self._changed[self.code] = layout
        if layout == self._kept[self.code]:
            self.forget()

    def forget(self) -> None:
        """Give up what was changed of the layout worked on."""
        self._changed.pop(self.code, None)

    def choose(self, part: Part) -> None:
        """Work on another part of the layout."""
        self.part = part

    def settle(self) -> Part:
        """Return the part worked on, the first of the layout where it has no longer that one."""
        try:
            field_of(self.layout, self.part)
        except LookupError:
            self.part = self.layout.fields[0].part
        return self.part
