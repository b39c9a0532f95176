"""The office's own lines: how it names itself and its superior, its place, symbol, file copies and signer.

They are first the plan's; an office changes one and goes back to the original without touching the plan file.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import ClassVar, Final

from app.domain.drawable import characters_not_drawn
from app.domain.errors import Refusal, refuse
from app.domain.language.text import clean
from app.domain.papers.signing import read_signer, written
from app.domain.units.agency import Agency

_SYMBOL: Final = re.compile(r"[^\W_]+(-[^\W_]+)*")
_BETWEEN: Final = "; "


@dataclass(eq=False)
class UnknownLetterheadPart(Refusal):
    typed: str
    known: tuple[str, ...]
    field: ClassVar[str] = "text"


@dataclass(eq=False)
class LetterheadPartEmpty(Refusal):
    """A line of the office's own says something; to be rid of it is to go back to the original."""

    part: str
    field: ClassVar[str] = "text"


@dataclass(eq=False)
class SymbolMalformed(Refusal):
    """A symbol is letters and digits, groups of them with hyphens between and no spaces (NĐ 30/2020, PL I, II.3)."""

    part: str
    typed: str
    field: ClassVar[str] = "text"


class LetterheadPart(StrEnum):
    """A part of what an office says of itself, by the name the command line and the register know it under."""

    PARENT = "parent"
    HEADING = "heading"
    NAME = "name"
    AUTHORITY = "authority"
    PLACE = "place"
    SYMBOL = "symbol"
    ARCHIVE = "archive"
    DRAFTER = "drafter"
    SIGNER = "signer"

    @property
    def label(self) -> str:
        """The part in the office's words."""
        return _LABELS[self]


@dataclass(frozen=True, slots=True)
class LetterheadLine:
    """A part as the plan gives it, and as the office says it; `own` is None where it prints the original."""

    part: LetterheadPart
    original: str
    own: str | None

    @property
    def said(self) -> str:
        """What papers print now."""
        return self.original if self.own is None else self.own


def part_named(typed: str) -> LetterheadPart:
    """Return the part of this name; raises `UnknownLetterheadPart`."""
    wanted = clean(typed).lower()
    if wanted not in set(LetterheadPart):
        raise UnknownLetterheadPart(typed, tuple(LetterheadPart))
    return LetterheadPart(wanted)


def accept_part(part: LetterheadPart, text: str) -> str:
    """Return what an office says in a part, cleaned; the lines of the heading are parted by semicolons.

    Raises `LetterheadPartEmpty`, `SymbolMalformed`, `CharacterNotDrawn` and what `read_signer` raises.
    """
    tidy = _BETWEEN.join(_lines(text)) if part in _OF_SEVERAL_LINES else clean(text)
    if not tidy:
        raise LetterheadPartEmpty(part.label)
    if part in {LetterheadPart.SYMBOL, LetterheadPart.DRAFTER} and not _SYMBOL.fullmatch(tidy):
        raise SymbolMalformed(part.label, tidy)
    refuse([*characters_not_drawn(tidy)])
    if part is LetterheadPart.SIGNER:
        read_signer(tidy)
    return tidy


def said_by(agency: Agency) -> Mapping[LetterheadPart, str]:
    """Return what an agency's particulars say in each part."""
    return {
        LetterheadPart.PARENT: agency.parent,
        LetterheadPart.HEADING: _BETWEEN.join(agency.heading),
        LetterheadPart.NAME: agency.name,
        LetterheadPart.AUTHORITY: agency.authority,
        LetterheadPart.PLACE: agency.place,
        LetterheadPart.SYMBOL: agency.symbol,
        LetterheadPart.ARCHIVE: agency.keepers,
        LetterheadPart.DRAFTER: agency.drafter,
        LetterheadPart.SIGNER: written(agency.signer),
    }


def dressed(agency: Agency, own: Mapping[str, str]) -> Agency:
    """Return an agency's particulars with the office's own lines, by the names of their parts, in place of theirs."""
    if not own:
        return agency
    said = {part: own.get(part, original) for part, original in said_by(agency).items()}
    return replace(
        agency,
        parent=said[LetterheadPart.PARENT],
        heading=_lines(said[LetterheadPart.HEADING]),
        name=said[LetterheadPart.NAME],
        authority=said[LetterheadPart.AUTHORITY],
        place=said[LetterheadPart.PLACE],
        symbol=said[LetterheadPart.SYMBOL],
        archive=", ".join(filter(None, (said[LetterheadPart.ARCHIVE], said[LetterheadPart.DRAFTER]))),
        signer=read_signer(own[LetterheadPart.SIGNER]) if LetterheadPart.SIGNER in own else agency.signer,
    )


def _lines(text: str) -> tuple[str, ...]:
    return tuple(filter(None, map(clean, re.split(r"[;\n]", text))))


_OF_SEVERAL_LINES: Final = {LetterheadPart.HEADING, LetterheadPart.SIGNER}
_LABELS: Final = {
    LetterheadPart.PARENT: "Cơ quan chủ quản",
    LetterheadPart.HEADING: "Tên cơ quan ở đầu văn bản",
    LetterheadPart.NAME: "Tên cơ quan trong câu",
    LetterheadPart.AUTHORITY: "Người có thẩm quyền",
    LetterheadPart.PLACE: "Địa danh",
    LetterheadPart.SYMBOL: "Ký hiệu cơ quan",
    LetterheadPart.ARCHIVE: "Nơi lưu",
    LetterheadPart.DRAFTER: "Ký hiệu bộ phận soạn",
    LetterheadPart.SIGNER: "Người ký",
}
