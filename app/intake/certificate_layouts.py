"""Layouts of certificates, read from readable TOML: one file each, named by the code the office calls it by."""

from pathlib import Path

import tomlkit

from app.domain.certificates.certificate_layout import CertificateLayout, Field, Fitting, Part, Side, UnknownLayout
from app.intake.toml_lines import lines_of
from app.intake.toml_record import Codec, Entry, Spot, many, table
from app.intake.toml_syntax import read_toml
from app.intake.toml_values import FLAG, TEXT, WHOLE, member_of

_LONGEST = 1000
"""Millimetres no sheet of the office reaches."""


def _length(value: object, spot: Spot) -> float:
    if not isinstance(value, int | float) or isinstance(value, bool) or not 0 <= value < _LONGEST:
        raise spot.wrong(f"một số đo từ 0 đến dưới {_LONGEST}, không có dấu nháy, ví dụ 12.5", value)
    return value


_LENGTH = Codec(_length, lambda length: length)

_FIELD = table(
    Field,
    Entry("phan", "part", member_of(Part)),
    Entry("trai", "left", _LENGTH),
    Entry("chan-chu", "baseline", _LENGTH),
    Entry("rong", "width", _LENGTH),
    Entry("co-chu", "size", _LENGTH),
    Entry("co-nho-nhat", "floor", _LENGTH),
    Entry("so-dong", "lines", WHOLE),
    Entry("can", "side", member_of(Side)),
    Entry("dai-thi", "fitting", member_of(Fitting)),
    Entry("noi-hai-phia", "spreads", FLAG),
    Entry("dam", "bold", FLAG),
    Entry("nghieng", "italic", FLAG),
    Entry("do", "red", FLAG),
    Entry("gach-chan", "underlined", FLAG),
    Entry("in-tren-phoi", "on_blanks", FLAG),
)
_LAYOUT = table(
    CertificateLayout,
    Entry("ten", "title", TEXT),
    Entry("rong", "width", _LENGTH),
    Entry("cao", "height", _LENGTH),
    Entry("o", "fields", many(_FIELD)),
    shape=tomlkit.document,
)


def read_certificate_layout(folder: Path, code: str) -> CertificateLayout:
    """Return the layout of this code among those in `folder`.

    Raises `UnknownLayout`, or what is wrong in its file, naming the line.
    """
    known = certificate_layouts(folder)
    if code not in known:
        raise UnknownLayout(code, known)
    file = folder / f"{code}.toml"
    return read_layout(file.read_text(encoding="utf-8"), file.name)


def read_layout(text: str, file: str = "") -> CertificateLayout:
    """Return the layout a file's text describes; raises everything wrong with it, each with its line."""
    written = text.removeprefix("\ufeff")
    return _LAYOUT.read(read_toml(written, file), Spot((), lines_of(written), file))


def write_layout(layout: CertificateLayout) -> str:
    """Return the text of a file from which the same layout is read again."""
    return _LAYOUT.write(layout).as_string().lstrip("\n")


def certificate_layouts(folder: Path) -> tuple[str, ...]:
    """Return the codes of the layouts in `folder`."""
    return tuple(sorted(file.stem for file in folder.glob("*.toml")))
