"""Moving a field of a certificate over its sheet, in tenths of a millimetre and never over an edge."""

from dataclasses import replace
from enum import Enum
from typing import Final

from app.domain.certificates.certificate_layout import CertificateLayout, Field, Part

NARROWEST: Final = 5.0
"""Millimetres: a field is not made narrower than this by hand."""
_MARGIN: Final = 20.0
_SIZE, _FLOOR = 14.0, 10.0
"""Of a part newly placed: millimetres kept free at both sides, and its largest and smallest print in points."""


class Edge(Enum):
    """The edge of a field that is taken hold of."""

    LEFT = "left"
    RIGHT = "right"


def field_of(layout: CertificateLayout, part: Part) -> Field:
    """Return the field of a part; raises `LookupError` where the layout has none."""
    for field in layout.fields:
        if field.part is part:
            return field
    raise LookupError(part)


def placed(layout: CertificateLayout, field: Field) -> CertificateLayout:
    """Return the layout with this field in place of the one of its part."""
    return replace(layout, fields=tuple(field if one.part is field.part else one for one in layout.fields))


def moved(layout: CertificateLayout, part: Part, right: float, down: float) -> CertificateLayout:
    """Return the layout with a field moved by so many millimetres, stopped at the edges of the sheet."""
    field = field_of(layout, part)
    left = _within(field.left + right, 0, layout.width - field.width)
    baseline = _within(field.baseline + down, 0.1, layout.height)
    return placed(layout, replace(field, left=left, baseline=baseline))


def stretched(layout: CertificateLayout, part: Part, edge: Edge, right: float) -> CertificateLayout:
    """Return the layout with one edge of a field moved to the right by so many millimetres; the other edge stays."""
    field = field_of(layout, part)
    end = field.left + field.width
    if edge is Edge.RIGHT:
        moved_end = _within(end + right, field.left + NARROWEST, layout.width)
        return placed(layout, replace(field, width=round(moved_end - field.left, 1)))
    left = _within(field.left + right, 0, end - NARROWEST)
    return placed(layout, replace(field, left=left, width=round(end - left, 1)))


def parts_left(layout: CertificateLayout) -> tuple[Part, ...]:
    """Return the parts a layout has no field for."""
    has = {field.part for field in layout.fields}
    return tuple(part for part in Part if part not in has)


def with_part(layout: CertificateLayout, part: Part) -> CertificateLayout:
    """Return the layout with a field for one more part, across the middle of the sheet."""
    field = Field(part, _MARGIN, round(layout.height / 2, 1), layout.width - 2 * _MARGIN, _SIZE, _FLOOR)
    return replace(layout, fields=(*layout.fields, field))


def without_part(layout: CertificateLayout, part: Part) -> CertificateLayout:
    """Return the layout without the field of a part."""
    return replace(layout, fields=tuple(field for field in layout.fields if field.part is not part))


def _within(place: float, least: float, most: float) -> float:
    return round(max(least, min(place, most)), 1)
