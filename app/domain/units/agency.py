"""The issuing agency: the names, the place and the symbol that head each of its papers, and who may sign them."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.errors import Refusal


class RegisterWithoutAgency(Refusal):
    """No plan has been loaded yet, so the register does not know whose it is."""


class Level(StrEnum):
    """A level at which an exemplar may be commended, from the own unit up to the State.

    The label printed for a level depends on the day (districts end on 30/6/2025) and is kept as dated data.
    """

    GRASSROOTS = "co-so"
    COMMUNE = "xa"
    DISTRICT = "huyen"
    DEPARTMENT = "so"
    PROVINCE = "tinh"
    STATE = "trung-uong"

    @property
    def words(self) -> str:
        """What screens and the journal call the level, whatever the day."""
        return _LEVELS[self]


_LEVELS = {
    Level.GRASSROOTS: "cơ sở",
    Level.COMMUNE: "phường, xã",
    Level.DISTRICT: "quận, huyện",
    Level.DEPARTMENT: "sở, ngành",
    Level.PROVINCE: "tỉnh, thành phố",
    Level.STATE: "trung ương",
}


class SigningPower(StrEnum):
    """In whose stead a paper is signed (Nghị định 30/2020, Điều 13)."""

    HEAD = ""
    COLLECTIVE = "TM."
    ACTING = "Q."
    DEPUTY = "KT."
    BY_ORDER = "TL."
    AUTHORISED = "TUQ."


def power_of(line: str) -> SigningPower:
    """Return the power a line over a signature begins with: KT. of "KT. GIÁM ĐỐC"; the head's own where it has none."""
    said = line.strip().upper()
    return next((power for power in SigningPower if power and said.startswith(power)), SigningPower.HEAD)


@dataclass(frozen=True, slots=True)
class Signer:
    """A person who signs, with the power and posts printed above the name.

    `capacity` holds the lines as printed, for example ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH").
    """

    name: str
    power: SigningPower
    capacity: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Agency:
    """Who issues the papers, as on the day of issue.

    `heading` holds the lines of the agency's own name in the letterhead ("ỦY BAN NHÂN DÂN", "QUẬN BA ĐÌNH");
    `parent` is the line above it, empty for a People's Committee. `symbol` follows the abbreviation of the
    document type in a number: "UBND" gives "QĐ-UBND". `authority` is the person whose power it is to commend.
    `implementers` are those a decision charges with carrying it out, `copies_to` who receives one besides them.
    """

    name: str
    parent: str
    heading: tuple[str, ...]
    place: str
    symbol: str
    level: Level
    authority: str
    council: str
    council_symbol: str
    office: str
    archive: str
    signer: Signer
    implementers: str = ""
    copies_to: tuple[str, ...] = ()

    @property
    def keepers(self) -> str:
        """Who keeps file copies of every paper, before the drafter of the one: "VT" of "VT, NV"."""
        before, comma, last = self.archive.rpartition(",")
        return (before if comma else last).strip()

    @property
    def drafter(self) -> str:
        """The drafter the file copies name last, after a comma: "NV" of "VT, NV"; empty where they name none."""
        _, comma, last = self.archive.rpartition(",")
        return last.strip() if comma else ""
