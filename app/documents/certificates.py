"""Certificates and the sheet to measure a printer by, as PDF files.

The pens are loaded when first used, so that a window can open without loading a PDF library.
"""

from collections.abc import Iterable
from importlib import import_module
from typing import BinaryIO, Protocol, cast

from app.domain.certificates.certificate_layout import CertificateLayout, CertificateWords, Field, Shift


class CertificatePen(Protocol):
    """What the pen of certificates offers."""

    def draw(
        self,
        file: BinaryIO,
        certificates: Iterable[CertificateWords],
        layout: CertificateLayout,
        shift: Shift,
        title: str,
        *,
        on_blank: bool,
    ) -> None:
        """Write the certificates to a file."""


class RulerPen(Protocol):
    """What the pen of rulers offers."""

    def drawn(self, layout: CertificateLayout, shift: Shift, title: str) -> bytes:
        """Return the sheet as a file."""

    def corners(self, field: Field) -> tuple[tuple[float, float], ...]:
        """Return the four corners of a field filled with all its lines, in millimetres from the page's upper left."""


def draw_certificates(
    file: BinaryIO,
    certificates: Iterable[CertificateWords],
    layout: CertificateLayout,
    shift: Shift,
    title: str,
    *,
    on_blank: bool,
) -> None:
    """Write a PDF of one page for each certificate, in the order given; each is taken, drawn and let go of.

    Memory does not grow with their number. Everything is moved by `shift`. Raises `UnprintableCharacter` or
    `TextTooLongForField`, with the pages before it written.
    """
    pen = cast("CertificatePen", import_module("app.documents.ink.certificate"))
    pen.draw(file, certificates, layout, shift, title, on_blank=on_blank)


def ruler_drawn(layout: CertificateLayout, shift: Shift, title: str) -> bytes:
    """Return the ruler sheet of a layout as a PDF; its rulers measure the paper, its crosses are moved by `shift`."""
    return _ruler_pen().drawn(layout, shift, title)


def field_corners(field: Field) -> tuple[tuple[float, float], ...]:
    """Return the corners of a field filled with all its lines, in millimetres from the page's upper left corner."""
    return _ruler_pen().corners(field)


def _ruler_pen() -> RulerPen:
    return cast("RulerPen", import_module("app.documents.ink.ruler"))
